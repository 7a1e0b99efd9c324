"""Whether a description tells of measures of Chapter VII: sanctions, or the use of force.

No data set at hand says whether a draft invoked Chapter VII, and resolutions that say so were read
after the vote. What the catalogue's title, headings and bodies do say, alike for adopted and
failed drafts, is which measures a draft is about; those below only Chapter VII provides for
(Articles 41 and 42).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_MEASURES = re.compile(
    r"sanction|embargo|travel (?:ban|restriction)|freez|frozen|economic measures"
    r"|measures (?:on|against) arms|multinational force|use of force|armed force"
    r"|enforcement|international security assistance force|stabilization force",
    re.IGNORECASE,
)


def tells_of_enforcement(words: Iterable[str]) -> bool:
    """Whether any of the words name such a measure.

    >>> tells_of_enforcement(["Draft resolution [on renewal of the arms embargo against Somalia]"])
    True
    >>> tells_of_enforcement(["Draft resolution [on the mandate of the UN Force in Cyprus]"])
    False
    """
    return any(_MEASURES.search(each) for each in words)
