# What the commands without a window say.

cli-score = , { $score } % of what counts here
cli-as-of = { $gate }, as of { $date }
cli-blockers = Blockers, settle these first:
cli-open = Still open:
cli-counts = { $met } met, { $partly } partly, { $open } open, { $unknown } unknown, { $notapplicable } not applicable
cli-exists = { $file } exists already. Choose another name, or add --force to replace it.
cli-written = Written: { $file }
cli-no-display = There is no display to open a window on; the commands check, print and new work without one (see --help).
cli-onto-plan = { $file } is the plan itself. Choose another name for the PDF.
