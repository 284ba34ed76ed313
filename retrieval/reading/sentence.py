"""One sentence by itself: its constraints, turned round where it says so, and the text that remains."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from bot.domain import CONTRACTS, HOURS, LEVELS, MODES, PayWish, Preferences, Search
from retrieval import filters
from retrieval.companies import CompanyFinder
from retrieval.facts import Fact, find_facts
from retrieval.flat import blank, flat
from retrieval.pay import PayMention, find_pay
from retrieval.places import gazetteer
from retrieval.polish import fold, lemmas, words
from retrieval.reading.counties import find_counties
from retrieval.reading.cues import NO_LANGUAGE, STATED_PAY, find_cues, find_given_up
from retrieval.reading.fillers import FILLERS
from retrieval.reading.life import find_life, is_at_present, of_the_past, tells_of_the_past
from retrieval.reading.marks import Cue, Mark, Token, Value, in_order, overlaps, tokens
from retrieval.reading.remainder import remainder
from retrieval.reading.scope import Meaning, meanings
from retrieval.reading.slang import find_slang_pay
from retrieval.reading.times import find_age, find_radius
from retrieval.reading.typos import mistyped_towns
from retrieval.skills import SkillFinder, is_everyday

if TYPE_CHECKING:
    from collections.abc import Iterable

    from retrieval.vocabulary import Vocabulary

LISTS = ("skills", "places", "modes", "levels", "contracts", "hours", "languages", "companies")
"""The fields of `Search` whose values are alternatives and may be preferred, excluded or given up."""

NIGHTS = "nights"
"""Work at night asks for shifts; to refuse it is not to refuse shifts by day."""

ABROAD = "abroad"
"""Work in another country, whichever: words of the text, refused or not."""

LANDSCAPE = "landscape"
"""The sea or the mountains: rather in the voivodeships where they lie."""

_LANDSCAPES = (
    (
        re.compile(
            r"(?<!\w)(?:nad[ ](?:polskim[ ])?(?:morzem|baltykiem)|na[ ]wybrzezu|by[ ]the[ ]sea(?:side)?|"
            r"at[ ]the[ ]seaside)(?!\w)"
        ),
        ("pomorskie", "zachodniopomorskie"),
    ),
    (
        re.compile(r"(?<!\w)(?:w[ ](?:polskich[ ])?gorach|in[ ]the[ ](?:polish[ ])?mountains)(?!\w)"),
        ("małopolskie", "śląskie", "dolnośląskie", "podkarpackie"),
    ),
)
_NIGHT = re.compile(r"noc|nok|night")
_NIGHT_WORDS = ("nocna zmiana", "nocki", "praca w nocy", "night shift")
_MOST_CLAUSES = 500  # characters in which pay is looked for clause by clause
_ORDER = {"modes": MODES, "levels": LEVELS, "contracts": CONTRACTS, "hours": HOURS}
_AT_COMPANY = re.compile(
    r"(?:firm\w*|pracodawc\w*|koncern\w*|at|u|company|korporacj\w*|przez|siec\w*|(?:prac\w*|ofert\w*|stanowisk\w*|"
    r"jobs?|work\w*)\s+(?:w|we|u|od|z|at|in|for|from|by))\s+$"
)

_IN = re.compile(r"\b(?:w|we|dla|do|u|z|od|in|at|for)\s+$")
_LISTED = re.compile(r"\s*(?:,|i|oraz|lub|albo|ani|and|or|nor|/)\s*(?:(?:w|we|dla|do|nie|for|at)\s+)*")
_REFUSED = re.compile(
    r"(?:\b(?:nie|bez|poza|o?procz|wyjatkiem|not|without|except|than|ani|no|but|zadn\w+|excluding|niz|nor))\s+"
    r"(?:(?:w|we|dla|do|od|u|z|firm\w+|for|at|from|in)\s+)*$"
)
_REFUSED_AFTER = re.compile(
    r"[ ](?:tez[ ]|takze[ ]|rowniez[ ])?(?:nie|odpada\w*|wykluczon\w+|is[ ]out)[ ]*(?:$|[,.;!?])"
)
_AND_NOT = re.compile(r"\s*(?:,\s*)?(?:ani|nor|or|i|oraz|lub|albo)\s+")
_ABBREVIATION = re.compile(r"[^\W\d_a-ząćęłńóśźż]{1,5}")
"""Capitals alone are a field as likely as an employer: "nie SOC"."""

_ABROAD = re.compile(
    r"(?<!\w)(?<!wyjazdy[ ])(?<!wyjazdow[ ])(?<!wyjazdami[ ])(?<!delegacje[ ])(?<!delegacji[ ])(?<!delegacjami[ ])"
    r"(?<!jazda[ ])(?<!jazdy[ ])(?<!trasy[ ])(?<!klienci[ ])(?<!sprzedaz[ ])(?<!wysylka[ ])(?<!travel[ ])"
    r"(?:(?:poza|za)[ ]granic\w+|(?<!z[ ])zagranic[aey]|abroad)(?!\w)"
)
_AT_ONCE = re.compile(r"(?<!\w)od[ ](?:zaraz|jutra|juz|teraz)(?!\w)")
_WHOLE = re.compile(r"(?<=w )ca[łl]ym ", re.IGNORECASE)
_FROM_WHOLE = re.compile(r"(?<!\w)z[ ](?:terenu[ ])?calej[ ]\w+$")
"""Remote work "z całej Polski" is work from anywhere."""

_NEAR = "koło"
_BESIDE = re.compile(r"[ (]*(?:pod|kolo|k\.|obok|niedaleko|blisko|near|close[ ]to)(?:[ ]od)?[ ]")
"""Between two places: the second only says where the first lies ("w Piasecznie pod Warszawą")."""

_OR_BETWEEN = re.compile(
    r"\s*(?:[,(]\s*)?(?:albo|lub|or|badz|czy|wzglednie|/)\s+"
    r"(?:(?:w|we|na|in|at|praca|prace|tez|nawet|calkiem|totalnie|z|for|ewentualnie|moze|byc|gdzies|jakas|cos|from|"
    r"work|working|the|i|okolic\w*)\s+)*"
)
# as many letters as what is put in their place
_AT_LEAST = re.compile(r"\bnie poni[żz]ej\b", re.IGNORECASE)
_NOT_BELOW = re.compile(
    r"\bponi[żz]ej(?=[ ]\d[\d ]*(?:[.,]\d+)?[ ]?(?:k|tys\w*\.?|z[łl]\w*|pln|eur\w*|netto|brutto|na r[ęe]k[ęe]|"
    r"/h|za godzin\w*|[ ])*"
    r"[ ]?nie[ ](?:schodz|rob|pracuj|id|wchodz|rozmawia|bior|interesuj))",
    re.IGNORECASE,
)
_AT_MOST = re.compile(r"\bnie powy[żz]ej\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """What one sentence says by itself.

    `search`: its constraints and text. `may`: values that would do as well. `unsaid`: values of an earlier search
    that need not hold any more. `dropped`: fields given up. `core`, `led`: see `Remainder`.
    """

    search: Search
    may: dict[str, tuple[Value, ...]] = field(default_factory=dict)
    unsaid: dict[str, tuple[Value, ...]] = field(default_factory=dict)
    dropped: frozenset[str] = frozenset()
    core: bool = False
    led: bool = False

    @property
    def empty(self) -> bool:
        return self.search == Search() and not (self.may or self.unsaid or self.dropped)


class Sentences:
    """Reads single sentences by a vocabulary; safe to share."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.skills = SkillFinder(vocabulary)
        self._companies = CompanyFinder(vocabulary)

    def read(self, text: str, *, refining: bool = False) -> Said:
        """`refining`: there is a search already, so that "wolę zdalnie" changes it and is no mere wish."""
        flat_text = flat(text)
        given_up = find_given_up(flat_text)
        free = flat_text
        for _, start, end in given_up:
            free = blank(free, start, end)
        stated_pay = STATED_PAY.search(free)
        if stated_pay:
            free = blank(free, *stated_pay.span())
        life = find_life(free)
        for start, end in life:
            free = blank(free, start, end)
        marks = self._marks(text, free)
        cues = find_cues(_hidden(free, marks))
        cues += [Cue("filler", start, end) for start, end in life]
        cues += [Cue("filler", start, end) for _, start, end in given_up]
        if stated_pay:
            cues.append(Cue("filler", *stated_pay.span()))
        marks += self._unknown_companies(text, free, marks, cues)
        rest = tokens(text, flat_text, [*marks, *cues])
        meaning = meanings(in_order(marks, cues, rest), text, refining=refining)
        return _said(
            meaning, flat_text, dropped={name for name, _, _ in given_up}, stated_pay_only=stated_pay is not None
        )

    def _marks(self, text: str, free: str) -> list[Mark]:
        """The constraints of a sentence; what one recogniser has taken the next ones do not see."""
        marks: list[Mark] = []

        def take(found: Iterable[Mark]) -> None:
            nonlocal free
            for mark in sorted(found, key=lambda m: m.start - m.end):
                if not overlaps(mark, marks):
                    marks.append(mark)
                    free = blank(free, mark.start, mark.end)

        def left() -> str:
            return "".join(t if f != " " else " " for t, f in zip(text, free, strict=True))

        take(find_age(free))
        take(find_counties(free))
        for m in _ABROAD.finditer(free):
            past = tells_of_the_past(free, m.start())
            take([Mark("told" if past else ABROAD, (), m.start(), m.end(), kept=not past)])
        take(
            Mark(LANDSCAPE, voivodeships, m.start(), m.end())
            for pattern, voivodeships in _LANDSCAPES
            for m in pattern.finditer(free)
        )
        take(Mark("start", (), m.start(), m.end(), kept=True) for m in _AT_ONCE.finditer(free))
        take(_fact_mark(f, free[f.start : f.end]) for f in find_facts(left()))
        take(m for m in find_radius(free) if not _is_town(text, m))
        take(Mark("skills", (s.name,), s.start, s.end, kept=True) for s in self.skills.find(left()))
        take(self._known_companies(left(), free))
        remaining = _AT_MOST.sub("maksymalnie", _AT_LEAST.sub("co najmniej", _NOT_BELOW.sub("minimum", left())))
        take(find_slang_pay(flat(text)))
        take(_pay_marks(_asked_pay(remaining), remaining))
        take(_place_marks(_near(_WHOLE.sub(lambda m: " " * len(m.group()), remaining), marks), free))
        take(mistyped_towns(left()))
        return _without_neighbours(marks, flat(text))

    def _known_companies(self, text: str, flat_text: str) -> list[Mark]:
        """Employers where the sentence says so: "w firmie X", "w X", or refused, also as a list."""
        found: list[Mark] = []
        towns = gazetteer().find(text)
        for mention in self._companies.find_in(words(text), text):
            if gazetteer().named(mention.name) or any(
                p.start <= mention.start and mention.end < p.end for p in towns
            ):
                continue  # a company called "Tarnów" is asked for by other words
            before = flat_text[: mention.start]
            listed = bool(found) and _LISTED.fullmatch(flat_text, found[-1].end, mention.start) is not None
            refused = (
                _REFUSED.search(before[-40:]) is not None
                or _REFUSED_AFTER.match(flat_text, mention.end) is not None
                or (listed and not found[-1].kept)
            )
            at_it = _AT_COMPANY.search(before) is not None or (mention.sure and _IN.search(before) is not None)
            if (at_it or refused or listed) and (mention.sure or text[mention.start].isupper()):
                found.append(Mark("companies", (mention.name,), mention.start, mention.end, kept=not refused))
        return found

    def _unknown_companies(self, text: str, flat_text: str, marks: list[Mark], cues: list[Cue]) -> list[Mark]:
        """Names nobody knows, right after a negation and with a capital letter: "ale nie Januszex"."""
        found: list[Mark] = []
        refused = [mark.end for mark in marks if mark.field == "companies" and not mark.kept]
        after = [cue.end for cue in cues if cue.kind == "not"]
        after += [m.end() for end in refused if (m := _AND_NOT.match(flat_text, end))]
        for start_at in after:
            m = re.compile(r"\s*(?:firm\w*\s+|agencj\w*\s+)?((?:[^\W\d_][\w&.'’-]*\s?){1,3})").match(
                text, start_at
            )
            if m is None:
                continue
            name = re.match(r"(?:[^\W\d_a-ząćęłńóśźż][\w&’'-]*\s?)+", m.group(1))
            if name is None or not name.group().strip() or _ABBREVIATION.fullmatch(name.group().strip()):
                continue
            start = m.start(1)
            mark = Mark("companies", (name.group().strip(),), start, start + len(name.group().rstrip()))
            sure = text[:start_at].rstrip().casefold().endswith(("ani", "nor"))
            known_word = not sure and all(is_everyday(w.folded) for w in words(name.group()))
            if not overlaps(mark, [*marks, *found]) and not known_word:
                found.append(mark)
        return found


