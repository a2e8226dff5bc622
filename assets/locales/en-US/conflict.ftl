# The chapter Conflict resolution.

chapter-conflict = Conflict resolution
    .lead = Agree the steps while everyone is friendly. Each has a person, a time limit and a trigger.
    .why = Disputes do not end alliances. Not knowing what happens next does.
    .how =
        Start with the two people; add others one step at a time.
        Give each step days, so silence moves it up.
        End with a fair way out, so no one feels trapped.
        Ask each ally to accept the steps, and note the date.
    .example = “If the skip bill is wrong, Ana and Jonas talk within 3 days. If not settled, Maya meets both.”

## Who accepts

ladder-answers = Who accepts the steps
## The steps

steps-list = Steps
    .add = Add step
    .usual = Start from the usual steps
    .empty = No steps yet
    .first = Who talks to whom, when, and what comes after. Three steps are enough: talk, bring in someone neutral, part fairly.
    .unnamed = Unnamed step
step-title = Name of the step
    .example = Talk to each other
step-action = Kind of step
    .why = Let the first step be a direct talk: most disputes end there. After it, meet about needs before anyone from outside comes in. A ladder that starts with a judge is never climbed.
step-who = Who takes part
    .example = The two people concerned
    .why = Names, not offices: “Maya, or Jonas if it is hers”. Say who stands in where the person in charge is a side in the dispute.
step-trigger = Starts when
    .example = A promise or a limit is broken
    .why = A trigger that both sides see in the same way: a date that passed, a request in writing. “When it gets serious” starts nothing, because each side waits for the other.
step-within = Time limit
    .why = The time limit is what makes silence move a dispute up instead of burying it. 3 days for a talk, a week for a meeting, two weeks for someone from outside are usual.
step-what = What happens
    .example = Each side tells it back in the other’s words, then names one thing it needs
    .why = Two sentences that a newcomer could follow: how they meet, what each side does, what is written down at the end. “They sort it out” is not a step.
step-stakes = who pays, when a step is skipped, how soon it may begin
step-payer = Who pays
    .example = Both sides in equal parts, or one party
    .why = Agree it now, while nobody knows who will need it. Where each side pays half, neither can be starved out; where one is much poorer, say what the other carries.
step-skipped-when = Skipped when
    .example = Somebody does not feel safe with the other side
    .why = A talk between two is no help where one of them is afraid, or can be dismissed by the other. Say who may skip this step, without having to prove anything.
step-not-before = Pause before this step
    .why = A pause after the step before, so that tempers cool and people can ask at home: two days, say. Leave it empty where nothing speaks for waiting.
step-no-limit = No limit
step-no-trigger = Not said yet
step-nobody = Nobody named yet
step-said = Step { $number }: { $title }. { $who }. Starts when: { $starts }. Time limit: { $within }
steps-total =
    { $days ->
        [one] From first word to last step: 1 day at most.
       *[other] From first word to last step: { $days } days at most.
    }
steps-total-open =
    { $days ->
        [0] No step has a time limit yet.
        [one] From first word to last step: 1 day, and { $open ->
            [one] one step
           *[other] { $open } steps
        } without a limit.
       *[other] From first word to last step: { $days } days, and { $open ->
            [one] one step
           *[other] { $open } steps
        } without a limit.
    }
ladder-meanwhile = How work goes on meanwhile
    .example = What was promised to others goes on as planned; the money in dispute stays where it is
    .why = Say what nobody touches while the dispute runs: “The June clean-up goes ahead, the skip is paid, and the bill is settled afterwards.” People outside must not pay for your quarrel.

## The usual steps

usual-talk = Talk to each other
    .trigger = A promise or a limit is broken
    .who = The two people concerned
    .what = Each says what happened and what it meant for them, and asks for one thing.
usual-interests = Lay open what each side needs
    .trigger = Step 1 did not settle it
    .who = Both sides, with the convenor
    .what = Each side tells it back in the other’s words, then names what it needs, not what it demands.
usual-mediator = Neutral third party
    .trigger = Either side asks in writing
    .who = The neutral third party, with both sides
    .what = Hears each side alone, brings both together, and writes down what they settle.
usual-part = Part fairly
    .trigger = Step 3 has run its time
    .who = All allies, at one meeting
    .what = Agree who leaves what and by when, finish what others were promised, and tell it in the same words.

## From outside

conflict-outside = a neutral third party
third-party = Neutral third party
    .remark = whom both sides would trust
third-party-name = Who it is
    .example = Samira Haddad, Volunteer Centre
    .why = Somebody who gains nothing either way, whom both sides know of, and who said yes. A neighbouring group, a volunteer centre, a retired judge: it need not cost anything.
third-party-stand-in = Stand-in
    .example = Who helps when they cannot
    .why = The neutral person may be away, or turn out to be close to one side. Name the second one now.
