"""One table of the file of feeds, key by key."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from retrieval.feeds.feed import PAGE, Feed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_NAME = re.compile(r"[\w.-]{1,50}")
_SPAN = re.compile(r"(\d{1,4})\s*([smhd])")
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
_SECRET = re.compile(r"\$\{([^}]*)\}")
_HEADER = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_HEADER_VALUE = re.compile(r"[\t\x20-\x7e]*")
_OWN_HEADERS = {"host", "user-agent", "accept-encoding", "content-length", "transfer-encoding", "connection"}


class TableReading:
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
        url = self._take("url", "", _is_text, "an address such as https://intakes.example/feed.xml")
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
