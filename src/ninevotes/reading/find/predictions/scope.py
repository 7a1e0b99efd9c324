"""What is no prediction although a cue stands there."""

from __future__ import annotations

import re

from ninevotes.reading.find.predictions.words import SAYING, VOTES
from ninevotes.reading.mentions.masking import Masked, pattern
from ninevotes.reading.mentions.mention import Kind
from ninevotes.reading.structure.report import Report, Sentence
from ninevotes.reading.wording import Form
from ninevotes.vocabulary.organs import Organ

_COUNCIL_MATTER = pattern(
    r"{O}|\b(?:votes?|voting|veto\w*|resolutions?|drafts?|meetings?|sessions?|texts?|measures?|"
    r"sanctions|referral|agenda|debate|statement|abstain\w*|abstention\w*|adopt\w*|ballot|"
    r"amendments?|motion|mandate|objections?|mission|embargo|ceasefire|cease-fire|truce|troops|"
    r"force|forces|peacekeep\w+|envoy|inspectors|court|prosecutor|membership|panel|inquiry|"
    r"application|diplomats?|minutes|operation)\b"
)
_ELSEWHERE = Form(
    r"\b(?:summit|elections?|film|movie|cinema|theat(?:re|er)s?|markets?|prices?|economy|growth|"
    r"weather|storm|match|season|festival|trade deal|tariffs?|parliament|referendum|inauguration|"
    r"album|shares|ceremon(?:y|ies)|funeral|parade|rally|anniversary|House|Senate|Congress|"
    r"lawmakers|"
    r"tankers?)\b",
    re.IGNORECASE,
)
_OTHER_CLAIM = pattern(
    r"^(?: (?:not|also|again|both|then|\w+ly|{D}|on {D}))*(?: to)?(?: not)?(?: (?:also|again))? "
    r"(?:(?:be )?brief(?:ed|ing)?\b|be invited\b|attend\w*|be (?:there|present|represented|seated|"
    r"absent)|"
    r"take (?:his|her|its|their|a|the) (?:seats?|place)|send (?:its|his|her|an?|the|no) (?:\w+ "
    r")?(?:ambassador|envoy|representative|minister|delegat\w+|officials?)|(?:take|have) (?:no |"
    r"any )?part in (?:it|the (?:meeting|debate|session|vote|discussion)|{D})|take part(?=[.,]|"
    r"$| as\b| in (?:the|a|an|its) (?:\w+ )?(?:meeting|session|debate|discussion))|do the "
    r"briefing|give (?:a|the) briefing|stay (?:away|empty|at home)|participate|"
    r"recogni[sz]e|speak\b|be in the (?:room|chamber|hall)|boycott|keep\b|continue\b|go on\b|"
    r"remain\b|(?:be )?{Q}|hear from|inform {O}|report to {O})"
)
_GATHERS = pattern(
    r"^ (?:be (?:the|its|only the) (?:\w+ )?(?:first|second|third|fourth|fifth|sixth|last)\b(?! "
    r"to\b)|(?:hold|take over|assume) the (?:\w+ )?presidency|last (?:{N}|until))|^(?: (?:also|"
    r"again|both|then|\w+ly|{D}|on {D}))*(?: to)? (?:meet|convene|gather|sit|assemble|take place|"
    r"be held|hold (?:(?:a|an|its|another|the) )?(?:[\w-]+ ){0,3}(?:meeting|session|debate|talks|"
    r"consultations)|travel|visit|fly|arrive|host|preside|discuss|hear|chair|tell {O}|ask {O})\b"
)
_ADDRESS = pattern(
    r"^(?: \w+)?(?: to)? (?:address|speak to|speak before|appear before) (?P<what>{O}|the "
    r"council)"
)
_SUBORDINATE = Form(
    r"\b(?:whether|how|what|when|where|why|until|once|as soon as|in case|so that|whoever|(?:by|"
    r"at|in|under|for|on|after) which|because of what|(?:not|n't) (?:\w+ly )?(?:mean|imply|"
    r"guarantee)) [^,;:]{0,70}$"
)
_OPEN_QUESTION = Form(
    r"\b(?:not (?:yet |immediately |at once )?(?:clear|known|certain|decided|said)|unclear|unknown|"
    r"uncertain|no word|undecided)\b[^;]{0,60}\b(?:whether|when|how|what|who|if)\b[^;]{0,50}$"
)
"""What is left open is not foretold: "it is not clear when, or whether, they will ask"."""
_RELATIVE = Form(
    r"(?P<comma>, )?(?:\b(?:and|but) )?\b(?P<who>that|which|who)(?: \w+ly| also| now)?$"
)
_IF = Form(
    r"\b(?:[Ii]f|[Pp]rovided|[Aa]ssuming|[Oo]therwise)\b|(?:^|, )(?:[Ss]hould|[Ww]ere|[Hh]ad)\b"
)
_DECIDED = Form(
    r"\b(?:decided|decides|ordered|ruled|agreed (?:that|to)|according to the (?:draft|text|"
    r"resolution|plan|deal)|under a (?:law|rule|decree|deal|plan)|decree)\b|, [^,.;]{2,60} "
    r"(?:argue|complain|contend|maintain|claim)(?:s|ed)?\b"
)
_REPORTED = pattern(rf"\b{SAYING}\b(?P<between>[^;]*)$")
_ARGUED = Form(
    r"\b(?:argu(?:ed|es|ing)|object(?:ed|s|ing)|complain(?:ed|s|ing)|saying|contend(?:ed|s|ing)|"
    r"maintain(?:ed|s|ing)|claim(?:ed|s|ing)|fear(?:ed|s|ing)?|worr(?:ied|ies|y|ying)|hop(?:ed|"
    r"es|ing)|warning|want(?:ed|s)|wish\w*|demand\w*|propos\w+|suggest\w*|call(?:ed|s|ing) for|"
    r"insist(?:ing|s|ed)? on)\b[^;]*$"
)
_THING = Form(
    r"(?:^|\b(?:that|said|says|of) )(?:(?:an?|any|such(?: an?)?|the|its|this|more|further|new|"
    r"outside|another|imposing|pushing) )(?:[\w\ue000-\ue0ff'-]+ ){0,4}?(?:embargo|debate|"
    r"meeting|move|interference|ban|force|step|action|sanctions|pressure|through|vote|session|"
    r"statement|measures?|discussion|intervention|strikes?|text|resolution|draft|plan|system|"
    r"regime|proposal|approach|inquiry|referral)(?: [\w\ue000-\ue0ff'-]+){0,6}? $|^sanctions $|"
    r"\bsanctions $|ing [\w ]{2,40} $"
)
_OUTCOME = pattern(
    rf"^(?: not| never| \w+ly| all| both| still| again)* (?:be (?:vetoed|blocked|adopted|"
    rf"rejected|defeated|overruled|passed|approved|found|carried|put to|called|tabled|renewed|"
    rf"extended|taken|held|sought)|fail|pass|survive|prevail|carry|win|get|fall|go (?:ahead|"
    rf"through|to)|take place|be (?:sure|certain|bound)|lapse|expire|{VOTES})\b"
)
_REACH = 300
_CONFIDENT = Form(
    r"(?: then| also| still)* (?:(?:almost |most )?(?:certainly|surely|probably|likely|"
    r"undoubtedly|inevitably)|without doubt|be (?:sure|certain|bound|likely|doomed|dead on "
    r"arrival))\b"
)
_NO_FUTURE = pattern(r"(?: not)? (?:have|rather|like|prefer|keep|continue|go on|remain|{Q})")
_ATTRIBUTED = pattern(
    rf",? (?:{{STATES}}|[\w\ue000-\ue0ff][^,;.]{{1,70}}?) (?:{SAYING}|are confident|is confident|"
    rf"believe)\b(?: (?:on |late |early )?{{D}})?[.,;]?|, (?:{SAYING}) [A-Z\ue001-\ue0ff]|"
    rf"according to "
)


