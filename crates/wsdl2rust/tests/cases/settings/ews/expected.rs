// Made by wsdl2rust 0.1.0 from contract.wsdl. Do not edit.

pub use contract::*;

/// Made by wsdl2rust from `contract.wsdl`; changes belong there.
#[allow(
    dead_code,
    missing_docs,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals
)]
#[allow(unreachable_pub, unused_imports)]
#[allow(clippy::all, rustdoc::bare_urls, rustdoc::invalid_html_tags)]
mod contract {
    use ::soap_runtime::codegen::*;

    /// The types of namespace `http://schemas.microsoft.com/exchange/services/2006/messages`.
    pub mod messages {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "http://schemas.microsoft.com/exchange/services/2006/messages";

        /// The request of [`FindItem`](super::ExchangeServices::FindItem).
        #[derive(Debug, Clone, PartialEq)]
        pub struct FindItemType {
            pub ItemShape: super::types::ItemResponseShapeType,
            pub choice: Option<FindItemType_choice>,
            pub choice_2: Option<FindItemType_choice_2>,
            pub Restriction: Option<super::types::RestrictionType>,
            pub SortOrder: Option<Vec<super::types::GroupByType>>,
            pub ParentFolderIds: super::types::NonEmptyArrayOfBaseFolderIdsType,
            pub Traversal: super::types::ItemQueryTraversalType,
        }
        ::soap_runtime::complex! {
            FindItemType("FindItemType", NS);
            0 ItemShape: element("ItemShape");
            1 choice: group(FindItemType_choice).optional();
            2 choice_2: group(FindItemType_choice_2).optional();
            3 Restriction: element("Restriction").optional();
            4 SortOrder: element("SortOrder").optional().array("FieldOrder", super::types::NS).items_at_least(1);
            5 ParentFolderIds: element("ParentFolderIds");
            6 Traversal: attribute("Traversal");
        }
        impl FindItemType {
            /// With what the contract requires, and without the rest.
            pub fn new(
                ItemShape: super::types::ItemResponseShapeType,
                Traversal: super::types::ItemQueryTraversalType,
            ) -> Self {
                Self {
                    ItemShape,
                    Traversal,
                    ..::soap_runtime::codegen::Value::blank()
                }
            }
        }

        #[derive(Debug, Clone, PartialEq)]
        pub enum FindItemType_choice {
            IndexedPageItemView(super::types::IndexedPageViewType),
            FractionalPageItemView(super::types::FractionalPageViewType),
        }
        ::soap_runtime::choice! {
            FindItemType_choice(NS) blank IndexedPageItemView;
            0 IndexedPageItemView: element("IndexedPageItemView");
            1 FractionalPageItemView: element("FractionalPageItemView");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub enum FindItemType_choice_2 {
            GroupBy(super::types::GroupByType),
            DistinguishedGroupBy(super::types::DistinguishedGroupByType),
        }
        ::soap_runtime::choice! {
            FindItemType_choice_2(NS) blank DistinguishedGroupBy;
            0 GroupBy: element("GroupBy");
            1 DistinguishedGroupBy: element("DistinguishedGroupBy");
        }

        /// The reply of [`FindItem`](super::ExchangeServices::FindItem).
        #[derive(Debug, Clone, PartialEq)]
        pub struct FindItemResponseType {
            pub ResponseCode: String,
            pub MessageText: Option<String>,
        }
        ::soap_runtime::complex! {
            FindItemResponseType("FindItemResponseType", NS);
            0 ResponseCode: element("ResponseCode");
            1 MessageText: element("MessageText").optional();
        }
        impl FindItemResponseType {
            /// With what the contract requires, and without the rest.
            pub fn new(ResponseCode: impl Into<String>) -> Self {
                Self {
                    ResponseCode: ResponseCode.into(),
                    ..::soap_runtime::codegen::Value::blank()
                }
            }
        }
    }

