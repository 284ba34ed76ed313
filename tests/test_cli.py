"""The command line from outside: what it prints, where, and with which exit code."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bot.app import bring_in, offers_uri, open_offers
from bot.cli import main
from bot.settings import load_settings

if TYPE_CHECKING:
    from bot.settings import Settings

OFFERS: list[dict[str, Any]] = [  # Any: JSON
    {
        "id": "1",
        "source": "made",
        "title": "Programista Python",
        "company": "Zielony Kod",
        "location": "Kraków",
        "tryb_pracy": "zdalnie",
        "umowa": "B2B",
        "salary": "15 000 - 20 000 zł netto / mies.",
        "skills": ["Python", "Django"],
        "url": "https://example.org/1",
        "published": "2026-08-10",
        "description": "Piszemy usługi w Pythonie.",
    },
    {
        "id": "2",
        "source": "made",
        "title": "Księgowa",
        "company": "Biuro Suma",
        "location": "Łódź",
        "umowa": "umowa o pracę",
        "published": "2026-08-12",
        "description": "Prowadzenie ksiąg małych firm, pełny etat.",
    },
    {
        "id": "3",
        "source": "made",
        "title": "Kierowca C+E",
        "company": "Trasa",
        "location": "Poznań",
        "published": "2026-08-15",
        "description": "Trasy krajowe, weekendy w domu.",
    },
]
SEARCH_KEYS = {
    "text", "skills", "skills_excluded", "places", "places_excluded", "radius_km", "modes", "levels", "contracts",
    "hours", "languages", "companies", "companies_excluded", "pay", "posted_within_days",
}  # fmt: skip
OFFER_KEYS = {
    "id", "source", "source_id", "url", "title", "company", "places", "modes", "levels", "contracts", "hours",
    "pay", "skills", "languages", "published", "score", "why",
}  # fmt: skip
SUMMARY_KEYS = ["read", "new", "changed", "unchanged", "duplicates", "closed", "rejected"]
TODAY = ("--as-of", "2026-08-20")


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything a command keeps lands in a folder of the test; no model server is there."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OLLAMA_HOST", "http://127.0.0.1:9")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load_settings(data_dir=tmp_path / "data", env_file=None)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with three offers."""
    path = tmp_path / "offers.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in OFFERS), encoding="utf-8")
    return path


@pytest.fixture
def stocked(file: Path, settings: Settings) -> Settings:
    """Settings whose store holds the three offers."""
    with open_offers(settings) as store:
        bring_in([file], store, settings, now=datetime(2026, 8, 16, tzinfo=UTC))
    return settings


def type_in(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Makes `text` the standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))


def one_sentence(text: str) -> bool:
    return (
        text.startswith("szukaj: ") and text.endswith(".\n") and text.count("\n") == 1 and "Traceback" not in text
    )


def test_import_counts_what_became_of_the_records(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(file), "--json"]) == 0
    first = json.loads(capsys.readouterr().out)
    assert list(first) == SUMMARY_KEYS
    assert (first["read"], first["new"], first["rejected"]) == (3, 3, [])
    assert main(["import", str(file)]) == 0
    assert capsys.readouterr().out.startswith("3 records read: 3 unchanged; the offers are in ")


