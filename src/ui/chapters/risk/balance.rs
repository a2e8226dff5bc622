//! What each party bears of the risk beside what it gains, and why that is fair.

use egui::{Label, Ui};

use crate::plan::{Form, Place, Risks};
use crate::readiness::{Balance, Weighed};
use crate::ui::Context;
use crate::ui::fold::{Fold, when_stakes_rise};
use crate::ui::parties::Parties;
use crate::ui::pictures::{self, risk_balance::RiskBalance};
use crate::ui::theme::{self, tokens};
use crate::ui::widgets::{Field, jump_to, led_to, link, pending_jump, section};
use crate::words::Words;

/// Of many parties all are shown.
const ALL: &str = "balance-more";

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
        fields: &[&[Risks::mismatch_reason]],
    };
    when_stakes_rise(ui, cx, fold, |ui, cx| {
        let words = cx.words;
        let remark = words.attribute("balance-section", "remark");
        section(ui, &words.text("balance-section"), remark.as_deref(), |ui| {
            bars(ui, risks, cx, parties);
            reason(ui, risks, cx, led || led_to(ui).any(|led| led == place));
        });
    });
}

/// The bars, or what is missing for them.
fn bars(ui: &mut Ui, risks: &Risks, cx: &mut Context<'_>, parties: &Parties<'_>) {
    let words = cx.words;
    let balance = &cx.overview.balance;
    if !balance.is_whole() {
        let text = what_is_open(words, balance);
        ui.add(Label::new(theme::body(text).color(tokens(ui).ink2)).wrap());
        return;
    }
    let explained = !risks.mismatch_reason.trim().is_empty();
    let all = cx.view.unfolded.contains(ALL);
    let name = |weighed: &Weighed| parties.name(weighed.party).into_owned();
    let bars = RiskBalance::of(balance, explained, all, name);
    pictures::show(ui, cx, &bars);
    if bars.hidden > 0 {
        let id = if all { "balance-fewer" } else { "balance-more" };
        let text = words.with(id, &[("count", bars.hidden.into())]);
        if link(ui, &text).clicked() && !cx.view.unfolded.remove(ALL) {
            cx.view.unfolded.insert(ALL);
        }
    }
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

/// Why it is fair that somebody bears more or less than fits what it gains.
fn reason(ui: &mut Ui, risks: &mut Risks, cx: &Context<'_>, led: bool) {
    let unfair = cx.overview.balance.unfair().next().is_some();
    let explained = !risks.mismatch_reason.trim().is_empty();
    if unfair || explained || led {
        let field = Field::new(cx, Risks::mismatch_reason).missing(unfair && !explained).rows(2);
        field.text(ui, &mut risks.mismatch_reason);
    }
}
