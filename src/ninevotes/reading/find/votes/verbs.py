"""What became of what was put: the verbs that say adopted, lost, decided or lost by a party."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ninevotes.reading.find.votes.bodies import VOTING
from ninevotes.reading.find.votes.supposition import not_done
from ninevotes.reading.mentions.masking import Masked, pattern
from ninevotes.reading.mentions.mention import Kind
from ninevotes.reading.wording import Family, Form

TEXT = (
    r"(?:resolutions?|drafts?|texts?|measures?|mandate|embargo|amendments?|motions?|"
    r"proposals?|compromise|"
    r"bid|attempt|push|demand|appeal|version|extension|renewal|statute|referral|mission|"
    r"sanctions|agenda|"
    r"one|declaration|no-fly zone|force|plan|document|initiative|request|meeting|"
    r"session|move|effort)"
)
_TEXTUAL = Form(
    (
        r"\b(?:resolutions?|drafts?|texts?|amendments?|motions?|(?:arms|trade|oil) embargo|"
        r"mandate)\b|\bmeasure\b"
    ),
    re.IGNORECASE,
)
_MENTIONED = Form(rf"\b{TEXT}\b")
_ADOPT = pattern(
    r"\b(?:adopt(?:ed|s|ing)|approv(?:ed|es|ing)|pass(?:ed|es)|carried(?! out\b)|endorsed|"
    r"(?:went|gone|get|got|goes|slipped|slips|squeaked|squeaks|scraped|scrapes|sailed|sails|"
    r"squeezed|squeezes|nudged|limped|swept) (?:\w+ )?through(?= *[.,;]| (?:on|with|by|in|after|"
    r"over|despite|unanimously|{O}|{D}|the {O})\b|$)|"
    r"let (?=[\w\ue000-\ue0ff -]{1,40} (?:through|pass))|adoption of|passage of|"
    r"approval of)\b"
)
_DID = pattern(
    r"\b(?:allowing|letting) (?:{O}|it|them|members) (?:to )?(?:adopt|pass|approve)\b|"
    r"\bdid {O} (?:finally )?(?:pass|adopt|approve) (?:a|the|its)\b"
)
_COUNTED = pattern(
    r"{N}(?: of (?:the |its )?(?:{O}'s )?{N})?(?: (?:{O}|other|permanent|elected|of the))* "
    r"(?:members|countries|states|nations|governments)[^.;,]{0,20}$"
)
_VOTES = Form(r"(?:\b(?:enough|the|needed|required|of|sufficient|its|their)|\ue000) $")
"""What stands before votes as a noun."""
_OPENING = 30
"""Characters from the start of a sentence within which "it" goes back to the one before."""
_WEAK_ADOPT = Form(
    r"\b(?:backed|renewed|extended|prolonged|authori[sz]ed|set up|created|established)\b"
)
_VOTED_TO = pattern(
    r"\b(?:voted|votes|voting)\b(?: (?:\w+ly|late|again|by [^.;,]{1,30}|{N}[ -]?(?:to|-|"
    r"–)? ?-?(?:{N}|\d+)|on {D}|{D}|today|in favou?r|by a wide margin))*,? (?:to|"
    r"for) (?!(?:the )?(?:first|second|third|fourth) )"
)
_FAIL = Form(
    r"\b(?:(?:failed|fails) (?:to (?:pass|win|get|gain|secure|garner|obtain|muster|"
    r"be adopted|receive|attract|reach|achieve|carry|adopt|approve|renew|extend))\b|"
    r"failed\b(?! (?:to|draft|resolution|text|vote|bid|attempt|state|motion|measure|"
    r"coup))|(?:fell|falling) (?:\w+ )?(?:\w+ )?(?:votes? )?short\b(?! of "
    r"(?!(?:the |a |its |those )?(?:required|necessary|needed|requisite|minimum|"
    r"majority|two|votes?|threshold|mark|target|\ue005)))|(?:was|were|been|is|are) (?:\w+ly |"
    r"also |first |just )?(?:defeated|rejected|"
    r"voted down|turned down|thrown out|beaten|lost|not adopted)\b|"
    r"not adopted\b|collapsed\b|got nowhere\b|did not (?:pass|get through)\b|"
    r"met the same (?:end|fate)\b|went down\b|"
    r"(?:one|a single|two|three|\ue005\d+\ue000)(?: votes?)? (?:too few|short)\b|died\b)"
)
_THREW_OUT = Form(
    r"\b(?:rejected|rejects|threw out|throws out|voted down|turned down|defeated|"
    r"declined to(?! support| back)|refused to(?! support| back)|struck out)\b"
)
_LOST = Form(
    r"\b(?:lost\b(?= (?:a|the|it|that|on|by|in)\b|[.,;]| \ue005)|(?:was|"
    r"were) (?:out-?voted|beaten|defeated|overruled)\b|outvoted\b)"
)
_DECIDED = Form(
    r"\b(?:imposed|lifted|eased|tightened|ordered|demanded|condemned|deplored|"
    r"called (?:for|on)|urged|agreed|decided|settled|"
    r"gave its (?:blessing|backing|approval|consent)|cleared the way|banned|froze|"
    r"suspended|expelled|referred|recommended|mandated|censured|"
    r"encouraged|voted|took|put|added|placed|admitted|widened|strengthened|asked|sent|"
    r"summoned|invited|included|opened|"
    r"hit|slapped|gave the green light|green-lit|blessed|cut|ended|dissolved|held|"
    r"discussed|debated|inscribed|acted|moved|declared|took up|"
    r"followed suit|backed|supported|renewed|extended|prolonged|authori[sz]ed|set up|"
    r"created|established|striking|freezing|blacklisted)\b"
)
_CLAUSE = r"(?:^|[,;:] |\b(?:and|when|that|which|before|after|then) )"
_MEMBERS_ACT = Form(
    rf"(?:{_CLAUSE}(?:[Ii]ts members|[Mm]embers|[Tt]he body|they)|(?:{_CLAUSE}|"
    rf"\ue000 )[Ii]t) (?:(?!(?:is|was|were|been|being|be)\b)\w+ ){{0,2}}$"
)
_ORGAN_SUBJECT = pattern(
    r"(?<!\bby\s)(?<!\bat\s)(?<!\bto\s)(?<!\bof\s)(?<!\bfrom\s)(?<!\bon\s)(?<!\bin\s)"
    r"(?P<organ>{O})(?!'s|’s)[^.;:]{0,90}?$"
)


_ANY = Family((_FAIL, _THREW_OUT, _DID, _ADOPT, _VOTED_TO, _LOST, _WEAK_ADOPT, _DECIDED))


@dataclass(frozen=True, slots=True)
class Outcome:
    """A verb that tells what became of a text, in the masked sentence.

    Args:
        start, end: the verb.
        kind: ``adopted``, ``failed``, ``decided`` (an act of a body, perhaps by a vote) or
            ``lost`` (a party lost the vote).
        noun: whether it is only spoken of: "the adoption of the resolution".
    """

    start: int
    end: int
    kind: str
    noun: bool = False


def read_outcomes(masked: Masked) -> list[Outcome]:
    """The outcome verbs of a sentence, in order; those only supposed are left out."""
    if not _ANY.may_stand_in(masked.text):
        return []
    found = [one for one in _outcomes(masked) if not not_done(masked.text, one.start)]
    kept: list[Outcome] = []
    for one in found:
        if not any(one.start < k.end and k.start < one.end for k in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _outcomes(masked: Masked) -> Iterator[Outcome]:
    yield from _failures(masked)
    yield from _adoptions(masked)
    text = masked.text
    for match in _LOST.finditer(text):
        yield Outcome(*match.span(), "lost")
    for match in _WEAK_ADOPT.finditer(text):
        if _textual(text, match) and re.search(r"\b(?:was|were|been) $", text[: match.start()]):
            yield Outcome(*match.span(), "decided")
    for match in _DECIDED.finditer(text):
        if _organ_acts(masked, match.start()):
            yield Outcome(*match.span(), "decided")


def _failures(masked: Masked) -> Iterator[Outcome]:
    text = masked.text
    for match in _FAIL.finditer(text):
        if _of_text(text, match):
            yield Outcome(*match.span(), "failed")
    for match in _THREW_OUT.finditer(text):
        follows = _MENTIONED.search(text, match.end(), match.end() + 90)
        if follows and _organ_acts(masked, match.start()):
            yield Outcome(*match.span(), "failed")


def _adoptions(masked: Masked) -> Iterator[Outcome]:
    text = masked.text
    for match in _DID.finditer(text):
        yield Outcome(*match.span(), "adopted")
    for match in _ADOPT.finditer(text):
        neither = re.search(
            r"\b[Nn]either\b|\bthat (?:it|they|members) (?:had|has|have) $", text[: match.start()]
        )
        if not neither and _textual(text, match) and not _foreign(masked, match):
            yield Outcome(*match.span(), "adopted", noun=match.group().endswith(" of"))
    for match in _VOTED_TO.finditer(text):
        before = text[max(0, match.start() - 80) : match.start()]
        counted = _COUNTED.search(before) or _VOTES.search(before)
        if not counted and _organ_acts(masked, match.start()):
            yield Outcome(*match.span(), "adopted")


def _of_text(text: str, match: re.Match[str]) -> bool:
    if _MENTIONED.search(text, max(0, match.start() - 140), match.start()):
        return True
    if re.match(r"(?:It|That|This|They) $", text[: match.start()]):
        return True
    act = re.search(r"to (?:adopt|approve|renew|extend)$", match.group())
    return act is not None and bool(_TEXTUAL.search(text, match.end(), match.end() + 60))


def _textual(text: str, match: re.Match[str]) -> bool:
    return bool(_TEXTUAL.search(text, max(0, match.start() - 110), match.end() + 90))


def _organ_acts(masked: Masked, start: int) -> bool:
    """Whether a voting body, or "it" or "its members", is the subject of the verb."""
    before = masked.text[max(0, start - 130) : start]
    members = _MEMBERS_ACT.search(before)
    if members:
        opens = start <= _OPENING or "ember" in members.group() or "body" in members.group()
        return opens or any(m.value in VOTING for m in masked.among(0, start, Kind.ORGAN))
    subject = _ORGAN_SUBJECT.search(before)
    if subject is None:
        return False
    offset = max(0, start - 130)
    organs = masked.among(
        offset + subject.start("organ"), offset + subject.end("organ"), Kind.ORGAN
    )
    return bool(organs) and organs[-1].value in VOTING


_FOREIGN = Form(
    r"\b(?:[Pp]arliament|Senate|Congress|lawmakers|[Cc]abinet|board|shareholders|UNESCO|"
    r"European Union|EU|African Union|"
    r"Arab League|judges|court|voters|referendum|committee of ministers|legislature|bill|law)\b"
)


def _foreign(masked: Masked, match: re.Match[str]) -> bool:
    """Whether a parliament, a court or another organization acts."""
    before = masked.text[max(0, match.start() - 70) : match.start()]
    return bool(_FOREIGN.search(before)) and not masked.among(
        max(0, match.start() - 70), match.start(), Kind.ORGAN
    )
