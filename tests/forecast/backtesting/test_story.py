"""The story page: its baseline can be made anew here, and its words are those of the table."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ninevotes.forecast import baseline, default_precedents
from ninevotes.forecast.backtesting.story import Chapter, chapters
from ninevotes.forecast.history import MOVED_BY
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import Vote

PAGE = (Path(__file__).parents[3] / "docs" / "forecast-story.md").read_text("utf-8")
CHANCE = re.compile(r"^(\d\.\d\d) \((\d\.\d\d)–(\d\.\d\d)\)$")


def told(chapter: Chapter) -> list[str]:
    """The cells of a chapter's row."""
    day = f"{chapter.on.day} {chapter.on:%B %Y}"
    row = next(line for line in PAGE.splitlines() if line.startswith(f"| {day} |"))
    return [cell.strip() for cell in row.strip("|").split(" | ")]


@pytest.mark.parametrize("chapter", chapters(), ids=lambda chapter: f"{chapter.on}")
def test_each_vote_stands_with_its_chances_and_what_came(chapter: Chapter) -> None:
    _, title, *chances, happened, expected = told(chapter)
    assert title.strip() == chapter.title
    assert (happened, expected) == (chapter.happened, chapter.expected)
    for cell in chances:
        found = CHANCE.match(cell)
        assert found is not None, cell
        chance, low, high = map(float, found.groups())
        assert 0 <= low <= chance <= high <= 1


@pytest.mark.parametrize("chapter", chapters(), ids=lambda chapter: f"{chapter.on}")
def test_the_baselines_figure_is_the_one_it_gives_today(chapter: Chapter) -> None:
    question = Question(QuestionType.AGENDA, facts={MOVED_BY: " ".join(chapter.movers)})
    found = baseline(question, chapter.item, chapter.on)
    said = f"{found.chance_of_required:.2f} ({found.low:.2f}–{found.high:.2f})"
    assert told(chapter)[4] == said


@pytest.mark.parametrize(
    "chapter", [each for each in chapters() if each.nine is not None], ids=lambda each: f"{each.on}"
)
def test_what_happened_is_what_the_record_of_votes_has(chapter: Chapter) -> None:
    votes = [past for past in default_precedents() if past.date == chapter.on]
    tallies = {
        "-".join(
            str(past.ballot.count(vote)) for vote in (Vote.IN_FAVOUR, Vote.AGAINST, Vote.ABSTENTION)
        )
        for past in votes
        if past.item == chapter.item
    }
    assert chapter.happened.partition(":")[0] in tallies


def test_the_meeting_that_was_dropped_is_seen_from_28_november_2018() -> None:
    dropped = next(each for each in chapters() if each.nine is None)
    assert f"{dropped.on}" == "2018-11-29"
    assert "dropped" in dropped.happened
