"""How measures of the Council are called: sanctions by name, and acts told by a verb."""

from __future__ import annotations

import re

from ninevotes.reading.structure.report import Report, Sentence
from ninevotes.reading.wording import Form

MEASURE = (
    r"\b(?:[Ss]anctions?(?: regime| list)?\b(?! committee)|(?:\w+ )?embargo(?:es)?\b|"
    r"assets?[ -]freezes?\b|travel bans?\b|"
    r"freeze on [\w\ue000-\ue0ff]+ assets|(?:\S+ )?bans?\b(?= on|,? (?:and|imposed)|[.,])|"
    r"penalt(?:y|ies)\b|punitive measures|blacklist\b|sanctions list|[Tt]he (?:wider |"
    r"same |UN |U\.N\. )*measures\b|snap-?back\b)"
)
"""A measure by name."""
SPOKEN = (
    r"\b(?:(?:ban(?:ning|ned|s)?|stop(?:ping|ped)?|cut(?:ting)?(?: off)?|limit(?:ed|"
    r"ing|s)?|restrict(?:ed|ing|s)?|freez(?:e|es|ing)|froze|cap(?:s|ped|ping)|bar(?:s|red|ring)?|"
    r"prohibit(?:s|ed|ing)?|halv(?:e|es|ed|ing)|slash(?:es|ed|ing)?|curb(?:s|ed|ing)?|"
    r"put a (?:ceiling|cap) on|punish(?:ing|ed)?) (?:[\w'’\ue000-\ue0ff-]+ ){0,4}?"
    r"(?:assets|arms|weapons|oil|fuel|textiles?|coal|iron|seafood|petroleum|crude|sales|exports?|"
    r"imports?|travel|exporting|importing|selling|buying|luxury goods|joint ventures|"
    r"diamonds|suppl(?:y|ies)|testing|missiles?|launch(?:es|ing)|work permits|workers)\b|"
    r"blacklist(?:s|ed|ing) (?!of\b)|(?:put|placed|added) [^.;,]{2,60}? (?:on|to) (?:its|the|a) "
    r"(?:UN |U\.N\. |\w+ )?(?:blacklist|sanctions list)|"
    r"(?:added|add) to the sanctions|took [^.;,]{1,50} off (?:its|"
    r"the) (?:sanctions list|blacklist))"
)
"""A measure told by what it does: freeze assets, ban sales, cut supplies."""
_NAMED = Form(
    (
        r"sanction|embargo|asset|freez|froze|travel ban|blacklist|snap[- ]?back|\bban(?:s|"
        r"ned|ning)?\b|penalt|diamonds|ceiling|cut off|arms|suppl|\bcap(?:s|ped)|\bbar(?:s|red)\b|"
        r"prohibit|slash|\bcurb|exports"
    ),
    re.IGNORECASE,
)
_BACK = Form(
    r"\b(?:measures?|them|[Ii]t|[Tt]hey|resolutions|lapse|version|text|renewal|prolonging)\b"
)
_REACH = 5


def the_measures_go_back(sentence: Sentence, number: int, report: Report) -> bool:
    """Whether the sentence names a measure, or goes back to one named just before."""
    if _NAMED.search(sentence.text):
        return True
    if not _BACK.search(sentence.text):
        return False
    before = report.sentences[max(0, number - _REACH) : number]
    return any("sanction" in s.text or "embargo" in s.text or "freeze" in s.text for s in before)
