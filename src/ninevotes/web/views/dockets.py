"""The cases of each subject, kept until the record changes: comparing sources takes seconds."""

from __future__ import annotations

from threading import Lock
from weakref import WeakKeyDictionary

from ninevotes.pipeline.sureness import doubtful
from ninevotes.record.review.case import Subject
from ninevotes.record.review.docket import Docket, docket
from ninevotes.record.store import Store


class Dockets:
    """What waits for a person and what was judged, by subject.

    Args:
        store: the record.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._mark = ""
        self._made: dict[Subject, Docket] = {}
        self._lock = Lock()

    def of(self, subject: Subject, mark: str) -> Docket:
        """The docket of a subject, with the cases that the program decided.

        Args:
            subject: which.
            mark: of the record's state; what was made of another one is forgotten.

        Raises:
            StoreError: the record cannot be read.
        """
        with self._lock:
            if mark != self._mark:
                self._made, self._mark = {}, mark
            if subject not in self._made:
                self._made[subject] = self._docket(subject)
            return self._made[subject]

    def _docket(self, subject: Subject) -> Docket:
        claims = subject is Subject.CLAIMS
        unsure = doubtful(self._store.each_reading(as_read=True)) if claims else ()
        return docket(self._store, (subject,), doubtful=unsure, every=True)


_OF: WeakKeyDictionary[Store, Dockets] = WeakKeyDictionary()


def dockets_of(store: Store) -> Dockets:
    """The dockets of a record, made once for each."""
    if store not in _OF:
        _OF[store] = Dockets(store)
    return _OF[store]
