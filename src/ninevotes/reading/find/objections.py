"""Objections: who is against a meeting, an item, a text or a measure, and on what ground."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ninevotes.reading.find.actors import actor_before, codes
from ninevotes.reading.find.finding import Finding, date_near, place
from ninevotes.reading.find.grammar import objections as grammar
from ninevotes.reading.find.grounds import (
    blames_crimes,
    finds_fault,
    is_ground,
    names_business,
    names_matter,
)
from ninevotes.reading.find.subordinate import end_of_own_clause
from ninevotes.reading.mentions.mention import Kind
from ninevotes.reading.structure.report import Report, Sentence
from ninevotes.reading.wording import Family, Prose
from ninevotes.vocabulary.claims import ClaimType


@dataclass(frozen=True, slots=True)
class _Clause:
    """A verb in its sentence: the span of the clause after it, and its words."""

    verb: re.Match[str]
    end: int
    words: str


def find_objections(sentence: Sentence, number: int, report: Report) -> Iterator[Finding]:
    """Objections as reported; those only expected are predictions and not found here."""
    taken: list[tuple[int, int, list[str]]] = []
    for finding in (
        *_by_verb(sentence, number, report),
        *_by_quoted_verb(sentence, number, report),
        *_by_noun(sentence, number),
    ):
        clash = any(
            a < finding.end and finding.start < b and set(by) & set(finding.fields["by"])
            for a, b, by in taken
        )
        if not clash:
            taken.append((finding.start, finding.end, finding.fields["by"]))
            yield finding


def _by_verb(sentence: Sentence, number: int, report: Report) -> Iterator[Finding]:
    masked = sentence.masked
    said = 0  # where the clause of the objection before ends: "said it could not accept" is one
    for verb in grammar.VERBS.finditer(masked.text):
        clause = _clause(sentence, verb)
        close = max(0, verb.start() - _SHORT)
        if grammar.INFINITIVE.search(masked.text, close, verb.start()) or not _objects(
            sentence, clause
        ):
            continue
        if _next_counts_hands(clause, number, report):
            continue
        actor = actor_before(sentence, masked, number, report, verb.start())
        if actor is None or (actor.pronoun and actor.start < said):
            continue
        said = clause.end
        start, end = place(sentence, masked, actor.start, clause.end)
        yield _finding(
            sentence,
            number,
            actor.codes,
            (start, end),
            clause.words.strip(" ,.") or None,
            (actor.start, clause.end),
        )


def _by_quoted_verb(sentence: Sentence, number: int, report: Report) -> Iterator[Finding]:
    """Objections of which the verb alone is quoted: Iran "totally rejects" the resolution."""
    masked = sentence.masked
    for place_, mention in enumerate(masked.mentions):
        if mention.kind is not Kind.QUOTE:
            continue
        words = sentence.text[mention.start : mention.end]
        after = sentence.text[mention.end : mention.end + _SHORT]
        if not grammar.QUOTED_VERB.match(words):
            continue
        actor = actor_before(sentence, masked, number, report, masked.anchors[2 * place_ + 1])
        if actor is not None and names_business(after):
            marks = (actor.start, len(masked.text))
            span = place(sentence, masked, *marks)
            yield _finding(sentence, number, actor.codes, span, after.strip(" ,.") or None, marks)


def _clause(sentence: Sentence, verb: re.Match[str]) -> _Clause:
    masked = sentence.masked
    limit = min(len(masked.text), verb.end() + _LONG)
    stop = grammar.STOP.search(masked.text, verb.end(), limit)
    end = stop.start() if stop else limit
    end = min(end, end_of_own_clause(masked.text, verb.start()) or end)
    first, last = masked.back(verb.end()), masked.back(end, end=True)
    return _Clause(verb, end, Prose(sentence.text[first:last]))


def _objects(sentence: Sentence, clause: _Clause) -> bool:
    """Whether the verb with what follows it is an objection."""
    verb, words = clause.verb, clause.words
    if verb.group("objects"):
        return not _only_votes(sentence, clause)
    if verb.group("turns"):
        return _turns_on_business(sentence, clause) and not _only_votes(sentence, clause)
    if verb.group("calls"):
        fault = finds_fault(words) or (is_ground(words) and " as " in words)
        fault = fault or grammar.CALLED_IN_QUOTES.match(words) is not None
        return fault and not blames_crimes(words)
    return _says_so(clause)


def _turns_on_business(sentence: Sentence, clause: _Clause) -> bool:
    """Whether what is rejected or denounced is the Council's business, not a fact or a deed."""
    after = sentence.masked.text[clause.verb.end() : clause.end]
    accused = grammar.ACCUSATIONS.match(after) and " as " not in clause.words
    if accused or grammar.VETOES.match(clause.verb.group() + after):
        return False
    if is_ground(clause.words):
        return True
    if grammar.AS_SUCH.match(clause.words) and finds_fault(clause.words):
        verb_at = sentence.masked.back(clause.verb.start())
        return names_matter(sentence.text[max(0, verb_at - _SHORT) : verb_at])
    if grammar.FACTS.match(after) or grammar.ASSAULTS.match(clause.verb.group() + after):
        return False
    if grammar.A_STATE.match(after):
        return names_business(clause.words[:90])
    return names_matter(clause.words[:90]) or bool(grammar.THAT.match(after))


