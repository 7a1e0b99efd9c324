"""What people who act or speak for a state are called, over masked text."""

from __future__ import annotations

NAME = r"[A-ZÀ-Þ][\w.'-]*"
"""One word of a name, over masked text."""

OFFICE = (
    r"(?:ambassador|Ambassador|envoy|representative|delegate|delegation|mission|Mission|"
    r"[Mm]inister|ministry|Ministry|"
    r"government|president|President|premier|chancellor|diplomat|official|spokesman|spokeswoman|"
    r"spokesperson|"
    r"counsellor|counterpart|[Ss]ecretary|authorities|junta|leader|ruler|administration|"
    r"military|capital|Representative)s?"
)
"""What those who act or speak for a state are called."""
