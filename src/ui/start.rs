//! The start page: a blank plan, a sample, or one that was worked on before.

use egui::{
    Align, Align2, Color32, Frame, Layout, Painter, Pos2, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind,
    Ui, WidgetInfo, pos2, vec2,
};
use jiff::civil::Date;

use super::panels::{PanelName, anchor, has_keyboard};
use super::theme::{self, Tokens, Weight, size, space, tokens};
use super::widgets::{
    Button, Icon, IconButton, StatusIcon, badge, card_frame, clipped_line, divider, heading, landing_heading,
    row_with_end, scroll,
};
use super::{Context, verdict};
use crate::readiness::Verdict;
use crate::ui::command::Command;

/// The samples in the order in which they are offered: name, title, description.
const SAMPLES: [(&str, &str, &str, Picture); 5] = [
    ("river-clean-up", "sample-river", "sample-river-line", net),
    ("joint-offering", "sample-joint", "sample-joint-line", overlap),
    ("asthma-coalition", "sample-coalition", "sample-coalition-line", hub),
    ("water-partnership", "sample-water", "sample-water-line", round),
    ("cautionary-tale", "sample-tale", "sample-tale-line", apart),
];

type Picture = fn(&Painter, Pos2, &Tokens);

/// A plan that was worked on before, as it was then.
#[derive(Clone, Debug)]
pub struct RecentPlan {
    /// Where it is.
    pub path: std::path::PathBuf,
    /// What it is called.
    pub title: String,
    /// Its verdict.
    pub verdict: Verdict,
    /// How many blockers were open.
    pub blockers: usize,
    /// Its next check-in.
    pub next_check_in: Option<Date>,
    /// When it was opened or saved.
    pub opened: Date,
}

/// Draws the start page.
pub fn show(ui: &mut Ui, cx: &mut Context<'_>, recent: &[RecentPlan]) {
    let reads = has_keyboard(ui, PanelName::Page);
    scroll(ui, ScrollArea::vertical().auto_shrink(false), reads, |ui| {
        let side = ((ui.available_width() - size::START_PAGE) / 2.0).max(space::PAGE);
        ui.horizontal_top(|ui| {
            ui.add_space(side);
            let width = (ui.available_width() - side).min(size::START_PAGE);
            ui.vertical(|ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing.y = 0.0;
                contents(ui, cx, recent);
            });
        });
    });
}

/// From this width on a file can be opened beside the title of the recent plans.
const OPEN_BESIDE: f32 = 540.0;

fn contents(ui: &mut Ui, cx: &mut Context<'_>, recent: &[RecentPlan]) {
    let words = cx.words;
    let t = tokens(ui);
    ui.add_space(22.0);
    let title = landing_heading(ui, theme::start_title(words.text("app-name")), 1);
    anchor(ui, PanelName::Page, &title);
    ui.add_space(space::XS);
    ui.label(theme::item_line(words.text("start-lead")).color(t.ink2));
    ui.add_space(space::PAGE);
    heading(ui, theme::h2(words.text("start-a-plan")), 2);
    ui.add_space(space::M);
    cards(ui, cx);
    ui.add_space(space::PAGE);
    let title = theme::h2(words.text(if recent.is_empty() { "start-open" } else { "start-recent" }));
    let open = |ui: &mut Ui| ui.add(Button::secondary(words.text("start-open-file")).icon(Icon::Folder));
    let drop = |ui: &mut Ui| ui.label(theme::body(words.text("start-drop")).color(t.ink2));
    let opens = if ui.available_width() >= OPEN_BESIDE {
        let begin = |ui: &mut Ui| heading(ui, title, 2);
        row_with_end(ui, size::CONTROL, begin, |ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            drop(ui);
            open(ui).clicked()
        })
        .1
    } else {
        heading(ui, title, 2);
        ui.add_space(space::S);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            let opens = open(ui).clicked();
            drop(ui);
            opens
        })
        .inner
    };
    if opens {
        cx.send(Command::Open);
    }
    ui.add_space(space::S);
    if recent.is_empty() {
        ui.label(theme::body(words.text("start-no-recent")).color(t.ink2));
    } else {
        table(ui, cx, recent);
    }
    ui.add_space(space::PAGE);
}

/// Least width of a card.
const CARD: f32 = 220.0;

