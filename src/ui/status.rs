//! The bar at the foot of the window: what is under way, which file, what has just changed the
//! verdict, and the verdict.

use egui::{Align, CursorIcon, Galley, Layout, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::chapters::criterion_place;
use super::command::Command;
use super::theme::{self, size, space, tokens};
use super::verdict::{brief, in_brief, missing};
use super::widgets::{Icon, StatusIcon, because, because_of, clipped_line, focus_shape, link};
use super::{Context, PlanState, wake_at};
use crate::plan::Chapter;
use crate::readiness::{Because, Shift, State};
use crate::words::Words;

/// Seconds that it is said what has changed the verdict, unless the pointer or the focus is on it.
const STAYS: f64 = 12.0;

/// What has just changed the verdict, as long as it is said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct News {
    shift: Shift,
    /// Time left in seconds, and when that was true.
    left: f64,
    seen: Option<f64>,
}

impl News {
    /// News to be told from the next frame on.
    #[must_use]
    pub fn new(shift: Shift) -> Self {
        Self { shift, left: STAYS, seen: None }
    }
}

/// Draws what the bar holds. `doing` is what the user is waiting for, by the id of a message.
pub fn show(ui: &mut Ui, cx: &mut Context<'_>, state: Option<&PlanState>, doing: Option<&'static str>) {
    let words = cx.words;
    let t = tokens(ui);
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let quiet = |ui: &mut Ui, text: &str| ui.label(theme::caption(text).color(t.ink2));
        if let Some(doing) = doing {
            let said = quiet(ui, &words.text(doing));
            ui.accesskit_node_builder(said.id, |node| node.set_live(egui::accesskit::Live::Polite));
            if link(ui, &Command::Stop.name(words)).clicked() {
                cx.send(Command::Stop);
            }
            ui.add_space(space::M);
        }
        let Some(state) = state else {
            quiet(ui, &words.text("status-no-plan"));
            let offline =
                clipped_line(ui, theme::caption(words.text("status-offline")).color(t.ink2), f32::INFINITY);
            if offline.size().x + space::L > ui.available_width() {
                return;
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                quiet(ui, &words.text("status-offline"));
            });
            return;
        };
        // What is said of the file gives way to the verdict: first when it was saved, which the top bar
        // says too, then its name.
        let line = |ui: &Ui, text: &str| clipped_line(ui, theme::caption(text), f32::INFINITY).size().x;
        let said = in_brief(cx);
        let verdict_wide = size::SMALL_ICON + space::S + line(ui, &said.1);
        let room = ui.available_width() - verdict_wide - space::L;
        let file = state.file.as_deref().map_or_else(|| words.text("status-no-file"), Into::into);
        let of_file = size::ICON + space::XS + line(ui, &file);
        let saved = state.last_saved.filter(|_| cx.view.news.is_none()).map(|at| {
            let time = words.time(at.time());
            words.with("status-last-saved", &[("time", time.into())])
        });
        let saved = saved.filter(|saved| of_file + space::L + line(ui, saved) <= room);
        Icon::File.show(ui, t.ink2);
        ui.scope(|ui| {
            ui.set_max_width((room - size::ICON - space::XS).max(0.0));
            ui.add(egui::Label::new(theme::caption(file).color(t.ink2)).truncate());
        });
        if let Some(saved) = saved {
            ui.add_space(space::M);
            quiet(ui, &saved);
        }
        verdict(ui, cx, said);
    });
}

/// The verdict at the right, and left of it what has just changed it.
fn verdict(ui: &mut Ui, cx: &mut Context<'_>, (mark, text): (StatusIcon, String)) {
    let verdict = Line::new(ui, mark, text, ui.available_width());
    let room = ui.available_width() - verdict.width() - 2.0 * space::L;
    let news = cx.view.news.map(|news| {
        let (mark, text) = in_words(cx.words, &news.shift);
        (news, Line::new(ui, mark, text, room - size::SMALL_ICON - space::S))
    });
    let used = verdict.width() + news.as_ref().map_or(0.0, |(_, line)| line.width() + space::L);
    ui.add_space((ui.available_width() - used - space::S).max(0.0));
    if let Some((news, line)) = news {
        let response = line.show(ui);
        ui.accesskit_node_builder(response.id, |node| node.set_live(egui::accesskit::Live::Polite));
        if response.clicked() {
            cx.send(match news.shift.because {
                Because::Criteria { first, .. } => Command::Jump(criterion_place(first)),
                Because::Gate(_) | Because::Weights => Command::Go(Chapter::Readiness),
            });
        }
        cx.view.news = tell(ui, news, response.hovered() || response.has_focus());
        because(ui, response, if line.is_cut() { &line.text } else { "" });
        ui.add_space(space::L - 2.0 * space::XS);
    }
    let response = verdict.show(ui);
    if response.clicked() {
        cx.send(Command::Go(Chapter::Readiness));
    }
    because_of(ui, response, || missing(cx));
}

