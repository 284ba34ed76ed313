"""What is asked by name, by button or by a fixed phrase: help, forget, export, smalltalk, offers by number."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot.domain import ACTIONS, CHOICES, CONSTRAINTS, Press, Reading, Search
from bot.texts import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from bot.domain import Address, Intent, Language, PayRule
    from bot.ports import Reader
    from bot.state import Shown, State
    from bot.texts import Speech
    from bot.texts.wording import Wording

NAMES: Mapping[str, Intent] = {
    "start": "help",
    "pomoc": "help",
    "help": "help",
    "szukaj": "search",
    "search": "search",
    "wiecej": "more",
    "more": "more",
    "szczegoly": "details",
    "details": "details",
    "porownaj": "compare",
    "compare": "compare",
    "alerty": "alerts",
    "alerts": "alerts",
    "powiadamiaj": "subscribe",
    "subscribe": "subscribe",
    "unsubscribe": "unsubscribe",
    "zapomnij": "forget",
    "forget": "forget",
    "dane": "export",
    "data": "export",
    "eksport": "export",
    "export": "export",
}
"""The commands that are understood, without the slash; platforms offer some of them in their menus."""

_NAMED = re.compile(r"/([\w-]+)(?:@\w+)?(?:\s+|$)")
_TAKES_BACK = frozenset(
    {"cofnij", "cofnij to", "jednak nie", "anuluj", "undo", "undo it", "undo that", "take it back"}
)


_ANSWERS: tuple[tuple[str, str], ...] = (
    (
        r"^(?:(?:prosze|please|ok|no|to) )*(?:usun|skasuj|wykasuj|wymaz|delete|remove|erase)(?:cie)? (?:mi |to )?"
        r"(?:wszystk(?:o|ie)(?: (?:moje )?dane| o mnie| co (?:masz|wiesz).*)?|all|everything)(?: prosze| please)?"
        r"[ .!?]*$",
        "what_to_delete",
    ),
    (
        r"\b(kim|czym) (?:ty )?jestes|\bco (?:ty )?(?:potrafisz|umiesz)|\bjestes (?:botem|czlowiekiem|robotem)"
        r"|\bskad (?:ty )?(?:masz|bierzesz|sa)\b|\bkto (?:to|cie|ciebie|was) |\bczyj |\bwho (?:made|runs|owns)"
        r"|darmo\w*|\bbezplatn\w+|\b(?:od)?platn\w+|\bkosztuje|\bfree\b|\bpaid\b|\bcost\b"
        r"|\b(?:who|what) are you|\bare you (?:a )?(?:bot|human|robot)|\bwhat can you do",
        "who",
    ),
    (
        r"\brodo\b|\b(?:bezpieczn|poufn|prywatn|chronion|safe|secure|private)"
        r"|\b(?:jak|kto|komu|gdzie|co|who|where|how)\b.*\b(?:moj\w+|my) (?:dan|rozmow|wiadomosc|data|messages)",
        "privacy",
    ),
    (
        r"\b(?:zapis(?:z(?! mnie)|an|al)|zachowaj|zapamietaj|odloz|ulubion|schowek|saved?\b|keep\b|favou?rite|"
        r"bookmark)",
        "no_saving",
    ),
    (
        r"\b(?:cv|e-?mail\w*|mail\w*|sms\w*|zyciorys|motywacyjn|podani[ea]|aplik|zadzwo|dzwon|oddzwo|przypomn|"
        r"umow mnie|zglos|zapisz mnie|zarejestruj|resume|cover letter|application|reminder|remind me|"
        r"call (?:me|them)|whatsapp|messenger)",
        "not_done",
    ),
    (
        r"\b(?:znaczy|oznacza|co to|czym|na czym polega|what (?:does|is|are))\b.*\b(?:b2b|uop|uz|uod|zlec|umow|"
        r"dziel|netto|brutto|samozatr|kontrakt|etat|gross|net\b|contract)",
        "terms",
    ),
    (
        r"\b(?:umiesz|mowisz|potrafisz|rozumiesz|znasz|piszesz|gadasz|rozmawiasz|mozesz|mozemy)\b.*"
        r"(?:\bpo \w+sku\b|\bjezyk|sk[iu]\b)|[\u0400-\u04ff]{3}"
        r"|\b(?:odpowi|odpisz|mow|pisz|powiedz)\w*.* po \w+sku\b"
        r"|\bin (?:english|polish|german|ukrainian|russian)\b"
        r"|\b(?:do|can) you (?:speak|understand|write|read)\b",
        "languages_spoken",
    ),
    (
        r"\b(dziek\w*|dzieki|thx|thanks|thank you|super|swietnie|fajnie|ok|okej|okay|great|cool|spoko|cheers|"
        r"al ?right|brilliant|lovely|excellent|fantastic|wonderful|amazing|awesome|perfect|nice|well done|"
        r"appreciated?|helpful|good (?:job|work)|got it|sounds good|fine|sure|wspanial\w+|znakomicie|doskonale|"
        r"cudown\w+|idealnie|rewelac\w+|ekstra|bomba|zgoda|jasne|rozumiem|pomog(?:les|lo|liscie)|robota)\b",
        "thanks",
    ),
    (
        r"\b(pa|papa|nara|narka|na razie|narazie|do widzenia|do zobaczenia|"
        r"do uslyszenia|zegnam|dobranoc|koniec|exit|quit|bye|goodbye|see you|"
        r"good night)\b",
        "farewell",
    ),
    (
        r"\b(czesc|hej|hejka|hejo|witam|witaj|siema|siemka|elo|dzien dobry|dobry wieczor|hi|hello|hey"
        r"|co u ciebie|co slychac|jak sie masz|how are you|good (?:morning|day|evening))\b",
        "greeting",
    ),
    (r"\b(?:daleko|szerzej|wider|blizej|closer|nearer|too far|far away)\b", "how_far"),
    (
        r"\b(?:(?:malo|slabo|kiepsko) pla[ct]|za malo|nisk\w+ (?:stawk|plac|zarob|pensj)|grosze|stawki|"
        r"(?:za|smieszne) (?:takie )?pieniadze|nie oplaca|pay is|pays? (?:\w+ )?(?:bad|badly|little|low|peanuts)|"
        r"(?:too|so) low|peanuts)",
        "how_much",
    ),
    (
        r"^(?:\w+ ){0,2}(?:nie podoba|nie podobaja|nie to|nie o to|nic (?:ciekawego|fajnego|dla mnie)|do niczego|"
        r"slab\w+|beznadziejn\w+|kiepsk\w+|zl[eya]|not (?:it|what)|i don.?t like|(?:bad|poor|useless))\b|"
        r"^(?:czemu|dlaczego|why)\b.*\b(?:pokazujesz|malo|few|showing)|"
        r"\bto nie (?:jest|sa|byl)|\bnie (?:jest|sa) to\b|\b(?:this|that|it) (?:is not|isn.?t)\b|"
        r"\b(?:these|those|they) (?:are not|aren.?t)\b|\b(?:beznadziej|do kitu|do bani|"
        r"bez sensu|masakr|dramat|tragedi|porazk|kpin|rubbish|terrible|awful|"
        r"garbage)",
        "what_to_change",
    ),
)
"""What answers a message that looks for nothing: the first whose words are in it."""

_PAY_RULE = re.compile(
    r"licz\w*|porown\w+|netto|brutto|kurs\w*|compar\w+|conver\w+|calculat\w+|gross|net\b|exchange|"
    r"\breke\b|na czysto|after tax|in hand"
)
"""In a question about the bot itself; see `named_intent` of the reader, which knows that it is one."""


def read(text: str, before: Search | None, reader: Reader) -> Reading:
    """What a message means: names with a slash and our own suggestions at their word, the rest by `reader`."""
    before_or_empty = before or Search()
    if not any(c.isalnum() for c in text):
        return Reading("smalltalk", before_or_empty)
    if before is not None and (dropped := _dropped(text)):
        for name in dropped:
            before = before.relaxed(name)
        return Reading("search", before)
    match = _NAMED.match(text)
    if match is None:
        return reader.read(text, before)
    intent: Intent = NAMES.get(_folded(match[1]), "help")
    rest = text[match.end() :].strip()
    if rest and (reading := _sentence_after(intent, rest, text, before, reader)):
        return reading
    if intent == "search":
        intent = "help"
    return Reading(intent, before_or_empty, tuple(int(n) for n in re.findall(r"\b\d{1,4}\b", rest)))


def _sentence_after(intent: Intent, rest: str, text: str, before: Search | None, reader: Reader) -> Reading | None:
    """The sentence after a name, where it is one."""
    if intent == "search":
        return reader.read(rest, before)
    if intent == "subscribe":  # read whole, so that the reader sees what is asked to come when
        return replace(reader.read(text, before), intent=intent)
    if intent == "alerts":
        reading = reader.read(rest, before)
        return reading if reading.order is not None else None
    return None


def _dropped(text: str) -> tuple[str, ...]:
    """The constraints that a message drops in the words in which we suggest it, in either language."""
    phrases = _dropping_phrases()
    asked = re.split(r"\s*,\s*|\s+(?:i|and)\s+", _folded(text).strip(" .!?"))
    fields = [phrases.get(phrase) for phrase in asked]
    return tuple(name for name in fields if name) if all(fields) else ()


@lru_cache(maxsize=1)
def _dropping_phrases() -> dict[str, str]:
    languages: tuple[Language, ...] = ("pl", "en")
    return {
        _folded(phrase): name
        for language in languages
        for name, phrase in say(language).words.without.items()
        if name in CONSTRAINTS
    }


def _folded(text: str) -> str:
    """Lower case, without diacritics, blanks single."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l"))
    return " ".join("".join(c for c in decomposed if not unicodedata.combining(c)).split())


