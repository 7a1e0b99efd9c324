"""What was put to the vote: procedure or substance, which body, which document."""

from __future__ import annotations

import re

from ninevotes.reading.find.votes.bodies import VOTING
from ninevotes.reading.mentions.masking import Masked, pattern
from ninevotes.reading.mentions.mention import Kind
from ninevotes.reading.wording import Form
from ninevotes.vocabulary.organs import Organ

_MEETING = r"(?:meetings?|sessions?|discussions?|debates?|briefings?|sitting|hearing)"
_PROCEDURAL = pattern(
    r"\bprocedural (?:vote|ballot|motion|matter|question|grounds|hurdle|measure|move)|"
    r"\b(?:vote|question|matter) (?:being|of|on) (?:procedural|procedure)|"
    r"\bagenda\b|\b(?:show of hands|vote|ballot) on (?:whether|holding)|"
    r"\b(?:hold|convene|allow|open|suspend|postpone|adjourn|go ahead with|proceed with|"
    r"put off|stop|block|prevent|head off|derail)(?:p?ed|d|"
    rf"p?ing)? [^.;,]{{0,50}}?\b{_MEETING}\b|"
    r"\b(?:wanted|for (?:holding|opening)|in favou?r of (?:holding|having|discussing)|"
    rf"against (?:holding|having|discussing)) [^.;,]{{0,30}}?\b{_MEETING}?|"
    rf"\bheld [^.;,]{{0,40}}?\b{_MEETING}\b[^.;]{{0,90}}\b(?:objections?|opposition|votes? in "
    rf"favou?r)|"
    rf"\b{_MEETING}\b[^.;]{{0,60}} (?:was|were) held after\b|"
    rf"\b{_MEETING} (?:went|go|to go|could go) ahead|\b(?:the|"
    rf"a) (?:\w+ )?{_MEETING} (?:was|were) (?:lost|blocked|defeated)|"
    r"\bemergency (?:special )?session\b|\bvoted for the invitation\b|"
    r"\binvitation to (?:him|her|them|brief|speak)|\b(?:from|kept from|"
    r"to) brief(?:ing)?\b[^.;]{0,30}\b(?:{O})|"
    r"\b(?:hear|let in|heard) (?:a report|from|the inquiry|him|her|it)\b|"
    r"\bagreed to (?:hear|discuss|debate|meet|invite)|\bto take the subject up\b|"
    r"\b(?:take|took|taking) up\b|\btook up the subject|"
    r"\bget a meeting\b|\bhearing (?:her|him|them)\b|\bcould (?:brief|address)\b|"
    r"\binvited by\b|\b(?:added|inscribed) (?:to|on) (?:the|its) (?:list|agenda)|"
    r"\b(?:wanted|invited) (?:him|her)\b|\bbe heard\b|\bheard when\b|\bmay discuss\b|"
    r"\bwhether it may\b|\bparticipation\b|\bpreliminary vote\b|"
    r"\bcall (?:the )?{O} (?:together|into)|\bsummoned\b|\bmotions?\b|"
    r"\b(?:in favou?r of|for|against|back(?:ed|ing)?|support(?:ed|ing)?|oppos(?:ed|ing)) "
    rf"(?:(?:the|an?|this|that|holding|having|hearing|open|public|closed|urgent|emergency|"
    rf"formal|{{D}}'s) ){{1,3}}{_MEETING}\b|"
    r"\bvot(?:ed?|ing) (?:{D} |on {D} |[\w-]+ ){0,4}?to (?:go ahead|proceed)\b|"
    rf"\b(?:go|going|went) ahead with (?:the|its|an?) (?:\w+ )?{_MEETING}\b|"
    rf"\b(?:keep|kept|keeping|stop|stopped) {{O}} from (?:meeting|discussing|debating|hearing)",
    re.IGNORECASE,
)
_HANDS = pattern(
    r"\bshow of hands\b|\bforc(?:ed|ing) a (?:procedural )?(?:vote|ballot)\b|"
    r"\b(?:called|calls|calling) (?:for )?an? (?:\w+ )?vote\b|\brequest (?:was|is) rejected\b"
)
"""What is said of procedure mostly, where no text is named beside it."""
_SUBSTANTIVE = Form(
    r"\b(?:resolution|draft|amendment|embargo|sanctions|text|no-fly zone)\b", re.IGNORECASE
)
_MEETING_WORD = Form(rf"\b{_MEETING}\b|\bagenda\b|\bmotion\b")
_INDEFINITE = pattern(
    r"\b(?:[Aa]n?|{J}) (?:(?:(?!(?:on|of|the|for|to|in|at|by|with|that|which)\b)[\w'’-]+|{A}|{J}|"
    r"{Q}|"
    r"{O}) ){0,4}?(?:resolution|draft|text|"
    r"measure|motion|amendment|(?:counter-)?proposal|attempt|bid|version)\b"
)
_NEW = pattern(
    r"\b(?:[Aa]nother|its own|their own|of its own) (?:(?:[\w'’-]+|{A}|{J}|{Q}|{N}|"
    r"{O}) ){0,4}?(?:resolution|draft|text|measure|motion|amendment|proposal|attempt|"
    r"bid|version)\b"
    r"|{J} one\b|\bamendments?\b|\bcounter-?(?:proposal|draft|text|resolution|motion)\b|"
    r"\b(?:second|third|subsequent|separate|further) (?:vote|ballot)\b|"
    r"\b[Pp]ut (?:its own|that|the|this) (?:rival |own )?(?:idea|version|text|draft|proposal|one) "
    r"to (?:a|the) vote\b|(?:^|; |, (?:and|but|while) )(?:[Tt]he) (?:first|second|third|"
    r"other|former|latter)(?: one)?(?:,| (?:got|won|received|was|failed|drew|garnered|had|fell))|"
    r"\b(?:second|third|earlier|rival|previous|"
    r"nearly identical) (?:[\w-]+ ){0,2}?(?:resolution|draft|text|attempt|motion|"
    r"version)\b"
)
_BACK = pattern(
    r"\b(?:[Tt]he|[Tt]hat|[Tt]his|[Ii]ts) (?:\w+ ){0,2}?(?:resolution|draft|text|"
    r"measure|vote|motion|move|bid|meeting|proposal|tally|count|result|division|step|"
    r"outcome|ballot)\b|^(?:[Ii]t|[Tt]hey)\b|\b(?:for|against|opposed|on) (?:it|them)\b"
)
_AFTER_ORGAN = pattern(r"\b(?:by|in|at|from|of) (?P<organ>{O})")
_PLENARY = Form(r"\bplenary\b")
_RIGHTS_COMMITTEE = Form(r"\b(?:human )?rights committee\b")
_CLOSE = 120
_STOPPING = pattern(
    r"\b(?:stop|stopping|prevent|preventing|block|blocking|keep|keeping|head off|halt|"
    r"derail|thwart)\b[^.;]{0,60}?(?:it\b|meeting|session|debate|discuss\w*|briefing|"
    r"hearing|agenda|inquiry)"
)
_RESOLUTION = Form(
    r"(?<!under )(?<!of )(?<!by )(?<!with )(?<!to )\b(?:[Rr]esolutions?),? "
    r"(?:[Nn]o\.? ?|[Nn]umber )?(?P<number>\d{1,4})(?: ?\((?P<year>\d{4})\))?(?![\d/])"
)
_CREATED_BY = Form(
    r"\b(?:created|established|set up|imposed|introduced|adopted|authori[sz]ed|extended|renewed|"
    r"lifted|launched) (?:\w+ )?(?:by|under|with|in) (?:\w+ )?[Rr]esolution (?:[Nn]o\.? ?)?"
    r"(?P<number>\d{1,4})(?: ?\((?P<year>\d{4})\))?(?![\d/])"
)
"""What was made by a resolution, where its vote is told in the same breath."""
_THEN_ADOPTED = Form(
    r"\b[Rr]esolution (?P<number>\d{1,4})(?: ?\((?P<year>\d{4})\))?,? (?:which|that) (?:was|had "
    r"been) (?:\w+ly )?(?:passed|adopted|approved)"
)
_PAPER = Form(r"\b(?:draft|resolution|text)\b")
_ASSEMBLY = Form(r"\b[Rr]esolution (?:A/RES/)?(?P<number>(?:ES-)?\d{1,2}/\d{1,3})\b")
_SUBJECT = pattern(
    r"\b(?:resolution|draft|text|measure|statement|amendment|motion)s?(?: {N}|"
    r",)? (?:that |which )?(?P<what>(?:condemn|demand|call|urg|impos|authori[sz]|refer|"
    r"extend|renew|establish|creat|endors|express|aim|seek|recogni[sz]|strengthen|ban|"
    r"tighten|eas|lift|back|support|deplor|ask|on |to |for )[^.;]{3,140})"
)


