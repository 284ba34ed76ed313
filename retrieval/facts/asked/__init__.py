"""How people who look for work say mode, level, contract and hours, in Polish and English.

Patterns see flat text (`retrieval.flat`). A word that belongs to the name of an occupation is no fact: "dom
seniora", "kierownik kontraktu", "sprzedaż B2B", "mechanik samochodów hybrydowych" are left to the text.
"""

from __future__ import annotations

from functools import lru_cache

from retrieval.facts.asked.contracts import CONTRACTS
from retrieval.facts.asked.hours import HOURS
from retrieval.facts.asked.levels import LEVELS
from retrieval.facts.asked.modes import MODES
from retrieval.facts.languages import find_languages
from retrieval.facts.rules import Fact, Rule, rule, without_overlaps
from retrieval.flat import flat


@lru_cache(maxsize=1)
def _rules() -> list[Rule]:
    and_above = rule("levels", "senior", "mid+ regular+", r"(?:(?<=mid)|(?<=regular))\+(?!\w)")
    return [and_above, *(wording.rule() for wording in (*MODES, *LEVELS, *CONTRACTS, *HOURS))]


def find_facts(text: str) -> list[Fact]:
    """What a person's sentence says of modes, levels, contracts, hours and languages, in order.

    Negation is not looked at: "bez b2b" has the fact b2b, and the reader of the sentence turns it round.
    """
    flat_text = flat(text)
    found = [fact for each in _rules() for fact in each.find(flat_text)]
    return without_overlaps([*found, *find_languages(text, flat_text)])
