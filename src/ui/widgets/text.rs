//! The control of a text field, and headings and running text.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{
    Color32, FontId, Galley, Label, Margin, Response, Role, Sense, Shape, TextBuffer, TextEdit, Ui, vec2,
};

use super::field::{Field, Frame, Lines};
use super::line::clipped_line;
use super::{focus, pasted, text_menu};
use crate::ui::reading_order;
use crate::ui::theme::{self, Weight, size, space, tokens};

/// Edits `value` in the frame of a field. A text of one line that is longer than its field goes on
/// below, and the field grows with it: nothing of it is hidden, and Enter begins no new line.
pub(super) fn edit(field: &Field<'_>, ui: &mut Ui, frame: &mut Frame, value: &mut String) -> Response {
    if frame.wrong && frame.message.is_none() && !value.trim().is_empty() {
        frame.wrong = false;
    }
    edit_asking(field, ui, frame, value, &field.placeholder(), space::FIELD)
}

/// The same with other words for the empty field, and `right` points free at its right edge.
pub(super) fn edit_asking(
    field: &Field<'_>,
    ui: &mut Ui,
    frame: &Frame,
    value: &mut String,
    placeholder: &str,
    right: f32,
) -> Response {
    let is_empty = value.is_empty();
    let mut read_only = value.as_str();
    let buffer: &mut dyn TextBuffer = if frame.locked { &mut read_only } else { value };
    let title = field.shape == Lines::Title;
    let ink = ink(ui, frame);
    let mut flow = |ui: &Ui, text: &dyn TextBuffer, width: f32| flow(ui, text.as_str(), title, ink, width);
    let (edit, one_row) = match field.shape {
        Lines::Several(rows) => (TextEdit::multiline(buffer).desired_rows(rows), false),
        Lines::One | Lines::Title => (TextEdit::singleline(buffer).layouter(&mut flow), true),
    };
    let room = frame.width - frame.inset() - right;
    let is_cut = is_empty && one_row && clipped_line(ui, theme::body(placeholder), room).elided;
    let response = line(ui, frame, edit.hint_text(placeholder), field.shape, right);
    if is_cut { response.on_hover_text(placeholder) } else { response }
}

/// Breaks the text of one line where its field ends.
fn flow(ui: &Ui, text: &str, title: bool, ink: Color32, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::simple(text.to_owned(), face(title), ink, width);
    job.break_on_newline = false;
    // A blank that is typed shows.
    job.keep_trailing_whitespace = true;
    for section in &mut job.sections {
        section.format.line_height = Some(theme::BODY_LINE);
    }
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

fn face(title: bool) -> FontId {
    if title {
        theme::font(theme::ITEM_SIZE, Weight::SemiBold)
    } else {
        theme::font(theme::BODY_SIZE, Weight::Regular)
    }
}

fn ink(ui: &Ui, frame: &Frame) -> Color32 {
    let t = tokens(ui);
    if frame.locked { t.ink3 } else { t.ink }
}

/// Draws a text editor with the ground, edge and icon of a field; `right` points stay free at its
/// right edge.
pub(super) fn line(ui: &mut Ui, frame: &Frame, edit: TextEdit<'_>, lines: Lines, right: f32) -> Response {
    pasted::clean(ui, frame.id, !matches!(lines, Lines::Several(_)));
    let title = lines == Lines::Title;
    let font = face(title);
    let height = if title { size::TITLE_FIELD } else { size::CONTROL };
    if title {
        let natural = ui.fonts_mut(|fonts| fonts.row_height(&font));
        ui.spacing_mut().extra_text_line_spacing = (theme::BODY_LINE - natural).max(0.0);
    }
    let margin = {
        let above = ((height - theme::BODY_LINE) / 2.0) as i8;
        Margin { left: frame.inset() as i8, right: right as i8, top: above, bottom: above }
    };
    let ground = ui.painter().add(Shape::Noop);
    text_menu::hand_over(ui, frame.id);
    let held = text_menu::before_press(ui, frame.id);
    let shown = edit
        .id(frame.id)
        .font(font)
        .text_color(ink(ui, frame))
        .frame(egui::Frame::NONE.inner_margin(margin))
        .desired_width(frame.width)
        .min_size(vec2(frame.width, height))
        .show(ui);
    let response = shown.response.response;
    text_menu::after_press(ui, &response, held);
    let at = shown.galley_pos - vec2(shown.galley.rect.left(), 0.0);
    let cut_off = shown.galley.size().x > shown.text_clip_rect.width() + 1.0;
    if response.has_focus() || cut_off {
        reading_order::keep_as_typed(ui, at);
    }
    ui.painter().set(ground, frame.shape(ui, response.rect));
    frame.paint_icon(ui, response.rect);
    focus::text(&response);
    response
}

/// A title that assistive technology lists as a heading, `level` 1 to 6.
pub fn heading(ui: &mut Ui, text: egui::RichText, level: usize) -> Response {
    heading_that_senses(ui, text, level, Sense::hover())
}

/// A title that the keyboard can go to: where a part of the window begins.
pub fn landing_heading(ui: &mut Ui, text: egui::RichText, level: usize) -> Response {
    heading_that_senses(ui, text, level, Sense::FOCUSABLE)
}

fn heading_that_senses(ui: &mut Ui, text: egui::RichText, level: usize, sense: Sense) -> Response {
    let name = text.text().to_owned();
    let response = ui.add(Label::new(text).wrap().sense(sense));
    ui.accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.set_level(level);
        // A text is its own value; a heading is found by its name.
        node.clear_value();
        node.set_label(name);
    });
    response
}

/// Running text in secondary ink, broken into lines that are easy to read.
pub fn paragraph(ui: &mut Ui, text: impl Into<String>) -> Response {
    let ink = tokens(ui).ink2;
    prose(ui, theme::lead(text).color(ink))
}

/// Running text of any style, broken into lines that are easy to read.
pub fn prose(ui: &mut Ui, text: egui::RichText) -> Response {
    let width = ui.available_width().min(size::LINE_OF_TEXT);
    ui.scope(|ui| {
        ui.set_max_width(width);
        ui.add(Label::new(text).wrap())
    })
    .inner
}

/// Two texts of different style in one line that breaks as one, such as a name and a remark.
pub fn pair(ui: &mut Ui, first: egui::RichText, second: egui::RichText) -> Response {
    let mut job = LayoutJob::default();
    let style = ui.style().clone();
    for text in [first, second] {
        text.append_to(&mut job, &style, egui::FontSelection::Default, egui::Align::Center);
    }
    ui.add(Label::new(job).wrap())
}
