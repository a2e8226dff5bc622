//! The open card of a party in two levels: what it is, whom we talk to and what we decided; then, folded,
//! wants and limits before ratings.

use egui::Ui;

use super::{contacts, diligence, fit};
use crate::plan::{
    self, Diligence, DiligenceAnswer, Fit, Form, Mandate, MandateState, NextStep, Party, PartyDecision,
    PartyId, PartyKind, Status, Tie,
};
use crate::ui::fold::{self, Fold, More, when_stakes_rise};
use crate::ui::parties::Parties;
use crate::ui::person::person;
use crate::ui::records::Open;
use crate::ui::theme::{size, space};
use crate::ui::widgets::{Field, divider, keyed, row};
use crate::ui::{Context, note};

/// Fields side by side are at least this wide.
const LEAST: f32 = 104.0;
/// The same for texts of several lines.
const LEAST_TEXT: f32 = 160.0;

/// What the card needs to know of the rest of the plan.
pub(super) struct Known<'k> {
    /// The party that keeps the plan.
    pub(super) ourselves: PartyId,
    /// The parties to choose from.
    pub(super) parties: &'k Parties<'k>,
    /// The form that decides what applies.
    pub(super) form: Form,
}

/// Draws the card.
pub(super) fn show(
    ui: &mut Ui,
    party: &mut Party,
    cx: &mut Context<'_>,
    open: &mut Open<'_, '_>,
    known: &Known<'_>,
) {
    let record = party.id.uuid();
    let ourselves = party.id == known.ourselves;
    open.head(
        ui,
        |_| {},
        |ui| {
            Field::new(cx, Party::name.of(record)).title().hide_label().text(ui, &mut party.name);
        },
    );
    essentials(ui, party, cx, ourselves);
    contacts::show(ui, party, cx);
    if !ourselves {
        divider(ui);
        decision(ui, party, cx, known.parties);
    }
    let more = More {
        id: if ourselves { "party-more-ours" } else { "party-more" },
        entered: &entered(party, ourselves),
        fields: &[MORE, MANDATE, STAKES],
    };
    fold::more(ui, cx, more, |ui, cx| {
        names(ui, party, cx);
        wants(ui, party, cx, ourselves);
        if !ourselves {
            told(ui, party, cx);
        }
        bound(ui, party, cx, known);
        if !ourselves {
            judged(ui, party, cx, known.form);
        }
    });
    note::note(ui, cx, Party::note.of(record), &mut party.note);
}

/// The fields of the second level that stand under no fold of their own.
const MORE: &[plan::Field] = &[
    Party::sector,
    Party::short_name,
    Party::tie,
    Party::tie_story,
    Party::wants,
    Party::limits,
    Party::told_by_them,
    Party::told_to_them,
];

/// What else pulls at a party, and who may speak for it.
const MANDATE: &[plan::Field] = &[Party::pulls, Mandate::signer, Mandate::body, Mandate::state, Mandate::on];

/// What is asked of a party when the stakes rise.
const STAKES: &[plan::Field] = &[
    Fit::strategic,
    Fit::operational,
    Fit::cultural,
    Fit::response,
    Party::stance,
    Party::influence,
    Party::interest,
    Party::competitor,
    Party::boundary,
    Diligence::reputation,
    Diligence::money,
    Diligence::capacity,
    Diligence::conflicts_of_interest,
    Diligence::obligations,
];

/// What of the second level is filled in.
fn entered(party: &Party, ourselves: bool) -> Vec<bool> {
    let said = |text: &str| !text.trim().is_empty();
    let mut entered = vec![
        said(&party.sector),
        said(&party.short_name),
        said(&party.wants),
        said(&party.limits),
        said(&party.pulls),
        party.mandate.signer.is_named(),
        party.mandate.state != MandateState::Unknown,
    ];
    if !ourselves {
        entered.extend([
            party.tie.is_some(),
            said(&party.tie_story),
            party.told_by_them.is_some(),
            party.told_to_them.is_some(),
            party.stance.is_some(),
            party.influence.is_some(),
            party.interest.is_some(),
        ]);
        entered.extend(party.fit.ratings().map(|rating| rating.level.is_some()));
        let is_known = |inquiry: &plan::Inquiry| inquiry.answer != DiligenceAnswer::Unknown;
        entered.extend(party.diligence.inquiries().map(is_known));
    }
    entered
}

fn essentials(ui: &mut Ui, party: &mut Party, cx: &Context<'_>, ourselves: bool) {
    let record = party.id.uuid();
    row(ui, &[1.0, 1.0], LEAST, |ui, column| {
        let field = |field: plan::Field| Field::new(cx, field.of(record));
        if column == 0 {
            field(Party::kind).option(ui, &mut party.kind, &keyed(PartyKind::ALL, PartyKind::message_id));
        } else {
            let status = field(Party::status).locked(ourselves);
            status.choice(ui, &mut party.status, &keyed(Status::ALL, Status::message_id));
        }
    });
}

fn names(ui: &mut Ui, party: &mut Party, cx: &Context<'_>) {
    let record = party.id.uuid();
    row(ui, &[1.0, 1.0], LEAST_TEXT, |ui, column| {
        let field = |field: plan::Field| Field::new(cx, field.of(record));
        match column {
            0 => field(Party::sector).text(ui, &mut party.sector),
            _ => field(Party::short_name).text(ui, &mut party.short_name),
        };
    });
}

