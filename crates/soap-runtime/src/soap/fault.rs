//! Faults of both versions of SOAP in one shape.
//!
//! Knows XML; must not know HTTP, nor what a detail holds.

use std::fmt;

use super::Detail;
use crate::fault_detail::FaultDetail;
use crate::printable::Printable;
use crate::soap_version::SoapVersion;
use crate::value::{Leniency, ReadResult};
use crate::xml::{ExpandedName, Problem, Reader, Text, Writer, trim};

/// A SOAP fault.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
#[error("{code}: {}", Printable(reason))]
pub struct Fault {
    /// Whose fault it is.
    pub code: FaultCode,
    /// What it was for people, as the server says it (`faultstring`, `Reason`).
    pub reason: String,
    /// Who along the message path says so (`faultactor`, `Role`).
    pub actor: Option<String>,
    /// Local names of finer codes, outermost first (`Subcode`, or what follows a dot in SOAP 1.1).
    pub subcodes: Vec<String>,
    /// What is specific to the service.
    pub detail: Option<Detail>,
    /// Set if a header block of the message was wrong, not its body. Boxed, since errors should be small and these
    /// are rare.
    header: Option<Box<OfHeader>>,
}

/// What a fault of a header block has in addition.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct OfHeader {
    /// The header blocks of its envelope.
    blocks: Option<Detail>,
}

/// The code of a fault (SOAP 1.1 section 4.4.1, SOAP 1.2 part 1 section 5.4.6).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FaultCode {
    /// The envelope is of another version.
    VersionMismatch,
    /// A header block that had to be understood was not.
    MustUnderstand,
    /// The message was wrong: `Client` in SOAP 1.1, `Sender` in SOAP 1.2.
    Sender,
    /// The server could not: `Server` in SOAP 1.1, `Receiver` in SOAP 1.2.
    Receiver,
    /// An encoding that the server does not know (SOAP 1.2).
    DataEncodingUnknown,
    /// A code of the service's own, as it came.
    Other(String),
}

impl Fault {
    /// The message was wrong.
    pub fn sender(reason: impl Into<String>) -> Self {
        Self::new(FaultCode::Sender, reason)
    }

    /// The server could not.
    pub fn receiver(reason: impl Into<String>) -> Self {
        Self::new(FaultCode::Receiver, reason)
    }

    /// A fault with this code.
    pub fn new(code: FaultCode, reason: impl Into<String>) -> Self {
        Self { code, reason: reason.into(), actor: None, subcodes: Vec::new(), detail: None, header: None }
    }

    /// A fault of the server with an entry that the contract declares, in its detail or in the header. An entry that cannot be
    /// written is left out, and the reason says why.
    pub fn with_entry<T: FaultDetail>(reason: impl Into<String>, entry: &T) -> Self {
        let mut fault = Self::receiver(reason);
        match Detail::of(entry) {
            Ok(detail) if T::IN_HEADER => fault.with_headers(detail),
            Ok(detail) => fault.with_detail(detail),
            Err(error) => {
                fault.reason.push_str(&format!(" (its entry cannot be written: {})", error.problem()));
                fault
            }
        }
    }

    /// With what is specific to the service.
    #[must_use]
    pub fn with_detail(mut self, detail: Detail) -> Self {
        self.detail = Some(detail);
        self
    }

    /// Adds header blocks, where errors of header blocks are reported (WSDL 1.1, 3.7). The fault is then one [of a
    /// header block](Self::of_header).
    #[must_use]
    pub fn with_headers(mut self, headers: Detail) -> Self {
        self.header = Some(Box::new(OfHeader { blocks: Some(headers) }));
        self
    }

    /// Says that a header block of the message was wrong, not its body, so that SOAP 1.1 (section 4.4) forbids a
    /// `detail`. The server half adds an empty detail to every other fault that has none: it says that the body was
    /// at fault.
    ///
    /// Faults with the code [`FaultCode::MustUnderstand`] are treated this way without this call.
    #[must_use]
    pub fn of_header(mut self) -> Self {
        self.header.get_or_insert_default();
        self
    }

    /// The header blocks of its envelope.
    pub fn headers(&self) -> Option<&Detail> {
        self.header.as_ref()?.blocks.as_ref()
    }

    /// Passes the text of the header blocks through `redact`.
    pub(crate) fn redact_headers(&mut self, redact: impl Fn(&str) -> String) {
        let Some(header) = &mut self.header else { return };
        header.blocks = header.blocks.take().map(|blocks| blocks.redacted(redact));
    }

    /// Writes the element `Fault`, whose prefix `soap` stands for the envelope.
    pub(super) fn write(&self, version: SoapVersion, writer: &mut Writer) {
        match version {
            SoapVersion::V11 => self.write_11(writer),
            SoapVersion::V12 => self.write_12(writer),
        }
    }

