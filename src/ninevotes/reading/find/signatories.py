"""Who asked with whom, where it is told apart: "the signatories are", "Japan also signed"."""

from __future__ import annotations

from ninevotes.reading.find.actors import codes
from ninevotes.reading.find.finding import Finding
from ninevotes.reading.mentions.masking import pattern
from ninevotes.reading.mentions.mention import Kind
from ninevotes.reading.structure.report import Report
from ninevotes.vocabulary.claims import ClaimType

_LISTED = pattern(
    r"(?:\b(?:signatories|requesters|petitioners|co-?signers)|"
    r"\b[Tt]he {N}(?: (?:\w+ )?(?:countries|"
    r"members|states|nations))?|\b[Tt]hose (?:who (?:asked|signed|requested)|asking|behind|making)"
    r"[^.;]{0,40}?|\b(?:letter|request) (?:was|is) signed by) ?(?:are|were|include[sd]?|:|by|"
    r"(?<=by)) (?P<who>{STATES})"
)
_JOINED = pattern(
    r"(?P<who>{STATES})(?:, [^.;]{3,90},)? (?:has |have |had |also |"
    r"later )*(?:joined (?:in )?(?:the |"
    r"that |their )?(?:request|call|letter|them)|co-?signed|signed (?:the|that) (?:letter|request)|"
    r"(?:backed|supported|co-?sponsored) the request)\b"
)
_REACH = 6


def join_those_who_ask(findings: list[Finding], report: Report) -> None:
    """Add states told apart to the request that they made: those listed, those who joined."""
    requests = [found for found in findings if found.type is ClaimType.MEETING_REQUEST]
    if not requests:
        return
    for number, sentence in enumerate(report.sentences):
        for form in (_LISTED, _JOINED):
            for match in form.finditer(sentence.masked.text):
                found = codes(sentence.masked.group(match, "who", Kind.STATE, Kind.DEMONYM))
                earlier = _before(requests, number)
                if earlier is not None and _fits(earlier, found, listed=form is _LISTED):
                    known = earlier.fields["requesters"] or []
                    earlier.fields["requesters"] = known + [c for c in found if c not in known]


def _before(requests: list[Finding], number: int) -> Finding | None:
    near = [found for found in requests if 0 < number - found.sentence <= _REACH]
    return max(near, key=lambda found: found.start, default=None)


def _fits(request: Finding, found: list[str], *, listed: bool) -> bool:
    """Whether a list can be of those who asked: no more than were counted."""
    count = request.fields["requester_count"]
    known = request.fields["requesters"] or []
    if listed and count is None:
        return False
    return count is None or len(set(known) | set(found)) <= count
