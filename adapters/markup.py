r"""Small Markdown (bot.texts.markup) in the dialects of the platforms, and in pieces that keep within a limit.

Offers and the model's words are text from strangers. What could become a mark, a mention, a link or an emoji is
shown as its characters instead: by a look-alike where a platform has no other way to write the character, by an
invisible joiner where it recognises a pattern. Only a line that holds nothing but a link (perhaps after a label),
as our own texts make them, becomes one that can be followed, and its address always shows.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

JOINER = "\N{WORD JOINER}"
"""Takes no room, and ends what a platform would recognise."""

_FENCE = re.compile(r"^```.*\n?", re.MULTILINE)
_TOKEN = re.compile(r"\\(?P<literal>[\\`*_\[\]<>~|])|(?P<bold>\*\*)")
_LINK_LINE = re.compile(r"(?P<label>(?:[^\W\d_][^\W\d_ ]*: )?)(?P<url>https?://[^\s<>\"'`\\^{|}]+)")
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ue000-\uf8ff]"
)
_ADDRESS = re.compile(r"(?<=:)(?=//)")
_TELEGRAM_SIGNS = re.compile(r"[@#$/.&<>\"']")
_FOLLOWED = re.compile(r"(?<!\w)([@#$/])(?=\w)")
_DOTTED = re.compile(r"(?<!\S)(?=[^\s@]*\.)[^\s@]*+(?!\S)")
_DOMAIN_DOT = re.compile(r"(?<=\w)\.(?=[^\W\d])")
_SLACK_SIGNS = re.compile(r"[*`~:_>&<]")
_EDGE_LINES = re.compile(r"(?<!\w)_+|_+(?!\w)")
_EMOJI = re.compile(r":(?=[\w+'-]+:)")
_QUOTATION = re.compile(r"^(\s*)(?=[>])")
_LOOKALIKES = str.maketrans({"*": "∗", "`": "ˋ", "~": "∼"})


@dataclass(frozen=True, slots=True)
class _Dialect:
    """How a platform writes things; the functions get plain text and give it escaped."""

    text: Callable[[str], str]
    bold: Callable[[str], str]
    link: Callable[[str], str]
    literal: Callable[[str], str]
    bullet: str


def telegram_html(markdown: str) -> str:
    """As Telegram's HTML parse mode reads it."""
    return _rendered(markdown, _TELEGRAM)


def slack_mrkdwn(markdown: str, *, links: bool = True) -> str:
    """As Slack's mrkdwn text objects read it, with `verbatim` or without. Without `links` no line becomes one."""
    return _rendered(markdown, _MRKDWN if links else _MRKDWN_WITHOUT_LINKS)


def slack_markdown(markdown: str) -> str:
    """As Slack reads `markdown_text`, the standard Markdown of streamed messages."""
    return _rendered(markdown, _MARKDOWN)


@lru_cache(maxsize=32)  # a text is measured, and sent then
def _rendered(markdown: str, dialect: _Dialect) -> str:
    parts = _FENCE.split(_UNPRINTABLE.sub("", markdown))
    rendered = [
        dialect.literal(part.rstrip("\n")) if inside % 2 else _prose(part, dialect)
        for inside, part in enumerate(parts)
        if part.strip("\n")
    ]
    return "\n".join(part.strip("\n") for part in rendered)


def _prose(text: str, dialect: _Dialect) -> str:
    return "\n".join(_line(line, dialect) for line in text.split("\n"))


def _line(line: str, dialect: _Dialect) -> str:
    if linked := _LINK_LINE.fullmatch(line.strip()):
        return dialect.text(linked["label"]) + dialect.link(linked["url"])
    bullet = dialect.bullet if line.startswith("- ") else ""
    written = (
        _emphasised(text, dialect) if bold else dialect.text(text)
        for bold, text in _runs(line[2:] if bullet else line)
    )
    return bullet + "".join(written)


def _runs(line: str) -> list[tuple[bool, str]]:
    """The line in stretches of one weight, without marks; what is left open is bold to its end."""
    runs: list[tuple[bool, str]] = [(False, "")]
    at = 0
    for token in _TOKEN.finditer(line):
        bold, text = runs[-1]
        runs[-1] = (bold, text + line[at : token.start()] + (token["literal"] or ""))
        at = token.end()
        if token["bold"]:
            runs.append((not bold, ""))
    bold, text = runs[-1]
    runs[-1] = (bold, text + line[at:])
    return [run for run in runs if run[1]]


def _emphasised(text: str, dialect: _Dialect) -> str:
    """Blanks at the edges stay outside: no dialect takes a mark that stands beside one."""
    core = text.strip()
    if not core:
        return text
    before, _, after = text.partition(core)
    return before + dialect.bold(dialect.text(core)) + after


def _telegram_text(text: str) -> str:
    """No mention, hashtag, cashtag, command or address to follow; an e-mail address stays one."""
    if not _TELEGRAM_SIGNS.search(text):  # most of what is rendered, many times a second
        return text
    text = _FOLLOWED.sub(rf"\1{JOINER}", _ADDRESS.sub(JOINER, text))
    text = _DOTTED.sub(lambda word: _DOMAIN_DOT.sub(f".{JOINER}", word[0]), text)
    return html.escape(text, quote=True)


