//! A window with nothing in it: what any program of this eframe version and renderer costs. The
//! benchmark holds the start and the memory of the workbook against it.

use eframe::egui;

/// Nothing.
struct Empty;

impl eframe::App for Empty {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        egui::CentralPanel::default().show(ui, |_ui| {});
    }
}

fn main() -> eframe::Result {
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default().with_inner_size([1280.0, 800.0]),
        ..Default::default()
    };
    eframe::run_native("Empty window", options, Box::new(|_context| Ok(Box::new(Empty))))
}
