"""Word families that the cues of forecasting are built of, over masked text."""

from __future__ import annotations

ADVERBS = (
    r"(?: (?:also|still|very|now|again|all but|almost|both|all|then|thus|quite|more|most|far|"
    r"even|once|once again|at present|in turn|{D}|on {D}|as good as|anything but|nonetheless|"
    r"nevertheless|therefore|(?!un)\w+ly))*"
)
BE = (
    r"(?:is|are|was|were|be|been|being|looks?|looked|seems?|seemed|appears?|appeared|remains?|"
    r"remained|thought|considered|deemed|believed|judged|felt|called|reckoned|\w+'(?:s|re))"
)
PEOPLE = (
    r"(?:(?:[Cc]ouncil |[Ww]estern |U\.?N\.? |[Ss]enior |[Ss]everal |[Ss]ome |[Mm]ost |[Mm]any |"
    r"European |African |Arab |Asian )*(?:diplomats?|analysts?|officials?|observers?|experts?|"
    r"envoys?|sources?|ambassadors?|members|delegates?|sponsors|supporters|campaigners|"
    r"governments?|delegations?|negotiators?|insiders|activists?))"
)
"""Those whom the press asks about what is to come."""

VOTES = (
    r"(?:veto|block|kill|oppose|reject|vote|abstain|cast|use (?:its|their|the|a) veto|exercise|"
    r"strike down|obstruct|scuttle|torpedo|defeat|thwart|stop|support|back|adopt|approve|pass)"
)
"""What members of the Council do to texts and meetings."""

SAYING = (
    r"(?:said|says|say|saying|told|tells|announced|announces|confirmed|confirms|added|adds|"
    r"warned|warns|predicted|predicts?|forecast|promised|vowed|pledged|insisted|declared|stated|"
    r"made (?:it )?(?:plain|clear|known)|signal?led|indicated|assured|conceded|concedes?|"
    r"acknowledged|admitted|admits?|agreed?|agrees|estimated?|reckoned?|reckons|believed?|"
    r"believes|thought|thinks?|expects?|expected|hinted|noted|revealed|disclosed|reported|"
    r"explained|suggested|wrote|repeated|had it from|replied)"
)
