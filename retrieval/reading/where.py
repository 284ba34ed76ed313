"""Where work is wanted: the places a sentence names, abroad, by the sea, and how far around."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from retrieval.places import gazetteer
from retrieval.places.landscapes import LAKES, MOUNTAINS, SEA
from retrieval.reading.employers import REFUSED
from retrieval.reading.life import is_at_present, of_the_past, tells_of_the_past
from retrieval.reading.marks import Mark, overlaps
from retrieval.reading.times import find_radius

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from retrieval.places import PlaceMention

ABROAD = "abroad"
"""Work in another country, whichever: words of the text, refused or not."""

HOME = "Polska"
"""The country that is named where others of its places may be named as well."""

LANDSCAPE = "landscape"
"""The sea or the mountains as such, and ranges: rather in the voivodeships where they lie."""

_OR = r"[ ](?:albo|lub|czy|i|or)[ ]"
_ELSEWHERE = r"(?:morz|baltyk|gor[yaz]|mazur|bieszczad|tatr|beskid|karkonosz|jezior)"
"""How the name of another landscape begins, which "or" joins to one: "góry albo morze"."""

_LANDSCAPES = (
    (
        r"(?:gdzies[ ])?nad[ ](?:polskim[ ]|samym[ ])?(?:morz(?:em|e)(?![ ](?:srodziemn|czarn|egejsk|polnocn|"
        r"adriatyck|kaspijsk))|baltyk(?:iem)?)|na[ ]wybrzezu(?![ ](?:kosci|chorwa|hiszp|amalf))|"
        r"polskie[ ]wybrzeze|by[ ]the[ ]sea(?:side)?|at[ ]the[ ]seaside|"
        r"(?<=, )(?:polskie[ ])?morze(?=[ ]*(?:$|[,.]))|"
        rf"morze(?={_OR}(?:w[ ])?{_ELSEWHERE})|(?:(?<=albo )|(?<=lub )|(?<=czy )|(?<=or ))"
        r"(?:morze(?=[ ]*(?:$|[,.]))|(?:the[ ])?sea(?:side)?(?=[ ]*(?:$|[,.])))|seaside(?=[ ]or[ ])",
        (SEA,),
    ),
    (
        r"(?<!alpach, )(?<!alpach )w[ ](?:polskich[ ])?gorach(?![ ](?:swietokrzysk|kalwari))|(?<=jechac )w[ ]gory|"
        r"(?<=praca )w[ ]gory|in[ ]the[ ](?:polish[ ])?mountains|"
        r"(?<=, )(?:polskie[ ])?gory(?=[ ]*(?:$|[,.]))|"
        rf"gory(?={_OR}(?:nad[ ])?{_ELSEWHERE})|(?:(?<=albo )|(?<=lub )|(?<=czy )|(?<=or ))"
        r"(?:gory(?=[ ]*(?:$|[,.]))|(?:the[ ])?mountains(?=[ ]*(?:$|[,.])))|mountains(?=[ ]or[ ])",
        (MOUNTAINS,),
    ),
    (
        r"nad[ ](?:samym[ ])?jezior(?:em|ami)|nad[ ](?:jezioro|jeziora)|na[ ]pojezierzu|by[ ]the[ ]lakes?|"
        r"(?<=, )jeziora?(?=[ ]*(?:$|[,.]))|jeziora?(?=" + _OR + _ELSEWHERE + r")|"
        r"(?:(?<=albo )|(?<=lub )|(?<=czy ))jeziora?(?=[ ]*(?:$|[,.]))",
        (LAKES,),
    ),
    (r"(?:w[ ])?gor(?:y|ach)[ ]swietokrzysk\w+", ("świętokrzyskie",)),
    (r"(?:w[ ])?bieszczad(?:y|ach|ow)", ("podkarpackie",)),
    (r"(?:w[ ])?tatr(?:y|ach)|(?:na[ ])?podhal(?:e|u)", ("małopolskie",)),
    (r"(?:w[ ])?karkonosz(?:e|ach)|(?:w[ ])?sudet(?:y|ach)", ("dolnośląskie",)),
    (r"(?:w[ ])?beskid(?:y|ach|zie)", ("śląskie", "małopolskie")),
)


@lru_cache(maxsize=1)
def _landscapes() -> list[tuple[re.Pattern[str], tuple[str, ...]]]:
    return [(re.compile(rf"(?<!\w)(?:{names})(?!\w)"), voivodeships) for names, voivodeships in _LANDSCAPES]


_WORK_ABROAD = re.compile(
    r"(?<!\w)(?<!wyjazdy[ ])(?<!wyjazdow[ ])(?<!wyjazdami[ ])(?<!delegacje[ ])(?<!delegacji[ ])(?<!delegacjami[ ])"
    r"(?<!jazda[ ])(?<!jazdy[ ])(?<!trasy[ ])(?<!klienci[ ])(?<!sprzedaz[ ])(?<!wysylka[ ])(?<!travel[ ])"
    r"(?:(?:poza|za)[ ]granic\w+|(?<!z[ ])zagranic[aey]|(?<=bez[ ])zagranic[ya]|abroad)(?!\w)"
)
_AT_HOME = re.compile(
    r"(?<!\w)(?<!wyjazdy )(?<!wyjazdow )(?<!delegacje )(?<!delegacji )(?<!innym )(?<!kazdym )(?<!moim )"
    r"(?:(?:na|w)[ ](?:calym[ ]|samym[ ])?(?:terenie|terytorium|obrebie|granicach|obszarze)[ ](?:calego[ ])?"
    r"(?:kraju|polski|rp)|w[ ](?:calym[ ]|samym[ ])?kraju|"
    r"(?:tylko|wylacznie|jedynie)[ ]kraj|with?in[ ]the[ ]country)(?!\w)"
    r"(?![ ]*(?:,[ ]*)?(?:i|oraz|lub|albo|czy|jak|,)[ ](?:i[ ]|tez[ ])?"
    r"(?:(?:za|poza)[ ]granic|zagranic|europ|unii)|[ ]w[ ]ktor)"
)
_WHOLE = re.compile(r"(?<=w )ca[łl]ym ", re.IGNORECASE)
_FROM_WHOLE = re.compile(r"(?<!\w)z[ ](?:terenu[ ])?calej[ ]\w+$")
"""Remote work "z całej Polski" is work from anywhere."""
_NEAR = "koło"
_OF_COMPANY = re.compile(
    r"[ ](?:\w+[ ])?(?:compan(?:y|ies)|clients?|customers?|markets?|teams?|firms?|time[ ]?zones?|"
    r"(?:working[ ])?hours|shifts?)(?!\w)"
)
"""Behind a country: "US trucking company" says whose work it is and not where."""
_ROUTES_AT_HOME = re.compile(r"(?<!\w)po[ ](?:calej[ ])?$")
"""Before "Polsce": where a driver's routes are, and not where the work is."""
_FROM = re.compile(r"(?<!\w)(?:z|ze|from)[ ]$")
_OF_WARSAW = re.compile(r"(?<!\w)(?:warszaw\w+|wawa|wawie)[ ]?[(-]?[ ]?$|(?<!\w)na[ ]$")
"""Before "Praga": the part of Warsaw and not the capital of Czechia."""
_BESIDE = re.compile(r"[ (]*(?:pod|kolo|k\.|obok|niedaleko|blisko|near|close[ ]to)(?:[ ]od)?[ ]")
"""Between two places: the second only says where the first lies ("w Piasecznie pod Warszawą")."""


