# The chapter Upkeep.

chapter-upkeep = Upkeep
    .lead = Look after it in small doses: meet, adapt, say thank you.
    .why = An alliance nobody looks after fades without a quarrel. A fixed date is easier to keep than a good intention.
    .how =
        Fix the next date before you part.
        Start with what was promised, then with what annoys.
        Write down what changed. Two lines are enough.
    .example = “Last Thursday of the month, 19:00, Weir House. Tea first, then the list.”

## The next check-in

tab-upkeep-next = Next check-in
check-in-none = No check-in yet
    .by = The first belongs within 30 days of the start: by { $date }.
    .undated = The first belongs within 30 days of the start. Set the date of the start in Purpose & fit.
check-in-no-date = No next date
    .line = Set it while you are still together: later nobody does.
check-in-today = Today
check-in-in-days = { $days ->
    [one] Tomorrow
   *[other] In { $days } days
}
check-in-overdue = Overdue since { $date }
check-in-next = Next check-in
    .why = The day on which you look at the alliance itself, not at its work. Set it before you part: a date that has to be looked for by mail comes six weeks late.
check-in-cadence = How often
    .why = Monthly while a lot is new, quarterly once it runs, yearly for a partnership of offices. Rather seldom and kept than often and moved.
check-in-propose = Next: { $date }
check-in-channel = Channel
check-in-last = Last one { $date }: { $changed }
check-in-last-plain = Last one { $date }
command-copy-agenda = Copy agenda

## The trend

trend-title = Readiness, in %
trend-how = How it is worked out
trend-picture = Trend of readiness
trend-empty = Each check-in keeps the score of its day. From the first one on you see here which way it goes.
trend-lines = Dashed: ready. Dotted: with conditions.
trend-today = today
trend-check-in = { $date }: { $score } %
trend-now = Today: { $score } %
trend-opens = { $said }. Opens the check-in
trend-blocked = { $said }. An open blocker holds the verdict at Not ready, whatever the score
trend-head-date = Date
trend-head-score = Score in percent

## The timeline

tab-upkeep-timeline = Timeline
timeline-picture = Timeline
timeline-hint = Click a mark, or go along them with the arrow keys. Enter opens what it stands for.
timeline-open = Open
timeline-moment = { $date }: { $what }. { $lane }, { $state }
timeline-empty = Nothing has a date yet
    .line = The start, milestones, check-ins, promises, actions and papers stand here once they are dated.
    .set = Set the start
timeline-head-date = Date
timeline-head-what = What
timeline-head-lane = Kind
timeline-head-state = State
lane-dates = Dates
lane-milestones = Milestones
lane-check-ins = Check-ins
lane-promises = Promises
lane-actions = Actions
lane-papers = Papers
happened-yes = happened
happened-late = past its date
happened-ahead = ahead

## The agenda

agenda-title = Agenda
    .remark = made from what is open
agenda-count = { $count ->
    [one] 1 point
   *[other] { $count } points
}
agenda-nothing = Nothing is due
    .line = No action, promise, objection, trigger or dispute is waiting. Talk about what goes well, and keep the date.
agenda-action = Overdue action
    .many = { $count ->
        [one] 1 action overdue
       *[other] { $count } actions overdue
    }
agenda-promise = Promise due
    .many = { $count ->
        [one] 1 promise due
       *[other] { $count } promises due
    }
agenda-objection = Objection
    .many = { $count ->
        [one] 1 objection without a reply
       *[other] { $count } objections without a reply
    }
agenda-trigger = Trigger reached
    .many = { $count ->
        [one] 1 trigger reached
       *[other] { $count } triggers reached
    }
agenda-dispute = Open dispute
    .many = { $count ->
        [one] 1 open dispute
       *[other] { $count } open disputes
    }
agenda-by-dated = { $what }: { $who }, { $date }
agenda-promised = { $who }: { $what }, { $date }
agenda-objects = { $who }: “{ $reason }”
agenda-objects-plain = { $who }, no reason noted
agenda-reached = { $what }: { $threshold }
agenda-dispute-days = { $what }: { $days ->
    [0] step { $number } ends today
    [one] step { $number } ends tomorrow
   *[other] step { $number } ends in { $days } days
}
agenda-dispute-late = { $what }: step { $number } was to end { $date }
agenda-dispute-plain = { $what }: no step yet
agenda-said = { $kind }: { $text }
agenda-goal = Goal { $number }
agenda-fold = Show fewer
agenda-more = { $count } more
agenda-copy-title = { $plan }: check-in { $date }
agenda-copy-undated = { $plan }: check-in
agenda-copied = Agenda copied, without what is private
check-in-agenda = Always on it
    .hint = one point a sentence
    .example = Tea. What we promised, what became of it. One thing that annoyed somebody. Dates.
    .why = What you go through every time, so that nobody has to find the courage to bring it up. “One thing that annoyed somebody” is the best of them: asked of everybody, it blames nobody.

## Check-ins held

tab-upkeep-held = Held
    .why = What was talked about and not written down was not agreed. Two lines for each point let the next check-in begin where this one ended.
    .how =
        Note who was there: whoever was not has to hear it from you.
        For each point, write what came of it and who does what.
        Write down what you changed, or that nothing changed.
    .example = “12 Nov, six of us: decision rules agreed, exit terms begun. The banner comes down before the pupils arrive; Ana wants it written, so it is.”
check-ins-list = Check-ins
    .add = Add check-in
    .empty = No check-in was held yet
    .first = After the first one, note who was there, what you talked about and what you changed. It takes five minutes while you still sit together.
    .unnamed = Check-in
