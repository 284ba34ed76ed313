"""The one place that calls Slack and turns its failures into ours.

PlatformError
├── BadToken        the token is wrong, revoked or expired
├── AddresseeGone   the channel or the person is gone, or out of reach for good
├── NotSent         certainly not done; `retry_after` where Slack asked to wait
│   ├── Refused     Slack answered no; `code` is its own word for it
│   └── Unreachable the server could not be reached, or said that it cannot work now
└── MaybeSent       the request went out and no clear answer came back

Slack has no key by which a repeated message would be recognised, so what posts something new is repeated only
where it was certainly not done. What sets something (an update, a view, a status) may be done twice.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError

from adapters.pacing import Pace
from bot.errors import AddresseeGone, BadToken, MaybeSent, NotSent

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from slack_sdk.web.async_client import AsyncWebClient

    from adapters.slack.pulse import Pulse
    from bot.errors import PlatformError

log = logging.getLogger(__name__)

Json = dict[str, Any]
"""What Slack takes and gives; JSON has no narrower type."""

LONGEST_WAIT = 120.0
"""A call waits no longer for its turn in all; then it has not been sent."""

PREVIEWS_A_MINUTE = {"chat.appendStream": 90, "chat.update": 40}
"""Slack allows some 100 and some 50 a minute in a workspace; what ends a text needs some of them."""

_POSTS = frozenset({"chat.postMessage", "chat.postEphemeral", "chat.startStream", "chat.appendStream"})
_BY_CHANNEL = frozenset({"chat.postMessage", "chat.postEphemeral"})
"""Methods that Slack limits in each channel; a wait for one channel holds no other up."""
_MOST_HELD = 1000
_OPTIONAL = frozenset(
    {
        "chat.startStream",
        "chat.appendStream",
        "assistant.threads.setStatus",
        "assistant.threads.setSuggestedPrompts",
        "users.info",
        "views.publish",
    }
)
"""Methods without which an answer still arrives; a refusal of them by the server or the app is remembered."""
_LACKING = frozenset(
    "unknown_method method_deprecated deprecated_endpoint missing_scope not_allowed_token_type not_allowed "
    "feature_not_enabled not_enabled team_access_not_granted paid_only not_supported".split()
)
"""Refusals that hold for the whole server or app, whatever the channel."""
_BAD_TOKEN = frozenset(
    "invalid_auth not_authed account_inactive token_revoked token_expired org_login_required".split()
)
"""The bot's own: account_inactive too is said of the token, not of the person written to."""
_GONE = frozenset(
    "channel_not_found is_archived user_disabled user_not_found users_not_found not_in_channel "
    "user_not_in_channel user_not_visible cannot_dm_bot".split()
)
_UNCLEAR = frozenset({"fatal_error", "internal_error", "request_timeout"})
_AWAY = frozenset({"service_unavailable", "team_added_to_org"})
_FORM = frozenset({"auth.test", "users.info", "apps.connections.open"})
"""Methods that take no JSON."""


class Refused(NotSent):
    """Slack answered no: `code` is its own word for it, such as "unknown_method"."""

    def __init__(self, message: str, *, code: str) -> None:
        super().__init__(message)
        self.code = code


class Unreachable(NotSent):
    pass


