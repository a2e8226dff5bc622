//! The open card of a party: wants and limits before ratings, the decision at the end.

use egui::Ui;

use super::{contacts, fit};
use crate::plan::{Chapter, Form, Party, PartyDecision, PartyId, PartyKind, Place, Status, Tie};
use crate::ui::fold::{Fold, when_stakes_rise};
use crate::ui::records::Open;
use crate::ui::theme::space;
use crate::ui::widgets::{Field, divider, keyed, row};
use crate::ui::{Context, mistake, note};

/// Fields side by side are at least this wide.
const LEAST: f32 = 104.0;

/// What the card needs to know of the rest of the plan.
pub(super) struct Known {
    /// The party that keeps the plan.
    pub(super) ourselves: PartyId,
    /// The form that decides what applies.
    pub(super) form: Form,
}

/// Draws the card.
pub(super) fn show(
    ui: &mut Ui,
    party: &mut Party,
    cx: &mut Context<'_>,
    open: &mut Open<'_, '_>,
    known: &Known,
) {
    let words = cx.words;
    let record = party.id.uuid();
    let ourselves = party.id == known.ourselves;
    let wrong = mistake(ui, cx, Place::new(Chapter::Allies, "party-name").of(record));
    open.head(
        ui,
        |_| {},
        |ui| {
            let field = Field::new(words, "party-name").record(record).title().hide_label();
            field.attention(wrong).text(ui, &mut party.name);
        },
    );
    essentials(ui, party, cx, ourselves);
    contacts::show(ui, party, cx);
    wants(ui, party, cx, ourselves);
    if !ourselves {
        judged(ui, party, cx, known.form);
        divider(ui);
        decision(ui, party, cx);
    }
    note::note(ui, words, record, &mut party.note);
}

fn essentials(ui: &mut Ui, party: &mut Party, cx: &Context<'_>, ourselves: bool) {
    let words = cx.words;
    let record = party.id.uuid();
    row(ui, &[4.5, 4.0, 3.8, 2.9], LEAST, |ui, column| {
        let field = |id| Field::new(words, id).record(record);
        match column {
            0 => {
                field("party-kind").option(ui, &mut party.kind, &keyed(PartyKind::ALL, PartyKind::message_id))
            }
            1 => field("party-sector").text(ui, &mut party.sector),
            2 => {
                let status = field("party-status").locked(ourselves);
                status.choice(ui, &mut party.status, &keyed(Status::ALL, Status::message_id))
            }
            _ => field("party-short-name").text(ui, &mut party.short_name),
        };
    });
}

fn wants(ui: &mut Ui, party: &mut Party, cx: &Context<'_>, ourselves: bool) {
    let words = cx.words;
    let record = party.id.uuid();
    let tall = if ourselves { 3 } else { 4 };
    let field = |id| Field::new(words, id).record(record).rows(tall);
    if ourselves {
        row(ui, &[1.0, 1.0], 160.0, |ui, column| {
            match column {
                0 => field("party-wants").label(words.text("party-wants-ours")).text(ui, &mut party.wants),
                _ => field("party-limits").label(words.text("party-limits-ours")).text(ui, &mut party.limits),
            };
        });
        return;
    }
    row(ui, &[1.0, 1.0, 1.0], 160.0, |ui, column| match column {
        0 => {
            ui.spacing_mut().item_spacing.y = space::XS;
            let ties = keyed(Tie::ALL, Tie::message_id);
            Field::new(words, "party-tie").record(record).option(ui, &mut party.tie, &ties);
            let story = Field::new(words, "party-tie-story").record(record).hide_label();
            story.rows(2).text(ui, &mut party.tie_story);
        }
        1 => drop(field("party-wants").text(ui, &mut party.wants)),
        _ => drop(field("party-limits").text(ui, &mut party.limits)),
    });
}

/// What a light alliance does without: how well the party fits, where it stands, competing.
fn judged(ui: &mut Ui, party: &mut Party, cx: &mut Context<'_>, form: Form) {
    const FIELDS: &[&str] = &[
        "party-fit-strategic",
        "party-fit-operational",
        "party-fit-cultural",
        "party-stance",
        "party-influence",
        "party-interest",
        "party-competitor",
        "party-boundary",
    ];
    let entered = !party.fit.is_blank()
        || party.competitor
        || !party.boundary.is_empty()
        || party.stance.is_some()
        || party.influence.is_some()
        || party.interest.is_some();
    let folded = Fold { id: "party-stakes", from: Form::Memorandum, form, entered, fields: FIELDS };
    when_stakes_rise(ui, cx, folded, |ui, cx| {
        fit::ratings(ui, party, cx);
        standing(ui, party, cx);
    });
}

/// Where the party stands, and whether it competes.
fn standing(ui: &mut Ui, party: &mut Party, cx: &Context<'_>) {
    const STANCES: [&str; 5] =
        ["stance-against", "stance-doubtful", "stance-neutral", "stance-for", "stance-active"];
    let words = cx.words;
    let record = party.id.uuid();
    let field = |id| Field::new(words, id).record(record);
    row(ui, &[2.0, 1.0, 1.0], 110.0, |ui, column| {
        match column {
            0 => field("party-stance").say_value().scale(ui, &mut party.stance, &STANCES),
            1 => field("party-influence").number_option(ui, &mut party.influence, 0..=100),
            _ => field("party-interest").number_option(ui, &mut party.interest, 0..=100),
        };
    });
    field("party-competitor").tick(ui, &mut party.competitor);
    if party.competitor || !party.boundary.is_empty() {
        let asked = party.boundary.trim().is_empty();
        field("party-boundary").missing(asked).rows(2).text(ui, &mut party.boundary);
    }
}

/// The decision with its reason, and the dated next step.
fn decision(ui: &mut Ui, party: &mut Party, cx: &Context<'_>) {
    let words = cx.words;
    let record = party.id.uuid();
    let field = |id| Field::new(words, id).record(record);
    row(ui, &[2.5, 4.0], 222.0, |ui, column| {
        match column {
            0 => {
                let decisions = keyed(PartyDecision::ALL, PartyDecision::message_id);
                field("party-decision").segments(ui, &mut party.decision, &decisions)
            }
            _ => field("party-decision-reason").text(ui, &mut party.decision_reason),
        };
    });
    let step = &mut party.next_step;
    row(ui, &[3.4, 1.7, 1.5], 118.0, |ui, column| {
        match column {
            0 => field("party-next-step").text(ui, &mut step.what),
            1 => field("party-next-who").text(ui, &mut step.who.name),
            _ => field("party-next-due").date(ui, &mut step.due),
        };
    });
}
