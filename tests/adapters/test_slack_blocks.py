"""Slack: whatever an offer, a question or a model says, the blocks are taken and nothing of it is alive."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from doubles import NOW, OFFERS
from fakes.slack_blocks import buttons_in, live_references, texts_in, trouble_in_message, trouble_in_view
from hypothesis import example, given, settings
from hypothesis import strategies as st

from adapters.slack.blocks import (
    Outgoing,
    joined,
    notice_messages,
    offers_messages,
    shared_messages,
    words_messages,
)
from adapters.slack.home import home
from adapters.slack.modal import form
from adapters.slack.phrases import PHRASES
from bot.commands import press_of
from bot.domain import Button, Hit, Notice, Offers, Place, Press
from bot.texts import escape

HOSTILE = st.lists(
    st.sampled_from(
        [
            *"abż1 .:/@#$!?_*~`<>|&[]()\\-+='\"\n\x00\u202e",
            "<!channel>",
            "<@U12345>",
            "<#C1|x>",
            "<https://evil.example|bank>",
            "https://evil.example/x",
            "@here",
            ":fire:",
            "**",
            "```",
            "słowo " * 40,
            "x" * 300,
        ]
    ),
    max_size=40,
).map("".join)
URLS = st.sampled_from(
    [
        "",
        "https://a.example/1?x=1&y=2",
        "http://b.example/" + "a" * 1900,
        "javascript:alert(1)",
        "https://c.example/<@U1>",
        "https://d.example/a|b",
        "https://user@e.example/ż?<>",
        "https://f.example:8080/*x*_y_",
    ]
)
TODAY = NOW.date()


def fine(messages: list[Outgoing]) -> list[Outgoing]:
    """The messages, once Slack has taken them."""
    assert messages
    for message in messages:
        assert trouble_in_message(message.text, list(message.blocks)) == ""
        assert live_references(message.text) == []
    return messages


@settings(max_examples=150, deadline=None)
@example(words=("", "", "", "**a\n**a"), url="", list_id="")
@given(words=st.tuples(HOSTILE, HOSTILE, HOSTILE, HOSTILE), url=URLS, list_id=st.sampled_from(["", "L" * 16]))
def test_no_offer_brings_a_mark_a_mention_or_a_disguised_link_along(
    words: tuple[str, str, str, str], url: str, list_id: str
) -> None:
    title, company, town, skill = words
    offer = replace(
        OFFERS[0], title=title, company=company, places=(Place(town, "town"),), skills=(skill,), url=url
    )
    offers = Offers([Hit(offer, 1.0)] * 5, 9, list_id=list_id)
    for messages in (
        fine(
            offers_messages(offers, "pl", today=TODAY, understood=f"Szukam: {escape(skill[:50])}", shareable=True)
        ),
        fine(shared_messages(offers, "U1", "pl", today=TODAY)),
    ):
        for text in (text for message in messages for text in texts_in(list(message.blocks))):
            for reference in live_references(text):
                link = re.fullmatch(r"<(https?://([^|>]+))\|Otwórz ofertę \(([^)]+)\)>", reference)
                assert reference == "<@U1>" or (link and link[1].replace("&amp;", "&") == url), reference
            bare = re.sub(r"<[^>]*>", "", text)
            assert "://" not in bare
            assert not re.search(r":[\w+'-]+:", bare)
            assert bare.count("*") <= 2


@settings(max_examples=100, deadline=None)
@given(HOSTILE.map(lambda text: text * 5))
def test_whatever_a_model_or_a_notice_says_is_taken_and_complete(text: str) -> None:
    for messages in (
        words_messages(text),
        notice_messages(Notice(text, (Button(text or "x", Press("more", "L")),))),
    ):
        for message in messages:
            assert trouble_in_message(message.text, list(message.blocks)) == ""
            for reference in live_references("".join(texts_in(list(message.blocks), ("mrkdwn",)))):
                assert re.fullmatch(r"<https?://[^|>]+>", reference)


def test_long_lists_and_many_buttons_keep_slacks_limits() -> None:
    offer = replace(OFFERS[0], title="a" * 200, company="b" * 200, places=(Place("c" * 99, "town"),) * 9)
    buttons = tuple(Button("d" * 100, Press("drop", f"L{n}", field="pay")) for n in range(60))
    messages = fine(
        offers_messages(Offers([Hit(offer, 1.0)] * 60, 60, list_id="L", buttons=buttons), "pl", today=TODAY)
    )
    assert len(messages) > 1
    pressed = [press_of(button["value"]) for message in messages for button in buttons_in(list(message.blocks))]
    assert pressed.count(Press("details", "L", 60)) == 1
    assert sum(press is not None and press.action == "drop" for press in pressed) == 60


def test_a_list_that_could_not_be_kept_has_no_buttons() -> None:
    (message,) = fine(offers_messages(Offers([Hit(OFFERS[0], 1.0)], 1), "pl", today=TODAY, shareable=True))
    assert buttons_in(list(message.blocks)) == []


def test_several_parts_become_one_message_where_they_have_room() -> None:
    parts = [
        *notice_messages(Notice("Nowe oferty:")),
        *offers_messages(Offers([Hit(OFFERS[0], 1.0)], 1), "pl", today=TODAY),
    ]
    (message,) = fine(joined(parts))
    assert message.text == "Nowe oferty:"
    assert joined([]) == []


@pytest.mark.parametrize("language", ["pl", "en"])
def test_views_are_taken_in_both_languages(language: str) -> None:
    spoken = "en" if language == "en" else "pl"
    assert trouble_in_view(home(spoken, "Brak <powiadomień>. " * 400)) == ""
    assert trouble_in_view(form(spoken, chat="C" * 11, response_url="https://hooks.example/" + "x" * 200)) == ""
    assert {button["value"] for button in buttons_in(home(spoken, "x")) if "value" in button} == set(
        PHRASES[spoken].examples
    )


def test_the_fake_slack_is_strict_about_blocks() -> None:
    text = {"type": "mrkdwn", "text": "x"}
    button = {"type": "button", "text": {"type": "plain_text", "text": "x"}, "action_id": "a", "value": "v"}
    wrong: list[list[object]] = [
        [{"type": "section", "text": {**text, "text": "x" * 3001}}],
        [{"type": "section", "text": {**text, "text": ""}}],
        [{"type": "section", "text": {**text, "text": "<!channel>"}}],
        [{"type": "section", "text": text}] * 51,
        [{"type": "nonsense"}],
        [{"type": "actions", "elements": [{**button, "action_id": f"a{n}"} for n in range(26)]}],
        [{"type": "actions", "elements": [button, button]}],
        [{"type": "actions", "elements": [{**button, "value": "v" * 2001}]}],
        [{"type": "actions", "elements": [{**button, "text": {"type": "plain_text", "text": "x" * 76}}]}],
        [{"type": "actions", "elements": [{**button, "text": text}]}],
        [{"type": "input", "label": text, "element": {}}],
        [{"type": "section", "text": {**text, "text": "x" * 2900}}] * 5,
    ]
    assert [blocks for blocks in wrong if not trouble_in_message("x", blocks)] == []
    assert trouble_in_message("", None) == "no_text"