def bears_on_council(sentence: Sentence, clause: str, report: Report, number: int) -> bool:
    """Whether what is foretold bears on the Council, the Assembly or the matter before them.

    In a report about the Council it does, unless it is of elections, markets and the like, or
    stands in a paragraph that names neither a body, a vote nor a state of the matter.
    """
    if _ELSEWHERE.search(clause) and not _COUNCIL_MATTER.search(clause):
        return False
    matter = set(report.about[:8])
    for near in report.sentences[max(0, number - 4) : number + 4]:
        if abs(near.paragraph - sentence.paragraph) > 1:
            continue
        if _COUNCIL_MATTER.search(near.masked.text) or any(
            m.kind in {Kind.STATE, Kind.DEMONYM} and m.value in matter for m in near.masked.mentions
        ):
            return True
    return False


def other_claim(masked: Masked, end: int, *, flat: bool) -> bool:
    """Whether attendance or a briefing is foretold, which have claim types of their own."""
    after = masked.text[end : end + 120]
    if _OTHER_CLAIM.match(after):
        return True
    address = _ADDRESS.match(after)
    if address:
        organs = masked.among(end, end + address.end(), Kind.ORGAN)
        return not organs or organs[0].value is not Organ.GENERAL_ASSEMBLY
    return flat and _GATHERS.match(after) is not None


