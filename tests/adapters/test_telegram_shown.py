"""Telegram: whatever strangers write into offers, and a model into its words, Telegram reads our HTML."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from fakes.telegram_rules import Refusal, check_keyboard, read_html, utf16
from hypothesis import given
from hypothesis import strategies as st
from telegram_scene import HITS, offers

from adapters.markup import JOINER, telegram_html
from adapters.telegram import cards
from adapters.telegram.inline import articles
from adapters.telegram.keyboard import under_notice, under_offers
from adapters.telegram.sending import MOST, length, pieces
from bot.domain import CONSTRAINTS, Button, Pay, Place, Press, Reason
from bot.texts import say

TODAY = date(2026, 3, 14)
NASTY = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [
            "<b>",
            "</b>",
            "<script>",
            "&lt;",
            "&",
            "&#60;",
            "**",
            "\\",
            "```",
            "a<b>c",
            "[x](tg://user?id=1)",
            "@admin",
            "https://zle.example/<b>",
            "tg://resolve?domain=x",
            "/start",
            '<a href="x">',
            "🌿" * 30,
            "\u202e",
            "\x00",
        ]
    ),
)


@given(st.lists(NASTY, min_size=6, max_size=6))
def test_a_card_of_any_offer_is_html_that_telegram_reads(nasty: list[str]) -> None:
    title, company, place, skill, url, description = nasty
    offer = replace(
        HITS[0].offer,
        title=title,
        company=company,
        places=(Place(place, "town"),),
        skills=(skill,),
        url=url,
        description=description,
        pay=(Pay(1, 2, currency=company or "PLN"),),
    )
    hit = replace(HITS[0], offer=offer, why=(Reason("skills", skill), Reason("text", title, stated=False)))
    full = say("pl").full_card(offer, 3, today=TODAY)
    texts = [*cards.messages(offers(hits=(hit,), total=1), "pl", TODAY, above="Szukam: x"), *pieces(full)]
    assert texts
    for text in texts:
        read = read_html(telegram_html(text))
        assert utf16(read.text) == length(text) <= MOST
        assert all(shown == led for shown, led in read.links.items()), "a link leads where it says"
        assert not any(link.startswith("tg:") for link in read.links.values())


@given(st.lists(NASTY, max_size=30))
def test_words_of_a_model_are_html_that_telegram_reads_in_every_piece(words: list[str]) -> None:
    text = " ".join(words) * 3
    for piece in pieces(text):
        assert utf16(read_html(telegram_html(piece)).text) <= MOST


@given(st.text(alphabet="ab *\\`\n<&🌿", max_size=400))
def test_a_preview_at_any_moment_is_html_that_telegram_reads(text: str) -> None:
    for end in range(0, len(text), 7):
        for piece in pieces(text[:end])[:1]:
            assert utf16(read_html(telegram_html(piece)).text) <= MOST


@given(st.lists(st.text(alphabet="ąb🌿 \n", min_size=1, max_size=3000), min_size=1, max_size=8))
def test_blocks_are_joined_without_loss_and_within_the_limit(blocks: list[str]) -> None:
    texts = cards.joined(blocks)
    assert all(length(text) <= MOST for text in texts)
    assert "".join("".join(texts).split()) == "".join("".join(blocks).split())


@given(st.sampled_from(sorted(CONSTRAINTS)), NASTY)
def test_every_button_fits_into_what_telegram_gives_it(field: str, label: str) -> None:
    buttons = (Button(label or "x", Press("drop", "abcdefghijkl", field=field)),)
    markup = under_offers(offers("abcdefghijkl", buttons=buttons, first=9_990))
    assert markup is not None
    rows = check_keyboard(markup.to_dict())
    assert rows[0][0]["callback_data"] == "details:abcdefghijkl:9990"


def test_a_list_that_is_kept_nowhere_has_no_buttons() -> None:
    assert under_offers(offers("", buttons=())) is None
    assert under_notice(()) is None


def test_inline_results_that_break_a_constraint_say_which() -> None:
    shown = articles(offers("", relaxed=("pay",)), "pl", TODAY)
    assert [one.description.split("\n")[0] for one in shown] == [say("pl").without(("pay",))] * 3
    twice = articles(offers("", hits=(*HITS, *HITS)), "pl", TODAY)
    assert len({one.id for one in twice}) == len(twice) == 3


@pytest.mark.parametrize(
    ("source", "refusal"),
    [
        ("a < b", "Unclosed start tag"),
        ("<script>x</script>", "Unsupported start tag"),
        ("<b>x", "Can't find end tag"),
        ("x</b>", "Unexpected end tag"),
        ("<b><i>x</b></i>", "Unmatched end tag"),
    ],
)
def test_the_fake_server_refuses_what_telegram_refuses(source: str, refusal: str) -> None:
    with pytest.raises(Refusal, match=refusal):
        read_html(source)


def test_the_fake_server_reads_what_telegram_reads() -> None:
    read = read_html('<b>A &amp; B</b> &lt;3 &nbsp; <a href="https://x.example/?a=1&amp;b=2">x</a>')
    assert read.text == "A & B <3 &nbsp; x"
    assert read.bold == ["A & B"]
    assert read.links == {"x": "https://x.example/?a=1&b=2"}
    assert JOINER not in read.text
