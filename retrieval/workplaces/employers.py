"""Employers that everybody knows, found by their names in the name of an employer, a title or a text."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from retrieval.polish import fold, words
from retrieval.vocabulary import brand
from retrieval.workplaces.kinds import kinds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from retrieval.polish import Word

Tokens = tuple[str, ...]

_EVERYDAY = "!"
_TOLD_BENT = 5
"""With fewer letters a single name whose ending is cut off may be another word."""
_SHORT = 3
"""So many letters and fewer are a name only as they are written: "H&M" and no "H M", "KIK" and no "kik"."""
_GAP = re.compile(r"[\s\-&.'’+/]{0,3}")
_ENDING = re.compile(r"(?<=\w\w\w\w)(?:owi|em|ie|u|a|y|i)$")
_SHOPS = frozenset(
    """sklep sklepu sklepie sklepy sklepow sklepach salon salonu salonie salony salonow salonach siec sieci
    sieciach market marketu markecie drogeria drogerii drogeriach perfumeria perfumerii restauracja
    restauracji restauracjach kawiarnia kawiarni pizzeria pizzerii stacja stacji stacjach hotel hotelu
    hotelach dyskont dyskontu marka marki marek butik butiku outlet outletu supermarket supermarketu bank
    banku kino kinie kinach klub klubu""".split()
)
"""Before a name that is an everyday word as well: "salon Play", "sieć Żabka"."""
_INTRODUCING = _SHOPS | frozenset(
    """firma firmy firmie spolka spolki grupa grupy koncern koncernu dla klient klienta klientem
    zespole zespolu przedsiebiorstwo fabryka fabryki fabryce zaklad zakladu zakladzie""".split()
)
_FOLLOWING = frozenset(
    """to jest jestesmy poszukuje poszukujemy zatrudni zatrudnia rekrutuje oferuje szuka zaprasza polska
    poland sp s nalezy rozwija""".split()
)
"""Behind a name that the text introduces itself with: "Deichmann to lider", "Netto poszukuje"."""
_OF_A_COMPANY = frozenset(
    """polska poland grupa group retail holding sp z o spolka s a sa sklep sklepy salon salony market
    markety europe services store stores delikatesy polsce w international company manufacturing
    operations""".split()
)


@lru_cache(maxsize=1)
def _table() -> dict[Tokens, tuple[tuple[str, ...], bool]]:
    """Written name → (the kinds of the workplaces, whether the name is an everyday word too)."""
    found: dict[Tokens, tuple[tuple[str, ...], bool]] = {}
    for one in kinds().of_id.values():
        for written in one.employers:
            tokens = tuple(word.folded for word in words(written.removesuffix(_EVERYDAY)))
            before, everyday = found.get(tokens, ((), False))
            found[tokens] = ((*before, one.id), everyday or written.endswith(_EVERYDAY))
    return found


@lru_cache(maxsize=1)
def _longest() -> dict[str, int]:
    """First words of names, and how many words the longest name has that begins so."""
    found: dict[str, int] = {}
    for tokens in _table():
        found[tokens[0]] = max(found.get(tokens[0], 1), len(tokens))
    return found


@lru_cache(maxsize=20_000)
def kinds_of_employer(company: str, *, otherwise: bool = False) -> tuple[str, ...]:
    """The kinds of the workplaces of an employer, by the names in its own: "Netto Sp. z o.o.".

    `otherwise`: its other words tell its kind, so a name as short as anybody's initials tells none: "H&M" is
    that of a chain of shops, and of a "Biuro Projektów H&M".
    """
    name = brand(company)
    said = words(name)
    found: dict[str, None] = {}
    for start, end, own, everyday in _names(said, name, bent=False):
        rest = {word.folded for word in said[end:]}
        if otherwise and sum(len(word.folded) for word in said[start:end]) <= _SHORT:
            continue
        if not everyday or (start == 0 and rest <= _OF_A_COMPANY):
            found |= dict.fromkeys(own)
    return tuple(found)


def kinds_in_title(title: str) -> tuple[str, ...]:
    """The kinds of the employers that a title names: "Sprzedawca Rossmann", "Doradca - salon Play"."""
    said = words(title)
    found: dict[str, None] = {}
    for start, _, own, everyday in _names(said, title, bent=True):
        if not everyday or _before(said, start) in _SHOPS:
            found |= dict.fromkeys(own)
    return tuple(found)


def kinds_in_text(text: str) -> tuple[str, ...]:
    """The kinds of the employers that a text introduces: "Deichmann to …", "w salonach Reserved"."""
    said = words(text)
    found: dict[str, None] = {}
    for start, end, own, everyday in _names(said, text, bent=True):
        behind = said[end].folded if end < len(said) else ""
        before = _before(said, start)
        if before in _SHOPS or (not everyday and (before in _INTRODUCING or behind in _FOLLOWING)):
            found |= dict.fromkeys(own)
    return tuple(found)


def _before(said: Sequence[Word], at: int) -> str:
    return said[at - 1].folded if at else ""


def _names(said: Sequence[Word], text: str, *, bent: bool) -> Iterator[tuple[int, int, tuple[str, ...], bool]]:
    """Where names stand, from and to which word, the kinds, and whether each is an everyday word too.

    A name begins with a capital letter; `bent`: its last word may be in any case ("w Rossmannie").
    """
    at = 0
    while at < len(said):
        count, own, everyday = _name_at(said, at, text, bent=bent)
        if count:
            yield at, at + count, own, everyday
        at += count or 1


def _name_at(said: Sequence[Word], at: int, text: str, *, bent: bool) -> tuple[int, tuple[str, ...], bool]:
    first = said[at]
    if not (first.text[:1].isupper() or first.text[:1].isdigit()):
        return 0, (), False
    for count in range(_most(first.folded, bent=bent), 0, -1):
        stretch = said[at : at + count]
        if len(stretch) < count or not all(_GAP.fullmatch(text, a.end, b.start) for a, b in pairwise(stretch)):
            continue
        exact = tuple(word.folded for word in stretch)
        for tokens in (exact, (*exact[:-1], _ENDING.sub("", exact[-1]))) if bent else (exact,):
            if tokens in _table() and _as_written(stretch, text, tokens):
                own, everyday = _table()[tokens]
                return count, own, everyday or (tokens != exact and count == 1 and len(tokens[0]) < _TOLD_BENT)
    return 0, (), False


def _most(first: str, *, bent: bool) -> int:
    forms = (first, _ENDING.sub("", first)) if bent else (first,)
    return max(_longest().get(form, 0) for form in forms)


def _as_written(stretch: Sequence[Word], text: str, tokens: Tokens) -> bool:
    """Is a very short name in capitals, its words without blanks between?"""
    written = text[stretch[0].start : stretch[-1].end]
    return sum(map(len, tokens)) > _SHORT or (written.isupper() and " " not in written) or fold(written).isdigit()