third-party-neutral = Why neutral
    .example = Not tied to any ally. Free. Said yes on 9 Nov.
    .why = Write what the others need to know to say yes: ties to any ally, what it costs and who pays, whether they agreed. “Knows nobody on the council” is an answer.
third-party-answers = Who accepts the third party

## Rehearsal

tab-conflict-rehearsal = Rehearsal
    .why = Steps look sound until somebody has to take them. Twenty minutes of pretending cost less than one real quarrel.
    .how =
        Choose something small and likely: a bill, a date, a picture.
        At each step say who does what, by name, on which day.
        Where nobody knows, it broke. Turn it into an action.
    .example = “Step 3: Samira is in Porto all of August. So who?”
rehearsal-again = Rehearse again
rehearsal-dispute = The dispute
    .example = A bill, a date, a picture: small, and likely
    .why = Something that could happen next month, between people who like each other. Nobody real should look bad: it is the steps that are tried, not the parties.
rehearsal-start = Choose a dispute to walk through
    .line = Three that your plan suggests. Take one, or write your own: where you get stuck, you have found a gap.
rehearsal-of-promise = { $party } is late with a promise: { $what }
rehearsal-of-risk = It went wrong: { $what }
rehearsal-of-limit = { $party } is asked for more than it can give: { $limits }
rehearsal-usual-bill = A bill is a third higher than what was promised
rehearsal-usual-date = Somebody cancels the day before the joint event
rehearsal-usual-picture = A picture appears in the paper that one of you had not agreed to
rehearsal-no-steps = There are no steps to walk yet
    .line = Agree who talks to whom first, then come back and try it out.
    .go = Go to the steps
rehearsal-by-day = by day { $day }
rehearsal-no-day = no day
rehearsal-step-said = Step { $number } of { $of }, { $title }, { $by }
rehearsal-result = Whether the step held
    .why = It held where everybody knew who does what, and by when. One “I suppose so” means that it broke here, and that is what the walk is for. Suppose it were mended, and go on.
rehearsal-because = because
rehearsal-finding = Because
    .example = Who would do what, by name; or what nobody knew
    .why = Write what was said in the room: “Desmond rings Ana.” Or what nobody could say. Either helps whoever reads the steps in a real dispute.
rehearsal-action = Action that mends it
rehearsal-walked = { $count } of { $of } walked
rehearsal-all-held = All steps held
rehearsal-held = { $count } held
rehearsal-gaps = { $count ->
    [one] 1 gap found
   *[other] { $count } gaps found
}
rehearsal-learned = What we learned
    .example = A price that is not in writing is no price. And we need a second neutral person.
    .why = One or two sentences for those who were not there. It stays when you rehearse again.
mend-person = Say who takes part in step { $number }
mend-limit = Give step { $number } a time limit
mend-trigger = Say when step { $number } starts
mend-third-party = Name somebody neutral who helps from outside
mend-stand-in = Name a stand-in for { $who }
mend-exit-terms = Say how a party gets out
mend-step = Open step { $number }

## Disputes

tab-conflict-steps = Steps
tab-conflict-disputes = Disputes
issues-list = Disputes
    .add = Add dispute
    .empty = No dispute on record
    .first = Write one down as soon as step 1 starts: it keeps the dates, and everyone talks about the same thing.
    .unnamed = Unnamed dispute
no-issues = We looked: no open dispute
issue-title = What it is about
    .example = The skip bill
issue-raised-by = Raised by
issue-on = Raised on
issue-raised = { $party }, { $date }
issue-raised-by-whom = { $party }
issue-raised-when = { $date }
issue-raised-by-nobody = Not said who raised it
issue-side = Another side
    .example = Add a side
issue-position = What they say they want
    .hint = private
    .why = The demand in their own words: “Pay the whole bill.” Positions are private: they never leave this file, and people soften them once needs are on the table.
    .of = What { $party } says it wants
issue-interest = What they need
    .why = Ask “what would that give you?” until the answer is something the other side could want too: “Not to explain a surprise bill to my board again.”
    .of = What { $party } needs
issue-options = What could be done
    .example = One option a line
    .why = Collect before you judge: at least three, one of them odd. “Share the bill. Pay by month. Haul it ourselves next time.”
issue-criterion = Agreed criterion
    .hint = what all take as fair
    .example = Whoever ordered it pays what goes beyond the quote
    .why = Agree on the measure before the choice: a market price, a past case, an expert’s word. It lets both sides give way to a rule instead of to each other.
issue-step = Step reached
issue-step-numbered = { $number } { $title }
issue-since = At this step since
issue-outcome = Outcome
    .hint = leave it empty while it is open
    .example = What was settled, and what we do differently from now on
issue-settled = Settled
issue-at-step = At step { $number }
issue-at-step-late = Step { $number } overdue
issue-at-no-step = No step yet
issue-time-until = This step runs until { $date }.
issue-time-is-up = The time of this step was up on { $date }: take the next one.
