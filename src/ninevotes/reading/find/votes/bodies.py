"""The bodies whose votes are read."""

from __future__ import annotations

from ninevotes.vocabulary.organs import Organ

VOTING = frozenset(
    {
        Organ.SECURITY_COUNCIL,
        Organ.GENERAL_ASSEMBLY,
        Organ.FIRST_COMMITTEE,
        Organ.SECOND_COMMITTEE,
        Organ.THIRD_COMMITTEE,
        Organ.FOURTH_COMMITTEE,
        Organ.FIFTH_COMMITTEE,
        Organ.SIXTH_COMMITTEE,
        Organ.ASSEMBLY_COMMITTEE,
        Organ.HUMAN_RIGHTS_COUNCIL,
    }
)
