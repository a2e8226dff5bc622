//! Short lists inside of a record.

use egui::{Align, Layout, Ui, vec2};
use uuid::Uuid;

use super::title_of;
use crate::plan::{Field, List, Place, Record};
use crate::ui::Context;
use crate::ui::command::Command;
use crate::ui::theme::space;
use crate::ui::widgets::{Button, Icon, MenuItem, arrive, focus_field, more_menu};

/// A short list inside of a record, such as the contacts of a party: every entry with its fields,
/// a menu to move and remove it, and a button that adds one, where jumps to `place` arrive. Its
/// message is as for [`super::Records`]; `first` is the field of an entry that gets the cursor when
/// it is added. `body` draws the fields of an entry in the width that it is given.
pub fn entries<T: Record + Clone + PartialEq>(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    place: impl Into<Place>,
    first: Field,
    list: &mut List<T>,
    new: impl FnOnce() -> T,
    mut body: impl FnMut(&mut Ui, &mut T, &mut Context<'_>),
) {
    let words = cx.words;
    let place = place.into();
    let id = place.field;
    let ids: Vec<Uuid> = list.iter().map(|record| record.id().uuid()).collect();
    let mut moved = None;
    for (row, record) in ids.iter().enumerate() {
        let title = list.get((*record).into()).map(|entry| title_of(words, id, entry)).unwrap_or_default();
        let chosen = ui.push_id(record, |ui| {
            let wide = ui.available_width() - MENU - space::S;
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                ui.allocate_ui_with_layout(vec2(wide, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(wide);
                    ui.spacing_mut().item_spacing.y = space::S;
                    list.edit((*record).into(), |entry| body(ui, entry, cx));
                });
                let name = words.with("list-more", &[("title", title.as_str().into())]);
                let items = [
                    MenuItem::new(words.text("list-move-up"), row > 0),
                    MenuItem::new(words.text("list-move-down"), row + 1 < ids.len()),
                    MenuItem::new(words.text("list-duplicate"), true),
                    MenuItem::new(words.text("list-remove"), true),
                ];
                more_menu(ui, &name, &items)
            })
            .inner
        });
        match chosen.inner {
            Some(0) => moved = Some((*record, row.saturating_sub(1))),
            Some(1) => moved = Some((*record, row + 1)),
            Some(2) => cx.send(Command::Duplicate(first.of(*record))),
            Some(_) => cx.send(Command::Remove { id: *record, title }),
            None => {}
        }
    }
    if let Some((record, to)) = moved {
        list.move_to(record.into(), to);
    }
    let add = words.attribute(id, "add").unwrap_or_default();
    let response = ui.add(Button::quiet(add).small().icon(Icon::Plus));
    arrive(ui, place, &response);
    if response.clicked() {
        let record = new();
        let place = first.of(record.id().uuid());
        list.push(record);
        focus_field(ui, place);
    }
}

/// Width of the button “…”.
const MENU: f32 = 32.0;