def _says_so(clause: _Clause) -> bool:
    """Whether what is said, blamed or charged is the ground of an objection.

    Words in quotation marks alone make a quotation, not an objection beside it.
    """
    verb, words = clause.verb.group(), clause.words
    if grammar.ACCUSES.match(verb):
        return bool(grammar.OF_ABUSE.search(words)) and not blames_crimes(words)
    if is_ground(words) or (
        grammar.TOLD_THEM.match(verb + words) and finds_fault(words) and not blames_crimes(words)
    ):
        return True
    blames = grammar.BLAMES.match(verb) is not None
    return blames and names_matter(words[:50]) and not grammar.THAT.match(words)


_SHORT = 60
"""Characters before a verb within which the matter that is faulted is named."""
_LONG = 600
"""Characters that a clause has at most: run-on prose is not searched to its end for each verb."""


def _next_counts_hands(clause: _Clause, number: int, report: Report) -> bool:
    """Whether a bare "rejected it" only opens the count of a vote, or ends it."""
    if not clause.verb.group("turns") or len(clause.words.strip(" .,")) > 25:
        return False
    beside = report.sentences[max(0, number - 1) : number + 2]
    own = report.sentences[number]
    return any(grammar.HANDS.search(one.masked.text) for one in beside if one is not own)


def _only_votes(sentence: Sentence, clause: _Clause) -> bool:
    """Whether "opposed" tells no more than how a vote was cast."""
    if grammar.URGES.match(clause.verb.group()):
        return False
    near = max(0, clause.verb.start() - _LONG)
    if not grammar.VOTES_ONLY.search(clause.verb.group()) or not grammar.HANDS.search(
        sentence.masked.text, near, clause.end + _LONG
    ):
        return False
    return not is_ground(clause.words) and not re.search(
        r"\b(?:saying|arguing|because|as (?:an?|it)|meeting|discussion|debate|session)\b",
        clause.words,
    )


def _finding(
    sentence: Sentence,
    number: int,
    by: list[str],
    span: tuple[int, int],
    ground: str | None,
    marks: tuple[int, int],
) -> Finding:
    date = date_near(sentence, sentence.masked, *marks, future=False)
    fields = {"by": by, "ground": ground}
    return Finding(ClaimType.OBJECTION, *span, number, fields, date)


_NOUNS = Family(grammar.NOUNS)


def _by_noun(sentence: Sentence, number: int) -> Iterator[Finding]:
    masked = sentence.masked
    for index in _NOUNS.worth_trying(masked.text):
        for match in grammar.NOUNS[index].finditer(masked.text):
            if match.group().lower().startswith("opposed by") and grammar.HANDS.search(
                masked.text, match.end()
            ):
                continue
            by = codes(masked.group(match, "by", Kind.STATE, Kind.DEMONYM))
            if not by or grammar.HELD_OFF.search(
                masked.text[max(0, match.start() - 40) : match.start()]
            ):
                continue
            ground = _words(sentence, match)
            if index == len(grammar.NOUNS) - 1 and not is_ground(ground or ""):
                continue
            if grammar.TO_A_THING.match(ground or "") and not names_matter(ground or ""):
                continue
            yield _finding(
                sentence, number, by, place(sentence, masked, *match.span()), ground, match.span()
            )


def _words(sentence: Sentence, match: re.Match[str]) -> str | None:
    if match.groupdict().get("ground") is None:
        return None
    first = sentence.masked.back(match.start("ground"))
    last = sentence.masked.back(match.end("ground"), end=True)
    return sentence.text[first:last].strip(" ,") or None
