//! What each party bears of the risk beside what it gains, and why that is fair.

use egui::{Label, Ui};

use crate::plan::{Form, Place, Risks};
use crate::readiness::{Balance, Weighed};
use crate::ui::Context;
use crate::ui::fold::{Fold, when_stakes_rise};
use crate::ui::parties::Parties;
use crate::ui::theme::{self, tokens};
use crate::ui::widgets::{Field, StatusIcon, jump_to, pending_jump, section, tinted_state};
use crate::words::Words;

/// Draws it, for a plan that has risks.
pub(super) fn show(ui: &mut Ui, risks: &mut Risks, cx: &mut Context<'_>, parties: &Parties<'_>, form: Form) {
    let place = Risks::mismatch_reason.place();
    // One text explains it for all: who is led to a party's share is led to that.
    let led = pending_jump(ui).is_some_and(|jump| Place { party: None, ..jump } == place);
    if led {
        jump_to(ui, place);
    }
    let fold = Fold {
        id: "balance-stakes",
        from: Form::Memorandum,
        form,
        entered: !risks.benefit_shares.is_empty() || !risks.mismatch_reason.trim().is_empty(),
        fields: &[Risks::mismatch_reason],
        attested: None,
    };
    when_stakes_rise(ui, cx, fold, |ui, cx| {
        let words = cx.words;
        let remark = words.attribute("balance-section", "remark");
        section(ui, &words.text("balance-section"), remark.as_deref(), |ui| {
            let balance = &cx.overview.balance;
            if !balance.is_whole() {
                let text = what_is_open(words, balance);
                ui.add(Label::new(theme::body(text).color(tokens(ui).ink2)).wrap());
            }
            reason(ui, risks, cx, parties, led);
        });
    });
}

/// Why nothing can be compared yet.
fn what_is_open(words: &Words, balance: &Balance) -> String {
    let id = match (balance.counted, balance.open) {
        (0, _) => "balance-no-risk-shares",
        (_, 0) => "balance-no-benefit",
        _ => "balance-open-risks",
    };
    words.with(id, &[("count", balance.open.into())]).into_owned()
}

/// Who bears more or less than fits what it gains, and why that is fair.
fn reason(ui: &mut Ui, risks: &mut Risks, cx: &Context<'_>, parties: &Parties<'_>, led: bool) {
    let words = cx.words;
    let unfair: Vec<&Weighed> = cx.overview.balance.unfair().collect();
    let explained = !risks.mismatch_reason.trim().is_empty();
    for weighed in &unfair {
        let name = parties.name(weighed.party);
        let text = times(words, weighed, &name);
        let mark = if explained { StatusIcon::FilledIn } else { StatusIcon::NeedsAttention };
        tinted_state(ui, mark, &text);
    }
    if !unfair.is_empty() || explained || led {
        let missing = !unfair.is_empty() && !explained;
        let field = Field::new(cx, Risks::mismatch_reason).missing(missing).rows(2);
        field.text(ui, &mut risks.mismatch_reason);
    }
}

/// A party with how many times its share of the benefit it bears.
fn times(words: &Words, weighed: &Weighed, name: &str) -> String {
    let args = |times: String| [("party", name.into()), ("times", times.into())];
    match weighed.times() {
        Some(times) => words.with("balance-times-of", &args(format!("{times:.1}"))).into_owned(),
        None => words.with("balance-no-gain", &args(String::new())).into_owned(),
    }
}
