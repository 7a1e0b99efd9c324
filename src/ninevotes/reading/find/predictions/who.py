"""Who foretells: the people or the state that a sentence ascribes a forecast to."""

from __future__ import annotations

from ninevotes.reading.find.predictions.words import PEOPLE, SAYING
from ninevotes.reading.mentions.masking import pattern
from ninevotes.reading.structure.report import Sentence

_NAME = r"[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+){0,3}"
_WHO = (
    rf"(?:(?:{{N}} |[Tt]he |[Aa]n? |[Oo]ne )?{PEOPLE}(?: (?:in|from|at|of|on) [^,.;]{{2,40}}?)?|"
    rf"{{A}}(?:'s (?:\w+ ){{1,3}})?|{_NAME})"
)
_FORMS = tuple(
    pattern(text)
    for text in (
        r"[Aa]ccording to (?P<by>[^,.;]{3,80})",
        (
            rf"(?P<by>{_WHO})(?: (?:had|has|have|also|all|now|still|\w+ly))* (?:{SAYING}|"
            rf"expects?|doubts?|foresees?|are confident|do not|does not)\b"
        ),
        rf", (?:{SAYING}) (?P<by>[A-Z\ue001-\ue0ffa-z][^,.;]{{3,80}})",
    )
)


def foreteller(sentence: Sentence) -> str | None:
    """Who makes the forecast, in the words of the sentence; null where it is the report itself."""
    masked = sentence.masked
    for form in _FORMS:
        found = form.search(masked.text)
        if found:
            start, end = masked.back(found.start("by")), masked.back(found.end("by"), end=True)
            return sentence.text[start:end].strip()
    return None
