# The chapter Risk & value.

chapter-risk = Risk & value
    .lead = What could go wrong and who bears it; who gains what, who pays what, and how one leaves as friends.
    .why = Risk that one party bears and nobody talks about ends alliances: on the day it strikes, that party finds out that it stands alone. And whoever carries much and gains little leaves without a word.
    .how =
        Ask each party what it lies awake over. Write it in its words.
        Rate likelihood and impact together. Where you differ, talk before you average.
        Give every large risk one person who watches it and one sign to watch for.
        Say who would bear it, in percent, before it happens.
    .example = “Somebody falls in below the weir: 2 × 5. Jonas watches the gauge; at the yellow mark we stay on the bank. The club bears half, because only it has helms.”

## Risks

tab-risks = Risks
risks-summary =
    { $large } of { $of } large, { $lacking ->
        [0] each with owner and response
        [one] 1 without owner or response
       *[other] { $lacking } without owner or response
    }
risks-mismatches =
    { $count ->
        [one] 1 mismatch
       *[other] { $count } mismatches
    }
risks-stakes = what could go wrong, who watches it, and who bears it
risks-list = Risks
    .add = Add risk
    .empty = No risks yet
    .first = Begin with the one that everyone thinks of and nobody says. Three to seven are enough to talk about; fifty are filed and forgotten.
    .unnamed = Unnamed risk
no-risks = We looked: no risks
    .why = Somebody went through people, money, dates, the law and the weather, and found nothing that would matter. Under a memorandum or a contract there is always something to lose.
risk-what = What could go wrong
    .example = Somebody falls in below the weir
    .why = What happens, not what is missing: “volunteers drift off after a month”, not “lack of motivation”. If you could photograph it, it is worded well.
risk-likelihood = Likelihood
    .why = How likely, from what you have seen yourselves: did it happen last year, and to whom? Two people who rate it apart know different things; ask both.
risk-impact = Impact
    .why = How much it would hurt the party that it hurts most. A 5 is large however unlikely it is: nobody gets over it.
risk-owner = Owner
    .example = One name
    .why = One person who notices first and may say “stop”. Watching is not the same as bearing: often somebody of the party that bears least sees it best.
risk-response = Response
    .example = Throw lines at all landings; nobody on the weir alone
    .why = What you do now to make it less likely, and what you do when it happens. To accept it is a response too, if all who bear it say so.
risk-trigger = Trigger
    .example = Yellow mark on the gauge
    .why = A sign that comes before the harm and that anyone can see: a mark on a gauge, a second reminder, fewer than six names on the list.
risk-shares = Each party’s share
    .why = Who would pay, lose or be blamed, in percent of the harm. It is an estimate, and talking about it is half of its use: a party that learns here that it bears 50 % learns it in time.
risk-stakes = who watches it when the owner cannot
risk-stand-in = Stand-in
    .example = Who watches while the owner is away
    .why = Risks keep no office hours. Name somebody who knows the sign, and may stop things as well.

likelihood-1 = rare
likelihood-2 = unlikely
likelihood-3 = possible
likelihood-4 = likely
likelihood-5 = almost certain
impact-1 = hardly felt
impact-2 = a nuisance
impact-3 = it hurts
impact-4 = serious
impact-5 = could end it

risk-size = { $likelihood } × { $impact } = { $size }
risk-unrated = Not rated
risk-is-large = Size { $size }: large. It needs somebody who watches it, a response and shares.
risk-is-small = Size { $size }. From 12 on, or at impact 5, a risk is large.
risk-nobody = Nobody watches it
risk-no-response = no response
risk-caption = { $owner } · { $response }
risk-said = { $number }, { $title }, { $size }, { $caption }
risk-said-lacking = { $said }, { $state }
risk-lacks-both = No owner, no response
risk-lacks-owner = No owner
risk-lacks-response = No response
sort-by-size = Sort by size, largest first

## The grid

grid-name = Likelihood × impact
    .hint = square and tint: large
grid-number = Number
grid-more = +{ $count }
grid-risk-said = { $number }, { $title }, likelihood { $likelihood }, impact { $impact }
grid-not-placed = Not placed: { $number }
grid-keys = Drag it, or move it with the arrows. Ctrl and an arrow lead to the next risk, Enter opens it.

## Risk beside benefit

balance-stakes = who bears more than it gains
balance-section = Risk beside benefit
    .remark = what each bears of all risks, and what it gains
balance-no-risk-shares = Say for each risk who bears how much of it: then you see here who bears more than it gains.
balance-open-risks =
    { $count ->
        [one] The shares of 1 risk do not add up to 100 yet, or it is not rated.
       *[other] The shares of { $count } risks do not add up to 100 yet, or they are not rated.
    }
balance-no-benefit = The shares of the benefit do not add up to 100 yet. They stand under Sharing and exit.
balance-risk = Share of the risk
balance-benefit = Share of the benefit
balance-ratio = Risk to benefit
balance-times = { $times } times
balance-gains-nothing = gains nothing
balance-neither = neither
balance-explained = { $times }, explained
balance-to-explain = { $times }, to be explained
balance-more = { $count ->
    [one] and 1 more party, in line
   *[other] and { $count } more parties, all in line
}
balance-fewer = { $count ->
    [one] Leave out the one in line
   *[other] Leave out the { $count } in line
}
mismatch-reason = Why is this fair?
    .missing = Such as: only they have trained helms
    .hint = asked above 1.5 times, and below two thirds
    .why = One text for all whose share of the risk does not fit their share of the benefit. “They are insured for it” and “they asked for it” are reasons. If you find none, change the shares, or pay for the risk.

