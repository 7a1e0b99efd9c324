"""The metadata of an Akoma Ntoso document: what it is, whose data, who voted, how it came out."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from ninevotes.record.export.deeds import address
from ninevotes.record.export.model import ExportedSource
from ninevotes.vocabulary.official import OfficialVote
from ninevotes.vocabulary.states import UnknownStateError, state
from ninevotes.vocabulary.votes import Vote

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_US = "#ninevotes"


def add(parent: ET.Element, tag: str, text: str | None = None, **attributes: str) -> ET.Element:
    """A new last child, with text where there is some."""
    child = ET.SubElement(parent, f"{{{NAMESPACE}}}{tag}", attributes)
    child.text = text
    return child


def meta(
    debate: ET.Element,
    symbol: str,
    day: dt.date,
    votes: Sequence[OfficialVote],
    sources: Sequence[ExportedSource],
) -> None:
    """Add the metadata of a meeting's record, in the order that the schema asks for."""
    made = add(debate, "meta")
    _identification(add(made, "identification", source=_US), symbol, day)
    if votes:
        parliamentary = add(add(made, "analysis", source=_US), "parliamentary")
        for number, vote in enumerate(votes, 1):
            _voting(parliamentary, vote, number)
    _references(add(made, "references", source=_US), votes, sources)


def _identification(made: ET.Element, symbol: str, day: dt.date) -> None:
    work = f"/akn/un/debate/sc/{day.isoformat()}/{_slug(symbol)}"
    levels = (("FRBRWork", work), ("FRBRExpression", f"{work}/eng@"))
    for level, uri in (*levels, ("FRBRManifestation", f"{work}/eng@.xml")):
        part = add(made, level)
        add(part, "FRBRthis", value=uri.removesuffix(".xml") + "/!main" + _ending(uri))
        add(part, "FRBRuri", value=uri)
        if level == "FRBRWork":
            add(part, "FRBRalias", name="symbol", value=symbol)
            link = address(symbol)
            if link:
                add(part, "FRBRalias", name="original", value=link)
        add(part, "FRBRdate", date=day.isoformat(), name="meeting")
        add(part, "FRBRauthor", href="#unsc" if level == "FRBRWork" else _US)
        if level == "FRBRWork":
            add(part, "FRBRcountry", value="un")
            add(part, "FRBRnumber", value=symbol)
        if level == "FRBRExpression":
            add(part, "FRBRlanguage", language="eng")


def _voting(parliamentary: ET.Element, vote: OfficialVote, number: int) -> None:
    outcome = vote.outcome.value if vote.outcome else "not known"
    named = {"href": link} if (link := address(vote.resolution or vote.symbol)) else {}
    voting = add(
        parliamentary,
        "voting",
        eId=f"voting_{number}",
        outcome=f"#{_slug(outcome)}",
        **named,
    )
    for kind in Vote:
        count = vote.ballot.count(kind)
        if count is not None:
            name = _slug(kind.words)
            eid = f"voting_{number}__count_{name}"
            add(voting, "count", eId=eid, value=str(count), refersTo=f"#{name}")


def _references(
    made: ET.Element, votes: Sequence[OfficialVote], sources: Sequence[ExportedSource]
) -> None:
    def organization(eid: str, href: str, name: str) -> None:
        add(made, "TLCOrganization", eId=eid, href=href, showAs=name)

    organization("ninevotes", "/akn/ontology/organization/un/ninevotes", "ninevotes")
    organization("unsc", "/akn/ontology/organization/un/sc", "Security Council")
    for source in sources:
        organization(f"source-{_slug(source.id)}", source.address, source.publisher)
    for code in sorted({code for vote in votes for code in vote.ballot.votes}):
        organization(code, f"/akn/ontology/organization/un/{code.lower()}", _name(code, votes))
    outcomes = {vote.outcome.value if vote.outcome else "not known" for vote in votes}
    for words in [*(kind.words for kind in Vote), *sorted(outcomes)]:
        slug = _slug(words)
        add(made, "TLCConcept", eId=slug, href=f"/akn/ontology/concept/un/{slug}", showAs=words)


def _name(code: str, votes: Sequence[OfficialVote]) -> str:
    days = [vote.date for vote in votes if vote.date]
    try:
        return state(code).name_on(days[0]) if days else code
    except UnknownStateError:
        return code


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def _ending(uri: str) -> str:
    return ".xml" if uri.endswith(".xml") else ""
