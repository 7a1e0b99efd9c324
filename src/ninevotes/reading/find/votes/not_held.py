"""Votes that were not held: "the draft was never put to a vote"."""

from __future__ import annotations

from collections.abc import Iterator

from ninevotes.reading.find.finding import Finding, date_near, place
from ninevotes.reading.find.votes.question import is_procedural, organ_in
from ninevotes.reading.find.votes.vote import Vote, as_finding
from ninevotes.reading.mentions.masking import pattern
from ninevotes.reading.structure.report import Report, Sentence
from ninevotes.vocabulary.claims import Modality
from ninevotes.vocabulary.organs import Organ

_NOT_HELD = pattern(
    r"\b(?:drafts?|texts?|resolutions?|proposals?|motions?|measures?|amendments?|version|[Ii]t|[Tt]hey)\b"
    r"[^.;:]{0,60}? (?:was|were|has been|have been|had been) (?:never|not) (?:actually |even |"
    r"ever |"
    r"been )*(?:put to (?:a|the) (?:vote|test)|voted (?:up)?on|brought to (?:a|the) vote)|"
    r"\bnever (?:came|come|went|got|made it) to (?:a|the) vote\b|"
    r"\b(?:began|opened|started|went ahead|met|was held|were held|took place) without a procedural "
    r"vote\b"
)


def votes_not_held(sentence: Sentence, number: int, _: Report) -> Iterator[Finding]:
    """What a sentence says was not put to the vote, as a vote denied."""
    masked = sentence.masked
    match = _NOT_HELD.search(masked.text)
    if match is None:
        return
    organ = organ_in(masked, 0, len(masked.text), match.start()) or Organ.SECURITY_COUNCIL
    procedural = bool(is_procedural(match.group())) and organ is Organ.SECURITY_COUNCIL
    start, end = place(sentence, masked, 0, match.end())
    date = date_near(sentence, masked, *match.span(), future=False)
    vote = Vote(number, sentence.paragraph, start, end, organ, procedural, date=date)
    finding = as_finding(vote)
    finding.modality = Modality.DENIED
    yield finding
