"""What strangers wrote reaches people as words: escaped, on one line, with web addresses alone as links."""

from __future__ import annotations

from datetime import date

import pytest
from doubles import offer
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import Hit
from bot.texts import escape, link, plain, say
from bot.texts.markup import one_line

TODAY = date(2026, 3, 14)


def test_strangers_marks_links_and_control_characters_do_not_reach_the_markup() -> None:
    evil = offer(
        "x",
        "**PILNE** [kliknij](https://zle.example)\n- punkt \x1b[31m\u202e",
        company="_Firma_ `kod`",
        url="javascript:alert(1)",
    )
    card = say("pl").card(Hit(evil, 1), 1, today=TODAY)
    first = card.split("\n")[0]
    assert "\\*\\*PILNE\\*\\*" in first
    assert "](" not in first.replace("\\]", "")
    assert "\x1b" not in card
    assert "\u202e" not in card
    assert "javascript" not in card
    assert plain(first).startswith("[1] **PILNE** [kliknij](https://zle.example) - punkt")


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://a.example/x_y?z=1", "https://a.example/x_y?z=1"),
        ("http://a.example", "http://a.example"),
        ("javascript:alert(1)", ""),
        ("https://a.example/ b", ""),
        ("https://a.example/<script>", ""),
        ("", ""),
    ],
)
def test_only_web_addresses_are_shown_as_links(url: str, shown: str) -> None:
    assert link(url) == shown


def test_bare_text_is_what_was_escaped_and_fences_keep_their_signs() -> None:
    for text in ("a_b*c", "[x](y)", "C:\\dir", "`kod`", "1 < 2 > 0 | ~"):
        assert plain(escape(text)) == text
    assert plain('Oto:\n```\n{"a": "\\\\*"}\n```') == 'Oto:\n{"a": "\\\\*"}'


@given(st.text(max_size=200))
def test_whatever_is_escaped_reads_as_it_was_written(text: str) -> None:
    assert plain(escape(text)) == one_line(text)
    assert plain(f"**[1] {escape(text)}**") == f"[1] {one_line(text)}"
