"""Questions, and their answers as plain values: what a command prints and the API sends.

One file a question. A function takes the store and the parts of the question as people write them
(days, names or codes of members, letters of votes), asks the layers below, and gives back what
JSON can hold. Commands, the API and the server for assistants print, send and tell the same.
A part that cannot be is an :class:`~ninevotes.answers.errors.AskedError`, whose message says what
would be right; what is not there is a :class:`~ninevotes.answers.errors.NothingError`.
"""
