"""A referral to the International Criminal Court foretold."""

from __future__ import annotations

from ninevotes.record.answers.foretold import Answer, Foretold, Published
from ninevotes.record.answers.phrases import ASKED_OF_IT, DECISION, REFERRAL, says
from ninevotes.record.answers.vetoes import council_votes, outcome_words
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.events import Event

_SETTLED = {"adopted": True, "blocked": False}


def referral(foretold: Foretold, events: list[Event], _published: Published) -> list[Answer] | None:
    """For "The Council refers the situation to the ICC": answered by its vote on the referral.

    A decision foretold ("no decision will be taken on Monday") is answered by any vote.
    """
    text = foretold.text
    decision_only = says(DECISION, text)
    by_the_council = says(REFERRAL, text) and not says(ASKED_OF_IT, text)
    if not foretold.on_the_court or not (decision_only or by_the_council):
        return None
    answers = [
        Answer(
            decision_only or vote.fields["outcome"] == "adopted",
            vote,
            f"the text on the referral was {outcome_words(vote)}",
        )
        for vote in council_votes(foretold, events)
        if vote.fields.get("outcome")
    ]
    for event in foretold.later(events, ClaimType.REFERRAL):
        status = event.fields.get("status")
        if event.fields.get("to") == "ICC" and status in _SETTLED:
            happened = decision_only or _SETTLED[status]
            answers.append(Answer(happened, event, f"the referral was {status}"))
    return answers
