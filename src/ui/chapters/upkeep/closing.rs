//! What is settled when the alliance ends.

use egui::Ui;

use crate::plan::{Closing, Party, Plan};
use crate::ui::Context;
use crate::ui::fold::{More, more};
use crate::ui::parties::Parties;
use crate::ui::per_party::per_party;
use crate::ui::theme::{self, space};
use crate::ui::widgets::{Field, section};

/// Width of the name of a party beside what it keeps.
const KEEPER: f32 = 116.0;

/// Draws what is settled: at once where the alliance is `ending`, else folded with how much of it is
/// there.
pub(super) fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>, ending: bool) {
    let words = cx.words;
    let Plan { upkeep, allies, ourselves, .. } = plan;
    let parties = Parties::new(cx, allies, *ourselves);
    let closing = &mut upkeep.closing;
    if ending {
        let hint = words.attribute("upkeep-closing", "hint");
        section(ui, &words.text("upkeep-closing"), hint.as_deref(), |ui| fields(ui, closing, cx, &parties));
        return;
    }
    let filled = |text: &str| !text.trim().is_empty();
    let keeps = closing.keeps.values().any(|text| filled(text));
    let entered = [filled(&closing.records), keeps, filled(&closing.learned)];
    let folded = More {
        id: "upkeep-closing",
        entered: &entered,
        fields: &[&[Closing::records, Closing::keeps, Closing::learned]],
    };
    more(ui, cx, folded, |ui, cx| {
        crate::ui::widgets::card(ui, |ui| fields(ui, closing, cx, &parties));
    });
}

fn fields(ui: &mut Ui, closing: &mut Closing, cx: &Context<'_>, parties: &Parties<'_>) {
    Field::new(cx, Closing::records).rows(2).text(ui, &mut closing.records);
    // Those that are in, and whoever kept something as it left.
    let keeps = |party: &&Party| party.is_committed() || closing.keeps.contains_key(&party.id);
    let keepers: Vec<_> = parties.all().filter(keeps).map(|party| party.id).collect();
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        ui.label(theme::label(cx.words.text(Closing::keeps.id)));
        per_party(ui, Closing::keeps.place(), &keepers, |ui, party| {
            let name = parties.name(party);
            let mut text = closing.keeps.get(&party).cloned().unwrap_or_default();
            let field = Field::new(cx, Closing::keeps.party(party)).label(name).beside(KEEPER);
            if field.text(ui, &mut text).changed() {
                closing.keeps.insert(party, text);
            }
        });
    });
    Field::new(cx, Closing::learned).rows(3).text(ui, &mut closing.learned);
}
