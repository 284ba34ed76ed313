"""The file of feeds: a TOML file with a table [[feed]] for each, every mistake in it told in one sentence."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from bot.errors import BadSettings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

PAGE = "{page}"
"""In an address: the number of a page, from 1."""

_NAME = re.compile(r"[\w.-]{1,50}")
_SPAN = re.compile(r"(\d{1,4})\s*([smhd])")
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
_SECRET = re.compile(r"\$\{([^}]*)\}")
_HEADER = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_HEADER_VALUE = re.compile(r"[\t\x20-\x7e]*")
_OWN_HEADERS = {"host", "user-agent", "accept-encoding", "content-length", "transfer-encoding", "connection"}
_TABLE = re.compile(r"^\s*\[\[\s*feed\s*\]\]", re.MULTILINE)
_MOST_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Feed:
    """A source of offers that is looked at again and again.

    `url` is the address as the file has it, fit to be shown; `address` is the one to fetch, which may hold
    secrets, as `headers` may. `path`: a file, a folder or a pattern instead. `mapping`: the file that says which
    columns are which fields. `complete`: it is the whole current list, so an offer that is absent `absences` times
    in a row has closed. `internal`: its host may be one of the own network. `pages`: how many pages are fetched at
    most. `most_bytes` holds for what comes over the wire and for what is unpacked.
    """

    name: str
    source: str
    url: str = ""
    address: str = field(default="", repr=False)
    path: str = ""
    format: str = ""
    mapping: str = ""
    interval: timedelta = timedelta(hours=1)
    complete: bool = False
    absences: int = 2
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    enabled: bool = True
    robots: bool = True
    internal: bool = False
    recheck: bool = False
    most_bytes: int = 200_000_000
    timeout: timedelta = timedelta(minutes=5)
    pages: int = 1

    @property
    def where(self) -> str:
        return self.url or self.path


@dataclass(frozen=True, slots=True)
class Mistake:
    """A table that is no feed: its name as far as it has one, and what is wrong in one sentence."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class FeedsFile:
    feeds: Sequence[Feed] = ()
    mistakes: Sequence[Mistake] = ()


def load_feeds(path: Path, *, secrets: Mapping[str, str], formats: Sequence[str]) -> FeedsFile:
    """The feeds of a file, and its tables that are none; `secrets` stand for `${name}`, `formats` are known.

    Raises BadSettings for a file that cannot be read or is no TOML.
    """
    try:
        raw = path.read_bytes()
        if len(raw) > _MOST_BYTES:
            raise BadSettings(f"{path} is over a megabyte: it is no list of feeds")
        text = raw.decode("utf-8-sig")
        whole = tomllib.loads(text.replace("\r\n", "\n"))
    except OSError as error:
        raise BadSettings(f"{path} cannot be read: {(error.strerror or str(error)).lower()}") from error
    except UnicodeDecodeError as error:
        raise BadSettings(f"{path} is not UTF-8: save it as UTF-8 text") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadSettings(f"{path} is not TOML: {_first_small(str(error))}") from error
    return _tables(path, text, whole, secrets, formats)


