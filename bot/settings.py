"""Every setting of szukaj, and the only reader of the environment (and of `.env` in the working directory).

Names carry the prefix `SZUKAJ_` except those that their ecosystems already fixed. An empty value is none.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.domain import PayRule
from bot.errors import BadSettings

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

PREFIX = "SZUKAJ_"
ENV_FILE = ".env"


def _web_address(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError("write a web address that begins with http:// or https://")
    return value.rstrip("/")


def _ollama_address(value: str) -> str:
    """As Ollama itself reads OLLAMA_HOST: "0.0.0.0", ":11434" and "host:port" are fine as well."""
    scheme, separator, rest = value.strip().rstrip("/").rpartition("://")
    host = rest if rest and not rest.startswith(":") else f"127.0.0.1{rest}"
    parts = urlsplit(f"{scheme or 'http'}://{host}")
    try:
        port = parts.port
    except ValueError:
        raise ValueError("write the server's address, such as http://127.0.0.1:11434") from None
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError("write the server's address, such as http://127.0.0.1:11434")
    name = "127.0.0.1" if parts.hostname == "0.0.0.0" else parts.hostname
    name = f"[{name}]" if ":" in name else name
    port = port or (11434 if not separator else None)
    return f"{parts.scheme}://{name}{f':{port}' if port else ''}{parts.path}"


def _timezone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError("write the name of a time zone, such as Europe/Warsaw") from None
    return value


def _pay_rates(value: str) -> str:
    PayRule.with_rates(value)
    return value


def _database_url(value: SecretStr) -> SecretStr:
    if "://" not in value.get_secret_value():
        raise ValueError(
            "write a database address, such as postgresql+psycopg://user:password@host/name "
            "or sqlite:////absolute/path/szukaj.db"
        )
    return value


def _telegram_token(value: SecretStr) -> SecretStr:
    number, colon, rest = value.get_secret_value().partition(":")
    if not (number.isdigit() and colon and rest):
        raise ValueError("a bot token looks like 123456789:AA…; take it from @BotFather")
    return value


def _slack_token(start: str) -> AfterValidator:
    def check(value: SecretStr) -> SecretStr:
        if not value.get_secret_value().startswith(start):
            raise ValueError(f"this token begins with {start}; take it from your app's page at api.slack.com/apps")
        return value

    return AfterValidator(check)


def _listening_address(value: str) -> str:
    host, colon, port = value.strip().rpartition(":")
    if not colon or not port.isdecimal() or int(port) > 65_535:
        raise ValueError("write an address and a port, such as 127.0.0.1:8080, or :8080 for every address")
    return f"{host or '0.0.0.0'}:{port}"


def _webhook_secret(value: SecretStr) -> SecretStr:
    """As Telegram allows it (setWebhook, secret_token)."""
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", value.get_secret_value()):
        raise ValueError("write 1 to 256 letters of A–Z, a–z, digits, _ and -")
    return value


def _place(value: Path) -> Path:
    """ "~" is the home of this user, as in a shell: nobody else reads a file of settings so."""
    try:
        return value.expanduser()
    except RuntimeError:
        raise ValueError("write the whole path: the home that ~ stands for is not known here") from None


def _store_uri(value: str) -> str:
    return value if "://" in value else str(_place(Path(value)))


def _contact(value: str) -> str:
    if not re.fullmatch(r"[\x21-\x7e]{3,200}", value) or any(sign in value for sign in "()<>"):
        raise ValueError("write an address or a page, such as offers@firma.example or https://firma.example/bot")
    return value


def _feed_secrets(value: SecretStr) -> SecretStr:
    for pair in value.get_secret_value().split(","):
        name, equals, secret = pair.strip().partition("=")
        if not (re.fullmatch(r"\w+", name) and equals and re.fullmatch(r"[\x20-\x7e]+", secret)):
            raise ValueError("write names and secrets with commas between them, such as partner=abc123,board=xyz")
    return value


def _ids(value: object) -> object:
    """ "12, -100345" → (12, -100345)."""
    if not isinstance(value, str):
        return value
    parts = [part.strip() for part in value.split(",") if part.strip()]
    if not all(re.fullmatch(r"-?\d{1,19}", part) for part in parts):
        raise ValueError("write whole numbers with commas between them, such as 123456789,-1001234567890")
    return tuple(int(part) for part in parts)


Place = Annotated[Path, AfterValidator(_place)]
WebAddress = Annotated[str, AfterValidator(_web_address)]
Ids = Annotated[tuple[int, ...], NoDecode, BeforeValidator(_ids)]


LEAST_NUM_CTX = 2048
"""Of fewer tokens, system prompt and offers leave no room for an answer."""


class Settings(BaseSettings):
    """All settings with their defaults; frozen. Build it with `load_settings`, which speaks in sentences."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore", frozen=True
    )

    data_dir: Place = Field(
        Path("data"),
        description="The folder of the offer store, the default database, the vocabulary and the log.",
    )
    language: Literal["pl", "en"] = Field(
        "pl", description="The language of the greeting, before the person has written anything: pl or en."
    )
    timezone: Annotated[str, AfterValidator(_timezone)] = Field(
        "Europe/Warsaw", description="The time zone in which dates such as today are meant."
    )
    store_uri: Annotated[str, AfterValidator(_store_uri)] | None = Field(
        None,
        description="Where the offers live: a folder, or s3://bucket/path; default: inside the data folder.",
    )
    database_url: Annotated[SecretStr, AfterValidator(_database_url)] | None = Field(
        None,
        description="Where histories and alerts live, as an SQLAlchemy address (PostgreSQL: "
        "postgresql+psycopg://…, with pip install 'psycopg[binary]'); default: SQLite in the data folder.",
    )
    pay_rates: Annotated[str, AfterValidator(_pay_rates)] = Field(
        "",
        description="PLN for one unit of a currency where it differs from what is built in, as EUR=4.25,USD=3.60; "
        "the next import takes it over.",
    )
    feeds: Place | None = Field(
        None,
        description="The file of feeds that are fetched regularly; default: feeds.toml in the data folder.",
    )
    feed_secrets: Annotated[SecretStr, AfterValidator(_feed_secrets)] | None = Field(
        None,
        description="Keys for feeds, as partner=abc123,board=xyz; ${partner} in the file of feeds stands for one.",
    )
    contact: Annotated[str, AfterValidator(_contact)] | None = Field(
        None, description="Where those whose feeds are fetched can reach you: an address or a page, told to them."
    )
    embedder: str = Field(
        "builtin",
        min_length=1,
        description="What turns offers into vectors: builtin, or an embedding model in Ollama.",
    )
    ollama_host: Annotated[str, AfterValidator(_ollama_address)] = Field(
        "http://127.0.0.1:11434",
        validation_alias="OLLAMA_HOST",
        description="The address of the Ollama server.",
    )
    model: str = Field("job-expert", min_length=1, description="The model in Ollama that comments on the offers.")
    num_ctx: int = Field(
        8192,
        ge=LEAST_NUM_CTX,
        le=1_048_576,
        description="The model's context length in tokens; another one reloads the model.",
    )
    answer_seconds: float = Field(
        120, gt=0, le=3600, description="How many seconds an answer of the model may take in all."
    )
    max_answers: int = Field(
        2,
        ge=1,
        le=1000,
        description="How many answers the model writes at the same time; further ones queue.",
    )
    keep_turns: int = Field(
        20,
        ge=0,
        le=1000,
        description="How many of a conversation's last turns are kept and shown to the model.",
    )
    keep_days: int = Field(30, ge=1, le=36_500, description="After how many days a conversation is forgotten.")
    alerts_per_person: int = Field(20, ge=0, le=10_000, description="How many alerts one person may have.")
    log: Place | None = Field(
        None,
        description="The file for the log; default: szukaj.log in the data folder, for serve standard error.",
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        "info", description="How much is logged: debug, info, warning or error; never what people write."
    )
    log_format: Literal["plain", "json"] = Field(
        "plain", description="The form of the log's lines: plain, or json, an object a line."
    )
    messages_per_minute: int = Field(
        20,
        ge=1,
        le=10_000,
        description="How many messages of one person a minute are answered on Telegram and Slack.",
    )
    grace_seconds: float = Field(
        20,
        ge=0,
        le=3600,
        description="How many seconds answers that have begun may take when the bot is stopped.",
    )
    http_address: Annotated[str, AfterValidator(_listening_address)] | None = Field(
        None,
        description="Where health, readiness and webhooks are served, such as 0.0.0.0:8080; empty: nowhere.",
    )
    telegram_access: Literal["allowlist", "open"] = Field(
        "allowlist", description="Who may talk to the bot on Telegram: those let in (allowlist), or all (open)."
    )
    telegram_admins: Ids = Field(
        (), description="Telegram ids, with commas, of those who let others in; each may talk to the bot."
    )
    telegram_allowed: Ids = Field(
        (), description="Telegram ids, with commas, of people and groups that may talk to the bot."
    )
    telegram_webhook_url: WebAddress | None = Field(
        None,
        description="The public https address at which Telegram calls the bot; empty: the bot asks Telegram.",
    )
    telegram_webhook_secret: Annotated[SecretStr, AfterValidator(_webhook_secret)] | None = Field(
        None, description="The secret by which the bot knows that it is Telegram who calls."
    )
    telegram_bot_token: Annotated[SecretStr, AfterValidator(_telegram_token)] | None = Field(
        None, validation_alias="TELEGRAM_BOT_TOKEN", description="The Telegram bot's token, from @BotFather."
    )
    telegram_api_url: WebAddress = Field(
        "https://api.telegram.org",
        validation_alias="TELEGRAM_API_URL",
        description="The Telegram Bot API server, for those who host their own.",
    )
    slack_bot_token: Annotated[SecretStr, _slack_token("xoxb-")] | None = Field(
        None, validation_alias="SLACK_BOT_TOKEN", description="The Slack app's bot token (xoxb-…)."
    )
    slack_app_token: Annotated[SecretStr, _slack_token("xapp-")] | None = Field(
        None,
        validation_alias="SLACK_APP_TOKEN",
        description="The Slack app-level token for Socket Mode (xapp-…).",
    )
    slack_signing_secret: SecretStr | None = Field(
        None, validation_alias="SLACK_SIGNING_SECRET", description="The Slack signing secret, for HTTP mode."
    )
    slack_api_url: WebAddress = Field(
        "https://slack.com/api",
        validation_alias="SLACK_API_URL",
        description="The Slack API, for GovSlack and the like.",
    )

    def pay_rule(self) -> PayRule:
        """How pay is compared."""
        return PayRule.with_rates(self.pay_rates)

    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    def secrets(self) -> list[str]:
        """The values that must never be seen, such as tokens."""
        values = (getattr(self, name) for name in type(self).model_fields)
        whole = [value.get_secret_value() for value in values if isinstance(value, SecretStr)]
        return [*whole, *self.feed_keys().values()]

    def feed_keys(self) -> dict[str, str]:
        """The secrets of feeds by their names."""
        pairs = self.feed_secrets.get_secret_value().split(",") if self.feed_secrets else []
        return {name.strip(): secret.strip() for name, _, secret in (pair.partition("=") for pair in pairs)}


