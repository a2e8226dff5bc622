//! Rows with something at their right end, in reading order: Tab and assistive technology come to
//! what stands at the left first.

use egui::{Align, Layout, Rect, Ui, UiBuilder, pos2, vec2};

/// A row in which `begin` has the room that `end` leaves at the right.
///
/// How wide the end is, is known only once it is drawn; where it has changed, the pass is drawn
/// again before anybody sees it.
pub fn row_with_end<B, E>(
    ui: &mut Ui,
    height: f32,
    begin: impl FnOnce(&mut Ui) -> B,
    end: impl FnOnce(&mut Ui) -> E,
) -> (B, E) {
    let store = ui.next_auto_id().with("width of the end");
    let known: f32 = ui.data(|data| data.get_temp(store)).unwrap_or_default();
    ui.horizontal(|ui| {
        ui.set_min_height(height);
        let whole = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height));
        let gap = if known > 0.0 { ui.spacing().item_spacing.x } else { 0.0 };
        let left = (whole.right() - known).max(whole.left());
        let layout = Layout::left_to_right(Align::Center);
        let room = whole.with_max_x((left - gap).max(whole.left()));
        let begun = ui.scope_builder(UiBuilder::new().id_salt("begin").max_rect(room).layout(layout), |ui| {
            ui.set_min_height(height);
            begin(ui)
        });
        // As wide as the row, wherever it begins: what it holds may ask how much room there is.
        let room = Rect::from_min_size(pos2(left, begun.response.rect.top()), whole.size());
        let room = room.with_max_y(begun.response.rect.bottom().max(room.bottom()));
        let ended = ui.scope_builder(UiBuilder::new().id_salt("end").max_rect(room).layout(layout), |ui| {
            ui.set_min_height(room.height());
            let inner = end(ui);
            (inner, ui.min_rect().width())
        });
        let (ended, width) = ended.inner;
        if (width - known).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(store, width));
            ui.request_discard("the end of a row has another width");
        }
        (begun.inner, ended)
    })
    .inner
}
