//! Three calls of real services, as the examples write them: what they leave out is what a literal in full says, and what
//! they say is the message beside their contract.

#[path = "../../examples/cybersource.rs"]
#[allow(dead_code, unreachable_pub, reason = "it is a program of its own, too")]
mod cybersource;
#[path = "../../examples/ews.rs"]
#[allow(dead_code, unreachable_pub, reason = "it is a program of its own, too")]
mod ews;
#[path = "../../examples/jaxb.rs"]
#[allow(dead_code, unreachable_pub, reason = "it is a program of its own, too")]
mod jaxb;

use super::exchanged_in;

#[test]
fn a_payment() {
    use goldens::cybersource::{NS, ReplyMessage, RequestMessage};

    assert_eq!(
        cybersource::payment(),
        exchanged_in::<RequestMessage>(NS, "cybersource", "request", "requestMessage")
    );
    let reply: ReplyMessage = exchanged_in(NS, "cybersource", "reply", "replyMessage");
    let missing = ReplyMessage {
        missingField: vec!["c:billTo/c:postalCode".into()],
        ..ReplyMessage::new("1", "REJECT", 101.into(), "t")
    };
    assert_eq!(reply, missing);
}

#[test]
fn a_search() {
    use goldens::ews::messages::{FindItemType, FindItemType_choice, NS};
    use goldens::ews::types::*;

    let in_full = FindItemType {
        ItemShape: ItemResponseShapeType {
            BaseShape: DefaultShapeNamesType::IdOnly,
            IncludeMimeContent: None,
            BodyType: None,
            AdditionalProperties: None,
        },
        choice: Some(FindItemType_choice::IndexedPageItemView(IndexedPageViewType {
            MaxEntriesReturned: Some(50),
            Offset: 0,
            BasePoint: IndexBasePointType::Beginning,
        })),
        choice_2: None,
        Restriction: None,
        SortOrder: None,
        ParentFolderIds: NonEmptyArrayOfBaseFolderIdsType {
            choice: vec![NonEmptyArrayOfBaseFolderIdsType_choice::DistinguishedFolderId(
                DistinguishedFolderIdType {
                    Mailbox: None,
                    Id: DistinguishedFolderIdNameType::inbox,
                    ChangeKey: None,
                },
            )],
        },
        Traversal: ItemQueryTraversalType::Shallow,
    };
    assert_eq!(ews::search(), in_full);
    assert_eq!(in_full, exchanged_in::<FindItemType>(NS, "ews", "request", "FindItem"));
}

#[test]
fn an_update() {
    use goldens::jaxb::{NS, customer, customerType, updateCustomer};

    let in_full = updateCustomer {
        customer: Some(customer {
            customerId: 7,
            name: Some("Smith".into()),
            address: vec![],
            numOrders: None,
            revenue: 12.5,
            test: None,
            birthDate: None,
            type_: Some(customerType::BUSINESS),
        }),
    };
    assert_eq!(jaxb::update(), in_full);
    assert_eq!(in_full, exchanged_in::<updateCustomer>(NS, "jaxb", "request", "updateCustomer"));
}
