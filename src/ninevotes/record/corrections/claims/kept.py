"""Corrections of claims in the store: added, taken back, never changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from sqlalchemy import Engine, select

from ninevotes.record.corrections.claims.holding import (
    held_in,
    held_readings,
    reading_as_read,
)
from ninevotes.record.corrections.claims.model import (
    Act,
    ClaimCorrection,
    HeldClaim,
    HeldReading,
)
from ninevotes.record.corrections.claims.one import (
    Spoken,
    found_claim,
    keep,
    says,
    withdraw,
)
from ninevotes.record.corrections.claims.rows import standing
from ninevotes.record.corrections.claims.wanted import (
    Ground,
    HeldAlreadyError,
    adding,
    correcting,
    refusing,
)
from ninevotes.record.corrections.kept import CorrectionError
from ninevotes.record.engine import writing
from ninevotes.record.errors import explained
from ninevotes.record.keeping import key_named, names_of
from ninevotes.record.tables import documents
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.documents import Document
from ninevotes.vocabulary.events import Reading


class KeptClaimCorrections:
    """What persons say of claims: :attr:`ninevotes.record.store.Store.claim_corrections`."""

    def __init__(self, engine: Engine, place: str) -> None:
        self._engine = engine
        self._place = place

    def correct(self, claim: str, values: Iterable[tuple[str, str]], ground: Ground) -> Spoken:
        """Hold fields of a claim to be otherwise than they were read.

        Said again, it is not kept twice.

        Args:
            claim: its id.
            values: names of fields, with their values as a person writes them.
            ground: why.

        Raises:
            FieldError: a field or a value cannot be, or is so already.
            CorrectionError: there is no such claim, or the reason or the author is missing.
            StoreError: the store cannot be written.
        """
        given = tuple(values)
        return self._of_claim(
            claim, ground, lambda document, of: correcting(document, of, given, ground)
        )

    def refuse(self, claim: str, ground: Ground) -> Spoken:
        """Hold that a report does not make a claim. Raises as :meth:`correct`."""
        return self._of_claim(claim, ground, lambda document, of: refusing(document, of, ground))

    def add_missed(
        self, name: str, kind: ClaimType, values: Iterable[tuple[str, str]], ground: Ground
    ) -> Spoken:
        """Hold that a report makes a claim which was not read, in the words quoted.

        Args:
            name: of the document.
            kind: of the claim.
            values: as for :meth:`correct`.
            ground: why; its quote is the claim's evidence.

        Raises:
            FieldError: as :meth:`correct`; the words do not stand in the report.
            CorrectionError: there is no such report, or it is read to make this very claim.
            StoreError: the store cannot be written.
        """
        _check(ground)
        with explained(self._place), writing(self._engine) as connection:
            key = key_named(connection, name)
            if key is None:
                raise CorrectionError(f"there is no report {name}: its name stands in searches")
            document = reading_as_read(connection, key, name).document
            made = adding(document, kind, values, ground)
            among = held_in(connection, key, name)
            there = next((each for each in among.every if says(each, made)), None)
            if there is not None:
                if there.applied and there.applied[0].act is Act.MISSED:
                    return Spoken(there.applied[0], name, new=False)
                raise CorrectionError(f"{there.id} is read to say this: it was not missed")
            others = sum(each.id.startswith(made.claim) for each in among.every)
            made = replace(made, claim=f"{made.claim}-{others + 1}") if others else made
            return keep(connection, key, name, made)

    def of_document(self, name: str, *, known_at: str | None = None) -> HeldReading | None:
        """A document's claims as read and as held true; null where there is no such document.

        Args:
            name: of the document.
            known_at: as the record stood at a moment, ISO 8601 with its zone; now without it.

        Raises:
            StoreError: the store cannot be read.
        """
        with explained(self._place), self._engine.connect() as connection:
            key = key_named(connection, name)
            return None if key is None else held_in(connection, key, name, known_at)

    def named(self, claim: str) -> tuple[str, HeldClaim]:
        """The name of the report that makes a claim, and the claim.

        Raises:
            CorrectionError: there is no such claim.
            StoreError: the store cannot be read.
        """
        with explained(self._place), self._engine.connect() as connection:
            _, name, found = found_claim(connection, claim)
            return name, found

    def standing(self, *, known_at: str | None = None) -> tuple[tuple[str, ClaimCorrection], ...]:
        """Those that were not taken back, each behind its document's name, as they were made.

        Raises:
            StoreError: the store cannot be read.
        """
        with explained(self._place), self._engine.connect() as connection:
            found = standing(connection, known_at)
            hashes = {each.document for each in found}
            of = documents.c
            keys = connection.execute(select(of.key).where(of.sha256.in_(sorted(hashes))))
            names = names_of(connection, set(keys.scalars())) if hashes else {}
            return tuple((names[each.document], each) for each in found)

    def held(self, readings: Iterable[Reading]) -> list[Reading]:
        """Readings just made, as they are held true.

        Raises:
            StoreError: the store cannot be read.
        """
        given = list(readings)
        with explained(self._place), self._engine.connect() as connection:
            return held_readings(connection, given)

    def take_back(
        self, id_: str, *, author: str, made_at: str, reason: str = ""
    ) -> ClaimCorrection:
        """Take a correction back: what was held before it is held again.

        Raises:
            CorrectionError: there is no such correction, it was taken back already, one made
                since rests on it, or nobody takes it back.
            StoreError: the store cannot be written.
        """
        if not author.strip():
            raise CorrectionError("taking back needs its author: say who does with --by")
        with explained(self._place), writing(self._engine) as connection:
            return withdraw(connection, id_, author.strip(), reason, made_at)

    def _of_claim(
        self,
        claim: str,
        ground: Ground,
        make: Callable[[Document, HeldClaim], ClaimCorrection],
    ) -> Spoken:
        _check(ground)
        with explained(self._place), writing(self._engine) as connection:
            key, name, of = found_claim(connection, claim)
            document = reading_as_read(connection, key, name).document
            try:
                made = make(document, of)
            except HeldAlreadyError:
                if not of.applied:
                    raise
                return Spoken(of.applied[-1], name, new=False)
            return keep(connection, key, name, made)


def _check(ground: Ground) -> None:
    for name, words in {"--because": ground.reason, "--by": ground.author}.items():
        if not words.strip():
            raise CorrectionError(f"a correction needs {name}: it is empty")