_UNDOING = re.compile(
    r"(?:(?:ok|nie|jednak|no|dobra|to|prosze|please|stop|czekaj|wait|a|i|and|jeszcze|raz|one|more|step|krok|"
    r"jeden|o|once|again|znowu|znow)[ ,]+)*"
    r"(?:cofnij|wstecz|wroc|wracamy|anuluj|undo|go back|back|revert|take (?:it|that) back)\b"
)
"""How a message begins that takes something back; whether it is one, the reader knows."""


def takes_back(text: str) -> bool:
    """Whether a message takes the last thing back, whatever it was."""
    return _folded(text).strip(" .!") in _TAKES_BACK


def code_of(press: Press) -> str:
    """A button as platforms carry it: at most 64 bytes of ASCII (Telegram's callback_data)."""
    return ":".join((press.action, press.list_id, press.field or str(press.number or "")))


def press_of(code: str) -> Press | None:
    """The button behind `code_of`; None for what is none of ours: anybody may make up a code."""
    action, _, rest = code.partition(":")
    list_id, _, about = rest.partition(":")
    if action not in ACTIONS or not list_id:
        return None
    if about.isdecimal() and len(about) <= 4:
        return Press(action, list_id, number=int(about)) if action != "drop" else None
    fields = CONSTRAINTS if action == "drop" else ("", *CONSTRAINTS, *CHOICES)
    return Press(action, list_id, field=about) if about in fields else None


