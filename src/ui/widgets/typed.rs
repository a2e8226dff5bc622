//! What is typed into a field for a value and is not yet, or not at all, that value.

use egui::{Id, Response, Ui};

use super::field::Frame;
use super::jump::set_fault;
use crate::plan::Place;

#[derive(Clone)]
struct Kept<T> {
    text: String,
    /// The value that the field held when this was typed.
    basis: Option<T>,
    fault: Option<String>,
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
        if let Some(fault) = kept.as_ref().and_then(|kept| kept.fault.clone()) {
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

    /// Reads what was typed in this frame: while it is typed with `glance`, which may understand
    /// less, and when the field is left with `read`, which says what is wrong.
    pub(super) fn read(
        &mut self,
        response: &Response,
        value: &mut Option<T>,
        glance: impl Fn(&str) -> Option<T>,
        read: impl Fn(&str) -> Result<T, String>,
    ) {
        if response.changed() {
            let new = glance(&self.shown);
            if new.is_some() {
                *value = new;
            }
            let fault = self.kept.take().and_then(|kept| kept.fault).filter(|_| new.is_none());
            self.kept = Some(Kept { text: self.shown.clone(), basis: *value, fault });
        }
        if response.lost_focus() && self.kept.is_some() {
            self.kept = None;
            if self.shown.trim().is_empty() {
                *value = None;
                return;
            }
            match read(&self.shown) {
                Ok(new) => *value = Some(new),
                Err(fault) => {
                    let text = self.shown.clone();
                    self.kept = Some(Kept { text, basis: *value, fault: Some(fault) });
                }
            }
        }
    }

    /// Keeps what is typed for the next frame, and marks the field as changed where its value is
    /// another one.
    pub(super) fn keep(self, ui: &Ui, place: Place, value: Option<T>, response: &mut Response) {
        set_fault(ui, place, self.kept.as_ref().and_then(|kept| kept.fault.as_deref()));
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
