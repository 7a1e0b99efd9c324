"""Which measures a sentence about sanctions speaks of."""

from __future__ import annotations

from ninevotes.reading.find.measures import MEASURE, SPOKEN
from ninevotes.reading.tidy.phrases import something
from ninevotes.reading.wording import Form

_NAMED = Form(MEASURE)
_TOLD = Form(SPOKEN)
_BEFORE = Form(
    r"(?:(?:tough\w*|new|fresh|more|further|additional|first|harsh\w*|strict\w*|strong\w*|"
    r"wide\w*|broad\w*|sweeping|whole|existing|targeted|punitive|effective|biting|crippling|"
    r"econom\w+|financial|arms|oil|trade|weapons|travel|visa|international|global|nuclear|"
    r"UN|U\.N\.|United Nations|Security Council) )+$"
)
_AFTER = Form(
    r"^(?: and (?:an? |the )?(?:[\w-]+ )?(?:embargo|asset freeze|travel ban|freeze|bans?))?"
    r"(?: (?:on|against) (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:the |all )?"
    r"(?:[A-ZÀ-Þ][\w.’-]*(?: [A-ZÀ-Þ][\w.’-]*)*|arms|oil|coal|weapons|textile)"
    r"(?: (?:assets|exports|imports|sales|officials|leaders|gang leaders|banks|companies))?)?"
)
_ARTICLE = Form(r"^(?:[Tt]he|[Tt]hat|[Tt]hose|[Tt]hese|[Aa]n?|[Ii]ts) (?!measures)")


_CUT_SHORT = 12
"""Characters after the stretch in which its last word may end: "an arms | embargo"."""


def measure(text: str, sentence: str) -> str | None:
    """The measures as a noun phrase: "tough economic sanctions on North Korea".

    Args:
        text: the stretch that the measure was read from.
        sentence: the sentence that it stands in.
    """
    start = max(0, sentence.find(text))
    stretch = (start, start + len(text))
    named = _NAMED.search(sentence, start, start + len(text) + _CUT_SHORT)
    if named is None:
        told = _TOLD.search(sentence, *stretch)
        return something(told.group()) if told else None
    before = _BEFORE.search(sentence, max(0, named.start() - 60), named.start())
    after = _AFTER.match(sentence[named.end() :])
    first = before.start() if before else named.start()
    last = named.end() + (after.end() if after else 0)
    return something(_ARTICLE.sub("", sentence[first:last]))
