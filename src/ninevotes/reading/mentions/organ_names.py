"""How bodies of the United Nations are called in the press, in full or by what they are."""

from __future__ import annotations

from ninevotes.vocabulary.organs import Organ

_UN = r"(?:the )?(?:U\.N\.|UN|United Nations)(?:'s|')? "
_COUNCIL_WORDS = (
    r"(?:the )?(?:powerful |top |most powerful |U\.N\.'s most powerful |UN's most powerful |"
    r"world's most powerful |deeply divided |divided )*"
    r"(?:15|fifteen|11|eleven)-(?:member|nation|seat|strong)(?: United Nations| UN| U\.N\.)?"
    r"(?: Security)? ?(?:[Cc]ouncil|body|panel)?"
    r"|the (?:top|most powerful|top decision-making|U\.N\.'s most powerful|UN's most powerful) "
    r"(?:UN|U\.N\.|United Nations|world) body"
    r"|the (?:U\.N\.'s|UN's|United Nations'?|world body's) (?:most powerful|top|highest) "
    r"(?:decision-making )?body"
    r"|the (?:U\.N\.|UN) body"
)
NAMES: tuple[tuple[Organ, str], ...] = (
    (
        Organ.THIRD_COMMITTEE,
        (
            rf"(?:{_UN})?(?:the )?(?:(?:[Gg]eneral )?[Aa]ssembly(?:'s)? )(?:human rights |"
            rf"social(?:, "
            rf"humanitarian)? )(?:and cultural )?committee"
            rf"|(?:{_UN})?(?:the )?(?:[Gg]eneral [Aa]ssembly(?:'s)? )?(?:[Tt]hird|3rd) [Cc]ommittee"
            rf"|(?:{_UN})(?:human )?rights committee"
        ),
    ),
    (
        Organ.FIRST_COMMITTEE,
        (
            rf"(?:{_UN})?(?:the )?(?:General Assembly(?:'s)? )?(?:First Committee|disarmament "
            rf"committee)"
        ),
    ),
    (Organ.FOURTH_COMMITTEE, r"(?:the )?(?:General Assembly(?:'s)? )?Fourth Committee"),
    (
        Organ.FIFTH_COMMITTEE,
        r"(?:the )?(?:General Assembly(?:'s)? )?(?:Fifth Committee|budget committee)",
    ),
    (
        Organ.HUMAN_RIGHTS_COUNCIL,
        (
            rf"(?:{_UN})?(?:the )?(?:Geneva-based )?(?:{_UN})?(?:[Hh]uman [Rr]ights [Cc]ouncil|"
            rf"[Rr]ights "
            rf"[Cc]ouncil)"
            r"|[Tt]he (?:47|forty-seven)-(?:member|nation|seat) (?:council|body|rights body|panel)"
            r"|(?:the )?Geneva-based (?:council|body|rights body)|(?:the )?(?:UN|U\.N\.) (?:top "
            r")?(?:human )?rights body"
        ),
    ),
    (
        Organ.SANCTIONS_COMMITTEE,
        (
            rf"(?:{_UN})?(?:the )?(?:Security )?(?:Council(?:'s)? )?(?:[\w-]+ )?[Ss]anctions "
            rf"[Cc]ommittee"
        ),
    ),
    (
        Organ.GENERAL_ASSEMBLY,
        (
            rf"(?:{_UN})?(?:the )?(?:{_UN})?[Gg]eneral [Aa]ssembly|the 193-(?:member|"
            rf"nation) (?:world "
            rf")?(?:[Gg]eneral )?(?:[Aa]ssembly|body)"
        ),
    ),
    (
        Organ.SECURITY_COUNCIL,
        (
            rf"(?:{_UN})?(?:the )?(?:{_UN})?(?:(?:15|fifteen|11)-(?:member|nation) "
            rf")?(?:{_UN})?(?:[Ss]ecurity [Cc]ouncil|UNSC)|{_COUNCIL_WORDS}"
        ),
    ),
    (
        Organ.INTERNATIONAL_CRIMINAL_COURT,
        (
            r"(?:the )?(?:Hague-based )?(?:[Ii]nternational [Cc]riminal [Cc]ourt(?: \(ICC\))?|"
            r"ICC)|the "
            r"Hague-based (?:tribunal|court)"
        ),
    ),
    (
        Organ.INTERNATIONAL_COURT_OF_JUSTICE,
        r"(?:the )?(?:[Ii]nternational [Cc]ourt of [Jj]ustice|World Court|ICJ)",
    ),
    (Organ.ATOMIC_ENERGY_AGENCY, r"(?:the )?(?:International Atomic Energy Agency|IAEA)"),
    (
        Organ.COMMISSION_OF_INQUIRY,
        (
            rf"(?:{_UN})?(?:the |a )?(?:{_UN}|U\.N\.-backed |UN-backed |U\.N\.-mandated |"
            rf"UN-mandated |independent |international )*"
            r"[Cc]ommissions? of [Ii]nquiry"
        ),
    ),
)
"""Expressions, tried in this order."""
