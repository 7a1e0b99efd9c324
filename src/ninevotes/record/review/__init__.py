"""What waits for a person, and a person's answers applied.

A *case* is two things and what speaks for and against their being one: two statements about a
vote, or a reported event and the official record of it. A person's judgement is kept beside
the program's (``record/judgements``), counts above it, and can be taken back. Corrections of
what a source says are made here too.
"""