def is_procedural(text: str) -> bool | None:
    """Whether a stretch of a masked sentence is about procedure; null when it does not say."""
    if _PROCEDURAL.search(text):
        return True
    if _SUBSTANTIVE.search(text):
        return False
    return True if _HANDS.search(text) else None


def stops_a_meeting(text: str) -> bool:
    """Whether what was tried was to keep a meeting from being held."""
    return bool(_STOPPING.search(text))


def brings_new_text(text: str) -> bool:
    """Whether a stretch speaks of a text as one not spoken of before."""
    return bool(_NEW.search(text))


def introduces_text(text: str) -> bool:
    """Whether a stretch brings in a text with the indefinite article."""
    return bool(_INDEFINITE.search(text))


def goes_back(text: str) -> bool:
    """Whether a stretch goes back to a text or a vote spoken of before."""
    return bool(_BACK.search(text))


def organ_in(masked: Masked, start: int, end: int, verb: int) -> Organ | None:
    """The body that voted: a voting body before the verb, or after it with "by" or "in"."""
    comma = masked.text.find(", ", verb + 4)
    close = min(end, verb + _CLOSE, comma if comma > 0 else end)
    after = next(
        (
            masked.group(m, "organ", Kind.ORGAN)[0].value
            for m in _AFTER_ORGAN.finditer(masked.text, verb, close)
            if masked.group(m, "organ", Kind.ORGAN)[0].value in VOTING
        ),
        None,
    )
    before = [m.value for m in masked.among(start, verb, Kind.ORGAN) if m.value in VOTING]
    if _RIGHTS_COMMITTEE.search(masked.text, start, end):
        return Organ.THIRD_COMMITTEE
    if before:
        return before[-1]  # type: ignore[no-any-return]
    if after is not None:
        return after  # type: ignore[no-any-return]
    if _PLENARY.search(masked.text, start, end):
        return Organ.GENERAL_ASSEMBLY
    inside = masked.among(start, close, Kind.ORGAN)
    return next((m.value for m in inside if m.value in VOTING), None)