fn cards(ui: &mut Ui, cx: &mut Context<'_>) {
    let words = cx.words;
    let gap = space::L;
    // Six cards make even rows.
    let columns: usize = match ui.available_width() {
        wide if wide >= 3.0 * CARD + 2.0 * gap => 3,
        wide if wide >= 2.0 * CARD + gap => 2,
        _ => 1,
    };
    let width = ((ui.available_width() - gap * (columns - 1) as f32) / columns as f32).floor();
    let blank = ("", "start-blank", "start-blank-line", sheet as Picture);
    let all: Vec<_> = std::iter::once(blank).chain(SAMPLES).collect();
    for row in all.chunks(columns) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for (name, title, line, picture) in row {
                let line = words.text(line);
                if card(ui, width, &words.text(title), &line, *picture) {
                    cx.commands.push(if name.is_empty() { Command::New } else { Command::Sample(name) });
                }
            }
        });
        ui.add_space(gap);
    }
    ui.add_space(-gap);
}

fn card(ui: &mut Ui, width: f32, title: &str, line: &str, picture: Picture) -> bool {
    let t = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 188.0), Sense::click());
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{title}. {line}")));
    super::widgets::focus_shape(&response, size::CARD_RADIUS);
    let edge = if response.hovered() { t.accent_line } else { t.line };
    let frame = card_frame(ui).inner_margin(0.0).stroke(Stroke::new(size::STROKE, edge));
    ui.painter().add(frame.paint(rect.shrink(size::STROKE)));
    picture(ui.painter(), rect.left_top() + vec2(18.0, 14.0), t);
    let text = Rect::from_min_max(rect.left_top() + vec2(16.0, 84.0), rect.max - vec2(14.0, 8.0));
    let heading = clipped_line(ui, theme::item_title(title).color(t.ink), text.width());
    ui.painter().galley(text.min, heading, t.ink);
    let body = egui::WidgetText::from(theme::body(line).color(t.ink2)).into_galley(
        ui,
        Some(egui::TextWrapMode::Wrap),
        text.width(),
        egui::TextStyle::Body,
    );
    ui.painter().with_clip_rect(rect).galley(text.min + vec2(0.0, 22.0), body, t.ink2);
    response.clicked()
}

/// The columns of the recent plans: their left edges as shares of the width.
const COLUMNS: [f32; 5] = [0.0, 0.265, 0.455, 0.665, 0.85];
/// In less width than this, what is known of a plan stands in two lines instead.
const TABLE: f32 = 900.0;
/// Height of a plan in the table, and of one in two lines.
const ROW: f32 = 48.0;
const TWO_LINES: f32 = 76.0;
/// Room for a verdict in the second line.
const VERDICT: f32 = 200.0;

fn table(ui: &mut Ui, cx: &mut Context<'_>, recent: &[RecentPlan]) {
    let words = cx.words;
    let t = tokens(ui);
    let frame: Frame = card_frame(ui).inner_margin(0.0);
    frame.show(ui, |ui| {
        let width = ui.available_width();
        ui.set_width(width);
        if width >= TABLE {
            let (head, _) = ui.allocate_exact_size(vec2(width, 36.0), Sense::hover());
            let names =
                ["recent-plan", "recent-file", "recent-readiness", "recent-check-in", "recent-opened"];
            for (share, name) in COLUMNS.iter().zip(names) {
                let at = pos2(column(head, *share), head.center().y);
                let font = theme::font(theme::BODY_SIZE, Weight::Medium);
                ui.painter().text(at, Align2::LEFT_CENTER, words.text(name), font, t.ink2);
            }
        }
        for (index, plan) in recent.iter().enumerate() {
            if index > 0 || width >= TABLE {
                divider(ui);
            }
            row(ui, cx, plan);
        }
    });
}

/// Where in a row the title, the file, the verdict, the next check-in and the day stand.
fn cells(row: Rect) -> [Rect; 5] {
    let right = row.right() - 52.0;
    if row.width() >= TABLE {
        let left = |index: usize| COLUMNS.get(index).map(|share| column(row, *share));
        return std::array::from_fn(|index| {
            let end = left(index + 1).map_or(right, |next| next - space::M);
            Rect::from_x_y_ranges(left(index).unwrap_or(row.left())..=end, row.y_range())
        });
    }
    let (left, middle) = (column(row, 0.0), row.center().y);
    let end = row.right() - f32::from(space::CARD);
    let above = |from: f32, to: f32| Rect::from_x_y_ranges(from..=to, row.top() + 8.0..=middle);
    let below = |from: f32, to: f32| Rect::from_x_y_ranges(from..=to, middle..=row.bottom() - 8.0);
    let half = f32::midpoint(left, right);
    let checked = left + VERDICT + space::M;
    // The day gives way where there is no room for it.
    let opened = if end - checked >= VERDICT { f32::midpoint(checked, end) } else { end };
    [
        above(left, half),
        above(half + space::M, right),
        below(left, left + VERDICT),
        below(checked, opened - space::M),
        below(opened, end),
    ]
}