## Shares of a hundred

share-unit = %
share-percent = { $share } %
share-of = { $party }, { $field }
share-sum = { $sum } of 100 %
share-sum-left = { $sum } of 100 %, { $rest } left
share-sum-over = { $sum } of 100 %, { $rest } too many
share-left = { $rest } left
share-nobody = Nobody yet
share-even = Even split
share-rest-to = Give { $party } the rest
share-rest-evenly = The rest evenly
share-add = Add party
    .example = Add party
share-outside = Not in, so it does not count: { $parties }
share-unclear = This is not a share. Use a number from 0 to 100 with one decimal at most, such as 16.7.

## Sharing

tab-sharing = Sharing and exit
    .why = Money and leaving are easy to talk about while nobody wants either. Later each word is taken as a threat. What is agreed now is what keeps you friends then.
    .how =
        Say what each gains from the whole, not only in money.
        Write who pays what, and who may keep what comes in. “Nothing to share” is an answer.
        Write how one leaves. Start with notice: it is the easiest.
        Then ask each party, and note the day it agreed.
    .example = “Four weeks, and a word at a check-in rather than a letter. Each takes home what it brought; what we bought together stays with those who go on.”
benefit-stakes = who gains how much
benefit-shares = Shares of the benefit
    .hint = what each gains from the whole
    .why = What comes out of it for each: money, custom, reach, time saved, a cleaner river. An honest guess in percent is enough to see whether who bears the risk is also who gains.
sharing-stakes = how costs, income and work are shared
sharing-section = Sharing rule
    .remark = for costs, income and work
sharing-costs = Rule for costs
    .example = Each ally bears what it brings. Anything above £50 is a money decision first.
    .why = Who pays for what nobody brought, up to which amount without asking, and within what time it is paid back. The first bill comes before the second meeting.
sharing-income = Rule for income
    .example = What comes in goes into one fund; the book is shown at each check-in.
    .why = Grants, donations, a joint order, scrap money. Agree on it while it is nothing, for then nobody knows whom the rule will favour.
sharing-work = Rule for work done for each other
    .example = Hours are given, not counted, up to a day a month; beyond that we ask first.
    .why = Work that one party does for another is a cost to it and income to nobody. Say whether it is given, counted or paid, or the busiest one will count it in silence.
sharing-holder = Who holds the money
    .example = One name
    .why = One person whose account it is, who shows the book without being asked. Let somebody of another party look at it.
sharing-nothing = Nothing to share
    .why = No costs, no income, no work for each other, and no money to hold: an answer, if all say so.
sharing-none-said = There are neither costs nor income to share, and nobody holds money.
sharing-hidden = A rule is written, too. It is kept and not shown, and both cannot hold: clear it, or untick the box.
sharing-clear = Clear the rule
sharing-answers = Who has agreed to the sharing rule
sharing-agreed = Sharing rule agreed by all

## Exit terms

exit-stakes = how a party gets out
exit-section = Exit terms
    .remark = how a party gets out, and what becomes of what you shared
exit-notice = Notice
    .example = Four weeks, and a word at a check-in rather than a letter
    .missing = How long before it says so, and to whom
    .why = How long before, to whom, and in what way. Long enough for the others to close the gap, short enough that nobody stays against its will.
exit-assets = Assets
    .example = Each takes home what it brought; joint things stay with those who go on
    .missing = What becomes of things that you bought or made together
    .why = Tools, stock, rooms, money in the fund, a name, a website. Say what goes with the one that leaves and what stays.
exit-data = Data
    .example = Counts belong to all and are published; names of volunteers are deleted
    .missing = What becomes of data, and of what you made up together
    .why = Who may go on using what you collected or invented together, and what has to be deleted. Think of lists of people first: the law does.
exit-clients = Clients
    .example = Whoever brought them keeps them; those we found together choose
    .missing = Who keeps the clients, members or volunteers you found together
    .why = Clients, members, volunteers, pupils: those whom you found together belong to nobody. Say who may write to them afterwards, and let them choose.
exit-credit = Credit
    .example = Whoever took part may say so; nobody says “our river”
    .missing = Who may say what was reached
    .why = Who may claim the result, show it in a report, or use the name. It costs nothing now and is what people fall out over when it went well.
exit-binding = What stays binding
    .example = What is confidential stays so for two years; promises to others are kept
    .missing = What goes on binding a party that has left
    .why = Confidentiality, promises to people outside, a share in a debt. Give each an end: “for two years”. What binds for ever is not believed.
exit-ending = How the whole alliance ends
    .example = By a decision of all; the rest of the fund goes to the school
    .missing = Who decides that it is over, and what happens then
    .why = Who may say that it is over, what is finished first, where the rest of the money goes, who tells the others. An alliance that cannot end does not end well.
exit-not-needed = Not needed
exit-not-needed-of = Not needed: { $term }
exit-unwritten =
    { $count ->
        [one] 1 exit term not written
       *[other] { $count } exit terms not written
    }
exit-agreed = Exit terms agreed by all
exit-answers = Who has agreed to the exit terms
exit-answers-later =
    { $count ->
        [one] Everybody agrees to the terms as a whole: once the last one is written, or said to be not needed.
       *[other] Everybody agrees to the terms as a whole: once the last { $count } are written, or said to be not needed.
    }
