"""Plain sentences of the press, one a case: what must be read from each."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from ninevotes.reading import document_of, read
from ninevotes.vocabulary.claims import ClaimType

_LEAD = (
    "UN Security Council meets\n\n"
    "UNITED NATIONS, Dec 9 (Wire) - The fifteen-member body was in the news.\n\n"
)
"""What makes a report of it: a sentence alone need not be about the Council."""


def cases() -> Iterator[tuple[str, str, dict[str, Any]]]:
    table = yaml.safe_load(Path(__file__).with_name("sentences.yaml").read_text("utf-8"))
    for kind, rows in table.items():
        for row in rows:
            yield kind, row["text"], row["fields"]


def said_in(text: str, kind: str) -> list[Mapping[str, Any]]:
    document = document_of(f"{_LEAD}{text}\n".encode(), "report.txt")
    document = dataclasses.replace(document, date=dt.date(2016, 12, 9))
    return [claim.fields for claim in read(document).claims if claim.type is ClaimType(kind)]


def as_told(value: Any) -> Any:
    return sorted(value) if isinstance(value, list) else value


@pytest.mark.parametrize(("kind", "text", "fields"), list(cases()))
def test_what_a_sentence_says(kind: str, text: str, fields: dict[str, Any]) -> None:
    found = said_in(text, kind)
    assert any(
        all(as_told(claim.get(name)) == as_told(value) for name, value in fields.items())
        for claim in found
    ), f"{kind}: {found}"
