# What printed documents say of their own; the rest is in the plan and in the other files.

## Every document

sheet-untitled = Our alliance
sheet-as-of = Plan as of { $date }
sheet-draft = DRAFT
sheet-draft-blockers = { $count ->
    [one] DRAFT: 1 blocker open
   *[other] DRAFT: { $count } blockers open
}
sheet-private = Private notes are not printed
sheet-page-of = Page { $page } of { $pages }

## What a screen reader says for marks that are drawn

sheet-empty = not ticked
sheet-ticked = ticked
sheet-barred = objects
sheet-blank = to be filled in

## The summary checklist

summary-subtitle = { $kind ->
    [kind-informal] Summary checklist, informal alliance
    [kind-strategic] Summary checklist, strategic alliance
    [kind-coalition] Summary checklist, coalition
   *[none] Summary checklist
}
summary-why = Why we work together:
summary-why-line = { $why } { $purpose }

summary-who = Who is in it
summary-ally = Ally
summary-speaks = Speaks for it
summary-brings = Brings
summary-steps-accepted = Conflict steps
summary-accepted = accepted { $date }
summary-not-yet = not yet
summary-decided-on = decided { $date }
summary-steps-objects = objects
summary-convening = { $name }, convenor

summary-goals = What we want to reach
summary-goals-key = Ticked = agreed, empty = no answer yet
summary-goal = Goal and measure
summary-agreed = Who has agreed
summary-owner = Owner, date
summary-measure = { $measure }: { $course }
summary-course = { $baseline } → { $target }
summary-objects = { $party } objects
summary-or = { $first }, or { $second }
summary-reached = reached { $date }
summary-later = Kept for later

summary-in-touch = How we keep in touch
summary-check-in = { $cadence ->
    [cadence-weekly] Check-in every week
    [cadence-fortnightly] Check-in every two weeks
    [cadence-monthly] Check-in every month
    [cadence-quarterly] Check-in every three months
    [cadence-half-yearly] Check-in twice a year
    [cadence-yearly] Check-in once a year
    [cadence-two-yearly] Check-in every two years
    [cadence-three-yearly] Check-in every three years
    [cadence-five-yearly] Check-in every five years
   *[none] Check-in
}
summary-check-in-next = { $cadence }. Next: { $date }
summary-answer = an answer within { $days }
summary-labelled = { $label }: { $text }
summary-joined = { $first } – { $second }
summary-thanks = Thanks

summary-disputes = If we disagree
summary-step = { $step }, within { $days }
summary-step-skipped = { $step }. Skip it when: { $when }
summary-decisions = Decisions
summary-sharing = Costs and income
summary-decided = { $method ->
    [method-consensus] consensus on { $topics }
    [method-consent] consent on { $topics }
    [method-majority] majority on { $topics }
    [method-supermajority] supermajority on { $topics }
   *[method-lead-decides] the lead decides on { $topics }
}
summary-decided-by-part = supermajority of { $threshold } on { $topics }
summary-topic-only = everything
summary-topic = { $topic ->
    [topic-everything] everything else
    [topic-money] money
    [topic-membership] membership
    [topic-public-statement] public statements
    [topic-scope] scope
    [topic-leadership] who leads
    [topic-amendment] changes to what we agreed
    [topic-ending] how we end
    [topic-urgent] urgent matters
   *[other] other matters
}

summary-to-do = { $gate ->
    [gate-approach] Before we approach allies
    [gate-renew] Before we renew
    [gate-close] Before we close
   *[gate-launch] Before we start
}
summary-nothing-open = Nothing is open
summary-to-do-what = To do
summary-to-do-who = Who
summary-to-do-by = By
summary-blocker-mark = Blocker:
summary-blocker = { $blocker } { $what }
summary-two-findings = { $first }; { $second }
summary-many-findings = { $headline }: { $first }; { $second }; and { $more } more

summary-signed = Signed
summary-signed-line = We have read this checklist and will do our part.
summary-signature = Name and signature
summary-signature-date = Date
summary-agreed-by = { $count } of { $all } agreed
summary-more = and { $count } more
