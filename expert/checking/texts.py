"""What a turn's text must not hold: broken letters, control characters, marks of chat templates, broken JSON."""

from __future__ import annotations

import json
import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot.errors import BadInput
from bot.prompts.extraction import CATEGORY_SCHEMA, EXTRACTION_SCHEMA, category, extraction, parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.domain import Language
    from expert.checking.findings import Kind
    from expert.checking.structure import Said

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffd\ud800-\udfff]")
_MARK = re.compile(
    r"<\|[A-Za-z0-9_]{2,30}\|>|</?s>|<(?:start|end)_of_turn>|<(?:bos|eos|pad|unk)>|\[/?INST\]|<</?SYS>>"
    r"|\[/?(?:AVAILABLE_TOOLS|TOOL_CALLS|TOOL_RESULTS|SYSTEM_PROMPT)\]"
)
_LETTERS = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ–—„”’…€"
_READ_AS = ("cp1250", "cp1252", "iso8859-2", "latin-1")
_FENCE = re.compile(r"\A\s*```(?:json)?\s*\n(?P<inside>.*?)\n?\s*```\s*\Z", re.DOTALL | re.IGNORECASE)
_LIKE_JSON = re.compile(r"""\A\s*(?:\{\s*(?:["'}]|\Z)|\[\s*[{"'])""")


def _misread() -> dict[str, str]:
    """What the UTF-8 of a letter looks like when it is read in another encoding, and the letter: "Ĺ‚" for "ł"."""
    found: dict[str, str] = {}
    for letter in _LETTERS:
        for encoding in _READ_AS:
            try:
                wrong = letter.encode().decode(encoding)
            except UnicodeDecodeError:
                continue
            found.setdefault(wrong, letter)
    return found


_MISREAD = _misread()
_MOJIBAKE = re.compile("|".join(sorted(map(re.escape, _MISREAD), key=len, reverse=True)))
# The other way round: CP1250 or ISO-8859-2 read as Latin-1 ("ca³y" for "cały").
_MISREAD_LATIN = re.compile(r"(?<=[a-ząćęłńóśźż])[³¹¿](?=[a-ząćęłńóśźż])")


def text_faults(text: str) -> Iterator[tuple[Kind, str]]:
    """What is wrong with the letters of a text, the first of each kind."""
    if found := _MOJIBAKE.search(text):
        yield "mojibake", f"{found.group()!r} stands for {_MISREAD[found.group()]!r}: read in a wrong encoding"
    elif found := _MISREAD_LATIN.search(text):
        yield "mojibake", f"{text[max(0, found.start() - 5) : found.end() + 5]!r} was read in a wrong encoding"
    elif found := _CONTROL.search(text):
        yield "control", f"{_name(found.group())} at character {found.start() + 1}"
    if found := _MARK.search(text):
        yield "template_mark", f"the mark {found.group()} of a chat template stands in a text"


def _name(character: str) -> str:
    if character == "\ufffd":
        return "a replacement character (a letter was lost)"
    if "\ud800" <= character <= "\udfff":
        return "half of a surrogate pair"
    return f"the control character U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


def answer_faults(turns: Sequence[Said]) -> Iterator[tuple[Kind, str]]:
    """What is wrong with the last answer as JSON, where JSON is asked for or begun."""
    if not turns or turns[-1].role != "assistant" or turns[-1].calls:
        return
    answer = turns[-1].text
    if not answer.strip():
        return
    wanted = _wanted(turns[-2].text) if len(turns) > 1 else None
    if wanted is not None:
        try:
            parse(answer, wanted)
        except BadInput as error:
            yield "answer_json", str(error)
        return
    fenced = _FENCE.match(answer)
    begun = fenced["inside"] if fenced else answer
    if fenced is None and not _LIKE_JSON.match(answer):
        return
    if fenced is not None and not _LIKE_JSON.match(begun):
        return  # a block of something else
    try:
        json.loads(begun)
    except ValueError as error:
        yield "answer_json", f"the answer begins as JSON and is none: {error}"


def _wanted(asked: str) -> Mapping[str, Any] | None:
    """The schema of the answer to a turn of the bot's, None where it asks for no JSON."""
    return _tasks().get(asked.rpartition("\n")[2])


@lru_cache(maxsize=1)
def _tasks() -> Mapping[str, Mapping[str, Any]]:
    """The last line of every turn that asks for JSON, with the schema of the answer."""
    asking = ((extraction, EXTRACTION_SCHEMA), (category, CATEGORY_SCHEMA))
    languages: tuple[Language, ...] = ("pl", "en")
    return {
        ask("", language)[-1].text.rpartition("\n")[2]: schema for ask, schema in asking for language in languages
    }
