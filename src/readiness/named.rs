//! What findings call a record, and where its fields stand.

use crate::plan::{
    AcceptedLoss, Action, Activity, Channel, CheckIn, Confidence, Contribution, DecisionEntry, DecisionRule,
    Goal, GoalConflict, GroundRule, Issue, Milestone, Need, Paper, Party, Promise, Recognition, Record, Risk,
    Role, SharedValue, Step, Telling, Topic, Trigger,
};

/// A record that findings speak of.
pub(super) trait Named: Record {
    /// What people call it; empty where the message stands for it.
    fn called(&self) -> &str {
        self.title()
    }

    /// The message that stands for its title while it has none.
    fn unnamed(&self) -> &'static str;
}

macro_rules! named {
    ($($record:ident: $unnamed:literal $(or $field:ident)?;)*) => {$(
        impl Named for $record {
            fn unnamed(&self) -> &'static str {
                $( if let Some(choice) = self.$field { return choice.message_id(); } )?
                $unnamed
            }
        }
    )*};
}
named! {
    Paper: "unnamed-paper" or kind;
    SharedValue: "unnamed-value";
    Goal: "unnamed-goal";
    GoalConflict: "unnamed-goal-conflict";
    Milestone: "unnamed-milestone";
    Role: "unnamed-role";
    DecisionEntry: "unnamed-decision";
    Need: "unnamed-need";
    Contribution: "unnamed-contribution" or kind;
    Risk: "unnamed-risk";
    Channel: "unnamed-channel" or purpose;
    Confidence: "unnamed-confidence";
    Telling: "unnamed-telling" or audience;
    Promise: "unnamed-promise";
    GroundRule: "unnamed-ground-rule";
    Step: "unnamed-step" or action;
    Issue: "unnamed-issue";
    CheckIn: "unnamed-check-in";
    Trigger: "unnamed-trigger";
    Recognition: "unnamed-recognition";
    Activity: "unnamed-activity";
    Action: "unnamed-action";
    AcceptedLoss: "unnamed-accepted-loss" or scenario;
}

impl Named for Party {
    fn unnamed(&self) -> &'static str {
        "unnamed-party"
    }
}

/// A rule is known by what it decides on, and by its name where that is something else.
impl Named for DecisionRule {
    fn called(&self) -> &str {
        if self.topic.is_none_or(|topic| topic == Topic::Other) { &self.name } else { "" }
    }

    fn unnamed(&self) -> &'static str {
        self.topic.map_or("unnamed-rule", Topic::message_id)
    }
}
