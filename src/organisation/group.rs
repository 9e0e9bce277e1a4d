//! Groups of administrators and technicians.
//!
//! Must not know the tree, nor how a change is made.

use super::record::{Field, Record, sealed};
use super::{Change, Permissions, Target, present};
use crate::{Error, Rescue, api};

/// The properties of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Group {
    /// Its ID, which cannot be changed.
    pub id: i32,
    /// Whether it holds administrators or technicians; cannot be changed.
    pub kind: api::NODE_TYPE,
    /// Its name.
    pub name: String,
    /// Its description.
    pub description: String,
    /// Whether it is enabled. Below a disabled group, the service shows everything as disabled.
    pub enabled: bool,
    /// What its technicians may do.
    pub permissions: Permissions,
    /// Which of these cannot be changed for a group below or a single technician.
    pub locked_permissions: Permissions,
    /// How many seats may be in use at the same time; 0 if the group has no limit of its own.
    pub standard_limit: i32,
    /// How many seats with the mobile add-on.
    pub mobile_limit: i32,
    /// How many seats with the RPAT add-on.
    pub rpat_limit: i32,
}

impl Rescue {
    /// The properties of a group, by `getGroup_v2`.
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`] and [`Target`].
    pub async fn group(&self, group: impl Into<Target>) -> Result<Group, Error> {
        let id = self.resolve(group).await?;
        Group::read(self, id).await
    }

    /// Plans a change of a group: see [`Change`].
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`] and [`Target`].
    pub async fn plan_group(
        &self,
        group: impl Into<Target>,
        modify: impl FnOnce(&mut Group),
    ) -> Result<Change<Group>, Error> {
        let id = self.resolve(group).await?;
        Change::plan(self, id, modify).await
    }

    /// Changes a group and returns it as it is then. What `modify` does not set stays unchanged.
    ///
    /// ```no_run
    /// # async fn example(rescue: logmein_rescue::Rescue) -> Result<(), logmein_rescue::Error> {
    /// let group = rescue
    ///     .modify_group("Technicians/Helpdesk", |group| {
    ///         group.permissions.insert("UnattendedAccess");
    ///         group.standard_limit = 12;
    ///     })
    ///     .await?;
    /// println!("{}", group.permissions);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`Change::apply`].
    pub async fn modify_group(
        &self,
        group: impl Into<Target>,
        modify: impl FnOnce(&mut Group),
    ) -> Result<Group, Error> {
        self.plan_group(group, modify).await?.apply().await
    }

    /// Creates an empty group below a group or a root, and returns its ID.
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`] and [`Target`].
    pub async fn create_group(&self, parent: impl Into<Target>) -> Result<i32, Error> {
        let parent = self.resolve(parent).await?;
        let reply = self.call(api::createGroup { iParentID: parent, sAuthCode: None }).await?;
        present::<api::createGroup, _>(reply.iNodeID, "iNodeID")
    }
}

impl sealed::Sealed for Group {}

impl Record for Group {
    fn id(&self) -> i32 {
        self.id
    }

    async fn read(rescue: &Rescue, id: i32) -> Result<Self, Error> {
        let reply = rescue.call(api::getGroup_v2 { iNodeID: id, sAuthCode: None }).await?;
        let group = present::<api::getGroup_v2, _>(reply.oGroup, "oGroup")?;
        // Whatever was left out here would be overwritten by a default with the next write.
        let missing = |element| Error::incomplete("getGroup_v2", element);
        Ok(Self {
            id,
            kind: group.eType.ok_or(missing("eType"))?,
            name: group.sName.unwrap_or_default(),
            description: group.sDescription.unwrap_or_default(),
            enabled: group.bIsEnabled.ok_or(missing("bIsEnabled"))?,
            permissions: group.aPermissions.unwrap_or_default().into_iter().collect(),
            locked_permissions: group.aLockedPermissions.unwrap_or_default().into_iter().collect(),
            standard_limit: group.iStandardConcurrentLimit.ok_or(missing("iStandardConcurrentLimit"))?,
            mobile_limit: group.iMobileConcurrentLimit.ok_or(missing("iMobileConcurrentLimit"))?,
            rpat_limit: group.iRPATConcurrentLimit.ok_or(missing("iRPATConcurrentLimit"))?,
        })
    }

    async fn write(&self, rescue: &Rescue) -> Result<(), Error> {
        let group = self.clone();
        let request = api::setGroup_v2 {
            iNodeID: group.id,
            sName: Some(group.name),
            eStatus: status(group.enabled),
            sDescription: Some(group.description),
            aPermissions: Some(group.permissions.into()),
            aLockedPermissions: Some(group.locked_permissions.into()),
            iStandardConcurrentLimit: group.standard_limit,
            iMobileConcurrentLimit: group.mobile_limit,
            iRPATConcurrentLimit: group.rpat_limit,
            sAuthCode: None,
        };
        rescue.call(request).await.map(drop)
    }

    fn fields(&self) -> Vec<(&'static str, Field)> {
        let set = |set: &Permissions| Field::Set(set.words().map(str::to_owned).collect());
        vec![
            ("name", Field::One(self.name.clone())),
            ("description", Field::One(self.description.clone())),
            ("enabled", Field::One(self.enabled.to_string())),
            ("permissions", set(&self.permissions)),
            ("locked permissions", set(&self.locked_permissions)),
            ("standard limit", Field::One(self.standard_limit.to_string())),
            ("mobile limit", Field::One(self.mobile_limit.to_string())),
            ("RPAT limit", Field::One(self.rpat_limit.to_string())),
        ]
    }

    fn kept(&self) -> Self {
        self.clone()
    }
}

pub(super) fn status(enabled: bool) -> api::nodeStatus {
    match enabled {
        true => api::nodeStatus::Enabled,
        false => api::nodeStatus::Disabled,
    }
}
