"""Briefings: who informs the Council."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ninevotes.reading.find.finding import Finding, date_near, place
from ninevotes.reading.find.grammar import briefings as grammar
from ninevotes.reading.mentions.masking import Masked
from ninevotes.reading.mentions.mention import Kind
from ninevotes.reading.structure.report import Report, Sentence
from ninevotes.reading.wording import Family, Form
from ninevotes.vocabulary.claims import ClaimType, Modality
from ninevotes.vocabulary.organs import Organ

_ANY = Family((grammar.VERBS, grammar.USES, *grammar.WHO_AFTER))


def find_briefings(sentence: Sentence, number: int, report: Report) -> Iterator[Finding]:
    """Who briefed, briefs or is to brief the Council."""
    if not report.council:
        return
    for masked in (sentence.masked, sentence.open):
        if not _ANY.may_stand_in(masked.text):
            continue
        found = (
            _active(sentence, masked, number, report)
            or _passive(sentence, masked, number)
            or _by_occasion(sentence, masked, number)
        )
        if found is not None:
            yield found
            return
        if masked.text == sentence.open.text:
            return


_BEING = Form(r"\b(?:be|been|being|is|are|was|were)\s+$")
_STOP = Form(r"; |, (?:but|and|while|who)\b|(?<=\w)[.!?]\s*$")
_OTHERS = Form(r",? (?:who|as did|as well as|along with|together with)\b")
"""Where others begin, whose own past is not the day of the briefing."""
_COUNTING = Form(r"(?:Between|Some|About|More than|At least|Up to)\b")
_BARE_ENVOY = Form(
    r"^(?:[Ii]ts|[Tt]heir|[Tt]he|[A-Z][\w .-]+'s?) (?:envoy|representative|official|chief)s?$"
)
_OF_A_SIDE = Form(r"\b(?:delegation|embassy|government|party|rebels?|army|opposition)\b")


def _of_no_state(who: str) -> bool:
    """Whether an official speaks for the United Nations or an agency, not for a side."""
    if grammar.UN.search(who):
        return _COUNTING.match(who) is None
    return not _OF_A_SIDE.search(who) and not _BARE_ENVOY.search(who)


def _by_occasion(sentence: Sentence, masked: Masked, number: int) -> Finding | None:
    """Who used a briefing for something: "he used his last briefing there to warn"."""
    verb = grammar.USES.search(masked.text)
    if verb is None:
        return None
    before = masked.text[: verb.start()]
    first = _subject_start(before)
    who = _cut(sentence, masked, first, verb.start())
    if who is None or (grammar.OF_A_STATE.search(who) and not grammar.UN.search(who)):
        return None
    span = (first, _end(masked.text, verb.end()))
    return _finding(sentence, masked, number, who, span, verb.span(), before)


def _active(sentence: Sentence, masked: Masked, number: int, report: Report) -> Finding | None:
    for verb in grammar.VERBS.finditer(masked.text):
        before = masked.text[: verb.start()]
        if not _to_council(masked, verb) or grammar.MAY.search(before):
            continue
        if verb.group("intransitive") and _BEING.search(before):
            continue
        first = _subject_start(before)
        who = _cut(sentence, masked, first, verb.start())
        if who is None or not _briefs(who, verb, number, report):
            continue
        if grammar.IN_WRITING.match(masked.text, verb.end()):
            continue
        if not verb.group().startswith("brief") and grammar.OF_A_DELEGATION.search(
            masked.text, first, verb.start()
        ):
            continue
        span = (first, _end(masked.text, verb.end()))
        others = _OTHERS.search(masked.text, verb.end(), span[1])
        near = (verb.start(), others.start() if others else span[1])
        return _finding(sentence, masked, number, who, span, near, before)
    return None


def _passive(sentence: Sentence, masked: Masked, number: int) -> Finding | None:
    for form in grammar.WHO_AFTER:
        for match in form.finditer(masked.text):
            who = _cut(sentence, masked, *match.span("who"), keep=True)
            if who is None or not _to_council(masked, match):
                continue
            if grammar.MAY.search(masked.text[: match.start()]) or (
                grammar.OF_A_STATE.search(who) and not grammar.OFFICIAL.search(who)
            ):
                continue
            return _finding(
                sentence,
                masked,
                number,
                who,
                match.span(),
                match.span(),
                masked.text[: match.end()],
            )
    return None


def _to_council(masked: Masked, match: re.Match[str]) -> bool:
    if match.groupdict().get("audience") is None:
        return True
    organs = masked.group(match, "audience", Kind.ORGAN)
    return not organs or organs[0].value is Organ.SECURITY_COUNCIL


def _subject_start(before: str) -> int:
    cuts = [cut.end() for cut in grammar.CLAUSE.finditer(before)]
    start = cuts[-1] if cuts else 0
    noise = grammar.SUBJECT_NOISE.match(before[start:])
    return start + (noise.end() if noise else 0)


def _briefs(who: str, verb: re.Match[str], number: int, report: Report) -> bool:
    """Whether those who speak are of the kind that briefs: officials rather than delegates."""
    if len(who) > 220 or (grammar.OF_A_STATE.search(who) and not grammar.UN.search(who)):
        return False
    if re.fullmatch(r"[Hh]e|[Ss]he|[Tt]hey", who):
        before = report.sentences[number - 1].text if number else ""
        named = report.officials.intersection(re.findall(r"[\w'-]+", before.casefold()))
        reports = verb.group().startswith(("report", "present")) and bool(named)
        tells = bool(verb.group("told")) and _speaks_on(before)
        return number > 0 and (verb.group().startswith("brief") or reports or tells)
    if verb.group("spoke"):
        return grammar.OFFICIAL.search(who) is not None and _of_no_state(who)
    if verb.group("told") or verb.group("presents"):
        told = re.match(r"t[eo]ll?", verb.group())
        official = grammar.OFFICIAL.search(who) or grammar.BODY.match(who)
        known = who.rsplit(maxsplit=1)[-1].casefold() in report.officials
        return known or (official is not None and (not told or _of_no_state(who)))
    return bool(grammar.OFFICIAL.search(who) or re.search(r"[A-Z][\w'-]+", who))


_HEAD = 110
"""Characters within which a sentence names its subject."""


def _speaks_on(before: str) -> bool:
    """Whether a sentence has an official as its subject, who "he" in the next one is."""
    head = before[:_HEAD]
    return bool(grammar.OFFICIAL.search(head)) and not grammar.OF_A_STATE.search(head)


def _cut(
    sentence: Sentence, masked: Masked, first: int, last: int, *, keep: bool = False
) -> str | None:
    """Who it is: the words between two marks, auxiliaries and adverbs left off."""
    piece = masked.text[first:last]
    auxiliary = None if keep else grammar.AUXILIARY.search(piece)
    if auxiliary:
        piece = piece[: auxiliary.start()]
    end = masked.back(first + len(piece), end=True)
    text = grammar.TAIL.sub("", sentence.text[masked.back(first) : end].strip(" ,\"'-"))
    return text if len(text) > 1 else None


def _end(text: str, position: int) -> int:
    stop = _STOP.search(text, position)
    return stop.start() if stop else len(text)


def _finding(  # noqa: PLR0913, PLR0917
    sentence: Sentence,
    masked: Masked,
    number: int,
    who: str,
    span: tuple[int, int],
    near: tuple[int, int],
    before: str,
) -> Finding:
    start, end = place(sentence, masked, *span)
    denied = bool(grammar.DENIED.search(before))
    ahead = bool(grammar.AHEAD.search(masked.text[max(0, span[0] - 20) : near[0] + 30]))
    modality = Modality.DENIED if denied else Modality.PREDICTED if ahead else Modality.ASSERTED
    date = date_near(sentence, masked, *near, future=False if denied else None)
    return Finding(
        ClaimType.BRIEFING, start, max(end, start + 1), number, {"who": [who]}, date, modality
    )