    /// The types of namespace `http://schemas.microsoft.com/exchange/services/2006/types`.
    pub mod types {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "http://schemas.microsoft.com/exchange/services/2006/types";

        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub enum DefaultShapeNamesType {
            IdOnly,
            Default,
            AllProperties,
            /// A word that the contract does not list, as it came.
            Unknown(String),
        }
        ::soap_runtime::words! {
            DefaultShapeNamesType else Unknown;
            IdOnly = "IdOnly";
            Default = "Default";
            AllProperties = "AllProperties";
        }

        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub enum BodyTypeResponseType {
            Best,
            HTML,
            Text,
            /// A word that the contract does not list, as it came.
            Unknown(String),
        }
        ::soap_runtime::words! {
            BodyTypeResponseType else Unknown;
            Best = "Best";
            HTML = "HTML";
            Text = "Text";
        }

        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub enum IndexBasePointType {
            Beginning,
            End,
            /// A word that the contract does not list, as it came.
            Unknown(String),
        }
        ::soap_runtime::words! {
            IndexBasePointType else Unknown;
            Beginning = "Beginning";
            End = "End";
        }

        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub enum ItemQueryTraversalType {
            Shallow,
            SoftDeleted,
            Associated,
            /// A word that the contract does not list, as it came.
            Unknown(String),
        }
        ::soap_runtime::words! {
            ItemQueryTraversalType else Unknown;
            Shallow = "Shallow";
            SoftDeleted = "SoftDeleted";
            Associated = "Associated";
        }

        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub enum DistinguishedFolderIdNameType {
            calendar,
            contacts,
            deleteditems,
            drafts,
            inbox,
            sentitems,
            /// A word that the contract does not list, as it came.
            Unknown(String),
        }
        ::soap_runtime::words! {
            DistinguishedFolderIdNameType else Unknown;
            calendar = "calendar";
            contacts = "contacts";
            deleteditems = "deleteditems";
            drafts = "drafts";
            inbox = "inbox";
            sentitems = "sentitems";
        }

        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub enum SortDirectionType {
            Ascending,
            Descending,
            /// A word that the contract does not list, as it came.
            Unknown(String),
        }
        ::soap_runtime::words! {
            SortDirectionType else Unknown;
            Ascending = "Ascending";
            Descending = "Descending";
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct PathToUnindexedFieldType {
            pub FieldURI: String,
        }
        ::soap_runtime::complex! {
            PathToUnindexedFieldType("PathToUnindexedFieldType", NS);
            0 FieldURI: attribute("FieldURI");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct ItemResponseShapeType {
            pub BaseShape: DefaultShapeNamesType,
            pub IncludeMimeContent: Option<bool>,
            pub BodyType: Option<BodyTypeResponseType>,
            pub AdditionalProperties: Option<Vec<PathToUnindexedFieldType>>,
        }
        ::soap_runtime::complex! {
            ItemResponseShapeType("ItemResponseShapeType", NS);
            0 BaseShape: element("BaseShape");
            1 IncludeMimeContent: element("IncludeMimeContent").optional();
            2 BodyType: element("BodyType").optional();
            3 AdditionalProperties: element("AdditionalProperties").optional().array("FieldURI", NS).items_at_least(1);
        }
        impl ItemResponseShapeType {
            /// With what the contract requires, and without the rest.
            pub fn new(BaseShape: DefaultShapeNamesType) -> Self {
                Self {
                    BaseShape,
                    ..::soap_runtime::codegen::Value::blank()
                }
            }
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct IndexedPageViewType {
            pub MaxEntriesReturned: Option<i32>,
            pub Offset: i32,
            pub BasePoint: IndexBasePointType,
        }
        ::soap_runtime::complex! {
            IndexedPageViewType("IndexedPageViewType", NS);
            0 MaxEntriesReturned: attribute("MaxEntriesReturned").optional();
            1 Offset: attribute("Offset");
            2 BasePoint: attribute("BasePoint");
        }
        impl IndexedPageViewType {
            /// With what the contract requires, and without the rest.
            pub fn new(Offset: i32, BasePoint: IndexBasePointType) -> Self {
                Self {
                    Offset,
                    BasePoint,
                    ..::soap_runtime::codegen::Value::blank()
                }
            }
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct FractionalPageViewType {
            pub MaxEntriesReturned: Option<i32>,
            pub Numerator: i32,
            pub Denominator: i32,
        }
        ::soap_runtime::complex! {
            FractionalPageViewType("FractionalPageViewType", NS);
            0 MaxEntriesReturned: attribute("MaxEntriesReturned").optional();
            1 Numerator: attribute("Numerator");
            2 Denominator: attribute("Denominator");
        }
        impl FractionalPageViewType {
            /// With what the contract requires, and without the rest.
            pub fn new(Numerator: i32, Denominator: i32) -> Self {
                Self {
                    Numerator,
                    Denominator,
                    ..::soap_runtime::codegen::Value::blank()
                }
            }
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct GroupByType {
            pub FieldURI: PathToUnindexedFieldType,
            pub Order: SortDirectionType,
        }
        ::soap_runtime::complex! {
            GroupByType("GroupByType", NS);
            0 FieldURI: element("FieldURI");
            1 Order: attribute("Order");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct DistinguishedGroupByType {
            pub StandardGroupBy: String,
            pub Order: SortDirectionType,
        }
        ::soap_runtime::complex! {
            DistinguishedGroupByType("DistinguishedGroupByType", NS);
            0 StandardGroupBy: element("StandardGroupBy");
            1 Order: attribute("Order");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct RestrictionType {
            pub Exists: PathToUnindexedFieldType,
        }
        ::soap_runtime::complex! {
            RestrictionType("RestrictionType", NS);
            0 Exists: element("Exists");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct EmailAddressType {
            pub Name: Option<String>,
            pub EmailAddress: Option<String>,
        }
        ::soap_runtime::complex! {
            EmailAddressType("EmailAddressType", NS);
            0 Name: element("Name").optional();
            1 EmailAddress: element("EmailAddress").optional();
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct FolderIdType {
            pub Id: String,
            pub ChangeKey: Option<String>,
        }
        ::soap_runtime::complex! {
            FolderIdType("FolderIdType", NS);
            0 Id: attribute("Id");
            1 ChangeKey: attribute("ChangeKey").optional();
        }
        impl FolderIdType {
            /// With what the contract requires, and without the rest.
            pub fn new(Id: impl Into<String>) -> Self {
                Self {
                    Id: Id.into(),
                    ..::soap_runtime::codegen::Value::blank()
                }
            }
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct DistinguishedFolderIdType {
            pub Mailbox: Option<EmailAddressType>,
            pub Id: DistinguishedFolderIdNameType,
            pub ChangeKey: Option<String>,
        }
        ::soap_runtime::complex! {
            DistinguishedFolderIdType("DistinguishedFolderIdType", NS);
            0 Mailbox: element("Mailbox").optional();
            1 Id: attribute("Id");
            2 ChangeKey: attribute("ChangeKey").optional();
        }
        impl DistinguishedFolderIdType {
            /// With what the contract requires, and without the rest.
            pub fn new(Id: DistinguishedFolderIdNameType) -> Self {
                Self {
                    Id,
                    ..::soap_runtime::codegen::Value::blank()
                }
            }
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct NonEmptyArrayOfBaseFolderIdsType {
            pub choice: Vec<NonEmptyArrayOfBaseFolderIdsType_choice>,
        }
        ::soap_runtime::complex! {
            NonEmptyArrayOfBaseFolderIdsType("NonEmptyArrayOfBaseFolderIdsType", NS);
            0 choice: group(NonEmptyArrayOfBaseFolderIdsType_choice).repeated();
        }

        #[derive(Debug, Clone, PartialEq)]
        pub enum NonEmptyArrayOfBaseFolderIdsType_choice {
            FolderId(FolderIdType),
            DistinguishedFolderId(DistinguishedFolderIdType),
        }
        ::soap_runtime::choice! {
            NonEmptyArrayOfBaseFolderIdsType_choice(NS) blank FolderId;
            0 FolderId: element("FolderId");
            1 DistinguishedFolderId: element("DistinguishedFolderId");
        }

        ::soap_runtime::defaults! {
            EmailAddressType;
            NonEmptyArrayOfBaseFolderIdsType;
        }
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `FindItem`.
        pub static FindItem: Operation<messages::FindItemType, messages::FindItemResponseType> =
            Operation::new("FindItem", "http://schemas.microsoft.com/exchange/services/2006/messages/FindItem")
                .request("FindItem", messages::NS)
                .reply("FindItemResponse", messages::NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 1] = [FindItem.info()];
    }

    ::soap_runtime::requests! {
        messages::FindItemType: operations::FindItem => messages::FindItemResponseType;
    }

    /// The client of service `ExchangeServices`.
    #[derive(Debug, Clone)]
    pub struct ExchangeServices {
        client: Client,
    }

    impl ExchangeServices {
        /// The ports of the service.
        pub const PORTS: &'static [Port] = &[
            Port::new("ExchangeServicesPort", SoapVersion::V11, "http://localhost/"),
        ];

        /// A client of `endpoint` by the protocol of the first port, over HTTP with a cookie jar.
        ///
        /// # Errors
        ///
        /// When the endpoint is not an http or https address, or no transport can be set up.
        pub fn new(endpoint: impl AsRef<str>) -> Result<Self, Error> {
            Self::builder().endpoint(endpoint).build()
        }

        /// A builder set to the first port, for everything else: SOAP version, transport, limits.
        pub fn builder() -> ClientBuilder<Self> {
            ClientBuilder::new(&Self::PORTS[0])
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn FindItem(
            &self,
            request: messages::FindItemType,
        ) -> Result<messages::FindItemResponseType, Error> {
            self.client.call(&operations::FindItem, &request).await
        }
    }

    ::soap_runtime::service! {
        ExchangeServices;
    }
}
