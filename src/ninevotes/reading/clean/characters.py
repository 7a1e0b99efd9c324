"""Characters: quotation marks and spaces made plain, broken encodings mended."""

from __future__ import annotations

import re

from ninevotes.reading.wording import Form

PLAIN_OF = {
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "‘": "'",
    "’": "'",
    "‚": "'",
    "\u00a0": " ",
    "\u2009": " ",
    "\u202f": " ",
    "\u200b": " ",
    "\ufeff": " ",
    "\u2011": "-",
    "\u2010": "-",
    "\t": " ",
    "\r": " ",
    "\f": " ",
    "\v": " ",
}
PLAIN = str.maketrans(PLAIN_OF)
"""One character for one, so that offsets stay."""

_NOT_PLAIN = re.compile(f"[{''.join(map(chr, PLAIN))}]")


def made_plain(text: str) -> str:
    """The text with quotation marks and spaces made plain: what translating by PLAIN gives.

    >>> made_plain("“No”,\u00a0he said.")
    '"No", he said.'
    """
    return _NOT_PLAIN.sub(lambda found: PLAIN_OF[found[0]], text)


# UTF-8 read as Windows-1252, whole or with its first byte lost or turned into an apostrophe.
_MOJIBAKE = Form(
    r"(?P<single>['â]?€[™˜])"
    r"|(?P<double>â?€œ|â€\x9d|â€(?=[\s.,;:!?)]|$)|(?<=[\w.,!?])€(?=\s))"
    r"|(?P<dash>â€[“”\x93\x94])"
    r"|(?P<dots>â€¦)"
    r"|(?P<space>Â[\s\u00a0])"
    r"|(?P<letter>Ã[\u0080-\u00bf\u2018-\u201d\u0152-\u0178‚ƒ„…†‡ˆ‰Š‹Œ•–—˜™š›œžŸ©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿¡¢£¤¥¦§¨])"
)


def mend(text: str) -> list[tuple[int, int, str]]:
    """Stretches of mojibake: start, end, and what they should read.

    >>> mend("they weren'€™t warned")
    [(10, 13, "'")]
    >>> [better for _, _, better in mend("CÃ´te dâ€™Ivoire")]
    ['ô', "'"]
    """
    if "€" not in text and "Ã" not in text and "Â" not in text:
        return []
    found = []
    for match in _MOJIBAKE.finditer(text):
        better = _better(match)
        if better is not None:
            found.append((match.start(), match.end(), better))
    return found


def _better(match: re.Match[str]) -> str | None:
    plain = {"single": "'", "double": '"', "dash": "-", "dots": "...", "space": " "}
    kind = str(match.lastgroup)
    if kind in plain:
        return plain[kind]
    try:
        return match.group().encode("cp1252").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return None