def _hidden(flat_text: str, marks: Iterable[Mark]) -> str:
    """`flat_text` with marks made unreadable, so that no word in them is taken for a cue and none vanishes."""
    for mark in marks:
        flat_text = flat_text[: mark.start] + "\x01" * (mark.end - mark.start) + flat_text[mark.end :]
    return flat_text


def _fact_mark(fact: Fact, said: str) -> Mark:
    if fact.value == "shifts" and _NIGHT.search(said):
        return Mark(NIGHTS, ("shifts",), fact.start, fact.end)
    kept = fact.field == "languages" or _names_job(fact.field, fact.value, said)
    return Mark(fact.field, (fact.value,), fact.start, fact.end, kept=kept)


def _names_job(field_name: str, value: str, said: str) -> bool:
    """Whether the words of a fact help to find the offer by its text too: "staż", "bez doświadczenia"."""
    return field_name == "levels" and (
        value == "intern" or (value == "lead" and len(said) > 7) or "doswiadcz" in said or "experience" in said
    )


def _asked_pay(text: str) -> list[PayMention]:
    """The pay a person asks for. What a clause before it says ("zakwaterowanie zapewnione, od 3000 euro") must not
    hide it, so each clause is read by itself where the whole gives nothing."""
    found = find_pay(text, asked=True)
    if found or not any(c.isdigit() for c in text):
        return found
    for clause in re.finditer(r"[^,;]+", text[:_MOST_CLAUSES]):
        for m in find_pay(clause.group(), asked=True):
            found.append(replace(m, start=m.start + clause.start(), end=m.end + clause.start()))
    return found


