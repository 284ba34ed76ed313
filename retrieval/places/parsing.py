"""Reads raw location fields: "Krużlowa Wyżna, nowosądecki, małopolskie", "Brzeg (opolskie), Nysa", "Holandia zagranica".

The field is cut into parts; each is a town, a village that the gazetteer does not know, a county, a voivodeship, a
country or noise; then voivodeships and countries are given to the towns they stand with.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from bot.domain import Place
from retrieval.places.finding import find
from retrieval.places.index import WORD, Entry, Index, Name, flat

if TYPE_CHECKING:
    from collections.abc import Iterator

_SMALL = 5_000
_LARGE = 10_000  # a place of this size is meant even where the field names another voivodeship
_NOISE = re.compile(
    r"\b(?:praca |work )?(?:zdaln\w+|remote\w*|hybryd\w*|hybrid\w*|home office|anywhere|gdziekolwiek|any|international"
    r"|rozne lokalizacje|do ustalenia|brak|inne|inna|zagranica|abroad|delegacj\w+|teren\w*|office|biuro|centrum|srodmiescie)\b"
)
_ALL_POLAND = re.compile(r"\bcal(?:a polska|ej polski|ej polsce|y kraj|ego kraju)\b|\bogolnopolsk\w+")
_TRADE = re.compile(r"\bzawod:.*", re.DOTALL)
_STREET = re.compile(r"\b(?:ul|al|pl|os)\.\s*[^,;()\n]*|\b(?:ulica|aleja|plac|osiedle) [^,;()\n]*")
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
    r"[A-ZŁŚŻŹĆ]\w*(?:sk|ck|dzk)(?:i|a|ie|iej|iego)$|(?:Wielk|Mał|Górn|Doln|Star|Now|Duż|Wyżn|Niżn|Pierwsz|Drug|Trzeci|Kościeln"
    r"|Szlachec|Królews|Rządow|Parcel|Koloni)\w*$|Wieś$|Zdrój$|Osada$|Huta$"
)
_POLISH_NAME = re.compile(r"[A-ZĆŁŚŹŻÓ][a-ząćęłńóśźż]+(?:[ -](?:nad |pod |k\. )?[A-ZĆŁŚŹŻÓ][a-ząćęłńóśźż]+){0,2}")
_POLISH_ENDINGS = (
    "ów|owo|ewo|ice|yce|ica|yca|ce|sko|cko|sk|ck|ek|ec|in|yn|no|ny|na|nia|nie|ka|ki|ko|wo|wa|wy|ary|szcz|cin|cz|ń|ść|ża|ły"
    "|la|le|dy|da|ry|ra|ze|za|zy|ew|ty|my|erz|krz|zaj|szów|ie|iec|ady|tka|gi|ga|ów"
).split("|")

_Kind = Literal["town", "village", "voivodeship", "country", "county", "commune"]


@dataclass(frozen=True, slots=True)
class _Item:
    """One thing that a field names. `bracketed`: it says more about what stands before it."""

    kind: _Kind
    text: str
    names: tuple[Name, ...] = ()
    bracketed: bool = False

    @property
    def place(self) -> Place:
        return self.names[0].entry.places[0]


def parse(index: Index, raw: str) -> tuple[Place, ...]:
    """The places of the field in its order, each once; empty where it names none."""
    if not raw or not raw.strip():
        return ()
    whole = _whole(index, raw)
    if whole is not None:
        return whole.entry.places
    everywhere = bool(_ALL_POLAND.search(flat(raw)))
    text = _clean(raw)
    items = [
        item for part, bracketed, dashed in _parts(index, text) for item in _items(index, part, bracketed, dashed)
    ]
    found = _Fields(index, items).places()
    if not found and everywhere:
        found = [index.named["Polska"]]
    if not found:
        found = [place for mention in find(index, raw, running_text=True) for place in mention.places]
    return tuple(dict.fromkeys(found))


def _whole(index: Index, raw: str) -> Name | None:
    """The name that the field consists of ("Frankfurt (Oder)")."""
    words = tuple(WORD.findall(flat(raw)))
    same = (n for n in index.starting_with(words[0]) if n.words == words and "n" in n.cases) if words else iter(())
    return next((n for n in same if _same_letters(raw, n)), None)


def _same_letters(written: str, name: Name) -> bool:
    """Whether what is written is the name, letter by letter where it is written with Polish letters."""
    low = written.lower()
    return low.isascii() or WORD.findall(low) == WORD.findall(name.written)


def _clean(raw: str) -> str:
    """Without streets, postcodes, trades and words that name no place."""
    text = re.sub(r"[ \t\u00a0\u2007\u202f]+", " ", raw)
    text = re.sub(r"\bk ?\.? ?/ ?(?=[A-ZŁŚŻŹĆ])", "k. ", text)
    for pattern in (_TRADE, _STREET, _ALL_POLAND, _NOISE):
        plain = flat(text)
        for match in reversed(list(pattern.finditer(plain))):
            text = text[: match.start()] + " , "[0] + text[match.end() :]
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


def _items(index: Index, part: str, bracketed: bool, dashed: bool) -> list[_Item]:
    """What one part names, in its order."""
    items: list[_Item] = []
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


def _first_item(index: Index, text: str, bracketed: bool) -> tuple[_Item | None, int]:
    """The item that the text begins with, and how many characters it takes."""
    region = _REGION_WORD.match(text)
    if region:
        item, length = _first_item(index, text[region.end() :], bracketed) if text[region.end() :] else (None, 0)
        return item, region.end() + length
    commune = _COMMUNE.match(text)
    if commune:
        names, _ = _name_at(index, text[commune.end() :], cases="ng")
        kind: _Kind = "commune"
        return _Item(kind, text, tuple(names), bracketed), len(text)
    county = _COUNTY.fullmatch(text)
    if county and (text[0].islower() or county["named"]):
        return _Item("county", county["named"] or county["plain"]), len(text)
    names, length = _name_at(index, text)
    if names:
        kind = {"voivodeship": "voivodeship", "country": "country"}.get(names[0].entry.kind, "town")  # type: ignore[assignment]
        return _Item(kind, text[:length], tuple(names), bracketed), length
    return _village(index, text)


def _name_at(index: Index, text: str, cases: str = "n") -> tuple[list[Name], int]:
    """The names that the text begins with, longest first, likeliest place first."""
    words = list(WORD.finditer(flat(text[:80])))
    if not words or words[0].start() > 0:
        return [], 0
    matching: list[Name] = []
    for name in index.starting_with(words[0].group()):
        count = len(name.words)
        if matching and count < len(matching[0].words):
            break
        if not set(cases) & set(name.cases) or tuple(w.group() for w in words[:count]) != name.words:
            continue
        if not _same_letters(text[: words[count - 1].end()], name):
            continue
        if name.mark == "!" and text[0].islower() and len(words) > count:
            continue
        if (
            name.mark == "!"
            and name.entry.kind == "country"
            and not text[: words[0].end()].isupper()
            and len(words[0].group()) < 3
        ):
            continue
        matching.append(name)
    if not matching:
        return [], 0
    last = len(matching[0].words) - 1
    end = words[last].end()
    following = text[words[last + 1].start() : words[last + 1].end()] if last + 1 < len(words) else ""
    if following and _QUALIFIER.match(following) and text[end : words[last + 1].start()].strip("-– ") == "":
        return _qualified(index, matching, following, end), end if _qualified(
            index, matching, following, end
        ) else 0
    if (
        following[:1].isupper()
        and matching[0].entry.kind in {"town", "minor"}
        and matching[0].entry.population < _LARGE
    ):
        gap = text[end : words[last + 1].start()]
        if gap == " " and not index.starting_with(words[last + 1].group()):
            return [], 0  # "Biskupice Podgórne"
    return matching, end


def _gives_way(name: Name) -> bool:
    """Whether a capitalised word after the name makes another place of it, rather than saying more about it."""
    return name.entry.population < _LARGE or name.entry.places[0].country != "PL"


def _qualified(index: Index, names: list[Name], following: str, end: int) -> list[Name]:
    """Names before a word that makes another village of them ("Kolonia Warszawska"), unless it is their voivodeship."""
    region = next((n for n in index.starting_with(flat(following)) if n.entry.kind == "voivodeship"), None)
    if names[0].entry.kind in {"voivodeship", "country"} or (region is not None and following[0].islower()):
        return names
    if region is None:
        return []
    return [
        n for n in names if n.entry.places and n.entry.places[0].voivodeship == region.entry.places[0].voivodeship
    ]


def _village(index: Index, text: str) -> tuple[_Item | None, int]:
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
        return (_Item("county", ""), skipped.end()) if skipped else (None, 0)
    return _Item("village", text[:end].strip(" .,-–")), end


class _Fields:
    """Gives counties, voivodeships and countries to the towns they stand with."""

    def __init__(self, index: Index, items: list[_Item]) -> None:
        self._index = index
        self._items = items

    def places(self) -> list[Place]:
        voivodeships, countries = self._voivodeships(), self._countries()
        found: list[Place] = []
        for number, item in enumerate(self._items):
            if item.kind == "commune" and item.names and not found:
                found += item.names[0].entry.places  # "okolice Krakowa" and nothing nearer
            if item.kind == "town":
                found += self._town(item, voivodeships.get(number), countries.get(number))
            elif item.kind == "village":
                found += self._unknown(number, item, voivodeships.get(number), countries.get(number))
        within = {place.voivodeship for place in found} | set(voivodeships.values() if found else ())
        abroad = {place.country for place in found}
        for item in self._items:
            if item.kind == "voivodeship" and item.place.name not in within:
                found.append(item.place)
            if item.kind == "country" and item.place.country not in abroad:
                found.append(item.place)
        if any(place.kind != "country" for place in found):
            found = [place for place in found if place.name != "Polska"]
        return found

    def _voivodeships(self) -> dict[int, str]:
        """The voivodeship of each town: the next one stated, or the one that the field begins with."""
        result: dict[int, str] = {}
        waiting: list[int] = []
        leading: str | None = None
        for number, item in enumerate(self._items):
            if item.kind in {"town", "village"}:
                waiting.append(number)
            elif item.kind == "voivodeship":
                region = item.place.name
                if not waiting and not result and leading is None:
                    leading = region
                group = waiting[-1:] if item.bracketed and len(self._bracketed_regions()) > 1 else waiting
                result.update(dict.fromkeys(group, region))
                waiting = []
        if leading:
            for number in waiting:
                result.setdefault(number, leading)
        return result

    def _bracketed_regions(self) -> list[_Item]:
        return [item for item in self._items if item.kind == "voivodeship" and item.bracketed]

    def _countries(self) -> dict[int, str]:
        """The country of each town that a foreign one is stated for: in brackets after it, beside it or before it."""
        result: dict[int, str] = {}
        current: str | None = None
        for number, item in enumerate(self._items):
            if item.kind == "voivodeship":
                current = None
            elif item.kind == "country" and item.place.country != "PL":
                previous = number - 1
                if previous >= 0 and self._items[previous].kind in {"town", "village"} and previous not in result:
                    result[previous] = item.place.country
                current = None if item.bracketed else item.place.country
            elif item.kind in {"town", "village"} and current:
                result[number] = current
        return result

    def _town(self, item: _Item, voivodeship: str | None, country: str | None) -> list[Place]:
        towns = [n.entry for n in item.names if n.entry.kind in {"town", "minor"}]
        if country:
            there = [entry for entry in towns if entry.places[0].country == country]
            if there:
                return list(there[0].places)
        if voivodeship:
            there = [entry for entry in towns if entry.places[0].voivodeship == voivodeship]
            if there:
                return list(there[0].places)
            group = item.names[0].entry
            if group.kind in {"group", "district"} or group.population >= _LARGE:
                return list(group.places)
            return [Place(_as_written(item.text), "town", voivodeship)]
        chosen = self._likeliest(item)
        return list(chosen.places)

    def _likeliest(self, item: _Item) -> Entry:
        """Of places that share the name, the one in the voivodeship of all the others, or the one of just this name."""
        entries = [name.entry for name in item.names]
        if len(entries) > 1:
            others = {
                o.place.voivodeship
                for o in self._items
                if o is not item and o.kind == "town" and o.place.voivodeship
            }
            near = [e for e in entries if len(others) == 1 and e.places[0].voivodeship in others]
            exact = [e for e in entries if flat(e.places[0].name) == flat(item.text) and e.population >= _SMALL]
            return (near or exact or entries)[0]
        return entries[0]

    def _unknown(self, number: int, item: _Item, voivodeship: str | None, country: str | None) -> list[Place]:
        if country or not item.text:
            return []
        county = self._following(number, "county")
        commune = self._following(number, "commune")
        near = commune.place if commune and commune.names else None
        voivodeship = voivodeship or (near.voivodeship if near else None)
        if not voivodeship and not (county and county.text) and not _looks_polish(item.text):
            return []
        if not voivodeship and any(i.kind == "country" and i.place.country != "PL" for i in self._items):
            return []
        place = Place(_as_written(item.text), "town", voivodeship)
        seat = near or (self._seat(county.text, voivodeship) if county and county.text else None)
        if seat is not None:
            place = replace(
                place,
                voivodeship=voivodeship or seat.voivodeship,
                latitude=seat.latitude,
                longitude=seat.longitude,
            )
        return [place]

    def _following(self, number: int, kind: _Kind) -> _Item | None:
        """The county or commune stated after a place, before another place."""
        for item in self._items[number + 1 : number + 3]:
            if item.kind == kind:
                return item
            if item.kind in {"town", "village"}:
                break
        return None

    def _seat(self, county: str, voivodeship: str | None) -> Place | None:
        """The town that a county is named after: the one of its voivodeship whose name shares most with it."""
        plain = flat(county).split()[0]
        stem = re.sub(r"[sc]ki(?:ego)?$", "", plain)
        compound = re.match(r"(nowo|staro)(.+)", stem)
        best: tuple[int, int, Place] | None = None
        for town, population in self._index.towns:
            if town.country != "PL" or population < 2_500 or (voivodeship and town.voivodeship != voivodeship):
                continue
            name = (
                flat(town.name).replace("nowy ", "nowo").replace("nowe ", "nowo") if compound else flat(town.name)
            )
            shared = _shared(stem, name)
            if shared >= min(4, len(stem)) and (best is None or (shared, population) > best[:2]):
                best = (shared, population, town)
        return best[2] if best else None


def _shared(one: str, other: str) -> int:
    """How many letters two words begin with in common."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _looks_polish(name: str) -> bool:
    """Whether a name that nothing else is known of can be a Polish village."""
    if not _POLISH_NAME.fullmatch(name) or re.search(r"[qvx]|ck[^aio]|sch|tz|th", name.casefold()):
        return False
    return any(c in "ąćęłńóśźż" for c in name.casefold()) or name.endswith(tuple(_POLISH_ENDINGS))


def _as_written(name: str) -> str:
    return name.title() if name.isupper() else name
