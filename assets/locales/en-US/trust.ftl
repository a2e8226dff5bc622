# The chapter Trust & ground rules.

chapter-trust = Trust & ground rules
    .lead = What each of you takes for granted, said aloud before it is read two ways.
    .why = An unwritten rule holds until two sides read it differently. Then each is sure that the other broke it.
    .how =
        Name what goes without saying: time, tools, pictures, money.
        Let each party say how it reads it, before anybody words it.
        Word it so that the ones who differ can say yes.
        Ask each one, and note the day it answered.
    .example = “Coming when you said: a name on the list two days before means that you come or send somebody.”

## Ground rules

tab-ground-rules = Ground rules
ground-rules-list = Ground rules
    .add = Add rule
    .usual = The usual five
    .empty = No ground rules yet
    .first = Start with one that everybody is sure of, such as when to cancel.
    .unnamed = Rule without a topic
rules-agreed = { $count } agreed
rules-discussed = { $count } discussed
rules-assumed = { $count } assumed
rules-disputed = { $count } disputed
rule-no-reading = No reading yet
rule-not-worded = { $readings } of { $of } readings, not worded yet
rule-read-and-agreed = { $readings } of { $of } readings, agreed by { $agreed } of { $of }
rule-read-and-differs = { $readings } of { $of } readings, { $differ ->
    [one] 1 differs,
   *[other] { $differ } differ,
} agreed by { $agreed } of { $of }

ground-rule-topic = What the rule is about
    .example = Coming when you said you would
    .why = Take what goes without saying: when to cancel, who may be in a picture, what happens to a lent tool, who pays first and is paid back. What nobody would write down is what two sides read in two ways.
ground-rule-readings = How each party reads it
    .example = Not asked yet. How do they read it?
    .why = In their own words, before there is a wording: “Neighbours drop in. Please do not plan with them.” Whoever hears the others first says what they want to hear.
readings-section = { $count } of { $of } { $count ->
    [one] differs
   *[other] differ
} from the wording
    .hint = in its own words
reading-said = How { $party } reads it
reading-differs-said = How { $party } reads it, differs from the wording
readings-show = Which parties are shown
readings-all = All
readings-differ = Differ
readings-not-asked = Not asked
readings-object = Object
readings-none = No party to show here
readings-page = { $first } to { $last } of { $all }
readings-before = Former parties
readings-after = Further parties
ground-rule-differs = Whose reading differs
    .of = { $party }: the reading differs from the wording
    .keys = Does this reading differ from the wording? Alt + D in its field
    .why = Compare it with the wording, or with your own reading while there is none. A difference that is marked gets talked about; one that is overlooked is found in June.
ground-rule-wording = Agreed wording
    .hint = Written is not agreed.
    .example = What all of you can say yes to, in one or two sentences
    .why = One or two sentences that a newcomer could follow: “A name on the list two days before means that you come or send somebody.” Word it for those who differ. Changing it asks everyone who agreed again.
ground-rule-answers = Answer
    .why = Ask each party by itself, with the wording before it. An objection with its reason is worth more than a nod: it says what has to change.

usual-rule-coming = Coming when you said you would
usual-rule-things = Things that are lent, and what breaks
usual-rule-pictures = Pictures and names of people
usual-rule-money = Who pays first, and is paid back
usual-rule-annoyed = When something annoys you

## Promises

tab-promises = Promises
    .lead = Small promises, kept where everybody can see it, are how trust grows.
    .why = A partner is trusted for many small promises kept, not for one large one.
    .how =
        Promise less, and put a date on it.
        Write it down while both are in the room.
        When it slips, say so before the day.
        Note what became of it, also where it was yours.
    .example = “I send the skip price by Wednesday.”
promises-list = Promises
    .add = Add promise
    .empty = No promises yet
    .first = “I send the list by Friday.”
    .unnamed = Promise not worded yet
promises-counted = { $count ->
    [one] 1 promise
   *[other] { $count } promises
}
promises-open = { $count } open
promises-past-due = { $count } past due
promise-what = Promise
    .example = Send the skip price in writing
    .why = Small enough to be kept in a fortnight, and plain enough that both would say the same of it: “send the skip price in writing”, not “support the first day”.
promise-by = Who promised
    .why = One party. Where two promise together, each waits for the other: make it two promises.
promise-to = To whom
    .why = Who counts on it, and may ask on the day. Promises to all are kept for nobody.
promise-due = Due
    .why = A day makes a wish a promise. Put it where it can still be helped if it slips: before the meeting, not on it.
promise-first-due = Due at first
    .why = The first day stays in sight. Once moved is planning; the third time it is an answer.