@dataclass(frozen=True, slots=True)
class Chosen:
    """Offers named by number: `(number, id)` in the order named, and the numbers that the list has not got."""

    numbered: tuple[tuple[int, str], ...]
    wrong: tuple[int, ...] = ()


def chosen(numbers: Sequence[int], shown: Shown) -> Chosen:
    """The offers of a list that `numbers` name; negative ones count from its end (-1 is the last)."""
    last = len(shown.ids)
    named = {last + 1 + n if n < 0 else n: n for n in reversed(numbers)}  # number in the list → as it was named
    right = tuple((n, shown.ids[n - 1]) for n in reversed(named) if 1 <= n <= last)
    return Chosen(right, tuple(said for n, said in reversed(named.items()) if not 1 <= n <= last))


def help_text(text: str, speech: Speech, rule: PayRule, *, on_opening: bool = False) -> str:
    """The help, or the rule by which pay is compared where that is asked; for `on_opening` see `Speech.help`."""
    return speech.pay_rule(rule) if _PAY_RULE.search(_folded(text)) else speech.help(on_opening=on_opening)


def smalltalk(text: str, words: Wording) -> str:
    """A short, decent answer to what is no question about offers."""
    folded = _folded(text)
    if not any(c.isalnum() for c in folded):
        return words.wordless
    if _UNDOING.match(folded):
        return words.nothing_to_take_back
    name = next((name for pattern, name in _ANSWERS if re.search(pattern, folded)), "not_understood")
    return str(getattr(words, name))


