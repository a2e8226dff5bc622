# What the commands without a window say.

## Help

cli-about = Build an alliance plan, see what is still missing, and bring the checklist to the meeting
cli-after = Without a command, the window opens. If something cannot be read or written, the program says so and ends with 2.
cli-plan-to-open = The plan to open in the window
cli-check = Say whether plans are ready, and what is missing
cli-check-after = Ends with 0 if every plan is ready, 1 if one is not, 2 if one cannot be read.
cli-plans-to-check = The plans to check; - is standard input
cli-gate = The gate to check for, instead of the one that each plan is at
cli-check-date = The day to check as of, such as 2026-11-21, instead of today
cli-format = How the answer is written
cli-strict = Count a plan that is ready with conditions as not ready
cli-public = Leave out what is private, and judge by the rest: the answer is fit for others
cli-print = Write the summary checklist of a plan as a PDF
cli-plan-to-print = The plan to print; - is standard input
cli-pdf = The PDF to write; - is standard output, which must not be a terminal
cli-paper = The paper to print on
cli-print-date = The day to print as of, such as 2026-11-21, instead of today
cli-contacts = Print phone numbers and email addresses too
cli-new = Write a new plan, blank or from a sample
cli-file = The file to write; - is standard output
cli-sample = The sample to start from, instead of a blank plan
cli-force = Replace the file if there is one
cli-date-bounds = a date is a day from 1900 to 2200, such as 2026-11-21

cli-generate = Write the manual page, or what a shell needs to complete commands
cli-generate-what = What to write to standard output

## Answers

cli-score = , { $score } % of what counts here
cli-as-of = { $gate }, as of { $date }
cli-blockers = Blockers, settle these first:
cli-open = Still open:
cli-counts = { $met } met, { $partly } partly, { $open } open, { $unknown } unknown, { $notapplicable } not applicable
cli-written = Written: { $file }
cli-standard-input = standard input
cli-cleared = { $count ->
    [one] The link here leads to an entry that the file does not have, and was passed over.
   *[other] { $count } links lead to entries that the file does not have, and were passed over. This is the first one.
}

## Complaints

cli-no-display = There is no display to open a window on. The commands check, print and new work without one (see --help).
cli-silent-display = The display that { $name } names, { $display }, does not answer, so no window can be opened. The commands check, print and new work without one (see --help).
cli-no-window = No window can be opened here. It needs a display with OpenGL. The commands check, print and new work without one (see --help).
cli-mistyped = There is no command and no file “{ $word }”. Is { $meant } meant?
cli-no-command = There is no command and no file “{ $word }”. The commands are: { $commands } (see --help).
cli-window-input = The window cannot read standard input. Give it a file, or use the commands check or print.
cli-input-twice = Standard input can be read only once, so - can be named only once.
cli-onto-plan = This is the plan itself. Choose another name for the PDF.
cli-pdf-on-terminal = A PDF cannot be shown on a terminal. Name a file with -o FILE, or send it into a pipe.
cli-output-full = standard output: There is no space left for it.
cli-output-failed = standard output: The computer could not write it. It says: { $reason }.