promise-outcome = Outcome
    .why = Kept, kept late, broken, or changed by both sides in time. Say late for late: a list on which all is kept is believed by nobody.
promise-settled-on = Settled on
    .why = The day on which it was clear. It shows how long people waited.
promise-nobody = nobody named
promise-from-to = { $by } to { $to }
promise-caption = { $whose }, { $due }
promise-due-now = { $first }, now { $due }
promise-due-past = { $due }, past due
promise-due-today = today, { $date }
promise-undated = no date
promise-kept-today = Kept today
rates-picture = Promises kept of those that were due
rates-kept = { $kept } of { $due } kept
rates-counted = { $kept } of { $due }
rates-asked = { $percent } % line: asked for at renewal
rates-none-due = No promise was due yet
rates-party = Party
rates-due = Due in all
rates-all = All
rates-more = { $below ->
    [0] { $count ->
        [one] 1 more, at 80 % or above
       *[other] { $count } more, all at 80 % or above
    }
   *[other] { $count } more, { $below } of them below 80 %
}
rates-lowest = Only the lowest five
promise-head-by = Who
promise-head-what = What
promises-older = Older promises
promises-older-said = { $kept ->
    [0] { $count ->
        [one] 1 older promise, not kept
       *[other] { $count } older promises, none kept
    }
   *[other] { $count ->
        [one] 1 older promise, kept
       *[other] { $count } older promises, { $kept } kept
    }
}

## Trust

tab-trust-ratings = Trust (private)
    .lead = How far you count on each ally today, from what you saw and not from how you feel.
    .why = Trust is three things, and they break apart. A partner who always comes may still not tell you what it costs.
    .how =
        Rate each of the three from one thing that you saw.
        At 1 or less, write what you will do to mend it, and with whom.
        Say your own intentions and limits first. Then ask for theirs.
        Ask what they say of you. Do not guess it.
    .example = “Openness 1: the first offer left out sorting. Repair: we go through the price together.”
trust-private = Private: never printed or shared
    .hint = Copies for allies leave it out.
    .empty = Nobody to rate yet
    .first = Here stands every ally that is committed.
trust-stakes = how far you count on each ally, and what each says of you
trust-ally = Ally
trust-scale = 0 = none, 4 = strong. A rating counts once it has evidence.
trust-no-evidence = No evidence
trust-repair-set = Set
trust-repair-missing = Missing
trust-blocker = Blocker
trust-rated-of = { $count } of { $of } rated
trust-repairs-missing = { $count ->
    [one] 1 without repair
   *[other] { $count } without repair
}
trust-reliability = Reliability
    .why = It does what it says, when it says so. Rate what you saw: “skip at eight, both times”. Somebody you like may be a 2, somebody you do not a 4.
trust-reliability-evidence = Why: reliability
    .missing = What did you see that shows it?
    .example = Came both days, in hail
trust-openness = Openness
    .why = It says what it knows and wants, also what is awkward. A partner that tells you of the broken boat a day late is a 3, one that hopes you will not notice a 1.
trust-openness-evidence = Why: openness
    .missing = What did they tell you, or leave out?
    .example = Told us of the broken boat, a day late
trust-shared-mission = Shared mission
    .why = It is in it for the same end, also when nobody counts. “Took the tyres for nothing” says more than a mission statement.
trust-shared-mission-evidence = Why: shared mission
    .missing = What shows that they want the same?
    .example = Clears the landing without being asked
trust-repair = Repair action
    .missing = What will you do to mend it, and with whom?
    .why = Something small that both do together, soon: “Ana and Desmond go through the price line by line before each skip.” Trust is not talked back, it is worked back.
feedback-section = What they say of us
    .hint = asked, not guessed
feedback-rating = How far they count on us
    .why = Ask for the number first, then for the reason: “From 0 to 4, how far can you count on us? What would make it one more?”
feedback-on = Asked on
    .why = Ask twice a year, best by somebody who is not the one they deal with. After half a year the answer has grown old.
feedback-words = In their words
    .example = You answer late, and then all at once
    .why = Write it as it was said, and do not defend yourself while you write. Then tell them what you change.
trust-go-through = Go through all { $count }
trust-ally-of = { $number } of { $of }
trust-ask-seen = { $party }: what have they done that you saw yourself?
trust-ask-repair = { $party }: what came of what you wanted to mend?
trust-ask-of-us = { $party }: what would they say of you, and did you ask?
trust-ask-new = { $party }: what has changed since you last looked?
trust-walk-back = Back
trust-walk-next = Next ally
trust-walk-end = Back to the table

told-both-ways = Intentions and limits told both ways
told-counted = { $count } of { $of } both ways
told-by-party = { $party }: { $told }