def _pay_marks(found: list[PayMention], text: str) -> list[Mark]:
    return [
        Mark(
            "pay",
            (),
            m.start,
            m.start + len(text[m.start : m.end].rstrip()),
            pay=PayWish(m.pay.minimum, m.pay.maximum, m.pay.currency, m.pay.per, m.pay.basis),
        )
        for m in found
        if m.pay.minimum is not None or m.pay.maximum is not None
    ]


def _place_marks(text: str, flat_text: str) -> list[Mark]:
    """The places named. After a refusal "Warszawą, mazowieckie" is a town refused and a voivodeship wanted."""
    marks: list[Mark] = []
    mentions = gazetteer().find(text)
    all_at_present = all(is_at_present(flat_text, m.start) for m in mentions)
    for m in mentions:
        at_present = is_at_present(flat_text, m.start)
        comma = text.find(",", m.start, m.end)
        if comma > 0 and _REFUSED.search(flat_text[max(0, m.start - 40) : m.start]):
            marks += _place_marks(text[:comma], flat_text)[-1:]
            after = " " * (comma + 1) + text[comma + 1 : m.end]
            marks += _place_marks(after, flat_text)
        elif m.places:
            told = (
                of_the_past(flat_text, m.start, m.places)
                or _FROM_WHOLE.search(flat_text[: m.end])
                or (at_present and not all_at_present)
            )
            values = () if told else tuple(p.name for p in m.places)
            marks.append(Mark("told" if told else "places", values, m.start, m.end))
    return marks


