//! The frame around the pages: top bar, navigation, coach, status bar.

use egui::{Align, CentralPanel, Color32, Frame, Layout, Margin, Panel, Rect, Sense, Ui, UiBuilder, vec2};
use jiff::civil::DateTime;

use super::theme::{self, size, space, tokens};
use super::widgets::{Button, Icon, IconButton, StatusIcon};
use super::{Context, Route, coach, menu, navigation};
use crate::readiness::Verdict;
use crate::ui::command::Command;

/// From this width on the coach stands beside the page.
const WIDE: f32 = 1200.0;
/// From this width on the navigation shows words.
const MEDIUM: f32 = 1000.0;

/// What the frame says about the open plan.
#[derive(Clone, Debug)]
pub struct PlanState {
    /// What the plan is called; empty for one without a title.
    pub title: String,
    /// Whether it is saved.
    pub saved: Saved,
    /// The name of its file; none for a plan that was not saved yet.
    pub file: Option<String>,
    /// When it was last saved in this session.
    pub last_saved: Option<DateTime>,
    /// Whether there is a step to take back.
    pub can_undo: bool,
    /// Whether there is a step to make again.
    pub can_redo: bool,
}

/// Whether the open plan is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// Nothing has been entered yet.
    Blank,
    /// The file holds what is on the screen.
    Yes,
    /// It is being written.
    Saving,
    /// So many changes are not in the file.
    Changes(usize),
    /// The last attempt failed.
    Failed,
}

/// Draws the frame and, in its middle, what `page` draws. Returns whether the reason of a failed
/// save was asked for.
pub fn show(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    state: Option<&PlanState>,
    page: impl FnOnce(&mut Ui, &mut Context<'_>),
) -> bool {
    let width = ui.available_width();
    let desk = tokens(ui).desk;
    let bar =
        |height: f32, side: i8| (height, Frame::new().fill(desk).inner_margin(Margin::symmetric(side, 0)));

    let (height, frame) = bar(size::TOP_BAR, 12);
    let asked = Panel::top("top bar")
        .exact_size(height)
        .frame(frame)
        .show_separator_line(false)
        .show(ui, |ui| {
            edge(ui, Side::Bottom);
            place(ui, PanelName::TopBar, ui.max_rect());
            top_bar(ui, cx, state, width)
        })
        .inner;

    let (height, frame) = bar(size::STATUS_BAR, 16);
    Panel::bottom("status bar").exact_size(height).frame(frame).show_separator_line(false).show(ui, |ui| {
        edge(ui, Side::Top);
        status_bar(ui, cx, state);
    });

    if state.is_some() && matches!(cx.view.route, Route::Chapter(_)) {
        let rail = width < MEDIUM;
        Panel::left("navigation")
            .exact_size(if rail { size::NAV_RAIL } else { size::NAV })
            .resizable(false)
            .frame(Frame::new().fill(desk))
            .show_separator_line(false)
            .show(ui, |ui| {
                edge(ui, Side::Right);
                place(ui, PanelName::Navigation, ui.max_rect());
                navigation::show(ui, cx, rail);
            });
        if width >= WIDE {
            coach::beside(ui, cx, desk);
        }
    }

    let page_fill = tokens(ui).page;
    CentralPanel::default().frame(Frame::new().fill(page_fill)).show(ui, |ui| {
        let rect = ui.max_rect();
        place(ui, PanelName::Page, rect);
        page(ui, cx);
        if width < WIDE && cx.view.drawer && matches!(cx.view.route, Route::Chapter(_)) {
            coach::over(ui, cx, rect);
        }
    });
    asked
}

/// An edge of a panel.
#[derive(Clone, Copy)]
pub(super) enum Side {
    Top,
    Bottom,
    Left,
    Right,
}

/// Draws the thin line that parts a panel from the page.
pub(super) fn edge(ui: &Ui, side: Side) {
    let stroke = egui::Stroke::new(size::STROKE, tokens(ui).line);
    let rect = ui.clip_rect();
    let painter = ui.painter();
    match side {
        Side::Top => painter.hline(rect.x_range(), rect.top() + 0.5, stroke),
        Side::Bottom => painter.hline(rect.x_range(), rect.bottom() - 0.5, stroke),
        Side::Left => painter.vline(rect.left() + 0.5, rect.y_range(), stroke),
        Side::Right => painter.vline(rect.right() - 0.5, rect.y_range(), stroke),
    };
}

fn top_bar(ui: &mut Ui, cx: &mut Context<'_>, state: Option<&PlanState>, width: f32) -> bool {
    let bar = ui.max_rect();
    let mut asked = false;
    let left = ui
        .scope_builder(UiBuilder::new().max_rect(bar).layout(Layout::left_to_right(Align::Center)), |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            sign(ui);
            ui.add_space(space::S);
            menu::bar(ui, cx, state)
        })
        .inner;
    let right = ui
        .scope_builder(UiBuilder::new().max_rect(bar).layout(Layout::right_to_left(Align::Center)), |ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            if let Some(state) = state {
                tools(ui, cx, state, width);
            }
            ui.min_rect().left()
        })
        .inner;
    let middle = Rect::from_min_max(
        egui::pos2(left + space::L, bar.top()),
        egui::pos2(right - space::L, bar.bottom()),
    );
    ui.scope_builder(UiBuilder::new().max_rect(middle).layout(Layout::left_to_right(Align::Center)), |ui| {
        asked = title(ui, cx, state, bar.center().x);
    });
    asked
}

