"""What breaks a constraint in a way that the store's filters cannot see: excluded words, and exact pay."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import PAY_RULE
from retrieval.pay import meets
from retrieval.polish import fold, lemma, words
from retrieval.skills import skill_key
from retrieval.stand_ins import NIGHTS, NOT_IN_TEXTS
from retrieval.thesaurus import CONNECTING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Pay, PayRule, Search
    from retrieval.store import Digest

_NIGHTS = ("nocna-zmiana", "trzy-zmiany", "cztery-brygady")
_SAID = {NIGHTS: ("nocna zmiana", "nocki", "praca w nocy", "night shift")}
"""How offers say what one word of a search stands for."""
_NO_NIGHTS = ("jedna-zmiana", "dwie-zmiany")
_NEGATING = frozenset(("bez", "nie", "zaden", "without", "no", "not", "wykluczony"))


def may_break(search: Search) -> bool:
    """Is there anything in the search that `breaks` looks for?"""
    return search.pay is not None or bool(search.words_excluded or search.skills_excluded)


def breaks(search: Search, row: Digest, rule: PayRule = PAY_RULE) -> bool:
    """Does the offer break a constraint in a way that the store's filters cannot see?

    Excluded words, excluded skills that only the title names, and pay on its own basis and contract.
    """
    if search.pay is not None and row.states_pay and not _pays(search, row.pay(), rule):
        return True
    if any(phrase == NIGHTS or phrase.startswith("noc") for phrase in search.words_excluded) and _works_nights(
        row
    ):
        return True
    for phrase in search.words_excluded:
        if phrase not in NOT_IN_TEXTS and any(_says(row, _lemmas(said)) for said in _SAID.get(phrase, (phrase,))):
            return True
    return any(_lists(row, skill) for skill in search.skills_excluded)


def _lemmas(phrase: str) -> tuple[str, ...]:
    return tuple(lemma(word.text, restore=True) for word in words(phrase))


def _works_nights(row: Digest) -> bool:
    """Do its shifts include nights, by what the offer says? Three do, unless it speaks of fewer as well."""
    aspects = [name for name in _NIGHTS if f"a:{name}" in row.text or f"a:{name}" in row.title]
    return bool(aspects) and not any(f"a:{name}" in row.text for name in _NO_NIGHTS)


def _lists(row: Digest, skill: str) -> bool:
    """Does the title or the list name the skill, by itself or within a longer name ("Azure" in "Azure Cloud")?"""
    key = skill_key(skill)
    if key in row.title or fold(skill) in row.title:
        return True
    return any(f" {key} " in f" {listed} " for listed in row.values("skills_folded"))


def _pays(search: Search, stated_pay: Sequence[Pay], rule: PayRule) -> bool:
    """Does any of the pay stated for a contract that was asked for meet the wish?

    A range open at one end counts as its other end: "from 4,000" promises no more than that.
    """
    wish = search.pay
    if wish is None:
        return True
    of_contract = [pay for pay in stated_pay if pay.contract is None or pay.contract in search.contracts]
    for pay in of_contract or stated_pay:
        low, high = pay.minimum, pay.maximum
        closed = replace(pay, minimum=high if low is None else low, maximum=low if high is None else high)
        if meets(closed, wish, rule) is not False:
            return True
    return False


def _says(row: Digest, phrase: tuple[str, ...]) -> bool:
    """Do the words of the offer contain the phrase, other than in "bez …" or "nie …"?"""
    telling = tuple(word for word in phrase if word not in CONNECTING)
    if len(telling) == 1 and row.title.begins_with(telling[0]):
        return True
    if not telling or not all(word in row.title or word in row.text for word in telling):
        return False
    for terms in (row.title, row.text):
        sequence = terms.sequence()
        for at, word in enumerate(sequence):
            if word != telling[0] or _NEGATING & set(sequence[max(0, at - 3) : at]):
                continue
            if set(telling) <= set(sequence[at : at + len(telling) + 2]):
                return True
    return False
