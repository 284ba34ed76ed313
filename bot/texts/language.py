"""In which language a person writes: Polish or English, told cheaply from the words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.domain import Language

_POLISH_LETTERS = frozenset("ąćęłńóśźż")

# Words that stand in one of the languages only ("do", "a", "i", "to" stand in both and tell nothing).
_POLISH = frozenset(
    """
    szukam praca pracy prace pracę robota roboty oferta oferty ofert w we z ze na od dla nie bez jest są sa czy
    jak jaka jakie jakas jakaś ktos kogos kogoś lub albo oraz tylko pokaz pokaż wiecej więcej opowiedz porownaj
    porównaj druga drugiej pierwszej zdalnie zdalna zdalnej umowa umowe umowę zlecenie etat etatu pol zl zł tys
    netto brutto mies najlepiej chetnie chętnie czesc cześć hej dzieki dzięki dziekuje dziękuję prosze proszę
    pomoc zapomnij moje dane dzien dzień dobry kim jestes jesteś powiadamiaj mnie ostatni tydzien miesiecznie
    co sie się mam masz chce chcę chcialbym chciałbym moze może ale poza okolice okolicach staz staż
    """.split()
)
_ENGLISH = frozenset(
    """
    the in for with without of and or an my me i'm im looking find show more tell about compare between only
    jobs offer offers work working position positions please at least under over than is are there any
    what which who you your hello hi hey thanks thank forget export help how much pay paid salary per month hour
    full part time weekly fully not but outside from near around want need would like first second third last
    does require requires they them when where how why can could would german polish licence degree
    remotely anything something these those that this
    nurse waiter waitress cook driver cleaner cleaning welder plumber electrician carpenter teacher accountant
    warehouse nanny caregiver cashier bricklayer painter hairdresser receptionist bookkeeper lawyer pharmacist
    dentist doctor mechanic housekeeper translator butcher baker gardener worker forklift kitchen guard
    """.split()
)


def language_of(text: str, fallback: Language | None = None) -> Language:
    """The language `text` is written in; where its words don't tell, `fallback`, and Polish without one."""
    lowered = text.casefold()
    # "in-house" is said in Polish as well.
    tokens = re.findall(r"(?<![-\w])[^\W\d_]+(?:'[^\W\d_]+)?(?![-\w])", lowered)
    lettered = sum(token not in _POLISH and not _POLISH_LETTERS.isdisjoint(token) for token in tokens)
    # "remote job in Łódź" names a Polish town in English, so a letter counts for less than a word.
    polish = sum(token in _POLISH for token in tokens) + 0.5 * lettered
    english = sum(token in _ENGLISH for token in tokens)
    if polish == english:
        return fallback or "pl"
    return "pl" if polish > english else "en"