/// The two rings of the program's mark.
fn sign(ui: &mut Ui) {
    let t = tokens(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(34.0, 24.0), Sense::hover());
    let center = rect.center();
    let painter = ui.painter();
    painter.circle_stroke(center + vec2(4.5, 0.0), 7.0, egui::Stroke::new(2.2, t.accent_line));
    painter.circle_stroke(center - vec2(4.5, 0.0), 7.0, egui::Stroke::new(2.2, t.accent));
}

fn tools(ui: &mut Ui, cx: &mut Context<'_>, state: &PlanState, width: f32) {
    let words = cx.words;
    if let Route::Chapter(chapter) = cx.view.route {
        let shown = if width >= WIDE { cx.view.coach_beside(chapter) } else { cx.view.drawer };
        let coach = Button::toggle(words.text("command-coach"), shown)
            .icon(Icon::Coach)
            .tooltip(Command::ToggleCoach.tooltip(ui, words));
        if ui.add(coach).clicked() {
            cx.send(Command::ToggleCoach);
        }
        ui.add_space(space::XS);
        let (line, _) = ui.allocate_exact_size(vec2(1.0, 22.0), Sense::hover());
        ui.painter().rect_filled(line, 0, tokens(ui).line);
        ui.add_space(space::XS);
    }
    for (command, icon, enabled) in
        [(Command::Redo, Icon::Redo, state.can_redo), (Command::Undo, Icon::Undo, state.can_undo)]
    {
        let name = command.name(words);
        let tooltip = command.tooltip(ui, words);
        let response = ui
            .add_enabled_ui(enabled, |ui| {
                if width >= MEDIUM {
                    ui.add(Button::plain(name).icon(icon).tooltip(tooltip))
                } else {
                    ui.add(IconButton::new(icon, name).plain().tooltip(tooltip))
                }
            })
            .inner;
        if response.clicked() {
            cx.send(command);
        }
    }
}