check-in-undated = Check-in without a date
check-in-held-by = { $count ->
    [0] Nobody noted
    [one] One person
   *[other] { $count } people
}
check-in-caption = { $people }: { $changed }
check-in-under-way = Running
check-in-scored = { $score } %
check-in-no-score = No score
check-in-on = Date
check-in-who = Who was there
    .why = Names, not parties: a party that sends somebody else each time has not been there. Ring up whoever is missing here.
people-more = Somebody else
    .example = Add somebody
people-add = Add “{ $name }”
people-add-of = Add “{ $name }” of { $party }
check-in-points = Points talked about
    .add = Add point
    .empty = No points yet
    .unnamed = Point
point-what = What was talked about
    .example = Who has asked for the leave?
point-about = What it is about
point-about-other = Another record
point-about-go = Go to { $title }
point-said = What came of it
    .example = Three of us thought that somebody else had. Maya asks by Friday.
    .why = The result in one line, with a name and a day. Who said what first helps nobody in half a year.
check-in-changed = What you changed
    .example = One owner for each area
    .why = What is different from now on: a date, an owner, a rule. A check-in after which nothing is ever different is a visit.
check-in-notes = Notes
    .example = Whatever else was said and should not be lost
check-in-running = Still running
    .hint = not over yet, so it does not count as held
check-in-score = Readiness score of that day
    .why = It makes the trend. A score that falls is no failure: it says that something has changed, and you have seen it.
check-in-score-today = Take today’s: { $score } %

## Triggers and review

tab-upkeep-triggers = Triggers & review
    .why = Most alliances notice too late that what they agreed no longer fits. A trigger is agreed while it hurts nobody: when this happens, we do that.
    .how =
        Take what you would notice first: a count, a person, a sum.
        Say from where on it counts, so that nobody has to argue.
        Say what you do then. “We talk about it” is enough, with a date.
    .example = “Fewer than six people on two clear-up days running: we halve the days and double the invitations.”
triggers-list = Triggers
    .add = Add trigger
    .empty = What would make you change course?
    .first = Begin with the one thing that would end it: the person who does most leaves, the money stops, nobody comes.
    .unnamed = Trigger without a signal
trigger-signal = What you watch
    .example = People on a clear-up day
    .why = Something that somebody sees anyway. What has to be measured for this alone will not be.
trigger-threshold = From where on it counts
    .example = Fewer than six, twice running
    .why = A number or a plain fact, so that nobody has to be the one who says it. “Too few” starts a quarrel; “fewer than six, twice running” starts the response.
trigger-response = What you do then
    .example = Halve the days, double the invitations, ask why on the phone
    .why = The first thing that you do, decided while heads are cool. It need not solve it: meet within a week, stop spending, ring the three who stayed away.
trigger-reached-on = Reached on
    .why = The day on which it happened. It stands on the agenda from then on, until a check-in has talked about it.
trigger-reached-today = Reached today
trigger-reached = Reached { $date }
trigger-watched = Watched
trigger-no-threshold = Not said from where on it counts
upkeep-review = The review
    .remark = the day on which you ask whether it is still the right alliance

## Thanks and relationship

tab-upkeep-thanks = Thanks & relationship
    .why = People stay where their share was seen. And when something breaks, those who have eaten together ring up before they write.
    .how =
        Tie thanks to a milestone, or nobody finds the moment.
        Say what exactly, and what it made possible.
        Twice a year do something that is not work.
    .example = “When the reach is clear: names on the weir board, spelled right. In December soup at Weir House, no agenda.”
recognitions-list = Thanks
    .remark = what you recognise, how, and who sees to it
    .add = Add thanks
    .empty = Whom will you thank, and when?
    .first = Choose a milestone, and say now how you will mark it when it is there.
    .unnamed = Thanks without an occasion
recognition-occasion = What for
    .example = The first clear-up
    .why = What somebody did, as they would tell it at home. “For everything” thanks nobody.
recognition-milestone = Tied to the milestone
    .why = Tied to a milestone it has a day, and somebody remembers. Untied it waits for a good moment.
recognition-how = How
    .example = Names on the weir board, spelled right
    .why = Ask what they would like: a line in the paper for one, a quiet word for another. It need not cost anything.
recognition-who = Who sees to it
    .example = One name
recognition-given-on = Given on
recognition-given-today = Given today
recognition-given-dated = Given { $date }
recognition-planned-for = Planned
recognition-tied = At { $milestone }
recognition-untied = Not tied to a milestone
activities-list = For each other
    .remark = what is done for the relationship itself
    .add = Add activity
    .empty = Nothing planned that is not work
    .first = One dated thing without an agenda: a walk, soup, a visit to where the others work.
    .unnamed = Activity not named yet
activity-what = What
    .example = Soup at Weir House, no agenda
    .why = Something that each of them can come to, whatever they earn, eat or believe. An hour is enough.
activity-on = When
activity-with = With whom
    .why = Whoever is left out of the pleasant things is in it for the work only.
activity-held-on = Held on
activity-held-today = Held today
activity-held = Held { $date }
activity-ahead = On { $date }
activity-past = Was planned for { $date }
activity-undated = No date yet

## Closing

upkeep-closing = When it ends
    .hint = where the records stay, what each keeps, what you learned
closing-records = Where the records stay
    .example = With the Council’s archive; Ana keeps a copy
    .why = Somebody will ask in three years who promised what. One place, one name, and for how long.
closing-keeps = What each keeps
    .example = The litter pickers; the list of helpers
    .why = Tools, data, the name, the contacts, what is left of the money. Written down while you still like each other, it is a list; afterwards it is a dispute.
closing-learned = What was learned
    .example = Ask for the leave first. A price that is not in writing is no price.
    .why = Ask each of them for one thing to do again and one never to do again. The next alliance begins with it.
