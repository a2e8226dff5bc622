# What every list of records says.

list-more = More for { $title }
list-move-up = Move up
list-move-down = Move down
list-duplicate = Duplicate
list-remove = Remove
copy-title = { $title } (copy)
list-drag-keys = Drag to move, or Alt + Up and Down
list-open = Open
list-close = Close
list-find = Find in this list
    .example = Find in this list
list-found = { $count ->
    [0] None of { $all } has that in it.
    [one] 1 of { $all } has that in it.
   *[other] { $count } of { $all } have that in them.
}
list-show-all = Show all
list-sort = Sort
sort-by-name = Sort by name
sort-by-status = Sort by how far they have come
sort-by-date = Sort by date