async def forget(state: State, address: Address, speech: Speech) -> str:
    """Erases everything of the person at once, and says what it was. Raises DatabaseError."""
    words = speech.words
    erased = await state.forget(address)
    if not erased:
        return words.nothing_to_forget
    messages = speech.count(words.messages, erased.turns)
    if erased.alerts:
        messages += f", {speech.count(words.alerts.forgotten, erased.alerts)}"
    conversations = speech.count(words.conversations, erased.conversations)
    return words.forgotten.format(conversations=conversations, messages=messages)


async def export(state: State, address: Address, speech: Speech) -> str:
    """Everything kept of the person: how much there is, then all of it as JSON in a fence. Raises "
    "DatabaseError."""
    everything = await state.export(address)
    if not any(everything[kind] for kind in ("conversations", "lists", "hidden", "alerts", "alert_settings")):
        return speech.words.nothing_to_export
    told = {name: _told(value) for name, value in everything.items()}
    # A fence in what the person wrote would end ours.
    text = _laid_out(told).replace("`", "\\u0060")
    return f"{speech.words.exported.format(what=_how_much(told, speech))}\n```\n{text}\n```"


_WIDTH = 100
"""What fits one line of an export is put on one."""
_FLAGS = ("remote_or_place", "stated_pay_only", "newest_first", "best_paid_first")
"""Of a search; false where nothing was said."""
_MOMENTS = ("at", "made", "last_change")


def _told(value: Any) -> Any:  # Any: JSON is made of itself
    """Without empty fields, and with the searches that one refines as a list instead of one within another."""
    if isinstance(value, list):
        return [_told(one) for one in value]
    if not isinstance(value, dict):
        return value
    told = {name: _told(one) for name, one in value.items() if not _empty(name, one)}
    if isinstance(told.get("earlier"), dict):
        nearest = told["earlier"]
        told["earlier"] = [{k: v for k, v in nearest.items() if k != "earlier"}, *nearest.get("earlier", [])]
    return {name: one for name, one in told.items() if one != {}}


def _empty(name: str, value: Any) -> bool:
    return value is None or value in ("", []) or (value is False and name in _FLAGS)


def _laid_out(value: Any, indent: int = 0) -> str:
    line = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, list | dict) or len(line) + indent <= _WIDTH:
        return line
    inner = " " * (indent + 2)
    if isinstance(value, list):
        rows = [f"{inner}{_laid_out(one, indent + 2)}" for one in value]
    else:
        rows = [f"{inner}{json.dumps(name)}: {_laid_out(one, indent + 2)}" for name, one in value.items()]
    start, end = "[]" if isinstance(value, list) else "{}"
    return f"{start}\n" + ",\n".join(rows) + f"\n{' ' * indent}{end}"


def _how_much(told: dict[str, Any], speech: Speech) -> str:
    words = speech.words
    earlier = [
        one["search"].get("earlier", [])
        for kind in ("conversations", "lists")
        for one in told[kind]
        if "search" in one
    ]
    counts = (
        (words.conversations, len(told["conversations"])),
        (words.messages, sum(len(one.get("turns", [])) for one in told["conversations"])),
        (words.earlier_kept, sum(map(len, earlier))),
        (words.lists_kept, len(told["lists"])),
        (words.alerts.forgotten, len(told["alerts"])),
        (words.hidden_kept, len(told["hidden"])),
    )
    return speech.kept(counts, _oldest(told))


def _oldest(told: Any) -> date | None:
    """The first day of which anything is kept."""
    moments = [
        text
        for kind in ("conversations", "lists", "hidden", "alerts")
        for one in told[kind]
        for text in _dates(one)
    ]
    return datetime.fromisoformat(min(moments)).date() if moments else None


def _dates(one: dict[str, Any]) -> list[str]:
    said = [turn["at"] for turn in one.get("turns", [])]
    return [*said, *(one[name] for name in _MOMENTS if name in one)]
