# The chapter Roles & decisions.

chapter-roles = Roles & decisions
    .lead = One owner for each area. Everybody else helps, is asked, or says yes first.
    .why = What nobody owns, everybody forgets. What two people own, each leaves to the other.
    .how =
        Cut the work into four to eight areas, not into tasks: dates, money, safety, neighbours.
        Put one person’s name on each, and write where it ends.
        Name whom to ask, and who must say yes first.
        Name who does it while the owner is away.
    .example = “Jonas owns safety on the water. He may call off a day alone. He decides nothing about the banks.”

tab-roles = Roles
tab-roles-matrix = Who does what
    .lead = Every area and goal beside every party: who owns, helps, is asked, or says yes.
    .why = An area without an owner and a party without a part are two halves of one problem. Side by side you see which party to ask.
    .how =
        Read the rows first: each has exactly one owner.
        Then the columns: a party without a part drifts off.
        Whoever owns half of it will tire: hand something over.
    .example = “Nobody owns the skips, and Kessel has no part: ask Kessel.”
tab-rules = Decision rules
    .lead = How you decide, and what happens when you cannot. Agree it before you need it.
    .why = Where nobody said how to decide, the loudest decides, or nobody does.
    .how =
        Name the method for each topic before you need it.
        Write what happens when it fails, so that no one can block by staying away.
        Let somebody act at once, and look at it afterwards.
        Then ask every party: a rule that one of you never agreed to settles nothing.
    .example = “If we cannot agree on a public statement, we publish dates and counts, and nothing else.”
tab-decisions = Decisions
    .lead = What you decided, by which rule, and who was there.
    .why = People remember a decision as what they wanted it to be. A line in the log, written on the day, is what you all come back to. It also spares a large alliance from asking everybody about everything.
    .how =
        Write it down on the day, in one sentence.
        Note who was there, who was for it and who was against it, with the reason.
        Name the rule: whether the decision counts follows from it.
        Say what it stands for the answers to, and whoever was not there need not be asked.
    .example = “20 Nov: lend twelve pickers to the scouts for one Saturday. Majority, four there, three for, Kessel against: the last time they came back bent.”

roles-with-owner = { $count } with an owner
roles-without-owner = { $count } without

## Who does what

roles-without-part = { $count ->
    [one] 1 party without part
   *[other] { $count } parties without part
}
roles-matrix = Area and goal
role-goal-owner = Goal, { $owner }
role-no-part = no part
role-part-none = None
role-part-of = { $area }: { $party }
role-strip-owner = { $owner } owns it
role-strip-nobody = Nobody owns it yet
role-strip-helps = helps: { $who }
role-strip-asked = is asked: { $who }
role-strip-approves = approves: { $who }
role-strip-boundaries = boundaries: { $who }
role-open-card = Open card

## A role

roles-list = Roles
    .add = Add role
    .empty = No areas yet
    .first = What has to be looked after, all the time? Begin with dates, safety, money, or whoever talks to the neighbours.
    .unnamed = Area not named yet
role-area = Area
    .example = Dates, leave and the list of names
    .why = A stretch of work that goes on, not a task that is over on Saturday: “counts and curves”, “neighbours, notices, parking”. Four to eight of them cover most alliances.
role-owner = Owner
    .hint = exactly one
    .example = One person
    .why = One person who notices first when it slips, and may be rung up about it. Not a committee and not two: each of two thinks that the other has seen to it.
role-stand-in = Stand-in
    .example = Somebody else
    .why = Every owner has a holiday, a sick child, a new job. Name the second one now, who may then decide in the owner’s place.
role-helpers = Helpers
    .hint = lends a hand
    .why = Parties that do a part of the work. Whoever helps is told what, when and by whom; whoever only might help belongs nowhere here.
role-consulted = Consulted
    .hint = is asked before something is done
    .why = Whoever would be surprised, or has to live with it. To be asked is to be heard, not to have a veto; whoever has one is the approver.
role-approver = Approver
    .hint = must say yes
    .example = Nobody
    .why = Only where law, safety or money ask for it: every yes that has to be waited for costs days. Leave it empty where the owner may decide.
role-boundary = Boundaries
    .hint = where the role ends
    .example = Sets dates; does not promise anybody’s tools or people
    .why = What the owner may do alone, and what not: “may call off a day”, “spends up to 50 without asking”, “decides nothing about the banks”. It protects the owner most.