def find_abroad(flat_text: str) -> Iterator[Mark]:
    """Work in another country, unless it is told of the past: "pracowałem za granicą"."""
    for m in _WORK_ABROAD.finditer(flat_text):
        past = tells_of_the_past(flat_text, m.start())
        yield Mark("told" if past else ABROAD, (), m.start(), m.end(), kept=not past)


def find_home(flat_text: str) -> Iterator[Mark]:
    """Poland, as who stays there calls it: "tylko w kraju"; not for drivers, whose routes are there."""
    if "kraj" not in flat_text and "country" not in flat_text and "na terenie" not in flat_text:
        return
    for m in _AT_HOME.finditer(flat_text):
        past = tells_of_the_past(flat_text, m.start())
        yield Mark("told" if past else "places", () if past else (HOME,), m.start(), m.end())


def only_says_home(flat_text: str) -> bool:
    """Whether the country is named by no name of its own."""
    return _AT_HOME.search(flat_text) is not None and "polsk" not in flat_text


def find_landscapes(flat_text: str) -> Iterator[Mark]:
    for pattern, voivodeships in _landscapes():
        for m in pattern.finditer(flat_text):
            past = tells_of_the_past(flat_text, m.start())
            yield Mark("told" if past else LANDSCAPE, () if past else voivodeships, m.start(), m.end())


