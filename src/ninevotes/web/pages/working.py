"""While it is worked out what new reports tell of: a page that says so, in place of a long wait."""

from __future__ import annotations

import logging
import threading
from weakref import WeakKeyDictionary

from litestar import Response

from ninevotes.record.errors import StoreError
from ninevotes.record.search.events import is_event
from ninevotes.record.store import Store
from ninevotes.web.answering.answering import AnyRequest, respond
from ninevotes.web.desk import Desk
from ninevotes.web.pages.writing import in_a_thread
from ninevotes.web.render import page

PATIENCE = 2.0
"""Seconds for which a browser waits before it is told how much is left."""

_NEVER = {"Cache-Control": "no-store", "Retry-After": "5"}
_LOG = logging.getLogger("ninevotes.web")


async def still_working(request: AnyRequest, desk: Desk, name: str) -> Response[bytes] | None:
    """The page that tells how much is left before an event can be looked up; null for none.

    What is left is worked out behind the answers, once for all who ask.
    """
    if not is_event(name):
        return None
    left = await in_a_thread(lambda: _WORKERS.of(desk.store).left(PATIENCE))
    if not left:
        return None
    told = page("working.html.j2", status=503, left=left, address=request.scope["path"])
    return respond(request, told, _NEVER)


class Worker:
    """Brings the events of a record up to date in a thread, one at a time.

    Args:
        store: the record.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    def left(self, patience: float) -> int:
        """How many matters are left, once they were worked at for so many seconds.

        Raises:
            StoreError: the record cannot be read.
        """
        left = self._store.events.left()
        if not left:
            return 0
        with self._lock:
            if self._thread is None or not self._thread.is_alive():
                # A stop of the site in the middle loses nothing: each matter is kept by itself.
                self._thread = threading.Thread(target=self._work, daemon=True)
                self._thread.start()
            thread = self._thread
        thread.join(patience)
        # One that cannot be written is asked as it is, which takes its time.
        return self._store.events.left() if thread.is_alive() else 0

    def _work(self) -> None:
        try:
            self._store.events.bring_up_to_date()
        except StoreError as error:
            _LOG.warning("the events of reports: %s", error)


class _Workers:
    def __init__(self) -> None:
        self._made: WeakKeyDictionary[Store, Worker] = WeakKeyDictionary()
        self._lock = threading.Lock()

    def of(self, store: Store) -> Worker:
        with self._lock:
            return self._made.setdefault(store, Worker(store))


_WORKERS = _Workers()
