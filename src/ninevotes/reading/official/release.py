"""Press releases of the United Nations: the votes in their set forms, lists and annexes.

A release is prose that the ordinary reader reads; what it prints in a set form is read by that
form, which is sure of its lists. It is no official record and says so.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import Any

from ninevotes.reading.clean.offsets import CleanText
from ninevotes.reading.official.forms import LABEL
from ninevotes.reading.official.formula import Formula, formulas
from ninevotes.reading.official.model import Roll
from ninevotes.reading.official.rolls import read_roll
from ninevotes.reading.wording import Form
from ninevotes.vocabulary.claims import FIELDS, Claim, ClaimType, Evidence, Modality
from ninevotes.vocabulary.documents import Document, Span
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.votes import Vote

NOTE_ON_RELEASES = "a United Nations press release: not an official record"
_HEAD = 2_500
_SYMBOL = Form(
    r"^\W{0,3}(?P<body>SC|GA(?:/(?P<part>DIS|EF|SHC|SPD|AB|L|PK))?|HRC|HR/[A-Z]+|ECOSOC|SG/SM|PBC|"
    r"BIO)/\d{3,6}\W{0,3}$",
    re.MULTILINE,
)
_DATED = Form(
    r"^\W{0,3}(?:\w+day,? )?\d{1,2} (?:January|February|March|April|May|June|July|August|September|"
    r"October|November|December) (?:19|20)\d\d\W{0,3}$",
    re.MULTILINE | re.IGNORECASE,
)
_CITED = Form(_SYMBOL.pattern.removeprefix(r"^\W{0,3}").removesuffix(r"\W{0,3}$"))
_OFFICE = Form(
    r"For information media\W{1,3}Not an official record|"
    r"Department of (?:Public Information|Global Communications)\W{1,3}News and Media Division"
)
"""What a release prints of itself, whatever the table that its symbol stands in."""
_VOTES = {ClaimType.RESOLUTION_VOTE, ClaimType.PROCEDURAL_VOTE}
_NAMES = ((Vote.IN_FAVOUR, "yes"), (Vote.AGAINST, "no"), (Vote.ABSTENTION, "abstain"))
_COMMITTEES = {
    "DIS": Organ.FIRST_COMMITTEE,
    "EF": Organ.SECOND_COMMITTEE,
    "SHC": Organ.THIRD_COMMITTEE,
    "SPD": Organ.FOURTH_COMMITTEE,
    "AB": Organ.FIFTH_COMMITTEE,
    "L": Organ.SIXTH_COMMITTEE,
}


def release_organ(text: str) -> Organ | None:
    r"""The body that a press release is about, told by its masthead; null for other documents.

    >>> release_organ("SC/11720\n22 December 2014\n\nSecurity Council, in Divided Vote, ...")
    <Organ.SECURITY_COUNCIL: 'UNSC'>
    >>> release_organ("In release SC/11720 the Council is quoted.") is None
    True
    """
    head = text[:_HEAD]
    symbol = _SYMBOL.search(head)
    if symbol is None or not _DATED.search(head):
        symbol = _CITED.search(head) if _OFFICE.search(text) else None
    if symbol is None:
        return None
    if symbol["part"]:
        return _COMMITTEES.get(symbol["part"], Organ.GENERAL_ASSEMBLY)
    if symbol["body"].startswith("HR"):
        return Organ.HUMAN_RIGHTS_COUNCIL
    bodies = {"GA": Organ.GENERAL_ASSEMBLY, "ECOSOC": Organ.ECONOMIC_AND_SOCIAL_COUNCIL}
    return bodies.get(symbol["body"], Organ.SECURITY_COUNCIL)


def is_release(text: str) -> bool:
    """Whether a text has the masthead of a press release."""
    return release_organ(text) is not None


@dataclasses.dataclass(frozen=True, slots=True)
class _Printed:
    """A vote in a set form: counts, lists, and where it stands in the document."""

    span: Span
    counts: dict[Vote, int]
    lists: dict[Vote, tuple[str, ...]]
    procedural: bool
    outcome: str | None
    annexed: bool


def with_printed_votes(
    document: Document, clean: CleanText, claims: Sequence[Claim]
) -> tuple[Claim, ...]:
    """The claims of a release, its votes in set forms put in order.

    Args:
        document: the release, dated.
        clean: its clean text.
        claims: what the ordinary reader found.
    """
    organ = release_organ(clean.text)
    if organ is None:
        return tuple(claims)
    found = list(claims)
    for printed in [*_in_prose(clean, document.date), *_annexed(clean, document.date)]:
        place = _same(printed, found)
        if place is None:
            found.append(_new(printed, document, organ))
        else:
            found[place] = _better(found[place], printed, document)
    return tuple(sorted(found, key=lambda c: (c.evidence.span, c.type.value)))


def _in_prose(clean: CleanText, on: dt.date | None) -> Iterator[_Printed]:
    for formula in formulas(clean.text, on):
        if not formula.as_follows:
            yield _printed(clean, formula, formula.start, formula.end, {})


def _annexed(clean: CleanText, on: dt.date | None) -> Iterator[_Printed]:
    """The votes whose lists follow: "as follows: In favour: ..."."""
    leading = [formula for formula in formulas(clean.text, on) if formula.as_follows]
    for start, end in _stretches(clean.text):
        roll = read_roll(clean.text, start, end, on)
        formula = next((f for f in reversed(leading) if f.start < start), None)
        if roll and formula and start - formula.end < 600:
            yield _printed(clean, formula, formula.start, roll.end, _lists(roll))


def _lists(roll: Roll) -> dict[Vote, tuple[str, ...]]:
    return {} if roll.unknown else roll.votes


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Where lists stand, each behind its label at the head of a line, without other prose."""
    open_at: int | None = None
    end, bare = 0, False
    for line in re.finditer(r"[^\n]*\S[^\n]*", text):
        lead = line.start() + len(line.group()) - len(line.group().lstrip())
        label = LABEL.match(text, lead, line.end())
        if label and label["label"].casefold().startswith("in fav"):
            if open_at is not None:
                yield open_at, end
            open_at = lead
        if open_at is None:
            continue
        if label is None and not bare:
            yield open_at, end
            open_at = None
            continue
        bare = label is not None and not text[label.end() : line.end()].strip()
        end = line.end()
    if open_at is not None:
        yield open_at, end


