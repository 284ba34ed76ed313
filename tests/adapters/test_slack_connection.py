"""Slack: starting, Socket Mode and HTTP, outages, stopping."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import logging
import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from doubles import FixedClock
from fakes.ollama import eventually
from fakes.slack import APP_TOKEN, BOT_TOKEN, SECRET, FakeSlack, Reaction
from fakes.slack_blocks import texts_in
from fakes.slack_bot import QUICK, AlertsInMemory, DeliveriesInMemory, ScriptedAnswering, notice, office
from fakes.slack_deliveries import command, direct, press, signed, submission

from adapters.slack import SlackPlatform
from adapters.slack.modal import form
from bot.domain import Done, Words
from bot.errors import BadToken, NotSent, PlatformError
from bot.ports import WebReply, WebRequest

pytestmark = pytest.mark.network


def platform(
    fake: FakeSlack, *, bot: str = BOT_TOKEN, app: str | None = APP_TOKEN, secret: str | None = None
) -> SlackPlatform:
    return SlackPlatform(
        bot,
        app_token=app,
        signing_secret=secret,
        api_url=fake.api,
        answering=ScriptedAnswering(),
        alerts=AlertsInMemory(),
        deliveries=DeliveriesInMemory(),
        clock=FixedClock(),
        per_minute=10,
        pulse=replace(QUICK, tries=()),
    )


async def refusal(slack: SlackPlatform) -> PlatformError:
    """Why it does not start; it can be stopped all the same."""
    with pytest.raises(PlatformError) as caught:
        await slack.start()
    assert slack.trouble()
    await slack.stop()
    return caught.value


async def test_a_wrong_token_is_named_with_where_to_take_the_right_one() -> None:
    async with FakeSlack().served() as fake:
        wrong_bot = await refusal(platform(fake, bot="xoxb-wrong-secret"))
        wrong_app = await refusal(platform(fake, app="xapp-wrong-secret"))
        none = await refusal(platform(fake, app=None))
        swapped = await refusal(platform(fake, app=BOT_TOKEN))
        fake.react("auth.test", Reaction(error="account_inactive"))
        inactive = await refusal(platform(fake))
    for error, name in [
        (wrong_bot, "SLACK_BOT_TOKEN"),
        (inactive, "SLACK_BOT_TOKEN"),
        (wrong_app, "SLACK_APP_TOKEN"),
        (swapped, "SLACK_APP_TOKEN"),
        (none, "SLACK_APP_TOKEN"),
    ]:
        assert isinstance(error, BadToken)
        assert name in str(error)
        assert "wrong-secret" not in str(error)


async def test_a_server_that_is_away_is_not_mistaken_for_a_wrong_token() -> None:
    async with FakeSlack().served() as fake:
        fake.react("auth.test", Reaction(status=503))
        assert isinstance(await refusal(platform(fake)), NotSent)
        fake.react("apps.connections.open", Reaction(after=9))
        busy = await refusal(platform(fake))
    assert isinstance(busy, NotSent)
    assert busy.retry_after == 9
    gone = platform(fake)
    assert isinstance(await refusal(gone), NotSent)


@pytest.mark.parametrize("reason", ["refresh_requested", "warning"])
async def test_slack_asking_for_another_connection_gets_one_without_a_gap(
    reason: str, caplog: pytest.LogCaptureFixture
) -> None:
    answering = ScriptedAnswering(script=notice("Dobrze."))
    async with office(answering) as here:
        old = here.fake.sockets[0]
        await here.fake.disconnect(reason)
        await eventually(lambda: here.fake.sockets and here.fake.sockets[-1] is not old and old.closed)
        assert here.platform.trouble() == ""
        await here.say(direct(here.fake, "praca"))
        assert len(answering.asked) == 1
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


async def test_an_outage_is_logged_once_waited_out_with_growing_waits_and_told_to_health(
    caplog: pytest.LogCaptureFixture,
) -> None:
    waits: list[float] = []
    down = asyncio.Event()

    async def sleep(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 7:
            down.set()
        await asyncio.sleep(0.002)

    answering = ScriptedAnswering(script=notice("Dobrze."))
    with caplog.at_level(logging.INFO):
        async with office(answering, pulse=replace(QUICK, sleep=sleep, reconnect=0.5)) as here:
            here.fake.react("apps.connections.open", *[Reaction(status=503)] * 5, Reaction(cut="before"))
            await here.fake.cut()
            await eventually(here.platform.trouble)
            await eventually(lambda: here.fake.sockets)
            assert down.is_set()
            assert waits == [0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0]
            await eventually(lambda: here.platform.trouble() == "")
            await here.say(direct(here.fake, "praca"))
    messages = [record.getMessage() for record in caplog.records if record.name == "adapters.slack.socket"]
    assert [message for message in messages if "connecting again" in message] == messages[:1]
    assert messages[1:] == ["connected to Slack again"]


async def test_what_is_no_envelope_is_passed_over() -> None:
    answering = ScriptedAnswering(script=notice("Dobrze."))
    async with office(answering) as here:
        for text in ("Ping from server", "[]", "{", '{"type": "hello"}', '{"envelope_id": "e", "payload": 3}'):
            await here.fake.sockets[-1].send_str(text)
        await here.fake.sockets[-1].send_bytes(b"\x00")
        await here.say(direct(here.fake, "praca"))
        assert len(answering.asked) == 1


async def test_a_malformed_delivery_is_acknowledged_and_breaks_nothing() -> None:
    answering = ScriptedAnswering(script=notice("Dobrze."))
    async with office(answering) as here:
        for payload in (
            {"type": "event_callback", "event": {"type": "message"}},
            {"type": "event_callback", "event": {"type": "app_mention", "text": None}},
            {"type": "block_actions", "actions": []},
            {"type": "view_submission", "view": {"callback_id": "new_search", "type": "modal"}},
            {"type": "something_new"},
            {"command": "/szukaj"},
        ):
            await here.deliver(payload)
        await here.say(direct(here.fake, "praca"))
        assert len(answering.asked) == 1


async def test_stopping_finishes_answers_that_have_begun_and_takes_nothing_new() -> None:
    answering = ScriptedAnswering(gate=asyncio.Event())
    async with office(answering) as here:
        await here.deliver(direct(here.fake, "python"))
        await eventually(lambda: len(here.fake.messages) == 1)
        stopping = asyncio.create_task(here.platform.stop())
        await eventually(lambda: not here.fake.sockets)
        assert not stopping.done()
        assert answering.gate is not None
        answering.gate.set()
        await asyncio.wait_for(stopping, 2)
        assert here.fake.messages[1].text == "Oferta [1] jest dobra."
        assert not here.fake.messages[1].streaming
        assert answering.ended == 1
        await here.platform.stop()


async def http_reply(slack: SlackPlatform, request: WebRequest, path: str = "/slack/events") -> WebReply:
    (route,) = [route for route in slack.routes if route.path == path]
    return await route.handle(request)


async def test_over_http_deliveries_are_taken_when_slack_has_signed_them() -> None:
    answering = ScriptedAnswering(script=notice("Dobrze."))
    now = time.time()
    async with office(answering, http=True, clock=FixedClock(datetime.fromtimestamp(now, UTC))) as here:
        slack = here.platform
        assert not here.fake.sockets
        button = {"type": "button", "action_id": "press:details:L1:1", "value": "details:L1:1"}
        pressed = press(here.fake, button, channel="D1", ts="1.1", thread="1.1")
        replies = [
            await http_reply(slack, signed(direct(here.fake, "praca"), at=now)),
            await http_reply(slack, signed(command(here.fake, "payload manager"), at=now), "/slack/commands"),
            await http_reply(slack, signed(pressed, at=now), "/slack/interactions"),
        ]
        await here.at_rest()
        assert [(reply.status, reply.body) for reply in replies] == [(200, "")] * 3
        assert sorted(message.text for message in answering.asked) == ["", "payload manager", "praca"]
        empty = submission(here.fake, form("pl"), {"what": ""})
        errors = await http_reply(slack, signed(empty, at=now), "/slack/interactions")
        assert errors.headers["Content-Type"].startswith("application/json")
        assert '"response_action": "errors"' in errors.body
        challenge = {"type": "url_verification", "challenge": "abc", "token": "x"}
        assert (await http_reply(slack, signed(challenge, at=now))).body == "abc"


async def test_over_http_nothing_unsigned_old_or_broken_is_taken() -> None:
    answering = ScriptedAnswering()
    now = time.time()
    async with office(answering, http=True, clock=FixedClock(datetime.fromtimestamp(now, UTC))) as here:
        good = signed(direct(here.fake, "praca"), at=now)

        def changed(**headers: str) -> WebRequest:
            return replace(good, headers={**good.headers, **{f"x-slack-{k}": v for k, v in headers.items()}})

        wrong = [
            replace(good, headers={}),
            replace(good, body=good.body + b" "),
            replace(good, body=b"\xff\xfe"),
            changed(signature="v0=" + "0" * 64),
            changed(signature="v0=ż"),
            changed(**{"request-timestamp": "now"}),
            changed(**{"request-timestamp": str(int(now) + 1)}),
            signed(direct(here.fake, "praca"), at=now - 301),
            signed(direct(here.fake, "praca"), at=now + 301),
            signed(direct(here.fake, "praca"), at=now, secret="other"),
        ]
        assert [(await http_reply(here.platform, request)).status for request in wrong] == [401] * len(wrong)
        assert (await http_reply(here.platform, signed_bytes(b"{nonsense", now))).status == 400
        assert (await http_reply(here.platform, signed_bytes(b"", now))).status == 400
        await here.at_rest()
        assert answering.asked == []
        assert (await http_reply(here.platform, signed(direct(here.fake, "praca"), at=now - 299))).status == 200


def signed_bytes(body: bytes, at: float) -> WebRequest:
    stamp = str(int(at))
    signature = hmac.new(SECRET.encode(), f"v0:{stamp}:".encode() + body, hashlib.sha256).hexdigest()
    return WebRequest({"x-slack-request-timestamp": stamp, "x-slack-signature": f"v0={signature}"}, "", body)


async def test_over_http_slack_is_asked_to_come_again_before_the_start_and_after_the_stop() -> None:
    async with FakeSlack().served() as fake:
        slack = platform(fake, app=None, secret=SECRET)
        request = signed(direct(fake, "praca"), at=FixedClock().now.timestamp())
        assert (await http_reply(slack, request)).status == 503
        await slack.start()
        assert slack.trouble() == ""
        assert (await http_reply(slack, request)).status == 200
        await slack.stop()
        assert (await http_reply(slack, request)).status == 503
        assert len(fake.messages) == 2


async def test_with_an_app_token_there_is_nothing_to_call_by_http() -> None:
    async with office(ScriptedAnswering(script=(Words("x"), Done()))) as here:
        assert list(here.platform.routes) == []
        assert here.platform.name == "slack"


async def test_a_lost_acknowledgement_and_a_late_repetition_are_answered_once() -> None:
    answering = ScriptedAnswering(script=notice("Dobrze."))
    async with office(answering) as here:
        asked = direct(here.fake, "praca")
        await here.fake.envelope("events_api", asked)
        await here.fake.cut()
        await eventually(lambda: here.fake.sockets)
        await here.say(asked, retry=1)
        assert len(answering.asked) == 1
        assert [texts_in(one.blocks) for one in here.fake.messages] == [["Dobrze."]]
