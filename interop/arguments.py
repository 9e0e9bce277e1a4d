"""Plausible arguments for every operation, in the emulator's demonstration organisation."""

from typing import Any

EMAIL = "some@email.com"
PASSWORD = "secretpassword"
GROUP = 123456
OTHER_GROUP = 123460
TECHNICIAN = 130001
OFFLINE_TECHNICIAN = 130002
WEB_CHANNEL = 140001
PHONE_CHANNEL = 140002

PERMISSIONS = ["RemoteControl", "RemoteView"]

# The vendor's sample of setGroup_v2, value for value.
VENDOR_SAMPLE: dict[str, Any] = {
    "iNodeID": GROUP,
    "sName": "Testing",
    "eStatus": "Enabled",
    "sDescription": "",
    "aPermissions": {"NODE_PERMISSIONS_V2": PERMISSIONS},
    "aLockedPermissions": {"NODE_PERMISSIONS_V2": PERMISSIONS},
    "iStandardConcurrentLimit": 0,
    "iMobileConcurrentLimit": 0,
    "iRPATConcurrentLimit": 0,
}

USER = {"iNodeID": OFFLINE_TECHNICIAN, "sName": "Olga <Online> & Söhne", "sEmail": "olga@email.com"}

# By name of the parameter, unless the operation has something of its own below.
PARAMETERS: dict[str, Any] = {
    "sEmail": EMAIL,
    "sPassword": PASSWORD,
    "iNodeID": GROUP,
    "iParentID": GROUP,
    "iChannelID": WEB_CHANNEL,
    "iSession": 500003,
    "iSessionID": 500004,
    "iNode": TECHNICIAN,
    "nodeId": TECHNICIAN,
    "eNodeRef": "NODE",
    "eStatus": "Enabled",
    "bIsNode": False,
    "bFilterOffline": False,
    "bExcludingAwayAndBusy": False,
    "bNoTechConsole": True,
    "sCField0": "Ann <Customer> & Sons",
    "sLangCode": "en",
    "sPhoneNumber": "+15550100",
    "eReportArea": "SESSION",
    "eOutput": "TEXT",
    "sBeginDate": "1/1/2020",
    "sEndDate": "12/31/2040",
    "dBeginDate": "2020-01-01T00:00:00",
    "dEndDate": "2040-12-31T23:59:59",
    "sBeginTime": "00:00:00",
    "sEndTime": "23:59:59",
    "sTimezone": "-240",
    "sDelimiter": ";",
}

OPERATIONS: dict[str, dict[str, Any]] = {
    "getUser": {"iNodeID": TECHNICIAN},
    "getUser_v2": {"iNodeID": TECHNICIAN},
    "getUser_v3": {"iNodeID": TECHNICIAN},
    "startSession": {"iSession": 500001},
    "cancelAction": {"iSession": 500001},
    "getSession": {"iNodeID": 0},
    "getSession_V2": {"iNodeID": 0},
    "getSession_V3": {"iNodeID": 0},
    "setUser": {**USER, "eAddOns": "False"},
    "setUser_V2": {**USER, "eMobileAddOn": "True", "bRPATAddOn": True},
    "setUserStatus_v7_1": {"iNodeID": OFFLINE_TECHNICIAN},
    "getHierarchy": {"iNodeID": 0},
    "getHierarchy_v2": {"iNodeID": 0},
    "setGroup": {
        **VENDOR_SAMPLE,
        "aPermissions": {"NODE_PERMISSIONS": PERMISSIONS},
        "aLockedPermissions": {"NODE_PERMISSIONS": PERMISSIONS},
    },
    "setGroup_v2": VENDOR_SAMPLE,
    "moveNode": {"iTargetNodeID": OTHER_GROUP, "iNodeID": OFFLINE_TECHNICIAN},
    "deleteNode": {"iNodeID": OFFLINE_TECHNICIAN},
    "assignChannel": {"iNodeID": OTHER_GROUP, "iEntryID": PHONE_CHANNEL},
    "unassignChannel": {"iNodeID": OTHER_GROUP, "iEntryID": PHONE_CHANNEL},
    "closeSession": {"iSession": 500002},
    "requestAuthCodeSSO": {"sSSOID": "tech-1", "sPassword": "ssopassword", "sCompany": "987654"},
    "createUsers": {
        "aUserData": {
            "USERDATA": [
                {
                    "sUniqueID": "1",
                    "iParentID": GROUP,
                    "sName": "Nina New",
                    "sEmail": "nina@email.com",
                    "sPwd": "ninapassword",
                    "sConfPwd": "ninapassword",
                    "eStatus": "Enabled",
                }
            ]
        }
    },
}

# Replies that are not `…_OK`, and why that is right.
OTHER_WORDS = {
    "setUserStatus_v7_1": "OK",  # the words of this operation have no prefix
    "isAnyTechAvailableOnChannel": "isAnyTechAvailableOnChannel_True",
    "getReport_v2": "getReport_Error",  # once in 60 seconds, and getReport was just called
}

# At most one a second is given to a caller.
PACED = {
    "requestPINCode", "requestPINCodeV2", "requestPINCodeV3", "requestInvitationLink",
    "requestLensPINCode", "requestLensPINCodeV2", "requestLensPINCodeV3", "requestLensPINCodeV4",
}  # fmt: skip
PACE_SECONDS = 1.05


def arguments(operation: str, parameters: list[str]) -> dict[str, Any]:
    """The arguments of an operation that has these parameters; what is in no table is left out."""
    known = {**PARAMETERS, **OPERATIONS.get(operation, {})}
    return {name: known[name] for name in parameters if name in known}
