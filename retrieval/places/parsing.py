"""Reads raw location fields: "Dobroń, pabianicki, łódzkie", "Brzeg (opolskie), Nysa", "Holandia zagranica".

The field is cut into parts; each is a town, a village that the gazetteer does not know, a county, a voivodeship, a
country or noise; then voivodeships and countries are given to the towns they stand with.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.places.field import ADJECTIVE, Field, Item, Kind
from retrieval.places.finding import find
from retrieval.places.index import WORD, Index, Name, flat

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.domain import Place

_LARGE = 10_000  # a place of this size is meant even where the field names another voivodeship
_MEANT_IN_ANY_CASE = 20_000
_NOISE = re.compile(
    r"\b(?:praca |work )?(?:zdaln\w+|remote\w*|hybryd\w*|hybrid\w*|home office|anywhere|gdziekolwiek|any"
    r"|international|rozne lokalizacje|do ustalenia|brak|inne|inna|zagranica|abroad|delegacj\w+|teren\w*"
    r"|office|biuro|centrum|srodmiescie|(?:multiple|various|several)(?: (?:locations?|cities))?|nationwide|only"
    r"|(?:latin|north|south|central) america|asia|africa|oceania|middle east|european union"
    r"|greater(?= .+ area\b)|cet|(?:utc|gmt)(?: ?[+-] ?\d+)?)\b|\b100 ?%"
)
_ALL_POLAND = re.compile(r"\bcal(?:a polska|ej polski|ej polsce|y kraj|ego kraju)\b|\bogolnopolsk\w+")
_TRADE = re.compile(r"\bzawod:.*", re.DOTALL)
_STREET = re.compile(r"\b(?:ul|al|pl|os)\.\s*[^,;()\n]*|\b(?:ulica|alej[ae]|plac|osiedle|rondo) [^,;()\n]*")
_GEORGIA_OF_THE_STATES = re.compile(r"(?<!tbilisi)(?<!batumi)(?<!kutaisi), Georgia\b", re.IGNORECASE)
_TOLD_APART = re.compile(r"\b([^\W\d_]+) ?(?:\(|/)([^\W\d_]+)\b\)?")
_POSTCODE = re.compile(r"\b\d{2}-\d{3}\b")
_CUT = re.compile(r"(\()|(\))|[,;/|•·\n+&]|\s[-–—]\s|\b(?:oraz|lub|i|and|or)\b(?= [A-ZŁŚŻŹĆ])")
_COUNTY = re.compile(
    r"(?:pow(?:iat|\.)\s*)(?P<named>[\w -]+)|(?P<plain>[a-ząćęłńóśźż]+(?:-[a-z]+)?[sc]ki(?: [a-z]+)?)"
)
_COMMUNE = re.compile(
    r"(?:[Gg]m\.|[Gg]mina|k\.|koło|[Oo]kolic[ae]|[Oo]kolicy|obok|niedaleko|near)\s*(?=[A-ZŁŚŻŹĆ])"
)
_REGION_WORD = re.compile(
    r"\b(?:woj(?:\.|ewództwo\b|ewodztwo\b)|region\b|voivodeship\b|province\b)\s*", re.IGNORECASE
)
_QUALIFIER = re.compile(
    r"[A-ZŁŚŻŹĆ]\w*(?:sk|ck|dzk)(?:i|a|ie|iej|iego)$|(?:Wielk|Mał|Górn|Doln|Star|Now|Duż|Wyżn|Niżn"
    r"|Pierwsz|Drug|Trzeci|Kościeln|Szlachec|Królews|Rządow|Parcel|Koloni)\w*$|Wieś$|Zdrój$|Osada$|Huta$"
)


def parse(index: Index, raw: str) -> tuple[Place, ...]:
    """The places of the field in its order, each once; empty where it names none."""
    if not raw or not raw.strip():
        return ()
    whole = _whole(index, raw) or _declined(index, raw)
    if whole is not None:
        return whole.entry.places
    everywhere = bool(_ALL_POLAND.search(flat(raw)))
    found = Field(index, items_of(index, cleaned(_unbracketed(index, raw)))).places()
    if not found and everywhere:
        found = [index.named["Polska"]]
    if not found:
        found = [place for mention in find(index, raw, running_text=True) for place in mention.places]
    return tuple(dict.fromkeys(found))


def items_of(index: Index, text: str) -> list[Item]:
    """What a cleaned field names, in its order."""
    items: list[Item] = []
    parts = list(_parts(index, text))
    for number, (part, bracketed, dashed) in enumerate(parts):
        named = _items(index, part, bracketed, dashed)
        if _is_one_village(named, parts[number + 1 : number + 2]):
            named = [Item("village", part, bracketed=bracketed)]
        if (
            dashed
            and named
            and _abroad(named[0])
            and items
            and items[-1].kind == "town"
            and not _abroad(items[-1])
        ):
            continue  # "Warszawa - Praga"
        if named and items and _is_district(named[0], items[-1]):
            continue  # "Warszawa, Włochy"
        items += named
    return items


def _is_one_village(named: list[Item], following: list[tuple[str, bool, bool]]) -> bool:
    """Whether what reads as several places, or a foreign one, is one village, as its county in brackets shows:
    "Wilcza Góra (pow. piaseczyński)"."""
    county = following and following[0][1] and _COUNTY.fullmatch(following[0][0])
    return bool(county and county["named"] and named and (len(named) > 1 or _abroad(named[0])))


def _is_district(item: Item, before: Item) -> bool:
    """Whether an item is a part of the town before it."""
    towns = (
        {name.entry.places[0] for name in before.names if name.entry.places} if before.kind == "town" else set()
    )
    return any(n.entry.kind == "district" and not towns.isdisjoint(n.entry.places) for n in item.names)


def _abroad(item: Item) -> bool:
    return item.kind == "town" and item.place.country != "PL"


def _unbracketed(index: Index, raw: str) -> str:
    """The field with a name of two words as one where the second stands in brackets or behind a stroke:
    "Frankfurt (Oder), Brandenburg"."""
    if "(" not in raw and "/" not in raw:
        return raw
    return _TOLD_APART.sub(lambda m: f"{m[1]} {m[2]}" if _whole(index, m[0]) else m[0], raw)


def _whole(index: Index, raw: str) -> Name | None:
    """The name that the field consists of ("Frankfurt (Oder)")."""
    words = tuple(WORD.findall(flat(raw)))
    same = (n for n in index.starting_with(words[0]) if n.words == words and "n" in n.cases) if words else iter(())
    return next((n for n in same if _same_letters(raw, n)), None)


def _declined(index: Index, raw: str) -> Name | None:
    """The large town that the field consists of, in another case ("Krakowa", "Nowym Sączu")."""
    words = tuple(WORD.findall(flat(raw)))
    large = (n for n in index.starting_with(words[0]) if n.words == words and not n.mark) if words else iter(())
    return next((n for n in large if n.entry.population >= _MEANT_IN_ANY_CASE and _same_letters(raw, n)), None)


def _same_letters(written: str, name: Name) -> bool:
    """Whether what is written is the name, letter by letter where it is written with Polish letters."""
    low = written.lower()
    return low.isascii() or WORD.findall(low) == WORD.findall(name.written)


def cleaned(raw: str) -> str:
    """Without streets, postcodes, trades and words that name no place."""
    text = re.sub(r"[ \t\u00a0\u2007\u202f]+", " ", raw)
    text = re.sub(r"\bk ?\.? ?/ ?(?=[A-ZŁŚŻŹĆ])", "k. ", text)
    text = re.sub(r"\bn ?[./] ?(?=[A-ZŁŚŻŹĆ])", "nad ", text)
    text = re.sub(r"^ *(?:PL|POL) ?[-–:/] ?(?=\w)", "", text)
    text = _GEORGIA_OF_THE_STATES.sub(", GA", text)
    for pattern in (_TRADE, _STREET, _ALL_POLAND, _NOISE):
        plain = flat(text)
        for match in reversed(list(pattern.finditer(plain))):
            text = text[: match.start()] + " " + text[match.end() :]
    return _POSTCODE.sub(" ", text)


def _parts(index: Index, text: str) -> Iterator[tuple[str, bool, bool]]:
    """(text, whether it stands in brackets, whether a dash stands before it)."""
    text = re.sub(r"(\w+) ?[-–—] ?(\w+)", lambda m: _joined(index, m), text)
    start, depth, dashed = 0, 0, False
    for match in _CUT.finditer(text):
        yield text[start : match.start()].strip(), depth > 0, dashed
        depth += bool(match[1]) - bool(match[2])
        depth = max(depth, 0)
        dashed = match.group().strip() in {"-", "–", "—"}
        start = match.end()
    yield text[start:].strip(), depth > 0, dashed


def _joined(index: Index, match: re.Match[str]) -> str:
    """ "Bielsko - Biała" as one name, where there is such a name."""
    words = tuple(WORD.findall(flat(match.group())))
    known = any(name.words[: len(words)] == words for name in index.starting_with(words[0])) if words else False
    return f"{match[1]}-{match[2]}" if known else match.group()


def _items(index: Index, part: str, bracketed: bool, dashed: bool) -> list[Item]:
    """What one part names, in its order."""
    items: list[Item] = []
    rest = part
    while rest:
        rest = rest.strip(" .:-–—\"'")
        if not rest:
            break
        item, length = _first_item(index, rest, bracketed)
        if item is None:
            break
        if item.kind == "village" and (dashed or bracketed or items):
            item = None  # "Piaseczno - Outlet": more about a town, not another one
        if item is not None:
            items.append(item)
        rest = rest[length:]
    return items


def _first_item(index: Index, text: str, bracketed: bool) -> tuple[Item | None, int]:
    """The item that the text begins with, and how many characters it takes."""
    region = _REGION_WORD.match(text)
    if region:
        item, length = _first_item(index, text[region.end() :], bracketed) if text[region.end() :] else (None, 0)
        return item, region.end() + length
    commune = _COMMUNE.match(text)
    if commune:
        names, _ = _name_at(index, text[commune.end() :], cases="ng")
        kind: Kind = "commune"
        return Item(kind, text, tuple(names), bracketed), len(text)
    county = _COUNTY.fullmatch(text)
    if county and (text[0].islower() or county["named"]):
        return Item("county", county["named"] or county["plain"]), len(text)
    names, length = _name_at(index, text)
    if names:
        kind = {"voivodeship": "voivodeship", "country": "country"}.get(names[0].entry.kind, "town")  # type: ignore[assignment]
        return Item(kind, text[:length], tuple(names), bracketed), length
    return _village(index, text)


def _name_at(index: Index, text: str, cases: str = "n") -> tuple[list[Name], int]:
    """The names that the text begins with, longest first, likeliest place first."""
    words = list(WORD.finditer(flat(text[:80])))
    if not words or words[0].start() > 0:
        return [], 0
    matching = _longest(index, text, words, cases)
    if not matching:
        return [], 0
    after = len(matching[0].words)
    end = words[after - 1].end()
    if after == len(words):
        return matching, end
    following = text[words[after].start() : words[after].end()]
    gap = text[end : words[after].start()]
    if _QUALIFIER.match(following) and gap.strip("-– ") == "":
        qualified = _qualified(index, matching, following)
        return qualified, end if qualified else 0
    small = matching[0].entry.kind in {"town", "minor"} and matching[0].entry.population < _LARGE
    goes_on = ADJECTIVE.fullmatch(text[:end]) or (small and not index.starting_with(words[after].group()))
    if goes_on and gap == " " and following[:1].isupper():
        return [], 0  # "Nowe Babice", "Biskupice Podgórne"
    return matching, end


def _longest(index: Index, text: str, words: Sequence[re.Match[str]], cases: str) -> list[Name]:
    """Of the names that these first words of the text are, those of the most words."""
    matching: list[Name] = []
    for name in index.starting_with(words[0].group()):
        count = len(name.words)
        if matching and count < len(matching[0].words):
            break
        if (
            set(cases) & set(name.cases)
            and tuple(word.group() for word in words[:count]) == name.words
            and _same_letters(text[: words[count - 1].end()], name)
            and not _is_plain_word(text, words, name)
        ):
            matching.append(name)
    return matching


def _is_plain_word(text: str, words: Sequence[re.Match[str]], name: Name) -> bool:
    """Whether a name that is a word as well is meant as one: small, amid others, or too short for a country."""
    if name.mark != "!":
        return False
    if text[0].islower() and len(words) > len(name.words):
        return True
    short = name.entry.kind == "country" and len(words[0].group()) < 3
    return short and not text[: words[0].end()].isupper()


def _qualified(index: Index, names: list[Name], following: str) -> list[Name]:
    """Names before a word that makes another village of them ("Kolonia Warszawska") or is their voivodeship."""
    region = next((n for n in index.starting_with(flat(following)) if n.entry.kind == "voivodeship"), None)
    if names[0].entry.kind in {"voivodeship", "country"} or (region is not None and following[0].islower()):
        return names
    if region is None:
        return []
    return [
        n for n in names if n.entry.places and n.entry.places[0].voivodeship == region.entry.places[0].voivodeship
    ]


def _village(index: Index, text: str) -> tuple[Item | None, int]:
    """A place that the gazetteer does not know: the words up to one that is no part of a name."""
    end = 0
    for match in re.finditer(r"\S+", text):
        word = match.group()
        if end and (word[0].islower() and word not in {"nad", "pod", "k."}):
            break
        if word[0].islower() or not word[0].isalpha():
            break
        end = match.end()
    if not end:
        skipped = re.match(r"\S+\s*", text)
        return (Item("county", ""), skipped.end()) if skipped else (None, 0)
    name = text[:end].strip(" .,-–")
    known = _turned(index, name)
    return (Item("town", name, tuple(known)) if known else Item("village", name)), end


def _turned(index: Index, name: str) -> list[Name]:
    """The village that a gazetteer has with its adjective on the other side: "Babice Stare" is Stare Babice."""
    words = name.split(" ")
    if len(words) != 2 or not any(map(ADJECTIVE.fullmatch, words)):
        return []
    turned = f"{words[1]} {words[0]}"
    names, length = _name_at(index, turned)
    return names if length == len(turned) else []
