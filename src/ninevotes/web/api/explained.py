"""The description of the API as a page tells it: by question, with an address to try."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from ninevotes.web.api.described import TAGS

_TRIED: Mapping[str, Mapping[str, Any]] = {
    "listHits": {"q": "veto", "size": 3},
    "listVotes": {"member": "RUS:N", "since": 2014, "size": 3},
    "showVote": {"symbol": "S/2014/348"},
    "showMeeting": {"symbol": "S/PV.7353"},
    "listMeetings": {"since": 2014, "until": 2014, "size": 3},
    "listMembers": {"sitting": "true"},
    "listMemberVotes": {"code": "FRA", "apart": "true", "size": 3},
    "listAgreement": {"member": "FRA", "since": 1991, "size": 3},
    "brief": {"item": "PRK:human-rights"},
    "decide": {"on": "2014-12-22", "question": "agenda", "against": "CHN,RUS"},
    "next": {
        "on": "2018-11-28",
        "stage": "requested",
        "requested_by": "USA",
        "requested_for": "2018-12-10",
        "objector": "CHN",
        "fact": "country=PRK",
    },
    "forecast": {"item": "PRK:human-rights", "on": "2018-11-29", "declare": "CIV=Y"},
    "power": {"body": "1946"},
    "idealPoints": {"organ": "council"},
}
"""Values of the addresses to try, where the examples of the parts alone would say less."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a question: its name, what it says, and whether it must be given."""

    name: str
    says: str
    required: bool
    values: tuple[str, ...]
    usual: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A question: where it is asked, what it gives, and an address to try.

    ``says`` has paragraphs in pieces; of each, whether it is code.
    """

    name: str
    path: str
    summary: str
    says: tuple[tuple[tuple[str, bool], ...], ...]
    parts: tuple[Part, ...]
    lines: bool
    tried: str


@dataclass(frozen=True, slots=True)
class Group:
    """Questions of one kind."""

    name: str
    says: str
    questions: tuple[Asked, ...]


def explained(schema: Mapping[str, Any]) -> tuple[Group, ...]:
    """The questions of an OpenAPI description, by group."""
    found = list(_questions(schema))
    return tuple(
        Group(name, says, tuple(asked for tag, asked in found if tag == name))
        for name, says in TAGS.items()
    )


def _questions(schema: Mapping[str, Any]) -> Iterator[tuple[str, Asked]]:
    for path, operations in schema["paths"].items():
        asked = operations["get"]
        given = asked["responses"]["200"]["content"]
        parts = asked.get("parameters", [])
        yield (
            asked["tags"][0],
            Asked(
                asked["operationId"],
                path,
                asked["summary"],
                tuple(pieces(each) for each in asked["description"].split("\n\n")),
                tuple(_part(each) for each in parts),
                "application/x-ndjson" in given,
                _tried(path, asked["operationId"], parts),
            ),
        )


def pieces(text: str) -> tuple[tuple[str, bool], ...]:
    """A paragraph in pieces, each with whether it stands between grave accents, as code does.

    >>> pieces("Under `/votes`, all.")
    (('Under ', False), ('/votes', True), (', all.', False))
    """
    parts = " ".join(text.split()).split("`")
    return tuple((part, place % 2 == 1) for place, part in enumerate(parts) if part)


def _part(given: Mapping[str, Any]) -> Part:
    schema = given["schema"]
    known = schema.get("enum") or schema.get("items", {}).get("enum") or ()
    values = tuple(str(each) for each in known if each not in ("", None))
    usual = schema.get("default")
    return Part(
        given["name"],
        given.get("description", ""),
        bool(given.get("required")),
        values,
        "" if usual in (None, "", False) or not str(usual).strip("()[]") else str(usual),
    )


def _tried(path: str, name: str, parts: list[dict[str, Any]]) -> str:
    wanted = {each["name"]: _example(each) for each in parts if each.get("required")}
    wanted |= dict(_TRIED.get(name, {}))
    for each in parts:
        if each["in"] == "path":
            written = quote(str(wanted.pop(each["name"])), safe="/.()")
            path = path.replace(f"{{{each['name']}}}", written)
    return f"{path}?{urlencode(wanted, safe=',:=/')}" if wanted else path


def _example(given: Mapping[str, Any]) -> Any:
    examples = list(given.get("examples", {}).values())
    return examples[0]["value"] if examples else ""
