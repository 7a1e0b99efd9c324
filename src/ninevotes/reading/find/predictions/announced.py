"""How English announces what is to happen, over masked text."""

from __future__ import annotations

from ninevotes.reading.find.predictions.words import ADVERBS, VOTES

_PLAIN = r"(?: (?:also|now|still|again|{D}|on {D}|\w+ly))*"
WILL = (
    (
        rf"\b(?:has|have|had)?{_PLAIN} ?(?:vow(?:s|ed|ing)|pledg(?:es|ed)|promis(?:es|ed)|"
        rf"sw(?:ears|ore)|undertaken|resolved) (?:not )?to\b"
    ),
    (
        rf"\b(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|means?|"
        rf"(?<!been[ ])(?<!was[ ])(?<!were[ ])meant|aims?) (?:not )?to (?:\w+ "
        rf")?(?:{VOTES}|propose|table|bring|put|seek|"
        r"force|call for|press|ask|introduce|present|push|submit|circulate|demand|request|object|"
        r"raise)\b"
    ),
    r"\b(?:is|are|was|were)"
    + ADVERBS
    + r" (?:due|scheduled|slated|billed) (?:to\b|for\b|in\b|on\b|{D})",
    (
        r"(?:{O}|{A}|\bwhich|\bmembers|\bgovernments|\bambassadors|\bvote|\bballot)(?:'s)? (?:is|"
        r"are) to (?:vote|decide|take up|consider|debate|take a decision|be (?:voted|put|decided|"
        r"taken))\b"
    ),
    r"\b(?:is|are) to be (?:put to (?:a|the) vote|voted (?:up)?on|tabled|circulated|adopted)\b",
    r"\b(?:is|are)" + ADVERBS + r" (?:not )?going to\b",
)
"""Wordings, other than will and would, that state what is to happen."""
