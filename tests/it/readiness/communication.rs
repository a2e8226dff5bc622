//! The criteria of communication.

use State::{Met, NotApplicable, Open, Partly, Unknown};
use alliance_workbook::plan::{
    Audience, Channel, ChannelPurpose, Communication, Confidence, Form, Person, Plan, Telling, TimeLimit,
    TimeUnit,
};
use alliance_workbook::readiness::State;

use super::settled::person;
use super::{Case, edit, keep, of_somebody_gone, under};

pub fn cases() -> Vec<Case> {
    [channels(), outside()].into_iter().flatten().collect()
}

fn channels() -> Vec<Case> {
    fn blank(plan: &mut Plan) {
        for medium in ["Group mail", "Phone"] {
            edit(&mut plan.communication.channels, medium, |channel| {
                *channel = Channel { id: channel.id, purpose: channel.purpose, ..Channel::default() };
            });
        }
    }
    vec![
        Case { criterion: "channels-set", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "channels-set",
            edit: |plan| keep(&mut plan.communication.channels, |channel| channel.medium == "Group mail"),
            state: Partly,
            findings: &[("Urgent: no channel", "channels-list")],
        },
        Case {
            criterion: "channels-set",
            edit: |plan| {
                edit(&mut plan.communication.channels, "Group mail", |channel| channel.cadence = None);
                edit(&mut plan.communication.channels, "Phone", |channel| {
                    channel.owner = person("");
                    channel.response_time = None;
                });
            },
            state: Open,
            findings: &[
                ("Group mail: not said how often", "channel-cadence"),
                ("Phone: no owner", "channel-owner"),
                ("Phone: no response time", "channel-response-time"),
            ],
        },
        Case {
            criterion: "channels-set",
            edit: blank,
            state: Unknown,
            findings: &[
                ("Routine: no owner", "channel-owner"),
                ("Routine: not said how often", "channel-cadence"),
                ("Urgent: no owner", "channel-owner"),
                ("Urgent: no response time", "channel-response-time"),
            ],
        },
        Case {
            criterion: "channels-set",
            edit: |plan| {
                let another = Channel { purpose: Some(ChannelPurpose::Urgent), ..Channel::new() };
                plan.communication.channels.push(another);
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "channels-set",
            edit: |plan| plan.communication = Communication::default(),
            state: Unknown,
            findings: &[("No channel is listed", "channels-list")],
        },
        // No time at all is no response time.
        Case {
            criterion: "channels-set",
            edit: |plan| {
                edit(&mut plan.communication.channels, "Phone", |channel| {
                    channel.response_time = Some(TimeLimit::new(0, TimeUnit::Hours));
                });
            },
            state: Partly,
            findings: &[("Phone: no response time", "channel-response-time")],
        },
        // Whose party has left owns nothing any more.
        Case {
            criterion: "channels-set",
            edit: |plan| {
                let gone = of_somebody_gone(plan);
                edit(&mut plan.communication.channels, "Phone", |channel| channel.owner = gone);
            },
            state: Partly,
            findings: &[("Phone: its owner is of Anglers, which is not in", "channel-owner")],
        },
        Case { criterion: "one-record", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "one-record",
            edit: |plan| plan.communication.record_place = " ".into(),
            state: Unknown,
            findings: &[("No place of record", "record-place")],
        },
        Case {
            criterion: "one-record",
            edit: |plan| {
                plan.communication.record_place.clear();
                under(plan, Form::Handshake);
            },
            state: NotApplicable,
            findings: &[],
        },
    ]
}

fn outside() -> Vec<Case> {
    vec![
        Case { criterion: "one-voice", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "one-voice",
            edit: |plan| plan.communication.sign_off = Person::default(),
            state: Partly,
            findings: &[("It is not said who checks statements before they go out", "sign-off")],
        },
        Case {
            criterion: "one-voice",
            edit: |plan| plan.communication = Communication::default(),
            state: Unknown,
            findings: &[
                ("No spokesperson is named", "public-spokesperson"),
                ("It is not said who checks statements before they go out", "sign-off"),
            ],
        },
        Case {
            criterion: "one-voice",
            edit: |plan| {
                plan.communication = Communication::default();
                under(plan, Form::Handshake);
            },
            state: NotApplicable,
            findings: &[],
        },
        Case {
            criterion: "one-voice",
            edit: |plan| plan.communication.spokesperson = of_somebody_gone(plan),
            state: Partly,
            findings: &[("No spokesperson is named", "public-spokesperson")],
        },
        Case { criterion: "customers-told", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "customers-told",
            edit: |plan| {
                keep(&mut plan.communication.told, |telling| telling.audience != Some(Audience::Public));
                plan.communication.told.push(Telling {
                    what: "Our page".into(),
                    audience: Some(Audience::Public),
                    ..Telling::new()
                });
            },
            state: Partly,
            findings: &[
                ("Our page: not said who tells them", "telling-who"),
                ("Our page: not said when they are told", "telling-on"),
            ],
        },
        Case {
            criterion: "customers-told",
            edit: |plan| {
                keep(&mut plan.communication.told, |telling| telling.audience == Some(Audience::Public));
            },
            state: Open,
            findings: &[
                ("Customers: not said how they hear of the alliance", "told-list"),
                ("Staff: not said how they hear of the alliance", "told-list"),
            ],
        },
        Case {
            criterion: "customers-told",
            edit: |plan| {
                keep(&mut plan.communication.told, |_| false);
                plan.communication.told.push(Telling { audience: Some(Audience::Staff), ..Telling::new() });
            },
            state: Unknown,
            findings: &[
                ("Customers: not said how they hear of the alliance", "told-list"),
                ("Staff: not said what they are told", "telling-what"),
                ("Staff: not said who tells them", "telling-who"),
                ("Staff: not said when they are told", "telling-on"),
                ("The public: not said how they hear of the alliance", "told-list"),
            ],
        },
        Case {
            criterion: "customers-told",
            edit: |plan| keep(&mut plan.communication.told, |_| false),
            state: Unknown,
            findings: &[("It is not said what customers, staff and the public are told", "told-list")],
        },
        Case {
            criterion: "customers-told",
            edit: |plan| {
                keep(&mut plan.communication.told, |_| false);
                under(plan, Form::Handshake);
            },
            state: NotApplicable,
            findings: &[],
        },
        Case { criterion: "confidentiality-set", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "confidentiality-set",
            edit: |plan| {
                edit(&mut plan.communication.confidential, "Donors", |secret| secret.who_may_see.clear());
            },
            state: Partly,
            findings: &[("Donors: not said who may see it", "confidence-who")],
        },
        Case {
            criterion: "confidentiality-set",
            edit: |plan| {
                edit(&mut plan.communication.confidential, "Donors", |secret| secret.who_may_see.clear());
                plan.communication.confidential.push(Confidence::new());
            },
            state: Open,
            findings: &[
                ("Donors: not said who may see it", "confidence-who"),
                ("A confidential entry does not say what it is about", "confidence-what"),
                ("Confidential entry not worded yet: not said who may see it", "confidence-who"),
            ],
        },
        Case {
            criterion: "confidentiality-set",
            edit: |plan| keep(&mut plan.communication.confidential, |_| false),
            state: Unknown,
            findings: &[("It is not said what is confidential", "confidential-list")],
        },
        Case {
            criterion: "confidentiality-set",
            edit: |plan| {
                keep(&mut plan.communication.confidential, |_| false);
                under(plan, Form::Handshake);
            },
            state: NotApplicable,
            findings: &[],
        },
    ]
}
