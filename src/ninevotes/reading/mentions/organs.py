"""United Nations bodies in running text, the short and the descriptive names too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ninevotes.reading.mentions.mention import Kind, Mention
from ninevotes.vocabulary.aliases import organ_aliases
from ninevotes.vocabulary.organs import Organ

_UN = r"(?:the )?(?:U\.N\.|UN|United Nations)(?:'s|')? "
_COUNCIL_WORDS = (
    r"(?:the )?(?:powerful |top |most powerful |U\.N\.'s most powerful |UN's most powerful |"
    r"world's most powerful |deeply divided |divided )*"
    r"(?:15|fifteen|11|eleven)-(?:member|nation|seat|strong)(?: United Nations| UN| U\.N\.)?"
    r"(?: Security)? ?(?:[Cc]ouncil|body|panel)?"
    r"|the (?:top|most powerful|top decision-making|U\.N\.'s most powerful|UN's most powerful) "
    r"(?:UN|U\.N\.|United Nations|world) body"
    r"|the (?:U\.N\.'s|UN's|United Nations'?|world body's) (?:most powerful|top|highest) "
    r"(?:decision-making )?body"
    r"|the (?:U\.N\.|UN) body"
)
_PATTERNS: tuple[tuple[Organ, str], ...] = (
    (
        Organ.THIRD_COMMITTEE,
        (
            rf"(?:{_UN})?(?:the )?(?:General Assembly(?:'s)? )(?:human rights |social(?:, "
            rf"humanitarian)? )(?:and cultural )?committee"
            rf"|(?:{_UN})?(?:the )?(?:General Assembly(?:'s)? )?(?:[Tt]hird|3rd) [Cc]ommittee"
            rf"|(?:{_UN})(?:human )?rights committee"
        ),
    ),
    (
        Organ.FIRST_COMMITTEE,
        (
            rf"(?:{_UN})?(?:the )?(?:General Assembly(?:'s)? )?(?:First Committee|disarmament "
            rf"committee)"
        ),
    ),
    (Organ.FOURTH_COMMITTEE, r"(?:the )?(?:General Assembly(?:'s)? )?Fourth Committee"),
    (
        Organ.FIFTH_COMMITTEE,
        r"(?:the )?(?:General Assembly(?:'s)? )?(?:Fifth Committee|budget committee)",
    ),
    (
        Organ.HUMAN_RIGHTS_COUNCIL,
        (
            rf"(?:{_UN})?(?:the )?(?:Geneva-based )?(?:{_UN})?(?:Human Rights Council|[Rr]ights "
            rf"[Cc]ouncil)"
            r"|(?:the )?Geneva-based (?:council|body|rights body)|(?:the )?(?:UN|U\.N\.) (?:top "
            r")?(?:human )?rights body"
        ),
    ),
    (
        Organ.SANCTIONS_COMMITTEE,
        (
            rf"(?:{_UN})?(?:the )?(?:Security )?(?:Council(?:'s)? )?(?:[\w-]+ )?[Ss]anctions "
            rf"[Cc]ommittee"
        ),
    ),
    (
        Organ.GENERAL_ASSEMBLY,
        (
            rf"(?:{_UN})?(?:the )?(?:{_UN})?General Assembly|the 193-(?:member|nation) (?:world "
            rf")?(?:[Gg]eneral )?(?:[Aa]ssembly|body)"
        ),
    ),
    (
        Organ.SECURITY_COUNCIL,
        (
            rf"(?:{_UN})?(?:the )?(?:{_UN})?(?:(?:15|fifteen|11)-(?:member|nation) "
            rf")?(?:{_UN})?(?:Security Council|UNSC)|{_COUNCIL_WORDS}"
        ),
    ),
    (
        Organ.INTERNATIONAL_CRIMINAL_COURT,
        (
            r"(?:the )?(?:Hague-based )?(?:International Criminal Court(?: \(ICC\))?|ICC)|the "
            r"Hague-based (?:tribunal|court)"
        ),
    ),
    (
        Organ.INTERNATIONAL_COURT_OF_JUSTICE,
        r"(?:the )?(?:International Court of Justice|World Court|ICJ)",
    ),
    (Organ.ATOMIC_ENERGY_AGENCY, r"(?:the )?(?:International Atomic Energy Agency|IAEA)"),
    (
        Organ.COMMISSION_OF_INQUIRY,
        (
            rf"(?:{_UN})?(?:the |a )?(?:{_UN}|U\.N\.-backed |UN-backed |U\.N\.-mandated |"
            rf"UN-mandated |independent |international )*"
            r"[Cc]ommissions? of [Ii]nquiry"
        ),
    ),
)
_SHORT_COUNCIL = r"(?<![\w-])(?:[Tt]he [Cc]ouncil|[Cc]ouncil)(?![\w-])"
_OTHER_COUNCIL = re.compile(
    r"(?:European|Atlantic|Privy|City|Town|Municipal|County|National(?: Security)?|Supreme(?: "
    r"National Security)?|"
    r"Sovereignty|Sovereign|Military|Transitional|Regional|Oversight|Cooperation|Economic and "
    r"Social|State|"
    r"Federation|Arctic|Governing|Legislative|Gulf Cooperation|Peace and Security|Nordic|"
    r"Guardian|Press|"
    r"Trusteeship|Refugee|Student|Media|Presidential|Leadership|EU|Russia's|Russian|Iran's|"
    r"Nigeria's|Turkey's|"
    r"Israel's|Israeli|Ukraine's|Ukrainian|Pakistan's|India's|his|her|its own|their|Medical|"
    r"Research|World Jewish|"
    r"Muslim|Norwegian Refugee|Danish Refugee|Syrian National)\s*$"
)


@cache
def _full() -> re.Pattern[str]:
    groups = "|".join(f"(?P<o{n}>{pattern})" for n, (_, pattern) in enumerate(_PATTERNS))
    return re.compile(rf"(?<![\w-])(?:{groups})(?![\w-])")


@cache
def _short() -> re.Pattern[str]:
    return re.compile(_SHORT_COUNCIL)


_BACK = re.compile(
    r"(?<![\w-])(?:[Tt]he|[Tt]hat) (?P<what>[Cc]ommittee|[Aa]ssembly)(?![\w-]| (?:of|on|to) "
    r"(?:[Pp]rotect|[Rr]ed))"
)


def find_organs(
    text: str, *, council: bool, named: frozenset[Organ] = frozenset()
) -> Iterator[Mention]:
    """Mentions of bodies in a text.

    Args:
        text: a sentence.
        council: whether "the council" alone means the Security Council here, because the
            document is about it.
        named: bodies that the document has named: "the committee" and "the assembly"
            go back to them.
    """
    if not _CUE.search(text):
        return
    taken = list(_in_full(text))
    if council:
        taken += [m for m in _in_short(text) if not _overlaps(m, taken)]
    for found in _BACK.finditer(text):
        organ = _gone_back_to(found.group("what").lower(), named)
        if organ is not None:
            mention = Mention(found.start(), found.end(), Kind.ORGAN, organ)
            if not _overlaps(mention, taken):
                taken.append(mention)
    yield from sorted(taken, key=lambda mention: mention.start)


_CUE = re.compile(
    r"ouncil|UNSC|ssembly|ommittee|ommission|Court|court|tribunal|ICC|ICJ|IAEA|Agency|\bbody\b|panel|-(?:member|nation|seat|strong)\b"
)
"""One of these stands in every name: a cheap test before the costly one."""


def _in_full(text: str) -> Iterator[Mention]:
    for found in _full().finditer(text):
        before = text[max(0, found.start() - 40) : found.start()]
        if _OTHER_COUNCIL.search(before) and "Human" not in found.group():
            continue
        organ = _PATTERNS[int(str(found.lastgroup)[1:])][0]
        yield Mention(found.start(), found.end(), Kind.ORGAN, organ)


def _in_short(text: str) -> Iterator[Mention]:
    for found in _short().finditer(text):
        before = text[max(0, found.start() - 40) : found.start()]
        if not _OTHER_COUNCIL.search(before):
            yield Mention(found.start(), found.end(), Kind.ORGAN, Organ.SECURITY_COUNCIL)


def _overlaps(mention: Mention, taken: list[Mention]) -> bool:
    return any(m.start < mention.end and mention.start < m.end for m in taken)


def _gone_back_to(what: str, named: frozenset[Organ]) -> Organ | None:
    if what == "assembly":
        return Organ.GENERAL_ASSEMBLY if Organ.GENERAL_ASSEMBLY in named else None
    committees = [organ for organ in named if organ.value.startswith("UNGA-")]
    return committees[0] if len(committees) == 1 else None


def names_security_council(text: str) -> bool:
    """Whether the Security Council of the United Nations is named in full somewhere."""
    for found in re.finditer(r"Security Council|\bUNSC\b|\bS/(?:PV|RES)[./]\d", text):
        if not _OTHER_COUNCIL.search(text, max(0, found.start() - 40), found.start()):
            return True
    return False


def alias_organs() -> dict[str, Organ]:
    """The closed list of names, for tests that hold the patterns to it."""
    return organ_aliases()