    fn write_11(&self, writer: &mut Writer) {
        writer.raw("<soap:Fault>");
        let code = std::iter::once(self.code.text(SoapVersion::V11)).chain(self.subcodes.iter().cloned());
        write_element(writer, "faultcode", &code.collect::<Vec<_>>().join("."));
        write_element(writer, "faultstring", &self.reason);
        if let Some(actor) = &self.actor {
            write_element(writer, "faultactor", actor);
        }
        match &self.detail {
            Some(detail) => {
                let entries = detail.entries();
                writer.raw(&format!("<detail>{entries}</detail>"));
            }
            // SOAP 1.1, section 4.4: the detail is required if the body could not be processed.
            None if self.header.is_none() && self.code != FaultCode::MustUnderstand => {
                writer.raw("<detail/>")
            }
            None => {}
        }
        writer.raw("</soap:Fault>");
    }

    fn write_12(&self, writer: &mut Writer) {
        writer.raw("<soap:Fault><soap:Code>");
        write_element(writer, "soap:Value", &self.code.text(SoapVersion::V12));
        for subcode in &self.subcodes {
            writer.raw("<soap:Subcode>");
            write_element(writer, "soap:Value", subcode);
        }
        writer.raw(&"</soap:Subcode>".repeat(self.subcodes.len()));
        writer.raw("</soap:Code><soap:Reason><soap:Text xml:lang=\"en\">");
        writer.text(Text::Any(&self.reason));
        writer.raw("</soap:Text></soap:Reason>");
        if let Some(actor) = &self.actor {
            write_element(writer, "soap:Role", actor);
        }
        if let Some(detail) = &self.detail {
            let entries = detail.entries();
            writer.raw(&format!("<soap:Detail>{entries}</soap:Detail>"));
        }
        writer.raw("</soap:Fault>");
    }
}

fn write_element(writer: &mut Writer, name: &str, text: &str) {
    writer.raw(&format!("<{name}>"));
    writer.text(Text::Any(text));
    writer.raw(&format!("</{name}>"));
}

impl FaultCode {
    fn of_local_name(local: &str) -> Option<Self> {
        Some(match local {
            "VersionMismatch" => Self::VersionMismatch,
            "MustUnderstand" => Self::MustUnderstand,
            "Client" | "Sender" => Self::Sender,
            "Server" | "Receiver" => Self::Receiver,
            "DataEncodingUnknown" => Self::DataEncodingUnknown,
            _ => return None,
        })
    }

    fn text(&self, version: SoapVersion) -> String {
        let local = match (self, version) {
            (Self::VersionMismatch, _) => "VersionMismatch",
            (Self::MustUnderstand, _) => "MustUnderstand",
            (Self::Sender, SoapVersion::V11) => "Client",
            (Self::Sender, SoapVersion::V12) => "Sender",
            (Self::DataEncodingUnknown, SoapVersion::V12) => "DataEncodingUnknown",
            (Self::DataEncodingUnknown, SoapVersion::V11) => "Client",
            (Self::Receiver | Self::Other(_), SoapVersion::V12) => "Receiver",
            (Self::Receiver, SoapVersion::V11) => "Server",
            // SOAP 1.1 lets a service name codes of its own.
            (Self::Other(code), SoapVersion::V11) => return code.clone(),
        };
        format!("soap:{local}")
    }
}

impl FaultCode {
    /// The name as received, or otherwise as SOAP 1.2 has it.
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::VersionMismatch => "VersionMismatch",
            Self::MustUnderstand => "MustUnderstand",
            Self::Sender => "Sender",
            Self::Receiver => "Receiver",
            Self::DataEncodingUnknown => "DataEncodingUnknown",
            Self::Other(code) => code,
        }
    }
}

impl fmt::Display for FaultCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Printable(self.name()).fmt(f)
    }
}

/// What a child of a fault means.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Code,
    Reason,
    Actor,
    Detail,
}

/// How closely a child of a fault matches the form of the version, the closest last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Form {
    /// In the form of the other version.
    Other,
    /// SOAP 1.1 leaves it unqualified; some servers qualify it anyway, with whatever default namespace is in scope.
    Qualified,
    /// In the form of the version itself.
    Own,
}

impl Form {
    /// The form of the child `name`, whose local name is one of the version `of`, in a fault of `version`; `None` for
    /// a foreign child, which a fault of SOAP 1.1 may contain.
    fn of(
        name: ExpandedName<'_>,
        of: SoapVersion,
        version: SoapVersion,
        leniency: &Leniency,
    ) -> Option<Self> {
        let own = if version == SoapVersion::V11 { "" } else { version.namespace() };
        match of == version {
            true if name.namespace == own => Some(Self::Own),
            true if version == SoapVersion::V11 => Some(Self::Qualified),
            _ => (leniency.other_faults && is_soap(name.namespace)).then_some(Self::Other),
        }
    }
}