fn column(row: Rect, share: f32) -> f32 {
    row.left() + 18.0 + (row.width() - 36.0) * share
}

fn row(ui: &mut Ui, cx: &mut Context<'_>, plan: &RecentPlan) {
    let words = cx.words;
    let t = tokens(ui);
    let width = ui.available_width();
    let height = if width >= TABLE { ROW } else { TWO_LINES };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    let title = words.plan_title(&plan.title);
    let file = plan.path.file_name().unwrap_or_default().to_string_lossy();
    let (mark, verdict) = if plan.verdict == Verdict::NotAssessed {
        (StatusIcon::NotAssessed, words.text("recent-just-started").into_owned())
    } else {
        verdict::brief(words, plan.verdict, plan.blockers)
    };
    let today = cx.today();
    let check_in = match plan.next_check_in {
        None => words.text("recent-none-set").into_owned(),
        Some(date) if date < today => {
            words.with("recent-overdue", &[("date", words.day(date).into())]).into_owned()
        }
        Some(date) => words.day(date),
    };
    let opened = match crate::plan::date::between(plan.opened, today) {
        0 => words.text("recent-today").into_owned(),
        1 => words.text("recent-yesterday").into_owned(),
        _ => words.day(plan.opened),
    };
    response.widget_info(|| {
        WidgetInfo::labeled(Role::Button, true, format!("{title}, {file}, {verdict}, {check_in}, {opened}"))
    });
    super::widgets::focus_shape(&response, size::BUTTON_RADIUS);
    if response.hovered() {
        ui.painter().rect_filled(rect.shrink(1.0), size::BUTTON_RADIUS, t.sub);
    }
    let response = response.on_hover_text(plan.path.display().to_string());
    let [of_title, of_file, of_verdict, of_check_in, of_opened] = cells(rect);
    let write = |ui: &Ui, at: Rect, text: egui::RichText, ink: Color32| {
        if at.width() <= 0.0 {
            return;
        }
        let galley = clipped_line(ui, text.color(ink), at.width());
        ui.painter().galley(at.left_center() - vec2(0.0, galley.size().y / 2.0), galley, ink);
    };
    write(ui, of_title, theme::strong(title.as_ref()), t.ink);
    write(ui, of_file, theme::body(file.as_ref()), t.ink2);
    let mut state = ui
        .new_child(egui::UiBuilder::new().max_rect(of_verdict).layout(Layout::left_to_right(Align::Center)));
    badge(&mut state, mark, &verdict);
    let at = of_check_in;
    let overdue = plan.next_check_in.is_some_and(|date| date < today);
    let icon = at.left_center() + vec2(size::SMALL_ICON / 2.0, 0.0);
    let ink = if overdue {
        t.part.ink
    } else if plan.next_check_in.is_some() {
        t.ink
    } else {
        t.ink2
    };
    match (overdue, plan.next_check_in) {
        (true, _) => StatusIcon::NeedsAttention.paint(ui.painter(), icon, size::SMALL_ICON, t),
        (false, Some(_)) => Icon::Calendar.paint(ui.painter(), icon, size::SMALL_ICON, t.ink),
        (false, None) => StatusIcon::NotStarted.paint(ui.painter(), icon, size::SMALL_ICON, t),
    }
    write(ui, at.with_min_x(at.left() + 24.0), theme::body(check_in), ink);
    write(ui, of_opened, theme::body(opened), t.ink2);

    let corner = Rect::from_center_size(
        pos2(rect.right() - 31.0, of_title.center().y),
        vec2(32.0, size::SMALL_CONTROL),
    );
    let mut side = ui.new_child(egui::UiBuilder::new().max_rect(corner).id_salt(("more", &plan.path)));
    let name = words.with("recent-more", &[("title", title.as_ref().into())]);
    let more = side.add(IconButton::new(Icon::More, name).plain());
    egui::Popup::menu(&more).show(|ui| {
        if ui.button(theme::body(words.text("recent-open"))).clicked() {
            cx.commands.push(Command::OpenPath(plan.path.clone()));
        }
        if ui.button(theme::body(words.text("recent-forget"))).clicked() {
            cx.commands.push(Command::Forget(plan.path.clone()));
        }
    });
    if response.clicked() {
        cx.commands.push(Command::OpenPath(plan.path.clone()));
    }
}

