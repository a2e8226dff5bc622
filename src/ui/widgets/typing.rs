//! What is typed into a text field: in bursts, which undo takes back one by one.
//!
//! egui's editor keeps edits by the id of the widget and by time, and knows nothing of the plan's
//! history; it never sees the keys for undo here. A text of the plan is taken back by the plan's own
//! history, which is told where a burst begins. Any other text, such as one that is not yet a date,
//! is taken back here, for as long as its field has the focus.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Context, Event, Id, Key};

use super::wording::edited;

/// So many bursts can be taken back.
const DEPTH: usize = 200;

/// The text field that has the focus, for the history of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Typing {
    /// The field.
    pub field: Id,
    /// Counts the bursts; always 0 for a field that takes back its own text first.
    pub burst: u64,
    /// Its text was changed in this pass.
    pub typed: bool,
}

/// What a burst does to the text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Insert,
    Delete,
}

/// From taking the focus to losing it.
#[derive(Clone)]
struct Visit {
    field: Id,
    /// It holds what is not yet a value of the plan.
    own: bool,
    /// The text as it was seen last.
    text: String,
    burst: u64,
    /// What the burst does, and where it goes on, in characters; none once it has ended.
    going_on: Option<(Kind, usize)>,
    typed_in: Option<u64>,
    undo: Vec<String>,
    redo: Vec<String>,
    /// The history of the plan has changed the text: no edit of the user.
    travelled: bool,
}

fn visit_id() -> Id {
    Id::unique("visit to a text field")
}

/// Reads or changes the visit to what has the focus where it is kept: its edits are too much to be
/// copied for each field that is drawn.
fn with_visit<R>(ctx: &Context, access: impl FnOnce(&mut Visit) -> R) -> Option<R> {
    let focused = ctx.memory(egui::Memory::focused)?;
    ctx.data_mut(|data| {
        let visit: &mut Option<Visit> = data.get_temp_mut_or_default(visit_id());
        visit.as_mut().filter(|visit| visit.field == focused).map(access)
    })
}

/// What is being typed into; none where the focus is on something else. What changes as a field gets
/// the focus, such as an answer whose reason is asked for, belongs to what is typed there.
#[must_use]
pub fn typing(ctx: &Context) -> Option<Typing> {
    let visit = with_visit(ctx, |visit| (visit.field, visit.own, visit.burst, visit.typed_in));
    let Some((field, own, burst, typed_in)) = visit else {
        // What is said of the wording of a field belongs to the visit, too.
        let typed = ctx.text_edit_focused();
        return edited(ctx).map(|field| Typing { field, burst: 0, typed });
    };
    let typed = typed_in == Some(ctx.cumulative_pass_nr());
    Some(Typing { field, burst: if own { 0 } else { burst }, typed })
}

/// Whether the text field that has the focus has edits of its own to take back (or, for `redo`, to
/// make again). `of_plan`: whether the history of the plan has those of this field.
#[must_use]
pub fn takes_back(ctx: &Context, redo: bool, of_plan: impl FnOnce(Id) -> bool) -> bool {
    let visit = with_visit(ctx, |visit| {
        let edits = if redo { &visit.redo } else { &visit.undo };
        (visit.field, visit.own, !edits.is_empty())
    });
    visit.is_some_and(|(field, own, edited)| edited && (own || !of_plan(field)))
}

/// The history of the plan has changed what is shown: the edits of the field are no longer those of
/// its text.
pub fn forget_edits(ctx: &Context) {
    with_visit(ctx, |visit| {
        visit.undo.clear();
        visit.redo.clear();
        visit.going_on = None;
        visit.travelled = true;
    });
}

/// Before the editor of a field is drawn; whether its text was changed here.
pub(super) fn before(ctx: &Context, field: Id, text: &mut String, own: bool) -> bool {
    if !ctx.memory(|memory| memory.has_focus(field)) {
        ctx.data_mut(|data| {
            let visit: &mut Option<Visit> = data.get_temp_mut_or_default(visit_id());
            visit.take_if(|visit| visit.field == field);
        });
        return false;
    }
    let asked = asked(ctx);
    let kept = ctx.data_mut(|data| data.get_temp_mut_or_default::<Option<Visit>>(visit_id()).take());
    let mut visit = kept.filter(|visit| visit.field == field).unwrap_or_else(|| Visit {
        field,
        own,
        text: text.clone(),
        burst: 1,
        going_on: None,
        typed_in: None,
        undo: Vec::new(),
        redo: Vec::new(),
        travelled: false,
    });
    if visit.text != *text {
        cursor_to_change(ctx, field, &visit.text, text);
        let former = std::mem::replace(&mut visit.text, text.clone());
        visit.going_on = None;
        if !std::mem::take(&mut visit.travelled) {
            visit.push(former);
        }
    }
    let other = match asked {
        None => None,
        Some(Asked::Undo) => visit.undo.pop().inspect(|_| visit.redo.push(text.clone())),
        Some(Asked::Redo) => visit.redo.pop().inspect(|_| visit.undo.push(text.clone())),
    };
    let changed = other.is_some();
    if let Some(other) = other {
        cursor_to_change(ctx, field, text, &other);
        text.clone_from(&other);
        visit.text = other;
        visit.going_on = None;
        visit.typed_in = Some(ctx.cumulative_pass_nr());
    }
    ctx.data_mut(|data| data.insert_temp(visit_id(), Some(visit)));
    changed
}

