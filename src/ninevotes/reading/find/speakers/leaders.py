"""Those whom reports name without their state: heads, foreign ministers, envoys of the five.

A report of 2017 need not say which country Vladimir Putin is president of. Terms are whole
years, from public records (governments' and the United Nations' lists of permanent
representatives); at their edges two people may hold one office in the same year.
"""

from __future__ import annotations

import datetime as dt

_TERMS = """
RUS Vladimir Putin 2000-|Dmitry Medvedev 2008-2020|Sergei Lavrov 1994-|Sergey Lavrov 1994-
RUS Vitaly Churkin 2006-2017|Vassily Nebenzia 2017-|Vasily Nebenzya 2017-|Dmitry Polyanskiy 2018-
USA Barack Obama 2009-2017|Donald Trump 2017-|Joe Biden 2021-2025|George W. Bush 2001-2009
USA Hillary Clinton 2009-2013|John Kerry 2013-2017|Rex Tillerson 2017-2018|Mike Pompeo 2018-2021
USA Antony Blinken 2021-2025|Marco Rubio 2025-|John Bolton 2005-2006|Zalmay Khalilzad 2007-2009
USA Susan Rice 2009-2017|Samantha Power 2013-2017|Nikki Haley 2017-2018|Kelly Craft 2019-2021
USA Linda Thomas-Greenfield 2021-2025|Condoleezza Rice 2005-2009|Mike Waltz 2025-
CHN Xi Jinping 2012-|Hu Jintao 2003-2013|Wang Yi 2013-|Wang Guangya 2003-2008|Li Baodong 2010-2013
CHN Liu Jieyi 2013-2017|Ma Zhaoxu 2018-2019|Zhang Jun 2019-2024|Fu Cong 2024-|Geng Shuang 2020-
FRA Emmanuel Macron 2017-|Francois Hollande 2012-2017|Nicolas Sarkozy 2007-2012
FRA Jean-Yves Le Drian 2017-2022|Gerard Araud 2009-2014|Francois Delattre 2014-2019
FRA Nicolas de Riviere 2019-2025|Laurent Fabius 2012-2016|Alain Juppe 2011-2012
GBR David Cameron 2010-2016|Theresa May 2016-2019|Boris Johnson 2016-2022|Keir Starmer 2024-
GBR William Hague 2010-2014|David Miliband 2007-2010|John Sawers 2007-2009
GBR Mark Lyall Grant 2009-2015|Matthew Rycroft 2015-2018|Karen Pierce 2018-2020
GBR Barbara Woodward 2020-
PRK Kim Jong Un 2011-|Kim Jong-un 2011-|Kim Jong Il 1994-2011
ISR Benjamin Netanyahu 2009-|SYR Bashar al-Assad 2000-2024|UKR Volodymyr Zelenskiy 2019-
UKR Volodymyr Zelensky 2019-|IRN Javad Zarif 2013-2021|IRN Abbas Araghchi 2024-
IRN Hassan Rouhani 2013-2021|TUR Recep Tayyip Erdogan 2003-|KOR Moon Jae-in 2017-2022
KOR Park Geun-hye 2013-2017|KOR Yoon Suk Yeol 2022-2025|JPN Shinzo Abe 2012-2020
VEN Nicolas Maduro 2013-|ZWE Robert Mugabe 1980-2017|LBY Muammar Gaddafi 1969-2011
"""
_LAST_YEAR = 9999


def _read() -> dict[str, tuple[str, int, int]]:
    """State and years by name in small letters."""
    table: dict[str, tuple[str, int, int]] = {}
    for line in _TERMS.split("\n"):
        code = ""
        for entry in filter(None, line.split("|")):
            words = entry.split(" ")
            code = words.pop(0) if words[0].isupper() and len(words[0]) == len("USA") else code
            since, _, until = words.pop().partition("-")
            table[" ".join(words).casefold()] = (code, int(since), int(until or _LAST_YEAR))
    return table


_BY_NAME = _read()


def state_of_leader(name: str, day: dt.date | None) -> str | None:
    """The state that somebody known by full name speaks for on a day.

    Args:
        name: as fully printed.
        day: the report's day; without one nobody is known.

    >>> state_of_leader("Vladimir Putin", dt.date(2017, 2, 28))
    'RUS'
    >>> state_of_leader("Nikki Haley", dt.date(2021, 2, 28)) is None
    True
    """
    found = _BY_NAME.get(name.casefold())
    if found is None or day is None:
        return None
    state, since, until = found
    return state if since <= day.year <= until else None
