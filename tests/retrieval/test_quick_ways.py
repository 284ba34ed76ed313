"""Quick looks that come before slow ones ("is there any number at all?") change nothing of what is found."""

from __future__ import annotations

import gzip
import json
import re
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval.facts import facts_of_offer
from retrieval.facts.advert_rules import text_rules
from retrieval.facts.languages import mentions, names
from retrieval.flat import flat
from retrieval.importing import labels
from retrieval.pay import amounts, words
from retrieval.places import index
from retrieval.polish import _kept, analysed_lemma, kept_with, lemma
from retrieval.polish import words as words_of
from retrieval.thesaurus import parse, thesaurus_text
from tests.retrieval.sample_offers import sample_offers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

CHARACTERS = [chr(code) for code in (*range(0x3000), *range(0xA000, 0xA800), *range(0xF900, 0x10000, 3))]

MONEY = (
    "od ", "do ", " ", "\u00a0", "  ", "-", "–", ",", ".", "(", "#", "+", "zl", "zl ", "pln ", "eur ",
    "€", "$ ", "usd", "koron norweskich ", "zlotych ", "5000", "7 000", "7.000,50", "12", "0", "25k", " tys.",
    "brutto",
    " / mies.", "umowa", "24/7", "c++", "1:2", "\n", "dolarow ", "fr",
)  # fmt: skip


def real_adverts(folder: Path) -> list[str]:
    with gzip.open(folder / "offers" / "polish-ads-2021.jsonl.gz", "rt", encoding="utf-8") as file:
        return [json.loads(line)["description"] or "" for line in islice(file, 0, None, 10)]


def sample_adverts() -> list[str]:
    return [f"{offer.title}\n{offer.description}" for offer in sample_offers(date(2026, 3, 2))]


def test_every_character_is_made_flat_by_itself_as_among_others() -> None:
    whole = "".join(CHARACTERS)
    assert flat(whole) == "".join(map(flat, CHARACTERS))
    assert index.flat(whole) == "".join(map(index.flat, CHARACTERS))
    assert flat("Zażółć GĘŚLĄ\tjaźń – ½ „É”") == "zazolc gesla jazn - ½ „e”"


@given(st.lists(st.sampled_from(MONEY), max_size=12).map("".join))
@settings(deadline=None, max_examples=400)
def test_amounts_are_found_as_if_every_character_were_tried(text: str) -> None:
    tried = [match.span() for match in words.AMOUNT.finditer(text)]
    assert [match.span() for match in amounts._written_amounts(text)] == tried


def test_a_language_is_seen_wherever_the_pattern_finds_one() -> None:
    named = [f"znajomosc {stem}ki{end}, " for stem in names.POLISH for end in ("", "ego", "m", "emu")]
    named += [f"po {stem}ku" for stem in names.POLISH]
    named += [f"excellent knowledge of written and spoken {name}." for name in names.ENGLISH]
    assert len(languages_found([f"jezyk: {name}" for name in named])) == len(named)


LANGUAGES = (
    "jezyk ", "j. ", "znajomosc ", "bardzo dobra ", "angielskiego", "niemieckim", "polski", "polskiej", "b2", " ",
    ", ", " i ", " lub ", "fluent ", "english", " and ", "german", "dobry ", "francuski", " na poziomie ", "c1 ",
    "komunikatywny ", " required", "w firmie ", ". ", "praca od zaraz w biurze na miejscu ", "ki", "rosyjs",
    "ang. ", "mile widziana ", "Mile widziane: ", "Oferujemy ", "(", ")", "ukr.", "po polsku",
)  # fmt: skip


@given(st.lists(st.sampled_from(LANGUAGES), max_size=14).map("".join))
@settings(deadline=None, max_examples=400)
def test_languages_are_found_as_if_every_character_were_tried(text: str) -> None:
    languages_found([text])
    assert set(facts_of_offer("", text).languages) <= {"en", "de", "fr", "pl", "ru", "uk"}


@pytest.mark.parametrize("short", ["ang", "niem", "hiszp"])
def test_a_shortened_language_is_seen(short: str) -> None:
    assert facts_of_offer("kelner", f"Znajomość j. {short}. wymagana").languages == (names.SHORT[short],)


@pytest.mark.parametrize("texts", [sample_adverts()], ids=["samples"])
def test_adverts_are_read_as_if_everything_were_tried_everywhere(texts: list[str]) -> None:
    assert sum(map(len, (languages_found(texts), amounts_found(texts), labels_found(texts)))) > 20
    signs_stand_in_what_is_found([*texts, *JUNIOR])


