//! What findings call a record, and where its fields stand.

use crate::plan::{
    Action, Activity, Channel, Chapter, CheckIn, Confidence, Contribution, DecisionRule, Goal, GoalConflict,
    GroundRule, Issue, Milestone, Need, Paper, Party, Promise, Recognition, Record, Risk, Role, Step,
    Telling, Trigger, Value,
};

/// A record that findings speak of.
pub(super) trait Named: Record {
    /// The chapter that shows it.
    const CHAPTER: Chapter;

    /// The message that stands for its title while it has none.
    fn unnamed(&self) -> &'static str;

    /// Whether nothing of it may leave the plan.
    fn is_private(&self) -> bool {
        false
    }
}

macro_rules! named {
    ($($record:ident in $chapter:ident: $unnamed:literal $(or $field:ident)?;)*) => {$(
        impl Named for $record {
            const CHAPTER: Chapter = Chapter::$chapter;

            fn unnamed(&self) -> &'static str {
                $( if let Some(choice) = self.$field { return choice.message_id(); } )?
                $unnamed
            }
        }
    )*};
}
named! {
    Paper in Purpose: "unnamed-paper" or kind;
    Value in Allies: "unnamed-value";
    Goal in Goals: "unnamed-goal";
    GoalConflict in Goals: "unnamed-goal-conflict";
    Milestone in Goals: "unnamed-milestone";
    Role in Roles: "unnamed-role";
    DecisionRule in Roles: "unnamed-rule" or topic;
    Need in Resources: "unnamed-need";
    Contribution in Resources: "unnamed-contribution" or kind;
    Risk in Risk: "unnamed-risk";
    Channel in Communication: "unnamed-channel" or purpose;
    Confidence in Communication: "unnamed-confidence";
    Telling in Communication: "unnamed-telling" or audience;
    Promise in Trust: "unnamed-promise";
    GroundRule in Trust: "unnamed-ground-rule";
    Step in Conflict: "unnamed-step" or action;
    Issue in Conflict: "unnamed-issue";
    CheckIn in Upkeep: "unnamed-check-in";
    Trigger in Upkeep: "unnamed-trigger";
    Recognition in Upkeep: "unnamed-recognition";
    Activity in Upkeep: "unnamed-activity";
    Action in Readiness: "unnamed-action";
}

impl Named for Party {
    const CHAPTER: Chapter = Chapter::Allies;

    fn unnamed(&self) -> &'static str {
        "unnamed-party"
    }

    fn is_private(&self) -> bool {
        !self.is_committed()
    }
}
