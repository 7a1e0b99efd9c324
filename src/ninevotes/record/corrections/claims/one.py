"""A claim by its id, and one correction into the store."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sqlalchemy import Connection, insert, select

from ninevotes.record.corrections.claims.holding import begins, held_in, hold
from ninevotes.record.corrections.claims.model import Act, ClaimCorrection, HeldClaim, content
from ninevotes.record.corrections.claims.names import CLAIM_ID
from ninevotes.record.corrections.claims.rows import said, standing
from ninevotes.record.corrections.claims.tables import corrections_withdrawn
from ninevotes.record.corrections.kept import CorrectionError
from ninevotes.record.fitting import misfit
from ninevotes.record.keeping import names_of
from ninevotes.record.moments import as_text, moment
from ninevotes.record.tables import corrections, documents

_NONE = "there is no claim {}: 'ninevotes record show REPORT' tells a report's claims"


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a person said of a claim, the document's name, and whether it is new."""

    correction: ClaimCorrection
    document: str
    new: bool = True


def found_claim(connection: Connection, claim: str) -> tuple[int, str, HeldClaim]:
    """Key and name of the document, and the claim of an id.

    Raises:
        CorrectionError: there is no such claim.
    """
    written = CLAIM_ID.fullmatch(claim)
    if written is None:
        raise CorrectionError(_NONE.format(claim))
    begun = begins(written["document"])
    keys = connection.execute(select(documents.c.key, documents.c.sha256).where(begun)).all()
    names = names_of(connection, {row.key for row in keys}) if keys else {}
    every = [
        (row.key, names[row.sha256], each)
        for row in keys
        for each in held_in(connection, row.key, names[row.sha256]).every
        if each.id == claim
    ]
    if not every:
        raise CorrectionError(_NONE.format(claim))
    return every[0]


def keep(connection: Connection, key: int, name: str, made: ClaimCorrection) -> Spoken:
    """Keep a correction, and hold true what follows from it."""
    row = {
        "document": key,
        "type": made.type.value,
        "span_start": made.span.start,
        "span_end": made.span.end,
        "changes": said(made),
        "author": made.author,
        "reason": made.reason,
        "made_at": moment(made.made_at),
    }
    wrong = misfit(corrections, row)
    if wrong:
        raise CorrectionError(f"the correction cannot be kept: {wrong}")
    done = connection.execute(insert(corrections).values(row))
    (number,) = done.inserted_primary_key or (0,)
    hold(connection, key)
    at = as_text(moment(made.made_at))
    return Spoken(replace(made, number=int(number), made_at=at), name)


def withdraw(
    connection: Connection, id_: str, author: str, reason: str, made_at: str
) -> ClaimCorrection:
    """Take a correction back: what was held before it is held again.

    Raises:
        CorrectionError: there is no such correction, it was taken back already, or one made
            since rests on it.
    """
    every = standing(connection)
    found = next((each for each in every if each.id == id_), None)
    if found is None:
        raise CorrectionError(f"there is no correction {id_} to take back")
    since = [each for each in every if _rests_on(each, found)]
    if since:
        raise CorrectionError(f"{since[-1].id} was made on top of {id_}: take it back first")
    row = {"author": author, "reason": reason or None, "made_at": moment(made_at)}
    connection.execute(insert(corrections_withdrawn).values(row | {"correction": found.number}))
    of = corrections.c
    key = connection.execute(select(of.document).where(of.key == found.number)).scalar_one()
    hold(connection, key)
    return found


def says(claim: HeldClaim, made: ClaimCorrection) -> bool:
    """Whether a claim is held to say what a person says was missed."""
    held = claim.held
    if held is None or (held.type, held.evidence.span) != (made.type, made.span):
        return False
    return content(held) == made.read


def _rests_on(later: ClaimCorrection, one: ClaimCorrection) -> bool:
    """Whether one correction was made on top of another."""
    if later.number <= one.number or later.claim != one.claim:
        return False
    if later.act is not Act.CORRECTED or one.act is not Act.CORRECTED:
        return True
    return bool({each.field for each in later.changes} & {each.field for each in one.changes})