def _slack_text(text: str) -> str:
    """No mark of mrkdwn, quotation, emoji or address; then &, < and >, so that no mention or link is left."""
    if not _SLACK_SIGNS.search(text):
        return text
    text = _ADDRESS.sub(JOINER, text.translate(_LOOKALIKES))
    text = _EDGE_LINES.sub(lambda edge: "\N{MODIFIER LETTER LOW MACRON}" * len(edge[0]), text)
    text = _EMOJI.sub(f":{JOINER}", text)
    text = _QUOTATION.sub(rf"\1{JOINER}", text)
    return html.escape(text, quote=False)


def _markdown_text(text: str) -> str:
    """As mrkdwn, and no link, heading, picture, table or numbered list either."""
    text = re.sub(r"\](?=[(\[:])", f"]{JOINER}", _slack_text(text))
    text = re.sub(r"^(\s*)(?=[#+=|-])", rf"\1{JOINER}", text)
    return text.replace("|", "ǀ").replace("\\", "\N{REVERSE SOLIDUS OPERATOR}")


def _slack_code(text: str) -> str:
    return f"```\n{html.escape(text.replace('`', 'ˋ'), quote=False)}\n```"


_TELEGRAM = _Dialect(
    text=_telegram_text,
    bold=lambda text: f"<b>{text}</b>",
    link=lambda url: f'<a href="{html.escape(url)}">{html.escape(url)}</a>',
    literal=lambda text: f"<pre>{html.escape(text, quote=False)}</pre>",
    bullet="• ",
)
_MRKDWN = _Dialect(
    text=_slack_text,
    bold=lambda text: f"*{text}*",
    link=lambda url: f"<{html.escape(url, quote=False)}>",
    literal=_slack_code,
    bullet="• ",
)
_MRKDWN_WITHOUT_LINKS = replace(_MRKDWN, link=_slack_text)
_MARKDOWN = _Dialect(
    text=_markdown_text,
    bold=lambda text: f"**{text}**",
    link=lambda url: f"<{url}>",
    literal=_slack_code,
    bullet="- ",
)


def split(markdown: str, most: int, length: Callable[[str], int]) -> list[str]:
    """The text in pieces of which `length` (of a piece, once rendered) says at most `most`; none for blank text.

    It is cut at blank lines, else at lines, sentences, words, and only in a longer word anywhere. Bold and fences
    that a cut would divide end in one piece and begin again in the next. `most` must leave room for a few signs.
    """
    pieces: list[str] = []
    rest, opening = markdown.strip("\n"), ""
    while rest.strip():
        if length(opening + rest) <= most:
            return [*pieces, opening + rest]
        end = _cut(opening, rest, most, length)
        piece, rest = opening + rest[:end], rest[end:]
        pieces.append(_closed(piece))
        opening = _left_open(piece)
        rest = rest.lstrip("\n") if opening == _FENCED else rest.lstrip(" \n")
    return pieces


def settled(markdown: str) -> str:
    """The part of a growing text that is rendered the same whatever comes next."""
    for end in (match.end() for match in reversed(list(re.finditer(r"\s", markdown)))):
        if not _left_open(markdown[:end]):
            return markdown[:end]
    return ""


_FENCED, _BOLD = "```\n", "**"


def _cut(opening: str, rest: str, most: int, length: Callable[[str], int]) -> int:
    """Where to end the next piece: at the best place in the last two thirds of what fits."""

    def fits(end: int) -> bool:
        return length(_closed(opening + rest[:end])) <= most

    low, high = 1, min(len(rest), 4 * most)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(middle) else (low, middle - 1)
    for boundary in (r"\n[ \t]*\n+", r"\n", r"[.!?…]\s+", r"\s+"):
        ends = [match.end() for match in re.finditer(boundary, rest[: low + 1])]
        for end in reversed(ends):
            if low // 3 < end and fits(end) and _left_open(opening + rest[:end]).strip() != rest[:end].strip():
                return end
    return _between_signs(opening, rest, low)


def _between_signs(opening: str, rest: str, end: int) -> int:
    """`end`, or one earlier where it would divide an escaped sign or a mark."""
    at = len(opening) + end
    divided = any(token.start() + 1 == at for token in _TOKEN.finditer(opening + rest[: end + 1]))
    return end - 1 if divided and end > 1 else end


def _closed(piece: str) -> str:
    """A piece with what is open at its end ended."""
    open_ = _left_open(piece)
    return piece.rstrip(" \n") + ("\n```" if open_ == _FENCED else open_)


def _left_open(piece: str) -> str:
    """What the next piece has to begin with; a line's end ends bold."""
    if len(_FENCE.findall(piece)) % 2:
        return _FENCED
    last = piece.rpartition("\n")[2]
    return _BOLD if sum(token[0] == _BOLD for token in _TOKEN.finditer(last)) % 2 else ""
