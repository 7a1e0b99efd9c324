"""Answers as the description shows them."""

from __future__ import annotations

_IN_FAVOUR = ["ARG", "AUS", "CHL", "FRA", "GBR", "JOR", "KOR", "LTU", "LUX", "NGA", "RWA"]
VOTE = {
    "source": "sciencespo_votes",
    "attribution": 'Martin, Benoît, "UNSC votes since 1946 Database"',
    "sources": ["sciencespo_votes", "procedural_votes"],
    "total": 1,
    "page": 1,
    "size": 20,
    "votes": [
        {
            "source": "sciencespo_votes",
            "key": "S/2014/348",
            "date": "2014-05-22",
            "resolution": None,
            "symbol": "S/2014/348",
            "meeting": "S/PV.7180",
            "outcome": "vetoed",
            "title": "The situation in the Middle East",
            "in_favour": 13,
            "against": 2,
            "abstaining": 0,
            "not_participating": 0,
            "absent": 0,
            "members_in_favour": [
                "ARG",
                "AUS",
                "CHL",
                "FRA",
                "GBR",
                "JOR",
                "KOR",
                "LTU",
                "LUX",
                "NGA",
                "RWA",
                "TCD",
                "USA",
            ],
            "members_against": ["CHN", "RUS"],
            "members_abstaining": [],
            "members_not_participating": [],
            "members_absent": [],
        }
    ],
}
"""The draft resolution on a referral of the situation in Syria, 22 May 2014 (S/PV.7180)."""