def find_distances(text: str, flat_text: str) -> list[Mark]:
    """How far from the places named; the town of Koło is none."""
    return [mark for mark in find_radius(flat_text) if not _is_town(text, mark)]


def find_places(text: str, flat_text: str, marks: Iterable[Mark]) -> list[Mark]:
    """The places named; `marks`: what was found before, so that a distance counts as the preposition it was."""
    return _named(_near(_WHOLE.sub(lambda m: " " * len(m.group()), text), marks), flat_text)


def _named(text: str, flat_text: str) -> list[Mark]:
    """The places named. After a refusal "Warszawą, mazowieckie" is a town refused and a voivodeship wanted."""
    marks: list[Mark] = []
    mentions = gazetteer().find(text)
    in_poland = any(place.country == "PL" for m in mentions for place in m.places)
    of_warsaw = any(_is_part_of_warsaw(m, flat_text) for m in mentions)
    present = [
        m for m in mentions if not (of_the_past(flat_text, m.start, m.places) or _says_routes(m, flat_text))
    ]
    all_at_present = all(is_at_present(flat_text, m.start) for m in present)
    for m in mentions:
        at_present = is_at_present(flat_text, m.start)
        comma = text.find(",", m.start, m.end)
        if comma > 0 and REFUSED.search(flat_text[max(0, m.start - 40) : m.start]):
            marks += _named(text[:comma], flat_text)[-1:]
            after = " " * (comma + 1) + text[comma + 1 : m.end]
            marks += _named(after, flat_text)
        elif m.places:
            told = (
                of_the_past(flat_text, m.start, m.places)
                or _FROM_WHOLE.search(flat_text[: m.end])
                or (at_present and not all_at_present)
                or (in_poland and _comes_from(m, flat_text))
                or _OF_COMPANY.match(flat_text, m.end)
                or (len(mentions) > 1 and _says_routes(m, flat_text))
            )
            values = () if told else tuple(p.name for p in m.places)
            if values == ("Praga",) and (of_warsaw or _OF_WARSAW.search(flat_text[: m.start])):
                values = ("Warszawa",)
            kept = bool(told) and _says_routes(m, flat_text)
            marks.append(Mark("told" if told else "places", values, m.start, m.end, kept=kept))
    return marks


def _says_routes(mention: PlaceMention, flat_text: str) -> bool:
    """Whether Poland is where somebody drives, who has said where they live: "kierowca po Polsce"."""
    home = [place.name for place in mention.places] == ["Polska"]
    return home and _ROUTES_AT_HOME.search(flat_text[: mention.start]) is not None


def _is_part_of_warsaw(mention: PlaceMention, flat_text: str) -> bool:
    """Whether a part of Warsaw is named ("Białołęka"), beside which Praga is another."""
    named = tuple(place.name for place in mention.places)
    return named == ("Warszawa",) and not flat_text.startswith(("warszaw", "wawa", "wawie"), mention.start)


def _comes_from(mention: PlaceMention, flat_text: str) -> bool:
    """Whether it is a town abroad that somebody is from: "Olena z Charkowa, szukam pracy we Wrocławiu"."""
    abroad = all(place.country != "PL" and place.kind == "town" for place in mention.places)
    return abroad and _FROM.search(flat_text[: mention.start]) is not None


def _is_town(text: str, mark: Mark) -> bool:
    """Whether it is the town of Koło and not "koło" that stands there."""
    return text[mark.start : mark.end] == "Koło" and mark.start > 0


def _near(text: str, marks: Iterable[Mark]) -> str:
    """The text with a preposition again where a distance was, so that "okolice Limanowej" is still a place."""
    for mark in marks:
        if mark.field != "radius_km" or mark.end - mark.start < len(_NEAR):
            continue
        if text[mark.end : mark.end + 1] == " ":
            text = text[: mark.end - len(_NEAR)] + _NEAR + text[mark.end :]
        elif text[mark.end : mark.end + 1] == ",":  # "Kalisz do 30 km, wielkopolskie" names two places
            text = f"{text[: mark.start]};{text[mark.start + 1 :]}"
    return text


def without_neighbours(marks: list[Mark], flat_text: str) -> list[Mark]:
    """The marks without places that only say where the one before them lies, and without the words between."""
    places = sorted((m for m in marks if m.field == "places"), key=lambda m: m.start)
    for first, second in itertools.pairwise(places):
        if _BESIDE.fullmatch(flat_text, first.end, second.start):
            told = Mark("told", (), first.end, second.end)
            marks = [*(m for m in marks if not overlaps(m, [told])), told]
    return marks