def _printed(
    clean: CleanText,
    formula: Formula,
    start: int,
    end: int,
    lists: dict[Vote, tuple[str, ...]],
) -> _Printed:
    return _Printed(
        clean.original(start, end),
        formula.counts,
        lists or formula.lists,
        formula.procedural,
        formula.outcome,
        annexed=bool(lists),
    )


def _same(printed: _Printed, claims: Sequence[Claim]) -> int | None:
    """The claim of the same vote: at the same words, else of the same counts."""
    votes = [(n, c) for n, c in enumerate(claims) if c.type in _VOTES]
    for number, claim in votes:
        if claim.evidence.span.overlaps(printed.span) and _agree(claim, printed):
            return number
    if not printed.annexed:
        return None
    return next((number for number, claim in votes if _counted(claim, printed)), None)


def _agree(claim: Claim, printed: _Printed) -> bool:
    told = [(claim.fields.get(name), printed.counts.get(vote)) for vote, name in _NAMES]
    return all(one is None or other is None or one == other for one, other in told)


def _counted(claim: Claim, printed: _Printed) -> bool:
    return all(claim.fields.get(name) == printed.counts.get(vote) for vote, name in _NAMES)


def _fields(printed: _Printed) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for vote, name in _NAMES:
        fields[name] = printed.counts.get(vote)
        listed = printed.lists.get(vote)
        fields[f"{name}_by"] = list(listed) if listed else None
    return {name: value for name, value in fields.items() if value is not None}


def _better(claim: Claim, printed: _Printed, document: Document) -> Claim:
    fields = {**claim.fields, **_fields(printed)}
    if fields.get("outcome") is None:
        fields["outcome"] = printed.outcome
    date = claim.date or (document.date.isoformat() if document.date else None)
    evidence = claim.evidence
    if printed.annexed:
        evidence = Evidence(printed.span, document.quote(printed.span))
    return dataclasses.replace(claim, fields=fields, date=date, evidence=evidence)


def _new(printed: _Printed, document: Document, organ: Organ) -> Claim:
    kind = ClaimType.PROCEDURAL_VOTE if printed.procedural else ClaimType.RESOLUTION_VOTE
    fields = dict.fromkeys(FIELDS[kind]) | _fields(printed)
    outcome = printed.outcome
    if printed.procedural and outcome == "failed":
        outcome = "rejected"
    return Claim(
        document.id,
        kind,
        document.date.isoformat() if document.date else None,
        fields | {"organ": organ.value, "outcome": outcome},
        Modality.ASSERTED,
        None,
        Evidence(printed.span, document.quote(printed.span)),
    )
