"""`szukaj doctor`: prints what `bot.doctor` finds; exit code 1 where something fails."""

from __future__ import annotations

import asyncio
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

from bot.app import clock_of
from bot.cli.log import start_log
from bot.cli.rows import print_row
from bot.doctor import Check, examine
from bot.errors import BadSettings
from bot.settings import load_settings

if TYPE_CHECKING:
    from argparse import Namespace

_MARKS = {"ok": ("ok", "green"), "warn": ("warn", "yellow"), "fail": ("FAIL", "bold red")}


def run(arguments: Namespace) -> int:
    checks = asyncio.run(_checks(arguments))
    well = all(check.state != "fail" for check in checks)
    if arguments.json:
        print_row({"ok": well, "checks": [asdict(check) for check in checks]})
    return 0 if well else 1


async def _checks(arguments: Namespace) -> list[Check]:
    """All checks, printed as they come; wrong settings end them."""
    try:
        settings = load_settings(data_dir=arguments.data)
    except BadSettings as error:
        check = Check("settings", "fail", str(error))
        _print(check, arguments)
        return [check]
    start_log(settings)
    checks = []
    async for check in examine(settings, clock=clock_of(settings)):
        checks.append(check)
        _print(check, arguments)
    return checks


def _print(check: Check, arguments: Namespace) -> None:
    if arguments.json:
        return
    from rich.console import Console
    from rich.text import Text

    mark, style = _MARKS[check.state]
    console = Console(highlight=False, file=sys.stdout)
    lines = [check.found, *([f"→ {check.mend}"] if check.mend else [])]
    for i, line in enumerate(lines):
        head = Text.assemble((f"{mark:4}", style), f"  {check.name:12}") if i == 0 else Text(" " * 18)
        console.print(Text.assemble(head, line), soft_wrap=True)
