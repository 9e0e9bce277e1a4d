//! Users: administrators and technicians.
//!
//! Must not know the tree, nor how a change is made.

use std::fmt;

use super::group::status;
use super::record::{Field, Record, sealed};
use super::{Change, Target, present};
use crate::{Error, Rescue, api};

/// The properties of a user.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct User {
    /// Its ID, which cannot be changed.
    pub id: i32,
    /// Whether it is an administrator or a technician; cannot be changed.
    pub kind: api::NODE_TYPE,
    /// Whether the user holds the account; cannot be changed.
    pub account_holder: bool,
    /// Whether the user is at work; cannot be changed.
    pub presence: api::NODE_STATUS,
    /// The name.
    pub name: String,
    /// The name that customers see.
    pub nick: String,
    /// The e-mail address.
    pub email: String,
    /// The ID for single sign-on.
    pub sso_id: String,
    /// The description.
    pub description: String,
    /// Whether the user is enabled. Below a disabled group, the service shows everything as disabled.
    pub enabled: bool,
    /// Whether the user has the mobile add-on.
    pub mobile_add_on: bool,
    /// Whether the user has the RPAT add-on.
    pub rpat_add_on: bool,
    /// A new password. The service never shows the current one, which stays if this is `None`.
    pub password: Option<Password>,
    /// The current password, which master administrators give when they change themselves.
    pub current_password: Option<Password>,
}

/// A password, which is not shown by `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

/// A user to be created.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewUser {
    /// The group below which the user will be, or the root of the master administrators.
    pub parent: Target,
    /// The name.
    pub name: String,
    /// The name that customers see; may be empty.
    pub nick: String,
    /// The e-mail address, which no other user may have.
    pub email: String,
    /// The ID for single sign-on; may be empty.
    pub sso_id: String,
    /// The password; `None` if users sign on by single sign-on alone.
    pub password: Option<Password>,
    /// The description; may be empty.
    pub description: String,
    /// Whether the user is enabled.
    pub enabled: bool,
    /// Whether the user has the mobile add-on.
    pub mobile_add_on: bool,
    /// Whether the user has the RPAT add-on.
    pub rpat_add_on: bool,
}

