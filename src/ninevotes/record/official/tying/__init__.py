"""One history of official votes: statements of several sources about one vote, tied.

Two statements are compared by the number of the resolution, the symbol of the draft, the day
and the tally, as they are held true. What was compared stands on the tie as evidence, and the
tie carries a judgement: same, different, or unsure. Judgements add up (``judgement.py``);
a person's counts above the program's; what is unsure waits in a list for a person.
"""
