"""The bodies that vote, meet, inquire or judge in what the Council deals with."""

from __future__ import annotations

from enum import StrEnum


class Organ(StrEnum):
    """A body, under the code that claims, ballots and the record use for it.

    The values are the codes of the reading contract (``UNSC``, ``UNGA-C3``, ...).
    """

    SECURITY_COUNCIL = "UNSC"
    GENERAL_ASSEMBLY = "UNGA"
    FIRST_COMMITTEE = "UNGA-C1"
    SECOND_COMMITTEE = "UNGA-C2"
    THIRD_COMMITTEE = "UNGA-C3"
    FOURTH_COMMITTEE = "UNGA-C4"
    FIFTH_COMMITTEE = "UNGA-C5"
    SIXTH_COMMITTEE = "UNGA-C6"
    ASSEMBLY_COMMITTEE = "UNGA-C"
    HUMAN_RIGHTS_COUNCIL = "UNHRC"
    SANCTIONS_COMMITTEE = "UNSC-SC"
    COMMISSION_OF_INQUIRY = "COI"
    SECRETARIAT = "UN-SEC"
    HUMAN_RIGHTS_OFFICE = "OHCHR"
    ECONOMIC_AND_SOCIAL_COUNCIL = "ECOSOC"
    INTERNATIONAL_COURT_OF_JUSTICE = "ICJ"
    INTERNATIONAL_CRIMINAL_COURT = "ICC"
    ATOMIC_ENERGY_AGENCY = "IAEA"

    @property
    def full_name(self) -> str:
        """The body's name as the United Nations writes it.

        >>> Organ.THIRD_COMMITTEE.full_name
        'General Assembly, Third Committee'
        """
        return _TITLES[self]


_TITLES = {
    Organ.SECURITY_COUNCIL: "Security Council",
    Organ.GENERAL_ASSEMBLY: "General Assembly",
    Organ.FIRST_COMMITTEE: "General Assembly, First Committee",
    Organ.SECOND_COMMITTEE: "General Assembly, Second Committee",
    Organ.THIRD_COMMITTEE: "General Assembly, Third Committee",
    Organ.FOURTH_COMMITTEE: "General Assembly, Fourth Committee",
    Organ.FIFTH_COMMITTEE: "General Assembly, Fifth Committee",
    Organ.SIXTH_COMMITTEE: "General Assembly, Sixth Committee",
    Organ.ASSEMBLY_COMMITTEE: "General Assembly, another committee",
    Organ.HUMAN_RIGHTS_COUNCIL: "Human Rights Council",
    Organ.SANCTIONS_COMMITTEE: "Security Council sanctions committee",
    Organ.COMMISSION_OF_INQUIRY: "commission of inquiry",
    Organ.SECRETARIAT: "United Nations Secretariat",
    Organ.HUMAN_RIGHTS_OFFICE: "Office of the High Commissioner for Human Rights",
    Organ.ECONOMIC_AND_SOCIAL_COUNCIL: "Economic and Social Council",
    Organ.INTERNATIONAL_COURT_OF_JUSTICE: "International Court of Justice",
    Organ.INTERNATIONAL_CRIMINAL_COURT: "International Criminal Court",
    Organ.ATOMIC_ENERGY_AGENCY: "International Atomic Energy Agency",
}
