//! What is printed, and how values are held.
//!
//! Must not print; `emit` does.

use super::Config;
use crate::emit::{Gate, NilItems};

impl Config {
    /// Elements and attributes, by local name, whose values neither `Debug` nor an error shows. Default: only
    /// those of [`secrets_by_name`](Self::secrets_by_name).
    pub fn secrets<S: Into<String>>(mut self, names: impl IntoIterator<Item = S>) -> Self {
        self.emit.secrets = names.into_iter().map(Into::into).collect();
        self
    }

    /// Whether elements and attributes also count as [secrets](Self::secrets) if their names plainly say so. The
    /// last word of such a name is `password`, `passwd`, `pwd`, `passphrase`, `passcode`, `secret`, `token`,
    /// `credential`, `auth code`, `API key`, or a secret, private, access or auth key, in any case and with any
    /// separator. A number, a plural, or a word such as `confirm`, `old` or `hash` may follow: `sPassword`,
    /// `user_pwd`, `ClientSecret`, `newPasswordConfirm`. Names with any other word after it do not count
    /// (`tokenCount`, `passwordPolicyId`), nor do paging tokens and the like (`nextToken`), nor PINs, which many
    /// services issue for display. The type must allow arbitrary text or bytes: numbers, dates and enumerations
    /// are not secrets. Default: true.
    pub fn secrets_by_name(mut self, by_name: bool) -> Self {
        self.emit.secrets_by_name = by_name;
        self
    }

    /// Whether values can be written without what may be left out. A type of which nothing is required implements
    /// `Default`: what is optional is absent, and lists are empty. Another one has `new`, with what is required, in the
    /// order of the contract; a type of which everything is required has neither. What `new` takes for a text is
    /// whatever becomes one.
    ///
    /// Numbers, texts, words and choices have no value of their own, so code that forgets a required one does not
    /// compile. An element that has to be there and may be nil counts as required, since nil says something. Default:
    /// never; every field is written.
    pub fn defaults(mut self, gate: Gate) -> Self {
        self.emit.defaults = gate;
        self
    }

    /// Whether structs and enums derive `Eq` and `Hash` where everything in them has both: no `float` or `double`
    /// however deep, and no [mapped](Self::map) type. Enumerations of words always have them. Attachments have none.
    /// Default: never, since two derives on each type take the compiler time.
    pub fn hashable(mut self, gate: Gate) -> Self {
        self.emit.hashable = gate;
        self
    }

    /// Whether the server half is printed. Default: never.
    pub fn server(mut self, gate: Gate) -> Self {
        self.emit.server = gate;
        self
    }

    /// Whether clients of the HTTP GET and POST bindings (WSDL 1.1, section 4) are printed as well, in the module
    /// `http_ports`; a contract that has no other ports is then taken, too. There is no server half for them.
    /// Default: never.
    pub fn http_bindings(mut self, gate: Gate) -> Self {
        self.emit.http = gate;
        self
    }

    /// Whether the code goes to several files, which an editor can open where it cannot open a file of 90,000 lines.
    /// The main file includes the others, which are in a folder of its name: `api.rs` has `include!("api/types.rs")`.
    /// They are one for each namespace, and `types`, `elements`, `faults`, `attachments`, `operations`, `requests`,
    /// `clients`, `http_ports` and `server`; where one would have more than 5,000 lines, `types_1`, `types_2` and so
    /// on, and a client has its methods in several `impl` blocks. Longer files have what cannot be divided: the trait
    /// of a server half with a thousand operations, and the module of one of several clients. The code is the same but
    /// for these blocks, and so is what refers to it. Parts of an earlier run that are not needed any more are removed.
    /// Default: false, one file.
    pub fn split(mut self, split: bool) -> Self {
        self.split = split;
        self
    }

    /// Whether types derive serde's `Serialize` and `Deserialize`; soap-runtime's feature `serde` has to be
    /// on then. Default: never.
    pub fn serde(mut self, gate: Gate) -> Self {
        self.emit.serde = gate;
        self
    }

    /// Whether types derive yaserde's `YaSerialize` and `YaDeserialize`; the including crate has to depend on
    /// yaserde then. Default: never.
    pub fn yaserde(mut self, gate: Gate) -> Self {
        self.emit.yaserde = gate;
        self
    }

    /// Whether a type that only wraps one repeated element (`ArrayOfX`) becomes a `Vec<X>` in the fields that
    /// use it. Default: true.
    pub fn flatten_arrays(mut self, flatten: bool) -> Self {
        self.passes.flatten_arrays = flatten;
        self
    }

    /// What becomes of nil items of arrays. Default: [`NilItems::Keep`].
    pub fn nil_items(mut self, nil_items: NilItems) -> Self {
        self.emit.nil_items = nil_items;
        self
    }

    /// Whether a message that is read and written again says the very same, down to what has no meaning. Then
    ///
    /// - simple values are `Kept<T>`, which keeps the text (`+5`, `1` for `true`, white space, an empty element that
    ///   stands for its default) and of an element `xsi:type` and its kin; it derefs to `T`, and is made by `from`;
    /// - structs have `kept_attributes` for the attributes by which their elements tell of types, and `order` where
    ///   `xsd:all` leaves it open;
    /// - elements that may be nil are `KeptNil<T>`, with the attributes that stand on them then;
    /// - a type that only wraps one repeated element, or only holds one choice, stays a struct.
    ///
    /// Messages in SOAP's own encoding are written as it is usual, with or without this. Default: false; a message that
    /// is written again means the same.
    pub fn lossless(mut self, lossless: bool) -> Self {
        self.passes.lossless = lossless;
        self
    }
}
