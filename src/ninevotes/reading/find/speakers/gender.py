"""Whether "he" or "she" can mean a person: by title, and by given names that leave no doubt."""

from __future__ import annotations

from ninevotes.reading.wording import Form

_WOMAN = Form(r"\b(?:Dame|Mrs\.?|Ms\.?|Lady|Baroness|Queen|Princess|[Ss]pokeswoman|chairwoman)\b")
_MAN = Form(r"\b(?:Sir|Mr\.?|Lord|King|Prince|[Ss]pokesman|chairman)\b")
_GIVEN_TO_WOMEN = """
alison amina anna anne barbara carla caroline catherine christine dina elizabeth ellen emma
federica geraldine gry hagar hanna helen hillary ine isabel izumi jane jeanne joanna joyce julie
karen kate katherine laura leila linda louise lana madeleine margot maria marie marta mary
michele michelle mona nada nadia navi nikki nora pascale rosemary ruth samantha sarah sima
sophie susan teresa theresa tzipi ursula valerie vanessa victoria virginia wendy yasmine
"""
_GIVEN_TO_MEN = """
adam ahmed alain alexander ali andrew antonio antónio barack bashar boris carlos christoph
christopher david dmitry donald edward emmanuel filippo francois françois george gerard gilad
guy hans hassan ibrahim ivan jan jean jeffrey jens joe john jonathan jorge jose josé juan karim
kevin khaled kofi lloyd mark martin matthew michael mikhail miroslav mohamed mohammed
muhammad nicolas nicholas olof omar paul peter philip philippe rafael recep richard robert
sebastien sergei sergey staffan stephane stéphane stephen tedros thomas tom tor vasily vassily
vitaly vladimir volker william zalmay
"""
_WOMEN = frozenset(_GIVEN_TO_WOMEN.split())
_MEN = frozenset(_GIVEN_TO_MEN.split())


def fits(pronoun: str, name: str, described: str | None) -> bool:
    """Whether a pronoun can mean a person; true unless title or given name says otherwise.

    Args:
        pronoun: the word, as printed.
        name: the person's name as far as known.
        described: what is said of the person beside the name.

    >>> fits("he", "Barbara Woodward", None), fits("he", "Mark Grant", None)
    (False, True)
    """
    whole, given = f"{described or ''} {name}", name.partition(" ")[0].casefold()
    given = given.partition("-")[0]
    if pronoun.casefold() == "he":
        return not (_WOMAN.search(whole) or (given in _WOMEN and " " in name))
    if pronoun.casefold() == "she":
        return not (_MAN.search(whole) or (given in _MEN and " " in name))
    return True
