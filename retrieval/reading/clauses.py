"""The clauses of a message in a conversation, and which of them say nothing of a search.

"Cienko z wynikami, opuść do 19" orders something among words; "sory, Wałbrzych, palec mi się omsknął" says what is
wanted and why. Words that say nothing would else be looked for in the offers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from bot.domain import Search
from retrieval.flat import blank, flat
from retrieval.polish import is_finite_verb
from retrieval.reading.complaints import is_complaint
from retrieval.reading.of_bot import asks_the_bot
from retrieval.reading.sense import names_anything, names_workplace

if TYPE_CHECKING:
    from collections.abc import Callable

    from retrieval.reading.sentence import Sentences

_MOST = 4
_BETWEEN = re.compile(r"[,;.!?…]+(?!\d)|[ ][-–—]+[ ]|:(?!\d)|[ ](?=(?:bo|poniewaz|gdyz|because)[ ])")
_OF_ONESELF = frozenset(
    """
    mam mamy mial mialem mialam miec posiadam znam umiem potrafie lubie lubimy wole wolalbym wolalabym chce
    chcemy chcialbym chcialabym szukam szukamy szukaj poszukuje interesuje interesuja pracuje pracowac ucze
    studiuje opiekuje robie robic prowadze jezdze mieszkam dojade dojezdzam potrzebuje potrzebujemy musi musza
    moge mozemy dziekuje dziekujemy pozdrawiam prosze nadaje znajdz pokaz daj have like love know speak can need
    want live work prefer looking care matter matters jedno obojetne obojetnie niewazne wazne
    """.split()
)
"""Words by which people tell what they can and want, which may be what they look for."""
_SEEKING = frozenset(
    "szukam szukamy szukaj poszukuje interesuje interesuja chce chcemy chcialbym chcialabym wole wolalbym "
    "wolalabym potrzebuje potrzebujemy want need looking prefer".split()
)
"""Words by which a reason says what is looked for after all."""
_ADDRESSING = re.compile(
    r"(?<!\w)(?:ty|ci|cie|ciebie|tobie|toba|jestes|robociku|bocie|you|you're|your|i|i'm|i've|it's|that's|my)(?!\w)"
)
_TOO_LITTLE = re.compile(r"(?<!\w)(?:malo|duzo|nisko|wysoko|low|little|high|much)(?!\w)")
_REASON = re.compile(r"[ ]*(?:bo|poniewaz|gdyz|because|since)[ ]")
_OF_TRADE = re.compile(
    r"(?<!\w)(?:jestem|jestesmy|umiem|umiemy|potrafie|z zawodu|z wyksztalcenia|(?:pracuj|pracowal|robil|skonczyl|"
    r"studi|interesuj|pasjonuj|kocha|uwielbia|znam)\w*|mam|am|i'm|can|know|worked|studied|love)(?!\w)"
)
"""Words by which a reason tells the trade that is looked for: "bo jestem kierowcą"."""

T = TypeVar("T")


def order_in(
    text: str,
    sentences: Sentences,
    order_of: Callable[[str], T | None],
    order_of_clause: Callable[[str], T | None] | None = None,
) -> T | None:
    """What the whole, or else its only clause that says something of a search, orders; None where neither does.

    Both are given flat text.
    """
    if (whole := order_of(flat(text))) is not None:
        return whole
    clauses = [clause for clause in _BETWEEN.split(text) if clause.strip()]
    if not 1 < len(clauses) <= _MOST:
        return None
    found = [(order_of_clause or order_of)(flat(clause)) for clause in clauses]
    given = [order for order in found if order is not None]
    others = [clause for clause, order in zip(clauses, found, strict=True) if order is None]
    if len(given) != 1 or any(_says_something(clause, sentences) for clause in others):
        return None
    return given[0]


def without_chatter(text: str, sentences: Sentences, *, reasons_only: bool = False) -> str:
    """The message without clauses that only tell why, or chat; as it is where nothing else is left.

    Each letter that stays stands where it was. `reasons_only`: what chats stays, as in a first message, whose
    every word may be what is looked for.
    """
    ends = [m.start() for m in _BETWEEN.finditer(text)]
    numbered = re.search(r"\d", text) is not None
    spans = list(zip([0, *ends], [*ends, len(text)], strict=True))
    chat = [
        span
        for span in spans
        if text[slice(*span)].strip(" ,;.!?…:-–—")
        and (not reasons_only or _REASON.match(flat(text[slice(*span)])))
        and _is_chatter(text[slice(*span)], sentences, beside_number=numbered)
    ]
    said = [span for span in spans if span not in chat and re.search(r"\w", text[slice(*span)])]
    if not chat or not said:
        return text
    rest = text
    for start, end in chat:
        rest = blank(rest, start, end)
    return text if reasons_only and sentences.read(rest).search == Search() else rest


def _is_chatter(clause: str, sentences: Sentences, *, beside_number: bool) -> bool:
    """Whether a clause complains, tells of something with a verb or speaks to the bot, and looks for nothing.

    `beside_number`: what is too little or too much may be a number beside it ("6 tys. to za mało").
    """
    flat_clause = flat(clause).strip(" ,;.!?…:-–—")
    if is_complaint(flat_clause) and not (beside_number and _TOO_LITTLE.search(flat_clause)):
        return True
    told = set(re.findall(r"[a-z']+", flat_clause))
    if told & (_SEEKING if _REASON.match(flat(clause)) else _OF_ONESELF):
        return False
    tells = _REASON.match(flat_clause) or _ADDRESSING.search(flat_clause) or _has_verb(clause)
    return bool(tells) and not _says_something(clause, sentences)


def _has_verb(clause: str) -> bool:
    return any(map(is_finite_verb, re.findall(r"[^\W\d_]+", clause)))


def _says_something(clause: str, sentences: Sentences) -> bool:
    if re.search(r"\d", clause):
        return True
    if asks_the_bot(" ".join(re.findall(r"[\w']+", flat(clause)))):
        return False
    said = sentences.read(clause.strip(" ,;.!?…:-–—"), refining=True)
    refused = said.search.words_excluded
    plain = Search(text=said.search.text, words_excluded=refused)
    constrained = said.search != plain or said.may or said.unsaid or said.dropped
    if _REASON.match(flat(clause)):  # "bo biorę kredyt" looks for no bank, "bo jestem kucharzem" for a kitchen
        tells_trade = _OF_TRADE.search(flat(clause)) and not names_workplace(said.search.text)
        return bool(constrained or (tells_trade and names_anything(said.search.text)))
    return bool(constrained) or any(map(names_anything, (said.search.text, *refused)))
