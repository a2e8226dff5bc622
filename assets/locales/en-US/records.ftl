# What every list of records says.

list-more = More for { $title }
list-move-up = Move up
list-move-down = Move down
list-duplicate = Duplicate
list-remove = Remove
copy-title = { $title } (copy)
list-drag-keys = Drag to move, or Alt + Up and Down
