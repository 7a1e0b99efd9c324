"""Versions of one text: its history, and what each version changed in the one before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from ninevotes.record.identity import in_time
from ninevotes.record.matching.words import folded
from ninevotes.record.origins.places import Passage, passages
from ninevotes.vocabulary.documents import Document
from ninevotes.vocabulary.events import OriginGroup

_ALIKE = 0.5
"""Share of words in common, in their order, from which a sentence is another one reworded."""

_MOST = 400
"""Sentences of a version that are compared: a report has a tenth of that."""


class ChangeKind(StrEnum):
    """What became of a passage."""

    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"


@dataclass(frozen=True, slots=True)
class Change:
    """A passage that one version has otherwise than the one before.

    Args:
        kind: added, removed or reworded.
        before: the passage as it was; null where it was added.
        after: as it is now; null where it was removed.
        words: of a reworded passage, what was put in place of what: pairs of words before
            and after, either of them empty where words were only added or taken out.
    """

    kind: ChangeKind
    before: Passage | None
    after: Passage | None
    words: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """One state of a text.

    Args:
        documents: those that print it, the earliest first; cuts of it are among them.
        changes: against the version before; empty for the first.
    """

    documents: tuple[str, ...]
    changes: tuple[Change, ...] = ()


def changed(earlier: Document, later: Document) -> tuple[Change, ...]:
    """What a later version changed: passages reworded and added in its order, then those removed.

    A passage that only moved, or is printed with other quotation marks, is not changed.
    """
    before, after = passages(earlier, _MOST), passages(later, _MOST)
    old, new = _unmatched(before, after), _unmatched(after, before)
    partner = _partners(old, new)
    found = []
    for number, passage in enumerate(new):
        was = partner.get(number)
        if was is None:
            found.append(Change(ChangeKind.ADDED, None, passage))
        else:
            words = _words_changed(old[was].text, passage.text)
            found.append(Change(ChangeKind.REWORDED, old[was], passage, words))
    gone = set(range(len(old))) - set(partner.values())
    found += [Change(ChangeKind.REMOVED, old[number], None) for number in sorted(gone)]
    return tuple(found)


def versions(group: OriginGroup, documents: Mapping[str, Document]) -> tuple[Version, ...]:
    """The history of the text that a group goes back to, from its first version on.

    Args:
        group: documents of one origin.
        documents: by id.
    """
    history: list[Version] = []
    for document in sorted((documents[name] for name in group.documents), key=in_time):
        place = _copied(document, history, documents)
        if place is not None:
            kept = history[place]
            history[place] = Version((*kept.documents, document.id), kept.changes)
            continue
        last = documents[history[-1].documents[0]] if history else None
        changes = changed(last, document) if last else ()
        history.append(Version((document.id,), changes))
    return tuple(history)


def _copied(
    document: Document, history: Sequence[Version], documents: Mapping[str, Document]
) -> int | None:
    """The version that a document prints whole or in part, the latest first."""
    for place in reversed(range(len(history))):
        changes = changed(documents[history[place].documents[0]], document)
        if all(change.kind is ChangeKind.REMOVED for change in changes):
            return place
    return None


def _unmatched(passages_: Sequence[Passage], others: Sequence[Passage]) -> list[Passage]:
    """The passages that do not stand word for word among others."""
    there = Counter(folded(passage.text) for passage in others)
    return [passage for passage in passages_ if not there[folded(passage.text)]]


def _partners(old: Sequence[Passage], new: Sequence[Passage]) -> dict[int, int]:
    """For each new passage that rewords an old one, which; the most alike first, each once."""
    likeness = []
    for number, passage in enumerate(new):
        words = folded(passage.text).split()
        for was, other in enumerate(old):
            matcher = SequenceMatcher(None, folded(other.text).split(), words, autojunk=False)
            if matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE:
                likeness.append((matcher.ratio(), -number, -was))
    partner: dict[int, int] = {}
    for ratio, number, was in sorted(likeness, reverse=True):
        if ratio >= _ALIKE and -number not in partner and -was not in partner.values():
            partner[-number] = -was
    return partner


def _words_changed(before: str, after: str) -> tuple[tuple[str, str], ...]:
    old, new = before.split(), after.split()
    keys = [folded(word) for word in old], [folded(word) for word in new]
    matcher = SequenceMatcher(None, *keys, autojunk=False)
    return tuple(
        (" ".join(old[a:b]), " ".join(new[c:d]))
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    )