_GATHERING = Form(
    r"\b(?:meeting|session|briefing|debate|talks|consultations|visit)\b|"
    r"\b(?:sanctions|measures|restrictions|penalties|embargo(?:es)?)(?:, [^,;]{3,80},)? $"
)
_BALLOT = Form(r"\b(?:vote|ballot|decision)\b")


def announces_meeting(text: str, start: int) -> bool:
    """Whether what is "due" is a meeting or sanctions, of which other claims tell, not a vote."""
    subject = text[max(0, start - 70) : start]
    return _GATHERING.search(subject) is not None and _BALLOT.search(subject) is None


def is_hypothetical(text: str, start: int, *, past: bool = False) -> bool:
    """Whether a will or would at ``start`` belongs to a question, a "when" or a defining clause."""
    before = text[max(0, start - 120) : start].rstrip()
    if _SUBORDINATE.search(before + " ") or _OPEN_QUESTION.search(before):
        return True
    relative = _RELATIVE.search(before)
    if relative is None:
        return False
    said = re.search(rf"\b(?:{SAYING}) $", before[: relative.start("who")])
    told_on = relative.group("comma") and relative.group("who") != "that" and not past
    return said is None and not told_on


def conditional(text: str, start: int, first: int) -> bool:
    """Whether an if governs a flat "will" or "would"."""
    return _IF.search(text, first, start) is not None


def is_outcome(after: str) -> bool:
    """Whether what follows "would" is what becomes of a text, or how somebody votes."""
    return _OUTCOME.match(after) is not None


def decided(text: str) -> bool:
    """Whether the future is what somebody has decreed."""
    return _DECIDED.search(text) is not None


def foretold(text: str, start: int, end: int, clause: int) -> bool:
    """Whether a "would" is the future of reported speech, not of an argument or a condition."""
    before, after = text[max(0, start - _REACH) : start], text[end : end + 100]
    if _NO_FUTURE.match(after) or _ARGUED.search(text[max(clause, start - _REACH) : start]):
        return False
    if _CONFIDENT.match(after):
        return True
    reported = _REPORTED.search(before)
    if reported:
        return _told(before, after, len(reported.group("between")))
    if _OUTCOME.match(after) and re.search(r"\b(?:[Aa]ny|[Nn]one|[Nn]o)\b", before):
        return True
    trailing = _ATTRIBUTED.search(text[end : end + 220])
    return trailing is not None and not _THING.search(before[-70:])


def _told(before: str, after: str, between: int) -> bool:
    """Whether "would" after a verb of saying tells of what will be, not what would follow."""
    if re.search(r"\b(?:and|but)(?: also)? $", before):
        return False
    return _OUTCOME.match(after) is not None or (between < 160 and not _THING.search(before[-70:]))
