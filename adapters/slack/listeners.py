"""The Bolt app: which deliveries are taken, each acknowledged at once and then worked on in a task of ours.

Bolt is given functions that return within a millisecond, and waits for them (`process_before_response`): what it
starts by itself it forgets.
"""

from __future__ import annotations

import json
import logging
import re
from typing import TYPE_CHECKING, Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.request.async_request import AsyncBoltRequest

from adapters.slack import events
from adapters.slack.blocks import PRESS
from adapters.slack.connecting import silent_logger
from adapters.slack.home import EXAMPLE
from adapters.slack.modal import NEW_SEARCH, OPEN_FORM

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from slack_bolt.async_app import AsyncAck
    from slack_sdk.web.async_client import AsyncWebClient

    from adapters.slack.desk import Desk
    from adapters.slack.sending import Json

COMMAND = "/szukaj"
EVENTS = (
    "app_mention",
    "message",
    "app_home_opened",
    "assistant_thread_started",
    "assistant_thread_context_changed",
)
"""What the app subscribes to; of messages only those in direct conversations (message.im)."""

log = logging.getLogger(__name__)


def bolt_app(client: AsyncWebClient, me: Json, bot_token: str, desk: Desk) -> AsyncApp:
    """The app of the bot that `me` (what auth.test says) describes."""

    async def authorize(**_: Any) -> AuthorizeResult:  # Any: whatever the library passes
        return AuthorizeResult(
            enterprise_id=me.get("enterprise_id"),
            team_id=me.get("team_id"),
            bot_user_id=me.get("user_id"),
            bot_id=me.get("bot_id"),
            bot_token=bot_token,
        )

    app = AsyncApp(
        name="adapters.slack.app",
        client=client,
        authorize=authorize,
        signing_secret="checked before",
        logger=silent_logger(),
        process_before_response=True,
        request_verification_enabled=False,
        ssl_check_enabled=False,
        url_verification_enabled=False,
        attaching_function_token_enabled=False,
        attaching_conversation_kwargs_enabled=False,
    )
    _listen_to_events(app, desk, str(me.get("user_id") or ""))
    _listen_to_interactions(app, desk)
    return app


def _listen_to_events(app: AsyncApp, desk: Desk, bot_user: str) -> None:
    async def message(body: Json) -> None:
        if asked := events.from_message(body):
            desk.ask(asked)

    async def mention(body: Json) -> None:
        if asked := events.from_mention(body, bot_user):
            desk.ask(asked)

    async def home_opened(body: Json) -> None:
        desk.open_home(body)

    async def assistant_opened(body: Json) -> None:
        desk.open_assistant(body)

    async def nothing() -> None:
        """Acknowledged, and of no consequence."""

    app.event("message")(message)
    app.event("app_mention")(mention)
    app.event("app_home_opened")(home_opened)
    app.event("assistant_thread_started")(assistant_opened)
    app.event(re.compile(".*"))(nothing)


def _listen_to_interactions(app: AsyncApp, desk: Desk) -> None:
    async def command(ack: AsyncAck, body: Json) -> None:
        await ack()
        if asked := events.from_command(body):
            desk.ask(asked)

    async def press(ack: AsyncAck, body: Json) -> None:
        await ack()
        if asked := events.from_press(body):
            desk.ask(asked)

    async def example(ack: AsyncAck, body: Json) -> None:
        await ack()
        desk.ask_example(body)

    async def form(ack: AsyncAck, body: Json) -> None:
        await ack()
        desk.open_form(body)

    async def submitted(ack: AsyncAck, body: Json) -> None:
        errors = desk.submit(body)
        await (ack(response_action="errors", errors=errors) if errors else ack())

    async def acknowledged(ack: AsyncAck) -> None:
        await ack()

    app.command(COMMAND)(command)
    app.action(re.compile(rf"^{PRESS}:"))(press)
    app.action(re.compile(rf"^{EXAMPLE}:"))(example)
    app.action(OPEN_FORM)(form)
    app.action(re.compile(".*"))(acknowledged)
    app.shortcut(NEW_SEARCH)(form)
    app.view(NEW_SEARCH)(submitted)


def dispatching(app: AsyncApp) -> Callable[[Json], Awaitable[Json | None]]:
    """Hands a delivery's body to the app, and gives what to acknowledge it with."""

    async def take(body: Json) -> Json | None:
        response = await app.async_dispatch(AsyncBoltRequest(mode="socket_mode", body=body))
        if response.status >= 500:
            log.error("a delivery of kind %r could not be handled", str(body.get("type"))[:40])
        if response.status != 200 or not response.body.startswith("{"):
            return None
        parsed: Json = json.loads(response.body)
        return parsed

    return take
