//! What marks a cell of a table.

use egui::{Color32, Pos2, Rect, RichText, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::plan::Level;
use crate::ui::theme::{Tokens, size, space, tokens};
use crate::ui::widgets::StatusIcon;

/// A pip of a rating, and the gap behind it.
const PIP: egui::Vec2 = vec2(7.0, 14.0);
const PIP_GAP: f32 = 2.0;

/// The mark of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellMark {
    /// A state.
    State(StatusIcon),
    /// A rating: as many of four pips are filled. Of what is not rated none is.
    Pips(Option<Level>),
    /// Nothing; the word alone stands there.
    None,
}

impl From<StatusIcon> for CellMark {
    fn from(state: StatusIcon) -> Self {
        Self::State(state)
    }
}

impl CellMark {
    /// Paints the mark, whose left edge has its middle at `at`; how much room it takes with the gap
    /// behind it.
    pub(super) fn paint(self, ui: &Ui, at: Pos2) -> f32 {
        let t = tokens(ui);
        match self {
            Self::State(state) => {
                state.paint(ui.painter(), at + vec2(size::ICON / 2.0, 0.0), size::ICON, t);
                size::ICON + space::XS
            }
            Self::Pips(level) => {
                let filled = level.map_or(0, Level::get);
                let mut left = at.x;
                for pip in 0..Level::MAX {
                    let rect = Rect::from_min_size(pos2(left, at.y - PIP.y / 2.0), PIP);
                    left += PIP.x + PIP_GAP;
                    if pip < filled {
                        ui.painter().rect_filled(rect, 2, t.accent);
                    } else {
                        let edge = Stroke::new(size::STROKE, t.ctl);
                        ui.painter().rect_stroke(rect, 2, edge, StrokeKind::Inside);
                    }
                }
                left - at.x + space::XS
            }
            Self::None => 0.0,
        }
    }

    /// The colour of the word behind it.
    fn ink(self, t: &Tokens) -> Color32 {
        match self {
            Self::State(state @ (StatusIcon::Objects | StatusIcon::NeedsAttention | StatusIcon::Blocker)) => {
                state.tone(t).ink
            }
            Self::State(_) | Self::None => t.ink,
            Self::Pips(level) => {
                if level.is_some() {
                    t.ink
                } else {
                    t.part.ink
                }
            }
        }
    }

    /// The words behind it: in its colour, and struck through where it will not come.
    pub(super) fn styled(self, words: RichText, t: &Tokens) -> RichText {
        if self == Self::State(StatusIcon::Withdrawn) {
            words.color(t.ink2).strikethrough()
        } else {
            words.color(self.ink(t))
        }
    }
}
