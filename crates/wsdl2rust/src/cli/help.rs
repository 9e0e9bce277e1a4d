//! Help: the examples and explanations below the list of arguments. Must not know any type of the program.

/// Of the command itself.
pub(super) const START: &str = "\
A contract and what it offers:
  wsdl2rust check groups.wsdl               can it be used? what is wrong with it?
  wsdl2rust inspect groups.wsdl             its services, operations and their Rust types
  wsdl2rust sample groups.wsdl getGroup     what goes over the wire
  wsdl2rust generate groups.wsdl -o api.rs  the Rust for it; build.rs can do the same
  wsdl2rust diff groups.wsdl newer.wsdl     what changed, and whether it breaks clients

A schema alone is a contract without a service: types, and documents without an envelope:
  wsdl2rust inspect payment.xsd             its elements and their Rust types
  wsdl2rust sample payment.xsd Document     a document
  wsdl2rust generate payment.xsd -o api.rs  the Rust for it: api::elements::Document.from_xml(…)

Nothing is fetched unless that is asked for: save a contract first, as with
  curl -o groups.wsdl 'https://example.com/groups?wsdl'
and the documents it imports by address too, each named with --catalog ADDRESS=FILE; or give the address and
--fetch-into DIR, which does both.

Exit codes: 0 done; 1 a contract was refused, or a file could not be read or written; 2 the command was not understood.";

/// Of `check`.
pub(super) const CHECK: &str = "\
Examples:
  wsdl2rust check groups.wsdl
  wsdl2rust check -q wsdl/*.wsdl            a line for each
  wsdl2rust check groups.wsdl --catalog http://example.com/types.xsd=types.xsd
  wsdl2rust check --keep-going groups.wsdl  what would be left out if the rest were used
  wsdl2rust check --json groups.wsdl | jq '.errors[] | {line, found, help}'

Exit code 1 if a contract is refused.";

/// Of `inspect`.
pub(super) const INSPECT: &str = "\
Examples:
  wsdl2rust inspect groups.wsdl
  wsdl2rust inspect groups.wsdl --operations getGroup --types
  wsdl2rust inspect groups.wsdl --json | jq -r '.services[].ports[].operations[].name'

In a tree of types, `?` stands for what may be left out, `*` for any number, `+` for one or more, `@` for an attribute.";

/// Of `sample`.
pub(super) const SAMPLE: &str = "\
Examples:
  wsdl2rust sample groups.wsdl getGroup
  wsdl2rust sample groups.wsdl getGroup --only request > request.xml
  wsdl2rust sample payment.xsd Document > payment.xml
  curl -H 'Content-Type: text/xml' -H 'SOAPAction: \"urn:example:groups/getGroup\"' \\
      --data @request.xml https://example.com/groups

What is optional stands once, unless it leads back into what is around it.";

/// Of `generate`.
pub(super) const GENERATE: &str = "\
Examples:
  wsdl2rust generate groups.wsdl -o src/api.rs
  wsdl2rust generate vim.wsdl -o src/api.rs --split   src/api/types_1.rs, src/api/types_2.rs … as well
  wsdl2rust generate groups.wsdl --names idiomatic --operations login,getGroup
  wsdl2rust generate groups.wsdl --secrets sPassword --server
  wsdl2rust generate search.wsdl --word comparison '<=' AtMost
  wsdl2rust generate groups.wsdl --rename GROUP Group --rename 'operation getGroup' group
  wsdl2rust generate orders.wsdl --map xsd:decimal ::rust_decimal::Decimal
  wsdl2rust generate groups.wsdl --type-attribute '*' '#[must_use]'
  wsdl2rust generate broken.wsdl --keep-going -o src/api.rs
  wsdl2rust generate users.wsdl groups.wsdl -o src/api.rs   what they share once, a client each
  wsdl2rust generate shared.xsd -o src/shared.rs --shared   types for other generated code
  wsdl2rust generate orders.wsdl -o src/api.rs --extern-namespace urn:shared crate::shared   which takes them from there
  wsdl2rust generate payment.xsd -o src/api.rs   a schema alone: types, and the module elements

What --keep-going leaves out is listed on standard error, and in the documentation of the first client.";

/// Of `diff`.
pub(super) const DIFF: &str = "\
Examples:
  wsdl2rust diff bundled.wsdl live.wsdl
  wsdl2rust diff bundled.wsdl live.wsdl --json | jq '.changes[] | select(.impact == \"breaking\")'

A change is breaking where a client made from OLD may fail with a service that follows NEW: an operation that is gone, an
element that requests now have to hold or that replies now may lack. It is compatible where such a client goes on
working: a new operation, an optional element, a new word of an enumeration.

Exit codes: 0 nothing breaks; 1 something does; 2 a contract was refused, or the command was not understood.";

/// Of `completions`.
pub(super) const COMPLETIONS: &str = "\
Examples:
  wsdl2rust completions bash > ~/.local/share/bash-completion/completions/wsdl2rust
  wsdl2rust completions zsh > ~/.zfunc/_wsdl2rust
  wsdl2rust completions fish > ~/.config/fish/completions/wsdl2rust.fish";
