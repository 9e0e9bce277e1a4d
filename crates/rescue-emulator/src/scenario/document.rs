//! What a scenario file may say: its tables and keys.
//!
//! It must not know what they mean together. Passwords pass through here, so that nothing here can be printed.

use std::time::Duration;

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use crate::organisation::{Organisation, Presence, Seats};
use crate::rules::Rules;

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Document {
    pub(super) clock: Clock,
    pub(super) account: Account,
    pub(super) rules: RulesTable,
    pub(super) channels: Vec<Channel>,
    pub(super) groups: Vec<Group>,
    pub(super) administrator_groups: Vec<Group>,
    pub(super) users: Vec<User>,
    pub(super) crowds: Vec<Crowd>,
    pub(super) history: Option<Spanned<History>>,
    pub(super) sessions: Vec<Session>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Clock {
    pub(super) start: Option<Spanned<Datetime>>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Account {
    id: Option<i32>,
    name: Option<String>,
    sso_password: Option<String>,
    licences: Option<SeatsTable>,
    limits: Option<SeatsTable>,
    name_title: Option<String>,
    custom_fields: Vec<String>,
    customer_survey: Vec<String>,
    technician_survey: Vec<String>,
}

impl Account {
    /// The organisation with nobody in it. What is left out is as `Organisation::new` has it.
    pub(super) fn organisation(&self) -> Organisation {
        let mut organisation = Organisation::new(self.name.as_deref().unwrap_or("Example Ltd"));
        organisation.account_id = self.id.unwrap_or(organisation.account_id);
        organisation.sso_password = self.sso_password.as_deref().unwrap_or_default().into();
        organisation.licences = self.licences.as_ref().map_or(organisation.licences, SeatsTable::seats);
        organisation.limits = self.limits.as_ref().map_or(organisation.limits, SeatsTable::seats);
        let titles = self.name_title.iter().map(|title| (0, title)).chain((1..).zip(&self.custom_fields));
        for (place, title) in titles {
            if let Some(place) = organisation.custom_fields.get_mut(place) {
                place.clone_from(title);
            }
        }
        organisation.customer_survey.clone_from(&self.customer_survey);
        organisation.technician_survey.clone_from(&self.technician_survey);
        organisation
    }
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
pub(super) struct SeatsTable {
    standard: i32,
    mobile: i32,
    rpat: i32,
}

impl SeatsTable {
    pub(super) fn seats(&self) -> Seats {
        Seats::new(self.standard, self.mobile, self.rpat)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RulesTable {
    global_ip_restricted: bool,
    pin_codes_left: Option<u32>,
    lens: bool,
    invitation_opens_lens: bool,
    shows_availability: bool,
    customers_enter: bool,
    customer_enters_after_seconds: Option<u32>,
    waiting_lasts_minutes: Option<u32>,
}

impl Default for RulesTable {
    fn default() -> Self {
        let rules = Rules::default();
        Self {
            global_ip_restricted: rules.global_ip_restricted,
            pin_codes_left: rules.pin_codes_left,
            lens: rules.lens,
            invitation_opens_lens: rules.invitation_opens_lens,
            shows_availability: rules.shows_availability,
            customers_enter: true,
            customer_enters_after_seconds: None,
            waiting_lasts_minutes: None,
        }
    }
}

impl RulesTable {
    pub(super) fn rules(&self) -> Rules {
        let rules = Rules::default();
        let seconds = |seconds: u32| Duration::from_secs(seconds.into());
        let enters_after = self.customer_enters_after_seconds.map(seconds).or(rules.customer_enters_after);
        Rules {
            global_ip_restricted: self.global_ip_restricted,
            pin_codes_left: self.pin_codes_left,
            lens: self.lens,
            invitation_opens_lens: self.invitation_opens_lens,
            shows_availability: self.shows_availability,
            customer_enters_after: enters_after.filter(|_| self.customers_enter),
            waiting_lasts: self
                .waiting_lasts_minutes
                .map_or(rules.waiting_lasts, |minutes| seconds(minutes) * 60),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Channel {
    pub(super) id: Option<i32>,
    pub(super) name: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Group {
    pub(super) id: Option<i32>,
    pub(super) name: Spanned<String>,
    pub(super) r#in: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) description: String,
    #[serde(default = "yes")]
    pub(super) enabled: bool,
    #[serde(default)]
    pub(super) permissions: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) locked_permissions: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) limits: SeatsTable,
    #[serde(default)]
    pub(super) channels: Vec<Spanned<String>>,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(super) enum Role {
    #[serde(rename = "master administrator")]
    MasterAdministrator,
    Administrator,
    Technician,
}

#[derive(Deserialize, Clone, Copy, Default)]
#[serde(rename_all = "lowercase")]
pub(super) enum PresenceWord {
    #[default]
    Offline,
    Online,
    Busy,
    Away,
}

impl From<PresenceWord> for Presence {
    fn from(word: PresenceWord) -> Self {
        match word {
            PresenceWord::Offline => Self::Offline,
            PresenceWord::Online => Self::Online,
            PresenceWord::Busy => Self::Busy,
            PresenceWord::Away => Self::Away,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct User {
    pub(super) id: Option<i32>,
    pub(super) role: Spanned<Role>,
    pub(super) name: Spanned<String>,
    pub(super) email: Spanned<String>,
    pub(super) password: String,
    pub(super) auth_code: Option<String>,
    pub(super) r#in: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) nick: String,
    #[serde(default)]
    pub(super) sso_id: String,
    #[serde(default)]
    pub(super) description: String,
    #[serde(default = "yes")]
    pub(super) enabled: bool,
    #[serde(default)]
    pub(super) presence: PresenceWord,
    #[serde(default)]
    pub(super) account_holder: bool,
    #[serde(default)]
    pub(super) technician_licence: bool,
    #[serde(default)]
    pub(super) mobile_add_on: bool,
    #[serde(default)]
    pub(super) rpat_add_on: bool,
    #[serde(default)]
    pub(super) responsible_for: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) channels: Vec<Spanned<String>>,
}

/// Many technicians of one kind. `{n}` in the e-mail address and the name is their number, from 1 on.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Crowd {
    pub(super) technicians: u32,
    pub(super) r#in: Spanned<String>,
    pub(super) name: String,
    pub(super) email: Spanned<String>,
    pub(super) password: String,
    #[serde(default)]
    pub(super) presence: PresenceWord,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct History {
    #[serde(default)]
    pub(super) seed: u64,
    pub(super) sessions: Option<Spanned<u32>>,
    pub(super) sessions_a_week: Option<Spanned<u32>>,
    #[serde(default)]
    pub(super) customers_keep_coming: bool,
    pub(super) from: Option<Spanned<Datetime>>,
    pub(super) to: Option<Spanned<Datetime>>,
    pub(super) days: Option<u32>,
    pub(super) technicians: Option<Vec<Spanned<String>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Session {
    pub(super) id: i32,
    pub(super) status: Option<Spanned<String>>,
    pub(super) customer: String,
    #[serde(default)]
    pub(super) custom_fields: Vec<String>,
    #[serde(default)]
    pub(super) tracking: String,
    pub(super) channel: Option<Spanned<String>>,
    pub(super) technician: Option<Spanned<String>>,
    /// Minutes before the clock's start, as are the next two.
    pub(super) started: u32,
    pub(super) picked_up: Option<u32>,
    pub(super) closed: Option<u32>,
    #[serde(default)]
    pub(super) chat: String,
    #[serde(default)]
    pub(super) note: String,
}

fn yes() -> bool {
    true
}