def _is_town(text: str, mark: Mark) -> bool:
    """Whether it is the town of Koło and not "koło" that stands there."""
    return text[mark.start : mark.end] == "Koło" and mark.start > 0


def _near(text: str, marks: Iterable[Mark]) -> str:
    """The text with a preposition again where a distance was, so that "okolice Limanowej" is still a place."""
    for mark in marks:
        if mark.field == "radius_km" and mark.end - mark.start >= len(_NEAR):
            text = text[: mark.end - len(_NEAR)] + _NEAR + text[mark.end :]
    return text


def _without_neighbours(marks: list[Mark], flat_text: str) -> list[Mark]:
    """The marks without places that only say where the one before them lies, and without the words between."""
    places = sorted((m for m in marks if m.field == "places"), key=lambda m: m.start)
    for first, second in itertools.pairwise(places):
        if _BESIDE.fullmatch(flat_text, first.end, second.start):
            told = Mark("told", (), first.end, second.end)
            marks = [*(m for m in marks if not overlaps(m, [told])), told]
    return marks


def _values(marks: Iterable[Mark], name: str, *, nights: bool = True) -> tuple[Any, ...]:
    """The values of one field, each once; closed sets in their own order, others as said."""
    names = {name, NIGHTS} if name == "hours" and nights else {name}
    said = list(dict.fromkeys(v for mark in marks if mark.field in names for v in mark.values))
    order = _ORDER.get(name)
    return tuple(sorted(said, key=order.index)) if order else tuple(said)


def _first(marks: Iterable[Mark], name: str) -> Any:
    values = _values(marks, name)
    return values[0] if values else None


def _alternatives(wanted: Iterable[Mark], flat_text: str) -> bool:
    """Whether remote work and a place are said to be both fine: "Kraków albo zdalnie", "remote or Warsaw"."""
    said = sorted((m for m in wanted if m.field in {"modes", "places", "radius_km"}), key=lambda m: m.start)
    return any(
        {one.field, other.field} in ({"modes", "places"}, {"modes", "radius_km"})
        and _OR_BETWEEN.fullmatch(flat_text, one.end, other.start)
        for one, other in itertools.pairwise(said)
    )


