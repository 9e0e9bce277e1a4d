//! Reading and replacing the properties of users: the rules of `setUser`, `setUser_V2` and `createUsers`.
//!
//! It must not know who may call; it is given the caller, since nobody changes their own password unasked.

use super::groups::{accepted_name, accepted_status};
use super::{Kind, Node, NodeId, Organisation, Password};
use crate::refusal::Refusal;

/// The shortest password that is accepted, in characters.
const MIN_PASSWORD: usize = 8;

/// All properties of a user, as a caller wants them.
#[derive(Clone)]
pub struct UserUpdate {
    /// The name.
    pub name: String,
    /// The name that customers see.
    pub nick: String,
    /// The e-mail address.
    pub email: String,
    /// The ID for single sign-on.
    pub sso_id: String,
    /// The new password; empty keeps the present one.
    pub password: String,
    /// The new password again.
    pub confirmed_password: String,
    /// The present password, which a master administrator has to give to change their own node.
    pub current_password: String,
    /// The word for the status.
    pub status: String,
    /// The description.
    pub description: String,
    /// The word for having the mobile add-on: `True` or `False`.
    pub mobile_add_on: String,
    /// Whether the user has the RPAT add-on; `None` keeps what is.
    pub rpat_add_on: Option<bool>,
}

/// A user to be made by `createUsers`.
#[derive(Clone)]
pub struct NewUser {
    /// The group that it will be in.
    pub parent: NodeId,
    /// Its properties.
    pub properties: UserUpdate,
}

impl Organisation {
    /// The user with this ID.
    ///
    /// # Errors
    ///
    /// [`Refusal::InvalidNodeId`] if there is no such user.
    pub fn user(&self, id: NodeId) -> Result<&Node, Refusal> {
        self.node(id).filter(|node| node.user().is_some()).ok_or(Refusal::InvalidNodeId)
    }

    /// The user with this ID or this e-mail address; only one of the two may be given.
    ///
    /// # Errors
    ///
    /// [`Refusal::InvalidNodeId`] or [`Refusal::InvalidEmail`] if there is no such user or nothing is given,
    /// [`Refusal::EmailAndNodeId`] if both are given.
    pub fn user_by(&self, id: NodeId, email: &str) -> Result<&Node, Refusal> {
        match (id, email) {
            (0, "") => Err(Refusal::InvalidNodeId),
            (0, email) => self.user_by_email(email).ok_or(Refusal::InvalidEmail),
            (id, "") => self.user(id),
            _ => Err(Refusal::EmailAndNodeId),
        }
    }

    /// Replaces all properties of a user, or none if anything is refused.
    ///
    /// Checked in this order: node, name, status, add-ons, e-mail address, current password, new password.
    /// A confirmation that differs has no published word and is an unspecified error.
    ///
    /// # Errors
    ///
    /// The refusal of the first thing that is wrong.
    pub fn set_user(&mut self, id: NodeId, update: UserUpdate, caller: NodeId) -> Result<(), Refusal> {
        let mut node = self.user(id)?.clone();
        let name = accepted_name(&update.name)?;
        let enabled = accepted_status(&update.status)?;
        let mobile_add_on = self.accepted_mobile_add_on(&update.mobile_add_on)?;
        if update.rpat_add_on == Some(true) && self.licences.rpat == 0 {
            return Err(Refusal::InvalidRpatAddOn);
        }
        self.check_email(id, &update.email)?;

        let must_prove = id == caller && matches!(node.kind, Kind::MasterAdministrator(_));
        let user = node.user_mut().ok_or(Refusal::InvalidNodeId)?;
        if must_prove && !user.password.is(&update.current_password) {
            return Err(Refusal::MissingCurrentPassword);
        }
        if !update.password.is_empty() {
            user.password = accepted_password(&update)?;
        }

        user.nick = update.nick;
        user.email = update.email;
        user.sso_id = update.sso_id;
        user.mobile_add_on = mobile_add_on;
        user.rpat_add_on = update.rpat_add_on.unwrap_or(user.rpat_add_on);
        self.nodes.insert(id, Node { name, enabled, description: update.description, ..node });
        Ok(())
    }

