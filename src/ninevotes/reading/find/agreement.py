"""Those who only say that they agree: "and China takes the same view"."""

from __future__ import annotations

from ninevotes.reading.find.actors import codes
from ninevotes.reading.find.finding import Finding
from ninevotes.reading.mentions.masking import pattern
from ninevotes.reading.mentions.mention import Kind
from ninevotes.reading.structure.report import Report
from ninevotes.reading.wording import Form
from ninevotes.vocabulary.claims import ClaimType

_AGREES = pattern(
    r"(?P<by>{STATES})(?:'s? [a-z ]{3,40}?)?(?:, [^,;.]{3,80},)? (?:also |both |has |have |had |"
    r"\w+ly )*"
    r"(?:(?:takes?|took|shares?|shared|holds?|held|expressed|voiced) (?:the same|that|this|a "
    r"similar|its|their|similar) (?:view|line|position|stance|opinion|concern|argument)s?|"
    r"ma[dk]e[s]? the same (?:point|argument|case)|g[ai]ve[s]? the same reasons?|agree[sd]?|"
    r"concur(?:s|red)?|"
    r"said (?:much )?the same|echoed (?:it|this|that|the point|those \w+)|followed suit|sided "
    r"with (?:it|them))"
    r"(?P<rest>[^.;]{0,40})"
)
_OWN_GROUND = Form(r"\b(?:arguing|saying|insisting|to|that|on|with)\b")


def join_those_who_agree(findings: list[Finding], report: Report) -> None:
    """Add states that agree with an objection to those who made it.

    Only where they give no ground of their own, in the sentence of the objection or in the
    next one of its paragraph.
    """
    objections = [found for found in findings if found.type is ClaimType.OBJECTION]
    if not objections:
        return
    for number, sentence in enumerate(report.sentences):
        for match in _AGREES.finditer(sentence.masked.text):
            if _OWN_GROUND.search(match.group("rest")):
                continue
            position = sentence.start + sentence.masked.back(match.start())
            earlier = _before(objections, report, number, position)
            if earlier is not None:
                found = codes(sentence.masked.group(match, "by", Kind.STATE, Kind.DEMONYM))
                known = earlier.fields["by"]
                earlier.fields["by"] = known + [code for code in found if code not in known]


def _before(
    objections: list[Finding], report: Report, number: int, position: int
) -> Finding | None:
    near = [
        found
        for found in objections
        if found.start < position
        and number - found.sentence <= 1
        and report.sentences[found.sentence].paragraph == report.sentences[number].paragraph
    ]
    return max(near, key=lambda found: found.start, default=None)