def test_a_dry_run_shows_what_would_change_and_writes_nothing(
    file: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["import", str(file), "--dry-run", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["dry_run"], found["new"]) == (True, len(OFFERS))
    assert {change["what"] for change in found["changes"]} == {"new"}
    assert main(["import", str(file), "--dry-run"]) == 0
    told = capsys.readouterr().out
    assert "nothing was written" in told
    assert "new: Programista Python, Zielony Kod [made:1]" in told
    assert main(["import", str(file), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["new"] == len(OFFERS)


def test_rejected_records_are_written_where_the_user_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "x.jsonl").write_text('{"title": "Zdun"}\n{"firma": "Bar"}\n', encoding="utf-8")
    out = tmp_path / "rejected.jsonl"
    assert main(["import", str(tmp_path / "x.jsonl"), "--rejected", str(out)]) == 1
    assert f"{out} holds the rejected records" in capsys.readouterr().out
    assert json.loads(out.read_text(encoding="utf-8"))["_rejected"] == "it has no title"


def test_guess_proposes_a_mapping_that_the_next_import_follows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.csv"
    path.write_text("Jakie stanowisko;Gdzie\nZdun;Nysa\nDekarz;Brzeg\n", encoding="utf-8")
    assert main(["import", "--guess", str(path)]) == 0
    assert '"Jakie stanowisko" = "title"' in capsys.readouterr().out
    mapping = Path(f"{path}.mapping.toml")
    assert mapping.exists()
    assert main(["import", "--guess", str(path)]) == 0
    assert "left as it is" in capsys.readouterr().err
    assert main(["import", str(tmp_path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["new"] == 2
    assert main(["import", str(path), "--mapping", str(tmp_path / "no.toml")]) == 2
    assert "no.toml" in capsys.readouterr().err


def test_guess_says_where_no_column_is_a_title(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.csv").write_text("a;b\n1;2\n3;4\n", encoding="utf-8")
    assert main(["import", "--guess", str(tmp_path / "x.csv")]) == 1
    assert "title" in capsys.readouterr().err


def test_import_takes_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    type_in(monkeypatch, '{"stanowisko": "Kucharz", "lokalizacja": "Zakopane"}\n')
    assert main(["import", "-", "--source", "pipe", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["new"] == 1


def test_import_names_every_rejected_record_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "mixed.jsonl"
    path.write_text('{"title": "Kucharz"}\n{"company": "Bez tytułu"}\nnot json\n', encoding="utf-8")
    assert main(["import", str(path), "--json"]) == 1
    rejected = json.loads(capsys.readouterr().out)["rejected"]
    assert [(Path(one["file"]).name, one["line"]) for one in rejected] == [("mixed.jsonl", 2), ("mixed.jsonl", 3)]
    assert all(one["reason"] for one in rejected)


def test_a_complete_list_closes_what_is_missing(
    file: Path, stocked: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text("".join(json.dumps(row) + "\n" for row in OFFERS[:2]), encoding="utf-8")
    assert main(["import", str(file), "--complete", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["closed"] == 1
    assert main(["search", "kierowca Poznań", *TODAY, "--json"]) == 0
    assert "made:3" not in [offer["id"] for offer in json.loads(capsys.readouterr().out)["offers"]]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["import"], 2, "name a file"),
        (["import", "nowhere.jsonl"], 2, "nowhere.jsonl"),
        (["import", "empty"], 1, "empty"),
        (["import", "offers.jsonl", "--sorce", "x"], 2, "--sorce"),
        (["search"], 2, "one sentence"),
        (["search", ""], 2, "empty"),
        (["search", "a", "--batch", "b.jsonl"], 2, "one sentence"),
        (["search", "a", "--limit", "0"], 2, "--limit"),
        (["search", "a", "--as-of", "22.08.2026"], 2, "2026-08-22"),
        (["search", "praca w Łodzi"], 1, "szukaj import"),
        (["search", "--batch", "nowhere.jsonl"], 1, "szukaj import"),
        (["read", "--batch", "nowhere.jsonl"], 2, "nowhere.jsonl"),
        (["read", "--batch", "empty"], 2, "empty"),
        (["serve-everything"], 2, "invalid choice"),
        (["read", "a", "--data", "offers.jsonl/inside"], 0, ""),
        (["import", "offers.jsonl", "--data", "offers.jsonl"], 1, "offers.jsonl"),
        (["import", "offers.jsonl", "--data", "/proc/nowhere"], 1, "/proc/nowhere"),
    ],
)
def test_wrong_use_and_bad_input_end_in_one_sentence_and_the_right_exit_code(
    arguments: list[str], code: int, said: str, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (file.parent / "empty").mkdir()
    assert main(arguments) == code
    error = capsys.readouterr().err
    assert one_sentence(error) or code == 0, error
    assert said in error


def test_a_wrong_setting_ends_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SZUKAJ_TIMEZONE", "Mars")
    assert main(["read", "praca"]) == 2
    error = capsys.readouterr().err
    assert one_sentence(error)
    assert "SZUKAJ_TIMEZONE" in error


def test_two_imports_at_once_end_in_one_sentence(
    file: Path, stocked: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_offers(stocked) as store, store.lock():
        assert main(["import", str(file)]) == 1
    assert one_sentence(capsys.readouterr().err)


def test_a_table_of_somebody_else_is_left_alone(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    import lancedb

    lancedb.connect(offers_uri(settings)).create_table("offers", data=[{"id": "1"}])
    assert main(["search", "praca w Łodzi"]) == 1
    assert one_sentence(capsys.readouterr().err)


def test_a_damaged_vocabulary_ends_in_one_sentence(stocked: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    (stocked.data_dir / "vocabulary.json").write_text("{", encoding="utf-8")
    assert main(["read", "praca w Łodzi"]) == 1
    error = capsys.readouterr().err
    assert one_sentence(error)
    assert "vocabulary.json" in error


def test_a_bug_is_one_sentence_and_its_traceback_stands_in_the_log(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(settings: Settings) -> None:
        raise ZeroDivisionError("inner detail")

    monkeypatch.setattr("bot.cli.read.open_reader", broken)
    assert main(["read", "praca"]) == 1
    error = capsys.readouterr().err
    assert one_sentence(error)
    assert "inner detail" not in error
    number = error.split("(")[1].split(")")[0]
    log = Path("data/szukaj.log").read_text(encoding="utf-8")
    assert number in log
    assert "ZeroDivisionError: inner detail" in log


def test_ctrl_c_leaves_quietly(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(settings: Settings) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("bot.cli.read.open_reader", interrupted)
    assert main(["read", "praca"]) == 130
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.usefixtures("stocked")
def test_search_prints_the_keys_of_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "praca zdalna z Pythonem", *TODAY, "--json"]) == 0
    row = json.loads(capsys.readouterr().out)
    assert set(row) == {"id", "search", "total", "offers", "relaxed"}
    assert set(row["search"]) == SEARCH_KEYS
    assert row["search"]["modes"] == ["remote"]
    assert row["relaxed"] == []
    offer = row["offers"][0]
    assert set(offer) == OFFER_KEYS
    assert (offer["id"], offer["published"], offer["places"]) == ("made:1", "2026-08-10", ["Kraków"])
    assert (
        offer["pay"]
        == [{"min": 15000, "max": 20000, "currency": "PLN", "per": "month", "basis": "net", "contract": None}]
        or offer["pay"][0]["contract"] == "b2b"
    )
    assert all(isinstance(reason, str) and reason for reason in offer["why"])


@pytest.mark.usefixtures("stocked")
def test_search_prints_cards_for_the_eye(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "księgowa w Łodzi", *TODAY]) == 0
    out = capsys.readouterr().out
    assert "[1] Księgowa · Biuro Suma" in out
    assert "\x1b" not in out


@pytest.mark.usefixtures("stocked")
def test_a_batch_answers_row_by_row_and_a_broken_row_stops_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [
        '{"id": "a", "query": "księgowa"}',
        "not json",
        '{"query": "kierowca"}',
        '{"id": {"n": 4}, "query": 5}',
        '{"id": 5, "query": "  "}',
        "",
        '{"id": 7, "query": "kierowca Poznań"}',
    ]
    path = tmp_path / "batch.jsonl"
    path.write_text("\n".join(rows), encoding="utf-8")
    assert main(["search", "--batch", str(path), *TODAY]) == 1
    said = capsys.readouterr()
    answers = [json.loads(line) for line in said.out.splitlines()]
    assert [answer["id"] for answer in answers] == ["a", None, None, {"n": 4}, 5, 7]
    assert [answer["offers"][0]["id"] for answer in (answers[0], answers[5])] == ["made:2", "made:3"]
    assert [line.split(":")[1].split()[-1] for line in said.err.splitlines()] == ["2", "3", "4", "5"]
    assert all(one_sentence(line + "\n") for line in said.err.splitlines())


@pytest.mark.usefixtures("stocked")
def test_a_batch_may_come_on_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    type_in(monkeypatch, '\ufeff{"id": 1, "query": "księgowa"}\n')
    assert main(["search", "--batch", "-", "--limit", "1", *TODAY]) == 0
    assert len(json.loads(capsys.readouterr().out)["offers"]) == 1


def test_read_prints_the_reading(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "praca w krakowie, tylko zdalnie", "--json"]) == 0
    row = json.loads(capsys.readouterr().out)
    assert set(row) == {"intent", "search"}
    assert set(row["search"]) == SEARCH_KEYS
    assert (row["intent"], row["search"]["places"], row["search"]["modes"]) == ("search", ["Kraków"], ["remote"])
    assert main(["read", "praca w krakowie, tylko zdalnie"]) == 0
    assert ["places", "Kraków"] in [line.split() for line in capsys.readouterr().out.splitlines()]


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


def test_every_command_helps(capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("chat", "import", "search", "read", "doctor"):
        assert main([command, "--help"]) == 0
        assert "--data DIR" in capsys.readouterr().out
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("szukaj ")
    assert main([]) == 2


@pytest.mark.network
def test_the_first_chat_brings_the_sample_offers_in_and_says_so_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for first in (True, False):
        type_in(monkeypatch, "praca zdalna\n")
        assert main(["chat"]) == 0
        said = capsys.readouterr()
        assert "[1]" in said.out
        assert ("przykładowe" in said.err) is first


@pytest.mark.network
@pytest.mark.usefixtures("stocked")
def test_sample_offers_never_mix_with_a_persons_own(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    type_in(monkeypatch, "księgowa\n\n   \nthanks\n")
    assert main(["chat"]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert "Biuro Suma" in said.out
    assert "You're welcome" in said.out


@pytest.mark.network
@pytest.mark.usefixtures("stocked")
def test_chat_reads_whatever_comes(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    raw = b"ksi\xf3\xea\n" + "🙂🙂🙂\n".encode() + b"x" * 10_000 + b"\n\x00\x1b[2J\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8"))
    assert main(["chat"]) == 0
    said = capsys.readouterr()
    assert "\x1b" not in said.out
    assert "Traceback" not in said.err


@pytest.mark.network
def test_a_piped_chat_tells_what_alerts_owe_in_a_line_and_uses_nothing_up(
    stocked: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    type_in(monkeypatch, "księgowa\npowiadamiaj mnie\n")
    assert main(["chat"]) == 0
    assert "Alert 1: księgowa." in capsys.readouterr().out
    new = tmp_path / "new.jsonl"
    new.write_text('{"title": "Księgowa w fundacji", "company": "Nowa Fundacja", "id": "n"}\n', encoding="utf-8")
    with open_offers(stocked) as store:
        bring_in([new], store, stocked, now=datetime.now(UTC))
    for _ in range(2):
        type_in(monkeypatch, "dzięki\n")
        assert main(["chat"]) == 0
        assert capsys.readouterr().out.startswith(
            "🔔 1 nowa oferta. Alert 1: księgowa. Pokażę je, gdy otworzysz „szukaj chat” w terminalu.\n\n"
        )


@pytest.mark.network
@pytest.mark.usefixtures("stocked")
def test_doctor_says_what_is_well_and_how_to_mend_the_rest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["ok"] is True
    states = {check["name"]: check["state"] for check in report["checks"]}
    assert states["offers"] in {"ok", "warn"}
    assert (states["histories"], states["reading"], states["model"]) == ("ok", "ok", "warn")
    model = next(check for check in report["checks"] if check["name"] == "model")
    assert "ollama create" in model["mend"] + model["found"]


@pytest.mark.network
def test_doctor_fails_where_something_must_be_mended(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-hunter2")
    assert main(["doctor", "--data", "/proc/nowhere"]) == 1
    out = capsys.readouterr().out
    assert "FAIL" in out
    assert "SLACK_APP_TOKEN" in out
    assert "hunter2" not in out
    monkeypatch.setenv("SZUKAJ_NUM_CTX", "many")
    assert main(["doctor"]) == 1
    assert "SZUKAJ_NUM_CTX" in capsys.readouterr().out


@pytest.mark.parametrize("before", [True, False])
def test_the_data_folder_may_stand_before_the_command_or_after_it(tmp_path: Path, before: bool) -> None:
    from bot.cli.parser import build_parser

    data, command = ["--data", str(tmp_path)], ["read", "kelner"]
    arguments = build_parser().parse_args([*data, *command] if before else [*command, *data])
    assert arguments.data == tmp_path