fn title(ui: &mut Ui, cx: &Context<'_>, state: Option<&PlanState>, center: f32) -> bool {
    let words = cx.words;
    let t = tokens(ui);
    let Some(state) = state else {
        let text = one_line(ui, theme::item_title(words.text("start-page")), ui.available_width(), t.ink);
        let room = ui.max_rect();
        let left = (center - text.size().x / 2.0).max(room.left());
        let (_, response) = ui.allocate_exact_size(room.size(), Sense::hover());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, words.text("start-page")));
        ui.painter().galley(egui::pos2(left, room.center().y - text.size().y / 2.0), text, t.ink);
        return false;
    };
    let name =
        if state.title.trim().is_empty() { words.text("unnamed-plan") } else { state.title.as_str().into() };
    let (said, ink, icon) = match state.saved {
        Saved::Blank => (words.text("saved-blank"), t.ink2, None),
        Saved::Yes => match state.last_saved {
            Some(at) => {
                let time = at.strftime("%H:%M").to_string();
                (words.with("saved-at", &[("time", time.into())]), t.ink2, Some(Icon::Check))
            }
            None => (words.text("saved-yes"), t.ink2, Some(Icon::Check)),
        },
        Saved::Saving => (words.text("saved-saving"), t.ink2, None),
        Saved::Changes(count) => (words.with("saved-changes", &[("count", count.into())]), t.ink2, None),
        Saved::Failed => (words.text("saved-failed"), t.stop.ink, None),
    };
    let room = ui.max_rect();
    let said_galley = one_line(ui, theme::body(said.as_ref()), room.width() / 2.0, ink);
    let mark = if icon.is_some() || state.saved == Saved::Failed { size::ICON + space::XS } else { 0.0 };
    let gap = space::L;
    let rest = said_galley.size().x + mark + gap;
    let name_galley = one_line(ui, theme::item_title(name.as_ref()), room.width() - rest, t.ink);
    let whole = name_galley.size().x + rest;
    let mut left = (center - whole / 2.0).clamp(room.left(), (room.right() - whole).max(room.left()));
    let place = |left: f32, width: f32| {
        Rect::from_center_size(egui::pos2(left + width / 2.0, room.center().y), vec2(width, 24.0))
    };

    let rect = place(left, name_galley.size().x);
    let response = ui.allocate_rect(rect, Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, name.as_ref()));
    ui.painter().galley(rect.left_center() - vec2(0.0, name_galley.size().y / 2.0), name_galley, t.ink);
    left = rect.right() + gap;

    let rect = place(left, mark + said_galley.size().x);
    let failed = state.saved == Saved::Failed;
    let response = ui.allocate_rect(rect, if failed { Sense::click() } else { Sense::hover() });
    let role = if failed { egui::Role::Button } else { egui::Role::Label };
    response.widget_info(|| egui::WidgetInfo::labeled(role, true, said.as_ref()));
    let at = rect.left_center() + vec2(size::ICON / 2.0, 0.0);
    if let Some(icon) = icon {
        icon.paint(ui.painter(), at, size::SMALL_ICON, t.ok.ink);
    } else if failed {
        StatusIcon::NeedsAttention.paint(ui.painter(), at, size::SMALL_ICON, t);
    }
    ui.painter().galley(rect.left_center() + vec2(mark, -said_galley.size().y / 2.0), said_galley, ink);
    response.clicked()
}

/// Lays a line of text out, cut with “…” where it is wider than `width`.
pub(super) fn one_line(
    ui: &Ui,
    text: egui::RichText,
    width: f32,
    color: Color32,
) -> std::sync::Arc<egui::Galley> {
    let text = egui::WidgetText::from(text.color(color));
    text.into_galley(ui, Some(egui::TextWrapMode::Truncate), width.max(0.0), egui::TextStyle::Body)
}

fn status_bar(ui: &mut Ui, cx: &mut Context<'_>, state: Option<&PlanState>) {
    let words = cx.words;
    let t = tokens(ui);
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let quiet = |ui: &mut Ui, text: &str| ui.label(theme::caption(text).color(t.ink2));
        let Some(state) = state else {
            quiet(ui, &words.text("status-no-plan"));
            let offline = one_line(ui, theme::caption(words.text("status-offline")), f32::INFINITY, t.ink2);
            if offline.size().x + space::L > ui.available_width() {
                return;
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                quiet(ui, &words.text("status-offline"));
            });
            return;
        };
        Icon::File.show(ui, t.ink2);
        quiet(ui, state.file.as_deref().unwrap_or(&words.text("status-no-file")));
        if let Some(at) = state.last_saved {
            ui.add_space(space::M);
            let time = at.strftime("%H:%M").to_string();
            quiet(ui, &words.with("status-last-saved", &[("time", time.into())]));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| verdict_link(ui, cx));
    });
}

