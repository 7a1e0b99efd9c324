"""One history of official statements: what several sources say of one thing, tied.

Votes (``history.py``), meetings, drafts and memberships are tied in one way. Two statements
are compared by what they have in common (symbol, day, item, tally), as they are held true.
What was compared stands on the tie as evidence, and the tie carries a judgement: same,
different, or unsure. Judgements add up (``judgement.py``); a person's counts above the
program's; what is unsure waits in a list for a person. Where statements that are the same
differ, each value stands with the sources that give it.
"""
