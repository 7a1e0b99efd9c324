"""Which words of a sentence stand in a clause of their own: asides and relative clauses.

A date in such a clause dates that clause: "the junta, which threw out the mission in June, had
written" tells nothing of when it wrote.
"""

from __future__ import annotations

from functools import lru_cache

from ninevotes.reading.wording import Form

_OPENS = Form(
    r"(?P<aside>, (?:(?:in|of|to|from|under|by|for|at|on|with) )?(?:which|who|whose|whom|where)\b)|"
    r"(?P<apposed>, (?:an?|the) [^,;.]{2,60}? (?:which|who|that|whose|whom)\b)|"
    r"(?P<close>(?<=[\w\ue000]) (?:(?:in|of|to|from|under|by|for|at|on|with) )?"
    r"(?:which|who|whose|whom)\b)"
)
_CLOSES = Form(
    r"[,;](?= (?:(?:has|have|had(?! (?:it|they|this|that|the)\b)|is|are|was|were|will|would|did|"
    r"does|do|can|could|may|must|should|"
    r"said|told|met|held|took|gave|won|lost|sent|wrote|heard|put|cast|led|made|fell|spoke|left|"
    r"brought|got|drew|ran|stood|sought|came|went|saw|but|and|while|then)\b|"
    r"(?:\w+ly |also |then |later |again |both )*\w{3,}(?:ed|es)\b(?! by\b)))"
)
_STOP = Form(r"; |\.(?=\s|$)| [-–—]{1,2} ")


@lru_cache(maxsize=512)
def relative_clauses(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of the relative clauses of a masked sentence, in order.

    One set off by a comma reaches to the comma before the verb that goes on with the sentence,
    else to the end of the sentence.

    >>> text = "The junta, which threw out the mission in June, had written to the council"
    >>> [text[a:b] for a, b in relative_clauses(text)]
    [', which threw out the mission in June']
    """
    found: list[tuple[int, int]] = []
    for opens in _OPENS.finditer(text):
        if found and opens.start() < found[-1][1] and opens.lastgroup != "aside":
            continue
        closes = _CLOSES.search(text, opens.end())
        stop = _STOP.search(text, opens.end())
        ends = [m.start() for m in (closes, stop) if m is not None]
        found.append((opens.start(), min(ends, default=len(text))))
    return tuple(found)


def breaks_out(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins in an aside and ends after it: words of two clauses, not of one.

    >>> text = "The junta, which threw out the mission in June, had asked that it be lifted"
    >>> breaks_out(text, 17, 74), breaks_out(text, 52, 74)
    (True, False)
    """
    return any(
        first < start < last < end and text.startswith(",", last)
        for first, last in relative_clauses(text)
    )


def end_of_own_clause(text: str, position: int) -> int | None:
    """Where the aside ends that holds a verb, when the sentence goes on after it.

    >>> text = "A text, which Chad says it wants, is thought to be doomed"
    >>> text[: end_of_own_clause(text, 14)]
    'A text, which Chad says it wants'
    """
    for first, last in relative_clauses(text):
        if first < position < last and text.startswith(",", last):
            return last
    return None


def of_another_clause(text: str, start: int, end: int, position: int) -> bool:
    """Whether what stands at ``position`` is in a relative clause that ``start`` to ``end`` is not.

    >>> text = "The junta, which threw out the mission in June, had written to the council"
    >>> of_another_clause(text, 52, 59, 42)
    True
    """
    return any(
        first < position < last and not (first <= start < last or first < end <= last)
        for first, last in relative_clauses(text)
    )
