//! What is found out about a party before it is trusted: five questions, each with where we know it
//! from.

use egui::Ui;

use crate::plan::{Diligence, DiligenceAnswer, Inquiry, Party};
use crate::ui::Context;
use crate::ui::theme::{self, space, tokens};
use crate::ui::widgets::{Field, keyed, pair, row};

/// Beside its answer the source has at least this much room.
const LEAST: f32 = 170.0;

/// Draws the questions.
pub(super) fn show(ui: &mut Ui, party: &mut Party, cx: &Context<'_>) {
    let words = cx.words;
    let ink = tokens(ui).ink2;
    let record = party.id.uuid();
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        let hint = words.attribute("party-diligence", "hint").unwrap_or_default();
        pair(ui, theme::label(words.text("party-diligence")), theme::body(format!("  {hint}")).color(ink));
        let Diligence { reputation, money, capacity, conflicts_of_interest, obligations } =
            &mut party.diligence;
        let rows: [(_, &'static str, &mut Inquiry); 5] = [
            (Diligence::reputation, "party-diligence-reputation-source", reputation),
            (Diligence::money, "party-diligence-money-source", money),
            (Diligence::capacity, "party-diligence-capacity-source", capacity),
            (Diligence::conflicts_of_interest, "party-diligence-conflicts-source", conflicts_of_interest),
            (Diligence::obligations, "party-diligence-obligations-source", obligations),
        ];
        let answers = keyed(DiligenceAnswer::ALL, DiligenceAnswer::message_id);
        for (field, source, inquiry) in rows {
            let place = field.of(record);
            row(ui, &[1.0, 2.0], LEAST, |ui, column| {
                if column == 0 {
                    Field::new(cx, place).choice(ui, &mut inquiry.answer, &answers);
                } else {
                    let asked =
                        inquiry.answer != DiligenceAnswer::Unknown && inquiry.source.trim().is_empty();
                    Field::new(cx, place.part(source)).missing(asked).text(ui, &mut inquiry.source);
                }
            });
        }
    });
}