/// After the editor of a field is drawn.
pub(super) fn after(ctx: &Context, field: Id, text: &str) {
    if with_visit(ctx, |visit| visit.field == field && visit.text != text) != Some(true) {
        return;
    }
    let pasted = ctx.input(|input| input.events.iter().any(|event| matches!(event, Event::Paste(_))));
    let pass = ctx.cumulative_pass_nr();
    with_visit(ctx, |visit| {
        let edit = Edit::between(&visit.text, text);
        let former = std::mem::replace(&mut visit.text, text.to_owned());
        if pasted || !edit.continues(visit.going_on) {
            visit.burst += 1;
            visit.push(former);
        }
        visit.redo.clear();
        visit.going_on = (!pasted).then_some((edit.kind, edit.caret));
        visit.typed_in = Some(pass);
    });
}

impl Visit {
    fn push(&mut self, former: String) {
        self.undo.push(former);
        self.redo.clear();
        if self.undo.len() > DEPTH {
            self.undo.remove(0);
        }
    }
}

/// How one text became another one, in characters.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Edit {
    kind: Kind,
    start: usize,
    deleted: usize,
    caret: usize,
    begins_word: bool,
}

impl Edit {
    fn between(before: &str, after: &str) -> Self {
        let (before, after): (Vec<char>, Vec<char>) = (before.chars().collect(), after.chars().collect());
        let start = before.iter().zip(&after).take_while(|(a, b)| a == b).count();
        let (rest, new) = (before.split_at(start).1, after.split_at(start).1);
        let end = rest.iter().rev().zip(new.iter().rev()).take_while(|(a, b)| a == b).count();
        let inserted = new.len() - end;
        let after_blank =
            start.checked_sub(1).and_then(|at| after.get(at)).is_some_and(|c| c.is_whitespace());
        Self {
            kind: if inserted == 0 { Kind::Delete } else { Kind::Insert },
            start,
            deleted: rest.len() - end,
            caret: start + inserted,
            begins_word: after_blank && new.first().is_some_and(|c| !c.is_whitespace()),
        }
    }

    /// Whether it goes on with a burst: at its end, and in the same way, up to the end of a word.
    fn continues(self, burst: Option<(Kind, usize)>) -> bool {
        let Some((kind, at)) = burst.filter(|(kind, _)| *kind == self.kind) else { return false };
        match kind {
            Kind::Insert => self.deleted == 0 && self.start == at && !self.begins_word,
            Kind::Delete => self.start == at || self.start + self.deleted == at,
        }
    }
}

/// Puts the cursor to the end of what differs between two texts.
pub(super) fn cursor_to_change(ctx: &Context, field: Id, before: &str, after: &str) {
    if let Some(mut state) = TextEditState::load(ctx, field) {
        let caret = CCursor::new(Edit::between(before, after).caret);
        state.cursor.set_char_range(Some(CCursorRange::one(caret)));
        state.store(ctx, field);
    }
}

#[derive(Clone, Copy)]
enum Asked {
    Undo,
    Redo,
}

/// Which of the keys for undo was pressed, which the editor never sees.
fn asked(ctx: &Context) -> Option<Asked> {
    let mut asked = None;
    ctx.input_mut(|input| {
        input.events.retain(|event| {
            let Event::Key { key: key @ (Key::Z | Key::Y), pressed: true, modifiers, .. } = event else {
                return true;
            };
            if !modifiers.command {
                return true;
            }
            if !modifiers.alt {
                let redo = *key == Key::Y || modifiers.shift;
                asked = Some(if redo { Asked::Redo } else { Asked::Undo });
            }
            false
        });
    });
    asked
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many bursts it takes to go through these texts.
    fn bursts(texts: &[&str]) -> usize {
        let mut going_on = None;
        texts
            .windows(2)
            .filter(|pair| {
                let edit = Edit::between(pair[0], pair[1]);
                let begins = !edit.continues(going_on);
                going_on = Some((edit.kind, edit.caret));
                begins
            })
            .count()
    }

    #[test]
    fn a_burst_is_a_word_or_a_run_of_deletions() {
        for (texts, count) in [
            (&["", "a", "ab", "ab ", "ab  "][..], 1),
            (&["", "a", "a ", "a b", "a bc"], 2),
            (&["", "a", "aa", "aaa"], 1),
            (&["abc", "ab", "a", ""], 1),
            (&["abc", "bc", "c", ""], 1),
            (&["ab", "abc", "ab"], 2),
            (&["ab", "xab", "xabc"], 2),
            (&["old text", "n", "ne", "new"], 1),
            (&["", "née", "née ", "née ä"], 2),
        ] {
            assert_eq!(bursts(texts), count, "{texts:?}");
        }
    }
}
