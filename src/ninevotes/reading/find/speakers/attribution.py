"""Which words of a sentence ascribe a quotation, and to whom."""

from __future__ import annotations

from ninevotes.reading.find.speakers.context import Context, Speaker
from ninevotes.reading.find.speakers.coreference import subject_of
from ninevotes.reading.find.speakers.names import person_in
from ninevotes.reading.find.speakers.offices import has_head
from ninevotes.reading.find.speakers.phrase import describe, subject
from ninevotes.reading.find.speakers.verbs import MANNER, SAYS, VERB
from ninevotes.reading.structure.quotations import Quotation
from ninevotes.reading.wording import Form

_ADVERBS = r"(?:(?:has|have|had|also|then|later|once|again|was|were|\w+ly),? )*"
_INVERTED = Form(rf"^,?\s*{_ADVERBS}(?P<verb>{MANNER}) (?P<who>[^;\u2026]{{2,200}})")
_WHO = r"(?P<who>(?:[^;,\u2026]|,(?! \u2026)){1,160}?)"
_DIRECT = Form(rf"^,?\s*{_WHO},? {_ADVERBS}(?P<verb>{SAYS})\b")
_MANNERED = Form(rf"^,?\s*{_WHO}(?<! an)(?<! a)(?<! the),? {_ADVERBS}(?P<verb>{MANNER})\b")
_VERDICT = Form(
    r"^,?\s*(?:(?:is|was) (?:the |his |her |its )?[\w -]{3,40}? (?:of|by|from)|in the words of|"
    r"according to|as (?:reported|quoted) by) (?P<who>[^;\u2026]{2,140})"
)
_PUT_IT = Form(r"^,?\s*as (?P<who>[^;,\u2026]{2,80}) (?:put|puts|called|described|has|had) it")
_QUOTING = Form(
    r"^,?\s*[^;,\u2026]{2,80}? (?:quoted|cited) (?P<who>[^;,\u2026]{2,80}?) as (?:saying|telling)\b"
)
_HE_SAID = Form(rf"^,?\s*(?P<who>he|she) {_ADVERBS}(?P<verb>{SAYS})\b")
_AT_LAST = Form(
    rf"^[^\u2026;]{{3,160}}, (?P<who>[^,;\u2026]{{2,80}}?) (?P<verb>{SAYS})\b[^,;]{{0,60}}$"
)
_NO_SUBJECT = Form(
    r"^(?:that|to|in|on|at|of|by|after|before|as|when|for|him|her|them|it|us|reporters|"
    r"journalists|the (?:council|assembly|members|meeting)|members|and|but|about|with|from|"
    r"during|out|up|again|without|through|his|their|its)\b(?! (?:delegation|ambassador|envoy|"
    r"spokes\w+|aide|\w+ minister)\b)"
)
_END_OF_WHO = Form(
    r",? (?:who|which|whose|where|when|as he|as she|as they|after|before|while|referring|"
    r"speaking|adding|once|outside|telling|noting|but|although|though|because|on (?:Mon|Tues|"
    r"Wednes|Thurs|Fri|Satur|Sun)day|in a|in an|at a|at the|during|ahead|told|late|earlier|"
    r"yesterday|today|to reporters)\b|[.?!]$|(?<![A-Z])\. "
)
_OTHER_CLAUSE = Form(
    r"(?:while|but|and|whereas|although|though|which|who|adding|because|when|after|before|if|so|"
    r"yet)\b"
)
_BY_AS = Form(
    r"\bby (?P<who>[^,;\u2026]{2,80}) (?:as|for)(?: (?:a|an|the|being|having))?(?: [\w-]+)?\s*$"
)
_QUOTED_AS = Form(
    r"\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)) (?P<who>[^;\u2026]{2,120}?) as (?:saying|having "
    r"said|telling)\b"
)
_ACCORDING = Form(
    r"\b(?:[Aa]ccording to|[Ii]n the words of|[Tt]o quote|[Ff]or) (?P<who>[^;\u2026]{2,120}?),"
)
_DANGLING = Form(
    r"(?:^|, )(?P<verb>said|says|predicted|warned|added|\w{3,}ed) "
    r"(?P<who>[^;,\u2026]{2,140})[,:] ?$"
)


_REACH = 400


