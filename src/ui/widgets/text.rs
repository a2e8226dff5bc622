//! The control of a text field, and headings and running text.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{
    Align2, Color32, FontId, Galley, Label, Margin, Response, Role, Sense, Shape, TextBuffer, TextEdit, Ui,
    WidgetInfo, vec2,
};

use super::field::{Field, Frame, Lines};
use super::line::clipped_line;
use super::{focus, pasted, text_menu, typing};
use crate::ui::reading_order;
use crate::ui::theme::{self, Weight, size, space, tokens};

/// How a text is typed.
pub(super) struct Editor<'a> {
    pub(super) shape: Lines,
    /// What an empty one shows.
    pub(super) placeholder: String,
    /// Stands behind the text.
    pub(super) unit: Option<&'a str>,
    /// So many points stay free at the right edge.
    pub(super) right: f32,
    /// So many characters can be typed.
    pub(super) limit: usize,
    /// It holds what is not yet a value of the plan.
    pub(super) own: bool,
}

impl Editor<'_> {
    /// A text of one line.
    pub(super) fn line(placeholder: String) -> Self {
        let (shape, unit, right, limit) = (Lines::One, None, space::FIELD, usize::MAX);
        Self { shape, placeholder, unit, right, limit, own: false }
    }
}

/// Edits `value` in the frame of a field.
pub(super) fn edit(field: &Field<'_>, ui: &mut Ui, frame: &mut Frame, value: &mut String) -> Response {
    if frame.wrong && frame.message.is_none() && !value.trim().is_empty() {
        frame.wrong = false;
    }
    let editor = Editor { shape: field.shape, ..Editor::line(field.placeholder().into_owned()) };
    draw(ui, frame, value, &editor)
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

/// Draws a text editor with the ground, edge and icon of a field. A text of one line that is longer
/// than its field goes on below, and the field grows with it: nothing of it is hidden, and Enter
/// begins no new line.
pub(super) fn draw(ui: &mut Ui, frame: &Frame, value: &mut String, editor: &Editor<'_>) -> Response {
    let t = tokens(ui);
    let ink = if frame.locked { t.ink3 } else { t.ink };
    let one_row = !matches!(editor.shape, Lines::Several(_));
    pasted::clean(ui, frame.id, one_row);
    let title = editor.shape == Lines::Title;
    let font = if editor.shape == Lines::Cell {
        theme::font(theme::BODY_SIZE, Weight::SemiBold)
    } else {
        face(title)
    };
    let height = if title { size::TITLE_FIELD } else { size::CONTROL };
    let room = frame.width - frame.inset() - editor.right;
    let placeholder = editor.placeholder.as_str();
    let is_cut = one_row && value.is_empty() && clipped_line(ui, theme::body(placeholder), room).elided;
    if title {
        let natural = ui.fonts_mut(|fonts| fonts.row_height(&font));
        ui.spacing_mut().extra_text_line_spacing = (theme::BODY_LINE - natural).max(0.0);
    }
    let margin = {
        let above = ((height - theme::BODY_LINE) / 2.0) as i8;
        Margin { left: frame.inset() as i8, right: editor.right as i8, top: above, bottom: above }
    };
    let ground = ui.painter().add(Shape::Noop);
    text_menu::hand_over(ui, frame.id);
    let held = text_menu::before_press(ui, frame.id);
    let taken_back = typing::before(ui, frame.id, value, editor.own);
    let mut read_only = value.as_str();
    let buffer: &mut dyn TextBuffer = if frame.locked { &mut read_only } else { value };
    let mut flow = |ui: &Ui, text: &dyn TextBuffer, width: f32| flow(ui, text.as_str(), title, ink, width);
    let edit = match editor.shape {
        Lines::Several(rows) => TextEdit::multiline(buffer).desired_rows(rows),
        // Enter in a line means that it is finished, not that the keyboard goes elsewhere.
        Lines::One | Lines::Title => TextEdit::singleline(buffer).layouter(&mut flow).return_key(None),
        Lines::Cell => TextEdit::singleline(buffer).align(Align2::RIGHT_CENTER).return_key(None),
    };
    let edit = match editor.unit {
        Some(unit) if editor.shape == Lines::Cell => edit.suffix(theme::strong(unit).color(ink)),
        Some(unit) => edit.suffix(theme::body(unit).color(t.ink2)),
        None => edit,
    };
    let shown = edit
        .id(frame.id)
        .hint_text(placeholder)
        .char_limit(editor.limit)
        .font(font)
        .text_color(ink)
        .frame(egui::Frame::NONE.inner_margin(margin))
        .desired_width(frame.width)
        .min_size(vec2(frame.width, height))
        .show(ui);
    typing::after(ui, frame.id, value);
    let mut response = shown.response.response;
    if taken_back {
        response.mark_changed();
    }
    text_menu::after_press(ui, &response, held);
    let at = shown.galley_pos - vec2(shown.galley.rect.left(), 0.0);
    let cut_off = shown.galley.size().x > shown.text_clip_rect.width() + 1.0;
    if response.has_focus() || cut_off {
        reading_order::keep_as_typed(ui, at);
    }
    if editor.shape != Lines::Cell {
        ui.painter().set(ground, frame.shape(ui, response.rect));
        frame.paint_icon(ui, response.rect);
    }
    focus::text(&response);
    if is_cut { response.on_hover_text(placeholder) } else { response }
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
    let ink = ui.visuals().text_color();
    // A label paints a line under the words while it has the focus; the ring says that already.
    let (at, galley, response) = Label::new(text).wrap().sense(sense).layout_in_ui(ui);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, ui.is_enabled(), &name));
    ui.painter().galley(at, galley, ink);
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
