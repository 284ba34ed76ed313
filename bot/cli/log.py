"""The log: a file in the data folder, so that the terminal stays the person's own; for `serve`, standard error.

No token and nothing that people write is ever in it, whatever libraries log; see `_Lines` and `_ours_or_grave`.
"""

from __future__ import annotations

import json
import logging
import secrets
import sys
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

from bot.folder import PRIVATE
from bot.redaction import redacted, traceback_of
from bot.requests import current_request
from bot.settings import variable

if TYPE_CHECKING:
    from collections.abc import Collection
    from io import TextIOWrapper

    from bot.settings import Settings

_BYTES = 2_000_000
_KEPT = 3
_OURS = frozenset({"szukaj", "bot", "adapters", "retrieval", "expert"})
_QUOTING = frozenset({"telegram.request.BaseRequest"})
"""Loggers that quote what a server sent, people's messages among it, even at the level of errors."""
_log = logging.getLogger("szukaj")


class LogFile(RotatingFileHandler):
    """Makes its folder with the first record; where it cannot write, it is silent, and `failed` is true."""

    failed = False

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:
        self.failed = True
        if not isinstance(sys.exception(), OSError):
            super().handleError(record)


class LogStream(logging.StreamHandler["TextIOWrapper"]):
    """Standard error as it is now; where nobody reads it any more, it is silent."""

    def handleError(self, record: logging.LogRecord) -> None:
        if not isinstance(sys.exception(), OSError | ValueError):
            super().handleError(record)


class _Lines(logging.Formatter):
    """Lines to read, without secrets; a traceback quotes harmless exceptions only, see `traceback_of`."""

    def __init__(self, hidden: Collection[str] = ()) -> None:
        super().__init__()
        self._hidden = hidden

    def format(self, record: logging.LogRecord) -> str:
        return redacted(self._text(record), self._hidden)

    def _text(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created).astimezone()
        request = f" [{current_request()}]" if current_request() else ""
        said = f"{at:%Y-%m-%d %H:%M:%S%z} {record.levelname} {record.name}{request}: {record.getMessage()}"
        trace = _trace(record)
        return f"{said}\n{trace}" if trace else said


class _JsonLines(_Lines):
    """The same, an object a line."""

    def _text(self, record: logging.LogRecord) -> str:
        row = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "request": current_request(),
            "message": record.getMessage(),
            "trace": _trace(record),
        }
        return json.dumps({key: value for key, value in row.items() if value}, ensure_ascii=False)


def _trace(record: logging.LogRecord) -> str:
    error = record.exc_info[1] if record.exc_info else None
    return traceback_of(error) if error is not None else ""


def _ours_or_grave(record: logging.LogRecord) -> bool:
    """Libraries log what passes through them, addresses with tokens and people's words, below warnings."""
    if record.name in _QUOTING:
        return False
    return record.levelno >= logging.WARNING or record.name.split(".")[0] in _OURS


def log_path(settings: Settings) -> Path:
    return settings.log or settings.data_dir / "szukaj.log"


def start_log(settings: Settings, *, serving: bool = False) -> None:
    """Sends what is logged from now on to the file of `log_path`.

    `serving`: to standard error instead; where the settings name a file, there, and errors to both.
    """
    handlers: list[logging.Handler] = []
    if settings.log is not None or not serving:
        handlers.append(
            LogFile(log_path(settings), maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8", delay=True)
        )
    if serving:
        stream = LogStream()
        stream.setLevel(logging.ERROR if handlers else logging.NOTSET)
        handlers.append(stream)
    for old in [handler for handler in logging.root.handlers if isinstance(handler, LogFile | LogStream)]:
        logging.root.removeHandler(old)
        old.close()
    lines = (_JsonLines if settings.log_format == "json" else _Lines)(settings.secrets())
    for handler in handlers:
        handler.setFormatter(lines)
        handler.addFilter(_ours_or_grave)
        logging.root.addHandler(handler)
    logging.root.setLevel(settings.log_level.upper())


def note_bug() -> str:
    """Logs the exception being handled with its traceback; gives the one sentence a person sees, with its id."""
    number = secrets.token_hex(3)
    files = [handler for handler in logging.root.handlers if isinstance(handler, LogFile)]
    _log.exception("bug %s", number)
    unexpected = f"Something unexpected happened ({number})"
    if files and files[0].failed:
        return (
            f"{unexpected}, and the log {files[0].baseFilename} cannot be written; set {variable('log')} to a file"
            " that can, do it again, and report what it says then"
        )
    where = f"the log ({files[0].baseFilename})" if files else "the lines above"
    return f"{unexpected}; {where} says what, please report it"
