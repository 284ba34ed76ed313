"""A conversation with nothing replaced but the model and the clock: import, store, reader, search, database."""

from __future__ import annotations

import json
from contextlib import aclosing
from typing import TYPE_CHECKING

import pytest
from doubles import ADA, NOW, FixedClock, ScriptedModel

from bot.conversation import Conversation
from bot.domain import Message, Notice, Offers, Understood, Words
from bot.state import State
from bot.texts import say
from retrieval.embedding import BuiltinEmbedder
from retrieval.importing import import_paths
from retrieval.reading import SentenceReader
from retrieval.search import StoreFinder
from retrieval.store import OfferStore
from retrieval.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bot.domain import Part

RECORDS = [
    {"id": 1, "stanowisko": "Programista Python", "firma": "Orzech", "lokalizacja": "Kraków",
     "widełki": "18 000 - 25 000 zł netto (B2B)", "wymagania": "Python, Django", "opis": "Praca hybrydowa, B2B."},
    {"id": 2, "stanowisko": "Junior Python Developer", "firma": "Modrzew", "lokalizacja": "Wrocław",
     "widełki": "9 000 - 12 000 zł brutto / mies.", "wymagania": "Python", "opis": "Praca zdalna. Umowa o pracę."},
    {"id": 3, "stanowisko": "Python Engineer", "firma": "Sosna", "lokalizacja": "Kraków",
     "wymagania": "Python, AWS", "opis": "Praca w pełni zdalna, kontrakt B2B."},
    {"id": 4, "stanowisko": "Księgowa", "firma": "Jodła", "lokalizacja": "Poznań",
     "widełki": "7 500 zł brutto / mies.", "opis": "Umowa o pracę, pełny etat."},
    {"id": 5, "stanowisko": "Kucharz", "firma": "Dąb", "lokalizacja": "Zakopane",
     "widełki": "35 zł/h netto", "opis": "Umowa zlecenie, zapewniamy zakwaterowanie."},
    {"id": 6, "stanowisko": "Magazynier", "firma": "Buk", "lokalizacja": "Łódź",
     "opis": "Pół etatu, umowa zlecenie."},
]  # fmt: skip


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[OfferStore, SentenceReader]]:
    folder: Path = tmp_path_factory.mktemp("data")
    source = folder / "offers.jsonl"
    source.write_text("\n".join(json.dumps(record, ensure_ascii=False) for record in RECORDS), encoding="utf-8")
    vocabulary = folder / "vocabulary.json"
    with OfferStore.open(str(folder / "offers"), BuiltinEmbedder()) as store:
        summary = import_paths([source], store, source="moje", now=NOW, vocabulary=vocabulary)
        assert summary.new == len(RECORDS)
        yield store, SentenceReader(Vocabulary.load(vocabulary))


class Dialogue:
    """Asks and keeps what came back."""

    def __init__(self, conversation: Conversation) -> None:
        self._conversation = conversation
        self.parts: list[Part] = []

    async def ask(self, text: str) -> None:
        async with aclosing(self._conversation.answer(Message(ADA, text))) as parts:
            self.parts = [part async for part in parts]

    def titles(self) -> list[str]:
        return [hit.offer.title for part in self.parts if isinstance(part, Offers) for hit in part.hits]

    def companies(self) -> list[str]:
        return [hit.offer.company or "" for part in self.parts if isinstance(part, Offers) for hit in part.hits]

    def understood(self) -> str:
        first = self.parts[0]
        assert isinstance(first, Understood)
        return say(first.language).understood(first.reading.search)

    def notices(self) -> list[str]:
        return [part.text for part in self.parts if isinstance(part, Notice)]


@pytest.fixture
def dialogue(whole: tuple[OfferStore, SentenceReader], tmp_path: Path) -> Iterator[Dialogue]:
    store, reader = whole
    model = ScriptedModel(pieces=["Najlepiej pasuje [1]."])
    with State.open(f"sqlite:///{tmp_path / 'szukaj.db'}") as state:
        yield Dialogue(
            Conversation(reader, StoreFinder(store, store.embedder), model, state, FixedClock(), page_size=2)
        )


async def test_a_polish_dialogue_from_a_question_to_a_comparison(dialogue: Dialogue) -> None:
    await dialogue.ask("szukam pracy z Pythonem w Krakowie")
    assert "Python" in dialogue.understood()
    assert "Kraków" in dialogue.understood()
    assert set(dialogue.titles()) == {"Programista Python", "Python Engineer"}
    assert [part for part in dialogue.parts if isinstance(part, Words)]
    await dialogue.ask("a zdalnie?")
    assert "zdalnie" in dialogue.understood()
    assert "Python Engineer" in dialogue.titles()
    assert "Programista Python" not in dialogue.titles()
    await dialogue.ask("opowiedz o pierwszej")
    assert "**[1] " in dialogue.notices()[0]
    await dialogue.ask("praca z Pythonem")
    assert len(dialogue.titles()) == 2
    await dialogue.ask("pokaż więcej")
    assert len(dialogue.titles()) == 1
    await dialogue.ask("porównaj 1 i 3")
    assert dialogue.notices()[0].startswith("Porównanie:")


