"""What is of the work that people refuse to do with customers: to sell, to call them up, to drive to them.

It is told by the tasks and the pay of an offer (`retrieval.facts.of_sales`), and by what its title names.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from retrieval import stand_ins
from retrieval.abroad import states
from retrieval.facts.burdens import COLD_CALLS, PHONE
from retrieval.facts.of_sales import NO_SELLING, SELLING
from retrieval.thesaurus import thesaurus

if TYPE_CHECKING:
    from bot.domain import Search
    from retrieval.question import Question
    from retrieval.store import Digest

_SALES, _CALL_CENTRE = "sprzedaz", "call-center"
_SELL_NOTHING = frozenset(
    """merchandiser pracownik-hali-sklepu ksiegarz florysta florysta-bukiety presales customer-success
    wsparcie-sprzedazy ofertowanie telemarketer kategory-manager e-commerce-specjalista zielarz
    doradca-techniczno-handlowy""".split()
)
"""Occupations of the field of sales whose tasks have to say that they sell."""
_ON_THE_ROAD = frozenset(
    """przedstawiciel-handlowy przedstawiciel-medyczny przedstawiciel-agro przedstawiciel-budowlany
    przedstawiciel-fmcg""".split()
)
_CALLERS = "telemarketer"
_COMPANY_CAR = "samochod-sluzbowy"
_ANSWERING = ("przychodzic", "przychodzacy", "inbound")


def is_of_it(search: Search, asked: Question, row: Digest) -> bool:
    """Is the offer of the work with customers that the search refuses, by its title or by two things it says?"""
    refused = search.words_excluded
    if stand_ins.SELLING in refused and _names(_sellers(), asked, row) and NO_SELLING not in row.text:
        return True
    if stand_ins.CALLING in refused and _calls(asked, row):
        return True
    if stand_ins.CALL_CENTRE in refused and f"w:{_CALL_CENTRE}" in row.title:
        return True
    in_the_field = _names(_ON_THE_ROAD, asked, row) or (SELLING in row.text and states(row, _COMPANY_CAR))
    return stand_ins.OUTDOORS in refused and in_the_field


def _calls(asked: Question, row: Digest) -> bool:
    """Does it sell by telephone, or is it of a call centre that does not only answer?"""
    if COLD_CALLS in row.text or (SELLING in row.text and PHONE in row.text):
        return True
    answers = any(word in row.title or word in row.text for word in _ANSWERING)
    return _names(frozenset((_CALLERS,)), asked, row) and not answers


def _names(occupations: frozenset[str], asked: Question, row: Digest) -> bool:
    """Does the title name one of these occupations, other than what is looked for?"""
    return any(f"o:{name}" in row.title for name in occupations if name not in asked.expected)


@lru_cache(maxsize=1)
def _sellers() -> frozenset[str]:
    known = thesaurus()
    occupations = (entry for entry in known.entries.values() if entry.kind == "occupation")
    return frozenset(one.id for one in occupations if _SALES in known.fields_of(one.id)) - _SELL_NOTHING
