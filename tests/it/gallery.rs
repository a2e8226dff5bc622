//! Every widget in every state, in both themes, as pictures.

use crate::stage::control;
use alliance_workbook::plan::Level;
use alliance_workbook::ui;
use alliance_workbook::ui::theme::{self, space, tokens};
use alliance_workbook::ui::widgets::{
    Button, Choice, Icon, IconButton, ItemCard, NoticeKind, StatusIcon, arrow_link, badge, dialog_face, dot,
    empty_state, heading, link, notice, progress, row, section, state, tabs, tick, toast_face,
    verdict_banner,
};
use alliance_workbook::words::Words;
use egui::{Margin, Theme, Ui, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jiff::civil::{Date, date};

struct Gallery {
    words: Words,
    owner: String,
    target: String,
    by: Option<Date>,
    made: Option<Date>,
    wants: String,
    kind: u8,
    mark: Option<u8>,
    rated: Option<Level>,
    unrated: Option<Level>,
    decision: Option<u8>,
    days: i64,
    on: bool,
    off: bool,
    paper: u8,
    tab: u8,
    title: String,
}

impl Gallery {
    fn new() -> Self {
        Self {
            words: Words::english(),
            owner: "Jonas Brandt".into(),
            target: "2 or fewer".into(),
            by: Some(date(2026, 11, 30)),
            made: Some(date(2026, 11, 4)),
            wants: "Fewer call-outs for dumped waste; figures for the spring report".into(),
            kind: 1,
            mark: Some(1),
            rated: Some(Level::clamped(3)),
            unrated: None,
            decision: Some(0),
            days: 7,
            on: true,
            off: false,
            paper: 0,
            tab: 0,
            title: "Borough Council: Parks & Waterways".into(),
        }
    }

    fn ui(&mut self, ui: &mut Ui) {
        let margin = Margin::symmetric(20, 18);
        ui.painter().rect_filled(ui.ctx().content_rect(), 0, tokens(ui).page);
        egui::CentralPanel::default()
            .frame(egui::Frame::NONE.fill(tokens(ui).page).inner_margin(margin))
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(space::S, space::S);
                let name = if ui.visuals().dark_mode { "Dark" } else { "Light" };
                heading(ui, theme::verdict(name), 1);
                self.simple(ui);
                self.states(ui);
                self.messages(ui);
                self.composed(ui);
            });
    }

    fn simple(&mut self, ui: &mut Ui) {
        group(ui, "Buttons: primary, secondary, quiet, disabled, icons", |ui| {
            ui.add(Button::primary("Print"));
            ui.add(Button::secondary("Save PDF…"));
            ui.add(Button::quiet("Not now"));
            ui.add_enabled(false, Button::secondary("Merge reply"));
            ui.add(Button::toggle("Coach", true).icon(Icon::Coach));
            ui.add(IconButton::new(Icon::More, "More"));
            ui.add(IconButton::new(Icon::ChevronUp, "Move up").secondary());
        });
        title(ui, "Fields: filled, focus, needs attention, locked");
        let words = &self.words;
        row(ui, &[1.0, 1.0], 160.0, |ui, column| {
            match column {
                0 => control(words, "mark-met").label("Owner").text(ui, &mut self.owner),
                _ => control(words, "mark-open").label("Target").text(ui, &mut self.target),
            };
        });
        row(ui, &[1.0, 1.0], 160.0, |ui, column| {
            match column {
                0 => control(words, "mark-agreed").label("By").date(ui, &mut self.by),
                _ => control(words, "mark-hold").label("Plan made on").locked(true).date(ui, &mut self.made),
            };
        });
    }

    fn states(&mut self, ui: &mut Ui) {
        let words = &self.words;
        let families: [(&str, bool, &[StatusIcon]); 11] = [
            (
                "Chapter status",
                false,
                &[
                    StatusIcon::NotStarted,
                    StatusIcon::InProgress,
                    StatusIcon::FilledIn,
                    StatusIcon::NeedsAttention,
                ],
            ),
            (
                "Decision on an ally",
                true,
                &[StatusIcon::Pursue, StatusIcon::Hold, StatusIcon::Decline, StatusIcon::Undecided],
            ),
            (
                "An ally’s answer",
                false,
                &[
                    StatusIcon::NotAsked,
                    StatusIcon::Proposed,
                    StatusIcon::Agreed,
                    StatusIcon::Objects,
                    StatusIcon::NotTheirs,
                ],
            ),
            (
                "Criterion",
                true,
                &[
                    StatusIcon::Met,
                    StatusIcon::Partly,
                    StatusIcon::Open,
                    StatusIcon::Unknown,
                    StatusIcon::NotApplicable,
                    StatusIcon::Blocker,
                    StatusIcon::Written,
                ],
            ),
            (
                "Part in an area",
                false,
                &[StatusIcon::Owns, StatusIcon::Helps, StatusIcon::IsAsked, StatusIcon::Approves],
            ),
            (
                "Contribution",
                false,
                &[StatusIcon::Offered, StatusIcon::Confirmed, StatusIcon::Delivered, StatusIcon::Withdrawn],
            ),
            (
                "Ground rule",
                true,
                &[StatusIcon::Assumed, StatusIcon::Discussed, StatusIcon::Agreed, StatusIcon::Disputed],
            ),
            ("Reading", false, &[StatusIcon::Fits, StatusIcon::Differs, StatusIcon::NotAsked]),
            (
                "Promise",
                false,
                &[
                    StatusIcon::PromiseOpen,
                    StatusIcon::Kept,
                    StatusIcon::KeptLate,
                    StatusIcon::Broken,
                    StatusIcon::Renegotiated,
                    StatusIcon::PastDue,
                ],
            ),
            (
                "Intentions told",
                false,
                &[StatusIcon::BothWays, StatusIcon::WeTold, StatusIcon::TheyTold, StatusIcon::NeitherTold],
            ),
            (
                "Step of a rehearsal",
                false,
                &[StatusIcon::StepHeld, StatusIcon::StepBroke, StatusIcon::NotWalked],
            ),
        ];
        for (name, pills, marks) in families {
            group(ui, name, |ui| {
                for &mark in marks {
                    let word = words.text(mark.message_id());
                    if pills {
                        badge(ui, mark, &word)
                    } else {
                        state(ui, mark, &word)
                    };
                }
            });
        }
        group(ui, "Rating: not set, set", |ui| {
            let not_set = control(words, "mark-not-asked").hide_label().width(255.0).say_value();
            not_set.rating(ui, &mut self.unrated);
            control(words, "mark-written").hide_label().say_value().rating(ui, &mut self.rated);
        });
    }

    fn messages(&mut self, ui: &mut Ui) {
        let words = &self.words;
        title(ui, "Verdict");
        for (mark, next) in [
            (StatusIcon::NotReady, "Settle 2 blockers to become ready with conditions."),
            (StatusIcon::WithConditions, "You can start. 8 points stay open: give each a date."),
            (StatusIcon::Ready, "Checked 21 Nov 2026. Check again by 21 Feb 2027."),
        ] {
            verdict_banner(ui, mark, words.text(mark.message_id()).into_owned(), next, |_| (), None);
        }
        title(ui, "Empty state");
        let buttons = vec![
            Button::primary("Add ally").icon(Icon::Plus),
            Button::secondary("Import contacts…").icon(Icon::Import),
        ];
        empty_state(
            ui,
            "No allies yet",
            "List everyone who could help, is affected or could object.",
            buttons,
        );
        title(ui, "Toast");
        toast_face(ui, words, "Harlow Logistics removed", true, false);
        title(ui, "Dialog: only where work or a promise could be lost");
        let buttons =
            vec![Button::primary("Save"), Button::secondary("Do not save"), Button::quiet("Cancel")];
        dialog_face(ui, "Save changes to the river plan?", "6 changes since 09:42 are not saved.", buttons);
        let buttons =
            vec![Button::quiet("See the changes"), Button::quiet("Not now"), Button::primary("Recover")];
        let line = "Alder River Clean-up Alliance: 14 changes from yesterday, 17:58.";
        notice(ui, NoticeKind::Attention, "Unsaved work found", line, buttons);
        let line = "7 notes and all fit ratings are left out of prints, PDFs and copies.";
        notice(ui, NoticeKind::Private, "Private notes stay out", line, Vec::new());
    }

    fn composed(&mut self, ui: &mut Ui) {
        let words = &self.words;
        let names = [(0, "Cards (8)"), (1, "Influence map"), (2, "Compare fit")];
        tabs(ui, "Views", &mut self.tab, &names, |ui| {
            let t = tokens(ui);
            ui.label(theme::strong("1 undecided").color(t.part.ink));
            ui.label(theme::body("5 pursue").color(t.ink2));
        });
        let closed = ItemCard::new(words, "Alder Canoe & Kayak Club")
            .caption("Club, committed")
            .icon(Icon::CommunityGroup)
            .badge(StatusIcon::Pursue, "Pursue");
        closed.closed(ui, |ui| {
            ui.label(theme::body("Fit 4, 3, 4").color(tokens(ui).ink2));
        });
        let open = ItemCard::new(words, "Borough Council").icon(Icon::PublicBody);
        open.open(ui, |ui, card| {
            card.head(
                ui,
                |ui| {
                    ui.add(IconButton::new(Icon::More, "More"));
                    ui.add(Button::quiet("Private note").icon(Icon::Lock));
                },
                |ui| {
                    control(words, "select-none")
                        .label("Name")
                        .hide_label()
                        .title()
                        .text(ui, &mut self.title);
                },
            );
            row(ui, &[1.0, 1.0, 1.0], 120.0, |ui, column| {
                match column {
                    0 => {
                        let kinds = [(0, "mark-hold"), (1, "mark-pursue")];
                        control(words, "mark-ready").label("Kind").choice(ui, &mut self.kind, &kinds)
                    }
                    1 => {
                        let rows = [
                            Choice::marked(0, StatusIcon::Proposed, "Proposed 2 Nov"),
                            Choice::marked(1, StatusIcon::Agreed, "Agreed on 4 Nov"),
                        ];
                        control(words, "mark-partly").label("Their answer").pick_option(
                            ui,
                            &mut self.mark,
                            &rows,
                        )
                    }
                    _ => control(words, "toast-undo").label("Within").unit("days").number(
                        ui,
                        &mut self.days,
                        1..=365,
                    ),
                };
            });
            control(words, "mark-blocker").label("What they want").rows(2).text(ui, &mut self.wants);
            let attention = control(words, "rating-1").label("Evidence").missing(true);
            attention.text(ui, &mut String::new());
            let choices = [(0, "mark-pursue"), (1, "mark-hold"), (2, "mark-decline")];
            control(words, "rating-2").label("Decision").segments(ui, &mut self.decision, &choices);
            control(words, "rating-3").label("Strategic").beside(100.0).rating(ui, &mut self.rated);
        });
        section(ui, "Include", Some("what the page shows"), |ui| {
            ui.horizontal(|ui| {
                tick(ui, &mut self.on, "Goals and answers");
                tick(ui, &mut self.off, "Phone and email");
                dot(ui, &mut self.paper, 0, "A4");
                dot(ui, &mut self.paper, 1, "Letter");
            });
            arrow_link(ui, "Riverside Anglers: no decision or dated next step");
            link(ui, "See what is left out");
            progress(ui, 235.0, 0.3, "Chapters filled in", "3 of 10");
        });
    }
}

fn title(ui: &mut Ui, text: &str) {
    ui.add_space(space::S);
    let ink = tokens(ui).ink2;
    ui.label(theme::strong(text).color(ink));
}

fn group(ui: &mut Ui, text: &str, add: impl FnOnce(&mut Ui)) {
    title(ui, text);
    ui.horizontal_wrapped(add);
}

fn gallery(theme: Theme) -> Harness<'static, Gallery> {
    let mut harness = Harness::builder()
        .with_size([640.0, 2464.0])
        .with_theme(theme)
        .with_context_setup(|ctx| {
            ui::install(ctx);
            ui::widgets::set_today(ctx, date(2026, 11, 21));
        })
        .build_ui_state(|ui, gallery: &mut Gallery| gallery.ui(ui), Gallery::new());
    harness.get_by_label("By").focus();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    harness.get_by_label("By").type_text("31 Nov 2026");
    harness.run();
    harness.get_by_label("Target").focus();
    harness.run();
    harness
}

#[test]
fn all_widgets_in_light() {
    gallery(Theme::Light).snapshot("gallery_light");
}

#[test]
fn all_widgets_in_dark() {
    gallery(Theme::Dark).snapshot("gallery_dark");
}
