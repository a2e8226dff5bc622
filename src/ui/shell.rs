//! The frame around the pages: top bar, navigation, coach, status bar.

use egui::{Align, Layout, Rect, Sense, Ui, UiBuilder, vec2};

use super::command::Command;
use super::panels::{PanelName, Side, edge, part};
use super::start::RecentPlan;
use super::theme::{self, size, space, tokens};
use super::widgets::{Button, Icon, IconButton, StatusIcon, clipped_line, row_with_end};
use super::{Context, PlanState, Route, Saved, coach, menu, navigation, status};
use crate::words::Words;

/// From this width on the coach stands beside the page.
const WIDE: f32 = 1200.0;
/// From this width on the navigation shows words.
const MEDIUM: f32 = 1000.0;
/// In less width than this the top bar has no words but the menus’.
const SMALL: f32 = 600.0;
/// In less room than this the title of the plan gives way to whether it is saved.
const LEAST_TITLE: f32 = 160.0;

/// Draws the frame and, in its middle, what `page` draws. `doing` is what the user is waiting for, by
/// the id of a message. Returns whether the reason of a failed save was asked for.
pub fn show(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    state: Option<&PlanState>,
    recent: &[RecentPlan],
    doing: Option<&'static str>,
    page: impl FnOnce(&mut Ui, &mut Context<'_>),
) -> bool {
    let window = ui.max_rect();
    let width = window.width();
    let desk = tokens(ui).desk;
    let (top, rest) = window.split_top_bottom_at_y(window.top() + size::TOP_BAR);
    let (middle, foot) = rest.split_top_bottom_at_y(rest.bottom() - size::STATUS_BAR);
    let asked = part(ui, PanelName::TopBar, top, desk, |ui| {
        edge(ui, Side::Bottom);
        let inner = UiBuilder::new().max_rect(top.shrink2(vec2(12.0, 0.0)));
        ui.scope_builder(inner, |ui| top_bar(ui, cx, state, recent, width)).inner
    });

    let mut center = middle;
    let mut beside = None;
    if state.is_some() && matches!(cx.view.route, Route::Chapter(_)) {
        let rail = width < MEDIUM;
        let wide = if rail { size::NAV_RAIL } else { size::NAV };
        let (navigation, rest) = middle.split_left_right_at_x(middle.left() + wide);
        part(ui, PanelName::Navigation, navigation, desk, |ui| {
            edge(ui, Side::Right);
            navigation::show(ui, cx, rail);
        });
        center = rest;
        if width >= WIDE {
            let (rest, coach) = rest.split_left_right_at_x(rest.right() - coach::width(cx));
            center = rest;
            beside = Some(coach);
        }
    }
    let page_fill = tokens(ui).page;
    part(ui, PanelName::Page, center, page_fill, |ui| {
        page(ui, cx);
        if width < WIDE && cx.view.drawer && matches!(cx.view.route, Route::Chapter(_)) {
            coach::over(ui, cx, center);
        }
    });
    if let Some(coach) = beside {
        part(ui, PanelName::Coach, coach, desk, |ui| coach::beside(ui, cx));
    }
    part(ui, PanelName::StatusBar, foot, desk, |ui| {
        edge(ui, Side::Top);
        let inner = UiBuilder::new().max_rect(foot.shrink2(vec2(16.0, 0.0)));
        ui.scope_builder(inner, |ui| status::show(ui, cx, state, doing));
    });
    asked
}

fn top_bar(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    state: Option<&PlanState>,
    recent: &[RecentPlan],
    width: f32,
) -> bool {
    ui.spacing_mut().item_spacing.x = space::L;
    let bar = ui.max_rect();
    let words = cx.words;
    let coach = match cx.view.route {
        Route::Start => None,
        Route::Chapter(chapter) if width >= WIDE => Some(cx.view.coach_beside(chapter)),
        Route::Chapter(_) => Some(cx.view.drawer),
    };
    let (asked, asked_for) = row_with_end(
        ui,
        bar.height(),
        |ui| {
            let end = ui.max_rect().right();
            ui.spacing_mut().item_spacing.x = 0.0;
            sign(ui);
            ui.add_space(space::S);
            let left = menu::bar(ui, cx, state, recent) + space::L;
            let middle = bar.with_min_x(left).with_max_x(end.max(left));
            let middle = UiBuilder::new().max_rect(middle).layout(Layout::left_to_right(Align::Center));
            ui.scope_builder(middle, |ui| title(ui, cx, state, bar.center().x)).inner
        },
        |ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            state.and_then(|state| tools(ui, words, coach, state, width))
        },
    );
    cx.commands.extend(asked_for);
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

/// The buttons at the right; `coach` says whether the coach is shown, where there is one. Returns
/// what was asked for.
fn tools(ui: &mut Ui, words: &Words, coach: Option<bool>, state: &PlanState, width: f32) -> Option<Command> {
    let mut asked = None;
    for (command, icon, enabled) in
        [(Command::Undo, Icon::Undo, state.can_undo), (Command::Redo, Icon::Redo, state.can_redo)]
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
            asked = Some(command);
        }
    }
    let Some(shown) = coach else { return asked };
    ui.add_space(space::XS);
    let (line, _) = ui.allocate_exact_size(vec2(1.0, 22.0), Sense::hover());
    ui.painter().rect_filled(line, 0, tokens(ui).line);
    ui.add_space(space::XS);
    let name = words.text("command-coach");
    let tooltip = Command::ToggleCoach.tooltip(ui, words);
    let coach = if width >= SMALL {
        ui.add(Button::toggle(name, shown).icon(Icon::Coach).tooltip(tooltip))
    } else {
        ui.add(IconButton::new(Icon::Coach, name).toggle(shown).tooltip(tooltip))
    };
    if coach.clicked() {
        asked = Some(Command::ToggleCoach);
    }
    asked
}