role-stakes = a stand-in, who is asked, who approves, boundaries
role-nobody = Nobody owns it
role-choose-owner = Choose owner
role-owned = { $owner }, { $party }
role-parts = { $helps ->
    [0] { $asked ->
        [0] nobody helps
        [one] 1 is asked
       *[other] { $asked } are asked
    }
    [one] 1 helps{ $asked ->
        [0] { "" }
        [one] , 1 is asked
       *[other] , { $asked } are asked
    }
   *[other] { $helps } help{ $asked ->
        [0] { "" }
        [one] , 1 is asked
       *[other] , { $asked } are asked
    }
}
role-said = { $area }, owner { $owner }, { $parts }, { $number } of { $count }
role-said-nobody = { $area }, nobody owns it, { $parts }, { $number } of { $count }
role-competitor = { $party } competes with us. Boundary: { $boundary }
role-competitor-caption = { $owner }. Competes with us: boundary set
role-competitor-missing = { $party } competes with us, and no boundary is set.
role-boundary-missing = Boundary missing
role-set-boundary = Set the boundary in Allies
role-own-approver = Who says yes to their own work?
sort-without-owner = Sort by owner: those without first

## Decision rules

rules-list = Decision rules
    .add = Add rule
    .empty = No decision rules yet
    .first = Say how you decide before there is something to decide.
    .unnamed = Rule without a topic
rules-usual = Fill in the usual rules
rules-usual-one = Fill in the usual rule
rules-usual-for = Fill in the usual rule: { $topic }
rules-usual-gives = What the usual rules give
    .hint = a start: edit every word, then ask
rules-missing = No rule yet
rules-usual-is = The usual: { $method }. { $who }
decision-rules-agreed = { $count } agreed
decision-rules-waiting = { $count } waiting
decision-rules-missing = { $count } missing
rule-name = In a few words
    .hint = who takes part, or what the rule is called
    .example = Whoever pays takes part
    .why = What the method does not say: “whoever is named says yes”, “Jonas on the water, Maya on land”. A rule about something else needs a name here. Changing it asks everyone who agreed again.
rule-topic = What it decides on
    .why = Money, who joins, what is said in public and what you do at all are where alliances break: each has a rule, or one rule covers everything that has none of its own.
rule-method = How it is decided
    .why = Consent suits most of it: it goes ahead unless somebody has a reason against it. Consensus waits for every yes, so keep it for what you are. A majority is quick, and leaves losers who have to help all the same.
rule-threshold = Share that is needed
    .example = Two thirds
    .why = More than half, or it is a simple majority: “two thirds”, “4 of 6”.
rule-threshold-of = Share of whom
    .why = Of all: whoever stays away counts like a no. Of those present: whoever comes decides.
rule-quorum = Who must take part
    .example = Half
    .why = So that three who meet by chance do not decide for twelve: “half”, “4 of 6”. The higher it is, the easier it is to block by staying away.
rule-notice = Notice before it
    .why = How long before it is told that something will be decided, so that whoever cares can come. A week is usual; none for what is urgent.
rule-fallback = If no decision comes about
    .example = Two thirds decide at the next check-in
    .why = What holds when you cannot agree. Without it, whoever likes things as they are can wait. “It stays as it is until the review” is an answer.
rule-shortest = At least
    .why = A pause before it is decided, so that a party can ask at home: two days, say. Leave it empty where nothing speaks for waiting.
rule-longest = At most
    .why = The day on which the fallback takes over. Long enough for a board to meet once, short enough that people remember what it was about.
rule-review = Review afterwards
    .example = Told the same evening, talked over at the next check-in
    .why = Who looks at what was decided, and when. For urgent matters it is what makes trust of speed: somebody may act at once because all will look at it afterwards.
rule-more = Notice and the shortest time
rule-answers = Who has agreed
rule-reviewed = Reviewed afterwards
    .caption = { $method }, reviewed afterwards
rule-no-review = No review yet
    .caption = { $method }, no review yet
rule-no-method = Not said how
rule-who-unknown = Not said who takes part
rule-quorum-all = All take part
rule-quorum-part = { $part } take part
rule-who-both = { $who }. { $quorum }
rule-else = Else: { $fallback }
rule-no-fallback = No fallback yet
rule-objects = { $party } objects
rule-said = { $topic }, { $method }, { $written }, { $agreed }
rule-no-limit = not said

