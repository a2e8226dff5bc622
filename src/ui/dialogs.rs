//! The questions that have to be answered before anything else. One at a time.

use std::path::{Path, PathBuf};

use egui::{Context, Ui};

use super::theme::{self, space, tokens};
use super::widgets::{self, Button, Field, Unread};
use crate::plan::{Chapter, Place};
use crate::ui::command::Command;
use crate::words::Words;

/// The question that is open.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    /// The plan has changes that are not saved.
    Unsaved {
        /// What the plan is called.
        title: String,
        /// How many changes there are.
        changes: usize,
        /// What the user wanted to do.
        then: Box<Command>,
    },
    /// What was typed into some fields cannot be read, and would be gone.
    Unread {
        /// What stands there.
        fields: Vec<Unread>,
        /// What the user wanted to do.
        then: Box<Command>,
    },
    /// Something happened that the user has to know.
    Message {
        /// What happened.
        title: String,
        /// What it means and what to do.
        text: String,
    },
    /// The plan could not be saved.
    NotSaved {
        /// What happened.
        title: String,
        /// What it means and what to do.
        text: String,
    },
    /// Which file? For computers without file dialogs.
    Path {
        /// The question.
        title: String,
        /// What has been typed.
        path: String,
    },
    /// The file that was chosen is there already.
    Replace {
        /// The file.
        path: PathBuf,
    },
    /// How to print the summary checklist.
    Print {
        /// Whether it is for US Letter rather than for A4.
        letter: bool,
        /// How many blockers are open, which makes the print a draft.
        blockers: usize,
    },
    /// The list of keys.
    Keys,
    /// What this program is.
    About,
}

/// What was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Nothing is to happen.
    Cancel,
    /// Save the plan, then go on.
    Save,
    /// Save the plan under another name.
    SaveAs,
    /// Go on without saving.
    Discard,
    /// This file.
    Path(PathBuf),
    /// Replace the file.
    Replace,
    /// Print for viewing.
    View,
    /// Print into a file.
    SavePdf,
}

/// No button takes the focus when a dialog opens: a field does.
const NONE: usize = usize::MAX;

/// Draws the open question. None while it is not answered.
pub fn show(ctx: &Context, words: &Words, dialog: &mut Dialog) -> Option<Answer> {
    match dialog {
        Dialog::Unsaved { title, changes, .. } => unsaved(ctx, words, title, *changes),
        Dialog::Unread { fields, .. } => unread(ctx, words, fields),
        Dialog::Message { title, text } => {
            let close = vec![Button::primary(words.text("dialog-close"))];
            let shown = widgets::Dialog::new("message", title).line(text).show(ctx, 0, close, |_| ());
            shown.clicked.map(|_| Answer::Cancel)
        }
        Dialog::NotSaved { title, text } => {
            let buttons = vec![
                Button::primary(words.text("command-save-as")),
                Button::quiet(words.text("dialog-close")),
            ];
            let shown = widgets::Dialog::new("failed", title).line(text).show(ctx, 0, buttons, |_| ());
            shown.clicked.map(|index| if index == 0 { Answer::SaveAs } else { Answer::Cancel })
        }
        Dialog::Path { title, path } => ask_path(ctx, words, title, path),
        Dialog::Replace { path } => replace(ctx, words, path),
        Dialog::Print { letter, blockers } => print(ctx, words, letter, *blockers),
        Dialog::Keys => keys(ctx, words),
        Dialog::About => about(ctx, words),
    }
}

fn unsaved(ctx: &Context, words: &Words, title: &str, changes: usize) -> Option<Answer> {
    let title = words.plan_title(title);
    let question = words.with("unsaved-question", &[("title", title.as_ref().into())]);
    let line = words.with("unsaved-line", &[("count", changes.into())]);
    let buttons = vec![
        Button::primary(words.text("unsaved-save")),
        Button::secondary(words.text("unsaved-discard")),
        Button::quiet(words.text("dialog-cancel")),
    ];
    let shown = widgets::Dialog::new("unsaved", &question).line(&line).show(ctx, 0, buttons, |_| ());
    shown.clicked.map(|index| match index {
        0 => Answer::Save,
        1 => Answer::Discard,
        _ => Answer::Cancel,
    })
}

/// So many fields are named.
const NAMED: usize = 4;

fn unread(ctx: &Context, words: &Words, fields: &[Unread]) -> Option<Answer> {
    let (question, line) = (words.text("unread-question"), words.text("unread-line"));
    let buttons =
        vec![Button::secondary(words.text("unread-leave")), Button::primary(words.text("dialog-cancel"))];
    let shown = widgets::Dialog::new("unread", &question).line(&line).show(ctx, 1, buttons, |ui| {
        ui.add_space(space::S);
        for Unread { field, typed, fault } in fields.iter().take(NAMED) {
            let args = [
                ("field", field.as_str().into()),
                ("typed", typed.as_str().into()),
                ("fault", fault.as_str().into()),
            ];
            ui.add(egui::Label::new(theme::body(words.with("unread-field", &args))).wrap());
        }
    });
    shown.clicked.map(|index| if index == 0 { Answer::Discard } else { Answer::Cancel })
}

