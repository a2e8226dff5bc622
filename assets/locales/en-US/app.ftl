# The frame around the pages: bars, menus, navigation, start page, dialogs, messages.

app-name = Alliance Workbook
start-page = Start
window-title = { $title } – Alliance Workbook
window-title-unsaved = • { $title } – Alliance Workbook

## Chapters that have no page yet

chapter-print = Print & share

## Parts of the walk

part-build = Build
part-agree = Agree
part-keep = Keep
part-finish = Finish

## Names for what has none yet

unnamed-plan = Untitled plan
unnamed-ourselves = Ourselves

## Menus and commands

menu-file = File
menu-edit = Edit
menu-view = View
menu-help = Help
menu-open-recent = Open recent
menu-text-size = Text size
text-size = { $percent } %
colours-system = Colours of the system
colours-light = Light
colours-dark = Dark
command-new = New plan
command-open = Open…
command-save = Save
command-save-as = Save as…
command-revert = Revert to the saved file
command-close = Close plan
command-print = Print…
command-quit = Quit
command-undo = Undo
command-redo = Redo
command-only-typo = Only a typo
command-cut = Cut
command-copy = Copy
command-paste = Paste
command-select-all = Select all
command-find = Find on this page
command-next-open = Next open point
command-previous-open = Previous open point
command-back = Back to where you were
command-forward = Forward again
command-next-chapter = Next chapter
command-previous-chapter = Previous chapter
command-next-panel = Next panel
command-previous-panel = Previous panel
command-coach = Coach
    .tooltip = Show or hide the coach
command-menus = Go to the menus
command-full-screen = Full screen
command-larger = Larger
command-smaller = Smaller
command-normal-size = Normal size
command-stop = Stop
command-keys = Keyboard shortcuts
command-about = About Alliance Workbook

## Saved or not

saved-blank = Not in a file yet
saved-yes = Saved
saved-at = Saved { $time }
saved-saving = Saving…
saved-changes = { $count ->
    [one] 1 change not saved
   *[other] { $count } changes not saved
}
saved-failed = Could not save
status-no-plan = No plan open
status-no-file = Not in a file yet
status-last-saved = Last saved today { $time }
doing-open = Reading the plan…
doing-check = Working out what is missing…
doing-print = Setting the pages…
doing-picture = Drawing the picture…
status-offline = Works offline. Nothing leaves this computer unless you send it.
verdict-with-blockers = { $count ->
    [one] Not ready: 1 blocker
   *[other] Not ready: { $count } blockers
}
## What has just changed the verdict

shift-verdict = { $verdict } now
shift-fewer = { $count ->
    [one] 1 blocker fewer
   *[other] { $count } blockers fewer
}
shift-more = { $count ->
    [one] 1 blocker more
   *[other] { $count } blockers more
}
shift-gate = Checked for: { $gate }
shift-met = Met now: { $criterion }{ $others ->
    [0] {""}
   *[other] , and { $others } more
}
shift-not-applicable = Does not apply now: { $criterion }{ $others ->
    [0] {""}
   *[other] , and { $others } more
}
shift-open = Not met now: { $criterion }{ $others ->
    [0] {""}
   *[other] , and { $others } more
}
shift-unknown = Unknown now: { $criterion }{ $others ->
    [0] {""}
   *[other] , and { $others } more
}


## Navigation

nav-filled-in = { $count } of { $all } filled in
nav-progress = { $count } of { $all } chapters filled in
nav-open = { $count } open
nav-to-fix = { $count } to fix
nav-awaited = { $count } awaited
nav-blockers = { $count ->
    [one] 1 blocker
   *[other] { $count } blockers
}
nav-conditions = { $count ->
    [one] 1 condition
   *[other] { $count } conditions
}
page-back = { $chapter }
page-next = Next: { $chapter }

## Coach

coach-open = Open the coach
coach-close = Close the coach
coach-why = Why this matters
coach-how = How to do it
coach-example = Example
coach-still-open = Still open here ({ $count })
coach-more = and { $count } more

## Start page

start-lead = Find your allies, agree your goals, and settle how you will work together before you need to.
start-a-plan = Start a plan
start-blank = Blank plan
start-blank-line = Short chapters, in any order. Leave gaps and come back.
start-recent = Recent plans
start-open = Open a plan
start-open-file = Open a file…
start-drop = or drop a .ron file on this window
start-no-recent = The plans you work on will be listed here.
sample-river = River clean-up
sample-river-line = Sample. Informal: a club, a school, a firm and a council.
sample-joint = Joint offering
sample-joint-line = Sample. Strategic: shared customers, shared risk, a way out.
sample-coalition = Public-health coalition
sample-coalition-line = Sample. Eleven bodies, one cause, and what they have not settled.
sample-water = Water partnership
sample-water-line = Sample. A year on: what was kept, who left, and whether to renew.
sample-tale = A cautionary tale
sample-tale-line = Sample. Gifted people, each with own plans. See what was never agreed.
recent-plan = Plan
recent-file = File
recent-readiness = Readiness
recent-check-in = Next check-in
recent-opened = Opened
recent-today = Today
recent-yesterday = Yesterday
recent-none-set = None set
recent-overdue = Overdue since { $date }
recent-just-started = Just started
recent-more = More for { $title }
recent-open = Open
recent-forget = Take off this list

