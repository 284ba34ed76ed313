"""The checks of what `szukaj serve` needs: the platforms, who is let in, its address, the time for its stop."""

from __future__ import annotations

import asyncio
import socket
import sys
from typing import TYPE_CHECKING

from bot.doctor.check import Check
from bot.errors import BadSettings, CannotServe, PlatformError, ServedElsewhere
from bot.platforms import GUIDE
from bot.redaction import redacted
from bot.serving import SENDING_SECONDS, serving_lock
from bot.settings import variable

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

    from bot.platforms import Plan
    from bot.settings import Settings

_PLATFORM_SECONDS = 15.0
"""An adapter's own examination is quicker, or says itself what is slow."""
ALLOWED_SECONDS = 60.0
"""What deploy/compose.yaml and deploy/szukaj.service allow a stop; a test compares them."""


async def platform_checks(
    title: str, plan_of: Callable[[Settings], Plan | None], settings: Settings
) -> AsyncIterator[Check]:
    """What the platform's own adapter finds, by asking the platform."""
    try:
        plan = plan_of(settings)
    except BadSettings as error:
        yield Check(title, "fail", str(error), f"{GUIDE} shows it step by step")
        return
    if plan is None:
        yield Check(title, "ok", "off, no token is set")
        return
    try:
        async with asyncio.timeout(_PLATFORM_SECONDS):
            findings = await plan.examine()
    except TimeoutError:
        yield Check(
            title, "fail", f"no answer within {_PLATFORM_SECONDS:g} s", "look at the network and the address"
        )
    except PlatformError as error:
        yield Check(title, "fail", redacted(str(error), settings.secrets()), f"look at {plan.tokens}")
    else:
        for finding in findings:
            found = redacted(finding.found, settings.secrets())
            yield Check(title, finding.state, found, redacted(finding.mend, settings.secrets()))


def access_checks(settings: Settings) -> Iterator[Check]:
    """Who may talk to the bot on Telegram, where it is on."""
    if settings.telegram_bot_token is None:
        return
    admins, allowed = len(settings.telegram_admins), len(settings.telegram_allowed)
    if settings.telegram_access == "open":
        yield Check("access", "ok", "everybody may talk to the bot on Telegram")
    elif not admins and not allowed:
        yield Check(
            "access",
            "warn",
            "nobody is let in on Telegram, and nobody may let others in",
            f"write to the bot, it tells you your id: put that in {variable('telegram_admins')}",
        )
    elif not admins:
        yield Check(
            "access",
            "warn",
            f"{allowed} let in on Telegram by {variable('telegram_allowed')}, and nobody may let others in",
            f"put your own id in {variable('telegram_admins')}",
        )
    else:
        yield Check("access", "ok", f"{admins} may let others in on Telegram")


def serving_checks(settings: Settings) -> Iterator[Check]:
    """Whether `szukaj serve` could begin now, or runs already."""
    total = settings.grace_seconds + SENDING_SECONDS
    stop = (
        f"when stopped, it ends within {total:g} s; systemd and containers must allow it that (deploy/ does to 60)"
    )
    if total > ALLOWED_SECONDS:
        mend = (
            f"lower {variable('grace_seconds')}, or raise stop_grace_period or TimeoutStopSec beyond {total:g} s"
        )
        yield Check("stopping", "warn", stop, mend)
    else:
        yield Check("stopping", "ok", stop)
    try:
        with serving_lock(settings):
            yield from _address(settings)
    except ServedElsewhere as error:
        yield Check("serve", "ok", str(error).split(":", maxsplit=1)[0])
    except CannotServe:
        return  # the check of the data folder has told it


def _address(settings: Settings) -> Iterator[Check]:
    if settings.http_address is None:
        return
    host, _, port = settings.http_address.rpartition(":")
    name = variable("http_address")
    try:
        found = socket.getaddrinfo(host.strip("[]"), int(port), type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        family, kind, protocol, _, address = found[0]
        with socket.socket(family, kind, protocol) as tried:
            if sys.platform != "win32":  # as the server does it, so that a socket just closed is no hindrance
                tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind(address)
    except OSError as error:
        mend = f"stop what uses it, or name another address in {name}"
        yield Check("address", "fail", f"{settings.http_address} cannot be listened at: {error.strerror}", mend)
    else:
        yield Check("address", "ok", f"{settings.http_address} is free for health and webhooks")