@pytest.mark.real_data
def test_real_adverts_are_read_as_if_everything_were_tried_everywhere(real_data: Path) -> None:
    texts = real_adverts(real_data)
    assert len(languages_found(texts)) > 100
    assert len(amounts_found(texts)) > 1000
    assert len(labels_found(texts)) > 300
    signs_stand_in_what_is_found(texts)


def languages_found(texts: Sequence[str]) -> list[object]:
    """Where languages are named; short names without a dot ("ang B2") only go on with a list."""
    found: list[object] = []
    for text in map(flat, texts):
        named = re.finditer(rf"(?<!\w){mentions._NAME.pattern}", text)
        tried = [match.start() for match in named if not match["short"] or match[0].endswith(".")]
        assert [at for at in mentions._starts(text) if mentions._NAME.match(text, at)] == tried
        found += tried
    return found


def amounts_found(texts: Sequence[str]) -> list[object]:
    found: list[object] = []
    for text in map(flat, texts):
        tried = [match.groups() for match in words.AMOUNT.finditer(text)]
        assert [match.groups() for match in amounts._written_amounts(text)] == tried
        found += tried
    return found


def labels_found(texts: Sequence[str]) -> list[object]:
    found: list[object] = []
    for text in texts:
        whole = [match.span() for match in labels._WORKPLACE.finditer(text)]
        start = labels._first_label(text)
        assert whole == ([] if start is None else [m.span() for m in labels._WORKPLACE.finditer(text, start)])
        found += whole
    return found


def signs_stand_in_what_is_found(texts: Sequence[str]) -> None:
    """Of the rules whose signs are narrower than single words."""
    narrow = [rule for rule in text_rules() if rule.field == "levels"]
    assert narrow
    for rule in narrow:
        for match in (match for text in texts for match in rule.pattern.finditer(flat(text))):
            assert any(sign in match[0] for sign in rule.signs), (rule.value, match[0])


JUNIOR = (
    "nie wymagamy doswiadczenia", "niewymagamy doswiadczenia", "nie jest wymagane zadne doswiadczenie",
    "niewymagane doswiadczenie", "nie oczekujemy doswiadczenia", "doswiadczenie nie jest konieczne",
    "doswiadczenie zawodowe nie jest wymagane", "doswiadczenie niewymagane", "osoby bez doswiadczenia",
    "kandydatow bez zadnego doswiadczenia", "no experience required", "poziom: senior", "poziom stanowiska: mid",
    "poziom stanowiska:regular",
)  # fmt: skip


@pytest.mark.parametrize("text", JUNIOR)
def test_wordings_of_levels_are_found(text: str) -> None:
    assert any(rule.find(text) for rule in text_rules() if rule.field == "levels")


@pytest.mark.parametrize(
    "label",
    [
        "Miejsce pracy: ", "Miejsca pracy – ", "W miejscu pracy: ", "Miejsce wykonywania pracy: ", "Lokalizacja: ",
        "Lokalizacje pracy: ", "Adres miejsca pracy: ", "Miejsce zatrudnienia: ", "Workplace: ", "Location: ",
        "Locations: ", "Localization: ", "Place of work: ", "Work location: ", "W następujących miastach: ",
        "we miejscowościach: ", "w lokalizacjach: ", "Części miasta: ", "MIEJSCE PRACY: ", "Miejsce pracy ",
    ],
)  # fmt: skip
def test_every_label_of_a_workplace_is_seen(label: str) -> None:
    assert labels.workplaces(f"Szukamy ludzi. {label}Kraków\nZapraszamy") == ["Kraków"]


def test_kept_lemmas_are_those_that_morfeusz_gives() -> None:
    """After a change of Morfeusz or of the rules for lemmas: python tools/build_lemmas.py."""
    kept = _kept()
    assert len(kept) > 5_000, f"data/lemmas.tsv was not written with {kept_with()}"
    assert {word: analysed_lemma(word) for word in kept} == kept


def test_most_words_of_the_thesaurus_are_kept_so_that_a_start_is_quick() -> None:
    """Words that came since are asked for one by one; when they are many: python tools/build_lemmas.py."""
    phrases = [
        phrase for entry in parse(thesaurus_text()) for phrase in (*entry.names, *entry.tasks, *entry.asked)
    ]
    said = {word.text for phrase in phrases for word in words_of(phrase)}
    assert len(said - _kept().keys()) < 0.1 * len(said)


def test_lemmas_written_with_another_morfeusz_do_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("retrieval.polish.kept_with", lambda: "# another")
    _kept.cache_clear()
    lemma.cache_clear()
    try:
        assert _kept() == {}
        assert lemma("księgowej") == "ksiegowy"
    finally:
        _kept.cache_clear()
        lemma.cache_clear()
