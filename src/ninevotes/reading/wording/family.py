"""A family of forms: those that a text does not rule out, by one look for all of them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from operator import or_

from ninevotes.reading.wording.form import PAYS, Form
from ninevotes.reading.wording.lexicon import LEXICON
from ninevotes.reading.wording.prose import Prose

_KEPT = 5000


class Family:
    """Forms that are tried one after the other.

    Args:
        forms: the forms, in the order in which they are tried.
    """

    __slots__ = ("_all", "_asked", "_kept", "_needs", "forms")

    def __init__(self, forms: Iterable[Form]) -> None:
        self.forms = tuple(forms)
        self._all = tuple(range(len(self.forms)))
        self._asked = 0
        self._needs = 0
        self._kept: dict[int, tuple[int, ...]] = {}

    def worth_trying(self, text: str) -> tuple[int, ...]:
        """The places, in order, of the forms that a text does not plainly rule out."""
        if type(text) is not Prose:
            return self._all
        if self._asked < PAYS:
            self._asked += 1
            if self._asked < PAYS:
                return self._all
            for form in self.forms:
                form.learn()
            self._needs = reduce(or_, (form.needs for form in self.forms), 0)
        known = text.known >= LEXICON.given
        met = (text.known_met if known else text.met(LEXICON.given - 1)) & self._needs
        kept = self._kept.get(met)
        if kept is None:
            kept = tuple(at for at, form in enumerate(self.forms) if not form.needs & ~met)
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            self._kept[met] = kept
        return kept

    def may_stand_in(self, text: str) -> bool:
        """Whether a text does not plainly rule out every form."""
        return bool(self.worth_trying(text))
