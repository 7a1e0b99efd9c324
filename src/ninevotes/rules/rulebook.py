"""The rules as text: what each says in our words, its article, and what computes it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml


class UnknownRuleError(LookupError):
    """No rule has this id."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    Args:
        id: ``SC-VOTE-3``, as decisions cite it.
        title: a few words.
        chapter: the chapter it stands in.
        text: the rule in our own words.
        citation: the article, rule or resolution that says so.
        computed: whether functions apply it; a rule with nothing to compute is text only.
        implemented_by: ``module.function`` within :mod:`ninevotes.rules`.
        contested: where doctrine or practice disagrees, in our own words, or empty.
    """

    id: str
    title: str
    chapter: str
    text: str
    citation: str
    computed: bool
    implemented_by: tuple[str, ...] = ()
    contested: str = ""


@cache
def rulebook() -> dict[str, Rule]:
    """Every rule by id, chapter after chapter."""
    folder = files("ninevotes.rules") / "texts"
    found: dict[str, Rule] = {}
    for path in sorted(folder.iterdir(), key=lambda item: item.name):
        if path.name.endswith(".yaml"):
            page = yaml.safe_load(path.read_text("utf-8"))
            for id_, entry in page["rules"].items():
                found[id_] = _rule(id_, page["chapter"], entry)
    return found


def rule(id: str) -> Rule:  # noqa: A002 - the field's word for it
    """The rule of an id.

    >>> rule("SC-VOTE-2").title
    'Procedural matters'

    Raises:
        UnknownRuleError: no rule has the id.
    """
    try:
        return rulebook()[id]
    except KeyError:
        raise UnknownRuleError(f"no rule is called {id!r}: ids look like SC-VOTE-3") from None


def citation(id: str) -> str:  # noqa: A002 - the field's word for it
    """The article that a rule rests on.

    >>> citation("SC-VOTE-3")
    'Charter, Article 27(3)'

    Raises:
        UnknownRuleError: no rule has the id.
    """
    return rule(id).citation


def _rule(id_: str, chapter: str, entry: dict[str, object]) -> Rule:
    implemented = entry.get("implemented_by") or []
    if not isinstance(implemented, list):
        raise TypeError(f"{id_}: implemented_by is a list")
    return Rule(
        id_,
        str(entry["title"]),
        chapter,
        " ".join(str(entry["text"]).split()),
        str(entry["citation"]),
        bool(entry["computed"]),
        tuple(str(name) for name in implemented),
        " ".join(str(entry.get("contested") or "").split()),
    )
