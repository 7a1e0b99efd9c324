"""Pronouns and "one of them" to whoever was spoken of last."""

from __future__ import annotations

import re

from ninevotes.reading.find.speakers.context import Context, Speaker
from ninevotes.reading.find.speakers.gender import fits
from ninevotes.reading.find.speakers.names import person_in
from ninevotes.reading.find.speakers.offices import has_head, is_paper, names_office, one_of_group
from ninevotes.reading.find.speakers.verbs import FINITE, VERB
from ninevotes.reading.mentions.mention import Kind
from ninevotes.reading.wording import Form

_REACH = 6
_DOES = Form(
    r"(?:, [^,;.]{2,80},)?,? (?:(?:has|had|also|then|later|again) )*(?:\w{2,}ed|said|told|was|is|"
    r"took|"
    r"made|gave|sent|wrote|came|went|met|held|led|put|saw|left|won)\b"
)
_ONE_OF = Form(
    r"^(?P<one>one|another|some|two|three|both|all|most) of (?:them|(?:the|those|these)(?: "
    r"[\w-]+)?)(?:,? (?P<which>.+))?$|^(?:another|one|others|both|a second|a third)(?:, "
    r"(?P<more>.+))?$",
    re.IGNORECASE,
)
_SINGLE = Form(
    r"\b(?:[Aa]|[Oo]ne|[Aa]nother) (?:[\w-]+ ){0,3}?(diplomat|official|envoy|ambassador|delegate)\b"
)
_FRONTED = Form(
    r"^(?:(?:But|And|Yet|Still|However|Meanwhile|Earlier|Later|Then),? )?(?:(?i:In|On|At|After|"
    r"Before|During|Responding|Reacting|Commenting|Following|Addressing|Citing|Amid|Speaking|"
    r"Asked|When|With|By|From|As|For|Despite|Under|Every|"
    r"Last)\b(?:(?!\b(?:he|she|they|said|told)\b)[^,]){1,100}, (?:(?:which|who|where|"
    r"whose) [^,]{2,100}, )?)*"
)


def referent(pronoun: str, context: Context, position: int) -> Speaker | None:
    """Who a pronoun means: the subject before it, else the last speaker or subject."""
    if pronoun in {"it", "they"}:
        here = subject_of(context.outside()[:position], context) if position > 3 else None
        return here or _body_before(context)
    if position > 3:
        here = subject_of(context.outside()[:position], context)
        if here:
            return here
    body = None
    for back in range(1, min(_REACH, context.number) + 1):
        found = _last_subject(context.number - back, context)
        found = found or _only_person(context.number - back, context)
        if found and not fits(pronoun, found.name, found.affiliation):
            continue
        if found and _is_human(found):
            return found
        body = body or found
    return body


def _only_person(number: int, context: Context) -> Speaker | None:
    """The one person with an office that a sentence names, and of whom a verb tells.

    He need not be its subject: "the meeting came two days after the envoy, X, had called".
    """
    named = context.people.by_sentence.get(number, [])
    if len(named) != 1 or not named[0].offices:
        return None
    _, found, after = context.outside(number).partition(named[0].name)
    if not found or not _DOES.match(after):
        return None
    return Speaker(named[0].name, next(iter(sorted(named[0].offices)), None))


def _is_human(speaker: Speaker) -> bool:
    """Whether he or she may mean a speaker: no state, no ministry."""
    return (
        speaker.affiliation is not None
        or names_office(speaker.name)
        or (person_in(speaker.name) is not None)
    )


def _last_subject(number: int, context: Context) -> Speaker | None:
    spoken = context.spoken.get(number)
    found = subject_of(context.outside(number), context)
    if spoken and (found is None or found.name in spoken.name or not _newer(number, context)):
        return spoken
    return found


def _newer(number: int, context: Context) -> bool:
    """Whether a sentence's subject comes after its quotations, so that a pronoun means him."""
    sentence = context.report.sentences[number]
    return not sentence.quoted


def _body_before(context: Context) -> Speaker | None:
    """What "it" or "they" means: the body, state or group that spoke last."""
    for back in range(1, min(3, context.number) + 1):
        spoken = context.spoken.get(context.number - back)
        if spoken:
            return spoken
    before = context.report.sentences[context.number - 1] if context.number else None
    if before is None:
        return None
    head = re.match(
        r"[^,;]{0,60}?(?=,| (?:is|was|has|had|said|called|asked|voted|wants|opposes)\b)",
        before.text,
    )
    if head is None or is_paper(head.group()):
        return None
    named = [
        m
        for m in before.masked.mentions
        if m.kind is Kind.STATE and m.end <= head.end() and m.start == 0
    ]
    return Speaker(before.text[named[0].start : named[0].end]) if named else None


def subject_of(text: str, context: Context) -> Speaker | None:
    """The person or office that a sentence opens with, when a verb follows.

    Speech that opens a sentence counts too: in "…, said Kim Song" the subject is he.
    """
    opened = re.match(r"^[\u2026\s]*\u2026,? (?P<rest>.*)$", text)
    if opened:
        return _inverted(opened.group("rest"), context)
    lead = _FRONTED.match(text)
    text = text[lead.end() :] if lead else text
    verb = FINITE.search(text)
    phrase = text[: verb.start()] if verb else text
    return _as_speaker(phrase.strip(" ,\u2026"), context)


def _inverted(text: str, context: Context) -> Speaker | None:
    verb = VERB.match(text)
    if verb:
        return _as_speaker(text[verb.end() :].strip(), context)
    verb = FINITE.search(text)
    return _as_speaker(text[: verb.start()].strip(), context) if verb else None


def _as_speaker(phrase: str, context: Context) -> Speaker | None:
    phrase = re.split(r",? (?:who|which|that|whose)\b", phrase)[0].strip(" ,")
    if not phrase or len(phrase) > 160 or is_paper(phrase.partition(",")[0]):
        return None
    person = person_in(phrase)
    if person and (" " in person or context.people.full(person) != person):
        before = phrase.partition(person)[0].strip(" ,")
        return Speaker(context.people.full(person), before or None)
    if has_head(phrase) and not one_of_group(phrase.partition(",")[0]):
        return Speaker(re.sub(r"^(?:the|a|an|one) ", "", phrase, flags=re.IGNORECASE))
    return None


def _single_before(context: Context) -> str | None:
    """The kind of the one who spoke in the sentence before, of whom this is another."""
    before = context.outside(context.number - 1) if context.number else ""
    found = _SINGLE.search(before)
    return found.group(1).lower() if found else None


def one_of(phrase: str, context: Context) -> Speaker | None:
    """Who "one of them" is, with what tells him from the rest, under the group's own word.

    The group is the last one named before, up to three sentences back.
    """
    found = _ONE_OF.match(phrase)
    if found is None:
        return None
    single = one_of_group(phrase.partition(",")[0])
    for back in range(min(3, context.number) + 1):
        if single:
            break
        text = context.outside(context.number - back)
        single = one_of_group(text) if back else one_of_group(text.split(phrase)[0])
    if single is None:
        single = _single_before(context)
    if single is None:
        return None
    which = (found.group("which") or found.group("more") or "").strip(" ,")
    own = re.match(r"^an? (?P<kind>[\w-]+)$", which)
    if own:
        return Speaker(f"{own.group('kind')} {single}")
    return Speaker(f"{single} {which}".strip())