fn verdict_link(ui: &mut Ui, cx: &mut Context<'_>) {
    let (mark, text) = verdict_in_brief(cx);
    let t = tokens(ui);
    let ink = mark.tone(t).ink;
    let galley = one_line(ui, theme::caption(text.as_str()), ui.available_width(), ink);
    let wanted = vec2(size::SMALL_ICON + space::S + galley.size().x, size::TARGET);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Link, true, text.as_str()));
    super::widgets::focus_shape(&response, size::FIELD_RADIUS);
    mark.paint(ui.painter(), rect.left_center() + vec2(size::SMALL_ICON / 2.0, 0.0), size::SMALL_ICON, t);
    let at = rect.left_center() + vec2(size::SMALL_ICON + space::S, -galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
    if response.hovered() {
        ui.painter().hline(at.x..=rect.right(), rect.center().y + 9.0, egui::Stroke::new(1.0, ink));
    }
    if response.clicked() {
        cx.send(Command::Go(crate::plan::Chapter::Readiness));
    }
}

/// The mark and the words of the verdict in one line, with the number of open blockers.
pub(super) fn verdict_in_brief(cx: &Context<'_>) -> (StatusIcon, String) {
    let checklist = &cx.overview.checklist;
    brief(cx.words, checklist.verdict, checklist.blockers().count())
}

/// The mark and the words of a verdict in one line.
#[must_use]
pub fn brief(words: &crate::words::Words, verdict: Verdict, blockers: usize) -> (StatusIcon, String) {
    let text = if verdict == Verdict::NotReady && blockers > 0 {
        words.with("verdict-with-blockers", &[("count", blockers.into())])
    } else {
        words.text(verdict.message_id())
    };
    (verdict_mark(verdict), text.into_owned())
}

/// The mark of a verdict.
#[must_use]
pub fn verdict_mark(verdict: Verdict) -> StatusIcon {
    match verdict {
        Verdict::NotAssessed => StatusIcon::NotAssessed,
        Verdict::NotReady => StatusIcon::NotReady,
        Verdict::ReadyWithConditions => StatusIcon::WithConditions,
        Verdict::Ready => StatusIcon::Ready,
    }
}

/// The parts of the window that F6 goes through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PanelName {
    /// The list of chapters.
    Navigation,
    /// The page.
    Page,
    /// The coach.
    Coach,
    /// The bar above.
    TopBar,
}

impl PanelName {
    /// Every part, in the order of F6.
    pub const ALL: &[Self] = &[Self::Navigation, Self::Page, Self::Coach, Self::TopBar];
}

/// Notes where a part of the window is, so that F6 knows from where it goes on.
pub(super) fn place(ui: &Ui, panel: PanelName, rect: Rect) {
    ui.data_mut(|data| data.insert_temp(egui::Id::unique(("place of panel", panel)), rect));
}

/// The part of the window that a point lies in.
#[must_use]
pub fn panel_at(ctx: &egui::Context, point: egui::Pos2) -> Option<PanelName> {
    let place = |panel: PanelName| -> Option<Rect> {
        ctx.data(|data| data.get_temp(egui::Id::unique(("place of panel", panel))))
    };
    // The page comes last: the others may lie over it.
    [PanelName::TopBar, PanelName::Navigation, PanelName::Coach, PanelName::Page].into_iter().find(|panel| {
        anchor_of(ctx, *panel).is_some() && place(*panel).is_some_and(|rect| rect.contains(point))
    })
}

/// Makes a widget the one that takes the focus when F6 comes to its part of the window.
pub fn anchor(ui: &Ui, panel: PanelName, response: &egui::Response) {
    super::widgets::focus_shape(response, size::FIELD_RADIUS);
    let frame = ui.ctx().cumulative_frame_nr();
    ui.data_mut(|data| data.insert_temp(egui::Id::unique(("panel", panel)), (response.id, frame)));
}

/// The widget that takes the focus for a part of the window; none while the part is not drawn.
#[must_use]
pub fn anchor_of(ctx: &egui::Context, panel: PanelName) -> Option<egui::Id> {
    let (id, frame): (egui::Id, u64) = ctx.data(|data| data.get_temp(egui::Id::unique(("panel", panel))))?;
    (ctx.cumulative_frame_nr() <= frame + 1).then_some(id)
}

/// Whether the window is wide enough for the coach to stand beside the page.
#[must_use]
pub fn has_room_for_coach(ctx: &egui::Context) -> bool {
    ctx.content_rect().width() >= WIDE
}
