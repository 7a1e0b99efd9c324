"""Thresholds: how many votes a text says are needed, and whether the veto applies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ninevotes.reading.find.finding import Finding, place
from ninevotes.reading.find.votes.question import is_procedural
from ninevotes.reading.mentions.masking import Masked, pattern
from ninevotes.reading.mentions.mention import Kind
from ninevotes.reading.structure.report import Report, Sentence
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.organs import Organ

_KIND = r"(?:affirmative |yes |positive |\"?encourage\"? |{Q} )*"
_UNIT = (
    r"(?: of (?:the|its|{O}(?:'s)?) {N}(?: {O})?(?: members)?| of (?:the|"
    r"its) \w+(?:-member)?(?: {O})?)?(?:-vote)?(?: ?(?:members|countries|states|votes?|"
    r"ballots|ayes)\b)?(?: in favou?r)?"
)
_N = rf"(?P<n>{{N}}) ?{_KIND}{_UNIT}"
_NEED = (
    r"(?:needs?|needed|requires?|required|requiring|needing|takes|took|must (?:have|get|"
    r"win|secure|receive|obtain)|(?:has|have|had) to (?:get|win|have|get to|find|secure|"
    r"reach))"
)
_PAST_NEED = r"(?:needed|required|necessary|enough|sufficient|requisite)"
_FORMS = tuple(
    pattern(text)
    for text in (
        (
            rf"\b{_NEED} (?:(?:to (?:get|win|have|secure|reach)|a minimum of|at least|"
            rf"the (?:support|backing|approval|votes) of|a total of|only|just|the|to) )*{_N}"
        ),
        rf"{_N},? (?:(?:that|which) )?(?:(?:is|are|was|were) )?(?:what (?:is|was) )?{_PAST_NEED}\b",
        (
            rf"{_N} (?:suffic\w+|(?:can|could) carry|must (?:concur|agree|be in favou?r|"
            r"vote for)|have to (?:be in favou?r|agree|vote for)|it (?:needed|required|needs|"
            r"requires))"
        ),
        (
            r"\b(?:threshold|minimum|quorum|bar) (?:of|is|was|remains|stays at|"
            rf"being) (?:at least )?{_N}"
        ),
        (
            r"\b(?:required|necessary|needed|requisite|minimum) (?:of |number of |total of |"
            rf"majority of )?{_N}"
        ),
        rf"{_N}(?::| is| are|,)? (?:that is )?all it takes",
        rf"{_N}, exactly as many as (?:were|are) needed",
        rf"{_N} and no (?:{{Q}}|veto)[^.;]{{0,30}}(?:permanent member)?",
        rf"\bshort of the {_N}",
        rf"^{_N} again, but",
        (
            rf"(?:{_NEED}|\bshort of|\bby|\bwith|\breach|\bget|\bmuster|\bsecure|\bachieve|"
            r"\bwin)(?: (?:a|the|at least|only|"
            r"its))* (?P<thirds>two[- ]thirds)(?: majority| of the \w+)?"
        ),
        rf"(?P<thirds>[Tt]wo[- ]thirds)(?: majority)?(?: (?:is|are|was|were))? {_PAST_NEED}",
    )
)
_VETO_DOES_NOT = re.compile(
    r"\bvetoe?s? (?:does|do|did|is|are|was|were|can|could|would|may|has|have|"
    r"came)(?: not|n't|not| no| nothing)? ?\b[^.;]{0,20}?(?:not|n't|no effect|no force|"
    r"no bearing|into it|apply|count|allowed|permitted|used|cast|possible|available)|"
    r"\bveto can(?:not|'t| not)\b|\b(?:cannot|can't|could not|may not|can not|"
    r"unable to) (?:be (?:vetoed|blocked by)|veto|block)|\bno veto (?:applies|is|can|"
    r"power|right|came|in a)|"
    r"\b(?:has|have|had|hold|holds) (?:no|none)\b(?: of)?(?: veto)?(?= ?[.,;]| when| on|"
    r" in| there|$)|\b(?:have|has|holds?) no veto\b|\bnot subject to (?:a |the )?veto|"
    r"\bveto-(?:free|proof)|"
    r"\b(?:no|none of the|neither)\b[^.;]{0,50}?\b(?:can|could|holds?|has|"
    r"may)\b[^.;,]{0,15}?\bveto\b|\b(?:does|did|do|would) not (?:block|prevent|stop|"
    r"sink)\b|\bcounts? for no more\b|"
    r"\b(?:was|is|were) not a veto\b|\bneither vote counted as a veto|"
    r"\bnot count(?:ed)? as (?:a )?veto|\bwhatever the (?:big|permanent) \S+|"
    r"\bcould be none\b|\bno longer a veto\b",
    re.IGNORECASE,
)
_VETO_APPLIES = re.compile(
    r"\b(?:and|with|without|barring|provided|plus|or)\b[^.;,]{0,20}?\b(?:no|a|any|"
    r"without a)\b[^.;,]{0,20}?\bveto|\babsence of a veto|"
    r"\b(?:no|none|not one|none of the|without any of the)\b[^.;]{0,60}?(?:permanent|"
    r"five)[^.;]{0,60}?(?:against|veto|negative|oppos|saying no|\bno vote)|"
    r"\bno [^.;]{1,25} from a permanent member|"
    r"\bany (?:\S+ )?of the [^.;]{0,40}?\b(?:can|could|may) (?:stop|block|veto|kill)|"
    r"\ball (?:\S+ )?(?:great powers|permanent members)[^.;]{0,40}?(?:mind|agree|"
    r"concur)|"
    r"\brefrain from (?:saying no|voting against|a veto)|\bconcurring votes?\b|"
    r"\b(?:could|can|may) (?:still )?veto\b|\bdo(?:es)? have a veto\b|"
    r"\bunless (?:vetoed|a permanent member)",
    re.IGNORECASE,
)
_SUBSTANTIVE = re.compile(
    (
        r"resolution|draft|\btext\b|measure|sanctions|substan|admission|membership|"
        r"amendment|adopt|decision|teeth|candidate|referral|embargo|stop the clock"
    ),
    re.IGNORECASE,
)
_PROCEDURE = re.compile(r"procedur|\bagenda\b|\bmeeting|\bsession|\bbriefing", re.IGNORECASE)
_RULE = re.compile(
    r"\b(?:procedur\w*|substance|agenda|resolution|counted|type|was not a veto)\b", re.IGNORECASE
)
_CUE = re.compile(
    (
        r"need|requir|takes|enough|suffic|thirds|threshold|minimum|short of|veto|must|"
        r"have to|had to|all it|carry|necessary|refrain|\bnone\b|permanent|great powers"
    ),
)
_OF_OTHER_THINGS = re.compile(
    r"[ -](?!(?:votes?|members?|countries|states|ballots|ayes|affirmative|yes|positive|"
    r"to|in|of|for|and|or|"
    r"on|it|it's|suffic\w+|needed|required|necessary|must|have|can|could|are|is|were|was|again|at|"
    r"with|before|out|minimum|enough)\b)[a-z]"
)
_COUNCIL_NUMBERS = frozenset({7, 9})
_BACK = 3


def find_thresholds(sentence: Sentence, number: int, report: Report) -> Iterator[Finding]:
    """What a sentence says is required for a decision."""
    if not _CUE.search(sentence.text):
        return
    masked = sentence.masked
    veto = _veto(masked.text)
    for form in _FORMS:
        for match in form.finditer(masked.text):
            votes = _votes(masked, match)
            if votes is None and not match.groupdict().get("thirds"):
                continue
            yield _finding(sentence, number, report, match.span(), votes, veto)
            return
    if veto and _states_a_rule(masked.text):
        yield _finding(sentence, number, report, veto[1:], None, veto)


def _votes(masked: Masked, match: re.Match[str]) -> int | None:
    if match.groupdict().get("thirds"):
        return None
    if _OF_OTHER_THINGS.match(masked.text, match.end("n")):
        return None
    values = [m.value for m in masked.group(match, "n", Kind.NUMBER)]
    return int(values[0]) if values and values[0] in _COUNCIL_NUMBERS else None


def _veto(text: str) -> tuple[bool, int, int] | None:
    """Whether the veto applies, and where the sentence says so."""
    does_not = _VETO_DOES_NOT.search(text)
    if does_not:
        return False, *does_not.span()
    applies = _VETO_APPLIES.search(text)
    return (True, *applies.span()) if applies else None


def _states_a_rule(text: str) -> bool:
    """Whether a sentence without a number still says which rule holds."""
    if not re.search(r"veto|permanent|none\b", text):
        return False
    return bool(_RULE.search(text)) and not re.search(r"\b(?:will|vowed|threatened|draft)\b", text)


def _finding(
    sentence: Sentence,
    number: int,
    report: Report,
    span: tuple[int, int],
    votes: int | None,
    veto: tuple[bool, int, int] | None,
) -> Finding:
    masked = sentence.masked
    left, right = span
    if veto:
        left, right = min(left, veto[1]), max(right, veto[2])
    start, end = place(sentence, masked, left, right)
    thirds = votes is None and "thirds" in masked.text[left:right].lower()
    applies = None if thirds or veto is None else veto[0]
    fields = {
        "organ": str(_organ(sentence, number, report, thirds=thirds)),
        "question": None if thirds else _question(number, report, applies=applies),
        "votes_required": votes,
        "veto_applies": applies,
    }
    return Finding(ClaimType.THRESHOLD, start, end, number, fields)


def _organ(sentence: Sentence, number: int, report: Report, *, thirds: bool) -> Organ:
    """The body whose majority it is: two thirds are asked for in the Assembly."""
    if not thirds:
        return Organ.SECURITY_COUNCIL
    for told in reversed(report.sentences[max(0, number - _BACK) : number + 1]):
        organs = [m.value for m in told.masked.mentions if m.kind is Kind.ORGAN]
        if Organ.GENERAL_ASSEMBLY in organs:
            return Organ.GENERAL_ASSEMBLY
    organs = [m.value for m in sentence.masked.mentions if m.kind is Kind.ORGAN]
    return organs[0] if organs else Organ.GENERAL_ASSEMBLY


def _question(number: int, report: Report, *, applies: bool | None) -> str | None:
    """Procedure or substance: from the veto, the sentence, or those just before."""
    if applies is False:
        return "procedural"
    text = report.sentences[number].masked.text
    if applies is None and _PROCEDURE.search(text):
        return "procedural"
    if applies or _SUBSTANTIVE.search(text):
        return "substantive"
    for told in reversed(report.sentences[max(0, number - _BACK) : number]):
        procedural = is_procedural(told.masked.text)
        if procedural is not None:
            return "procedural" if procedural else "substantive"
    return None