fn ask_path(ctx: &Context, words: &Words, title: &str, path: &mut String) -> Option<Answer> {
    let line = words.text("path-line");
    let buttons = vec![Button::primary(words.text("path-go")), Button::quiet(words.text("dialog-cancel"))];
    let shown = widgets::Dialog::new("path", title).line(&line).show(ctx, NONE, buttons, |ui| {
        ui.add_space(space::S);
        let field = Field::control(words, Place::new(Chapter::Print, "file-path")).text(ui, path);
        if ui.memory(|memory| memory.focused().is_none()) {
            field.request_focus();
        }
        field.has_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter))
    });
    let chosen = PathBuf::from(path.trim());
    match shown.clicked {
        Some(1) => Some(Answer::Cancel),
        Some(_) if chosen.as_os_str().is_empty() => None,
        Some(_) => Some(Answer::Path(chosen)),
        None if shown.inner && !chosen.as_os_str().is_empty() => Some(Answer::Path(chosen)),
        None => None,
    }
}

fn replace(ctx: &Context, words: &Words, path: &Path) -> Option<Answer> {
    let file = path.file_name().unwrap_or_default().to_string_lossy();
    let title = words.with("replace-title", &[("file", file.as_ref().into())]);
    let line = words.text("replace-line");
    let buttons =
        vec![Button::secondary(words.text("replace-go")), Button::quiet(words.text("dialog-cancel"))];
    let shown = widgets::Dialog::new("replace", &title).line(&line).show(ctx, 1, buttons, |_| ());
    shown.clicked.map(|index| if index == 0 { Answer::Replace } else { Answer::Cancel })
}

fn print(ctx: &Context, words: &Words, letter: &mut bool, blockers: usize) -> Option<Answer> {
    let title = words.text("print-title");
    let line = words.text("print-line");
    let buttons = vec![
        Button::primary(words.text("print-view")),
        Button::secondary(words.text("print-save-pdf")),
        Button::quiet(words.text("dialog-cancel")),
    ];
    let shown = widgets::Dialog::new("print", &title).line(&line).show(ctx, 0, buttons, |ui| {
        let t = tokens(ui);
        ui.add_space(space::M);
        Field::control(words, Place::new(Chapter::Print, "print-paper")).segments_set(
            ui,
            letter,
            &[(false, "paper-a4"), (true, "paper-letter")],
        );
        ui.add_space(space::S);
        if blockers > 0 {
            let draft = words.with("print-draft", &[("count", blockers.into())]);
            ui.add(egui::Label::new(theme::body(draft).color(t.part.ink)).wrap());
        }
        ui.add(egui::Label::new(theme::body(words.text("print-private")).color(t.ink2)).wrap());
    });
    shown.clicked.map(|index| match index {
        0 => Answer::View,
        1 => Answer::SavePdf,
        _ => Answer::Cancel,
    })
}

fn keys(ctx: &Context, words: &Words) -> Option<Answer> {
    let title = words.text("keys-title");
    let close = vec![Button::primary(words.text("dialog-close"))];
    let shown = widgets::Dialog::new("keys", &title).width(520.0).show(ctx, 0, close, |ui| {
        ui.add_space(space::S);
        let room = ui.ctx().content_rect().height() - 240.0;
        let area = egui::ScrollArea::vertical().max_height(room.max(120.0));
        widgets::scroll(ui, area, true, |ui| {
            for command in Command::OFFERED.iter().filter(|command| !command.shortcuts().is_empty()) {
                let keys = command.shortcuts().iter().map(|key| ui.ctx().format_shortcut(key));
                line(ui, &command.name(words), &keys.collect::<Vec<_>>().join(", "));
            }
            let add = egui::KeyboardShortcut::new(egui::Modifiers::COMMAND, egui::Key::Enter);
            let add = ui.ctx().format_shortcut(&add);
            let copy = ui.ctx().format_shortcut(&super::records::DUPLICATE);
            for (label, key) in [
                ("keys-lists", "keys-lists-keys"),
                ("keys-reorder", "keys-reorder-keys"),
                ("keys-dates", "keys-dates-keys"),
                ("keys-ratings", "keys-ratings-keys"),
                ("keys-answers", "keys-answers-keys"),
            ] {
                let args = [("add", add.as_str().into()), ("copy", copy.as_str().into())];
                line(ui, &words.text(label), &words.with(key, &args));
            }
        });
    });
    shown.clicked.map(|_| Answer::Cancel)
}

fn line(ui: &mut Ui, name: &str, key: &str) {
    let t = tokens(ui);
    ui.horizontal(|ui| {
        ui.allocate_ui(egui::vec2(280.0, theme::BODY_LINE), |ui| {
            ui.set_min_width(280.0);
            ui.label(theme::body(name));
        });
        ui.label(theme::body(key).color(t.ink2));
    });
}

fn about(ctx: &Context, words: &Words) -> Option<Answer> {
    let title = words.text("app-name");
    let version = words.with("about-version", &[("version", env!("CARGO_PKG_VERSION").into())]);
    let close = vec![Button::primary(words.text("dialog-close"))];
    let shown = widgets::Dialog::new("about", &title).line(&version).show(ctx, 0, close, |ui| {
        let t = tokens(ui);
        ui.add_space(space::S);
        for text in ["about-what", "about-advice", "about-offline", "about-licences"] {
            ui.add(egui::Label::new(theme::body(words.text(text)).color(t.ink2)).wrap());
            ui.add_space(space::XS);
        }
    });
    shown.clicked.map(|_| Answer::Cancel)
}
