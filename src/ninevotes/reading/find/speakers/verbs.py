"""Verbs of speech, in the forms that the press prints."""

from __future__ import annotations

from ninevotes.reading.wording import Form


def _forms(verbs: str) -> list[str]:
    """Present, past and -ing forms of regular verbs.

    >>> _forms("argue deny insist")[:4]
    ['argues', 'argued', 'arguing', 'denies']
    """
    forms: list[str] = []
    for verb in verbs.split():
        if verb.endswith("e"):
            forms += [f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"]
        elif verb.endswith("y") and verb[-2] not in "aeiou":
            forms += [f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"]
        elif verb in {"admit", "quip", "rebut"}:
            forms += [f"{verb}s", f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"]
        else:
            forms += [f"{verb}{'es' if verb.endswith(('s', 'sh', 'x')) else 's'}"]
            forms += [f"{verb}ed", f"{verb}ing"]
    return forms


_REGULAR = (
    "accuse acknowledge add address admit affirm announce answer appeal argue ask assert assure "
    "attack blame blast boast brand call caution characterise characterize charge chide claim "
    "comment commend compare complain concede conclude condemn confess confirm confide contend "
    "continue counter credit criticise criticize declare decry defend demand denounce deny "
    "deplore deride describe dismiss disclose dub emphasise emphasize exclaim explain express "
    "fault fume grumble hail hint implore indicate inform insist invite joke label lament liken "
    "maintain mock muse mutter note object observe oppose order phrase plead pledge portray post "
    "praise predict proclaim promise pronounce protest question quip quote reaffirm reason "
    "recall recommend recount refer reiterate reject remark remind repeat reply request respond "
    "retort reveal ridicule rue scoff shrug sigh signal snap stipulate stress suggest summarise "
    "summarize term testify thank threaten underline underscore urge voice volunteer vow warn "
    "welcome whisper wonder press praise slam"
)
_IRREGULAR = (
    "said says saying told tells telling wrote writes writing spoke speaks speaking put puts "
    "putting read began begun foretold forecast swore tweeted slammed slamming submitted quoted "
    "thought thinks believes believed joked cried spelled made"
)
_PLAIN = (
    "say tell write demand urge express describe call insist argue declare condemn warn protest "
    "speak"
)
SAYS = (
    "(?:"
    + "|".join(
        sorted({*_forms(_REGULAR), *_IRREGULAR.split()}, key=lambda word: (-len(word), word))
    )
    + ")"
)
"""Finite and -ing forms of the verbs that bring speech."""

VERB = Form(rf"\b(?:{SAYS}|(?<=to )(?:{'|'.join(_PLAIN.split())}))\b")
"""One of them, or the infinitive of the commonest."""

MANNER = rf"(?:{SAYS}|went on|goes on|put it|chimed in|shot back|\w{{3,}}ed)"
"""What may stand beside a quotation that its own comma has closed: any verb in the past."""

FINITE = Form(
    rf"{VERB.pattern}|\b(?:is|was|were|are|has|have|had|will|would|did|does|do|can|could|may|"
    rf"might|must|"
    r"should|took|came|gave|went|made|met|left|held|stood|got|saw|knew|kept|used|sought|laid|"
    r"stayed|asks|wants|holds|leads|runs|heads|[a-z]{2,}ed|[a-z]{3,}(?<!s)s(?= (?:that|the|a|an|"
    r"to|no|his|her|its)\b))\b"
)
"""A verb that ends the noun phrase before it."""

AUXILIARY = Form(r"\b(?:is|was|were|are|has|have|had|will|would|did|does|do)\b")