usual-everything = It stays as it is; talk again within a week
usual-money = Two thirds decide at the next check-in
    .name = Whoever pays takes part
usual-membership = Ask again in three months
usual-public-statement = Only facts that are public already
    .name = Everybody named in it
usual-scope = It stays as it is until the review
usual-urgent = The more careful choice
    .name = The convenor, or the deputy
    .review = Told the same day, talked over at the next check-in

## The decision log

decisions-list = Decisions
    .add = Add decision
    .empty = No decision on record
    .first = Write the next one down on the day that you take it: what, by which rule, and who was there.
    .unnamed = Decision not worded yet
decision-what = What was decided
    .example = Lend twelve pickers to the scouts for one Saturday
    .why = One sentence that those who were away can read: what, from when, how much. “As discussed” is no decision.
decision-on = Date
    .why = The day on which you decided. It is asked for before the decision can stand for anybody’s answer.
decision-rule = Rule that was used
    .why = Whether the decision counts follows from its rule: all have to have agreed to the rule, enough took part, and enough were for it.
decision-present = Who was there
    .why = In the room, on the phone, or heard in writing. Whoever votes is there; you need not note it twice.
decision-in-favour = For
decision-against = Against
    .why = Those who were against it are noted with their reason, in their own words. A minority that reads itself in the log goes along; one that was left out does not.
decision-abstained = Abstained
decision-reasons = Reasons of those against
    .of = Why { $party } was against it
    .example = In their own words
    .why = In their own words: “the last time they came back bent”. It costs a line, and is the first thing you read when it turns out that they were right.
decision-stands-for = Stands for the answers to
    .hint = so that not everybody has to be asked
    .example = A goal, a rule, the conflict steps
    .why = In a large alliance not everyone signs everything. A decision by a rule that all have agreed to stands for their answers, as long as the wording stays as it was and nobody objects.
decision-subject-unnamed = Something without a name
decision-take-wording = It was decided on the wording of today
decision-take-out = Take out { $subject }
decision-unknown-subject = “{ $name }” is nothing that parties agree to here. Choose from the list.
decision-counts = Counts
decision-counts-not = Does not count yet
decision-counts-in-part = Counts in part
decision-whether-counts = Whether it counts
decision-to-rule = Who has agreed to the rule
decision-stands-not = Does not stand for the answers yet
decision-carried = It came about as its rule asks.
decision-stands = Stands for the answers
decision-undated = Not said when
decision-caption = { $date }, { $rule }
decision-caption-no-rule = { $date }, not said by which rule
decision-voices = { $in_favour } for, { $against } against, { $abstained } abstained
decisions-count = { $count ->
    [0] none counts
    [one] 1 counts
   *[other] { $count } count
}
decisions-count-not = { $count } not yet

shortfall-undated = It is not said when it was taken.
shortfall-ahead = Its date is still ahead.
shortfall-no-rule = It is not said by which rule it was taken.
shortfall-rule-not-agreed = Not every party has agreed to its rule.
shortfall-no-method = Its rule does not say how to decide.
shortfall-quorum = { $present } of { $of } took part; the rule asks for { $needed }.
shortfall-nobody-in-favour = Nobody who is in was for it.
shortfall-not-all = { $in_favour } of { $of } were for it; consensus asks for all.
shortfall-against = { $count ->
    [one] 1 was against it; consent asks that nobody is.
   *[other] { $count } were against it; consent asks that nobody is.
}
shortfall-no-majority = { $in_favour } of { $of } were for it; the rule asks for more than half.
shortfall-no-threshold = Its rule does not say how large a share has to be for it.
shortfall-threshold = { $in_favour } of { $of } were for it; the rule asks for { $needed }.
shortfall-lead-not-in-favour = The lead decides, and was not for it.

obstacle-gone = It is no longer part of the plan.
obstacle-reworded = The wording has changed since.
obstacle-objection = An objection to it stands.

## What can be agreed to

subject-convenor = The convenor
subject-go = Go
subject-sharing-rule = The sharing rule
subject-exit-terms = The exit terms
subject-ladder = The conflict steps
subject-third-party = The neutral third party
subject-goal = Goal: { $title }
subject-decision-rule = Decision rule: { $title }
subject-ground-rule = Ground rule: { $title }
