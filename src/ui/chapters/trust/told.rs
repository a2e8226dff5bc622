//! Which allies told us their intentions and limits, and whom we told ours. The dates are on the
//! cards of the allies, where each of them leads.

use egui::{CursorIcon, Role, Sense, Ui, WidgetInfo, vec2};

use crate::plan::{Party, Plan};
use crate::ui::Context;
use crate::ui::command::Command;
use crate::ui::parties::called;
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{StatusIcon, card, clipped_line, focus_shape, heading, row_with_end};

/// Up to so many allies are named one by one; of more only those with whom something is missing.
const NAMED: usize = 12;

/// Draws the card.
pub(super) fn show(ui: &mut Ui, plan: &Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let today = cx.today();
    let told = |on: Option<jiff::civil::Date>| on.is_some_and(|on| on <= today);
    let state = |party: &Party| match (told(party.told_to_them), told(party.told_by_them)) {
        (true, true) => StatusIcon::BothWays,
        (true, false) => StatusIcon::WeTold,
        (false, true) => StatusIcon::TheyTold,
        (false, false) => StatusIcon::NeitherTold,
    };
    let allies: Vec<_> = plan.committed().filter(|party| party.id != plan.ourselves).collect();
    if allies.is_empty() {
        return;
    }
    let both = allies.iter().filter(|party| state(party) == StatusIcon::BothWays).count();
    let mut wanted = None;
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        let ink = tokens(ui).ink2;
        let args = [("count", both.into()), ("of", allies.len().into())];
        row_with_end(
            ui,
            size::BADGE,
            |ui| drop(heading(ui, theme::h3(words.text("told-both-ways")), 2)),
            |ui| drop(ui.label(theme::body(words.with("told-counted", &args)).color(ink))),
        );
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::L, space::XS);
            let few = allies.len() <= NAMED;
            for party in allies.iter().filter(|party| few || state(party) != StatusIcon::BothWays) {
                let mark = state(party);
                let name = called(words, plan.ourselves, party);
                let word = words.text(mark.message_id());
                let args = [("party", name.as_ref().into()), ("told", word.as_ref().into())];
                let said = words.with("told-by-party", &args);
                if named(ui, mark, &said).clicked() {
                    let missing = if told(party.told_by_them) && !told(party.told_to_them) {
                        Party::told_to_them
                    } else {
                        Party::told_by_them
                    };
                    wanted = Some(missing.of(party.id.uuid()));
                }
            }
        });
    });
    if let Some(place) = wanted {
        cx.send(Command::Jump(place));
    }
}

/// The mark of an ally with its words: a link to its card.
fn named(ui: &mut Ui, mark: StatusIcon, said: &str) -> egui::Response {
    let t = tokens(ui);
    let room = ui.max_rect().width() - size::ICON - space::XS;
    let galley = clipped_line(ui, theme::body(said).color(t.ink), room);
    let wide = size::ICON + space::XS + galley.size().x;
    let (rect, response) = ui.allocate_exact_size(vec2(wide.ceil(), size::BADGE), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, said));
    focus_shape(&response, size::CHECK_RADIUS);
    if response.hovered() {
        ui.painter().rect_filled(rect.expand2(vec2(space::XS, 0.0)), size::CHECK_RADIUS, t.sub);
    }
    mark.paint(ui.painter(), rect.left_center() + vec2(size::ICON / 2.0, 0.0), size::ICON, t);
    let at = rect.left_center() + vec2(size::ICON + space::XS, -galley.size().y / 2.0);
    let cut = galley.elided;
    ui.painter().galley(at, galley, t.ink);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if cut { response.on_hover_text(said) } else { response }
}
