"""The set forms of a record that open a paragraph: speakers, stage directions, lists."""

from __future__ import annotations

import re

from ninevotes.reading.wording import Form

_TITLES = (
    r"Mr|Mrs|Ms|Miss|Mme|Dr|Sir|Dame|Lord|Lady|Baroness|Baron|Count|Prince|Princess|Sheikh|Sheikha|"
    r"Sultan|King|Queen|Archbishop|Monsignor|Cardinal|Judge|Justice|President|Prime Minister|"
    r"Chancellor|Vice-President|Minister|Ambassador|Captain|Colonel|Commander|Major|Brigadier|"
    r"(?:Major |Lieutenant |Brigadier )?General|Admiral|Msgr|Nana|U|Daw|Tan Sri|Datuk|Dato"
)
_OFFICERS = (
    r"(?:The |THE )(?:Acting |Temporary |ACTING )?(?:President|PRESIDENT|Chair(?:man|person)?|"
    r"CHAIRMAN|(?:Deputy )?Secretary-General|SECRETARY-GENERAL)"
)
_BRACKETS = r"\((?:[^()\n]|\([^()\n]*\)){1,120}\)"
SPEECH = Form(
    rf"(?P<who>{_OFFICERS}|(?:{_TITLES})\.? [^\n():;?!]{{1,70}}?)"
    rf"(?: ?(?P<first>{_BRACKETS}))?(?: ?(?P<second>{_BRACKETS}))?(?: ?(?P<third>{_BRACKETS}))?:"
    r"(?=\s|$)"
)
"""The head of a statement: "Mr. Liu Jieyi (China) (spoke in Chinese):"."""

LANGUAGE = Form(r"\((?:spoke in|interpretation from|in) (?P<language>[A-Z][a-z]+)[^()]*\)")

STAGE = Form(
    r"(?:A (?:recorded )?vote was taken|The meeting (?:was (?:called|suspended|resumed|adjourned)|"
    r"resumed|rose)|(?:It was|The agenda was|The provisional agenda was) (?:so decided|adopted)|"
    r"At the invitation of the President|(?:The )?members of the Council observed|"
    r"The private meeting|Mr?s?\. [^\n]{1,60} withdrew|A minute of silence)\b",
)
"""Stage directions, printed in italics."""

LABEL = Form(
    r"(?P<label>In favou?r|Against|Abstain(?:ing|ed)?|Abstentions?|Absent|Non-voting|"
    r"(?:Not|Did not) participat(?:ing|e)(?: in the vot(?:e|ing))?|Present and not voting)"
    r"\s*:(?=\s|$)",
    re.IGNORECASE,
)
"""What stands before a list of members that voted one way."""

ANNOUNCED = Form(
    r"(?:There were|The results? of the vot(?:e|ing) (?:is|was|are|were)(?: as follows)?:?|"
    r"The draft resolution (?:has )?received)\s+"
    r"(?=(?:[^.]|\.(?=\d)){0,160}?\b(?:votes?|in favou?r|abst))",
    re.IGNORECASE,
)
"""How the President opens the announcement of a result."""

_OPENING = Form(
    r"Adoption of the agenda$|Expression of (?:thanks|welcome|sympathy)|This record contains|"
    r"President:|Members:|Agenda$|Letter dated \d|Report of the |Note by the |"
    r"Draft resolution [A-Z]"
)


def opens_paragraph(line: str) -> bool:
    """Whether a line opens a paragraph whatever stands before it."""
    return any(form.match(line) for form in (SPEECH, STAGE, LABEL, ANNOUNCED, _OPENING))
