//! Text that is laid out by hand: on one line, or on a few, cut where there is no room.

use std::sync::Arc;

use egui::{Galley, RichText, Ui};

/// Lays text out in one line.
pub(super) fn one_line(ui: &Ui, text: RichText) -> Arc<Galley> {
    egui::WidgetText::from(text).into_galley(
        ui,
        Some(egui::TextWrapMode::Extend),
        f32::INFINITY,
        egui::TextStyle::Body,
    )
}

/// Lays text out in one line of at most `width` points; what does not fit gives way to “…”.
pub fn clipped_line(ui: &Ui, text: RichText, width: f32) -> Arc<Galley> {
    egui::WidgetText::from(text).into_galley(
        ui,
        Some(egui::TextWrapMode::Truncate),
        width.max(0.0),
        egui::TextStyle::Body,
    )
}

/// Lays text out in at most `lines` lines of at most `width` points; what does not fit gives way to
/// “…”.
pub(super) fn clipped_lines(ui: &Ui, text: RichText, width: f32, lines: usize) -> Arc<Galley> {
    let mut job = egui::text::LayoutJob::default();
    text.append_to(&mut job, ui.style(), egui::FontSelection::Default, egui::Align::Min);
    job.wrap = egui::text::TextWrapping {
        max_width: width.max(0.0),
        max_rows: lines,
        break_anywhere: false,
        overflow_character: Some('…'),
    };
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}
