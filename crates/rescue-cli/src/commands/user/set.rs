//! `rescue user set` and `create`: the properties of a user, and which of them a command line changes.
//!
//! Must not know how a change is made. Passwords never come from the command line.

use clap::Args;
use logmein_rescue::organisation::{NewUser, Password, Target, User};

use super::show::{label, show};
use super::yes_or_no::yes_or_no;
use crate::account::variable;
use crate::ask;
use crate::commands::node::nothing_named;
use crate::confirm::Confirm;
use crate::context::Context;
use crate::failure::Failure;

/// The variable that may hold a new password.
const NEW_PASSWORD: &str = "RESCUE_NEW_PASSWORD";

/// Change properties of a user; what is not named stays as it is
///
/// The change is shown first, and made if you say yes. Master administrators who change themselves give their own password
/// in RESCUE_CURRENT_PASSWORD.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  rescue user set tech@email.com --nick Tina --mobile yes
  rescue user set 130001 --email tina@email.com --yes
  rescue user set tech@email.com --new-password     asks for it, or reads RESCUE_NEW_PASSWORD")]
pub(super) struct SetArguments {
    /// The user
    user: String,
    #[command(flatten)]
    properties: Properties,
    #[command(flatten)]
    password: NewPassword,
    #[command(flatten)]
    confirm: Confirm,
}

/// Create a user
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  rescue user create Helpdesk --name \"Nora New\" --email nora@email.com --new-password
  rescue user create Helpdesk --name \"Nora New\" --email nora@email.com --sso-id nora")]
#[command(mut_arg("name", |name| name.required(true)), mut_arg("email", |email| email.required(true)))]
pub(super) struct CreateArguments {
    /// The group that the user will be in
    group: String,
    #[command(flatten)]
    properties: Properties,
    #[command(flatten)]
    password: NewPassword,
}

/// Properties to be changed.
#[derive(Debug, Default, PartialEq, Args)]
struct Properties {
    /// The name
    #[arg(long)]
    name: Option<String>,
    /// The name that customers see
    #[arg(long, value_name = "NAME")]
    nick: Option<String>,
    /// The e-mail address, which no other user may have
    #[arg(long, value_name = "ADDRESS")]
    email: Option<String>,
    /// The id for single sign-on
    #[arg(long, value_name = "ID")]
    sso_id: Option<String>,
    /// The description
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,
    /// Enable the user
    #[arg(long)]
    enable: bool,
    /// Disable the user
    #[arg(long, conflicts_with = "enable")]
    disable: bool,
    /// Give or take the mobile add-on
    #[arg(long, value_name = "yes|no", value_parser = yes_or_no)]
    mobile: Option<bool>,
    /// Give or take the RPAT add-on
    #[arg(long, value_name = "yes|no", value_parser = yes_or_no)]
    rpat: Option<bool>,
}

#[derive(Debug, Args)]
struct NewPassword {
    /// Set a new password: of RESCUE_NEW_PASSWORD, or asked for
    #[arg(long)]
    new_password: bool,
}

/// Changes a user.
pub(super) async fn set(arguments: SetArguments, context: &Context) -> Result<(), Failure> {
    let SetArguments { user, properties, password, confirm } = arguments;
    if properties == Properties::default() && !password.new_password {
        return Err(nothing_named("user"));
    }
    let current = variable("RESCUE_CURRENT_PASSWORD")?.map(Password::from);
    let password = password.get()?;
    let modify = |user: &mut User| {
        properties.apply(user);
        user.password = password;
        user.current_password = current;
    };
    let plan = context.rescue()?.plan_user(user, modify).await?;
    let what = label(plan.before());
    if confirm.differences(&what, &plan.differences(), context)? {
        plan.apply().await?;
        context.output.note(&format!("changed {what}"))?;
    }
    Ok(())
}

/// Creates a user, and shows it.
pub(super) async fn create(arguments: CreateArguments, context: &Context) -> Result<(), Failure> {
    let CreateArguments { group, properties, password } = arguments;
    let user = NewUser {
        parent: Target::from(group),
        name: properties.name.unwrap_or_default(),
        nick: properties.nick.unwrap_or_default(),
        email: properties.email.unwrap_or_default(),
        sso_id: properties.sso_id.unwrap_or_default(),
        password: password.get()?,
        description: properties.description.unwrap_or_default(),
        enabled: !properties.disable,
        mobile_add_on: properties.mobile.unwrap_or_default(),
        rpat_add_on: properties.rpat.unwrap_or_default(),
    };
    show(&context.rescue()?.add_user(&user).await?, context)
}

impl Properties {
    fn apply(self, user: &mut User) {
        let texts = [
            (&mut user.name, self.name),
            (&mut user.nick, self.nick),
            (&mut user.email, self.email),
            (&mut user.sso_id, self.sso_id),
            (&mut user.description, self.description),
        ];
        for (text, new) in texts {
            if let Some(new) = new {
                *text = new;
            }
        }
        if self.enable || self.disable {
            user.enabled = self.enable;
        }
        user.mobile_add_on = self.mobile.unwrap_or(user.mobile_add_on);
        user.rpat_add_on = self.rpat.unwrap_or(user.rpat_add_on);
    }
}

impl NewPassword {
    fn get(&self) -> Result<Option<Password>, Failure> {
        if !self.new_password {
            return Ok(None);
        }
        if let Some(password) = variable(NEW_PASSWORD)? {
            return Ok(Some(password.into()));
        }
        if !ask::is_terminal() {
            return Err(Failure::usage("a new password is needed and there is no terminal to ask at")
                .remedy(format!("give it in {NEW_PASSWORD}")));
        }
        let (first, second) = (ask::password("New password: ")?, ask::password("Once more: ")?);
        match first == second {
            true => Ok(Some(first.reveal().into())),
            false => {
                Err(Failure::usage("the two passwords are not the same").remedy("run the command again"))
            }
        }
    }
}
