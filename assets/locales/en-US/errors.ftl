# What went wrong between a plan and the disk. The label is the title; the path comes last.

error-not-found = There is no such file
    .text = It may have been moved, renamed or removed. Look for it in its folder, or open another plan. { $path }
error-not-allowed = You may not read this file
    .text = It belongs to somebody else on this computer. Ask them for a copy, or change who may read it. { $path }
error-not-a-file = This is not a file
    .text = A plan is a single file whose name mostly ends in .ron. Choose one. { $path }
error-unreadable = This plan cannot be read
    .text = { $problem } Nothing was changed. Mend this in a text editor, or open another copy. { $path }
error-newer = This plan was made by a newer version
    .text = { $about } The file was left as it is. Open it with a newer version of Alliance Workbook. { $path }
error-exists = There is a file of this name already
    .text = It was left as it is. Choose another name. { $path }
error-no-folder = The folder is not there
    .text = It may have been moved or removed, or its drive is not connected. Save in another folder. { $path }
error-write-protected = The file may not be changed
    .text = It or its folder is write-protected, or belongs to somebody else. Save under another name or in another folder. { $path }
error-disk-full = There is no space left
    .text = The file is as it was before. Make room on this drive, or save on another one. { $path }
error-too-much = The plan has grown too large for a file
    .text = { $problem } The file is as it was before. Shorten the plan, then save again. { $path }
error-io = The computer could not do that
    .text = It says: { $reason }. The file is as it was before. Try again, or save in another folder. { $path }

## What is wrong with the text of a plan

fault-place = Line { $line }, column { $column }: { $fault }
fault-not-utf8 = From byte { $byte } on, this is not text in UTF-8. It may be another kind of file, or an editor has saved it in another encoding.
fault-not-a-plan = This does not begin as a plan does. It may be another kind of file, or empty.
fault-newer = { $known ->
    [both] It is called “{ $title }” and was saved as: { $verdict }.
    [title] It is called “{ $title }”.
    [verdict] It was saved as: { $verdict }.
   *[nothing] Its title could not be found.
} Its schema is { $schema }, and this version reads schemas up to { $ours }.
fault-no-such-schema = Schema { $schema } was never in use.
fault-cut-off = The file ends in the middle, as one does that was not copied whole.
fault-unknown-field = There is no field “{ $found }” here. The fields are: { $known }.
fault-missing-field = The record that ends here lacks the field “{ $field }”.
fault-repeated-field = The field “{ $field }” is there a second time.
fault-other-record = What stands here should be “{ $wanted }”, not “{ $found }”.
fault-unknown-choice = “{ $found }” is no choice here. The choices are: { $known }.
fault-bad-value = The value of “{ $field }” does not fit: { $detail }.
fault-repeated-id = This record has the same id as the one in line { $line }. Give the copy an id of its own.
fault-nil-id = This record has the id of zeros. Give it an id of its own.
fault-ourselves-missing = No party of the plan has this id. It must be that of the party that keeps the plan.
fault-ourselves-not-committed = This is the party that keeps the plan, so its status must be Committed.
fault-too-large = It has { $size } MB, and a plan has { $limit } MB at most.
fault-too-many-records = It has { $count } records, and a plan has { $limit } at most.
fault-text-too-long = A text is longer than 64 KB, which is some twenty pages.
fault-too-deep = Here brackets are inside each other more than 64 times.
fault-other = This is not understood: { $detail }.

## What should be at a place of a plan

expected-comma = A comma is missing before this place.
expected-colon = A colon is missing after the name of a field.
expected-record-start = A record is expected here, which begins with a round bracket: (
expected-record-end = A record should end here with a round bracket: )
expected-list-start = A list is expected here, which begins with a square bracket: [
expected-list-end = A list should end here with a square bracket: ]
expected-map-start = Pairs are expected here, which begin with a curly bracket: {"{"}
expected-map-end = Pairs should end here with a curly bracket: {"}"}
expected-text = A text between quotation marks is expected here.
expected-text-end = The quotation mark at the end of a text is missing.
expected-escape = A backslash is followed by something that means nothing. Write two for one that is meant.
expected-number = A whole number is expected here that is not too large.
expected-yes-no = Either true or false is expected here.
expected-name = The name of a field or choice is expected here, without quotation marks.
expected-comment-end = A comment begins with /* and does not end.
expected-end = The plan is over, and something comes after it.
