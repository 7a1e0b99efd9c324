"""Replay: the rulebook judges every vote on record, and says why where it differs.

Each vote is judged twice. First as a stranger would: the ballot as printed, on the question
that the source names, a draft resolution where it names none. Where that is not the outcome
that the source records, the second judgement uses what is known besides, each item of it
sourced: what kind of question was put (``data/questions.yaml``), that it was adopted without
a vote (``data/without_vote.csv``), what is held true in place of a printed defect
(:mod:`ninevotes.record.corrections`). An explanation is given only where it makes the two
agree, and the smallest one that does is the one named. What nothing explains is called
unexplained.
"""
