//! The search of a mailbox as Exchange takes it: few fields, most of them required, and deeply nested.

use goldens::ews::messages::{FindItemType, FindItemType_choice, NS};
use goldens::ews::types::{
    DefaultShapeNamesType, DistinguishedFolderIdNameType, DistinguishedFolderIdType, IndexBasePointType,
    IndexedPageViewType, ItemQueryTraversalType, ItemResponseShapeType, NonEmptyArrayOfBaseFolderIdsType,
    NonEmptyArrayOfBaseFolderIdsType_choice,
};
use soap_runtime::value;

fn main() -> Result<(), soap_runtime::Error> {
    println!("{}", value::to_xml(&search(), "FindItem", NS)?);
    Ok(())
}

/// What is sent.
pub fn search() -> FindItemType {
    let first_page = IndexedPageViewType {
        MaxEntriesReturned: Some(50),
        ..IndexedPageViewType::new(0, IndexBasePointType::Beginning)
    };
    let inbox = DistinguishedFolderIdType::new(DistinguishedFolderIdNameType::inbox);
    FindItemType {
        choice: Some(FindItemType_choice::IndexedPageItemView(first_page)),
        ParentFolderIds: NonEmptyArrayOfBaseFolderIdsType {
            choice: vec![NonEmptyArrayOfBaseFolderIdsType_choice::DistinguishedFolderId(inbox)],
        },
        ..FindItemType::new(
            ItemResponseShapeType::new(DefaultShapeNamesType::IdOnly),
            ItemQueryTraversalType::Shallow,
        )
    }
}
