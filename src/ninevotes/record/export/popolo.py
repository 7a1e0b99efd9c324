"""Popolo: organizations, motions, vote events with counts and votes, and back.

A motion and its vote event are one source's statement of one vote; two sources give two. What
Popolo has no field for stands under ``extras``, so that nothing is lost on the way back.
"""

from __future__ import annotations

import json
from typing import Any

from ninevotes.record.export.json_form import NotAnExportError
from ninevotes.record.export.model import ExportedSource, Extract
from ninevotes.record.export.plain import plain, whole
from ninevotes.vocabulary.official import OfficialOutcome, OfficialVote
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.states import UnknownStateError, state
from ninevotes.vocabulary.votes import TALLIES

OPTIONS = {"Y": "yes", "N": "no", "A": "abstain", "P": "not voting", "-": "absent"}
"""Letter of a vote to Popolo's name of the option."""

_LETTERS = {option: letter for letter, option in OPTIONS.items()}
_UNKNOWN = "unknown"
_RESULTS = {
    OfficialOutcome.ADOPTED: "pass",
    OfficialOutcome.ADOPTED_WITHOUT_VOTE: "pass",
    OfficialOutcome.VETOED: "fail",
    OfficialOutcome.INSUFFICIENT_VOTES: "fail",
    OfficialOutcome.NOT_ADOPTED: "fail",
}
_OWN_FIELDS = {"organ", "date", "title", "question", "tally", "ballots", "unknown", "link"}
"""Fields of a vote that Popolo has a place for; the others are extras."""


def as_popolo(given: Extract) -> str:
    """The votes of an extract as one Popolo document."""
    votes = given.votes
    made = {
        "@context": "http://www.popoloproject.com/contexts/popolo.jsonld",
        "notes": list(given.notes),
        "sources": [plain(source) for source in given.sources],
        "organizations": [*_bodies(votes), *_members(votes)],
        "motions": [_motion(vote) for vote in votes],
        "vote_events": [_vote_event(vote) for vote in votes],
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def from_popolo(text: str) -> Extract:
    """The sources and votes that were exported.

    Raises:
        NotAnExportError: the text is something else.
    """
    try:
        given = json.loads(text)
        motions = {motion["id"]: motion for motion in given["motions"]}
        return Extract(
            sources=tuple(whole(ExportedSource, one) for one in given["sources"]),
            votes=tuple(
                _back(event, motions[event["motion_id"]]) for event in given["vote_events"]
            ),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise NotAnExportError(f"the file is not a Popolo export of the record: {error}") from error


def _id(vote: OfficialVote, kind: str) -> str:
    return f"{kind}:{vote.source}:{vote.key}"


def _bodies(votes: tuple[OfficialVote, ...]) -> list[dict[str, Any]]:
    return [
        {"id": f"organ:{organ.value}", "name": organ.full_name, "classification": "organ"}
        for organ in Organ
        if any(vote.organ is organ for vote in votes)
    ]


def _members(votes: tuple[OfficialVote, ...]) -> list[dict[str, Any]]:
    codes = {code for vote in votes for code in (*vote.ballot.votes, *vote.unknown)}
    return [_member(code) for code in sorted(codes)]


def _member(code: str) -> dict[str, Any]:
    try:
        names = state(code).names
    except UnknownStateError:
        names = ()
    return {
        "id": f"state:{code}",
        "name": names[-1].name if names else code,
        "classification": "state",
        "identifiers": [{"scheme": "ISO 3166-1 alpha-3", "identifier": code}],
        "other_names": [
            {
                "name": dated.name,
                "start_date": dated.start.isoformat() if dated.start else None,
                "end_date": dated.end.isoformat() if dated.end else None,
            }
            for dated in names[:-1]
        ],
    }


def _motion(vote: OfficialVote) -> dict[str, Any]:
    return {
        "id": _id(vote, "motion"),
        "organization_id": f"organ:{vote.organ.value}",
        "text": vote.title,
        "classification": vote.question.value if vote.question else None,
        "date": vote.date.isoformat() if vote.date else None,
        "result": _RESULTS.get(vote.outcome) if vote.outcome else None,
        "sources": _links(vote),
    }


def _vote_event(vote: OfficialVote) -> dict[str, Any]:
    row = plain(vote)
    counts = [
        {"option": OPTIONS[TALLIES[name].value], "value": count}
        for name, count in row["tally"].items()
        if count is not None
    ]
    votes = [(code, OPTIONS[letter]) for code, letter in row["ballots"].items()]
    votes += [(code, _UNKNOWN) for code in vote.unknown]
    return {
        "id": _id(vote, "vote"),
        "identifier": vote.resolution or vote.symbol,
        "motion_id": _id(vote, "motion"),
        "organization_id": f"organ:{vote.organ.value}",
        "start_date": row["date"],
        "result": _RESULTS.get(vote.outcome) if vote.outcome else None,
        "counts": counts,
        "votes": [{"voter_id": f"state:{code}", "option": option} for code, option in votes],
        "sources": _links(vote),
        "extras": {name: value for name, value in row.items() if name not in _OWN_FIELDS},
    }


def _links(vote: OfficialVote) -> list[dict[str, str]]:
    return [{"url": vote.link, "note": vote.source}] if vote.link else []


def _back(event: dict[str, Any], motion: dict[str, Any]) -> OfficialVote:
    names = {OPTIONS[vote.value]: name for name, vote in TALLIES.items()}
    counts = {names[one["option"]]: one["value"] for one in event["counts"]}
    votes = [(one["voter_id"].removeprefix("state:"), one["option"]) for one in event["votes"]]
    known = {code: _LETTERS[option] for code, option in votes if option != _UNKNOWN}
    row = event["extras"] | {
        "organ": event["organization_id"].removeprefix("organ:"),
        "date": event["start_date"],
        "title": motion["text"],
        "question": motion["classification"],
        "tally": {name: counts.get(name) for name in TALLIES},
        "ballots": known,
        "unknown": [code for code, option in votes if option == _UNKNOWN],
        "link": event["sources"][0]["url"] if event["sources"] else None,
    }
    return whole(OfficialVote, row)
