"""Slack: `/szukaj`, whose answers only the person sees, and what they show to the channel."""

from __future__ import annotations

import pytest
from fakes.ollama import eventually
from fakes.slack import FakeSlack, Reaction
from fakes.slack_blocks import buttons_in, texts_in
from fakes.slack_bot import DeliveriesInMemory, ScriptedAnswering, listed, notice, office, searched
from fakes.slack_deliveries import command, press

from bot.domain import Address, Done, Message, Notice, Press, Reading, Search, Understood, Words
from bot.texts import say

pytestmark = pytest.mark.network


def seen(fake: FakeSlack) -> list[str]:
    """What the person has seen, message by message."""
    return ["\n".join(texts_in(one["blocks"])) for one in fake.ephemerals]


def labelled(blocks: object, label: str) -> list[dict[str, object]]:
    return [button for button in buttons_in(blocks) if button["text"]["text"] == label]


async def test_a_command_is_acknowledged_at_once_and_answered_to_the_person_alone() -> None:
    answering = ScriptedAnswering(pause=0.05)
    async with office(answering) as here:
        name = await here.fake.envelope("slash_commands", command(here.fake, "python w Krakowie"))
        await eventually(lambda: name in here.fake.acknowledged)
        assert here.fake.ephemerals == [], "acknowledged before it is answered"
        assert here.fake.acknowledged[name] == {"envelope_id": name}
        await here.at_rest()
        assert answering.asked == [Message(Address("slack", "C1", "U1"), "python w Krakowie", "pl")]
        offers, words = seen(here.fake)
        assert "*[1] Programistka Python*" in offers
        assert words == "Oferta [1] jest dobra."
        assert here.fake.messages == []
        assert all(one["response_type"] == "ephemeral" for one in here.fake.ephemerals)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("pomoc", "/pomoc"),
        ("", "/pomoc"),
        ("alerty", "/alerty"),
        ("Więcej", "/Więcej"),
        ("szczegóły 2", "/szczegóły 2"),
        ("porównaj 1 i 3", "/porównaj 1 i 3"),
        ("help desk w Łodzi", "help desk w Łodzi"),
        ("kucharz", "kucharz"),
        ("/pomoc", "/pomoc"),
    ],
)
async def test_one_word_that_names_a_command_is_that_command(text: str, asked: str) -> None:
    answering = ScriptedAnswering(script=notice("Dobrze."))
    async with office(answering) as here:
        await here.say(command(here.fake, text))
        assert [message.text for message in answering.asked] == [asked]
        assert seen(here.fake) == ["Dobrze."]


async def test_help_offers_the_form() -> None:
    script = (Understood(Reading("help", Search()), "en"), Notice("Help."), Done())
    async with office(ScriptedAnswering(script=script)) as here:
        await here.say(command(here.fake, "", "U2"))
        (button,) = buttons_in(here.fake.ephemerals[0]["blocks"])
        assert button["text"]["text"] == "Fill in a form"
        await here.say(press(here.fake, button, user="U2", ephemeral=True))
        assert here.fake.modals[0]["title"]["text"] == "New search"


async def test_the_same_command_delivered_twice_is_answered_once() -> None:
    answering = ScriptedAnswering()
    async with office(answering) as here:
        typed = command(here.fake, "python")
        await here.say(typed)
        await here.say(typed)
        assert len(answering.asked) == 1


async def test_what_comes_without_a_mark_of_its_own_is_answered_each_time() -> None:
    """Servers that speak Slack's API may leave out `trigger_id` and `action_ts`."""
    answering = ScriptedAnswering()

    def bare(payload: dict[str, object], *left_out: str) -> dict[str, object]:
        return {name: value for name, value in payload.items() if name not in left_out}

    async with office(answering) as here:
        button = {"type": "button", "action_id": "press:more:L1:", "value": "more:L1:"}
        for _ in range(2):
            await here.say(bare(command(here.fake, "python"), "trigger_id"))
            pressed = bare(press(here.fake, button, ephemeral=True), "trigger_id")
            pressed["actions"] = [button]
            await here.say(pressed)
        assert len(answering.asked) == 4
        await here.say(pressed)
        assert len(answering.asked) == 4, "the address for answers is a mark too"
        for _ in range(2):
            await here.say(bare(pressed, "response_url"))
        assert len(answering.asked) == 6


async def test_an_offer_and_a_list_are_shown_to_the_channel_by_a_button_with_who_shows_them() -> None:
    share = (searched(), listed(shared=True, count=1), Done())
    answering = ScriptedAnswering(scripts=[(searched(), listed(), Done()), share, share])
    async with office(answering) as here:
        await here.say(command(here.fake, "python"))
        blocks = here.fake.ephemerals[0]["blocks"]
        first, second, whole = labelled(blocks, "Pokaż na kanale")
        for button in (first, whole):
            await here.say(press(here.fake, button, user="U2", ephemeral=True))
        assert [message.press for message in answering.asked[1:]] == [
            Press("share", "L1", 1),
            Press("share", "L1"),
        ]
        assert second["value"] == "share:L1:2"
        shown = here.fake.messages[0]
        assert (shown.channel, shown.thread) == ("C1", "")
        assert texts_in(shown.blocks)[0] == "<@U2> pokazuje na kanale:"
        assert "*[1] Programistka Python*" in texts_in(shown.blocks)[1]
        assert [button["value"] for button in buttons_in(shown.blocks)] == ["details:L1:1"]
        assert len(here.fake.ephemerals) == 1


