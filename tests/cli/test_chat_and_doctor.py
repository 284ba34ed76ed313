"""`szukaj chat` and `szukaj doctor` from outside."""

from __future__ import annotations

import io
import json
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.app import bring_in, open_offers
from bot.cli import main
from tests.cli.commands import type_in

if TYPE_CHECKING:
    from pathlib import Path

    from bot.settings import Settings


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