    /// Enables or disables a user.
    ///
    /// # Errors
    ///
    /// [`Refusal::InvalidNodeId`] if there is no such user, [`Refusal::InvalidStatus`] for a word that is neither
    /// `Enabled` nor `Disabled`.
    pub fn set_user_status(&mut self, id: NodeId, status: &str) -> Result<(), Refusal> {
        self.user(id)?;
        let enabled = accepted_status(status)?;
        if let Some(node) = self.node_mut(id) {
            node.enabled = enabled;
        }
        Ok(())
    }

    /// Creates all of these users, or none if anything is refused, and returns their IDs.
    ///
    /// # Errors
    ///
    /// [`Refusal::InvalidParentId`], [`Refusal::PasswordTooShort`] if there is no password, and what
    /// [`set_user`](Self::set_user) refuses, for the first user with anything wrong.
    pub fn create_users(&mut self, users: Vec<NewUser>, caller: NodeId) -> Result<Vec<NodeId>, Refusal> {
        let mut changed = self.clone();
        let mut ids = Vec::new();
        for user in users {
            let id = changed.create_user(user.parent)?;
            if user.properties.password.is_empty() {
                return Err(Refusal::PasswordTooShort);
            }
            changed.set_user(id, user.properties, caller)?;
            ids.push(id);
        }
        *self = changed;
        Ok(ids)
    }

    fn accepted_mobile_add_on(&self, word: &str) -> Result<bool, Refusal> {
        match word {
            "False" => Ok(false),
            "True" if self.licences.mobile > 0 => Ok(true),
            _ => Err(Refusal::InvalidMobileAddOn),
        }
    }

    fn check_email(&self, id: NodeId, email: &str) -> Result<(), Refusal> {
        let is_address = email.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty()
                && !host.is_empty()
                && !host.contains('@')
                && !email.contains(char::is_whitespace)
        });
        if !is_address {
            return Err(Refusal::InvalidEmail);
        }
        match self.user_by_email(email) {
            Some(owner) if owner.id != id => Err(Refusal::EmailInUse),
            _ => Ok(()),
        }
    }
}

fn accepted_password(update: &UserUpdate) -> Result<Password, Refusal> {
    let password = update.password.as_str();
    if password.contains(char::is_whitespace) {
        Err(Refusal::PasswordWithWhitespace)
    } else if password.chars().count() < MIN_PASSWORD {
        Err(Refusal::PasswordTooShort)
    } else if password != update.confirmed_password {
        Err(Refusal::Error)
    } else {
        Ok(password.into())
    }
}

impl std::fmt::Debug for UserUpdate {
    /// Leaves out the three passwords.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("UserUpdate")
            .field("name", &self.name)
            .field("email", &self.email)
            .finish_non_exhaustive()
    }
}

impl std::fmt::Debug for NewUser {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewUser").field("parent", &self.parent).field("properties", &self.properties).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::*;

    fn ada() -> UserUpdate {
        UserUpdate {
            name: "Ada".into(),
            nick: "ada".into(),
            email: "ada@email.com".into(),
            sso_id: String::new(),
            password: String::new(),
            confirmed_password: String::new(),
            current_password: String::new(),
            status: "Enabled".into(),
            description: String::new(),
            mobile_add_on: "True".into(),
            rpat_add_on: Some(true),
        }
    }

    fn with_password(password: &str, confirmed: &str) -> UserUpdate {
        UserUpdate { password: password.into(), confirmed_password: confirmed.into(), ..ada() }
    }

    fn set(update: UserUpdate) -> Result<(), Refusal> {
        organisation().set_user(TECHNICIAN, update, MASTER_ADMINISTRATOR)
    }

    #[test]
    fn everything_is_replaced_but_an_empty_password_keeps_the_old() {
        let mut organisation = organisation();
        organisation.set_user(TECHNICIAN, ada(), MASTER_ADMINISTRATOR).unwrap();
        let user = organisation.user_by(0, "ADA@email.com").unwrap().user().unwrap();
        assert!(user.mobile_add_on && user.rpat_add_on);
        assert!(user.password.is(TECHNICIAN_PASSWORD));
    }

