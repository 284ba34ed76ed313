"""Slack: one fault at a time, at every method, in every answer: nothing is said twice or lost without a word."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from fakes.slack import FakeSlack, Reaction
from fakes.slack_blocks import texts_in
from fakes.slack_bot import QUICK, ScriptedAnswering, listed, office, searched
from fakes.slack_deliveries import command, direct

from bot.domain import Done, Words
from bot.texts import say

pytestmark = pytest.mark.network

FAULTS = {
    "rate limit": Reaction(after=0.02),
    "unavailable": Reaction(status=503),
    "error page": Reaction(status=500, raw="<html>"),
    "cut before": Reaction(cut="before"),
    "cut after": Reaction(cut="after"),
    "unclear": Reaction(error="fatal_error"),
    "refused": Reaction(error="no_permission"),
    "late": Reaction(slow=0.05),
    "none of Slack's": Reaction(raw="hello"),
}
PIECES = [f"słowo{n} " for n in range(6)]
WHOLE = "".join(PIECES).strip()
SCRIPT = (searched(), listed(), *(Words(piece) for piece in PIECES), Done(("pokaż więcej",)))
LOST = {
    ("chat.postMessage", "cut before"),  # nobody knows whether these were done, and so they are not done again
    ("chat.postMessage", "unclear"),
    ("chat.postMessage", "none of Slack's"),
    ("chat.postMessage", "refused"),
}
IN_DOUBT = {*LOST, ("chat.postMessage", "cut after")}
DOUBT = say("pl").words.maybe_lost


def shown_in(fake: FakeSlack) -> list[str]:
    return ["\n".join(texts_in(one.blocks)).strip() or one.text.strip() for one in fake.in_thread("D1")]


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize(
    "method",
    [
        "users.info",
        "assistant.threads.setStatus",
        "assistant.threads.setSuggestedPrompts",
        "chat.postMessage",
        "chat.startStream",
        "chat.appendStream",
        "chat.stopStream",
    ],
)
async def test_a_streamed_answer_survives_any_fault_of_one_call(method: str, fault: str) -> None:
    async with office(ScriptedAnswering(script=SCRIPT, pause=0.003)) as here:
        here.fake.react(method, FAULTS[fault])
        await here.say(direct(here.fake, "python"))
        texts = shown_in(here.fake)
        offers = [text for text in texts if "Programistka Python" in text]
        orphans = (method, fault) == ("chat.startStream", "cut after")
        words = [text for text in texts if text not in offers and text != DOUBT]
        assert texts[-1:] == [DOUBT] if (method, fault) in IN_DOUBT else DOUBT not in texts
        assert len(offers) == 1 - ((method, fault) in LOST)
        assert words.count(WHOLE) == 1, texts
        assert len(words) == 1 + orphans, texts
        assert all(WHOLE.startswith(text) for text in words)


@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault != "late"])
async def test_an_updated_answer_survives_any_fault_of_one_update(fault: str) -> None:
    fake = FakeSlack(without={"chat.startStream"})
    async with office(ScriptedAnswering(script=SCRIPT, pause=0.003), fake=fake) as here:
        fake.react("chat.update", FAULTS[fault])
        await here.say(direct(here.fake, "python"))
        assert shown_in(fake)[1:] == [WHOLE]


@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize("fault", ["rate limit", "unavailable", "late", "cut after"])
async def test_a_private_answer_survives_any_fault_of_one_call(fault: str, number: int) -> None:
    async with office(ScriptedAnswering(script=SCRIPT)) as here:
        here.fake.react("response_url", *[Reaction()] * (number - 1), FAULTS[fault])
        await here.say(command(here.fake, "python"))
        seen = ["\n".join(texts_in(one["blocks"])).strip() for one in here.fake.ephemerals]
        assert "Programistka Python" in seen[0]
        assert seen[1:] == [WHOLE, *([DOUBT] if fault == "cut after" else [])]


async def test_two_hundred_people_at_once_get_every_answer_once_and_their_own() -> None:
    people = [f"U{n}" for n in range(200)]
    fake = FakeSlack(directs={user: f"D{user}" for user in people}, locales=dict.fromkeys(people, "pl-PL"))
    pulse = replace(QUICK, stream=0.05)
    async with office(ScriptedAnswering(script=SCRIPT, pause=0.01), fake=fake, pulse=pulse) as here:
        for user in people:
            await fake.envelope("events_api", direct(fake, "python", user))
        await asyncio.sleep(0.1)
        while here.platform._reception and here.platform._reception._tasks:
            await here.at_rest()
        for user in people:
            offers, words = fake.in_thread(f"D{user}")
            assert "Programistka Python" in "\n".join(texts_in(offers.blocks))
            assert ("\n".join(texts_in(words.blocks)) or words.text).strip() == WHOLE
            assert not words.streaming


async def test_the_environment_of_another_slack_app_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CLIENT_ID", "CLIENT_SECRET", "SCOPES", "BOT_TOKEN", "APP_TOKEN", "VERIFICATION_TOKEN"):
        monkeypatch.setenv(f"SLACK_{name}", "another")
    async with office(ScriptedAnswering(script=SCRIPT)) as here:
        await here.say(direct(here.fake, "python"))
        assert len(here.fake.in_thread("D1")) == 2