def speakers(context: Context) -> list[Speaker | None]:
    """The speaker of each quotation of a sentence, as far as the sentence tells."""
    text = context.outside()
    quoted = context.sentence.quoted
    found: list[Speaker | None] = []
    for order, quotation in enumerate(quoted):
        first = quoted[order - 1].end if order else 0
        last = quoted[order + 1].start if order + 1 < len(quoted) else len(text)
        first = max(first, quotation.start - _REACH)
        before = text[first : quotation.start]
        after = text[quotation.end : min(last, quotation.end + _REACH)]
        known = found[-1] if found else None
        found.append(_speaker(context, quotation, before, after, known, first))
    return _spread(found)


def _spread(found: list[Speaker | None]) -> list[Speaker | None]:
    """A first quotation without a speaker of its own is of the one who speaks the next."""
    for order in range(len(found) - 2, -1, -1):
        if found[order] is None:
            found[order] = found[order + 1]
    return found


def _speaker(
    context: Context,
    quotation: Quotation,
    before: str,
    after: str,
    known: Speaker | None,
    first: int,
) -> Speaker | None:
    closed = closes_with_comma(context, quotation) or after.lstrip().startswith(",")
    if closed:
        speaker = _after(context, after, quotation.end, loose=True)
        if speaker:
            return speaker
    return (
        _before(context, before, first, known)
        or _colon(context, before)
        or _after(context, after, quotation.end, loose=False)
        or _fallback(context, before, known)
    )


def closes_with_comma(context: Context, quotation: Quotation) -> bool:
    """Whether the quotation ends as one does that "he said" follows."""
    inner = context.sentence.text[quotation.inner_start : quotation.inner_end].rstrip()
    return inner.endswith((",", "?", "!", "-", "..."))


def _after(context: Context, after: str, at: int, *, loose: bool) -> Speaker | None:
    """The attribution that follows a quotation: "said X", "X said", "was the verdict of X"."""
    for form in (_QUOTING, _VERDICT, _PUT_IT, _HE_SAID, _INVERTED, _DIRECT, _MANNERED):
        match = form.match(after)
        if match is None:
            continue
        verb = match.groupdict().get("verb")
        if verb and not loose and not VERB.fullmatch(verb):
            continue
        who = match.group("who")
        if form in {_DIRECT, _MANNERED} and _OTHER_CLAUSE.match(who):
            continue
        if form is _DIRECT and ", " in who:
            who = _own_subject(who)
        if form not in {_DIRECT, _MANNERED}:
            who = _END_OF_WHO.split(who, maxsplit=1)[0]
            if _NO_SUBJECT.match(who):
                continue
        speaker = describe(who, context, at + match.start("who"))
        if speaker:
            return speaker
    last = _AT_LAST.match(after)
    return describe(last.group("who"), context, at + last.start("who")) if last else None


def _own_subject(who: str) -> str:
    """The subject of "the claim, its mission said", where the words before belong to the speech."""
    first, _, rest = who.rpartition(", ")
    speaks = has_head(rest) or person_in(rest) is not None
    other = first.startswith(("the ", "a ", "an ", "its ", "that ")) and not has_head(first)
    return rest if speaks and other and person_in(first) is None else who


def _before(context: Context, before: str, at: int, known: Speaker | None) -> Speaker | None:
    """The attribution that leads to a quotation: the nearest verb of speech and its subject."""
    for form in (_BY_AS, _QUOTED_AS):
        match = form.search(before)
        speaker = describe(match.group("who"), context, at) if match else None
        if speaker:
            return speaker
    dangling = _DANGLING.search(before)
    if dangling and not _NO_SUBJECT.match(dangling.group("who")):
        speaker = describe(dangling.group("who"), context, at)
        if speaker:
            return speaker
    verbs = list(VERB.finditer(before))
    for verb in reversed(verbs[-6:]):
        if verb.group().endswith("ing") and verb.group() != "saying":
            speaker = known or subject_of(before, context)
            if speaker:
                return speaker
        phrase = subject(before[: verb.start()])
        speaker = describe(phrase, context, at + before.rfind(phrase, 0, verb.start()))
        if speaker:
            return speaker
    match = _ACCORDING.search(before)
    if match:
        return describe(match.group("who"), context, at)
    return (known or subject_of(before, context)) if verbs else None


def _colon(context: Context, before: str) -> Speaker | None:
    if before.rstrip().endswith(":"):
        return subject_of(before, context)
    return None


def _fallback(context: Context, before: str, known: Speaker | None) -> Speaker | None:
    """No verb of speech: words quoted in one sentence are of one speaker, else of its subject."""
    if known:
        return known
    return subject_of(before, context) if before.strip() else None