    #[test]
    fn refusals_by_input() {
        assert_eq!(set(UserUpdate { name: String::new(), ..ada() }), Err(Refusal::InvalidName));
        assert_eq!(set(UserUpdate { status: "Sleeping".into(), ..ada() }), Err(Refusal::InvalidStatus));
        assert_eq!(
            set(UserUpdate { mobile_add_on: "Perhaps".into(), ..ada() }),
            Err(Refusal::InvalidMobileAddOn)
        );
        assert_eq!(set(UserUpdate { email: "ada".into(), ..ada() }), Err(Refusal::InvalidEmail));
        assert_eq!(set(UserUpdate { email: EMAIL.to_uppercase(), ..ada() }), Err(Refusal::EmailInUse));
        assert_eq!(set(with_password("with space", "with space")), Err(Refusal::PasswordWithWhitespace));
        assert_eq!(set(with_password("seven77", "seven77")), Err(Refusal::PasswordTooShort));
        assert_eq!(set(with_password("longenough", "different")), Err(Refusal::Error));
        assert_eq!(set(with_password("longenough", "longenough")), Ok(()));
    }

    #[test]
    fn node_is_no_user() {
        let mut organisation = organisation();
        assert_eq!(organisation.set_user(1, ada(), MASTER_ADMINISTRATOR), Err(Refusal::InvalidNodeId));
        assert_eq!(organisation.set_user(HELPDESK, ada(), MASTER_ADMINISTRATOR), Err(Refusal::InvalidNodeId));
    }

    #[test]
    fn add_ons_need_licences() {
        let mut organisation = organisation();
        organisation.licences.rpat = 0;
        let refused = organisation.set_user(TECHNICIAN, ada(), MASTER_ADMINISTRATOR);
        assert_eq!(refused, Err(Refusal::InvalidRpatAddOn));
        organisation.licences.mobile = 0;
        let refused = organisation.set_user(TECHNICIAN, ada(), MASTER_ADMINISTRATOR);
        assert_eq!(refused, Err(Refusal::InvalidMobileAddOn));
    }

    #[test]
    fn a_master_administrator_proves_who_they_are() {
        let mut organisation = organisation();
        let mut set = |current_password: &str| {
            let update = UserUpdate { current_password: current_password.into(), ..ada() };
            organisation.set_user(MASTER_ADMINISTRATOR, update, MASTER_ADMINISTRATOR)
        };
        assert_eq!(set(""), Err(Refusal::MissingCurrentPassword));
        assert_eq!(set(PASSWORD), Ok(()));
    }

    #[test]
    fn by_email_or_node_but_not_both() {
        let organisation = organisation();
        let find = |id, email| organisation.user_by(id, email).map(|node| node.id);
        assert_eq!(find(0, EMAIL), Ok(MASTER_ADMINISTRATOR));
        assert_eq!(find(TECHNICIAN, ""), Ok(TECHNICIAN));
        assert_eq!(find(TECHNICIAN, EMAIL), Err(Refusal::EmailAndNodeId));
        assert_eq!(find(0, "nobody@email.com"), Err(Refusal::InvalidEmail));
        assert_eq!(find(0, ""), Err(Refusal::InvalidNodeId));
    }

    #[test]
    fn users_are_created_all_or_none() {
        let mut organisation = organisation();
        let before = organisation.nodes().count();
        let good = NewUser { parent: HELPDESK, properties: with_password("longenough", "longenough") };
        let bad = NewUser { parent: HELPDESK, properties: good.properties.clone() };
        let refused = organisation.create_users(vec![good.clone(), bad], MASTER_ADMINISTRATOR);
        assert_eq!(refused, Err(Refusal::EmailInUse));
        assert_eq!(organisation.nodes().count(), before);
        organisation.create_users(vec![good], MASTER_ADMINISTRATOR).unwrap();
        assert!(organisation.user_by_email("ada@email.com").is_some());
    }
}
