"""Whether a text is about the Security Council, named in full or not.

Reports after the first one say "the council", "Thursday's veto" or "the draft", and mean it.
Other councils, parliaments and courts vote and veto too; what they are called tells them.
"""

from __future__ import annotations

from collections.abc import Iterable

from ninevotes.reading.mentions.organs import names_security_council
from ninevotes.reading.wording import Form

_ENOUGH = 4
_POWERS = (
    r"Russian?|Moscow|Kremlin|Chinese|China|Beijing|Britain|British|London|French|France|Paris|"
    r"United States|U\.S\.|US|Americans?|Washington|Soviet"
)
_CUES: tuple[tuple[int, Form], ...] = tuple(
    (weight, Form(words))
    for weight, words in (
        (
            2,
            r"\bUN\b|\bU\.N\.|United Nations|Ban Ki-moon|Kofi Annan|Guterres|\b[AS]/(?:RES|\d{4})/",
        ),
        (3, r"(?i:general assembly)|Human Rights Council|\b[Tt]he Assembly\b"),
        (1, r"(?:Third|First|Fourth) Committee|\bplenary\b|International Criminal Court"),
        (2, r"(?<![\w-])[Cc]ouncil\b(?! of\b)"),
        (1, r"(?<![\w-])[Cc]ouncil (?:members?|diplomats?|president|presidency)\b"),
        (2, r"\bpermanent members?\b|\bsnapback\b"),
        (1, rf"\b(?:{_POWERS})(?:\b|(?<=\.))"),
        (1, r"\bveto(?:e[sd]|ing)?\b"),
        (2, rf"\b(?:{_POWERS})\b[^.]{{0,40}}\bveto|\bveto(?:ed)? (?:by|from) (?:{_POWERS})\b"),
        (1, r"\bnine votes\b"),
        (1, r"\babst(?:ain\w*|entions?)\b|\bin favou?r\b|\bvot(?:es?|ed|ing)\b"),
        (1, r"\b(?:resolutions?|draft|sanctions|embargo|referral|referred)\b"),
        (1, r"\bresolution \d{3,4}\b"),
        (1, r"\b(?:ambassadors?|envoys?|diplomats?|delegates?|brief(?:ed|ers?|ing))\b"),
        (
            1,
            r"\b(?:1[0-5]|[Ff]ifteen|[Ee]leven|[Tt](?:en|welve)|[Ff]ourteen) (?:\w+ )?members",
        ),
        (1, r"\b[Ss]ecretary-[Gg]eneral\b"),
        (1, r"\b(?:panel of experts|group of experts|expert panel|commission of inquiry)\b"),
        (-3, r"\b(?:Senate|Congress|parliament|lawmakers|Duma|Bundestag|House of \w+)\b"),
        (-3, r"president's veto|\bshareholders\b|\bbylaws\b|\bbill\b"),
        (-3, r"\bUNESCO\b|International Court of Justice|(?:Supreme )?National Security Council"),
        (-3, r"\b(?:[Cc]ity|[Tt]own|[Cc]ounty|[Tt]ribal|[Ss]tudent|[Pp]arish) [Cc]ouncil\b"),
        (-3, r"European (?:Union|Commission|Council)|\bEU\b|Council of Europe"),
        (-4, r"\bModel (?:UN|U\.N\.|United Nations)\b|\bclassroom\b|\bpupils\b"),
    )
)


def about_council(blocks: Iterable[str]) -> bool:
    """Whether the blocks of a document speak of the Security Council or its sister organs.

    The full name is enough. Without it the words of its business are weighed: the United
    Nations, "the council", permanent members, vetoes, drafts, envoys; words of parliaments,
    companies and other councils weigh against.

    >>> about_council(["By Tuesday they had nine, a Council diplomat said of China's veto."])
    True
    >>> about_council(["The Senate upheld the president's veto of the resolution on Yemen."])
    False
    """
    parts = list(blocks)
    if any(names_security_council(part) for part in parts):
        return True
    text = "\n".join(parts)
    return sum(weight for weight, cue in _CUES if cue.search(text)) >= _ENOUGH