## Dialogs

dialog-close = Close
dialog-cancel = Cancel
unsaved-question = Save changes to “{ $title }”?
unsaved-line = { $count ->
    [one] 1 change is not saved.
   *[other] { $count } changes are not saved.
}
unsaved-save = Save
unsaved-discard = Do not save
unread-question = Leave what cannot be read?
unread-line = What stands here is not part of the plan:
unread-field = { $field }: “{ $typed }”. { $fault }
unread-leave = Leave it
file-path = File
    .example = /home/you/river.ron
path-open = Which plan do you want to open?
path-save = Where do you want to save the plan?
path-save-pdf = Where do you want to save the PDF?
path-save-picture = Where do you want to save the picture?
path-line = This computer offers no file dialog, so type the whole path.
path-go = Go on
replace-title = Replace { $file }?
replace-line = There is a file of this name already. What it holds would be gone.
replace-go = Replace
pick-open = Open a plan
pick-save = Save the plan
pick-save-pdf = Save the summary as PDF
pick-save-picture = Save the picture as SVG
pick-kind-plan = Alliance plans
pick-kind-pdf = PDF documents
pick-kind-picture = SVG pictures
print-title = Print the summary checklist
print-line = A short paper to take to the meeting: who is in it, what was agreed, what is still open, and lines to sign.
print-paper = Paper
paper-a4 = A4
paper-letter = US Letter
print-draft = { $count ->
    [one] It will be marked as a draft, because 1 blocker is open.
   *[other] It will be marked as a draft, because { $count } blockers are open.
}
print-private = Private notes, ratings and contact details stay out.
print-view = Open for printing
print-save-pdf = Save PDF…
keys-title = Keyboard shortcuts
keys-lists = Lists
keys-lists-keys = Arrows move, Enter opens, Esc closes, Delete removes, { $add } adds, { $copy } duplicates
keys-reorder = Order in a list
keys-reorder-keys = Alt+Up, Alt+Down
keys-dates = Calendar
keys-dates-keys = Arrows move by days and weeks, Page Up and Down by months, with Shift by years
keys-ratings = Ratings and choices
keys-ratings-keys = Arrows change, digits set, Backspace clears
keys-answers = Answers in the table of goals
keys-answers-keys = Arrows move, digits or first letters answer, Enter opens, Backspace clears
about-version = Version { $version }
about-what = A workbook for building an alliance: find allies, agree goals, settle how to work together, and see what is still missing.
about-advice = It helps you to prepare and to talk. It is not legal advice.
about-offline = It works offline. Your plan is a file on this computer, and nothing is sent anywhere.
about-licences = Free software under the MIT or Apache 2.0 licence. Type: Inter (SIL Open Font License). Icons: Lucide (ISC).

## Messages

toast-duplicated = Duplicated
toast-removed = { $title } removed
toast-removed-clearing = { $count ->
    [one] { $title } removed, and 1 mention of it elsewhere
   *[other] { $title } removed, and { $count } mentions of it elsewhere
}
removed-unnamed = The entry
toast-reopened = { $count ->
    [one] The wording changed, so 1 party that had agreed is asked again
   *[other] The wording changed, so { $count } parties that had agreed are asked again
}
toast-reverted = Back to the saved file
toast-reverted-nothing = The plan is as its file holds it
toast-corrected = Every answer stays. That a typo was mended is noted with name and date.
toast-unread = { $count ->
    [one] Saved, but “{ $typed }” in “{ $field }” cannot be read and is not in the file
   *[other] Saved, but what stands in { $count } fields cannot be read and is not in the file, such as “{ $typed }” in “{ $field }”
}
toast-no-open-point = No open points
toast-printed-to = { $pages ->
    [one] 1 page saved in { $file }
   *[other] { $pages } pages saved in { $file }
}
toast-printed-view = Opened in your PDF viewer. Print it from there.
toast-replaced = No font on this computer has { $characters }, so a box stands in their place
error-viewer-title = No program opened the PDF
error-viewer = The PDF is made. Open it with a program that shows PDFs, or choose Print again and save it where you like. (It says: { $reason }) { $path }
error-print-title = The summary was not printed
error-print = Nothing was written. Try again, or save the PDF in another folder. ({ $reason })
toast-picture-saved = Saved as { $file }
toast-picture-copied = Copied. Paste it into a slide or a letter.
error-picture-title = The picture was not drawn
error-picture = Nothing was saved or copied. Your plan is as it was. ({ $reason })
error-broken-title = Something went wrong inside the program
error-broken = Your plan is still open, and what it holds is not lost. Save it under another name, then start the program again.
cleared-title = Some links in this file led nowhere
cleared-text = { $count ->
    [one] 1 link to an entry that the file does not have was cleared (line { $line }). The file itself is as it was until you save.
   *[other] { $count } links to entries that the file does not have were cleared (the first in line { $line }). The file itself is as it was until you save.
}
toast-already-asking = A file dialog is open already, perhaps behind this window
