//! The area "account management" of the vendor's manual: groups, users and where they hang in the tree.
//!
//! Must not know logins.

use crate::calls::RescueCall;
use crate::{Error, Rescue, api};

impl Rescue {
    /// The properties of a group.
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`].
    pub async fn group(&self, node: i32) -> Result<api::GROUP_V2, Error> {
        let reply = self.call(api::getGroup_v2 { iNodeID: node, sAuthCode: None }).await?;
        present::<api::getGroup_v2, _>(reply.oGroup, "oGroup")
    }

    /// Replaces *all* properties of a group: what is `None` here is empty there afterwards.
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`].
    pub async fn set_group(&self, group: api::setGroup_v2) -> Result<(), Error> {
        self.call(group).await.map(drop)
    }

    /// Creates an empty group below `parent`, and gives its ID.
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`].
    pub async fn create_group(&self, parent: i32) -> Result<i32, Error> {
        let reply = self.call(api::createGroup { iParentID: parent, sAuthCode: None }).await?;
        present::<api::createGroup, _>(reply.iNodeID, "iNodeID")
    }

    /// Creates an empty user below `parent`, and gives its ID.
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`].
    pub async fn create_user(&self, parent: i32) -> Result<i32, Error> {
        let reply = self.call(api::createUser { iParentID: parent, sAuthCode: None }).await?;
        present::<api::createUser, _>(reply.iNodeID, "iNodeID")
    }

    /// The properties of a user.
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`].
    pub async fn user(&self, node: i32) -> Result<api::USER_V2, Error> {
        self.find_user(node, None).await
    }

    /// The properties of the user with an e-mail address.
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`].
    pub async fn user_by_email(&self, email: impl Into<String>) -> Result<api::USER_V2, Error> {
        self.find_user(0, Some(email.into())).await
    }

    /// Replaces *all* properties of a user: what is `None` here is empty there afterwards.
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`].
    pub async fn set_user(&self, user: api::setUser_V2) -> Result<(), Error> {
        self.call(user).await.map(drop)
    }

    /// Moves a node below another one.
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`].
    pub async fn move_node(&self, node: i32, target: i32) -> Result<(), Error> {
        let request = api::moveNode { iTargetNodeID: target, iNodeID: node, sAuthCode: None };
        self.call(request).await.map(drop)
    }

    /// Deletes a node.
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`].
    pub async fn delete_node(&self, node: i32) -> Result<(), Error> {
        self.call(api::deleteNode { iNodeID: node, sAuthCode: None }).await.map(drop)
    }

    async fn find_user(&self, node: i32, email: Option<String>) -> Result<api::USER_V2, Error> {
        let request = api::getUser_v3 { iNodeID: node, sUserEmail: email, sAuthCode: None };
        present::<api::getUser_v3, _>(self.call(request).await?.oUser, "oUser")
    }
}

/// What the contract lets a server leave out, and an answer of OK does not.
fn present<C: RescueCall, T>(value: Option<T>, element: &'static str) -> Result<T, Error> {
    value.ok_or(Error::incomplete(C::OPERATION, element))
}