async def test_nothing_that_fits_is_said_with_the_way_out(dialogue: Dialogue) -> None:
    await dialogue.ask("księgowa, Poznań, od 30000 zł")
    (shown,) = [part for part in dialogue.parts if isinstance(part, Offers)]
    assert shown.relaxed == ("pay",)
    assert say("pl").heading(shown).endswith("Bez ograniczenia płacy jest 1 oferta:")
    await dialogue.ask("bez ograniczenia płacy")
    assert dialogue.titles() == ["Księgowa"]


async def test_an_offer_of_the_list_is_told_by_its_employer_or_town(dialogue: Dialogue) -> None:
    await dialogue.ask("praca z Pythonem")
    await dialogue.ask("pokaż więcej")
    await dialogue.ask("opowiedz o tej z Wrocławia")
    assert "Junior Python Developer** · Modrzew" in dialogue.notices()[0]
    await dialogue.ask("a ta z Orzecha?")
    assert "Programista Python** · Orzech" in dialogue.notices()[0]
    await dialogue.ask("opowiedz o tej z Lublina")
    assert dialogue.notices() == [say("pl").words.which_offer.format(n=3)]


async def test_when_nothing_is_left_to_take_back_it_is_said(dialogue: Dialogue) -> None:
    await dialogue.ask("cofnij")
    assert dialogue.notices() == [say("pl").words.nothing_to_take_back]
    await dialogue.ask("praca z Pythonem")
    await dialogue.ask("w Krakowie")
    await dialogue.ask("wróć do poprzedniego")
    assert dialogue.understood() == "Szukam: Python"
    await dialogue.ask("cofnij jeszcze to")
    assert dialogue.notices() == [say("pl").words.nothing_to_take_back]
    await dialogue.ask("w Krakowie")
    assert dialogue.understood() == "Szukam: Python · Kraków"


async def test_what_the_only_offer_pays_is_told_and_it_is_compared_with_none(dialogue: Dialogue) -> None:
    await dialogue.ask("kucharz w Zakopanem")
    assert dialogue.titles() == ["Kucharz"]
    await dialogue.ask("a ile płacą?")
    pay, card = dialogue.notices()
    assert pay.startswith("[1] Płaca: 35\N{NO-BREAK SPACE}zł netto / godz.")
    assert "35\N{NO-BREAK SPACE}zł netto / godz." in card
    await dialogue.ask("porównaj")
    assert dialogue.notices() == [say("pl").words.one_number_only]


async def test_the_company_of_an_offer_is_left_out_by_its_number_and_comes_back(dialogue: Dialogue) -> None:
    await dialogue.ask("praca z Pythonem")
    last = dialogue.companies()[-1]
    await dialogue.ask("bez tej ostatniej firmy")
    assert dialogue.understood() == f"Szukam: Python · bez: {last}"
    assert dialogue.companies()
    assert last not in dialogue.companies()
    await dialogue.ask("bez firmy nr 9")
    assert dialogue.notices()[0].startswith("Na liście są oferty od 1 do")
    await dialogue.ask("cofnij")
    assert dialogue.understood() == "Szukam: Python"


async def test_a_number_alone_is_pay_or_nothing(dialogue: Dialogue) -> None:
    await dialogue.ask("praca z Pythonem")
    await dialogue.ask("8000")
    assert dialogue.understood() == "Szukam: Python · od 8\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}zł / mies."
    for nothing in ("2024", "123 456 789", "700"):
        await dialogue.ask(nothing)
        assert dialogue.notices() == [say("pl").words.not_understood], nothing


async def test_an_english_question_about_other_work(dialogue: Dialogue) -> None:
    await dialogue.ask("I am looking for a job as a cook in Zakopane")
    assert dialogue.understood().startswith("Looking for: ")
    assert dialogue.titles() == ["Kucharz"]


@pytest.mark.parametrize("language", ["pl", "en"])
async def test_every_message_that_we_suggest_is_read_as_we_mean_it(
    whole: tuple[OfferStore, SentenceReader], language: str
) -> None:
    words = say(language).words  # type: ignore[arg-type]
    _, reader = whole
    before = reader.read("księgowa, Poznań").search
    suggested = {
        words.say_more: ("more", ()),
        words.say_details.format(n=2): ("details", (2,)),
        words.say_compare.format(a=1, b=3): ("compare", (1, 3)),
        words.say_help: ("help", ()),
    }
    for text, expected in suggested.items():
        reading = reader.read(text, before)
        assert (reading.intent, reading.numbers) == expected, text
        assert reading.search == before


async def test_every_example_in_our_texts_is_read_as_a_question(whole: tuple[OfferStore, SentenceReader]) -> None:
    import re

    _, reader = whole
    looked_at = 0
    for words in (say("pl").words, say("en").words):
        for text in (words.greeting, words.who, words.not_understood, words.wordless):
            for example in re.findall(r"[„“](.+?)”", text):
                reading = reader.read(example)
                assert reading.intent == "search", example
                assert reading.search != type(reading.search)(), example
                looked_at += 1
    assert looked_at >= 8
