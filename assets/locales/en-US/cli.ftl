# What the commands without a window say.

## Help

cli-about = Build an alliance plan, see what is still missing, and bring the checklist to the meeting
cli-after = Without a command, the window opens.
cli-plan-to-open = The plan to open in the window
cli-check = Say whether plans are ready, and what is missing
cli-check-after = Ends with 0 if every plan is ready, 1 if one is not, 2 if one cannot be read.
cli-plans-to-check = The plans to check
cli-gate = The gate to check for, instead of the one that each plan is at
cli-check-date = The day to check as of, such as 2026-11-21, instead of today
cli-format = How the answer is written
cli-strict = Count a plan that is ready with conditions as not ready
cli-print = Write the summary checklist of a plan as a PDF
cli-plan-to-print = The plan to print
cli-pdf = The PDF to write
cli-paper = The paper to print on
cli-print-date = The day to print as of, such as 2026-11-21, instead of today
cli-contacts = Print phone numbers and email addresses too
cli-new = Write a new plan, blank or from a sample
cli-file = The file to write
cli-sample = The sample to start from, instead of a blank plan
cli-force = Replace the file if there is one
cli-date-bounds = a date is a day from 1900 to 2200, such as 2026-11-21

## Answers

cli-score = , { $score } % of what counts here
cli-as-of = { $gate }, as of { $date }
cli-blockers = Blockers, settle these first:
cli-open = Still open:
cli-counts = { $met } met, { $partly } partly, { $open } open, { $unknown } unknown, { $notapplicable } not applicable
cli-exists = { $file } exists already. Choose another name, or add --force to replace it.
cli-written = Written: { $file }
cli-no-display = There is no display to open a window on; the commands check, print and new work without one (see --help).
cli-onto-plan = { $file } is the plan itself. Choose another name for the PDF.
