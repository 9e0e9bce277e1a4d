//! Rules: what each kind of change means for a client that was made from the old contract and calls a service that
//! follows the new one.
//!
//! A request breaks if the service may refuse what the client sends, or miss what it does not send. A reply breaks
//! if the client may be unable to read it: it ignores elements and attributes that it does not know, keeps
//! words that it does not know, takes elements in any order, and does not check facets. Must not know how a change is found.

/// Why a change breaks requests and replies; `None` if it does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rule {
    pub(super) request: Option<&'static str>,
    pub(super) reply: Option<&'static str>,
}

const fn breaks(why: &'static str) -> Rule {
    Rule { request: Some(why), reply: Some(why) }
}

const fn breaks_requests(why: &'static str) -> Rule {
    Rule { request: Some(why), reply: None }
}

const fn breaks_replies(why: &'static str) -> Rule {
    Rule { request: None, reply: Some(why) }
}

/// For changes that break neither.
pub(super) const FINE: Rule = Rule { request: None, reply: None };

pub(super) const SERVICE_GONE: Rule = breaks("clients call it");
pub(super) const OPERATION_GONE: Rule = breaks("clients call it");
pub(super) const PROTOCOL: Rule = breaks("clients speak the old one");
pub(super) const BINDING: Rule = breaks("messages look different");
pub(super) const ACTION: Rule = breaks_requests("clients send the old one");
pub(super) const MTOM: Rule = breaks_requests("clients send them the old way");
pub(super) const ADDRESSING: Rule = breaks_requests("clients do not send its headers");
pub(super) const EXCHANGE: Rule = breaks("clients know the old exchange");
pub(super) const MESSAGE: Rule = breaks("the message is another one");

pub(super) const HEADER_ADDED: Rule = breaks_requests("clients do not send it");
pub(super) const HEADER_GONE: Rule = breaks_replies("clients read it");
pub(super) const PART_ADDED: Rule = breaks_requests("clients do not send it");
pub(super) const PART_GONE: Rule = Rule { request: Some("clients send it"), reply: Some("clients need it") };

pub(super) const MEDIA_TYPE_GONE: Rule = breaks_requests("clients may send it");
pub(super) const REQUIRED_ADDED: Rule = breaks_requests("clients do not send it");
pub(super) const REQUIRED_GONE: Rule =
    Rule { request: Some("clients send it"), reply: Some("clients need it") };
pub(super) const OPTIONAL_GONE: Rule = breaks_requests("clients may send it");
pub(super) const NOW_REQUIRED: Rule = breaks_requests("clients may leave it out");
pub(super) const NOW_OPTIONAL: Rule = breaks_replies("clients need it");
pub(super) const NOW_REPEATED: Rule = breaks_replies("clients take one only");
pub(super) const MORE_OFTEN_REQUIRED: Rule = breaks_requests("clients may send fewer");
pub(super) const LESS_OFTEN_ALLOWED: Rule = breaks_requests("clients may send more");
pub(super) const NOW_NILLABLE: Rule = breaks_replies("clients do not expect nil");
pub(super) const NO_LONGER_NILLABLE: Rule = breaks_requests("clients may send nil");
pub(super) const FIXED: Rule = breaks_requests("clients may send another value");
pub(super) const ORDER: Rule = breaks_requests("clients send the old order");

pub(super) const BRANCH_ADDED: Rule = breaks_replies("clients know none but the old branches");
pub(super) const BRANCH_GONE: Rule = breaks_requests("clients may send it");
pub(super) const CHOICE: Rule = breaks("other elements stand together");
pub(super) const WILDCARD_NARROWED: Rule = breaks_requests("clients may send what it admitted");
pub(super) const NOW_MIXED: Rule = breaks_replies("clients do not expect text between elements");
pub(super) const NO_LONGER_MIXED: Rule = breaks_requests("clients may send text between elements");

pub(super) const SHAPE: Rule = breaks("the values have nothing in common");
pub(super) const NO_LONGER_ANY: Rule = breaks_requests("clients may send anything");
pub(super) const NOW_ANY: Rule = breaks_replies("clients expect the old content");
pub(super) const NOW_ABSTRACT: Rule = breaks_requests("clients may send it");
pub(super) const DERIVED_GONE: Rule = breaks_requests("clients may send it in place of its base");
pub(super) const MEMBER_ADDED: Rule = breaks_replies("clients do not know it");
pub(super) const MEMBER_GONE: Rule = breaks_requests("clients may send it");

pub(super) const TEXT_NARROWED: Rule = breaks_requests("the service takes fewer values");
pub(super) const TEXT_WIDENED: Rule = breaks_replies("clients cannot read every value");
pub(super) const TEXT_CHANGED: Rule = breaks("the values are others");
pub(super) const WORD_GONE: Rule = breaks_requests("clients may send it");