class Api:
    """Slack's Web API with waits kept and failures translated."""

    def __init__(self, client: AsyncWebClient, session: aiohttp.ClientSession, pulse: Pulse) -> None:
        self._client = client
        self._session = session
        self._pulse = pulse
        self._lacking: set[str] = set()
        self._held: dict[str, Pace] = {}
        self._previews = {
            method: Pace((calls, 60.0), clock=pulse.monotonic) for method, calls in PREVIEWS_A_MINUTE.items()
        }

    def lacks(self, method: str) -> bool:
        """Whether the server or the app has shown that it does not have this method."""
        return method in self._lacking

    def preview_wait(self, method: str) -> float:
        """Seconds until a text on its way may be shown by this method, whoever's text it is."""
        return max(self._pace(method).held(), self._previews[method].wait())

    def note_preview(self, method: str) -> None:
        self._previews[method].note()

    async def call(self, method: str, *, hurry: bool = False, token: str | None = None, **arguments: Any) -> Json:
        """What Slack answers; raises PlatformError. `hurry`: of use now or never, so it is tried once.

        `arguments` are JSON, thus Any; None is left out. `token`: another one than the bot's.
        """
        if method in self._lacking:
            raise Refused(f"Slack does not offer {method} here", code="unknown_method")
        given = {name: value for name, value in arguments.items() if value is not None}
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        body: Json = {"data": given} if method in _FORM else {"json": given}

        async def once() -> Json:
            answer = await self._client.api_call(method, headers=headers, **body)
            return {**dict(answer.data), "headers": answer.headers} if isinstance(answer.data, dict) else {}

        try:
            return await self._tried(method, once, hurry=hurry, channel=str(given.get("channel") or ""))
        except Refused as refused:
            if method in _OPTIONAL and refused.code in _LACKING:
                self._lacking.add(method)
                log.info("Slack does not offer %s here (%s); going on without it", method, refused.code)
            raise

    async def respond(self, response_url: str, payload: Mapping[str, Any]) -> None:
        """Posts to a response URL, which takes five messages in half an hour; raises PlatformError."""

        async def once() -> Json:
            async with self._session.post(response_url, json=dict(payload)) as response:
                text = (await response.text())[:200]
                if response.status != 200 or '"ok":false' in text.replace(" ", ""):
                    raise _of_status(response.status, response.headers, "response_url", code=_word(text))
            return {}

        await self._tried("response_url", once, hurry=False)

    async def _tried(
        self, method: str, once: Callable[[], Awaitable[Json]], *, hurry: bool, channel: str = ""
    ) -> Json:
        """Tries as long as that can help and can do no harm."""
        pace, waited, tries = self._pace(method, channel), 0.0, 0
        while True:
            if (pause := pace.held()) > 0:
                if hurry or waited + pause > LONGEST_WAIT:
                    raise NotSent(f"Slack asks to wait {pause:.0f} s with {method}", retry_after=pause)
                waited += pause
                await self._pulse.sleep(pause)
                continue
            try:
                return await once()
            except Exception as error:
                failure = error if isinstance(error, NotSent | MaybeSent) else translated(error, method)
                if isinstance(failure, NotSent) and failure.retry_after is not None:
                    pace.hold(failure.retry_after)
                    if not hurry:
                        continue
                if hurry or tries >= len(self._pulse.tries) or not _repeatable(failure, method):
                    raise failure from error
            await self._pulse.sleep(self._pulse.tries[tries])
            tries += 1

    def _pace(self, method: str, channel: str = "") -> Pace:
        """What Slack has asked to wait; forgotten where that is over."""
        if len(self._held) > _MOST_HELD:
            self._held = {name: pace for name, pace in self._held.items() if pace.held()}
        name = f"{method} {channel}" if method in _BY_CHANNEL else method
        return self._held.setdefault(name, Pace(clock=self._pulse.monotonic))


def _repeatable(failure: PlatformError, method: str) -> bool:
    if isinstance(failure, MaybeSent):
        return method not in _POSTS and method != "response_url"
    return isinstance(failure, Unreachable)


def translated(error: Exception, method: str) -> PlatformError:
    """The failure of ours that a foreign one is; what is no failure of the network or Slack is raised again."""
    if isinstance(error, SlackApiError):
        return _of_answer(error, method)
    if isinstance(error, SlackClientError):
        return Refused(f"the Slack library refuses {method}: {type(error).__name__}", code="invalid_request")
    if isinstance(error, aiohttp.ClientConnectorError | aiohttp.ConnectionTimeoutError | aiohttp.InvalidURL):
        return Unreachable(f"Slack cannot be reached for {method}: check the network and SLACK_API_URL")
    if isinstance(error, TimeoutError | aiohttp.ClientError | OSError):
        return MaybeSent(f"Slack's answer to {method} was lost ({type(error).__name__})")
    if isinstance(error, AttributeError | ValueError):  # the library's, over an answer that is not Slack's
        return MaybeSent(f"the answer to {method} is none of Slack's: check SLACK_API_URL")
    raise error


def _of_answer(error: SlackApiError, method: str) -> PlatformError:
    response = error.response
    status = int(getattr(response, "status_code", 0) or getattr(response, "status", 200))
    data = getattr(response, "data", None)
    code = str(data.get("error", "")) if isinstance(data, dict) else ""
    if status == 200 and not (isinstance(data, dict) and "ok" in data):
        return MaybeSent(f"the answer to {method} is none of Slack's: check SLACK_API_URL")
    return _of_status(status, getattr(response, "headers", {}), method, code=code)


def _of_status(status: int, headers: Mapping[str, Any], method: str, *, code: str) -> PlatformError:
    if status == 429 or code in {"ratelimited", "rate_limited"}:
        wait = _seconds(headers)
        return NotSent(f"Slack asks to wait {wait:.0f} s with {method}", retry_after=wait)
    if status == 504 or code in _UNCLEAR:
        return MaybeSent(f"Slack does not say whether {method} was done ({code or status})")
    if (status >= 500 and status != 501) or code in _AWAY:
        return Unreachable(f"Slack cannot do {method} now ({code or status})")
    if code in _BAD_TOKEN:
        return BadToken(f"Slack refuses the token for {method}: {code}")
    if code in _GONE:
        return AddresseeGone(f"Slack cannot deliver {method}: {code}")
    code = code or ("unknown_method" if status in {404, 405, 501} else f"http_{status}")
    return Refused(f"Slack refuses {method}: {code}", code=code)


def _seconds(headers: Mapping[str, Any]) -> float:
    """The wait that Slack asks for; half a minute where it does not say."""
    value = next((value for name, value in headers.items() if name.lower() == "retry-after"), "")
    try:
        return max(0.1, float(value))
    except (TypeError, ValueError):
        return 30.0


def _word(text: str) -> str:
    """Slack's word in what a response URL answers: "expired_url", or JSON with an error."""
    start = text.find('"error"')
    return "".join(c for c in text[start + 7 if start >= 0 else 0 :] if c.isalnum() or c == "_")[:60]
