//! The risks by likelihood and impact, as a picture that is edited: marks are dragged, or moved by the
//! arrows.

use egui::{CursorIcon, Id, Key, Label, Modifiers, Rect, Response, Role, Sense, Ui, WidgetInfo};
use uuid::Uuid;

use super::list::{lacks, title};
use crate::plan::{Chapter, Grade, List, Risk};
use crate::ui::Context;
use crate::ui::parties::Parties;
use crate::ui::pictures::risk_grid::{MARK, Placed, RiskGrid};
use crate::ui::pictures::{draw, menu};
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{
    Along, card, focus_field, focus_shape, heading, keep_arrows, link, move_focus, row_with_end,
};

/// What was asked for on a mark.
enum Deed {
    /// The risk has this likelihood and impact.
    Place(Uuid, Grade, Grade),
    /// The keyboard goes to the mark of this risk.
    Go(Uuid),
    /// Its card is shown.
    Open(Uuid),
}

/// Draws the grid in a card.
pub(super) fn show(ui: &mut Ui, risks: &mut List<Risk>, cx: &mut Context<'_>, parties: &Parties<'_>) {
    let words = cx.words;
    let open = cx.view.open.get(&Chapter::Risk).copied();
    let held = ui.data(|data| data.get_temp(current_id()));
    let lacking = |risk: &Risk| lacks(risk, parties).is_some();
    let grid = RiskGrid::of(risks, [open, held], |risk| title(words, risk), lacking);
    let mut deed = None;
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        row_with_end(
            ui,
            theme::BODY_LINE,
            |ui| heading(ui, theme::h3(words.text("grid-name")), 2),
            |ui| menu(ui, cx, &grid),
        );
        let hint = words.attribute("grid-name", "hint").unwrap_or_default();
        ui.add(Label::new(theme::body(hint).color(tokens(ui).ink2)).wrap());
        let picture = draw(ui, words, &grid, ui.available_width());
        deed = marks(ui, cx, &grid, &picture);
        for number in &grid.unplaced {
            let text = words.with("grid-not-placed", &[("number", (*number).into())]);
            if link(ui, &text).clicked() {
                deed = risks.at(number - 1).map(|risk| Deed::Open(risk.id.uuid()));
            }
        }
    });
    match deed {
        Some(Deed::Place(id, likelihood, impact)) => {
            risks.edit(id.into(), |risk| {
                risk.likelihood = Some(likelihood);
                risk.impact = Some(impact);
            });
            ui.request_repaint();
        }
        Some(Deed::Go(id)) => {
            ui.data_mut(|data| data.insert_temp(current_id(), id));
            move_focus(ui, mark_id(id));
            ui.request_repaint();
        }
        Some(Deed::Open(id)) => {
            cx.view.open.insert(Chapter::Risk, id);
            focus_field(ui, Risk::what.of(id));
        }
        None => {}
    }
}

fn mark_id(risk: Uuid) -> Id {
    Id::unique(("mark of a risk", risk))
}

/// The mark that the keyboard was on last.
fn current_id() -> Id {
    Id::unique("mark that the keyboard was on")
}

/// Makes the marks answer to pointer and keyboard. They are one stop of Tab.
fn marks(ui: &mut Ui, cx: &Context<'_>, grid: &RiskGrid, picture: &Response) -> Option<Deed> {
    let rect = picture.rect;
    let marks = grid.marks(rect);
    let last: Option<Uuid> = ui.data(|data| data.get_temp(current_id()));
    let known = |id: &Uuid| marks.iter().any(|(placed, _)| placed.id == *id);
    let current = last.filter(known).or(marks.first().map(|(placed, _)| placed.id));
    let mut deed = None;
    for (placed, at) in &marks {
        let here = current == Some(placed.id);
        let sense = if here { Sense::click_and_drag() } else { Sense::CLICK | Sense::DRAG };
        let place = Rect::from_center_size(*at, theme::square(MARK + 2.0));
        let mark = ui.interact(place, mark_id(placed.id), sense).on_hover_cursor(CursorIcon::Grab);
        let said = placed.said(cx.words);
        mark.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
        let keys = cx.words.text("grid-keys");
        ui.accesskit_node_builder(mark.id, |node| node.set_description(keys.as_ref()));
        focus_shape(&mark, size::FIELD_RADIUS);
        if mark.has_focus() || mark.dragged() {
            ui.data_mut(|data| data.insert_temp(current_id(), placed.id));
        }
        deed = asked(ui, placed, &mark, rect, &marks).or(deed);
        mark.on_hover_text(said);
    }
    deed
}

/// What pointer and keys ask for on a mark.
fn asked(
    ui: &Ui,
    placed: &Placed,
    mark: &Response,
    rect: Rect,
    marks: &[(&Placed, egui::Pos2)],
) -> Option<Deed> {
    let id = placed.id;
    if mark.dragged()
        && let Some(at) = mark.interact_pointer_pos()
    {
        let (likelihood, impact) = RiskGrid::nearest(RiskGrid::plot(rect), at);
        let moved = (likelihood.get(), impact.get()) != placed.cell();
        return moved.then_some(Deed::Place(id, likelihood, impact));
    }
    if mark.clicked() {
        return Some(Deed::Open(id));
    }
    if !mark.has_focus() {
        return None;
    }
    keep_arrows(ui, mark.id, Along::Both);
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let position = marks.iter().position(|(other, _)| other.id == id).unwrap_or_default();
    let beside = |to: Option<usize>| to.and_then(|to| marks.get(to)).map(|(other, _)| Deed::Go(other.id));
    if pressed(Modifiers::COMMAND, Key::ArrowRight) {
        return beside(Some(position + 1));
    }
    if pressed(Modifiers::COMMAND, Key::ArrowLeft) {
        return beside(position.checked_sub(1));
    }
    let steps = [
        (Key::ArrowRight, (1, 0)),
        (Key::ArrowLeft, (-1, 0)),
        (Key::ArrowUp, (0, 1)),
        (Key::ArrowDown, (0, -1)),
    ];
    let (right, up) = steps.into_iter().find(|(key, _)| pressed(Modifiers::NONE, *key))?.1;
    let (likelihood, impact) = placed.cell();
    Some(Deed::Place(id, Grade::clamped(likelihood + right), Grade::clamped(impact + up)))
}
