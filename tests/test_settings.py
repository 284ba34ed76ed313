"""The settings: what they read, and the sentences they answer nonsense with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.errors import BadSettings
from bot.settings import Settings, load_settings, unknown_names, variable

if TYPE_CHECKING:
    from pathlib import Path


def test_everything_has_a_default_so_that_nothing_needs_to_be_set() -> None:
    settings = load_settings(env_file=None)
    assert settings.model == "job-expert"
    assert settings.embedder == "builtin"
    assert settings.telegram_bot_token is None
    assert settings.zone().key == "Europe/Warsaw"


def test_variables_carry_the_prefix_unless_their_ecosystem_named_them() -> None:
    assert variable("model") == "SZUKAJ_MODEL"
    assert variable("ollama_host") == "OLLAMA_HOST"
    assert variable("telegram_bot_token") == "TELEGRAM_BOT_TOKEN"


def test_the_env_file_is_read_and_the_environment_wins_over_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    env_file = tmp_path / ".env"
    env_file.write_text("SZUKAJ_MODEL=from-file\nSZUKAJ_LANGUAGE=en\n", encoding="utf-8")
    monkeypatch.setenv("SZUKAJ_MODEL", "from-environment")
    settings = load_settings(env_file=env_file)
    assert (settings.model, settings.language) == ("from-environment", "en")


def test_a_tilde_is_the_home_of_the_user_as_in_a_shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    for name in ("SZUKAJ_DATA_DIR", "SZUKAJ_STORE_URI", "SZUKAJ_FEEDS", "SZUKAJ_LOG"):
        monkeypatch.setenv(name, f"~/{name}")
    settings = load_settings(env_file=None)
    found = (settings.data_dir, settings.store_uri, settings.feeds, settings.log)
    assert [str(one) for one in found] == [
        str(tmp_path / name) for name in ("SZUKAJ_DATA_DIR", "SZUKAJ_STORE_URI", "SZUKAJ_FEEDS", "SZUKAJ_LOG")
    ]
    monkeypatch.setenv("SZUKAJ_STORE_URI", "s3://bucket/~path")
    assert load_settings(env_file=None).store_uri == "s3://bucket/~path"


def test_a_home_that_is_not_known_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SZUKAJ_DATA_DIR", "~nobody-of-this-name/x")
    with pytest.raises(BadSettings, match="write the whole path"):
        load_settings(env_file=None)


def test_the_command_line_wins_over_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SZUKAJ_DATA_DIR", "/elsewhere")
    assert load_settings(data_dir=tmp_path, env_file=None).data_dir == tmp_path


def test_an_empty_value_is_no_value(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "")
    monkeypatch.setenv("SZUKAJ_MODEL", "")
    settings = load_settings(env_file=None)
    assert settings.telegram_bot_token is None
    assert settings.model == "job-expert"


@pytest.mark.parametrize(
    ("name", "value", "advice"),
    [
        ("SZUKAJ_TIMEZONE", "Mars/Phobos", "Europe/Warsaw"),
        ("SZUKAJ_NUM_CTX", "duży", "whole number"),
        ("SZUKAJ_NUM_CTX", "10", "at least 2048"),
        ("SZUKAJ_ANSWER_SECONDS", "0", "above 0"),
        ("SZUKAJ_LANGUAGE", "de", "'pl' or 'en'"),
        ("SZUKAJ_DATABASE_URL", "database.db", "sqlite:///"),
        ("OLLAMA_HOST", "ftp://models", "http://127.0.0.1:11434"),
        ("TELEGRAM_API_URL", "telegram", "http://"),
        ("SLACK_BOT_TOKEN", "xapp-1-mixed-up", "xoxb-"),
        ("TELEGRAM_BOT_TOKEN", "secret", "@BotFather"),
    ],
)
def test_a_wrong_value_is_one_sentence_that_names_the_variable_and_what_to_write(
    name: str, value: str, advice: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(BadSettings) as caught:
        load_settings(env_file=None)
    assert name in str(caught.value)
    assert advice in str(caught.value)
    assert "\n" not in str(caught.value)


def test_every_wrong_variable_is_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SZUKAJ_NUM_CTX", "x")
    monkeypatch.setenv("SZUKAJ_MAX_ANSWERS", "y")
    with pytest.raises(BadSettings, match=r"SZUKAJ_NUM_CTX.*SZUKAJ_MAX_ANSWERS"):
        load_settings(env_file=None)


@pytest.mark.parametrize(
    "name", ["TELEGRAM_BOT_TOKEN", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SZUKAJ_DATABASE_URL"]
)
def test_a_secret_is_never_shown(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "hunter2-hunter2")
    with pytest.raises(BadSettings) as caught:
        load_settings(env_file=None)
    assert "hunter2" not in str(caught.value)


def test_secrets_do_not_show_in_the_settings_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "123:hunter2")
    monkeypatch.setenv("SLACK_SIGNING_SECRET", "hunter2")
    monkeypatch.setenv("SZUKAJ_DATABASE_URL", "postgresql://szukaj:hunter2@host/szukaj")
    assert "hunter2" not in repr(load_settings(env_file=None))


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("0.0.0.0", "http://127.0.0.1:11434"),
        (":5000", "http://127.0.0.1:5000"),
        ("models.local", "http://models.local:11434"),
        ("models.local:80", "http://models.local:80"),
        ("https://models.example/ollama/", "https://models.example/ollama"),
        ("[::1]:5000", "http://[::1]:5000"),
    ],
)
def test_the_ollama_host_is_read_as_ollama_reads_it(
    given: str, meant: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OLLAMA_HOST", given)
    assert load_settings(env_file=None).ollama_host == meant


def test_a_misspelt_variable_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    env_file = tmp_path / ".env"
    env_file.write_text("SZUKAJ_MODLE=job-expert\nSZUKAJ_MODEL=job-expert\n", encoding="utf-8")
    monkeypatch.setenv("SZUKAJ_LOGG", "x")
    assert unknown_names(env_file=env_file) == ["SZUKAJ_LOGG", "SZUKAJ_MODLE"]


def test_an_env_file_in_a_wrong_encoding_is_one_sentence(tmp_path: Path) -> None:
    env_file = tmp_path / ".env"
    env_file.write_bytes("SZUKAJ_MODEL=żółw\n".encode("cp1250"))
    with pytest.raises(BadSettings, match="UTF-8"):
        load_settings(env_file=env_file)


def test_every_setting_is_described_in_one_line() -> None:
    assert len(Settings.model_fields) > 15
    for name, field in Settings.model_fields.items():
        assert field.description, name
        assert "\n" not in field.description, name


def test_keys_of_feeds_are_secrets_each(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SZUKAJ_FEED_SECRETS", "partner=Abc=123, board=xyz-789")
    settings = load_settings(env_file=None)
    assert settings.feed_keys() == {"partner": "Abc=123", "board": "xyz-789"}
    assert {"Abc=123", "xyz-789"} <= set(settings.secrets())
    assert "xyz" not in repr(settings)


@pytest.mark.parametrize("value", ["hunter2", "=hunter2", "a=", "a=hunter2,", "a b=hunter2", "a=hunter2\nb"])
def test_keys_of_feeds_that_are_none_are_told_without_them(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("SZUKAJ_FEED_SECRETS", value)
    with pytest.raises(BadSettings, match="SZUKAJ_FEED_SECRETS makes no sense") as caught:
        load_settings(env_file=None)
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize("value", ["a b", "a\r\nX: y", "<me>", "(me)", "żółw@firma.example"])
def test_a_contact_is_plain_text_that_fits_into_a_header(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("SZUKAJ_CONTACT", value)
    with pytest.raises(BadSettings, match="SZUKAJ_CONTACT"):
        load_settings(env_file=None)