fn title(ui: &mut Ui, cx: &Context<'_>, state: Option<&PlanState>, center: f32) -> bool {
    let words = cx.words;
    let t = tokens(ui);
    let Some(state) = state else {
        let text =
            clipped_line(ui, theme::item_title(words.text("start-page")).color(t.ink), ui.available_width());
        let room = ui.max_rect();
        let left = (center - text.size().x / 2.0).max(room.left());
        let (_, response) = ui.allocate_exact_size(room.size(), Sense::hover());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, words.text("start-page")));
        ui.painter().galley(egui::pos2(left, room.center().y - text.size().y / 2.0), text, t.ink);
        return false;
    };
    let name = words.plan_title(&state.title);
    let (said, ink, icon) = match state.saved {
        Saved::Blank => (words.text("saved-blank"), t.ink2, None),
        Saved::Yes => match state.last_saved {
            Some(at) => {
                let time = words.time(at.time());
                (words.with("saved-at", &[("time", time.into())]), t.ink2, Some(Icon::Check))
            }
            None => (words.text("saved-yes"), t.ink2, Some(Icon::Check)),
        },
        Saved::Saving => (words.text("saved-saving"), t.ink2, None),
        Saved::Changes(count) => (words.with("saved-changes", &[("count", count.into())]), t.ink2, None),
        Saved::Failed => (words.text("saved-failed"), t.stop.ink, None),
    };
    let room = ui.max_rect();
    let small = room.width() < LEAST_TITLE;
    let mark = if icon.is_some() || state.saved == Saved::Failed { size::ICON + space::XS } else { 0.0 };
    let most = if small { room.width() - mark } else { room.width() / 2.0 };
    let said_galley = clipped_line(ui, theme::body(said.as_ref()).color(ink), most);
    let gap = if small { 0.0 } else { space::L };
    let rest = said_galley.size().x + mark + gap;
    let title = theme::item_title(name.as_ref()).color(t.ink);
    let name_galley = (!small).then(|| clipped_line(ui, title, room.width() - rest));
    let whole = name_galley.as_ref().map_or(0.0, |galley| galley.size().x) + rest;
    let mut left = (center - whole / 2.0).clamp(room.left(), (room.right() - whole).max(room.left()));
    let place = |left: f32, width: f32| {
        Rect::from_center_size(egui::pos2(left + width / 2.0, room.center().y), vec2(width, 24.0))
    };

    if let Some(galley) = name_galley {
        let rect = place(left, galley.size().x);
        let response = ui.allocate_rect(rect, Sense::hover());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, name.as_ref()));
        if galley.elided {
            response.on_hover_text(name.as_ref());
        }
        ui.painter().galley(rect.left_center() - vec2(0.0, galley.size().y / 2.0), galley, t.ink);
        left = rect.right() + gap;
    }

    let rect = place(left, mark + said_galley.size().x);
    let failed = state.saved == Saved::Failed;
    let response = ui.allocate_rect(rect, if failed { Sense::click() } else { Sense::hover() });
    let role = if failed { egui::Role::Button } else { egui::Role::Label };
    response.widget_info(|| egui::WidgetInfo::labeled(role, true, said.as_ref()));
    let response = if said_galley.elided { response.on_hover_text(said.as_ref()) } else { response };
    let at = rect.left_center() + vec2(size::ICON / 2.0, 0.0);
    if let Some(icon) = icon {
        icon.paint(ui.painter(), at, size::SMALL_ICON, t.ok.ink);
    } else if failed {
        StatusIcon::NeedsAttention.paint(ui.painter(), at, size::SMALL_ICON, t);
    }
    ui.painter().galley(rect.left_center() + vec2(mark, -said_galley.size().y / 2.0), said_galley, ink);
    response.clicked()
}

/// Whether the window is wide enough for the coach to stand beside the page.
#[must_use]
pub fn has_room_for_coach(ctx: &egui::Context) -> bool {
    ctx.content_rect().width() >= WIDE
}
