//! What is typed into a field for a value and is not yet, or not at all, that value.

use egui::{Id, Key, Response, Ui};

use super::field::{Field, Frame};
use super::jump::{Unread, set_unread};

#[derive(Clone)]
struct Kept<T> {
    text: String,
    /// The value that the field held when this was typed.
    basis: Option<T>,
    /// The value that it held before anything was typed.
    before: Option<T>,
    /// What is wrong with the text; none where it can be read.
    fault: Option<String>,
    /// The field was left with it, and so it is told.
    told: bool,
}

/// The text of a field that holds a value: what was typed, else the value in words. What cannot be
/// read stays in the field with a message and leaves the value alone.
pub(super) struct Typed<T> {
    store: Id,
    before: Option<T>,
    kept: Option<Kept<T>>,
    /// What the field shows, and is typed into.
    pub(super) shown: String,
}

impl<T: Copy + PartialEq + Send + Sync + 'static> Typed<T> {
    /// Takes up what was typed in the frames before, and tells `frame` what is wrong with it.
    pub(super) fn load(ui: &Ui, frame: &mut Frame, value: Option<T>, in_words: impl Fn(T) -> String) -> Self {
        let store = frame.id.with("typed");
        let kept: Option<Kept<T>> = ui.data(|data| data.get_temp(store));
        let kept = kept.filter(|kept| kept.basis == value);
        let shown = match &kept {
            Some(kept) => kept.text.clone(),
            None => value.map(in_words).unwrap_or_default(),
        };
        if let Some(fault) = kept.as_ref().filter(|kept| kept.told).and_then(|kept| kept.fault.clone()) {
            frame.wrong = true;
            frame.message = Some(fault);
        } else if !shown.is_empty() && frame.message.is_none() {
            frame.wrong = false;
        }
        Self { store, before: value, kept, shown }
    }

    /// The value was set in another way than by typing.
    pub(super) fn replace(&mut self, shown: String) {
        self.kept = None;
        self.shown = shown;
    }

    /// Whether the field shows what was typed.
    pub(super) fn is_typing(&self) -> bool {
        self.kept.is_some()
    }

    /// Reads what was typed in this frame; `read` is told whether the field is left, or finished with
    /// Enter. While it is typed and cannot be read the value is what it was before, never that of a
    /// part of the text; when the field is left it is told what is wrong.
    pub(super) fn read(
        &mut self,
        response: &Response,
        value: &mut Option<T>,
        read: impl Fn(&str, bool) -> Result<T, String>,
    ) {
        if response.changed() {
            let kept = self.kept.take();
            let before = kept.as_ref().map_or(self.before, |kept| kept.before);
            let (new, fault) = match read(&self.shown, false) {
                Ok(new) => (Some(new), None),
                Err(fault) => (before, Some(fault)),
            };
            *value = new;
            let told = kept.is_some_and(|kept| kept.told);
            self.kept = Some(Kept { text: self.shown.clone(), basis: *value, before, fault, told });
        }
        let finished = response.has_focus() && response.ctx.input(|input| input.key_pressed(Key::Enter));
        if (finished || response.lost_focus())
            && let Some(Kept { before, .. }) = self.kept.take()
        {
            if self.shown.trim().is_empty() {
                *value = None;
                return;
            }
            match read(&self.shown, true) {
                Ok(new) => *value = Some(new),
                Err(fault) => {
                    let text = self.shown.clone();
                    self.kept = Some(Kept { text, basis: *value, before, fault: Some(fault), told: true });
                }
            }
        }
    }

    /// Keeps what is typed for the next frame, and marks the field as changed where its value is
    /// another one.
    pub(super) fn keep(self, ui: &Ui, field: &Field<'_>, value: Option<T>, response: &mut Response) {
        let typed = self.kept.as_ref().filter(|kept| !kept.text.trim().is_empty());
        let unread = typed.and_then(|kept| {
            let fault = kept.fault.clone()?;
            Some(Unread { field: field.name().into_owned(), typed: kept.text.clone(), fault })
        });
        set_unread(ui, field.place, unread);
        ui.data_mut(|data| match self.kept {
            Some(kept) => {
                data.insert_temp(self.store, kept);
            }
            None => {
                data.remove::<Kept<T>>(self.store);
            }
        });
        if value != self.before {
            response.mark_changed();
        }
    }
}
