# What went wrong between a plan and the disk. The label is the title and .text the rest of a message
# in the window, with the path last; .line is what the command line says behind the path.

error-not-found = There is no such file
    .text = It may have been moved, renamed or removed. Look for it in its folder, or open another plan. { $path }
    .line = There is no such file.
error-not-allowed = You may not read this file
    .text = It belongs to somebody else on this computer. Ask them for a copy, or change who may read it. { $path }
    .line = You may not read this file.
error-not-a-file = This is not a file
    .text = A plan is a single file whose name mostly ends in .ron. Choose one. { $path }
    .line = This is a folder, not a file.
error-unreadable = This plan cannot be read
    .text = { $problem } Nothing was changed. Mend this in a text editor, or open another copy. { $path }
error-newer = This plan was made by a newer version
    .text = { $about } The file was left as it is. Open it with a newer version of Alliance Workbook. { $path }
    .line = { $about } Open it with a newer version of Alliance Workbook.
error-exists = There is a file of this name already
    .text = It was left as it is. Choose another name. { $path }
    .line = There is a file of this name already. Choose another name, or add --force to replace it.
error-no-folder = The folder is not there
    .text = It may have been moved or removed, or its drive is not connected. Save in another folder. { $path }
    .line = There is no such folder to write into.
error-write-protected = The file may not be changed
    .text = It or its folder is write-protected, or belongs to somebody else. Save under another name or in another folder. { $path }
    .line = You may not write this file: it or its folder is write-protected, or belongs to somebody else.
error-disk-full = There is no space left
    .text = The file is as it was before. Make room on this drive, or save on another one. { $path }
    .line = There is no space left on this drive, and nothing was changed.
error-damaged = The file was damaged while it was written
    .text = It says: { $reason }. What was there before is in { $copy }, and what you wrote is still open here. Save it under another name. { $path }
    .line = The file was damaged while it was written. It says: { $reason }. What was there before is in { $copy }
error-too-much = The plan has grown too large for a file
    .text = { $problem } The file is as it was before. Shorten the plan, then save again. { $path }
error-io = The computer could not do that
    .text = It says: { $reason }. The file is as it was before. Try again, or save in another folder. { $path }
    .line = The computer could not do that. It says: { $reason }.

## What is wrong with the text of a plan

fault-place = Line { $line }, column { $column }: { $fault }
fault-not-utf8 = This is not text in UTF-8. An editor has saved it in another encoding, such as Latin-1 or Windows-1252. Save it as UTF-8.
fault-not-a-plan = This does not begin as a plan does: Workbook(schema: 1, …
fault-extension = Plan files do without extensions of RON. Take out the lines that begin with #.
fault-newer = { $known ->
    [both] It is called “{ $title }” and was saved as: { $verdict }.
    [title] It is called “{ $title }”.
    [verdict] It was saved as: { $verdict }.
   *[nothing] Its title could not be found.
} Its schema is { $schema }, and this version reads schemas up to { $ours }.
fault-no-such-schema = Schema { $schema } was never in use.
fault-cut-off = The file ends in the middle, as one does that was not copied whole. Or a closing bracket is missing.
fault-meant = Is { $name } meant?
fault-unknown-field = There is no field “{ $found }” here. { $meant }The fields are: { $known }.
fault-missing-field = The record that ends here lacks the field “{ $field }”.
fault-repeated-field = The field “{ $field }” is there a second time.
fault-other-record = The record here is called { $wanted }, not “{ $found }”. Write { $wanted }(…), or leave the name out.
fault-no-record = A record is expected here: { $wanted }(…)
fault-unknown-choice = “{ $found }” is no choice here. { $meant }The choices are: { $known }.
fault-not-a-date = “{ $found }” is no date. Write year, month and day in digits, as in 2026-01-31.
fault-no-such-day = There is no day { $found } in the calendar.
fault-far-day = { $found } is too far away: a date is a day from 1900 to 2200.
fault-not-an-id = “{ $found }” is no id. An id has 32 digits and letters from a to f, in groups of 8, 4, 4, 4 and 12. Copy that of the record that is meant.
fault-bad-value = The value of “{ $field }” does not fit: { $detail }.
fault-unfit = A value of this kind does not fit into “{ $field }”.
fault-text-broken = The text that begins here ends before: { $next }. A quotation mark within a text needs a backslash before it (\"). Or the mark at the end of the text is missing.
fault-text-open = The text that begins here has no quotation mark at its end.
fault-other-bracket = Here { $found } stands where { $wanted } should, to close the bracket of line { $line }. Or brackets are missing in between.
fault-repeated-id = This record has the same id as the one in line { $line }. Give the copy an id of its own.
fault-nil-id = This record has the id of zeros. Give it an id of its own.
fault-ourselves-missing = No party of the plan has this id. It must be that of the party that keeps the plan.
fault-ourselves-not-committed = This is the party that keeps the plan, so its status must be Committed.
fault-too-large = It has more than { $limit } MB, which is the most that a plan may have.
fault-too-many-records = It has { $count } records, and a plan has { $limit } at most.
fault-text-too-long = A text is longer than 64 KB, which is some twenty pages.
fault-too-deep = Here brackets are inside each other more than 64 times.
fault-not-understood = What stands here is no part of a plan.

## What a file is that is no plan

kind-empty = The file is empty. A plan begins: Workbook(schema: 1, …
kind-pdf = This is a PDF, not a plan. A plan is a text file whose name mostly ends in .ron.
kind-packed = This is a packed file, as office programs make them (.docx, .xlsx, .odt, .zip), not a plan. A plan is a text file whose name mostly ends in .ron.
kind-document = This is a document of a word processor, not a plan. A plan is a text file whose name mostly ends in .ron.
kind-picture = This is a picture, not a plan. A plan is a text file whose name mostly ends in .ron.
kind-markup = This is a web page or another file of tags (HTML, XML), not a plan. A plan is a text file whose name mostly ends in .ron.
kind-json = This is JSON, not a plan. A plan is written in RON and begins: Workbook(schema: 1, …
kind-wide-text = This text is in the encoding UTF-16 or UTF-32. Save it as UTF-8.
kind-binary = This is no text, so it is no plan. A plan is a text file whose name mostly ends in .ron.

## What should be at a place of a plan

expected-comma = A comma is missing before this place.
expected-colon = A colon is missing after the name of a field.
expected-record-start = A record is expected here, which begins with a round bracket: (
expected-record-end = A record should end here with a round bracket: )
expected-list-start = A list is expected here, which begins with a square bracket: [
expected-list-end = A list should end here with a square bracket: ]
expected-map-start = Pairs are expected here, which begin with a curly bracket: {"{"}
expected-map-end = Pairs should end here with a curly bracket: {"}"}
expected-text = A text is expected here, between straight quotation marks: "…"
expected-escape = A backslash is followed by something that means nothing. Write two for one that is meant.
expected-number = A whole number is expected here that is not too large.
expected-yes-no = Either true or false is expected here.
expected-name = The name of a field or choice is expected here, without quotation marks.
expected-comment-end = A comment begins with /* and does not end.
expected-end = The plan is over, and something comes after it.