impl Rescue {
    /// The properties of a user, by `getUser_v3`. An e-mail address costs no look-up in the tree.
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`] and [`Target`].
    pub async fn user(&self, user: impl Into<Target>) -> Result<User, Error> {
        let (id, email) = match user.into() {
            Target::Email(email) => (0, Some(email)),
            target => (self.resolve(target).await?, None),
        };
        let request = api::getUser_v3 { iNodeID: id, sUserEmail: email, sAuthCode: None };
        let user = present::<api::getUser_v3, _>(self.call(request).await?.oUser, "oUser")?;
        Ok(user.into())
    }

    /// Plans a change of a user: see [`Change`].
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`] and [`Target`].
    pub async fn plan_user(
        &self,
        user: impl Into<Target>,
        modify: impl FnOnce(&mut User),
    ) -> Result<Change<User>, Error> {
        let id = self.resolve(user).await?;
        Change::plan(self, id, modify).await
    }

    /// Changes a user and returns it as it is then. What `modify` does not set stays unchanged.
    ///
    /// # Errors
    ///
    /// See [`Change::apply`].
    pub async fn modify_user(
        &self,
        user: impl Into<Target>,
        modify: impl FnOnce(&mut User),
    ) -> Result<User, Error> {
        self.plan_user(user, modify).await?.apply().await
    }

    /// Enables or disables a user, and changes nothing else, by `setUserStatus_v7_1`.
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`] and [`Target`].
    pub async fn set_user_enabled(&self, user: impl Into<Target>, enabled: bool) -> Result<(), Error> {
        let id = self.resolve(user).await?;
        let request = api::setUserStatus_v7_1 { iNodeID: id, eStatus: status(enabled), sAuthCode: None };
        self.call(request).await.map(drop)
    }

    /// Creates an empty user below a group, and returns its ID. [`add_user`](Self::add_user) fills it in.
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`] and [`Target`].
    pub async fn create_user(&self, parent: impl Into<Target>) -> Result<i32, Error> {
        let parent = self.resolve(parent).await?;
        let reply = self.call(api::createUser { iParentID: parent, sAuthCode: None }).await?;
        present::<api::createUser, _>(reply.iNodeID, "iNodeID")
    }

    /// Creates a user with these properties. The service needs two calls for it: if it refuses the properties, the
    /// empty user is deleted again, and if it is not known whether it took them, the error names the node to look at
    /// ([`Error::leftover`]).
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`] and [`Target`].
    pub async fn add_user(&self, user: &NewUser) -> Result<User, Error> {
        let id = self.create_user(&user.parent).await?;
        let filled = User::filled(id, user);
        let Err(error) = filled.write(self).await else { return User::read(self, id).await };
        if error.may_have_taken_effect() && !error.is_refused() {
            return Err(Error::partly_done(id, error));
        }
        match self.delete_node(id).await {
            Ok(()) => Err(error),
            Err(_) => Err(Error::partly_done(id, error)),
        }
    }
}

impl User {
    fn filled(id: i32, user: &NewUser) -> Self {
        let user = user.clone();
        Self {
            id,
            kind: api::NODE_TYPE::Technician,
            account_holder: false,
            presence: api::NODE_STATUS::Offline,
            name: user.name,
            nick: user.nick,
            email: user.email,
            sso_id: user.sso_id,
            description: user.description,
            enabled: user.enabled,
            mobile_add_on: user.mobile_add_on,
            rpat_add_on: user.rpat_add_on,
            password: user.password,
            current_password: None,
        }
    }
}

impl From<api::USER_V2> for User {
    fn from(user: api::USER_V2) -> Self {
        Self {
            id: user.iNodeID,
            kind: user.eType,
            account_holder: user.bAccountHolder,
            enabled: user.eStatus != api::NODE_STATUS::Disabled,
            presence: user.eStatus,
            name: user.sName.unwrap_or_default(),
            nick: user.sNick.unwrap_or_default(),
            email: user.sEmail.unwrap_or_default(),
            sso_id: user.sSSOID.unwrap_or_default(),
            description: user.sDescription.unwrap_or_default(),
            mobile_add_on: user.hasMobileAddon,
            rpat_add_on: user.hasRPATAddon,
            password: None,
            current_password: None,
        }
    }
}

impl sealed::Sealed for User {}

impl Record for User {
    fn id(&self) -> i32 {
        self.id
    }

    async fn read(rescue: &Rescue, id: i32) -> Result<Self, Error> {
        rescue.user(id).await
    }

    async fn write(&self, rescue: &Rescue) -> Result<(), Error> {
        let user = self.clone();
        let password = user.password.map(|password| password.0);
        let request = api::setUser_V2 {
            iNodeID: user.id,
            sName: Some(user.name),
            sNick: Some(user.nick),
            sEmail: Some(user.email),
            sSSOID: Some(user.sso_id),
            sConfPwd: password.clone(),
            sPwd: password,
            sCurrentPwd: user.current_password.map(|password| password.0),
            eStatus: status(user.enabled),
            sDescription: Some(user.description),
            eMobileAddOn: if user.mobile_add_on { api::ADDONS::True } else { api::ADDONS::False },
            bRPATAddOn: user.rpat_add_on,
            sAuthCode: None,
        };
        rescue.call(request).await.map(drop)
    }

    fn fields(&self) -> Vec<(&'static str, Field)> {
        let text = |text: &str| Field::One(text.to_owned());
        vec![
            ("name", text(&self.name)),
            ("nick", text(&self.nick)),
            ("e-mail", text(&self.email)),
            ("SSO ID", text(&self.sso_id)),
            ("description", text(&self.description)),
            ("enabled", Field::One(self.enabled.to_string())),
            ("mobile add-on", Field::One(self.mobile_add_on.to_string())),
            ("RPAT add-on", Field::One(self.rpat_add_on.to_string())),
            ("password", text(if self.password.is_some() { "a new one" } else { "as it is" })),
        ]
    }

    fn kept(&self) -> Self {
        Self { password: None, current_password: None, ..self.clone() }
    }
}

impl<T: Into<String>> From<T> for Password {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}
