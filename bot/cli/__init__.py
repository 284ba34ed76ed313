"""The `szukaj` command. Each command is imported when it runs, so that help and short commands are quick."""

from __future__ import annotations

import errno
import io
import os
import sys
from typing import TYPE_CHECKING

from bot.cli.parser import build_parser
from bot.cli.startup import quick_start
from bot.errors import BadSettings, SzukajError, WrongUse

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Sequence

    from bot.settings import Settings

_OF_THE_MACHINE = frozenset(
    getattr(errno, name)
    for name in "EACCES EPERM EROFS ENOSPC EDQUOT EFBIG ENOTDIR EISDIR EEXIST ENAMETOOLONG ELOOP EIO".split()
)
"""What the disk or its rights stand in the way of is no bug, wherever it is met."""

DONE, NOT_DONE, WRONG_USE, INTERRUPTED = 0, 1, 2, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code; every expected failure is one sentence on stderr."""
    _forgive_encodings()
    try:
        with quick_start():
            code = _run(build_parser().parse_args(argv))
        sys.stdout.flush()
        return code
    except SzukajError as error:
        return _complain(error, WRONG_USE if isinstance(error, WrongUse | BadSettings) else NOT_DONE)
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        return INTERRUPTED
    except BrokenPipeError:  # whoever read us has had enough, as in `szukaj search … | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NOT_DONE
    except SystemExit as leaving:  # argparse leaves this way after --help
        return leaving.code if isinstance(leaving.code, int) else DONE
    except Exception as error:
        return _complain(_refused_by_the_disk(error) or _bug(), NOT_DONE)


def _run(arguments: Namespace) -> int:
    if arguments.print_version:
        from importlib.metadata import version

        sys.stdout.write(f"szukaj {version('szukaj')}\n")
        return DONE
    if arguments.command is None:
        build_parser().print_help()
        return WRONG_USE
    if arguments.command == "doctor":  # reads the settings itself: wrong ones are among what it finds
        from bot.cli.doctor import run as doctor

        return doctor(arguments)
    from bot.cli.log import start_log
    from bot.settings import load_settings

    settings = load_settings(data_dir=arguments.data)
    start_log(settings)
    return _command(arguments.command)(arguments, settings)


def _command(name: str) -> Callable[[Namespace, Settings], int]:
    """The function of a command, imported only now."""
    from importlib import import_module

    modules = {"import": "importing"}  # whose names are words of Python
    run: Callable[[Namespace, Settings], int] = import_module(f"bot.cli.{modules.get(name, name)}").run
    return run


def _refused_by_the_disk(error: Exception) -> str:
    """What stands in the way, "" where it is something else."""
    if not isinstance(error, OSError) or error.filename is None or error.errno not in _OF_THE_MACHINE:
        return ""
    reason = (error.strerror or str(error)).lower()
    return f"{error.filename} cannot be used: {reason}; name another place, or mend that"


def _bug() -> str:
    from bot.cli.log import note_bug

    return note_bug()


def _complain(error: SzukajError | str, code: int) -> int:
    sentence = " ".join(str(error).split())
    sys.stdout.flush()
    sys.stderr.write(f"szukaj: {sentence}{'' if sentence.endswith(('.', '!', '?')) else '.'}\n")
    return code


def _forgive_encodings() -> None:
    """A letter that the terminal cannot show, or bytes that are no text, are no reason to stop."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