def _said(meaning: Meaning, flat_text: str, *, dropped: set[str], stated_pay_only: bool) -> Said:
    hard: dict[str, Any] = {name: _values(meaning.wanted, name) for name in LISTS}
    refused = {name: _values(meaning.refused, name, nights=False) for name in LISTS}
    nights = _NIGHT_WORDS if any(mark.field == NIGHTS for mark in meaning.refused) else ()
    not_abroad = (filters.ABROAD,) if any(mark.field == ABROAD for mark in meaning.refused) else ()
    only_abroad = any(mark.field == ABROAD for mark in meaning.wanted) and not hard["places"]
    not_at_home = (filters.AT_HOME,) if only_abroad and not not_abroad else ()
    none_spoken = NO_LANGUAGE.search(flat_text) is not None and not hard["languages"]
    no_language = (filters.FOREIGN_LANGUAGE,) if none_spoken else ()
    wished = {name: _values(meaning.wished, name) for name in LISTS}
    landscape = _values([*meaning.wanted, *meaning.wished], LANDSCAPE)
    wished["places"] = _together("places", wished["places"], () if hard["places"] else landscape)
    may: dict[str, tuple[Value, ...]] = {}
    for name in LISTS:
        also = _values(meaning.may, name)
        if also and hard[name]:
            hard[name] = _together(name, hard[name], also)
        elif also:
            may[name] = also
            wished[name] = _together(name, wished[name], also)
        hard[name] = tuple(v for v in hard[name] if v not in refused[name])
    if refused["modes"]:
        hard["modes"] = hard["modes"] or tuple(m for m in MODES if m not in refused["modes"])
    pays = [mark.pay for mark in (*meaning.wanted, *meaning.may, *meaning.refused) if mark.pay]
    rest = remainder(meaning.stretches)
    not_hours = _together(
        "hours", refused["hours"], _values([*meaning.wanted, *meaning.refused, *meaning.wished], "hours_excluded")
    )
    search = Search(
        text=rest.text,
        **hard,
        skills_excluded=refused["skills"],
        places_excluded=refused["places"],
        radius_km=_first(meaning.wanted, "radius_km") if hard["places"] else None,
        remote_or_place=bool(hard["places"])
        and hard["modes"] == ("remote",)
        and _alternatives(meaning.wanted, flat_text),
        levels_excluded=refused["levels"],
        contracts_excluded=refused["contracts"],
        hours_excluded=tuple(h for h in not_hours if h not in hard["hours"]),
        languages_excluded=refused["languages"],
        companies_excluded=refused["companies"],
        words_excluded=tuple(
            dict.fromkeys(
                (*filter(None, map(_phrase, meaning.phrases)), *nights, *not_abroad, *not_at_home, *no_language)
            )
        ),
        pay=_one_pay(pays),
        stated_pay_only=stated_pay_only,
        posted_within_days=_first(meaning.wanted, "posted_within_days"),
        preferred=Preferences(**{name: v for name, v in wished.items() if name != "companies"}),
    )
    unsaid = {name: v for name in LISTS if (v := _values(meaning.unsaid, name))}
    return Said(search, may=may, unsaid=unsaid, dropped=frozenset(dropped), core=rest.core, led=rest.led)


def _together(name: str, first: tuple[Any, ...], second: tuple[Any, ...]) -> tuple[Any, ...]:
    both = tuple(dict.fromkeys((*first, *second)))
    order = _ORDER.get(name)
    return tuple(sorted(both, key=order.index)) if order else both


together = _together


def _one_pay(pays: list[PayWish]) -> PayWish | None:
    """One wish of what may be said in two steps ("od 10 tys. … do 15 tys.")."""
    if not pays:
        return None
    whole = pays[0]
    for other in pays[1:]:
        if (
            other.per == whole.per
            and other.currency == whole.currency
            and whole.maximum is None
            and other.minimum is None
        ):
            whole = PayWish(whole.minimum, other.maximum, whole.currency, whole.per, whole.basis)
    return whole


def _phrase(said: tuple[Token, ...]) -> str:
    """What an offer must not be about: one word by its lemma ("w szpitalu" → "szpital"), more as said."""
    kept = [t for t in said if t.flat not in FILLERS or t.flat in {"pracy"}]
    while kept and len(kept[0].flat) < 3:
        kept = kept[1:]
    if len(kept) != 1:
        return " ".join(t.text for t in kept)
    return _noun(kept[0].text)


def _noun(word: str) -> str:
    known = lemmas(word.casefold())
    nearest = [each for each in known if fold(each)[:3] == fold(word)[:3]]
    nearest.sort(key=lambda each: not each.endswith(("anie", "enie", "cie")))
    return nearest[0] if nearest else word
