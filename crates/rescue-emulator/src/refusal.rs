//! Why a call is refused, and the word that says so in a result.
//!
//! It must not know which operation uses which word (the contract's enumerations say), nor any rule.

/// A reason to refuse a call.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "each refusal is said by its message")]
pub enum Refusal {
    #[error("an unspecified error occurred")]
    Error,
    #[error("the caller is not logged in, or no longer")]
    NotLoggedIn,
    #[error("the caller is not logged in as an administrator")]
    NotLoggedInAsAdmin,
    #[error("the authentication code is not valid")]
    InvalidSecretAuthCode,
    #[error("the user is deleted or disabled")]
    UserDeletedOrDisabled,
    #[error("e-mail or password is wrong")]
    Invalid,
    #[error("the limit of logins is reached")]
    LimitReached,
    #[error("the caller lacks the right for this")]
    NotPermitted,
    #[error("there is no node of the right kind with this ID")]
    InvalidNodeId,
    #[error("the node to move to does not exist")]
    InvalidTargetNodeId,
    #[error("the parent does not exist or cannot hold such a node")]
    InvalidParentId,
    #[error("the channel does not exist")]
    InvalidEntryId,
    #[error("there is no such support session")]
    InvalidSessionId,
    #[error("the name is empty or too long")]
    InvalidName,
    #[error("the status is not known")]
    InvalidStatus,
    #[error("a permission is not known")]
    InvalidPermission,
    #[error("a locked permission is not known")]
    InvalidLockedPermission,
    #[error("the limit of standard seats is out of range")]
    InvalidStandardLimit,
    #[error("the limit of mobile seats is out of range")]
    InvalidMobileLimit,
    #[error("the limit of RPAT seats is out of range")]
    InvalidRpatLimit,
    #[error("logins from this address are not allowed")]
    GlobalIpRestricted,
    #[error("there are no more PIN codes")]
    OutOfPinCodes,
    #[error("the technician is deleted")]
    UserIsDeleted,
    #[error("the account does not have Lens")]
    NoAccessToLens,
    #[error("the service does not do this")]
    NotSupported,
    #[error("there are not enough licences")]
    NotEnoughLicences,
    #[error("the parent node is disabled")]
    ParentDisabled,
    #[error("the e-mail address is not valid or not known")]
    InvalidEmail,
    #[error("the e-mail address is in use")]
    EmailInUse,
    #[error("both an e-mail address and a node were given")]
    EmailAndNodeId,
    #[error("the mobile add-on is not possible")]
    InvalidMobileAddOn,
    #[error("the RPAT add-on is not possible")]
    InvalidRpatAddOn,
    #[error("the current password is missing or wrong")]
    MissingCurrentPassword,
    #[error("the password contains white space")]
    PasswordWithWhitespace,
    #[error("the password is shorter than eight characters")]
    PasswordTooShort,
    #[error("the node cannot be moved there")]
    InvalidMove,
    #[error("the node cannot be deleted")]
    InvalidDelete,
    #[error("the channel cannot be assigned to this node")]
    InvalidAssign,
    #[error("the channel is not assigned to this node")]
    InvalidDeassign,
    #[error("the action is not possible in the state of the session or technician")]
    ActionFailed,
    #[error("the company ID is not a number")]
    InvalidCompany,
    #[error("the user has no technician seat")]
    NotTechnician,
    #[error("the technician console is not running")]
    NoTechConsoleRunning,
    #[error("codes are asked for too often")]
    PollRateExceeded,
    #[error("the PIN code is malformed")]
    InvalidPinFormat,
    #[error("the date is malformed")]
    InvalidFormat,
    #[error("the end is before the beginning")]
    InvalidDateRange,
    /// A result word that a test asked for, sent as it is.
    #[error("told to answer `{0}`")]
    Injected(String),
}

impl Refusal {
    /// The word in the results of the service, without the operation before it.
    pub fn word(&self) -> &str {
        match self {
            Self::Error => "Error",
            Self::NotLoggedIn => "NotLoggedIn",
            Self::NotLoggedInAsAdmin => "NotLoggedInAsAdmin",
            Self::InvalidSecretAuthCode => "Invalid_SecretAuthCode",
            Self::UserDeletedOrDisabled => "User_Deleted_Or_Disabled",
            Self::Invalid => "Invalid",
            Self::LimitReached => "LimitReached",
            Self::NotPermitted => "Error",
            Self::InvalidNodeId => "InvalidParam_NodeID",
            Self::InvalidTargetNodeId => "InvalidParam_TargetNodeID",
            Self::InvalidParentId => "InvalidParam_ParentID",
            Self::InvalidEntryId => "InvalidParam_EntryID",
            Self::InvalidSessionId => "InvalidParam_SessionID",
            Self::InvalidName => "InvalidParam_Name",
            Self::InvalidStatus => "InvalidParam_Status",
            Self::InvalidPermission => "InvalidParam_Permission",
            Self::InvalidLockedPermission => "InvalidParam_LockedPermission",
            Self::InvalidStandardLimit => "InvalidParam_StandardConcurrentLimit",
            Self::InvalidMobileLimit => "InvalidParam_MobileConcurrentLimit",
            Self::InvalidRpatLimit => "InvalidParam_RPATConcurrentLimit",
            Self::GlobalIpRestricted => "GlobalIpRestricted",
            Self::OutOfPinCodes => "OutOfPINCodes",
            Self::UserIsDeleted => "User_Is_Deleted",
            Self::NoAccessToLens => "NoAccessToLens",
            Self::NotSupported => "NotSupported",
            Self::NotEnoughLicences => "Not_Enough_Seat_Licenses_Available",
            Self::ParentDisabled => "Node_Cannot_Be_Enabled_Because_Its_Parent_Node_Is_Disabled",
            Self::InvalidEmail => "InvalidParam_Email",
            Self::EmailInUse => "InvalidParam_Email_Already_In_Use",
            Self::EmailAndNodeId => "Invalid_EmailAndNodeIdBothSpecified",
            Self::InvalidMobileAddOn => "InvalidParam_MobileAddOn",
            Self::InvalidRpatAddOn => "InvalidParam_RPATAddOn",
            Self::MissingCurrentPassword => "InvalidParam_Missing_Current_Password",
            Self::PasswordWithWhitespace => "InvalidParam_Password_Cannot_Contain_Whitespace_Characters",
            Self::PasswordTooShort => "InvalidParam_Password_Has_To_Be_At_Least_8_Characters_Long",
            Self::InvalidMove => "Invalid_Move",
            Self::InvalidDelete => "Invalid_Delete",
            Self::InvalidAssign => "Invalid_Assign",
            Self::InvalidDeassign => "Invalid_Deassign",
            Self::ActionFailed => "ActionFailed",
            Self::InvalidCompany => "InvalidParam_Company",
            Self::NotTechnician => "NotTechnician",
            Self::NoTechConsoleRunning => "NoTechConsoleRunning",
            Self::PollRateExceeded => "PollRateExceeded",
            Self::InvalidPinFormat => "InvalidPINFormat",
            Self::InvalidFormat => "InvalidFormat",
            Self::InvalidDateRange => "InvalidDateRange",
            Self::Injected(word) => word,
        }
    }
}
