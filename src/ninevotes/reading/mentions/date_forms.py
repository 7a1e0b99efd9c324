"""How days, months and years are written."""

from __future__ import annotations

from ninevotes.reading.wording import Form

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|"
    r"Aug(?:ust|\.)?|Sept(?:ember|\.)?|Sep\.?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
WEEKDAY = (
    r"(?:Mon(?:day|\.)|Tue(?:sday|s?\.)|Wed(?:nesday|\.)|Thu(?:rsday|rs?\.)|Fri(?:day|\.)|"
    r"Sat(?:urday|\.)|Sun(?:day|\.))"
)
_DAY = r"(?:[12]?\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:19[4-9]\d|20[0-4]\d)"
_COUNTED = r"(?i:\d{1,2}|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"

_OF_THAT_YEAR = rf"(?P<month16>{_MONTH})(?=[.,;)]|$| (?:and|when|the|after|by|with|over)\b)"

START = Form(
    r"(?<![\w/.-])(?:\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|"
    r"Sun|(?i:last|this|next|earl|late|the (?:prev|same|foll|next)|that|today|yest|tomo|toni|"
    r"mid-|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) "
    r"(?:day|week|month|year)))"
)
"""How an expression may begin: the cheap test of a place before the costly one."""
EXPRESSION = Form(
    rf"(?<![\w/.-])(?:"
    rf"(?P<iso>{_YEAR}-\d\d-\d\d)"
    rf"|(?:(?:(?:[Nn]ext|[Ll]ast|"
    rf"[Tt]his) )?{WEEKDAY},? )?(?P<month1>{_MONTH}) (?P<day1>{_DAY})(?:(?:,? | of "
    rf")(?:(?P<year1>{_YEAR})|(?P<whose1>last|this) year))?(?!\w|,\d)"
    rf"|(?:(?:(?:[Nn]ext|[Ll]ast|"
    rf"[Tt]his) )?{WEEKDAY},? )?(?P<day2>{_DAY})(?: of)? (?P<month2>{_MONTH})(?:,? (?:of "
    rf")?(?:(?P<year2>{_YEAR})|(?P<whose2>last|this) year))?(?!\w)"
    rf"|(?P<month3>{_MONTH})(?: of|,)? (?:(?P<year3>{_YEAR})|(?P<whose3>last|this) year)"
    rf"|(?P<shift4>(?<!\b[Oo]ne )(?<!\b[Aa] )[Ll]ast|[Tt]his|[Nn]ext|[Ee]arlier this|later this|"
    rf"[Tt]he previous|"
    rf"(?:[Tt]he (?:following|next)|[Tt]hat)(?= year\b)|"
    rf"the same) (?P<unit4>week(?:end)?|"
    rf"month|year|{WEEKDAY}|{_MONTH}(?!\.? ?\d))\b"
    rf"|(?P<part5>early|late|earlier|later) (?:on )?(?P<weekday5>{WEEKDAY})\b"
    rf"|(?P<weekday6>{WEEKDAY})(?=\W|$)"
    rf"|(?P<day7>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Ll]ast night|[Tt]his (?:morning|"
    rf"afternoon|evening))\b"
    rf"|(?P<count8>{_COUNTED}) (?P<unit8>days?|weeks?|months?|years?) (?P<way8>ago|earlier|"
    rf"later|before(?= ?(?:[.,;:)]|$)))\b"
    rf"|(?<=[Ii]n )(?P<part9>early |late |mid-)?(?P<month9>{_MONTH})(?!\w)(?! {_DAY}\b)"
    rf"|(?<=[Ss]ince )(?P<month11>{_MONTH})(?!\w)"
    rf"|(?:(?:[Mm]id-|[Ee]arly |[Ll]ate )|(?<=as early as )|(?<=as late as ))(?P<month15>{_MONTH})"
    rf"(?!\w)(?! {_DAY}\b)"
    rf"|(?<=\b[Tt]hat ){_OF_THAT_YEAR}"
    rf"|(?<=\b[Aa] )(?P<month12>{_MONTH})(?= [a-z])|(?<=\b(?:[Tt]he|[Ii]ts|[Oo]ne) "
    rf")(?P<month13>{_MONTH})(?= [a-z])"
    rf"|(?<=\b[Oo]n the )(?P<day17>(?:[12]?\d|3[01])(?:st|nd|rd|th))"
    rf"(?=[.,;:)]|$| \(| (?:that|at|in|and|to|by|local|after|when|with|for|over|as|before)\b)"
    rf"|(?:(?<=\b[Oo]f )(?P<month14>{_MONTH})(?=[,;.])|(?:(?<=\bend of )|(?<=\bstart of )|"
    rf"(?<=\bbeginning of )|(?<=\bmiddle of ))(?P<month18>{_MONTH})(?!\w)(?! {_DAY}\b))"
    rf"|(?<!\()(?<![Rr]esolution )(?<![Rr]esolutions )"
    rf"(?P<year10>{_YEAR})(?![\w-]|/\d|,\d| (?:GMT|UTC|hours|local time|people|troops|"
    rf"civilians|soldiers|men|women|children)\b)"
    rf")"
)
