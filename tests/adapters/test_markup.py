"""Small Markdown in the dialects of the platforms, and in pieces."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.markup import JOINER, slack_markdown, slack_mrkdwn, split, telegram_html
from bot.texts import escape, plain

HOSTILE = st.lists(
    st.sampled_from(
        [*"abż1 .:/@#$!?_*~`<>|&[]()\\-+='\"\n", "<!channel>", "<@U1>", "https://a.pl", "**", "```", ":ok:"]
    ),
    max_size=40,
).map("".join)
_MARK = re.compile(r"[*~`]|(?<!\w)_|_(?!\w)")


def test_our_own_marks_become_those_of_each_platform() -> None:
    text = (
        "**[1] Kucharz** · Bar & Grill\n- Płaca: 5000 zł\nCałość: https://a.pl/x?y=1&z=2\n"
        '```\n{"a": 1}\n```\nKoniec.'
    )
    assert slack_mrkdwn(text) == (
        "*[1] Kucharz* · Bar &amp; Grill\n• Płaca: 5000 zł\nCałość: <https://a.pl/x?y=1&amp;z=2>\n"
        '```\n{"a": 1}\n```\nKoniec.'
    )
    assert telegram_html(text) == (
        "<b>[1] Kucharz</b> · Bar &amp; Grill\n• Płaca: 5000 zł\n"
        'Całość: <a href="https://a.pl/x?y=1&amp;z=2">https://a.pl/x?y=1&amp;z=2</a>\n'
        '<pre>{"a": 1}</pre>\nKoniec.'
    )
    assert slack_markdown(text) == (
        "**[1] Kucharz** · Bar &amp; Grill\n- Płaca: 5000 zł\nCałość: <https://a.pl/x?y=1&z=2>\n"
        '```\n{"a": 1}\n```\nKoniec.'
    )


def test_bold_ends_with_its_line_and_keeps_blanks_outside() -> None:
    assert slack_mrkdwn("**tak i nie\ndalej") == "*tak i nie*\ndalej"
    assert slack_mrkdwn("a ** b ** c") == "a  *b*  c"
    assert slack_mrkdwn("****") == ""
    assert telegram_html("**a** i **b**") == "<b>a</b> i <b>b</b>"


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("<!channel>", "&lt;!channel&gt;"),
        ("<@U123> & <https://evil.pl|bank>", f"&lt;@U123&gt; &amp; &lt;https:{JOINER}//evil.pl|bank&gt;"),
        ("*pilne* _x_ ~y~ `z`", "∗pilne∗ ˍxˍ ∼y∼ ˋzˋ"),
        ("snake_case", "snake_case"),
        (":warning: 8:30", f":{JOINER}warning: 8:30"),
        ("> cytat", f"{JOINER}&gt; cytat"),
    ],
)
def test_slack_shows_a_strangers_signs_as_signs(word: str, shown: str) -> None:
    assert slack_mrkdwn(escape(word)) == shown
    assert slack_mrkdwn(word) == shown


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("<b>x<br> & y", "&lt;b&gt;x&lt;br&gt; &amp; y"),
        ("@channel #praca /start $PLN", f"@{JOINER}channel #{JOINER}praca /{JOINER}start ${JOINER}PLN"),
        ("evil.com/x 3.14 kadry@firma.pl", f"evil.{JOINER}com/x 3.14 kadry@firma.pl"),
        ("C# i F#, 24/7", "C# i F#, 24/7"),
    ],
)
def test_telegram_recognises_nothing_in_a_strangers_words(word: str, shown: str) -> None:
    assert telegram_html(escape(word)) == shown


@given(HOSTILE)
def test_no_mark_mention_or_link_of_a_stranger_is_alive_in_slack(text: str) -> None:
    for rendered in (slack_mrkdwn(f"Z opisu: {escape(text)}"), slack_mrkdwn(f"**[1] {escape(text)}** x")[1:]):
        inside = rendered.removesuffix("* x")
        assert "<" not in inside.replace("*", "", 1)
        assert ">" not in inside
        assert re.fullmatch(r"(?:[^&]|&(?:amp|lt|gt);)*", inside)
        assert not _MARK.search(inside.replace("*", "", 1))
        assert "://" not in inside
        assert not re.search(r":[\w+'-]+:", inside)


@given(HOSTILE)
def test_telegram_gets_html_with_our_tags_alone(text: str) -> None:
    rendered = telegram_html(f"**[1] {escape(text)}**")
    assert re.findall(r"<[^>]*>", rendered) == ["<b>", "</b>"]
    shown = html.unescape(re.sub(r"</?b>", "", rendered)).replace(JOINER, "")
    assert shown.rstrip() == f"[1] {plain(escape(text))}".rstrip()


@given(HOSTILE)
def test_whatever_a_model_writes_leaves_no_tag_and_no_slack_link_open(text: str) -> None:
    rendered = telegram_html(text)
    opened = re.findall(r"<(/?)(b|pre|a)\b[^>]*>", rendered)
    assert len(re.findall(r"<", rendered)) == len(opened)
    assert sum(not closing for closing, _ in opened) == sum(bool(closing) for closing, _ in opened)
    for link in re.findall(r"<[^>]*>", slack_mrkdwn(text)):
        assert re.fullmatch(r"<https?://[^|]*>", link)


@given(HOSTILE.map(lambda text: text * 8), st.integers(20, 120))
def test_every_piece_keeps_the_limit_and_nothing_is_lost(text: str, most: int) -> None:
    markdown = "\n".join(escape(line) for line in text.split("\n"))
    pieces = split(markdown, most, lambda piece: len(telegram_html(piece)))
    assert all(len(telegram_html(piece)) <= most for piece in pieces)
    bare = re.sub(r"\s", "", "".join(plain(piece) for piece in pieces))
    assert bare == re.sub(r"\s", "", plain(markdown))


def test_pieces_end_at_blank_lines_then_lines_then_sentences_then_words() -> None:
    assert split("raz dwa\n\ntrzy cztery\npięć", 22, len) == ["raz dwa", "trzy cztery\npięć"]
    assert split("raz dwa trzy\ncztery pięć", 16, len) == ["raz dwa trzy", "cztery pięć"]
    assert split("Ala ma psa. Pies ma Alę.", 16, len) == ["Ala ma psa.", "Pies ma Alę."]
    assert split("jeden dwa trzy", 10, len) == ["jeden dwa", "trzy"]
    assert split("abcdefghij", 4, len) == ["abcd", "efgh", "ij"]
    assert split(" \n", 10, len) == []


def test_bold_and_fences_go_on_in_the_next_piece() -> None:
    assert split("**jeden dwa trzy cztery**", 16, len) == ["**jeden dwa**", "**trzy cztery**"]
    fenced = "Dane:\n```\n" + "\n".join(f"wiersz {n}" for n in range(12)) + "\n```"
    pieces = split(fenced, 60, len)
    assert len(pieces) > 2
    assert all(len(piece) <= 60 and piece.count("```") == 2 for piece in pieces)
    assert [line for piece in pieces for line in piece.split("\n") if line.startswith("wiersz")] == [
        f"wiersz {n}" for n in range(12)
    ]


def test_an_escaped_sign_is_never_divided() -> None:
    for most in range(4, 12):
        pieces = split(r"\*" * 20, most, len)
        assert [plain(piece) for piece in pieces] == ["*" * (len(piece) // 2) for piece in pieces]
        assert "".join(pieces) == r"\*" * 20