async def test_offers_are_shared_in_a_public_channel_without_joining_it_and_elsewhere_the_person_is_told_how() -> (
    None
):
    share = (searched(), listed(shared=True), Done())
    button = {"type": "button", "action_id": "press:share:L1:", "value": "share:L1:"}
    async with office(ScriptedAnswering(script=share)) as here:
        await here.say(press(here.fake, button, channel="C9", ephemeral=True))
        assert [one.channel for one in here.fake.messages] == ["C9"]
        await here.say(press(here.fake, button, channel="C777", ephemeral=True))
        assert "/invite" in seen(here.fake)[0]
        assert len(here.fake.messages) == 1


async def test_nothing_can_be_shared_out_of_a_direct_conversation() -> None:
    async with office(ScriptedAnswering()) as here:
        await here.say(command(here.fake, "python", channel="D1"))
        assert labelled(here.fake.ephemerals[0]["blocks"], "Pokaż na kanale") == []


async def test_a_button_of_a_private_answer_is_answered_privately() -> None:
    answering = ScriptedAnswering(scripts=[(searched(), listed(), Done())], script=notice("Karta."))
    async with office(answering) as here:
        await here.say(command(here.fake, "python"))
        (details, *_) = labelled(here.fake.ephemerals[0]["blocks"], "Szczegóły")
        await here.say(press(here.fake, details, ephemeral=True))
        assert seen(here.fake)[1] == "Karta."
        assert here.fake.messages == []


async def test_a_button_under_shared_offers_answers_whoever_presses_it_privately() -> None:
    answering = ScriptedAnswering(script=notice("Karta."))
    async with office(answering) as here:
        button = {"type": "button", "action_id": "press:details:L1:1", "value": "details:L1:1"}
        await here.say(press(here.fake, button, user="U2", ts="1780000000.000001"))
        assert answering.asked[0].address == Address("slack", "C1", "U2")
        assert seen(here.fake) == ["Karta."]
        assert here.fake.messages == []


async def test_a_private_answer_never_needs_more_than_the_five_messages_of_a_response_url() -> None:
    many = [Notice(f"Uwaga {n}.") for n in range(9)]
    words = [Words("Słowa "), Words("eksperta.")]
    script = (searched(), *many[:4], listed(), *many[4:6], *words, *many[6:], Done())
    async with office(ScriptedAnswering(script=script)) as here:
        await here.say(command(here.fake, "python"))
        assert len(here.fake.ephemerals) <= 5
        assert {one["via"] for one in here.fake.ephemerals} == {"response_url"}
        whole = "\n".join(seen(here.fake))
        assert [whole.count(f"Uwaga {n}.") for n in range(9)] == [1] * 9
        assert whole.count("Słowa eksperta.") == 1
        assert whole.index("Uwaga 5.") < whole.index("Słowa") < whole.index("Uwaga 6.")


async def test_words_that_are_taken_back_are_never_seen_in_a_private_answer() -> None:
    script = (searched(), listed(), Words("Zmyślone."), Words("Same fakty.", replaces=True), Done())
    async with office(ScriptedAnswering(script=script)) as here:
        await here.say(command(here.fake, "python"))
        assert seen(here.fake)[1] == "Same fakty."
        assert "Zmyślone" not in "\n".join(seen(here.fake))


@pytest.mark.parametrize(
    "reaction", [Reaction(error="expired_url", status=404), Reaction(error="used_url", status=404)]
)
async def test_where_the_response_url_is_used_up_the_person_is_written_to_in_the_channel(
    reaction: Reaction,
) -> None:
    async with office(ScriptedAnswering()) as here:
        here.fake.react("response_url", reaction)
        await here.say(command(here.fake, "python"))
        assert [one["via"] for one in here.fake.ephemerals] == ["postEphemeral", "postEphemeral"]
        assert here.fake.called("chat.postEphemeral")[0]["user"] == "U1"


async def test_a_response_url_that_is_busy_is_tried_again_and_one_that_breaks_off_is_not() -> None:
    async with office(ScriptedAnswering(script=notice("Dobrze."))) as here:
        here.fake.react("response_url", Reaction(status=503), Reaction(after=0.1))
        await here.say(command(here.fake, "python"))
        assert seen(here.fake) == ["Dobrze."]
    async with office(ScriptedAnswering(script=notice("Dobrze."))) as here:
        here.fake.react("response_url", Reaction(cut="before"))
        await here.say(command(here.fake, "python"))
        assert seen(here.fake) == [say("pl").words.maybe_lost]


async def test_a_command_goes_on_when_the_database_fails() -> None:
    answering = ScriptedAnswering()
    async with office(answering, deliveries=DeliveriesInMemory(down=True)) as here:
        typed = command(here.fake, "python")
        await here.say(typed)
        await here.say(typed)
        assert len(answering.asked) == 1
        assert len(seen(here.fake)) == 2


async def test_too_many_commands_are_told_to_the_person_alone() -> None:
    async with office(ScriptedAnswering(script=notice("Dobrze.")), per_minute=1) as here:
        await here.say(command(here.fake, "python"))
        await here.say(command(here.fake, "python"))
        assert seen(here.fake) == ["Dobrze.", say("pl").count(say("pl").words.too_many, 60)]
