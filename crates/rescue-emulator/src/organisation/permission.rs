//! The permissions of groups, in the two versions in which the service knows them.
//!
//! It must not know which group has which.

use std::fmt;

/// The words both versions share, in the order of the guide.
const SHARED: [&str; 23] = [
    "RemoteControl",
    "RemoteView",
    "SendFile",
    "SendURL",
    "ViewSystemInformation",
    "RebootClientComputer",
    "ReceiveFile",
    "SessionRecording",
    "PrivateSessions",
    "OneTimePermission",
    "FileManagement",
    "ScriptRunning",
    "UnlimitedScripting",
    "SessionTransferNotAllowed",
    "EditCustomField",
    "WindowsCredentialsRequestNotAllowed",
    "ClipboardSynchronizationNotAllowed",
    "CallingCardDeployment",
    "ScreenSharingNotAllowed",
    "CollaborationNotAllowed",
    "DeviceConfiguration",
    "ChatSuppression",
    "ChatSuppressionConsoleSwitch",
];
const ONLY_V1: [&str; 1] = ["TechEndSessionSurvey"];
const ONLY_V2: [&str; 3] = ["UnattendedAccess", "SessionHoldNotAllowed", "ConnectOnLan"];

/// Which form of the group operations is used: each knows some permissions that the other does not,
/// and only the second knows RPAT seats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupVersion {
    /// `getGroup` and `setGroup`.
    V1,
    /// `getGroup_v2` and `setGroup_v2`.
    V2,
}

/// A permission of a group: one of the 27 words that the service knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Permission(&'static str);

impl Permission {
    /// The permission with this word in this version, if there is one.
    pub fn parse(word: &str, version: GroupVersion) -> Option<Self> {
        let own = own_words(version);
        SHARED.iter().chain(own).copied().find(|known| *known == word).map(Self)
    }

    /// All permissions of this version, in the order of the guide.
    pub fn all(version: GroupVersion) -> impl Iterator<Item = Self> {
        SHARED.iter().chain(own_words(version)).copied().map(Self)
    }

    /// The word for it.
    pub fn word(self) -> &'static str {
        self.0
    }

    /// Whether this version has a word for it.
    pub fn is_in(self, version: GroupVersion) -> bool {
        Self::parse(self.0, version).is_some()
    }
}

impl fmt::Display for Permission {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

fn own_words(version: GroupVersion) -> &'static [&'static str] {
    match version {
        GroupVersion::V1 => &ONLY_V1,
        GroupVersion::V2 => &ONLY_V2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_version_has_its_own_words() {
        assert_eq!(Permission::all(GroupVersion::V1).count(), 24);
        assert_eq!(Permission::all(GroupVersion::V2).count(), 26);
        assert!(Permission::parse("ConnectOnLan", GroupVersion::V1).is_none());
        assert!(Permission::parse("TechEndSessionSurvey", GroupVersion::V2).is_none());
        assert!(Permission::parse("remotecontrol", GroupVersion::V2).is_none());
    }
}
