//! Finding one of many parties by what is typed.

use std::sync::Arc;

use egui::{Id, Ui};
use uuid::Uuid;

use crate::plan::{Allies, List, Party};
use crate::ui::widgets::Field;
use crate::words::Words;

/// Width of the field.
pub(super) const WIDTH: f32 = 220.0;

/// What was looked for, in which list, and where it was found. A party that is renamed meanwhile
/// stays until something else is typed.
#[derive(Clone)]
struct Found {
    query: String,
    of: usize,
    open: Option<Uuid>,
    positions: Arc<[usize]>,
}

fn query_id() -> Id {
    Id::unique("find a party")
}

/// The field.
pub(super) fn field(ui: &mut Ui, words: &Words) {
    let mut query: String = ui.data(|data| data.get_temp(query_id())).unwrap_or_default();
    let field = Field::control(words, Allies::parties.place().part("allies-find"));
    if field.hide_label().width(WIDTH).text(ui, &mut query).changed() {
        ui.data_mut(|data| data.insert_temp(query_id(), query));
    }
}

/// The positions of the parties that were looked for, and of the open one; none while nothing is
/// looked for.
pub(super) fn found(ui: &Ui, parties: &List<Party>, open: Option<Uuid>) -> Option<Arc<[usize]>> {
    let query: String = ui.data(|data| data.get_temp(query_id())).unwrap_or_default();
    let query = query.trim().to_lowercase();
    if query.is_empty() || parties.len() < super::SEARCHED {
        return None;
    }
    let id = query_id().with("found");
    let known: Option<Found> = ui.data(|data| data.get_temp(id));
    if let Some(known) = known
        && (known.query.as_str(), known.of, known.open) == (query.as_str(), parties.len(), open)
    {
        return Some(known.positions);
    }
    let has = |text: &str| text.to_lowercase().contains(&query);
    let hit = |party: &Party| {
        has(&party.name)
            || has(&party.short_name)
            || has(&party.sector)
            || party.contacts.iter().any(|contact| has(&contact.name))
            || open == Some(party.id.uuid())
    };
    let positions: Arc<[usize]> =
        parties.iter().enumerate().filter(|(_, party)| hit(party)).map(|(position, _)| position).collect();
    let found = Found { query, of: parties.len(), open, positions: Arc::clone(&positions) };
    ui.data_mut(|data| data.insert_temp(id, found));
    Some(positions)
}
