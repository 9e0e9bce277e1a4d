//! A change of a group: planned, shown, confirmed and made.
//!
//! Must not know what is changed.

use logmein_rescue::organisation::Group;

use crate::confirm::Confirm;
use crate::context::Context;
use crate::failure::Failure;

/// Plans a change, shows it, asks, and makes it.
pub(super) async fn change(
    group: &str,
    confirm: Confirm,
    context: &Context,
    modify: impl FnOnce(&mut Group),
) -> Result<(), Failure> {
    let plan = context.rescue()?.plan_group(group, modify).await?;
    let what = format!("group {} ({})", plan.before().name, plan.before().id);
    if confirm.differences(&what, &plan.differences(), context)? {
        plan.apply().await?;
        context.output.note(&format!("changed {what}"))?;
    }
    Ok(())
}
