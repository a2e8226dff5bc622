# What the controls themselves say, whatever field they stand for.

## Marks of a state

mark-not-started = Not started
mark-in-progress = In progress
mark-filled-in = Filled in
mark-needs-attention = Needs attention
mark-pursue = Pursue
mark-hold = Hold
mark-decline = Decline
mark-undecided = Undecided
mark-not-asked = Not asked
mark-proposed = Proposed
mark-agreed = Agreed
mark-objects = Objects
mark-not-theirs = Not theirs
mark-met = Met
mark-partly = Partly
mark-open = Open
mark-unknown = Unknown
mark-not-applicable = Not applicable
mark-blocker = Blocker
mark-not-ready = Not ready
mark-with-conditions = Ready with conditions
mark-ready = Ready
mark-not-assessed = Not assessed
mark-written = Written
tab-count = { $tab } ({ $count })
mark-owns = Owns
mark-helps = Helps
mark-is-asked = Is asked
mark-approves = Approves
mark-offered = Offered
mark-confirmed = Confirmed
mark-delivered = Delivered
mark-withdrawn = Withdrawn
mark-assumed = Assumed
mark-discussed = Discussed
mark-disputed = Disputed
mark-fits = Fits
mark-differs = Differs
mark-promise-open = Open
mark-kept = Kept
mark-kept-late = Kept late
mark-broken = Broken
mark-renegotiated = Renegotiated
mark-past-due = Past due
mark-both-ways = both ways
mark-we-told = we told them
mark-they-told = they told us
mark-neither-told = neither yet
mark-step-held = It held
mark-step-broke = It broke here
mark-not-walked = Not walked

## Ratings

rating-none = Not rated
rating-0 = none
rating-1 = weak
rating-2 = mixed
rating-3 = good
rating-4 = strong
rating-said-0 = 0 none
rating-said-1 = 1 weak
rating-said-2 = 2 mixed
rating-said-3 = 3 good
rating-said-4 = 4 strong
scale-none = Not set

## Lists of choices

select-none = Not chosen

## Menus of a text and of a card

text-menu = What to do with the text

## Dates

date-placeholder = Day month year
date-open = Choose a date for { $field }
date-earlier = Earlier month
date-later = Later month
date-earlier-year = Earlier year
date-later-year = Later year
date-clear = Clear
date-today = Today
date-unclear = This is not a date. Try { $date }, tomorrow or in 2 weeks.
date-ambiguous = Day or month first? Write the month as a word: { $date }.
date-no-year = Add the year in four digits, such as 2026.
date-no-such-month = There are 12 months. Try { $date }.
date-no-such-day =
    { $days ->
        [one] { $month } has { $days } day. Try { $date }.
       *[other] { $month } has { $days } days. Try { $date }.
    }
date-out-of-range = Use a year from 1900 to 2200.

# What days are called when they are typed as words. Each line is one way of saying it; capital
# letters do not matter.
date-said-today = today
date-said-tomorrow = tomorrow
date-said-day-after =
    the day after tomorrow
    day after tomorrow
date-said-yesterday = yesterday
date-said-ahead =
    in { $number } { $unit }
    { $number } { $unit } from now
    { $number } { $unit }
date-said-ago = { $number } { $unit } ago
date-said-next-unit = next { $unit }
date-said-end-of =
    end of { $unit }
    end of the { $unit }
    end of this { $unit }
    the end of the { $unit }
date-said-weekday =
    { $weekday }
    on { $weekday }
    this { $weekday }
date-said-next-weekday =
    next { $weekday }
    on next { $weekday }
date-said-last-weekday =
    last { $weekday }
    on last { $weekday }
# The words for a length of time, and for numbers from 1 on.
date-said-days = day days
date-said-weeks = week weeks
date-said-months = month months
date-said-years = year years
date-said-one = a an
date-said-numbers = one two three four five six seven eight nine ten eleven twelve

# How dates and hours are written.
date-whole = { $day } { $month } { $year }
date-with-weekday = { $weekday }, { $date }
date-of-year = { $day } { $month }
time-of-day = { $hour }:{ $minute }
# What may follow the number of a day that is typed, as in 27th.
date-ordinals = st nd rd th

month-1 = January
    .short = Jan
month-2 = February
    .short = Feb
month-3 = March
    .short = Mar
month-4 = April
    .short = Apr
month-5 = May
    .short = May
month-6 = June
    .short = Jun
month-7 = July
    .short = Jul
month-8 = August
    .short = Aug
month-9 = September
    .short = Sep
month-10 = October
    .short = Oct
month-11 = November
    .short = Nov
month-12 = December
    .short = Dec

weekday-1 = Monday
    .short = Mo
weekday-2 = Tuesday
    .short = Tu
weekday-3 = Wednesday
    .short = We
weekday-4 = Thursday
    .short = Th
weekday-5 = Friday
    .short = Fr
weekday-6 = Saturday
    .short = Sa
weekday-7 = Sunday
    .short = Su

## Numbers

number-unclear = Use a whole number from { $least } to { $most }.
number-range-short = { $least }–{ $most }
fraction-all = All
    .inline = all
fraction-three-quarters = Three quarters
    .inline = three quarters
fraction-two-thirds = Two thirds
    .inline = two thirds
fraction-half = Half
    .inline = half
fraction-of = { $part } of { $of }
fraction-unclear = This is not a part of a whole. Try half, 2 of 3 or 60 %.
quantity-unclear = This is not a number with up to three decimals. Try 12 or 12.5.
money-unclear = This is not an amount. Try 1250 or 1250.50.

## Cards, messages

card-open = Open { $title }
card-close = Close { $title }
card-drag = Move { $title }
card-up = Move { $title } up
card-down = Move { $title } down
toast-undo = Undo
toast-close = Close this message

## Parties and people

parties-all = All
parties-more = Another party
    .example = Add another party
parties-add = Add “{ $name }” as an ally
parties-unknown = No party is called “{ $name }”. Choose one from the list, or add it there.
person-party = Party
person-party-of = Party of { $person }

## What a light alliance does without

stakes-rise = When the stakes rise
fold-filled = { $count } of { $of } filled in