def variable(field: str) -> str:
    """The environment variable of a field of `Settings`: "model" → "SZUKAJ_MODEL"."""
    alias = Settings.model_fields[field].validation_alias
    return str(alias) if alias else f"{PREFIX}{field.upper()}"


def default_of(field: str) -> str:
    """The default of a field of `Settings` as one would write it, "" where it is none."""
    default = Settings.model_fields[field].default
    return "" if default in (None, ()) else str(default)


def load_settings(*, data_dir: Path | None = None, env_file: Path | None = Path(ENV_FILE)) -> Settings:
    """The settings of this process; `data_dir` (from the command line) wins over the environment.

    Raises BadSettings, which names every wrong variable and what to write, and never a secret's value.
    """
    given: dict[str, Any] = {"_env_file": env_file}  # Any: pydantic-settings' own argument has no typed name
    if data_dir is not None:
        given["data_dir"] = data_dir
    try:
        return Settings(**given)
    except ValidationError as error:
        raise BadSettings("; ".join(_sentence(detail) for detail in error.errors())) from None
    except (OSError, UnicodeDecodeError) as error:
        raise BadSettings(
            f"{env_file} cannot be read ({error}): save it as UTF-8 text that you may read"
        ) from None


def unknown_names(*, env_file: Path | None = Path(ENV_FILE)) -> list[str]:
    """Variables that begin with `SZUKAJ_` and mean nothing here, misspelt most likely."""
    from dotenv import dotenv_values

    known = {variable(field) for field in Settings.model_fields}
    given = {*os.environ, *(dotenv_values(env_file) if env_file and env_file.is_file() else ())}
    return sorted(name for name in given if name.upper().startswith(PREFIX) and name.upper() not in known)


def _sentence(detail: ErrorDetails) -> str:
    """What is wrong with one variable and what to write instead."""
    place = str(detail["loc"][0])
    name = place if place in {variable(field) for field in Settings.model_fields} else variable(place)
    field = next(field for field in Settings.model_fields if variable(field) == name)
    value = detail["input"]
    shown = "" if _is_secret(field) else f" is {str(value)[:80]!r}"
    context = detail.get("ctx", {})
    advice = {
        "value_error": str(context.get("error", "")),
        "literal_error": f"write one of {context.get('expected', '')}",
        "int_parsing": "write a whole number",
        "float_parsing": "write a number",
        "greater_than": f"write a number above {context.get('gt')}",
        "greater_than_equal": f"write a number of at least {context.get('ge')}",
        "less_than_equal": f"write a number of at most {context.get('le')}",
    }.get(detail["type"], detail["msg"])
    return f"{name}{shown}{'' if shown else ' makes no sense'}: {advice}"


def _is_secret(field: str) -> bool:
    return "SecretStr" in str(Settings.model_fields[field].annotation)
