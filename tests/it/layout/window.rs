//! The whole window with a plan that stays as it is: of any size, on any page.

use alliance_workbook::plan::{Chapter, Plan};
use alliance_workbook::readiness::{Overview, Verdict};
use alliance_workbook::ui::command::Command;
use alliance_workbook::ui::looks::Colours;
use alliance_workbook::ui::start::{self, RecentPlan};
use alliance_workbook::ui::theme::{size, space};
use alliance_workbook::ui::widgets::set_today;
use alliance_workbook::ui::{self, Context, PlanState, Route, Saved, View, chapters, shell};
use alliance_workbook::words::Words;
use egui::{Event, Modifiers, PointerButton, Rect, pos2, vec2};
use egui_kittest::Harness;
use jiff::civil::{Date, date};

/// The day on which the samples are to be looked at.
const TODAY: Date = date(2026, 11, 21);
/// What the harness leaves free around what it draws.
const AROUND: f32 = 8.0;
/// Edges are rounded to pixels.
const ROUNDING: f32 = 1.5;
/// From these widths on the coach stands beside the page, and the navigation has words.
pub const BESIDE: f32 = 1200.0;
const WORDS: f32 = 1000.0;

/// A window and what it shows.
pub struct Window {
    words: Words,
    plan: Plan,
    overview: Overview,
    state: PlanState,
    recent: Vec<RecentPlan>,
    /// What is open and unfolded.
    pub view: View,
    commands: Vec<Command>,
}

/// Clicks into the blank and takes the pointer away: nothing has the focus, and nothing is explained.
pub fn leave(window: &mut Harness<'_, Window>) {
    let at = pos2(AROUND + 1.0, AROUND + 1.0);
    window.event(Event::PointerMoved(at));
    for pressed in [true, false] {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        window.event(Event::PointerButton { pos: at, button, pressed, modifiers });
    }
    window.event(Event::PointerGone);
    window.run_steps(1);
}

/// Opens a window on a plan.
pub fn window(plan: Plan) -> Harness<'static, Window> {
    let title = plan.purpose.title.clone();
    let at = TODAY.at(9, 42, 0, 0);
    let file = format!("{}.ron", title.to_lowercase().replace(' ', "-"));
    let recent = |verdict, next_check_in| RecentPlan {
        path: file.clone().into(),
        title: title.clone(),
        verdict,
        blockers: 12,
        next_check_in,
        opened: date(2026, 9, 28),
    };
    let recent = vec![
        recent(Verdict::NotReady, Some(date(2026, 11, 1))),
        recent(Verdict::ReadyWithConditions, Some(date(2026, 12, 24))),
        recent(Verdict::NotAssessed, None),
    ];
    let state = PlanState {
        title,
        saved: Saved::Changes(12),
        file: Some(file),
        last_saved: Some(at),
        can_undo: true,
        can_redo: false,
    };
    let overview = Overview::of(&plan, TODAY);
    let view = View::new(false, Colours::Light, 100);
    let window =
        Window { words: Words::english(), plan, overview, state, recent, view, commands: Vec::new() };
    let setup = |ctx: &egui::Context| {
        ui::install(ctx);
        set_today(ctx, TODAY);
    };
    Harness::builder().with_theme(egui::Theme::Light).with_context_setup(setup).build_ui_state(draw, window)
}

fn draw(ui: &mut egui::Ui, window: &mut Window) {
    let Window { words, plan, overview, state, recent, view, commands } = window;
    let now = TODAY.at(9, 42, 0, 0);
    let start = view.route == Route::Start;
    let mut cx = Context { words, now, overview, view, commands };
    shell::show(ui, &mut cx, (!start).then_some(&*state), recent, None, |ui, cx| {
        if start {
            start::show(ui, cx, recent);
        } else {
            chapters::show(ui, plan, cx);
        }
    });
    commands.clear();
}

/// Makes the window so large, in points at its text size.
pub fn resize(window: &mut Harness<'_, Window>, width: f32, height: f32) {
    window.set_size(vec2(width, height) + vec2(2.0 * AROUND, 2.0 * AROUND));
}

/// Where the parts of a window lie.
pub struct Parts {
    /// The page.
    pub page: Rect,
    /// The coach over the page, where it is open.
    pub drawer: Option<Rect>,
}

impl Parts {
    /// Of a window so large that shows a chapter, or the start page.
    pub fn of(view: &View, chapter: Option<Chapter>, width: f32, height: f32) -> Self {
        let top = AROUND + size::TOP_BAR;
        let bottom = AROUND + height - size::STATUS_BAR;
        let (mut left, mut right) = (AROUND, AROUND + width);
        let mut drawer = None;
        if let Some(chapter) = chapter {
            left += if width < WORDS { size::NAV_RAIL } else { size::NAV };
            if width >= BESIDE {
                right -= if view.coach_beside(chapter) { size::COACH } else { size::COACH_TAB };
            } else if view.drawer {
                drawer = Some(Rect::from_min_max(pos2(right - size::COACH, top), pos2(right, bottom)));
            }
        }
        Self { page: Rect::from_min_max(pos2(left, top), pos2(right, bottom)), drawer }
    }

    /// By how many points something on the page lies beyond its edges.
    pub fn pushed_out(&self, what: Rect) -> Option<i32> {
        let edges = self.page.shrink2(vec2(space::PAGE - ROUNDING, 0.0));
        let beyond = (edges.left() - what.left()).max(what.right() - edges.right());
        let here = self.drawer.is_none() && self.page.contains(what.center());
        (here && beyond > 0.0).then(|| beyond.ceil() as i32)
    }
}