def resolution_in(masked: Masked, sentence: str, start: int, end: int) -> str | None:
    """The number of a Council resolution printed without its year."""
    first, last = masked.back(start), masked.back(end, end=True)
    found = (
        _RESOLUTION.search(sentence, first, last)
        or _THEN_ADOPTED.search(sentence, first, last)
        or _CREATED_BY.search(sentence, first, last)
    )
    return found.group("number") if found and not found.group("year") else None


def symbol_in(masked: Masked, sentence: str, start: int, end: int) -> str | None:
    """The document put: a symbol as printed, or a resolution's number with its year."""
    first, last = masked.back(start), masked.back(end, end=True)
    assembly = _ASSEMBLY.search(sentence, first, last)
    if assembly:
        return f"A/RES/{assembly.group('number')}"
    found = _RESOLUTION.search(sentence, first, last)
    if found and found.group("year"):
        return f"S/RES/{found.group('number')} ({found.group('year')})"
    marked = masked.among(start, end, Kind.SYMBOL)
    wanted = [
        str(m.value) for m in marked if "PV" not in str(m.value) and "PRST" not in str(m.value)
    ]
    return wanted[0] if wanted and _PAPER.search(sentence, first, last) else None


def subject_in(masked: Masked, sentence: str, start: int) -> str | None:
    """What the text is about, in the document's words."""
    found = _SUBJECT.search(masked.text, start) or _SUBJECT.search(masked.text)
    if found is None:
        return None
    return sentence[
        masked.back(found.start("what")) : masked.back(found.end("what"), end=True)
    ].strip()
