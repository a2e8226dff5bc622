//! What a change of agreed wording will do, said at its field before it is done, with “Only a typo”
//! beside it.
//!
//! It lies over what is below the field, so that nothing moves when a field is entered. It comes
//! the first time that the wording of a record is entered, and whenever it is typed into.

use std::collections::BTreeSet;

use egui::{Align2, Area, Context, Frame, Id, Label, Margin, Order, Response, Role, Ui, vec2};
use uuid::Uuid;

use super::button::Button;
use super::icon::Icon;
use super::jump::focus_field;
use crate::plan::{Chapter, Place};
use crate::readiness::Given;
use crate::ui::theme::{self, size, space, tokens};
use crate::words::Words;

/// Width of the notice, and how little it may have.
const WIDTH: std::ops::RangeInclusive<f32> = 300.0..=460.0;

/// The notice at a field that the user is in.
#[derive(Clone, Copy, Default)]
struct Notice {
    /// Something was typed since the field was entered.
    typed: bool,
    /// The user says that it only mends a typo.
    typo: bool,
    /// The frame that drew it last: of a field that is no longer drawn nothing is left.
    frame: u64,
}

fn notice_id(field: Id) -> Id {
    Id::unique(("notice on the wording of", field))
}

fn notice(ctx: &Context, field: Id) -> Option<Notice> {
    let notice: Option<Notice> = ctx.data(|data| data.get_temp(notice_id(field)));
    notice.filter(|notice| notice.frame + 1 >= ctx.cumulative_frame_nr())
}

/// Where it is kept which button belongs to the notice of which field.
fn button_id() -> Id {
    Id::unique("button in the notice on a wording")
}

/// Whose wording was entered before: it is not said again until something is typed.
fn known_id() -> Id {
    Id::unique("wordings that were entered")
}

/// Where it is kept which field the focus returns to, and since which frame.
fn returning_id() -> Id {
    Id::unique("field that the focus returns to")
}

/// The field that the user is in: the one that has the focus, or whose notice has it.
#[must_use]
pub(super) fn edited(ctx: &Context) -> Option<Id> {
    let focused = ctx.memory(egui::Memory::focused);
    let of_notice: Option<(Id, Id)> = ctx.data(|data| data.get_temp(button_id()));
    let returning: Option<(Id, u64)> = ctx.data(|data| data.get_temp(returning_id()));
    let returning =
        returning.filter(|(_, frame)| focused.is_none() && frame + 1 >= ctx.cumulative_frame_nr());
    of_notice
        .filter(|(button, _)| focused == Some(*button))
        .map(|(_, field)| field)
        .or(focused)
        .or(returning.map(|(field, _)| field))
}

/// Whether the user says that the edits of a field only mend a typo.
#[must_use]
pub fn is_corrected(ctx: &Context, field: Id) -> bool {
    notice(ctx, field).is_some_and(|notice| notice.typo)
}

/// What would follow from a change, in words.
pub(super) fn in_words(words: &Words, given: Given) -> String {
    let Given { agreed, go } = given;
    let id = match (agreed, go) {
        (_, 0) => "wording-agreed",
        (0, _) => "wording-go",
        _ => "wording-agreed-and-go",
    };
    words.with(id, &[("count", agreed.into()), ("go", go.into())]).into_owned()
}

/// Draws the notice at the control of a field, if the user is in it. `given` says who would be
/// asked again; none where nobody would.
pub(super) fn show(
    ui: &Ui,
    words: &Words,
    place: Place,
    control: &Response,
    given: impl FnOnce() -> Option<Given>,
) {
    let field = control.id;
    let former = notice(ui, field);
    // The focus that leaves the field may be on its way to the button, and takes what was said along.
    let leaving = control.lost_focus() || edited(ui) == Some(field);
    if !control.has_focus() && (former.is_none() || !leaving) {
        if former.is_some() {
            ui.data_mut(|data| {
                data.remove::<Notice>(notice_id(field));
                let known: &mut BTreeSet<(Chapter, Option<Uuid>)> = data.get_temp_mut_or_default(known_id());
                known.insert((place.chapter, place.record));
            });
        }
        return;
    }
    let Some(given) = given() else { return };
    let mut notice = Notice { frame: ui.cumulative_frame_nr(), ..former.unwrap_or_default() };
    notice.typed |= control.changed();
    let known = ui.data_mut(|data| {
        let known: &mut BTreeSet<(Chapter, Option<Uuid>)> = data.get_temp_mut_or_default(known_id());
        known.contains(&(place.chapter, place.record))
    });
    if notice.typed || !known {
        let said = in_words(words, given);
        ui.accesskit_node_builder(control.id, |node| {
            let hint = node.description().map(|hint| format!("{hint}. ")).unwrap_or_default();
            node.set_description(format!("{hint}{said}"));
        });
        draw(ui, words, place, control, given, &mut notice);
    }
    ui.data_mut(|data| data.insert_temp(notice_id(field), notice));
}

fn draw(ui: &Ui, words: &Words, place: Place, control: &Response, given: Given, notice: &mut Notice) {
    let t = tokens(ui);
    let said = if notice.typo { words.text("wording-typo").into_owned() } else { in_words(words, given) };
    let width = control.rect.width().clamp(*WIDTH.start(), *WIDTH.end());
    // A list or a calendar that is open lies below the field.
    let above = egui::Popup::is_any_open(ui);
    let gap = vec2(0.0, size::FOCUS_GAP + size::STRONG_STROKE + 2.0);
    let (at, pivot) = if above {
        (control.rect.left_top() - gap, Align2::LEFT_BOTTOM)
    } else {
        (control.rect.left_bottom() + gap, Align2::LEFT_TOP)
    };
    let area =
        Area::new(notice_id(control.id)).order(Order::Foreground).fixed_pos(at).pivot(pivot).constrain(true);
    let shown = area.show(ui.ctx(), |ui| {
        Frame::new()
            .fill(t.part.tint)
            .corner_radius(size::BUTTON_RADIUS)
            .shadow(t.float_shadow)
            .inner_margin(Margin { left: 12, right: 6, top: 5, bottom: 5 })
            .show(ui, |ui| {
                ui.set_width(width - 18.0);
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = space::S;
                    let name = if notice.typo { "wording-meaning" } else { "command-only-typo" };
                    let button = Button::secondary(words.text(name)).small();
                    let room = ui.available_width() - size::SMALL_ICON - button.size(ui).x - 2.0 * space::S;
                    Icon::Bell.show(ui, t.part.ink);
                    ui.allocate_ui(vec2(room, theme::BODY_LINE), |ui| {
                        ui.set_width(room);
                        ui.add(Label::new(theme::body(said.as_str()).color(t.ink)).wrap());
                    });
                    ui.add(button)
                })
                .inner
            })
            .inner
    });
    ui.ctx().accesskit_node_builder(shown.response.id, |node| {
        node.set_role(Role::Status);
        node.set_live(egui::accesskit::Live::Polite);
        node.set_label(said);
    });
    let button = shown.inner;
    ui.data_mut(|data| data.insert_temp(button_id(), (button.id, control.id)));
    if button.clicked() {
        notice.typo = !notice.typo;
        // On with the typing, once the click is over, which takes the focus from what lies beside it.
        let returning = (control.id, ui.cumulative_frame_nr());
        ui.data_mut(|data| data.insert_temp(returning_id(), returning));
        focus_field(ui, place);
    }
}
