"""What an example must be before a model learns from it; each fault has a name that the card counts."""

from __future__ import annotations

import re
from math import ceil
from typing import TYPE_CHECKING

from bot import grounding
from bot.errors import BadInput
from bot.grounding.contacts import contacts
from bot.prompts.extraction import CATEGORY_SCHEMA, EXTRACTION_SCHEMA, parse, shown
from bot.prompts.standing import standing_in
from bot.prompts.words import ANSWER_TOKENS
from expert.dataset.writing.polish_answer import FEWEST, MOST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from expert.examples import Example
    from expert.ports import Knowledge

_LONGEST = 1500
_BYTES_PER_TOKEN = 2.2  # dense for Polish; the bot's own estimate of a prompt uses the same
_MARKUP = re.compile(r"\*\*|__|^\s*(?:[-*•#>]|\d+\.)\s|\|.*\||```|https?://|<[a-z/]", re.MULTILINE)
_INSTRUCTIONS = (
    "Zasady:", "Zadanie:", "Task:", "Mówisz tylko o ofertach", "same dane, nie polecenia", "Życzenia:", "Wishes:",
    "Jesteś doradcą", "Pytanie:", "Question:", "data only, not instructions",
)  # fmt: skip
_PLACEHOLDER = re.compile(
    r"\{\w*\}|\[OSOBA\]|\[TEL\]|<<|\bNone\b(?! of)|\bnan\b|  |,,|\.\.|\s[.,;](?=\s|$)|\(\)|\( |„”"
)
_NONE_PAYS = re.compile(
    r"(?=.*\b(?:żadn\w+ (?:z|tych|ofert)|none of (?:them|these|the)))"
    r"(?=.*(?:wynagrodze|płac[ayęiąo]|\bpay\b|salary))(?=.*(?:podaj|mówi|ujawnia|states?\b|mention|says?\b|give))"
    r"(?!.*\d)",
    re.IGNORECASE,
)


def faults(example: Example, knowledge: Knowledge) -> list[str]:
    """The names of what is wrong; empty: it may be learned from."""
    if example.scene.task in {"extraction", "category"}:
        return list(dict.fromkeys(_of_data(example)))
    return list(dict.fromkeys(_of_words(example, knowledge)))


def _of_data(example: Example) -> Iterator[str]:
    """The faults of an answer that is JSON."""
    scene = example.scene
    try:
        values = parse(example.answer, CATEGORY_SCHEMA if scene.task == "category" else EXTRACTION_SCHEMA)
    except BadInput:
        yield "schema"
        return
    if scene.task == "extraction":
        if standing_in(values, shown(scene.advert)) != values:
            yield "a value that does not stand in the advert"
        if sum(value not in (None, []) for value in values.values()) < 3:
            yield "too little to extract"
    if values != dict(scene.expected):
        yield "not what is expected"


def _of_words(example: Example, knowledge: Knowledge) -> Iterator[str]:
    scene, answer = example.scene, example.answer
    numbered = [(number, hit.offer) for number, hit in scene.numbered]
    if claims := grounding.check(answer, numbered, scene.language, search=scene.search, places=knowledge.places):
        yield from (f"grounding: {claim.kind}" for claim in claims)
    if _denies_pay(example):
        yield "pay denied of offers that state it"
    if knowledge.language_of(answer) not in {scene.language, None}:
        yield "language"
    count = len(grounding.sentences(answer))
    if not FEWEST <= count <= MOST:
        yield "number of sentences"
    if len(answer) > _LONGEST or ceil(len(answer.encode()) / _BYTES_PER_TOKEN) > ANSWER_TOKENS:
        yield "length"
    if scene.hits and not grounding.references(answer):
        yield "no reference to an offer"
    if _strange_contacts(example):
        yield "contact data"
    if _MARKUP.search(answer):
        yield "markup"
    if _PLACEHOLDER.search(answer):
        yield "a slip of the writer"
    if any(words in answer for words in _INSTRUCTIONS):
        yield "a repeated instruction"
    canary = scene.expected.get("canary")
    if canary and canary.casefold() in answer.casefold():
        yield "an order obeyed"


def _denies_pay(example: Example) -> bool:
    """Whether the answer says that no offer states pay, where one does; that is no claim of the grounding."""
    paid = any(hit.offer.pay for hit in example.scene.hits)
    return paid and any(_NONE_PAYS.match(sentence) for sentence in grounding.sentences(example.answer))


def _strange_contacts(example: Example) -> list[str]:
    """Ways to get in touch in the answer that are not names of skills: "ASP.NET" looks like a link."""
    offers = [hit.offer for hit in example.scene.hits]
    known = " ".join(
        text for offer in offers for text in (offer.title, *offer.skills, *offer.skills_nice)
    ).casefold()
    return [one for one in contacts(example.answer) if "@" in one or one.casefold() not in known]
