"""What kind of workplace an advert is of: by its employer, its title, or what its text introduces.

A term `h:bank` says that the work is in one, by the employer's name or by the title; `s:bank` that the text says
so, and `m:bank` that it speaks of one in some way: nobody knows whose it is.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from retrieval.facts.agencies import names_an_agency
from retrieval.facts.unsaid import is_wished
from retrieval.polish import clauses_of, fold, lemmas_of
from retrieval.workplaces.employers import kinds_in_text, kinds_in_title, kinds_of_employer
from retrieval.workplaces.kinds import kinds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.domain import Offer
    from retrieval.thesaurus import Mention

IS, SAYS, MENTIONS = "h:", "s:", "m:"
_BEGINNING = 600
"""Letters of a text within which it introduces the employer."""
_FIRST = 14
"""Words within which a text that begins with its employer names it."""
_SEEKING = frozenset(
    """poszukiwac zatrudnic zatrudniac szukac oglosic oglaszac rekrutowac zaprosic zapraszac przyjac przyjmowac
    nawiazac""".split()
)
_HERE = frozenset("praca pracowac miejsce pracodawca zatrudnienie zatrudnic nasz zaklad".split())
"""Before a workplace that is that of the work: "praca w szpitalu", "w naszym hotelu"."""
_HERE_WITHIN = 4
_NOT_HERE = frozenset(
    """doswiadczyc doswiadczenie wspolpraca wspolpracowac kontakt kontaktowac ukonczyc absolwent wyksztalcic staz
    kwalifikacja klient obsluga obslugiwac dojazd blisko obok uczen student dla karta rabat znizka doplata
    dofinansowac ubezpieczenie budowa budowac remont remontowac projektowac projektowanie wyposazenie dostarczac
    dostawa dostawca""".split()
)
"""Before a workplace of others."""
_NOT_HERE_WITHIN = 5
_PUBLIC = frozenset(
    """szkola szkolenia uczelnia przedszkole zlobek administracja-publiczna mundur szpital przychodnia sanatorium
    biblioteka kultura""".split()
)
"""Institutions, whose names say of what they are as well: "Zespół Szkół Budowlanych" builds nothing."""
_OFFICE = "administracja-publiczna"


def workplace_terms(offer: Offer, said: Sequence[str], description: str, title_terms: Sequence[str]) -> list[str]:
    """The terms of an offer's workplaces; `said`: the lemmas of its description, `title_terms`: see analysis."""
    of_name = of_company(offer.company)
    sure = dict.fromkeys((*of_name, *_of_title(offer.title), *_of_staff(title_terms, of_name)))
    said_here: dict[str, None] = {}
    mentioned: dict[str, None] = {}
    clauses = clauses_of(description, most=len(said))
    for mention in kinds().in_adverts.find(said):
        if _is_of_others(mention, said, clauses):
            continue
        mentioned[mention.entry.id] = None
        if not sure and _is_here(mention, said):
            said_here[mention.entry.id] = None
    if not sure:
        said_here |= dict.fromkeys(kinds_in_text(description[:_BEGINNING]))
    own = _most_special(sure)
    here = [name for name in _most_special(said_here) if name not in own]
    others = [name for name in mentioned if name not in {*own, *here}]
    return [f"{mark}{name}" for mark, names in ((IS, own), (SAYS, here), (MENTIONS, others)) for name in names]


@lru_cache(maxsize=20_000)
def of_company(company: str) -> tuple[str, ...]:
    """The kinds that an employer's name tells; of an agency nobody knows where it sends people."""
    if not company or names_an_agency(fold(company)):
        return ()
    told = tuple(dict.fromkeys(mention.entry.id for mention in kinds().in_names.find(lemmas_of(company))))
    public = tuple(name for name in told if not _PUBLIC.isdisjoint(kinds().wider(name)))
    return kinds_of_employer(company, otherwise=bool(told)) or public or told


def _of_title(title: str) -> Iterator[str]:
    yield from kinds_in_title(title)
    for mention in kinds().in_adverts.find(lemmas_of(title)):
        yield mention.entry.id


def _of_staff(title_terms: Sequence[str], of_name: Sequence[str]) -> Iterator[str]:
    """The workplaces of those whom the title names and who are at work nowhere else.

    A firm whose name tells what it is is no office, though it has a "specjalista w departamencie".
    """
    staff = kinds().staff
    found = (staff[term[2:]] for term in title_terms if term[:2] == "o:" and term[2:] in staff)
    return (name for name in found if not of_name or name != _OFFICE or _OFFICE in of_name)


def _is_of_others(mention: Mention, said: Sequence[str], clauses: Sequence[int]) -> bool:
    """Does the text speak of a workplace that is not its own: "współpraca ze szkołami", "staż w banku"?"""
    first = mention.positions[0]
    before = said[max(0, first - _NOT_HERE_WITHIN) : first]
    return not _NOT_HERE.isdisjoint(before) or is_wished(mention.positions, said, clauses)


def _is_here(mention: Mention, said: Sequence[str]) -> bool:
    """Does the text say that the work is there: it begins with it and seeks people, or speaks of "our hotel"?"""
    first, last = mention.positions[0], mention.positions[-1]
    if first < _FIRST and not _SEEKING.isdisjoint(said[last + 1 : last + _FIRST]):
        return True
    return not _HERE.isdisjoint(said[max(0, first - _HERE_WITHIN) : first])


def _most_special(found: dict[str, None]) -> list[str]:
    """Without the kinds that others of them are kinds of."""
    return [name for name in found if not any(other != name and name in kinds().wider(other) for other in found)]
