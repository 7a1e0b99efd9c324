"""``ninevotes record correct CLAIM``: how a report was read, mended by a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import typer

from ninevotes.cli.answers import print_rows
from ninevotes.cli.record_options import Form
from ninevotes.record.corrections.claims.model import Act, ClaimCorrection, in_words
from ninevotes.record.corrections.claims.names import CLAIM_ID
from ninevotes.record.corrections.claims.one import Spoken
from ninevotes.record.corrections.claims.wanted import Ground
from ninevotes.record.corrections.fields import FieldError
from ninevotes.record.store import Store
from ninevotes.vocabulary.claims import ClaimType

REFUSED, MISSED = "refused", "missed"
UNDONE = "claim-"
"""How the ids of corrections of claims begin."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command was given: CLAIM FIELD VALUE, and further fields as FIELD=VALUE."""

    asked: str
    field: str
    value: str | None
    more: Sequence[str] = ()

    @property
    def of_a_claim(self) -> bool:
        """Whether a claim is meant, and not what an official source says."""
        return self.field.lower() == MISSED or CLAIM_ID.fullmatch(self.asked) is not None


def correct_claim(record: Store, asked: Asked, ground: Ground, form: Form) -> None:
    """Keep what a person says of a claim, and print what was kept.

    Raises:
        FieldError: a field or a value cannot be.
        CorrectionError: there is no such claim or report, or reason or author is missing.
        StoreError: the store cannot be written.
    """
    made = _made(record, asked, ground)
    row = claim_row(made.document, made.correction)
    if form is not Form.TABLE:
        print_rows([row], COLUMNS, form)
        return
    kept = "kept" if made.new else "was kept already,"
    typer.echo(f"{kept} as {row['id']}: {made.document}, claim {row['key']}")
    typer.echo(f"  {made.correction.words}")


def _made(record: Store, asked: Asked, ground: Ground) -> Spoken:
    given = [_pair(each) for each in asked.more]
    field = asked.field.lower()
    if field == MISSED:
        return record.claim_corrections.add_missed(asked.asked, _kind(asked.value), given, ground)
    if field == REFUSED:
        return record.claim_corrections.refuse(asked.asked, ground)
    if asked.value is None:
        raise FieldError(f"say what {asked.field} is: {asked.asked} {asked.field} VALUE")
    values = [(asked.field, asked.value), *given]
    return record.claim_corrections.correct(asked.asked, values, ground)


COLUMNS = (
    *("id", "source", "key", "field", "before", "held", "author", "made_at", "reason", "citation"),
)


def claim_row(document: str, correction: ClaimCorrection) -> dict[str, Any]:
    """A correction of a claim as one row."""
    changes = correction.changes
    act = correction.act.value
    return {
        "id": correction.id,
        "source": document,
        "key": correction.claim,
        "field": " ".join(each.field for each in changes) or act,
        "before": "; ".join(in_words(each.before) for each in changes),
        "held": "; ".join(in_words(each.held) for each in changes)
        or ("not said" if correction.act is Act.REFUSED else correction.type.value),
        "author": correction.author,
        "made_at": correction.made_at,
        "reason": correction.reason,
        "citation": f"{document}, characters {correction.span.start} to {correction.span.end}",
    }


def _pair(text: str) -> tuple[str, str]:
    field, sign, value = text.partition("=")
    if not sign:
        raise FieldError(f"{text!r} names no value: write it as FIELD=VALUE")
    return field, value


def _kind(text: str | None) -> ClaimType:
    name = (text or "").strip().lower().replace(" ", "_").replace("-", "_")
    try:
        return ClaimType(name)
    except ValueError:
        known = ", ".join(kind.value for kind in ClaimType)
        raise FieldError(f"{text!r} is no kind of claim: name one of {known}") from None