/// Whether a name in this namespace, or in none, may be SOAP's own.
fn is_soap(namespace: &str) -> bool {
    namespace.is_empty() || SoapVersion::of_namespace(namespace).is_some()
}

/// Reads the open element `Fault` to its end.
pub(crate) fn read_fault(
    reader: &mut Reader<'_>,
    version: SoapVersion,
    leniency: &Leniency,
) -> ReadResult<Fault> {
    let mut fault = Fault::receiver("");
    let mut read: [Option<Form>; 4] = [None; 4];
    while reader.child()? {
        let name = reader.name();
        let (part, of) = match name.local {
            "faultcode" => (Part::Code, SoapVersion::V11),
            "faultstring" => (Part::Reason, SoapVersion::V11),
            "faultactor" => (Part::Actor, SoapVersion::V11),
            "detail" => (Part::Detail, SoapVersion::V11),
            "Code" => (Part::Code, SoapVersion::V12),
            "Reason" => (Part::Reason, SoapVersion::V12),
            "Role" => (Part::Actor, SoapVersion::V12),
            "Detail" => (Part::Detail, SoapVersion::V12),
            _ => {
                reader.skip()?;
                continue;
            }
        };
        let form = Form::of(name, of, version, leniency);
        let before = &mut read[part as usize];
        // The declarations in scope are copied into a detail: at most once for each form, since each form may occur
        // once.
        let is_new = if part == Part::Detail { form > *before } else { form >= *before };
        if form.is_none() || !is_new || (form < Some(Form::Own) && before.is_some()) {
            reader.skip()?;
            continue;
        }
        *before = form;
        if form == Some(Form::Other) {
            reader.note("other_faults", || format!("element {name} in a fault of {version}"));
        }
        match name.local {
            "faultcode" => {
                let text = reader.text()?;
                // A list that grows by doubling, and the list that it replaces.
                let most = text.bytes().filter(|byte| *byte == b'.').count();
                reader.take_memory(3 * most * size_of::<String>())?;
                (fault.code, fault.subcodes) = code_11(&text);
            }
            "Code" => (fault.code, fault.subcodes) = read_code_12(reader, leniency)?,
            "faultstring" => fault.reason = reader.text()?.into_owned(),
            "Reason" => fault.reason = read_reason(reader)?,
            "faultactor" | "Role" => fault.actor = Some(reader.text()?.into_owned()),
            _ => fault.detail = Some(Detail::read(reader)?),
        }
    }
    match read[Part::Code as usize] {
        Some(_) => Ok(fault),
        None => Err(reader.fail(Problem::Missing("fault code".into()))),
    }
}

/// `soap:Server.userException` and the like. The prefix is not resolved: servers get it wrong.
fn code_11(text: &str) -> (FaultCode, Vec<String>) {
    let text = trim(text);
    let local = text.rsplit(':').next().unwrap_or(text);
    let mut parts = local.split('.');
    match parts.next().and_then(FaultCode::of_local_name) {
        Some(code) => (code, parts.map(str::to_owned).collect()),
        None => (FaultCode::Other(text.to_owned()), Vec::new()),
    }
}

fn read_code_12(reader: &mut Reader<'_>, leniency: &Leniency) -> ReadResult<(FaultCode, Vec<String>)> {
    let mut code = FaultCode::Receiver;
    let mut subcodes = Vec::new();
    // `Subcode` nests, each with a `Value` of its own; depth tells them apart.
    let top = reader.depth();
    let mut inside = top;
    loop {
        if !reader.child()? {
            if inside == top {
                return Ok((code, subcodes));
            }
            inside -= 1;
            continue;
        }
        let name = reader.name();
        match name.local {
            _ if name.namespace != SoapVersion::V12.namespace()
                && !(leniency.other_faults && is_soap(name.namespace)) =>
            {
                reader.skip()?
            }
            "Value" => {
                let text = reader.text()?;
                let local = trim(&text).rsplit(':').next().unwrap_or_default();
                match inside == top {
                    true => {
                        code =
                            FaultCode::of_local_name(local).unwrap_or_else(|| FaultCode::Other(local.into()))
                    }
                    false => {
                        reader.room(&mut subcodes)?;
                        subcodes.push(local.to_owned());
                    }
                }
            }
            "Subcode" => inside += 1,
            _ => reader.skip()?,
        }
    }
}

/// The first text, or the English one.
fn read_reason(reader: &mut Reader<'_>) -> ReadResult<String> {
    let mut reason: Option<String> = None;
    while reader.child()? {
        let english =
            reader.attribute(crate::xml::XML, "lang").is_some_and(|language| language.starts_with("en"));
        let text = reader.text()?;
        if english || reason.is_none() {
            reason = Some(text.into_owned());
        }
    }
    Ok(reason.unwrap_or_default())
}
