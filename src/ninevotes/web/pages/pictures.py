"""Pictures to be shared, as SVG and as PNG, with their source line drawn in."""

from __future__ import annotations

from ninevotes.brief.render.html import style_hash
from ninevotes.web.answering import Answer
from ninevotes.web.problems import problem_of
from ninevotes.web.render import drawing
from ninevotes.web.views.on_record import OnRecord
from ninevotes.web.views.picture import (
    NoPainterError,
    VotePicture,
    painted,
    picture_style,
    vote_picture,
)
from ninevotes.web.views.votes import Judged

SVG, PNG = "image/svg+xml", "image/png"
ENDINGS = {".svg": SVG, ".png": PNG}


def ending_of(name: str) -> tuple[str, str]:
    """A name without the ending of a picture, and that ending or nothing.

    >>> ending_of("S/2014/348.svg"), ending_of("S/PV.7353")
    (('S/2014/348', '.svg'), ('S/PV.7353', ''))
    """
    for ending in ENDINGS:
        if name.endswith(ending):
            return name.removesuffix(ending), ending
    return name, ""


def picture_of_vote(
    vote: OnRecord, attributions: dict[str, str], ending: str, theme: str
) -> Answer:
    """The picture of a vote.

    Args:
        vote: the vote.
        attributions: source to the line that its terms ask for.
        ending: ``.svg`` or ``.png``.
        theme: light or dark.
    """
    if vote.judged is None:
        return problem_of(404, "the day of the vote is not known: there is no table to draw")
    picture = layout_of(vote, vote.judged, attributions)
    return drawn("vote.picture.svg.j2", ending, picture_style(theme), picture=picture)


def layout_of(vote: OnRecord, judged: Judged, attributions: dict[str, str]) -> VotePicture:
    """The layout of a vote's picture, with the line that names its sources.

    Args:
        vote: the vote.
        judged: the same with the rules' answer.
        attributions: source to the line that its terms ask for.
    """
    said = [attributions[source] for source in vote.vote.sources if source in attributions]
    source = "Data: " + "; ".join(said) + ". Outcome computed by the rules, drawn by ninevotes."
    name = vote.vote.resolution or vote.vote.symbol or vote.vote.meeting
    title = f"{name}: {vote.vote.title}" if name else vote.vote.title
    return vote_picture(judged.view, title, source)


def drawn(template: str, ending: str, sheet: str, **shown: object) -> Answer:
    """A drawing from a template, as it is or painted.

    Args:
        template: its name.
        ending: ``.svg`` or ``.png``.
        sheet: the style sheet to put in.
        shown: what the template shows.
    """
    svg = drawing(template, style=sheet, **shown)
    if ending == ".png":
        try:
            return Answer(painted(svg), PNG)
        except NoPainterError as error:
            return problem_of(501, str(error))
    policy = f"default-src 'none'; style-src '{style_hash(sheet)}'"
    return Answer(svg, SVG, headers=(("Content-Security-Policy", policy),))