def _first_small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _tables(
    path: Path, text: str, whole: Mapping[str, Any], secrets: Mapping[str, str], formats: Sequence[str]
) -> FeedsFile:
    if odd := sorted(set(whole) - {"feed"}):
        raise BadSettings(f'{path}: "{odd[0]}" means nothing there; begin every feed with a line [[feed]]')
    tables = whole.get("feed", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise BadSettings(f"{path}: begin every feed with a line [[feed]], with two brackets")
    lines = [text.count("\n", 0, match.start()) + 1 for match in _TABLE.finditer(text)]
    names = Counter(str(table.get("name", "")) for table in tables)
    sources = Counter(_source(table) for table in tables)
    feeds: list[Feed] = []
    mistakes: list[Mistake] = []
    for number, table in enumerate(tables):
        name = str(table.get("name", ""))
        line = f"line {lines[number]}" if len(lines) == len(tables) else f"table {number + 1}"
        reading = _Reading(table, secrets, formats)
        feed = reading.feed()
        if name and names[name] > 1:
            reading.wrong(f'name is "{name}" in {names[name]} feeds; give each its own')
        elif feed.complete and feed.source and sources[feed.source] > 1:
            reading.wrong(
                f'source is "{feed.source}" in {sources[feed.source]} feeds, so it cannot be complete = true'
            )
        if reading.mistakes:
            where = f"{path}, {line}" + (f' (feed "{name}")' if name else "")
            mistakes.append(Mistake(name, f"{where}: {'; '.join(reading.mistakes)}"))
        else:
            feeds.append(feed)
    return FeedsFile(feeds, mistakes)


def _source(table: Mapping[str, Any]) -> str:
    return str(table.get("source") or table.get("name", ""))


class _Reading:
    """One table, key by key; what is wrong with it gathers in `mistakes`."""

    def __init__(self, table: Mapping[str, Any], secrets: Mapping[str, str], formats: Sequence[str]) -> None:
        self.mistakes: list[str] = []
        self._table = dict(table)
        self._secrets = secrets
        self._formats = formats

    def wrong(self, text: str) -> None:
        self.mistakes.append(text)

    def feed(self) -> Feed:
        name = self._take("name", "", _is_name, 'a short name of letters, digits, ".", "-" and "_"')
        if not name and not self.mistakes:
            self.wrong('it has no name; write a line such as name = "partner"')
        url, address = self._address()
        feed = Feed(
            name=name,
            source=self._take("source", name, _is_name, "a short name"),
            url=url,
            address=address,
            path=self._take("path", "", _is_text, 'a file, a folder or a pattern such as "export/*.csv"'),
            format=self._take("format", "", self._formats.__contains__, f"one of {', '.join(self._formats)}"),
            mapping=self._take("mapping", "", _is_text, "the file that szukaj import --guess proposes"),
            interval=self._span("interval", timedelta(hours=1), "1m", "31d"),
            complete=self._flag("complete", default=False),
            absences=self._count("absences", 2, 100),
            headers=self._headers(),
            enabled=self._flag("enabled", default=True),
            robots=self._flag("robots", default=True),
            internal=self._flag("internal", default=False),
            recheck=self._flag("recheck", default=False),
            most_bytes=self._count("max_mb", 200, 10_000) * 1_000_000,
            timeout=self._span("timeout", timedelta(minutes=5), "1s", "1d"),
            pages=self._count("pages", 1, 1000),
        )
        self._check(feed)
        return feed

    def _check(self, feed: Feed) -> None:
        for key in self._table:
            self.wrong(f'"{key}" means nothing there')
        if bool(feed.url) == bool(feed.path) and not self.mistakes:
            self.wrong("write either url or path, for where its offers are")
        if PAGE in feed.url and feed.pages == 1:
            self.wrong(f"its url has {PAGE}; write how many pages there are at most, such as pages = 50")

    def _address(self) -> tuple[str, str]:
        """The url to show and the one to fetch."""
        url = self._take("url", "", _is_text, "an address such as https://jobs.example/feed.xml")
        if not url:
            return "", ""
        address = self._with_secrets(url, "url", lambda secret: quote(secret, safe=""))
        try:
            parts = urlsplit(address)
            fine = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or 1) > 0
        except ValueError:
            fine = False
        if not fine or re.search(r"[\s\x00-\x1f]", address):
            self.wrong("url is no address that begins with http:// or https://")
        return re.sub(r"(?<=://)[^/?#]*@", "…@", url), address

    def _headers(self) -> dict[str, str]:
        given = self._table.pop("headers", {})
        if not isinstance(given, dict):
            self.wrong('headers must be a table such as headers = { Authorization = "Bearer ${partner}" }')
            return {}
        return {name: self._header(name, value) for name, value in given.items()}

    def _header(self, name: str, value: object) -> str:
        if not _HEADER.fullmatch(name) or name.casefold() in _OWN_HEADERS:
            self.wrong(f'headers: "{name}" is no header that can be set')
        if not isinstance(value, str) or not _HEADER_VALUE.fullmatch(value):
            self.wrong(f'headers: the value of "{name}" must be plain text in quotation marks')
            return ""
        return self._with_secrets(value, f'the header "{name}"')

    def _with_secrets(self, text: str, what: str, written: Callable[[str], str] = str) -> str:
        for name in _SECRET.findall(text):
            if name not in self._secrets:
                self.wrong(f'{what} wants the secret "{name}", which SZUKAJ_FEED_SECRETS does not have')
        return _SECRET.sub(lambda match: written(self._secrets.get(match[1], "")), text)

    def _take(self, key: str, default: str, fine: Callable[[str], bool], wanted: str) -> str:
        value = self._table.pop(key, default)
        if value == default:
            return default
        if not isinstance(value, str) or not fine(value):
            self.wrong(f"{key} is {_shown(value)}; write {wanted}")
            return default
        return value

    def _flag(self, key: str, *, default: bool) -> bool:
        value = self._table.pop(key, default)
        if not isinstance(value, bool):
            self.wrong(f"{key} is {_shown(value)}; write true or false")
            return default
        return value

    def _count(self, key: str, default: int, most: int) -> int:
        value = self._table.pop(key, default)
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= most:
            self.wrong(f"{key} is {_shown(value)}; write a whole number from 1 to {most}")
            return default
        return value

    def _span(self, key: str, default: timedelta, least: str, most: str) -> timedelta:
        value = self._table.pop(key, None)
        if value is None:
            return default
        span = span_of(value) if isinstance(value, str) else None
        low, high = span_of(least), span_of(most)
        if span is None or low is None or high is None or not low <= span <= high:
            self.wrong(
                f'{key} is {_shown(value)}; write a time from "{least}" to "{most}", such as "15m", "2h" or "1d"'
            )
            return default
        return span


def span_of(text: str) -> timedelta | None:
    """ "15m" → a quarter of an hour; None where it is no such thing."""
    match = _SPAN.fullmatch(text.strip().casefold())
    return timedelta(**{_UNITS[match[2]]: int(match[1])}) if match else None


def _is_name(value: str) -> bool:
    return _NAME.fullmatch(value) is not None


def _is_text(value: str) -> bool:
    return bool(value.strip()) and "\0" not in value


def _shown(value: object) -> str:
    return f'"{value[:60]}"' if isinstance(value, str) else str(value)[:60].casefold()