fn wants(ui: &mut Ui, party: &mut Party, cx: &Context<'_>, ourselves: bool) {
    let record = party.id.uuid();
    let tall = if ourselves { 3 } else { 4 };
    let field = |field: plan::Field| Field::new(cx, field.of(record)).rows(tall);
    if ourselves {
        row(ui, &[1.0, 1.0], LEAST_TEXT, |ui, column| {
            match column {
                0 => field(Party::wants).message("party-wants-ours").text(ui, &mut party.wants),
                _ => field(Party::limits).message("party-limits-ours").text(ui, &mut party.limits),
            };
        });
        return;
    }
    row(ui, &[1.0, 1.0, 1.0], LEAST_TEXT, |ui, column| match column {
        0 => {
            ui.spacing_mut().item_spacing.y = space::XS;
            let ties = keyed(Tie::ALL, Tie::message_id);
            Field::new(cx, Party::tie.of(record)).option(ui, &mut party.tie, &ties);
            let story = Field::new(cx, Party::tie_story.of(record)).hide_label();
            story.rows(2).text(ui, &mut party.tie_story);
        }
        1 => drop(field(Party::wants).text(ui, &mut party.wants)),
        _ => drop(field(Party::limits).text(ui, &mut party.limits)),
    });
}

/// When each side told the other what it intends and cannot do.
fn told(ui: &mut Ui, party: &mut Party, cx: &Context<'_>) {
    let record = party.id.uuid();
    row(ui, &[1.0, 1.0], LEAST_TEXT, |ui, column| {
        let field = |field: plan::Field| Field::new(cx, field.of(record));
        match column {
            0 => field(Party::told_by_them).date(ui, &mut party.told_by_them),
            _ => field(Party::told_to_them).date(ui, &mut party.told_to_them),
        };
    });
}

/// What else pulls at the party, and who may bind it: what a handshake does without.
fn bound(ui: &mut Ui, party: &mut Party, cx: &mut Context<'_>, known: &Known<'_>) {
    let ourselves = party.id == known.ourselves;
    let fold = Fold {
        id: if ourselves { "party-mandate-ours" } else { "party-mandate" },
        from: Form::Charter,
        form: known.form,
        entered: !party.mandate.is_blank() || !party.pulls.is_empty(),
        fields: &[MANDATE],
    };
    when_stakes_rise(ui, cx, fold, |ui, cx| {
        let record = party.id.uuid();
        let field = |field: plan::Field| Field::new(cx, field.of(record));
        let pulls = field(Party::pulls).rows(2);
        let pulls = if ourselves { pulls.message("party-pulls-ours") } else { pulls };
        pulls.text(ui, &mut party.pulls);
        let mandate = &mut party.mandate;
        let signer = field(Mandate::signer);
        let signer = if ourselves { signer.message("mandate-signer-ours") } else { signer };
        person(ui, known.parties, signer, &mut mandate.signer);
        row(ui, &[3.0, 2.0, 1.9], size::DATE, |ui, column| {
            match column {
                0 => {
                    let body = field(Mandate::body);
                    let body = if ourselves { body.message("mandate-body-ours") } else { body };
                    body.text(ui, &mut mandate.body)
                }
                1 => {
                    let states = keyed(MandateState::ALL, MandateState::message_id);
                    field(Mandate::state).choice(ui, &mut mandate.state, &states)
                }
                _ => field(Mandate::on).date(ui, &mut mandate.on),
            };
        });
    });
}

/// What a light alliance does without: how well the party fits, where it stands, competing.
fn judged(ui: &mut Ui, party: &mut Party, cx: &mut Context<'_>, form: Form) {
    let entered = !party.fit.is_blank()
        || !party.diligence.is_blank()
        || party.competitor
        || !party.boundary.is_empty()
        || party.stance.is_some()
        || party.influence.is_some()
        || party.interest.is_some();
    let fold = Fold { id: "party-stakes", from: Form::Memorandum, form, entered, fields: &[STAKES] };
    when_stakes_rise(ui, cx, fold, |ui, cx| {
        fit::ratings(ui, party, cx);
        diligence::show(ui, party, cx);
        standing(ui, party, cx);
    });
}

/// Where the party stands, and whether it competes.
fn standing(ui: &mut Ui, party: &mut Party, cx: &Context<'_>) {
    const STANCES: [&str; 5] =
        ["stance-against", "stance-doubtful", "stance-neutral", "stance-for", "stance-active"];
    let record = party.id.uuid();
    let field = |field: plan::Field| Field::new(cx, field.of(record));
    row(ui, &[2.0, 1.0, 1.0], 110.0, |ui, column| {
        match column {
            0 => field(Party::stance).say_value().scale(ui, &mut party.stance, &STANCES),
            1 => field(Party::influence).number_option(ui, &mut party.influence, 0..=100),
            _ => field(Party::interest).number_option(ui, &mut party.interest, 0..=100),
        };
    });
    field(Party::competitor).tick(ui, &mut party.competitor);
    if party.competitor || !party.boundary.is_empty() {
        let asked = party.boundary.trim().is_empty();
        field(Party::boundary).missing(asked).rows(2).text(ui, &mut party.boundary);
    }
}

/// The decision with its reason, and the dated next step.
fn decision(ui: &mut Ui, party: &mut Party, cx: &Context<'_>, parties: &Parties<'_>) {
    let record = party.id.uuid();
    let field = |field: plan::Field| Field::new(cx, field.of(record));
    row(ui, &[2.5, 4.0], 222.0, |ui, column| {
        match column {
            0 => {
                let decisions = keyed(PartyDecision::ALL, PartyDecision::message_id);
                field(Party::decision).segments(ui, &mut party.decision, &decisions)
            }
            _ => field(Party::decision_reason).text(ui, &mut party.decision_reason),
        };
    });
    let step = &mut party.next_step;
    row(ui, &[4.0, 1.5], size::DATE, |ui, column| {
        match column {
            0 => field(NextStep::what).text(ui, &mut step.what),
            _ => field(NextStep::due).date(ui, &mut step.due),
        };
    });
    person(ui, parties, field(NextStep::who), &mut step.who);
}
