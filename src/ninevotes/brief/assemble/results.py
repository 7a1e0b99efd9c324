"""How a vote came out, as it is reported or recorded, and by the rules."""

from __future__ import annotations

from ninevotes.brief.assemble.reasons import outcome_words, reason_words
from ninevotes.brief.clean import plain
from ninevotes.brief.language import N_, _, translated
from ninevotes.rules.decision import Decision, Outcome
from ninevotes.vocabulary.events import Event


def result_words(event: Event, decision: Decision | None) -> str:
    """How it came out, as it is reported or recorded, and by the rules."""
    reported, of_reports = event.fields.get("outcome"), bool(event.claims)
    said = _(_TOLD[of_reports, bool(reported)], outcome=_outcome(reported))
    if decision is None:
        return said
    apart = bool(reported) and _differs(reported, decision)
    return said + _(
        _BY_THE_RULES[of_reports if apart else None],
        outcome=outcome_words(decision.outcome),
        reason=reason_words(decision.reason),
    )


_TOLD = {
    (True, True): N_("Reported as %(outcome)s"),
    (False, True): N_("Recorded as %(outcome)s"),
    (True, False): N_("The outcome is not reported"),
    (False, False): N_("The outcome is not recorded"),
}
_BY_THE_RULES = {
    None: N_("; by the rules, %(outcome)s (%(reason)s)"),
    True: N_("; by the rules, not as reported: %(outcome)s (%(reason)s)"),
    False: N_("; by the rules, not as recorded: %(outcome)s (%(reason)s)"),
}


def _outcome(reported: object) -> str:
    return translated(plain(reported)) if reported else ""


def _differs(reported: object, decision: Decision) -> bool:
    """Whether adoption as reported is not what the rules conclude."""
    if decision.outcome not in {Outcome.ADOPTED, Outcome.NOT_ADOPTED}:
        return False
    return (reported == "adopted") is not (decision.outcome is Outcome.ADOPTED)
