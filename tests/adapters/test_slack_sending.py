"""Slack: failures are ours, alerts go out once, and `szukaj doctor` says what is missing."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

import aiohttp
import pytest
import slack_sdk.errors
from doubles import OFFERS
from fakes.slack import APP_TOKEN, BOT_TOKEN, SECRET, FakeSlack, Reaction
from fakes.slack_blocks import texts_in
from fakes.slack_bot import QUICK, Office, ScriptedAnswering, office
from fakes.slack_workspace import ALL_SCOPES

from adapters.slack import examine
from adapters.slack.sending import Refused, Unreachable, translated
from bot.domain import Address, Hit, Notice, Offers
from bot.errors import AddresseeGone, BadToken, MaybeSent, NotSent, PlatformError

pytestmark = pytest.mark.network

HOME = Address("slack", "D1", "U1")
DIGEST = [Notice("Nowe oferty:"), Offers([Hit(OFFERS[0], 1.0), Hit(OFFERS[1], 1.0)], 2)]


def every(kind: type[Exception]) -> list[type[Exception]]:
    return [kind, *(below for one in kind.__subclasses__() for below in every(one))]


def an(kind: type[Exception]) -> Exception:
    """An exception of a foreign kind, whatever its constructor wants."""
    error = kind.__new__(kind)
    Exception.__init__(error, "secret words")
    for name, value in {"response": None, "status": 500, "headers": {}, "api_error": None}.items():
        with suppress(AttributeError):
            setattr(error, name, value)
    return error


def test_every_failure_of_the_libraries_is_one_of_ours_and_tells_nothing_secret() -> None:
    foreign = [
        *every(slack_sdk.errors.SlackClientError),
        *every(aiohttp.ClientError),
        TimeoutError,
        OSError,
        ConnectionResetError,
        ValueError,
        AttributeError,
    ]
    assert len(foreign) > 25
    for kind in foreign:
        ours = translated(an(kind), "chat.postMessage")
        assert isinstance(ours, PlatformError), kind
        assert "secret" not in str(ours)
    with pytest.raises(ZeroDivisionError):
        translated(ZeroDivisionError(), "chat.postMessage")


def test_only_what_certainly_was_not_sent_counts_as_not_sent() -> None:
    assert isinstance(translated(an(aiohttp.ClientConnectorError), "x"), Unreachable)
    assert isinstance(translated(an(aiohttp.ConnectionTimeoutError), "x"), Unreachable)
    for kind in (aiohttp.ServerDisconnectedError, aiohttp.ClientOSError, TimeoutError, aiohttp.ClientPayloadError):
        assert isinstance(translated(an(kind), "x"), MaybeSent)
    assert isinstance(translated(an(slack_sdk.errors.SlackRequestError), "x"), Refused)


async def failure_of(here: Office, reaction: Reaction | None = None, address: Address = HOME) -> PlatformError:
    if reaction:
        here.fake.react("chat.postMessage", reaction)
    with pytest.raises(PlatformError) as caught:
        await here.platform.send(address, DIGEST, language="pl")
    return caught.value


async def test_an_alert_is_one_message_in_the_persons_conversation() -> None:
    async with office(ScriptedAnswering()) as here:
        await here.platform.send(HOME, DIGEST, language="pl")
        (message,) = here.fake.in_thread("D1", "")
        texts = texts_in(message.blocks)
        assert texts[0] == "Nowe oferty:"
        assert any("*[2] Python Developer*" in text for text in texts)
        assert message.text == "Nowe oferty:"


@pytest.mark.parametrize(
    "error",
    ["channel_not_found", "is_archived", "user_disabled", "not_in_channel", "user_not_found"],
)
async def test_an_alert_to_somebody_who_is_gone_is_final(error: str) -> None:
    async with office(ScriptedAnswering()) as here:
        assert isinstance(await failure_of(here, Reaction(error=error)), AddresseeGone)


async def test_once_a_part_of_an_alert_has_arrived_the_rest_waits_for_its_turn() -> None:
    async with office(ScriptedAnswering()) as here:
        here.fake.react("chat.postMessage", Reaction(), Reaction(after=1), Reaction(status=503))
        long = [Notice(f"{number}. {'oferta ' * 400}") for number in range(8)]
        await here.platform.send(HOME, long, language="pl")
        shown = [text for one in here.fake.messages for text in texts_in(one.blocks)]
        assert len(here.fake.messages) > 1
        assert [text.partition(".")[0] for text in shown] == [str(number) for number in range(8)]


@pytest.mark.parametrize("error", ["account_inactive", "token_revoked", "invalid_auth"])
async def test_a_dead_token_puts_nobodys_alerts_to_rest(error: str) -> None:
    async with office(ScriptedAnswering()) as here:
        assert isinstance(await failure_of(here, Reaction(error=error)), BadToken)


async def test_an_alert_to_a_conversation_that_is_gone_or_archived_is_final() -> None:
    async with office(ScriptedAnswering(), fake=FakeSlack(archived={"D2"})) as here:
        for chat in ("D2", "D404"):
            assert isinstance(await failure_of(here, address=replace(HOME, chat=chat)), AddresseeGone)
        assert here.fake.messages == []


async def test_an_alert_that_was_made_in_a_channel_goes_to_the_persons_direct_messages() -> None:
    async with office(ScriptedAnswering()) as here:
        await here.platform.send(Address("slack", "C1", "U2"), DIGEST, language="pl")
        assert [one.channel for one in here.fake.messages] == ["D2"]
        gone = await failure_of(here, address=Address("slack", "C1", "U404"))
        assert isinstance(gone, AddresseeGone)
        here.fake.react("conversations.open", *[Reaction(cut="before")] * 9)
        assert isinstance(await failure_of(here, address=Address("slack", "C1", "U2")), NotSent)


async def test_an_alert_that_has_to_wait_was_not_sent_and_says_for_how_long() -> None:
    async with office(ScriptedAnswering()) as here:
        failure = await failure_of(here, Reaction(after=11))
        assert isinstance(failure, NotSent)
        assert failure.retry_after == 11
        again = await failure_of(here)
        assert isinstance(again, NotSent)
        assert again.retry_after is not None
        assert 9 < again.retry_after <= 11
        assert len([call for call in here.fake.calls if call.method == "chat.postMessage"]) == 1


@pytest.mark.parametrize(
    ("reaction", "kind"),
    [
        (Reaction(status=503), NotSent),
        (Reaction(status=500, raw="<html>"), NotSent),
        (Reaction(error="invalid_blocks"), NotSent),
        (Reaction(error="token_revoked"), BadToken),
        (Reaction(error="fatal_error"), MaybeSent),
        (Reaction(status=504, raw="late"), MaybeSent),
        (Reaction(cut="after"), MaybeSent),
        (Reaction(cut="before"), MaybeSent),
        (Reaction(raw="{nonsense"), MaybeSent),
    ],
)
async def test_an_alert_that_fails_says_whether_it_may_have_been_sent(
    reaction: Reaction, kind: type[PlatformError]
) -> None:
    async with office(ScriptedAnswering()) as here:
        failure = await failure_of(here, reaction)
        assert isinstance(failure, kind), failure
        assert len(here.fake.messages) == (reaction.cut == "after")


async def test_an_alert_is_not_sent_when_nothing_listens_or_the_platform_is_stopped() -> None:
    async with office(ScriptedAnswering()) as here:
        await here.platform.stop()
        assert isinstance(await failure_of(here), NotSent)


async def test_where_only_the_beginning_went_out_the_alert_is_not_sent_again() -> None:
    long = [Notice("słowo " * 4000)]
    async with office(ScriptedAnswering()) as here:
        here.fake.react("chat.postMessage", Reaction(slow=0), Reaction(cut="before"))
        with pytest.raises(MaybeSent):
            await here.platform.send(HOME, long, language="pl")
        assert len(here.fake.messages) == 1


async def findings(fake: FakeSlack, **changes: str | None) -> list[tuple[str, str, str]]:
    given = {"bot": BOT_TOKEN, "app": APP_TOKEN, "secret": None} | changes
    found = await examine(
        given["bot"] or "", app_token=given["app"], signing_secret=given["secret"], api_url=fake.api
    )
    return [(one.state, one.found, one.mend) for one in found]


async def test_the_doctor_finds_a_complete_app_well() -> None:
    async with FakeSlack().served() as fake:
        assert await findings(fake) == [
            ("ok", "the bot token belongs to @szukaj in the workspace Fake", ""),
            ("ok", "the bot token has every scope that it needs", ""),
            ("ok", "Socket Mode can be opened with the app token", ""),
        ]
        assert not fake.sockets


async def test_the_doctor_names_missing_scopes_and_what_they_are_for() -> None:
    async with FakeSlack(scopes=set(ALL_SCOPES) - {"im:history", "users:read"}).served() as fake:
        found = await findings(fake)
    purpose = "to answer people in the language in which they use Slack"
    assert [(state, text) for state, text, _ in found[1:3]] == [
        ("fail", "the bot token lacks the scope im:history, needed to read direct messages"),
        ("warn", f"the bot token lacks the scope users:read, needed {purpose}"),
    ]
    assert "reinstall" in found[1][2]


async def test_the_doctor_names_the_token_that_is_wrong_and_never_shows_it() -> None:
    async with FakeSlack().served() as fake:
        bot = await findings(fake, bot="xoxb-wrong-secret")
        app = await findings(fake, app="xapp-wrong-secret")
        neither = await findings(fake, app=None)
        http = await findings(fake, app=None, secret=SECRET)
    away = await findings(fake)
    assert [state for state, _, _ in bot] == ["fail"]
    assert bot[0][1].startswith("SLACK_BOT_TOKEN")
    assert app[-1][0] == "fail"
    assert app[-1][1].startswith("SLACK_APP_TOKEN")
    assert "SLACK_SIGNING_SECRET" in neither[-1][1]
    assert http[-1][0] == "ok"
    assert away[0][0] == "fail"
    assert "wrong-secret" not in f"{bot}{app}{away}"


def test_the_pulse_of_tests_is_quicker_than_slacks() -> None:
    assert sum(QUICK.tries) < 0.2