/// An empty sheet with a plus.
fn sheet(painter: &Painter, at: Pos2, t: &Tokens) {
    let rect = Rect::from_min_size(at + vec2(2.0, 2.0), vec2(42.0, 56.0));
    painter.rect_stroke(rect, 6, Stroke::new(1.5, t.ctl), StrokeKind::Inside);
    Icon::Plus.paint(painter, rect.center(), 24.0, t.accent);
}

fn knot(painter: &Painter, at: Pos2, radius: f32, t: &Tokens) {
    painter.circle(at, radius, t.accent_tint, Stroke::new(1.5, t.accent));
}

/// A loose net.
fn net(painter: &Painter, at: Pos2, t: &Tokens) {
    let knots = [(10.0, 18.0), (36.0, 10.0), (61.0, 22.0), (84.0, 40.0), (26.0, 44.0), (53.0, 50.0)];
    let place = |(x, y): (f32, f32)| at + vec2(x, y);
    for (from, to) in [(0, 1), (1, 2), (2, 3), (0, 4), (1, 4), (4, 5), (5, 2)] {
        let (from, to): (usize, usize) = (from, to);
        if let (Some(from), Some(to)) = (knots.get(from), knots.get(to)) {
            painter.extend(egui::Shape::dashed_line(
                &[place(*from), place(*to)],
                Stroke::new(1.4, t.accent),
                3.0,
                3.0,
            ));
        }
    }
    for spot in knots {
        knot(painter, place(spot), 7.5, t);
    }
}

/// Two rings that overlap.
fn overlap(painter: &Painter, at: Pos2, t: &Tokens) {
    let (left, right, radius) = (at + vec2(30.0, 31.0), at + vec2(66.0, 31.0), 26.0);
    painter.circle_filled(left, radius, t.accent_tint);
    painter.circle_filled(right, radius, t.accent_tint);
    // What both hold: between the two arcs that face each other.
    let half = ((right.x - left.x) / 2.0 / radius).acos();
    let arc = |center: Pos2, from: f32, to: f32| {
        (0..=16u8).map(move |step| {
            let angle = from + (to - from) * f32::from(step) / 16.0;
            center + radius * vec2(angle.cos(), angle.sin())
        })
    };
    let pi = std::f32::consts::PI;
    let lens: Vec<Pos2> = arc(left, -half, half).chain(arc(right, pi - half, pi + half)).collect();
    painter.add(egui::Shape::convex_polygon(lens, t.accent, Stroke::NONE));
    for center in [left, right] {
        painter.circle_stroke(center, radius, Stroke::new(1.5, t.accent));
    }
}

/// A hub with spokes.
fn hub(painter: &Painter, at: Pos2, t: &Tokens) {
    let middle = at + vec2(52.0, 31.0);
    let spokes = [
        (-40.0, -9.0),
        (-17.0, -21.0),
        (17.0, -21.0),
        (40.0, -9.0),
        (-40.0, 9.0),
        (-17.0, 21.0),
        (17.0, 21.0),
        (40.0, 9.0),
    ];
    for (x, y) in spokes {
        painter.line_segment([middle, middle + vec2(x, y)], Stroke::new(1.4, t.accent));
    }
    for (x, y) in spokes {
        knot(painter, middle + vec2(x, y), 6.5, t);
    }
    painter.circle_filled(middle, 11.0, t.accent);
}

/// A round of which one has gone.
fn round(painter: &Painter, at: Pos2, t: &Tokens) {
    let middle = at + vec2(50.0, 31.0);
    painter.circle_stroke(middle, 21.0, Stroke::new(1.4, t.accent));
    for step in 0..6u8 {
        let angle = f32::from(step) * std::f32::consts::TAU / 6.0;
        knot(painter, middle + 21.0 * vec2(angle.cos(), angle.sin()), 7.0, t);
    }
    painter.circle_stroke(middle + vec2(46.0, 14.0), 6.5, Stroke::new(1.5, t.ctl));
}

/// A net that points apart.
fn apart(painter: &Painter, at: Pos2, t: &Tokens) {
    let middle = at + vec2(50.0, 31.0);
    for (x, y) in [(-36.0, -18.0), (36.0, -18.0), (-36.0, 20.0), (36.0, 20.0)] {
        let way = vec2(x, y);
        let end = middle + way;
        painter.extend(egui::Shape::dashed_line(
            &[middle + way * 0.35, end - way * 0.22],
            Stroke::new(1.4, t.ctl),
            3.0,
            3.0,
        ));
        painter.arrow(end - way * 0.2, way * 0.42, Stroke::new(1.5, t.accent));
        knot(painter, end - way * 0.2, 6.0, t);
    }
    painter.circle_stroke(middle, 8.0, Stroke::new(1.5, t.ctl));
}
