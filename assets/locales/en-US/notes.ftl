# The note of a record, and “We looked: none”.

note-add = Add a private note
note-add-shared = Add a note
note-private = Private note
note-shared-text = Shared note
note-text = Note
    .example = What you want to remember about this
    .why = For yourself: what you heard, what to ask next time. “Jonas prefers a call after six.” It stays out of every print, export and copy for an ally until you share it.
note-shared = Shared: prints, exports and copies for allies may show it

none-found-by = Who looked
    .example = Maya Okafor
    .why = An empty list can mean that nobody looked. Name who did, so that the others can ask: “Maya, with each ally on the phone”.
none-found-on = Date
