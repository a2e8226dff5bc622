# The page Readiness.

chapter-readiness = Readiness
    .lead = Worked out from your answers as you type.
    .why = A checklist finds what everyone thought somebody else had settled, while it is still cheap to settle it.
    .how =
        Settle the blockers first: each of them has ended alliances.
        Turn every condition into an action with a name and a date.
        Say so where something does not apply, and why.
        Take the list to the meeting; the gaps are the agenda.
    .example = “Before launch: the council has not accepted the steps. Maya asks Tom by 4 Dec.”

## The gate

gate-chosen = Checked for
gate-by-stage = By stage: { $gate }

## The verdict

count-met = { $count } met
count-partly = { $count } partly
count-open = { $count } open
count-unknown = { $count } unknown
count-not-applicable = { $count } not applicable
count-blockers =
    { $count ->
        [one] 1 blocker
       *[other] { $count } blockers
    }
verdict-open = Start with { $chapter }
verdict-next-record = Nothing is recorded in this plan yet.
verdict-next-blockers =
    { $blockers ->
        [one] Settle 1 blocker to become ready with conditions.
       *[other] Settle { $blockers } blockers to become ready with conditions.
    }
verdict-next-both =
    { $blockers ->
        [one] Settle 1 blocker first, then meet more of the criteria.
       *[other] Settle { $blockers } blockers first, then meet more of the criteria.
    }
verdict-next-score = No blocker is open. Meet more of the criteria to become ready with conditions.
verdict-next-conditions =
    { $conditions ->
        [one] You can go ahead. 1 point stays open: give it a date.
       *[other] You can go ahead. { $conditions } points stay open: give each a date.
    }
verdict-next-ready =
    { $conditions ->
        [0] Checked on { $date }. Nothing is open.
        [one] Checked on { $date }. 1 point stays open.
       *[other] Checked on { $date }. { $conditions } points stay open.
    }
verdict-score = Score { $score } %. Ready needs { $ready } %, { $chapter } % in every chapter and no open blocker; ready with conditions needs { $conditions } % and no open blocker.
verdict-track =
    { $stop ->
        [0] { $verdict }
       *[other] { $verdict }: stop { $stop } of 3
    }

## How it is worked out

verdict-how = How this is worked out
verdict-how-states = Every criterion has a rule. All of it holds: met. At least half: partly. Less: open. Nothing recorded: unknown, which is not the same as no.
verdict-how-score = The score adds up the weights of the criteria that apply: met counts whole, partly half, open and unknown nothing. A criterion that belongs to the lens of your kind of alliance counts half as much again.
verdict-how-verdict = Ready: no open blocker, { $ready } % or more, and { $chapter } % or more in every chapter. Ready with conditions: no open blocker and { $conditions } % or more. Else not ready.
verdict-how-form = What applies depends on the form: { $form }. What a lighter form leaves out counts as soon as you enter something for it.
verdict-weights = The weights and limits are our judgement. Nobody has validated them: use them to find gaps, not to compare alliances.

## Blockers, conditions, chapters

readiness-blockers = Blockers
    .remark = settle these first
readiness-conditions = Conditions ({ $count })
    .remark = open, and no blockers: give each a name and a date
by-chapter = By chapter
    .remark = every criterion, with its rule
criterion-rule = Rule: { $rule }
criterion-go = Go to field
criterion-more =
    { $count ->
        [one] and 1 more
       *[other] and { $count } more
    }
criterion-from-form = Asked for from this form on: { $form }. Counts as soon as something is entered for it.
criterion-nothing-to-judge = There is nothing to judge yet.
criterion-except = Does not apply
exception-reason = Does not apply, because
    .missing = Counts once there is a reason
    .why = Say what makes this alliance different, so that the others can agree or object: “No money changes hands, each pays its own.” Not “not relevant”.
exception-by = Who says so
    .example = Maya Okafor
exception-revoke = It applies after all

## Actions

actions-list = Actions
    .remark = what will be done about what is missing
    .add = Add action
    .empty = No action yet
    .first = Make an action from a blocker or a condition above, with a name and a date.
    .unnamed = Action not worded yet
action-make = Make an action
action-close = Keep action
action-what = What will be done
    .example = Ask the council to accept the steps
    .why = One thing that one person can do in a week or two, starting with a verb: “Ask Tom to accept the steps”. “Improve communication” is never done.
action-who = Who does it
    .example = Maya Okafor
    .why = One name. Two people each think of the other.
action-due = By when
    .why = A date before the next meeting. Then it is on that agenda by itself.
action-done-on = Done on
action-done-today = Done today
action-serves = Serves: { $criterion }
action-short = Action: { $by }
action-by = { $who }, by { $date }
action-undated = { $who }, no date yet
action-nobody = nobody named
action-done = Done { $date }
action-late = Late
action-late-since = It was due on { $date }
action-open = To do

## Lenses

readiness-lenses = Seen through four lenses
lenses-overlap = The same criteria sorted in four ways: the counts overlap and are not added up.
lens-met = { $count } of { $of } met
lens-not-yet = Not yet: { $aspects }
