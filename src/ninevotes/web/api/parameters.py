"""Parts of a question as an address states them, each described once for all questions."""

from __future__ import annotations

from typing import Annotated, Literal

from litestar.openapi.spec import Example
from litestar.params import PathParameter, QueryParameter

from ninevotes.vocabulary.questions import QuestionType

_DAY = {"pattern": r"^(\d{4}(-\d{2}(-\d{2})?)?)?$"}
_WHOLE_DAY = {"format": "date"}
_TEXT = 400
_WORD = 120


def _eg(*values: object) -> list[Example]:
    return [Example(value=value) for value in values]


Words = Annotated[
    str,
    QueryParameter(
        max_length=_TEXT,
        description='Words and "phrases": all must be there. Nothing else has a meaning.',
        examples=_eg('"chemical weapons" inspectors'),
    ),
]
Members = Annotated[
    tuple[str, ...],
    QueryParameter(
        max_items=20,
        description=(
            "Members that took part, by code or official name, with a vote where one follows: "
            "RUS, RUS:N. Repeat, or separate with commas; all must hold."
        ),
        examples=_eg(["RUS:N", "CHN:A"]),
    ),
]
Names = Annotated[
    tuple[str, ...],
    QueryParameter(
        max_items=20,
        description="States by code or official name. Repeat, or separate with commas.",
        examples=_eg(["CHN", "RUS"]),
    ),
]
Item = Annotated[
    str,
    QueryParameter(
        max_length=_WORD,
        description="Key of a matter, or words of title or agenda item.",
        examples=_eg("PRK:human-rights"),
    ),
]
Organ = Annotated[
    str,
    QueryParameter(
        max_length=12,
        description="The body: council, assembly, or a code such as UNGA-C3.",
        examples=_eg("council"),
    ),
]
Since = Annotated[
    str,
    QueryParameter(
        max_length=10,
        description="First day: YYYY-MM-DD, or YYYY-MM, or YYYY.",
        schema_extra=_DAY,
        examples=_eg("2014-01"),
    ),
]
Until = Annotated[
    str,
    QueryParameter(
        max_length=10,
        description="Last day, likewise: of a month or year its last.",
        schema_extra=_DAY,
        examples=_eg("2014"),
    ),
]
AsOf = Annotated[
    str,
    QueryParameter(
        max_length=10,
        description="Only what had happened by the end of this day, month or year.",
        schema_extra=_DAY,
        examples=_eg("2014-12-22"),
    ),
]
KnownAt = Annotated[
    str,
    QueryParameter(
        max_length=40,
        description=(
            "As the record stood then, imports, corrections and reports alike: a day, or a "
            "moment with its zone."
        ),
        examples=_eg("2026-02-06", "2026-02-06T12:00:00+00:00"),
    ),
]
Day = Annotated[
    str,
    QueryParameter(
        max_length=10,
        description="The day: it decides who sits and how many votes are needed.",
        schema_extra=_WHOLE_DAY,
        examples=_eg("2014-12-22"),
    ),
]
ADay = Annotated[
    str,
    QueryParameter(max_length=10, description="A day, YYYY-MM-DD.", examples=_eg("2014-12-22")),
]
Some = Annotated[
    tuple[str, ...],
    QueryParameter(
        max_items=20, description="Any of these values. Repeat, or separate with commas."
    ),
]
Source = Annotated[
    str,
    QueryParameter(
        max_length=_WORD,
        description="Id of a source of official data; the one with most votes without it.",
    ),
]
Topic = Annotated[
    str,
    QueryParameter(
        max_length=_WORD,
        description=(
            "Key of an item, words of title or item, or a code of the Assembly's issues: me, nu, "
            "di, hr, co, ec."
        ),
        examples=_eg("hr"),
    ),
]
Page = Annotated[int, QueryParameter(ge=1, le=1_000_000, description="Which page, from 1.")]
Size = Annotated[int, QueryParameter(ge=1, le=1000, description="Rows on a page.")]
Form = Annotated[
    Literal["json", "ndjson"],
    QueryParameter(
        name="format",
        description=(
            "json: one page. ndjson: the whole answer, a JSON object a line, as it is read; the "
            "same is given to 'Accept: application/x-ndjson'."
        ),
    ),
]
Flag = Annotated[bool, QueryParameter(description="true or false.")]
Thing = Annotated[
    str,
    PathParameter(
        max_length=200,
        description=(
            "A symbol (S/RES/2094 (2013), S/2014/348, S/PV.7353, A/RES/69/188), the number of a "
            "resolution (2094), or the id of an event. Slashes stay as they are."
        ),
        examples=_eg("S/PV.7353"),
    ),
]
Code = Annotated[
    str,
    PathParameter(
        max_length=80,
        description="A state, by its ISO 3166 alpha-3 code or its official name.",
        examples=_eg("FRA"),
    ),
]
TruthName = Annotated[
    str,
    QueryParameter(
        description="official or reported; both without it.",
        schema_extra={"enum": ["", "official", "reported"]},
    ),
]
Questions = Annotated[
    tuple[str, ...],
    QueryParameter(
        max_items=20,
        description="Kinds of question, as far as the source tells them. Repeat for any of.",
        schema_extra={
            "items": {"type": "string", "enum": [kind.value for kind in QuestionType]},
        },
        examples=_eg(["agenda"]),
    ),
]
Matter = Annotated[
    str,
    QueryParameter(
        max_length=_WORD,
        min_length=1,
        description="The matter: a key, the name or code of a state, or words of its name.",
        examples=_eg("PRK:human-rights"),
    ),
]