/// Lets the time of news pass while nobody looks at it; none once it is up.
fn tell(ui: &Ui, mut news: News, held: bool) -> Option<News> {
    let now = ui.input(|input| input.time);
    if let Some(seen) = news.seen.filter(|_| !held) {
        news.left -= now - seen;
    }
    news.seen = Some(now);
    if news.left <= 0.0 {
        ui.request_repaint();
        return None;
    }
    wake_at(ui, now + news.left.max(0.05));
    Some(news)
}

/// What has changed the verdict, with the mark of what it is now.
fn in_words(words: &Words, shift: &Shift) -> (StatusIcon, String) {
    let mark = match (shift.blockers, shift.verdict) {
        (1.., _) => StatusIcon::Blocker,
        (_, Some(verdict)) => brief(words, verdict, 0).0,
        (_, None) => StatusIcon::Met,
    };
    let mut parts = Vec::new();
    if let Some(verdict) = shift.verdict {
        let verdict = words.text(verdict.message_id());
        parts.push(words.with("shift-verdict", &[("verdict", verdict.into())]));
    }
    let count = ("count", shift.blockers.unsigned_abs().into());
    match shift.blockers {
        0 => {}
        1.. => parts.push(words.with("shift-more", &[count])),
        _ => parts.push(words.with("shift-fewer", &[count])),
    }
    match shift.because {
        Because::Weights => {}
        Because::Gate(gate) => {
            let gate = words.text(gate.message_id());
            parts.push(words.with("shift-gate", &[("gate", gate.into())]));
        }
        Because::Criteria { first, state, others } => {
            let id = match state {
                State::Met => "shift-met",
                State::NotApplicable => "shift-not-applicable",
                State::Partly | State::Open => "shift-open",
                State::Unknown => "shift-unknown",
            };
            let is_met = matches!(state, State::Met | State::NotApplicable);
            let criterion = if is_met { words.text(first) } else { words.open(first) };
            parts.push(words.with(id, &[("criterion", criterion.into()), ("others", others.into())]));
        }
    }
    (mark, parts.join(". "))
}

/// A mark and words in one line that leads somewhere.
struct Line {
    mark: StatusIcon,
    text: String,
    galley: std::sync::Arc<Galley>,
}

impl Line {
    fn new(ui: &Ui, mark: StatusIcon, text: String, room: f32) -> Self {
        let ink = mark.tone(tokens(ui)).ink;
        Self { mark, galley: clipped_line(ui, theme::caption(text.as_str()).color(ink), room), text }
    }

    fn width(&self) -> f32 {
        size::SMALL_ICON + space::S + self.galley.size().x
    }

    /// Whether there is less room than its words need.
    fn is_cut(&self) -> bool {
        self.galley.elided
    }

    fn show(&self, ui: &mut Ui) -> Response {
        let t = tokens(ui);
        let ink = self.mark.tone(t).ink;
        let (rect, response) = ui.allocate_exact_size(vec2(self.width(), size::TARGET), Sense::click());
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, self.text.as_str()));
        focus_shape(&response, size::FIELD_RADIUS);
        let middle = rect.left_center() + vec2(size::SMALL_ICON / 2.0, 0.0);
        self.mark.paint(ui.painter(), middle, size::SMALL_ICON, t);
        let half = self.galley.size().y / 2.0;
        let at = rect.left_center() + vec2(size::SMALL_ICON + space::S, -half);
        ui.painter().galley(at, self.galley.clone(), ink);
        if response.hovered() {
            ui.painter().hline(at.x..=rect.right(), rect.center().y + 9.0, egui::Stroke::new(1.0, ink));
        }
        response
    }
}
