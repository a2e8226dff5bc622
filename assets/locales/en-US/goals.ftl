# The chapter Goals.

chapter-goals = Goals
    .lead = Write each goal so that anyone can check it. Then get every party’s own answer.
    .why = Most alliances that break had goals that everyone thought were shared. Goals hold an alliance together and settle arguments later. A goal nobody said yes to does neither.
    .how =
        Say what will be different, by when, and how you will know.
        Name what each party gains, in its own words.
        Ask each one and note the day it answered.
        Date one early win within 90 days: it keeps people coming.
    .example = “From 11 bags per 100 m to 2 by 30 September, counted on the monthly walk.”

goals-list = Goals
    .add = Add goal
    .empty = What will be different?
    .first = Begin with the one goal that all of you would name. One is enough to start.
    .unnamed = Goal not worded yet

goals-matrix = Goal

goals-apart = Kept for later, reached or dropped
    .hint = nobody is asked about these


## A goal

goal-statement = Goal
    .example = What will be different
    .why = One sentence that anyone can check: “Clear litter, Mill Weir to Station Bridge”. Not “raise awareness”. If two of you would tick it off on different days, it is not clear yet. Changing it asks everyone who agreed again.
goal-measure = Measure
    .example = Bags per 100 m, monthly walk
    .why = What is counted or seen, and by what occasion. Take something that somebody counts already: bags, visits, nights, orders. A measure that costs a day a month will not be read.
goal-baseline = Baseline
    .example = 11 in October
    .why = Where the measure stands today. Without it nobody can tell in a year whether it was you. Count once before you start.
goal-target = Target
    .example = 2 or fewer
    .why = Where it is to stand in the end. A number that you would be proud of and could miss: “2 or fewer”. Changing it asks everyone who agreed again.
goal-owner = Owner
    .example = One person
    .why = One person who worries about this goal at night. Not a group, not two. The owner does not do it all; the owner notices first when it slips.
goal-due = Due
    .why = The day on which you look at the measure and say yes or no. Put it before a budget round or a season, not at the end of the year because years end.
goal-check-every = Checked how often
    .why = How often the measure is read. Monthly for what moves fast, quarterly for what moves slowly. Put it on the agenda of the check-in.
goal-scope = a stand-in, what the goal covers and what it leaves out
goal-stand-in = Stand-in
    .example = Who sees to it when the owner cannot
    .why = The owner will be ill in the week that counts. Somebody who knows where things stand and may decide, best from another party.
goal-in-scope = What it covers
    .example = Both banks and the water’s edge
    .why = Say where it begins and ends, so that help goes where it counts: “both banks, the weir pool, the two car parks”.
goal-out-of-scope = What it leaves out
    .example = Private gardens; the river bed
    .why = What people might expect and will not get: “We do not remove weed, and we do not police anglers.” It spares disappointed volunteers.

goal-agreement = Who has agreed
    .hint = Written is not agreed.
goal-benefits = What each gains
    .example = What is in it for them
    .why = In their own words, something that their own people would notice: “safe landing spots at both bridges”. Who gains nothing leaves when it gets busy. Ask, do not guess.
goal-answers = Answer
    .why = Proposed: you asked. Agreed: they said so, on a day, a named person. Objects: write the reason, then answer it. Not theirs: the goal does not concern them. Silence is not a yes.

goal-milestones = Milestones
    .hint = an early win within 90 days of the start
    .add = Add milestone
    .unnamed = Milestone not worded yet
    .why = Two to five steps that people outside would see. Mark the first one as an early win: something small, finished within 90 days, that all can point at.
milestone-what = What is reached
    .example = First bank walk, 20 people
milestone-due = Due by
    .why = A day, not a season. The early win should lie within 90 days of the start: momentum is worth more than size.
milestone-owner = Who sees to it
    .example = One name
    .why = One person who gets the day into the calendars. It need not be the owner of the goal.
milestone-reached-on = Reached on
    .example = Not yet
milestone-early-win = Early win

goal-readings = Progress
    .hint = what the measure read, and when
    .add = Add reading
    .unnamed = Reading not entered yet
    .why = One line each time you look: the number and the day. Three readings show a direction, and a plan that is read stays alive.
goal-unit = What the numbers count
    .example = bags per 100 m
    .why = The words behind each number, short enough for the side of a chart: “bags per 100 m”, “nights”, “%”. Leave it and the two numbers empty where the goal is not one of numbers.
goal-baseline-number = Baseline as a number
    .example = 11
    .why = The number alone: the progress line begins here. “11”, where the baseline reads “11 in October”.
goal-target-number = Target as a number
    .example = 2
    .why = The number alone: the progress line leads here. Changing it asks everyone who agreed again.
reading-on = Date
reading-value = What it read
    .example = 7 bags per 100 m

reading-number = As a number
    .example = 7
    .why = The number alone, for the progress line. Leave it empty where what you saw is no number.

## What becomes of it

goal-standing = Worked on
    .why = Now: it is asked of every party. Later: it is kept, and asked of nobody yet. A short list of goals that all work on beats a long one that all nod at.
goal-outcome = What became of it
    .why = Say it when it is over: reached, or dropped. A goal that fades away unspoken takes some trust along.
goal-outcome-on = Date of the outcome
    .why = The day on which it was clear, to count from for thanks and for what comes next.
goal-outcome-reason = Why it came to that
    .example = Two bags per 100 m three months in a row
    .why = What made it work, or why you let it go: “The skip paid for itself; the anglers joined in.” The next goal is planned from this line.
goal-outcome-dated = { $outcome }, { $date }

## Conflicts between goals

goal-conflicts-list = Where goals pull against each other
    .hint = or against a party’s own aim
    .add = Add conflict
    .empty = Does any goal pull against another?
    .first = Ask each party: what of this could hurt your own plans?
    .unnamed = Conflict not worded yet
    .why = Two good goals can want the same Saturday, the same money or the same bank. Found now it is planning; found in April it is a quarrel.
goals-no-conflicts = We looked: no goal conflicts with another, or with a party’s own aim
goal-conflict-open = Not settled
goal-conflict-settled = Settled
goal-conflict-what = How they pull apart
    .example = More walkers mean fewer quiet spots for the anglers
    .why = Say it so that both sides would nod: “More walkers on the bank mean fewer quiet spots to fish.” No culprit, just what pulls where.
goal-conflict-goal = This goal
goal-conflict-with = Pulls against this goal
goal-conflict-party = Or against the aim of
goal-conflict-settlement = How it is settled
    .example = East bank stays quiet before nine
    .why = What both can live with, in words that can be checked: “No walks on the east bank before nine, from May to September.” “We will be considerate” settles nothing.

## The progress line

progress-picture = Progress: { $goal }
progress-when = When
progress-read = Read
progress-baseline = At the start
progress-target = Target
progress-target-by = Target, by { $date }
progress-amount = { $number } { $unit }
