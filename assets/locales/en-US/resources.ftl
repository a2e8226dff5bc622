# The chapter Resources & expertise.

chapter-resources = Resources & expertise
    .lead = What you need before you ask who has it. Promised is not yet here: the marks say which.
    .why = Most alliances do not fail for want of good will, but because the van, the permit or the one who knows how was taken for granted. Write down what you need before you ask who has it: then you see what is missing while there is still time.
    .how =
        List what you need for each goal, with an amount where you can count it.
        Mark as critical what you cannot do without.
        Note who offers what. It is confirmed only once they have said so.
        Find a second person for whatever only one of you knows.
    .example = “Steering a boat below the weir: Jonas, on clear-up days, not on race weekends. If he cannot, Maya’s brother, who has the licence too.”

tab-needs = Needs
tab-give-and-take = Give and take
    .lead = What each ally brings, and what it gets from us. One-way streets get quiet, then empty.
    .why = Support that is offered before it is asked for is remembered. An ally that only gives leaves without a word.
    .how =
        Look at what they want, then offer one thing that costs you little.
        Ask: what would make this easier for you?
        Set time aside for coordinating. It is work.
    .example = “Figures by gate for the yearly report, in the form that Tom needs.”

## Needs

needs-list = Needs
    .add = Add need
    .empty = No needs yet
    .first = Start with the one thing without which nothing can begin: leave to work there, a place to meet, somebody who knows how.
    .unnamed = Unnamed need
no-needs = We looked: no needs
    .why = A talk between neighbours needs nothing. Say so, with your name: then nobody wonders later whether it was forgotten.
no-critical-expertise = We looked: no critical expertise
    .why = Go through the goals and ask of each: “What would stop if one person were ill for a month?” If nothing would, say so here.
resources-expertise = whether anything hangs on somebody who knows how
need-what = What is needed
    .example = A way to get rid of what we collect
    .why = Say what it has to do, not what it is: “a way to get rid of what we collect” can be met by a skip, a van or a friendly depot.
need-kind = Kind
    .why = A resource can be bought, lent or given: money, time, things, leave. Expertise is somebody who knows how, and leaves with that person.
need-amount = How much
    .example = 30
    .why = With an amount, half a promise shows as half. Leave it out where there is only yes or no, such as leave to work on the bank.
need-unit = Unit
    .example = sets; blank for money
    .why = What you count: sets, hours, people. Contributions in the same unit add up. Without a unit the amount is money in the currency of the plan.
need-goals = For which goals
    .why = A need that serves no goal can go. A goal with no needs has not been thought through.
need-goals-more = One more goal
need-critical = Critical
    .why = Critical is what you cannot do without. While nothing is confirmed for it, the alliance is not ready. Where everything is critical, nothing is.
need-is-critical = critical
need-gap-accepted = Gap accepted because
    .example = What two people cannot carry stays where it is
    .why = A gap that you know of and live with is better than one that surprises you. Say what you do instead.
needs-matrix = Need
needs-covered = Covered
needs-nothing = nothing
needs-goals = { $count ->
    [one] goal { $goals }
   *[other] goals { $goals }
}
needs-and-amount = + { $amount }
needs-and-more = + { $count } more
need-met = Met
need-no-stand-in = No stand-in
need-only-offered = only offered so far
need-share = { $count } % promised
need-gap = Gap
need-gap-is-accepted = Gap accepted
need-single-holder = Single holder: { $party }. Nobody stands in. Name somebody there, or say below why you accept the gap.

## Contributions

contributions-list = Contributions
    .add = Add contribution
    .unnamed = Unnamed contribution
contribution-what = What is given
    .example = Two work boats with their crews
    .why = In the words of those who give it. “Help” is not a contribution; “two people on Saturday from nine to one” is.
contribution-party = Who gives it
    .example = An ally
    .why = The party, not the person: it has to stand by it when the person is away.
contribution-kind = Kind
    .why = Money is the smallest part of most alliances. Time, leave to do something, contacts and a good name count as much, and are forgotten more easily.
contribution-amount = Amount
    .example = 2
    .why = How much of it, in the unit beside. Amounts in the unit of the need add up towards it.
contribution-unit = Unit
    .example = boats
    .why = What you count, in the same word as the need: sets, hours, people. Leave it blank for money.
contribution-period = Period
    .example = on clear-up days
    .why = For how long or how often. Leave it blank for what is handed over for good.
contribution-conditions = Conditions
    .example = Not on race weekends
    .why = Better a promise with a limit than one that is broken. Ask: “When can we not count on it?”
contribution-for-coordination = Time for coordinating the alliance
    .why = Calling, reminding and writing down is what holds an alliance together. It is work, and somebody has to have the hours for it.
contribution-stand-in = Stand-in
    .example = Who gives it when they cannot
    .why = What one person alone can do stops with that person. A second one, even for half of it, is enough.
contribution-stays = Stays when its giver leaves
    .why = By the exit terms, what was given may stay with those who go on. Say so now; when somebody leaves it becomes a quarrel.
contribution-meets = Needs that it meets
    .why = One contribution can meet several needs. What meets none is welcome all the same: ask what it is good for.
contribution-meets-more = One more need
contribution-state = State
    .missing = Choose
    .why = Offered: somebody said it could be. Confirmed: the party has promised it. Delivered: it is there. Only what is confirmed or delivered counts.
contribution-no-state = State not chosen
contribution-open = Open on its own
contribution-line = { $title }, { $amount }
contribution-said = { $what }, { $state }
resource-amount = { $number } { $unit }

## Give and take

give-ally = Ally
give-brings = What they bring
give-brings-of = What { $party } brings
give-add-of = Add what { $party } brings
giver-unnamed = Nobody named
give-and-take-nobody = No ally is in yet
    .first = Here you see what each ally brings and what you offer it. Begin with the allies who have said yes.
    .go = Go to Allies
support-for-ally = What we offer
    .missing = What helps them in return?
    .why = Look at what they want and offer one thing that costs you little: figures, a name on the banner, hands on a Saturday. Offered before it is asked for, it is remembered.
support-for = What we offer { $party }
resources-support = what we offer each ally, and time to coordinate
ways-both = Both ways
ways-one = One way
ways-none = Nothing yet
ways-said = { $party } brings { $count ->
    [0] nothing
    [one] one thing
   *[other] { $count } things
}, { $offered ->
    [yes] we offer something
   *[no] we offer nothing yet
}: { $ways }
coordination-section = Time to coordinate
coordination-nobody = Nobody has confirmed time to coordinate.
coordination-add = Add time to coordinate
coordination-alone = { $party }; nobody stands in
coordination-backed = { $party }; stand-in: { $second }
ours-section = What we bring ourselves
ours-add = Add what we bring

several-unknown = Choose one from the list.
