"""HTTP mode: what Slack posts to us, once its signature shows that it was Slack."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from slack_sdk.signature import Clock as SlackClock
from slack_sdk.signature import SignatureVerifier

from bot.ports import WebReply, WebRoute

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from adapters.slack.sending import Json
    from bot.ports import Clock, WebRequest

PATHS = ("/slack/events", "/slack/commands", "/slack/interactions")


class Web:
    """Gives `take` each delivery, and Slack the payload that `take` gives; refuses all while `open` is False."""

    def __init__(self, signing_secret: str, take: Callable[[Json], Awaitable[Json | None]], clock: Clock) -> None:
        self._verifier = SignatureVerifier(signing_secret, clock=_Seconds(clock))
        self._take = take
        self.open = False

    def routes(self) -> Sequence[WebRoute]:
        return [WebRoute(path, self._handle) for path in PATHS]

    async def _handle(self, request: WebRequest) -> WebReply:
        if not self.open:
            return WebReply(503, "not ready; deliver it again later")
        if not self._is_slack(request):
            return WebReply(401, "the signature is not right")
        body = _body(request)
        if body is None:
            return WebReply(400, "this is no delivery of Slack's")
        if body.get("type") == "url_verification":
            return WebReply(200, str(body.get("challenge") or ""), {"Content-Type": "text/plain; charset=utf-8"})
        payload = await self._take(body)
        if payload is None:
            return WebReply(200)
        return WebReply(200, json.dumps(payload), {"Content-Type": "application/json; charset=utf-8"})

    def _is_slack(self, request: WebRequest) -> bool:
        """Slack signs the body and the time; older than five minutes is as bad as unsigned."""
        time = request.headers.get("x-slack-request-timestamp", "")
        signature = request.headers.get("x-slack-signature", "")
        if not re.fullmatch(r"\d{1,15}", time) or not signature.isascii():
            return False
        try:
            return self._verifier.is_valid(request.body, time, signature)
        except UnicodeDecodeError:
            return False


class _Seconds(SlackClock):
    """The clock as the library reads it."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def now(self) -> float:
        return self._clock().timestamp()


def _body(request: WebRequest) -> Json | None:
    """JSON, or a form whose field `payload` is JSON, or a form; None for anything else."""
    text = request.body.decode()
    try:
        if not text.startswith("{"):
            fields = dict(parse_qsl(text, keep_blank_values=True))
            if "payload" not in fields or "command" in fields:
                return fields or None
            text = fields["payload"]
        parsed = json.loads(text)
    except ValueError:
        return None
    return parsed if isinstance(parsed, dict) else None
