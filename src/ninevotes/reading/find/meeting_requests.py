"""Requests for a meeting of the Council, or to put a matter on its agenda."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ninevotes.reading.find.actors import actor_before
from ninevotes.reading.find.finding import Finding, place
from ninevotes.reading.find.grammar import meeting_requests as grammar
from ninevotes.reading.find.meeting_days import Request, days_of_request
from ninevotes.reading.find.subjects import Subject, read_subject
from ninevotes.reading.mentions.masking import Masked
from ninevotes.reading.mentions.mention import Kind, Mention
from ninevotes.reading.structure.report import Report, Sentence
from ninevotes.reading.wording import Family
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.organs import Organ

_ANY = Family(
    (grammar.BY_GROUP, grammar.GROUP_ASKED, *grammar.FORMS, grammar.ACTIVE, grammar.WITHDRAWN)
)


def find_meeting_requests(sentence: Sentence, number: int, report: Report) -> Iterator[Finding]:
    """Who asked for a meeting, how many they were, on what, and for which day."""
    masked = sentence.masked
    if not (grammar.NEED.held_by(masked.text) and _ANY.may_stand_in(masked.text)):
        return
    taken: list[tuple[int, int]] = []
    for request in (*_by_noun(masked), *_by_verb(sentence, number, report)):
        if any(a < request.span[1] and request.span[0] < b for a, b in taken):
            continue
        if _of_council(masked, request, report):
            taken.append(request.span)
            yield _finding(sentence, number, request)


def _by_verb(sentence: Sentence, number: int, report: Report) -> Iterator[Request]:
    masked = sentence.masked
    for match in (
        *grammar.ACTIVE.finditer(masked.text),
        *grammar.WITHDRAWN.finditer(masked.text),
    ):
        before = masked.text[: match.start()]
        if grammar.HYPOTHETICAL.search(before[-60:]) or grammar.TRUCE.search(match.group()):
            continue
        subject, start = _subject(sentence, number, report, match.start())
        if match.group().startswith("want") and _is_hands(masked, subject, start):
            continue
        if subject is not None:
            joined = masked.among(*match.span(), Kind.STATE) if "join" in match.group()[:5] else []
            more, plus = _together_with(masked, match.end())
            counted = plus or _counts_others(masked, match.end())
            codes = [m.value for m in [*joined, *more] if m.value not in subject.states]
            named = subject.states + codes
            who = Subject(named, len(named) + plus if counted else subject.count)
            yield Request(who, (start, match.end()), match.start(), match.start("what"))


def _is_hands(masked: Masked, subject: Subject | None, start: int) -> bool:
    """Whether "ten members wanted the meeting" counts the hands of a vote."""
    counted = subject is not None and bool(masked.among(start, start + 4, Kind.NUMBER))
    return counted or bool(grammar.HANDS.search(masked.text))


def _counts_others(masked: Masked, position: int) -> bool:
    """Whether those who ask too are counted in print."""
    found = grammar.WITH.match(masked.text, position)
    return found is not None and found.group("others") is not None


def _together_with(masked: Masked, position: int) -> tuple[list[Mention], int]:
    """The states that ask too, and how many more of them are only counted."""
    found = grammar.WITH.match(masked.text, position)
    if found is None:
        return [], 0
    plus = masked.group(found, "plus", Kind.NUMBER)
    named = masked.group(found, "named", Kind.STATE)
    counted = masked.group(found, "others", Kind.NUMBER)
    if counted:
        return named, int(counted[0].value) - len(named)
    return masked.group(found, "more", Kind.STATE), int(plus[0].value) if plus else 0


def _subject(
    sentence: Sentence, number: int, report: Report, position: int
) -> tuple[Subject | None, int]:
    """Who asks: states and counts right before the verb, or what a pronoun goes back to."""
    masked = sentence.masked
    being = grammar.BEING.search(masked.text, max(0, position - 8), position)
    if being and masked.text.startswith(grammar.PROGRESSIVE, position):
        position = being.start()
    found = grammar.ASKER.search(masked.text, max(0, position - 260), position)
    if found:
        stretch = masked.text[found.start() : position]
        listed = re.search(
            r"\b(?:including|among them|among)\b| ?(?:--|[-–—]) ?[\ue001\ue002]", stretch
        )
        end = position if listed else found.end("who")
        who = read_subject(masked, found.start("who"), end)
        if who is not None:
            return who, found.start()
    actor = actor_before(sentence, masked, number, report, position)
    return (Subject(actor.codes, None), actor.start) if actor else (None, position)


def _by_noun(masked: Masked) -> Iterator[Request]:
    group = grammar.BY_GROUP.search(masked.text) or grammar.GROUP_ASKED.search(masked.text)
    if group and not masked.group(group, "who", Kind.STATE):
        yield Request(
            Subject([], None), (group.start(), len(masked.text)), group.start(), group.start()
        )
    for form in grammar.FORMS:
        for match in form.finditer(masked.text):
            who = read_subject(masked, *match.span("who"))
            supposed = form is not grammar.AT_ITS and grammar.HYPOTHETICAL.search(
                masked.text[: match.start()][-60:]
            )
            if who is None or supposed:
                continue
            if grammar.TRUCE.search(match.group()) or not grammar.NEED.held_by(masked.text):
                continue
            if (
                form is grammar.MADE_BY
                and "meet" not in masked.text
                and not grammar.REQUEST_FROM.match(match.group())
                and not grammar.NEED.held_by(
                    masked.text[: match.start()] + masked.text[match.end() :]
                )
            ):
                continue
            more = grammar.WITH_ASIDE.match(masked.text, match.end())
            joined = masked.group(more, "more", Kind.STATE) if more else []
            added = [m.value for m in joined if m.value not in who.states]
            who = Subject(who.states + added, who.count)
            passive = form is grammar.MADE_BY and not grammar.REQUEST.match(match.group())
            yield Request(who, match.span(), match.start(), match.start("what"), passive)


def _of_council(masked: Masked, request: Request, report: Report) -> bool:
    """Whether it is the Council that is to meet: reports speak of many meetings."""
    first, last = request.span
    near = masked.among(max(0, first - 200), min(len(masked.text), last + 200), Kind.ORGAN)
    organs = {mention.value for mention in near}
    if Organ.HUMAN_RIGHTS_COUNCIL in organs and grammar.SPECIAL.search(masked.text):
        return True
    return Organ.SECURITY_COUNCIL in organs if organs else report.council


def _finding(sentence: Sentence, number: int, request: Request) -> Finding:
    masked = sentence.masked
    about = grammar.ABOUT.match(masked.text, request.span[1])
    stretch = about.end() if about else request.span[1]
    start, finish = place(sentence, masked, request.span[0], stretch)
    wanted, made = days_of_request(sentence, request)
    item = None
    if about:
        first, last = masked.back(about.start("item")), masked.back(about.end("item"), end=True)
        item = sentence.text[first:last].strip()
    symbol = next(
        (
            str(m.value)
            for m in masked.mentions
            if m.kind is Kind.SYMBOL and str(m.value).startswith("S/") and "RES" not in str(m.value)
        ),
        None,
    )
    fields = {
        "requesters": request.who.states or None,
        "requester_count": request.who.count,
        "item": item,
        "requested_for": wanted,
        "document_symbol": symbol,
    }
    return Finding(ClaimType.MEETING_REQUEST, start, finish, number, fields, made)
