"""`szukaj read` from outside: what was understood, without a store."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli import main
from tests.cli.commands import SEARCH_KEYS, one_sentence

if TYPE_CHECKING:
    import pytest

    from bot.settings import Settings


def test_a_damaged_vocabulary_ends_in_one_sentence(stocked: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    (stocked.data_dir / "vocabulary.json").write_text("{", encoding="utf-8")
    assert main(["read", "praca w Łodzi"]) == 1
    error = capsys.readouterr().err
    assert one_sentence(error)
    assert "vocabulary.json" in error


def test_read_prints_the_reading(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "praca w krakowie, tylko zdalnie", "--json"]) == 0
    row = json.loads(capsys.readouterr().out)
    assert set(row) == {"intent", "search"}
    assert set(row["search"]) == SEARCH_KEYS
    assert (row["intent"], row["search"]["places"], row["search"]["modes"]) == ("search", ["Kraków"], ["remote"])
    assert main(["read", "praca w krakowie, tylko zdalnie"]) == 0
    assert ["places", "Kraków"] in [line.split() for line in capsys.readouterr().out.splitlines()]


def test_read_shows_the_eye_everything_that_was_understood(capsys: pytest.CaptureFixture[str]) -> None:
    asked = {
        "kucharz, bez „pracy w nocy”, nie zlecenie, nie na pół etatu": ["contracts excluded", "hours excluded"],
        "magazynier, bez akwizycji": ["words excluded"],
        "programista Python, tylko nie junior": ["levels excluded  junior"],
        "praca w Krakowie, najlepiej zdalnie": ["preferred modes  remote"],
        "kelner, od 5 tys. na rękę": ["pay     at least 5000 PLN net per month", "od 5 000 zł netto / mies."],
        "programista, Kraków albo zdalnie": ["remote or place  yes", "Kraków lub zdalnie"],
        "kelner w Sopocie, tylko z podanymi widełkami": ["stated pay only  yes"],
    }
    for sentence, told in asked.items():
        assert main(["read", sentence]) == 0
        out = capsys.readouterr().out
        assert out.startswith("Szukam: "), sentence
        lines = " ".join(out.split())
        assert [words for words in told if " ".join(words.split()) not in lines] == [], out


def test_blanks_around_a_sentence_change_nothing(
    stocked: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sentence, path = "nie wysyłaj ofert z Gdyni", tmp_path / "turns.jsonl"
    rows = [{"id": n, "turns": [turn]} for n, turn in enumerate((sentence, f" {sentence} \n"))]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert main(["read", "--batch", str(path)]) == 0
    bare, blank = (json.loads(line)["readings"] for line in capsys.readouterr().out.splitlines())
    assert blank == bare
    for command in ("read", "search"):
        assert main([command, f"{sentence} ", "--json"]) == 0


def test_each_turn_of_a_batch_is_read_after_the_ones_before_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "turns.jsonl"
    path.write_text('{"id": 1, "turns": ["magazynier w Łodzi", "a w Poznaniu?"]}\n{"id": 2, "turns": [1]}\n')
    assert main(["read", "--batch", str(path)]) == 1
    first, second = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert [reading["search"]["places"] for reading in first["readings"]] == [["Łódź"], ["Poznań"]]
    assert first["readings"][1]["search"]["text"] == first["readings"][0]["search"]["text"]
    assert second["id"] == 2
    assert "error" in second


def test_reading_needs_no_store(tmp_path: Path) -> None:
    code = (
        "import sys; from bot.cli import main; code = main(['read', 'praca w Łodzi', '--json']); "
        "sys.exit(code or len({'lancedb', 'pyarrow', 'pandas'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["search"]["places"] == ["Łódź"]


def test_a_reader_that_has_had_enough_ends_a_batch_without_noise(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text("".join(f'{{"id": {i}, "turns": ["praca w Łodzi"]}}\n' for i in range(300)), encoding="utf-8")
    szukaj = Path(sys.executable).parent / "szukaj"
    with subprocess.Popen(
        [szukaj, "read", "--batch", str(path)], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert json.loads(process.stdout.readline())["id"] == 0
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1
