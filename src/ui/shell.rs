//! The frame around the pages: top bar, navigation, coach, status bar.

use egui::{Align, CentralPanel, Frame, Layout, Margin, Panel, Rect, Sense, Ui, UiBuilder, vec2};

use super::command::Command;
use super::panels::{PanelName, Side, edge, place};
use super::start::RecentPlan;
use super::theme::{self, size, space, tokens};
use super::widgets::{Button, Icon, IconButton, StatusIcon, clipped_line};
use super::{Context, PlanState, Route, Saved, coach, menu, navigation, status};

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
            top_bar(ui, cx, state, recent, width)
        })
        .inner;

    let (height, frame) = bar(size::STATUS_BAR, 16);
    Panel::bottom("status bar").exact_size(height).frame(frame).show_separator_line(false).show(ui, |ui| {
        edge(ui, Side::Top);
        status::show(ui, cx, state, doing);
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

fn top_bar(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    state: Option<&PlanState>,
    recent: &[RecentPlan],
    width: f32,
) -> bool {
    let bar = ui.max_rect();
    let mut asked = false;
    let left = ui
        .scope_builder(UiBuilder::new().max_rect(bar).layout(Layout::left_to_right(Align::Center)), |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            sign(ui);
            ui.add_space(space::S);
            menu::bar(ui, cx, state, recent)
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
        let name = words.text("command-coach");
        let tooltip = Command::ToggleCoach.tooltip(ui, words);
        let coach = if width >= SMALL {
            ui.add(Button::toggle(name, shown).icon(Icon::Coach).tooltip(tooltip))
        } else {
            ui.add(IconButton::new(Icon::Coach, name).toggle(shown).tooltip(tooltip))
        };
        if coach.clicked() {
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
        let text =
            clipped_line(ui, theme::item_title(words.text("start-page")).color(t.ink), ui.available_width());
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
