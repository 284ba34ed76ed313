"""`szukaj import --ask-model`: a model reads plain adverts too, and only what stands in them is kept."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

import pytest
from fakes import FakeOllama, Script

from bot.app import open_offers
from bot.cli import main
from bot.settings import load_settings

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Offer

pytestmark = pytest.mark.network

ADVERT = """Praca dla piekarza

Szukamy piekarza do naszej piekarni, praca w Kępnie przy ulicy Młyńskiej. Piekarnia Złoty Kłos zatrudni na umowę
o pracę, stawka 32 zł za godzinę brutto. Wymagamy doświadczenia przy piecu obrotowym.
"""
FOUND = {
    "stanowisko": "Mistrz piekarski",
    "firma": "Piekarnia Złoty Kłos",
    "tryb_pracy": ["remote"],
    "miasto": ["Kępno"],
    "widełki_min": 9900,
    "widełki_max": None,
    "waluta": "PLN",
    "okres": "month",
    "podstawa": "gross",
    "umowa": ["employment"],
    "poziom": [],
    "wymiar": [],
    "języki": [],
    "wymagania_kluczowe": ["piec obrotowy", "Kubernetes"],
    "mile_widziane": [],
}


def imported(folder: Path, *options: str) -> tuple[int, list[Offer]]:
    code = main(["--data", str(folder / "data"), "import", str(folder / "advert.txt"), *options])
    with open_offers(load_settings(data_dir=folder / "data", env_file=None)) as store:
        return code, store.get(store.scan(None)["id"].to_pylist())


async def asked(server: FakeOllama, folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[int, list[Offer]]:
    (folder / "advert.txt").write_text(ADVERT, encoding="utf-8")
    async with server.served():
        monkeypatch.setenv("OLLAMA_HOST", server.url)
        return await asyncio.to_thread(imported, folder, "--ask-model")


async def test_what_the_model_finds_fills_what_rules_left_empty_where_it_stands_in_the_advert(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = FakeOllama(script=Script(pieces=(json.dumps(FOUND, ensure_ascii=False),)))
    code, (offer,) = await asked(server, tmp_path, monkeypatch)
    assert code == 0
    assert offer.company == "Piekarnia Złoty Kłos"
    assert offer.title != "Mistrz piekarski", "rules found a title, and it stands"
    assert [place.name for place in offer.places] == ["Kępno"]
    assert offer.modes == ()
    assert [(pay.minimum, pay.per) for pay in offer.pay] == [(32, "hour")], "9900 stands nowhere in it"
    assert "piec obrotowy" in offer.skills
    assert "Kubernetes" not in offer.skills
    assert server.asked[-1]["format"]["required"], "the answer is held to the schema"


async def test_an_advert_that_has_not_changed_is_not_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = FakeOllama(script=Script(pieces=(json.dumps(FOUND, ensure_ascii=False),)))
    await asked(server, tmp_path, monkeypatch)
    before = len(server.asked)
    await asked(server, tmp_path, monkeypatch)
    assert len(server.asked) == before


async def test_words_that_are_no_data_leave_the_advert_to_the_rules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = FakeOllama(script=Script(pieces=("Oto oferta: piekarz.",)))
    code, (offer,) = await asked(server, tmp_path, monkeypatch)
    assert code == 0
    assert [(pay.minimum, pay.per) for pay in offer.pay] == [(32, "hour")]


async def test_without_a_server_rules_read_it_and_that_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "advert.txt").write_text(ADVERT, encoding="utf-8")
    monkeypatch.setenv("OLLAMA_HOST", "127.0.0.1:9")
    code, (offer,) = await asyncio.to_thread(imported, tmp_path, "--ask-model")
    assert code == 0
    assert offer.title
    assert "read by rules alone" in capsys.readouterr().out
