"""What a question about offers wants to know of them: "czy w drugiej są nocki?" asks for work at night."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.domain import OfferQuestion, Search
from retrieval.flat import blank, flat
from retrieval.reading.fillers import FILLERS, WEAK
from retrieval.reading.of_list import POSITION
from retrieval.reading.sense import only_circumstances

if TYPE_CHECKING:
    from retrieval.reading.sentence import Sentences

_OPENING = r"[ ]*(?:(?:a|no|to|ok|i|ale|and|but)[ ])*"
_OFFER = (
    r"(?:(?:w|z|przy|in|for|at|na|ta|tej|tym|te|the|that|ofert\w+|ogloszeni\w+|nr|numer\w*|offer|"
    r"number|job|one)[ ])*"
)
_TALK = re.compile(r"^[ ]*(?:(?:ok|okay|then|so|well|no|to|a|and|right|dobra)[ ,]+)+")
_YES_NO = re.compile(rf"{_OPENING}(?:czy|is|are|does|do|can|will|has)[ ]")
_WHICH = re.compile(
    rf"{_OPENING}{_OFFER}(?:ile|jak\w*|gdzie|kto|kiedy|co|czemu|dlaczego|how|what|where|who|when|why|which)(?!\w)"
)
_NEEDED = re.compile(
    r"(?<!\w)(?:trzeba|musze|musi|wymag\w+|potrzeb\w+|konieczn\w+|daja|maja|oferuj\w+|zapewni\w+|mozna|jest|sa|bedzie|"
    r"znac|miec|required?|needed|offer|need|have|there|it|any|of|them|those|these|they|provide|ktor\w+|tych|nich)"
    r"(?!\w)"
)
_MUST = re.compile(
    r"(?<!\w)(?:trzeba|musze|musi|wymag\w+|potrzeb\w+|konieczn\w+|required?|needed|need|necessary|must)(?!\w)"
)
_BESIDE_WHAT_MUST_BE = re.compile(
    r"(?<!\w)(?:w|z|przy|tam|tu|u|miec|znac|byc|posiadac|do|tego|tej|tych|nich|pracy|oferty|ofercie|for|in|at|of|any|"
    r"czego|jaki\w*|np|those|these|them|it|is|are|there|i|you|we|to|have|know|own|an?|the|that|this|they|offer|job|number)(?!\w)"
)
_SAID_OTHERWISE = (
    (re.compile(r"(?<!\w)(?:auto|auta|samochod|samochodu|samochodem|car)(?!\w)"), "własnego auta"),
    (re.compile(r"(?<!\w)(?:(?:driving|driver'?s)[ ])?licen[cs]e(?!\w)"), "prawa jazdy"),
    (re.compile(r"(?<!\w)(?:degree|diploma|university)(?!\w)"), "studiów"),
    (re.compile(r"(?<!\w)experience(?!\w)"), "doświadczenia"),
)
"""What somebody may lack, by the words in which it is refused."""
_PAY = re.compile(
    r"(?<!\w)(?:(?:po[ ])?ile|jak\w+|how[ ]much|what)(?!\w).*(?<!\w)(?:plac\w*|zarob\w*|zarabi\w*|stawk\w*|"
    r"pensj\w*|wynagrodz\w*|wyplat\w*|pays?|paid|salary|wage|earn)(?!\w)"
)
_HOW_MUCH = re.compile(
    r"(?<!\w)(?:(?:po[ ])?ile|how[ ]much)(?!\w).*"
    r"(?<!\w)(?:(?:na|za)[ ](?:godz\w*|reke|miesiac)|miesiecznie|daj[ea])(?!\w)"
)
_START = re.compile(r"(?<!\w)(?:kiedy|od[ ]kiedy|when)(?!\w).*(?<!\w)(?:start\w*|zacz\w+|rozpocz\w+|begin)(?!\w)")
_ROUTES = re.compile(r"(?:wyjazd|jezdz|jazd|tras|kurs)\w*[ ](?:za[ ]granic\w+|zagraniczn\w+|miedzynarod\w+)")
_NIGHT = re.compile(r"(?<!\w)(?:noc|nok|night)")
_APPLYING = re.compile(r"(?:za)?aplik|zglo|apply|kontakt")
_OF_ANY_OFFER = re.compile(
    r"firm\w*|prac\w*|robot\w*|ofer\w+|ogloszeni\w*|stanowisk\w*|opowiedz\w*|powiedz\w*|szczegol\w*|ile|jak\w*|gdzie|"
    r"kto|kiedy|co|czego|czemu|dlaczego|czy|how|what|where|who|when|why|which|does|do|is|are|can|will|has|tell|about|"
    r"pierwsz\w*|drug\w*|trzeci\w*|czwart\w*|ostatni\w*|first|second|third|last|one|ones|job|offer|company|there|they|"
    r"znac|moge|mozna|daja|maja|jest|sa|bedzie|need|have|any|it|of|for|the|that|this|those|these|np"
)
"""Words of a question that tell nothing of what it asks."""


def asked_of_offer(text: str, flat_text: str, sentences: Sentences) -> OfferQuestion | None:
    """What is asked of offers; None where it is nothing that an offer could say."""
    if _PAY.search(flat_text) or _HOW_MUCH.search(flat_text):
        return OfferQuestion(pay=True)
    spoken = _words(flat_text)
    if _START.search(flat_text):
        return OfferQuestion(stated=Search(text="od zaraz"), words=spoken)
    flat_text = _TALK.sub(lambda m: " " * len(m.group()), flat_text, count=1)
    yes_no = _YES_NO.match(flat_text)
    which = _WHICH.match(flat_text) is not None
    if not yes_no and (which or not flat_text.rstrip().endswith("?")):
        return OfferQuestion(words=spoken) if which and spoken else None
    spans = [m.span() for m in POSITION.finditer(flat_text)]
    rest = _without(text, [*spans, *([yes_no.span()] if yes_no else [])])
    stated = _stated(rest, flat_text, sentences)
    lacking = _lacking(rest, sentences) if _MUST.search(flat_text) else None
    asked = OfferQuestion(stated, lacking, words=spoken)
    return asked if asked != OfferQuestion() else None


def _words(flat_text: str) -> tuple[str, ...]:
    """The words of a question that an offer may speak of; of what it needs or gives where it has no others."""
    said = re.findall(r"[^\W\d_]{3,}", POSITION.sub(" ", flat_text))
    telling = [
        word for word in said if _APPLYING.match(word) or not (_is_filler(word) or _OF_ANY_OFFER.fullmatch(word))
    ]
    others = [word for word in telling if not _NEEDED.fullmatch(word)]
    return tuple(dict.fromkeys(others or telling))


def _is_filler(word: str) -> bool:
    return word in FILLERS or word in WEAK


def _stated(rest: str, flat_text: str, sentences: Sentences) -> Search | None:
    said = sentences.read(_without(rest, [m.span() for m in _NEEDED.finditer(flat(rest))])).search
    parts = [part for part in said.text.split(", ") if part and only_circumstances(part)]
    if _ROUTES.search(flat_text):
        parts = ["trasy międzynarodowe"]
    hours = said.hours
    if "shifts" in hours and _NIGHT.search(flat_text):  # shifts may be by day
        parts, hours = [*(part for part in parts if not _NIGHT.search(flat(part))), "nocna zmiana"], ()
    stated = Search(
        text=", ".join(parts),
        skills=said.skills,
        modes=said.modes,
        levels=said.levels,
        contracts=said.contracts,
        hours=hours,
        languages=said.languages,
    )
    return stated if stated != Search() else None


def _lacking(rest: str, sentences: Sentences) -> Search | None:
    """What somebody looks for who has not what the question asks whether it is needed."""
    flat_rest = flat(rest)
    needed = _without(rest, [m.span() for p in (_MUST, _BESIDE_WHAT_MUST_BE) for m in p.finditer(flat_rest)])
    for pattern, refused in _SAID_OTHERWISE:
        if m := pattern.search(flat(needed)):
            needed = needed[: m.start()] + refused + needed[m.end() :]
    needed = " ".join(re.sub(r"[^\w+#. -]", " ", needed).split()).strip(" .-")
    if not needed:
        return None
    said = sentences.read(f"bez {needed}").search
    return None if said == Search() else said


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = blank(text, start, end)
    return text
