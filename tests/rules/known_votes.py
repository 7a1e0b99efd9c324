"""Three votes of public record, for tests that look at them from several sides."""

from __future__ import annotations

import datetime as dt

from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import Ballot

DRAFT = Question(QuestionType.DRAFT_RESOLUTION)
AGENDA = Question(QuestionType.AGENDA)
PANEL = Ballot.of("CHE DZA ECU FRA GBR GUY JPN KOR MLT MOZ SLE SVN USA", "RUS", "CHN")
PANEL_DAY = dt.date(2024, 3, 28)
SYRIA = Ballot.of("FRA GBR KWT NLD PER POL SWE USA", "BOL CHN KAZ RUS", "CIV GNQ ETH")
SYRIA_DAY = dt.date(2018, 3, 19)
PALESTINE = Ballot.of("ARG CHL CHN FRA JOR LUX RUS TCD", "AUS USA", "LTU NGA KOR RWA GBR")
PALESTINE_DAY = dt.date(2014, 12, 30)
