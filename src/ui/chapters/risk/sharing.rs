//! Who gains how much, and by what rule costs, income and work are shared.

use egui::{Label, Ui};

use crate::plan::{self, Form, Party, Person, Plan, Risks, SharingRule, Subject};
use crate::ui::Context;
use crate::ui::answers::{self, Answers};
use crate::ui::fold::{Fold, when_stakes_rise};
use crate::ui::parties::Parties;
use crate::ui::person::person;
use crate::ui::pictures::{self, share_bar::ShareBar};
use crate::ui::shares::shares;
use crate::ui::theme::{self, space, tokens};
use crate::ui::widgets::{Button, Field, card, divider, pending_jump, row, section};

/// Rules stand one below the other where one would become narrower than this.
const NARROWEST: f32 = 220.0;

/// What the rule says.
pub(super) const RULE: [plan::Field; 4] =
    [SharingRule::costs, SharingRule::income, SharingRule::work, SharingRule::holder];
/// Where there is nothing to share the rule is hidden, until a jump leads to it.
const HIDDEN: &str = "sharing-hidden";

/// Draws the shares of the benefit, and the sharing rule with the answers to it.
pub(super) fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let form = plan.purpose.formality.in_force();
    let benefit = Fold {
        id: "benefit-stakes",
        from: Form::Memorandum,
        form,
        entered: !plan.risk.benefit_shares.is_empty(),
        fields: &[&[Risks::benefit_shares]],
    };
    when_stakes_rise(ui, cx, benefit, |ui, cx| {
        let Plan { risk: risks, allies, ourselves, .. } = &mut *plan;
        let parties = Parties::new(cx, allies, *ourselves);
        card(ui, |ui| {
            let place = Risks::benefit_shares.place();
            shares(ui, cx, &parties, place, &mut risks.benefit_shares, true);
            let part = |party: &Party| {
                let share = risks.benefit_shares.get(&party.id)?;
                Some((parties.called(party).into_owned(), share.parts()))
            };
            let parts = parties.committed().filter_map(part);
            let bar = ShareBar::of(cx.words.text(place.field).into_owned(), parts);
            pictures::show(ui, cx, &bar);
        });
    });
    let rule = Fold {
        id: "sharing-stakes",
        // Where money is at stake, every form asks for the rule.
        from: if plan.purpose.formality.exposes_money() { Form::Handshake } else { Form::Memorandum },
        form,
        entered: !plan.risk.sharing.is_blank(),
        fields: &[&RULE, &[SharingRule::nothing_to_share, SharingRule::agreement]],
    };
    when_stakes_rise(ui, cx, rule, |ui, cx| sharing_rule(ui, plan, cx));
}

/// Whether anything says how it is shared, or that there is nothing.
fn is_written(sharing: &SharingRule) -> bool {
    sharing.nothing_to_share || is_ruled(sharing)
}

fn is_ruled(sharing: &SharingRule) -> bool {
    [&sharing.costs, &sharing.income, &sharing.work].iter().any(|rule| !rule.trim().is_empty())
}

/// How costs, income and work are shared and who holds the money, and who has agreed.
fn sharing_rule(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let asked = answers::asked(plan, words, &plan.risk.sharing.agreement);
    let Plan { risk: risks, allies, ourselves, .. } = plan;
    let parties = Parties::new(cx, allies, *ourselves);
    let sharing = &mut risks.sharing;
    let remark = words.attribute("sharing-section", "remark");
    section(ui, &words.text("sharing-section"), remark.as_deref(), |ui| {
        let ticked = Field::new(cx, SharingRule::nothing_to_share).tick(ui, &mut sharing.nothing_to_share);
        let led = pending_jump(ui).is_some_and(|place| RULE.iter().any(|field| field.id == place.field));
        if led {
            cx.view.unfolded.insert(HIDDEN);
        } else if ticked.changed() {
            cx.view.unfolded.remove(HIDDEN);
        }
        if sharing.nothing_to_share {
            hidden_rule(ui, cx, sharing);
        }
        if !sharing.nothing_to_share || cx.view.unfolded.contains(HIDDEN) {
            row(ui, &[1.0, 1.0], NARROWEST, |ui, column| {
                match column {
                    0 => Field::new(cx, SharingRule::costs).rows(2).text(ui, &mut sharing.costs),
                    _ => Field::new(cx, SharingRule::income).rows(2).text(ui, &mut sharing.income),
                };
            });
            Field::new(cx, SharingRule::work).rows(2).text(ui, &mut sharing.work);
            person(ui, &parties, Field::new(cx, SharingRule::holder), &mut sharing.holder);
        }
        divider(ui);
        ui.spacing_mut().item_spacing.y = space::S;
        let written = is_written(sharing);
        Answers::of(Subject::SharingRule, &asked).written(written).show(ui, cx, &mut sharing.agreement);
    });
}

/// A rule that was written before there was nothing to share: it stays, and is not shown.
fn hidden_rule(ui: &mut Ui, cx: &Context<'_>, sharing: &mut SharingRule) {
    let words = cx.words;
    let t = tokens(ui);
    let ink = match cx.overview.mistake(&SharingRule::nothing_to_share.place()) {
        Some(_) => t.part.ink,
        None => t.ink2,
    };
    if !is_ruled(sharing) && !sharing.holder.is_named() {
        ui.add(Label::new(theme::body(words.text("sharing-none-said")).color(ink)).wrap());
        return;
    }
    ui.add(Label::new(theme::body(words.text("sharing-hidden")).color(ink)).wrap());
    if ui.add(Button::quiet(words.text("sharing-clear")).small().flush()).clicked() {
        let SharingRule { costs, income, work, holder, .. } = sharing;
        for rule in [costs, income, work] {
            rule.clear();
        }
        *holder = Person::default();
    }
}

/// Whether the rule is agreed, and what of the exit terms is not written.
pub(super) fn summary(ui: &mut Ui, cx: &Context<'_>, risks: &Risks) {
    let t = tokens(ui);
    if cx.overview.checklist.agreed.contains_key(&Subject::SharingRule) {
        ui.label(theme::body(cx.words.text("sharing-agreed")).color(t.ink2));
    }
    if risks.exit.is_blank() {
        return;
    }
    let unwritten = risks.exit.terms().iter().filter(|term| term.trim().is_empty()).count();
    if unwritten > 0 {
        let text = cx.words.with("exit-unwritten", &[("count", unwritten.into())]);
        ui.label(theme::label(text).color(t.part.ink));
    } else if cx.overview.checklist.agreed.contains_key(&Subject::ExitTerms) {
        ui.label(theme::body(cx.words.text("exit-agreed")).color(t.ink2));
    }
}
