"""Text that would do harm if any page wrote it as it stands, in every place where text comes in."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

from ninevotes.pipeline.readers import READER, read_reports
from ninevotes.record.store import Store
from ninevotes.sources.reports import Problem
from ninevotes.vocabulary.official import (
    OfficialDraft,
    OfficialIdealPoint,
    OfficialMeeting,
    OfficialOutcome,
    OfficialVote,
)
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.votes import Ballot
from tests.record.search.asked import add
from tests.web.official import ballot, vote

MARK = "hostile9"
"""What a page that ran something would have set in its window."""

SCRIPT = f"<script>window.{MARK}=1</script>"
IMAGE = f"<img src=x onerror=window.{MARK}=1>"
DRAWING = f"<svg/onload=window.{MARK}=1>"
OUT = f"\"'><script>window.{MARK}=1</script><b a=\"'"
LINK = f"javascript:window.{MARK}=1"
ALL = f"{OUT}{IMAGE}{DRAWING}{SCRIPT}</title></style></textarea></svg>{{{{7*7}}}}"

TEXT = f"""{ALL}
UNITED NATIONS, March 7 ({OUT}) - The United Nations Security Council on Thursday {IMAGE} adopted
a resolution on North Korea by 15 votes to none, diplomats {SCRIPT} said. China's ambassador
{OUT} told reporters: "We voted {SCRIPT} for resolution 2094 {DRAWING} because {IMAGE} peace."

The 15-member council is to meet again on March 19, 2013 to discuss human rights {ALL} in North
Korea, France and the United States requested. Russia objected {OUT} and called a procedural vote,
which was carried 9 to 4 with two abstentions {IMAGE}.
"""


def reports(folder: Path) -> Path:
    """Reports of every common form, each hostile in its text, its name and what is said of it."""
    folder.mkdir(exist_ok=True)
    (folder / "plain<script>.txt").write_text(f"A first report. {TEXT}")
    page = f"<html><head><title>{ALL}</title></head><body><h1>{ALL}</h1><p>{TEXT}</p></body></html>"
    (folder / "page.html").write_text(page)
    (folder / "escaped.html").write_text(
        "<html><body><p>" + TEXT.replace("&", "&amp;").replace("<", "&lt;") + "</p></body></html>"
    )
    lines = {
        "id": ALL,
        "text": TEXT,
        "title": ALL,
        "outlet": ALL,
        "url": LINK,
        "date": "2013-03-07",
    }
    (folder / "lines.jsonl").write_text(json.dumps(lines) + "\n")
    entry = f"<item><title><![CDATA[{ALL}]]></title><link>{LINK}</link>"
    entry += f"<description><![CDATA[A third report. {TEXT}]]></description></item>"
    feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title><![CDATA[{ALL}]]></title>'
    (folder / "feed.xml").write_text(f"{feed}{entry}</channel></rss>")
    told = {"outlet": ALL, "publisher": ALL, "url": LINK, "date": "2013-03-07"}
    names = [path.stem for path in folder.iterdir()]
    manifest = "\n".join(json.dumps({"doc": name, **told}) for name in names)
    (folder / "manifest.jsonl").write_text(manifest)
    return folder


def fill(store: Store, folder: Path) -> None:
    """A record in which all that can be text is hostile."""
    for outcome in read_reports([reports(folder)]):
        assert not isinstance(outcome, Problem), outcome
        store.add(outcome, reader=READER)
    add(
        store,
        vote(
            "2013-03-07",
            ALL,
            ballot("2013-03-07", "CHN RUS"),
            symbol="S/2014/348",
            meeting="S/PV.7180",
            item=ALL,
            outcome=OfficialOutcome.VETOED,
            outcome_printed=ALL,
            vetoed_by=("CHN", "RUS"),
            link=LINK,
            printed={ALL: ALL},
        ),
        vote("2013-03-08", ALL, Ballot.counted(13, 2, 0), "other", symbol=f"S/2014/349{OUT}"),
        OfficialMeeting(
            "list", ALL, "S/PV.7180", dt.date(2013, 3, 7), ALL, ALL, (ALL,), ALL, LINK, {ALL: ALL}
        ),
        OfficialDraft("papers", ALL, "S/2014/348", ALL, (ALL,), (ALL,), (ALL,)),
        OfficialIdealPoint("points", ALL, "FRA", 2013, 0.5, 0.2, 0.8, 60, SCRIPT[:40], ALL),
        *_assembly(),
    )


def _assembly() -> tuple[OfficialVote, ...]:

    return (
        OfficialVote(
            "assembly",
            ALL,
            Organ.GENERAL_ASSEMBLY,
            dt.date(2014, 12, 18),
            ALL,
            ALL,
            Ballot.of("FRA GBR USA", "CHN RUS", "BRA"),
            resolution="A/RES/69/188",
        ),
    )
