"""Which judgements can stand together.

Being the same is transitive: a is b and b is c, so a is c. Being different is not, but a is b
and b is not c, so a is not c. From *unsure* nothing follows. A judgement contradicts others
where what follows from them for its pair is the opposite.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping

from ninevotes.record.judgements.judged import Judged
from ninevotes.record.official.tying.judgement import Judgement

Edges = Mapping[str, list[tuple[str, Judged]]]


def contradicted_by(new: Judged, standing: Iterable[Judged]) -> tuple[Judged, ...]:
    """The judgements with which a new one cannot stand: a shortest chain, none where it can.

    A judgement on the same pair is not among them: the new one takes its place.

    Args:
        new: the judgement to be made.
        standing: those that stand; they do not contradict one another.
    """
    if not new.question.adds_up or new.judgement is Judgement.UNSURE:
        return ()
    others = [each for each in standing if each.question is new.question and each.pair != new.pair]
    same = _edges(each for each in others if each.judgement is Judgement.SAME)
    here = _reached(new.left, same)
    if new.judgement is Judgement.DIFFERENT:
        return here.get(new.right, ())
    there = _reached(new.right, same)
    chains = [
        (*here[one], apart, *reversed(there[other]))
        for apart in others
        if apart.judgement is Judgement.DIFFERENT
        for one, other in ((apart.left, apart.right), (apart.right, apart.left))
        if one in here and other in there
    ]
    return min(chains, key=len, default=())


def _edges(same: Iterable[Judged]) -> Edges:
    found: dict[str, list[tuple[str, Judged]]] = defaultdict(list)
    for judged in same:
        found[judged.left].append((judged.right, judged))
        found[judged.right].append((judged.left, judged))
    return found


def _reached(start: str, same: Edges) -> dict[str, tuple[Judged, ...]]:
    """Everything that is the same as ``start``, with a shortest chain that leads there."""
    found: dict[str, tuple[Judged, ...]] = {start: ()}
    waiting = deque([start])
    while waiting:
        name = waiting.popleft()
        for other, judged in same.get(name, ()):
            if other not in found:
                found[other] = (*found[name], judged)
                waiting.append(other)
    return found
