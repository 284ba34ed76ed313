"""The log of the command line: a file in the data folder, so that the terminal stays the person's own."""

from __future__ import annotations

import logging
import secrets
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from io import TextIOWrapper

    from bot.settings import Settings

_BYTES = 2_000_000
_KEPT = 3
_log = logging.getLogger("szukaj")


class LogFile(RotatingFileHandler):
    """Makes its folder with the first record; where it cannot write, it is silent."""

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:
        if not isinstance(sys.exception(), OSError):
            super().handleError(record)


def log_path(settings: Settings) -> Path:
    return settings.log or settings.data_dir / "szukaj.log"


def start_log(settings: Settings) -> None:
    """Sends what is logged from now on to the file of `log_path`."""
    handler = LogFile(log_path(settings), maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    for old in [handler for handler in logging.root.handlers if isinstance(handler, LogFile)]:
        logging.root.removeHandler(old)
        old.close()
    logging.root.addHandler(handler)
    logging.root.setLevel(settings.log_level.upper())
    logging.getLogger("httpx").setLevel(logging.WARNING)  # at INFO it logs addresses, and tokens stand in them


def note_bug() -> str:
    """Logs the exception being handled with its traceback; gives the one sentence a person sees, with its id."""
    number = secrets.token_hex(3)
    files = [handler for handler in logging.root.handlers if isinstance(handler, LogFile)]
    _log.exception("bug %s", number)
    where = f"the log ({files[0].baseFilename})" if files else "the lines above"
    return f"Something unexpected happened ({number}); {where} says what, please report it"
