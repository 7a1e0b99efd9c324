"""What is told of the time of the sentence before: "then", "at that gathering"."""

from __future__ import annotations

from ninevotes.reading.find.finding import dates_something_else
from ninevotes.reading.mentions.mention import Kind
from ninevotes.reading.resolve.dates import resolve
from ninevotes.reading.structure.report import Sentence
from ninevotes.reading.wording import Form

THEN = Form(
    r"\b(?:[Aa]t|[Dd]uring|[Ii]n|[Oo]n) (?:that|the same) (?:\w+ )?(?:meeting|session|gathering|"
    r"debate|discussion|time|day|occasion|briefing)\b|"
    r"\b(?:said|told|warned|briefed|urged|members|them|it|council|voted|vetoed|abstained|there) "
    r"then\b|"
    r"(?:^|; )[Tt]hen, too\b"
)
"""What is told of the time of the sentence before."""


def time_told(sentence: Sentence) -> str | None:
    """The day, month or year that a sentence gives last."""
    for mention in reversed(sentence.masked.mentions):
        if mention.kind is Kind.DATE and not dates_something_else(sentence.text, mention):
            return resolve(mention.value, sentence.anchor, future=False)
    return None


SAID_APART = Form(
    r"\b(?:said|wrote|announced|declared) (?:in an? (?:\w+ )?(?:statement|letter|interview|speech|"
    r"commentary|article|tweet|post) )(?:on |late |issued |published |carried |sent )*(?:\w+day|"
    r"today|yesterday)\b"
)
"""What is said in a paper of another day; the next sentence is back at the day under report."""
