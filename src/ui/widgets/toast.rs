//! A short message at the foot of the page, with Undo where something was removed.

use egui::{
    Align2, Area, Context, Frame, Id, Margin, Order, Rect, Role, Sense, Stroke, Ui, WidgetInfo, vec2,
};

use super::focus;
use super::icon::Icon;
use super::line::one_line;
use super::place;
use crate::ui::theme::{self, Tokens, size, space, tokens};
use crate::ui::wake_at;
use crate::words::Words;

/// Seconds that a message stays, unless the pointer or the focus is on it.
const STAYS: f64 = 8.0;

/// A message that is on show.
#[derive(Clone, Debug, PartialEq)]
pub struct Toast {
    text: String,
    /// The version of the plan whose last step it offers to take back.
    undoes: Option<u64>,
    /// Whether it offers to say that the step only mended a typo.
    typo: bool,
    /// Time left in seconds, and when that was true.
    left: f64,
    seen: Option<f64>,
}

impl Toast {
    /// A message without a button.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), undoes: None, typo: false, left: STAYS, seen: None }
    }

    /// A message that offers to take back the step that led to this version of the plan.
    #[must_use]
    pub fn undoable(text: impl Into<String>, version: u64) -> Self {
        Self { undoes: Some(version), ..Self::new(text) }
    }

    /// Offers to say that the step only mended a typo, too.
    pub fn offer_typo(&mut self) {
        self.typo = self.undoes.is_some();
    }

    /// The version whose last step it offers to take back.
    #[must_use]
    pub fn undoes(&self) -> Option<u64> {
        self.undoes
    }
}

/// What came of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastOutcome {
    /// It is still on show, or there is none.
    Waiting,
    /// Its time is up, or it was closed.
    Gone,
    /// The user wants it undone.
    Undo,
    /// The user says that it only mended a typo.
    OnlyTypo,
}

/// Draws the message, if there is one, at the foot of `page`, and takes it away in time.
pub fn toast(ctx: &Context, words: &Words, toast: &mut Option<Toast>, page: Rect) -> ToastOutcome {
    let Some(shown) = toast else { return ToastOutcome::Waiting };
    let now = ctx.input(|input| input.time);
    let foot = page.center_bottom() - vec2(0.0, space::XL);
    let area = Area::new(Id::unique("toast"))
        .order(Order::Foreground)
        .fixed_pos(foot)
        .pivot(Align2::CENTER_BOTTOM)
        .constrain(true);
    let inner = area.show(ctx, |ui| toast_face(ui, words, &shown.text, shown.undoes.is_some(), shown.typo));
    ctx.accesskit_node_builder(inner.response.id, |node| {
        node.set_role(Role::Status);
        node.set_live(egui::accesskit::Live::Polite);
    });
    let (outcome, focused) = inner.inner;
    let held = focused || inner.response.contains_pointer();
    if !held && let Some(seen) = shown.seen {
        shown.left -= now - seen;
    }
    shown.seen = Some(now);
    let closed = shown.left <= 0.0 || focused && place::take_escape(ctx);
    let outcome = if closed { ToastOutcome::Gone } else { outcome };
    if outcome == ToastOutcome::Waiting {
        wake_at(ctx, now + shown.left.max(0.05));
    } else {
        *toast = None;
    }
    outcome
}

/// Draws the message itself; what was clicked, and whether the focus is in it.
pub fn toast_face(ui: &mut Ui, words: &Words, text: &str, undo: bool, typo: bool) -> (ToastOutcome, bool) {
    let t = tokens(ui);
    let mut outcome = ToastOutcome::Waiting;
    let mut focused = false;
    Frame::NONE
        .fill(t.ink)
        .corner_radius(size::BUTTON_RADIUS)
        .shadow(t.float_shadow)
        .inner_margin(Margin { left: 16, right: 10, top: 4, bottom: 4 })
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                ui.set_min_height(32.0);
                ui.label(theme::body(text).color(t.card));
                let offers = [
                    (typo, "command-only-typo", ToastOutcome::OnlyTypo),
                    (undo, "toast-undo", ToastOutcome::Undo),
                ];
                for (offered, name, wanted) in offers {
                    if offered {
                        let (clicked, has_focus) = word(ui, t, &words.text(name));
                        focused |= has_focus;
                        if clicked {
                            outcome = wanted;
                        }
                    }
                }
                let (rect, close) = ui.allocate_exact_size(theme::square(32.0), Sense::click());
                let name = words.text("toast-close");
                close.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
                Icon::Close.paint(ui.painter(), rect.center(), size::SMALL_ICON, t.card);
                focus::shape(&close, size::FIELD_RADIUS);
                focused |= close.has_focus();
                if close.clicked() {
                    outcome = ToastOutcome::Gone;
                }
            });
        });
    (outcome, focused)
}

/// An underlined word in reversed ink.
fn word(ui: &mut Ui, t: &Tokens, text: &str) -> (bool, bool) {
    let galley = one_line(ui, theme::strong(text).color(t.card));
    let wanted = vec2(galley.size().x + space::S, 32.0);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text));
    let at = rect.center() - galley.size() / 2.0;
    let line = at.x..=at.x + galley.size().x;
    ui.painter().hline(line, at.y + galley.size().y, Stroke::new(size::STROKE, t.card));
    ui.painter().galley(at, galley, t.card);
    focus::shape(&response, size::FIELD_RADIUS);
    (response.clicked(), response.has_focus())
}
