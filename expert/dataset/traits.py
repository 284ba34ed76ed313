"""What an advert's text says beside its fields, in words that are known: benefits, demands, hours.

Each trait is a wording that is looked for, and how Polish and English say it of "oferta" / "the offer". Only
wordings whose meaning does not hang on their sentence are here; a denial, "mile widziane" or a promise to help
with it before them makes them say something else, and they do not count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from bot.grounding.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["gives", "asks", "says"]


@dataclass(frozen=True, slots=True)
class Trait:
    """`polish`: in the accusative for what it gives, in the genitive for what it asks, a clause for what it says.

    `weight`: how much a person would want to know it.
    """

    key: str
    kind: Kind
    polish: str
    english: str
    weight: int = 2


# key, kind, folded wording, Polish, English, weight
_TABLE: tuple[tuple[str, Kind, str, str, str, int], ...] = (
    ("lodging", "gives", r"(?:zapewni\w+|bezplatn\w+|darmow\w+|oplacon\w+|organizowan\w+|pokryte|gwarant\w+"
    r"|komfortow\w+"
     r"|\+|plus) (?:\w+ ){0,2}(?:zakwaterowani\w+|mieszkani\w+|nocleg\w*)|zakwaterowani\w+ (?:zapewni|w "
     r"cenie|oplac|gratis|bezpl)\w*",
     "zakwaterowanie", "accommodation", 4),
    ("medical", "gives", r"prywatn\w+ opiek\w+ (?:medyczn|zdrowotn)\w+|pakiet\w* (?:prywatnej )?(?:opieki "
    r")?medyczn\w+"
     r"|private (?:medical|health)\w*", "prywatną opiekę medyczną", "private medical care", 3),
    ("sport", "gives", r"multisport\w*|kart\w+ sportow\w+|pakiet\w* sportow\w+|sports? card|fitprofit\w*",
     "kartę sportową", "a sports card", 2),
    ("training", "gives", r"(?:pakiet|cykl|system|program|udzial w|pelne|profesjonalne|bezplatne|dostep do"
    r"|mozliwosc"
     r"|oferujemy|zapewniamy) (?:\w+ ){0,2}szkole(?:n\b|nia\b|niach\b)", "szkolenia", "training", 2),
    ("bonus", "gives", r"system\w* premi\w+|premi\w+ (?:frekw|uznan|wynik|kwart|rocz|miesiecz|motyw|zadan|za "
    r"wyn)\w*"
     r"|atrakcyjn\w+ (?:system\w* )?premi\w+|(?:plus|\+|oraz|i) premi[ae]\b|premi\w+ sprzedazow\w+|prowizj[aei]\b",
     "premie lub prowizję", "bonuses or commission", 2),
    ("car", "gives", r"(?:zapewniamy|oferujemy|oferuje|otrzymasz|otrzymuje|dajemy|narzedzia pracy"
    r"|benefity)[^.]{0,120}"
     r"(?:samochod sluzbow\w+|auto sluzbowe)|company car", "samochód służbowy", "a company car", 3),
    ("tools", "gives", r"(?:niezbedne|potrzebne|nowoczesne|wszystkie) narzedzia (?:do )?pracy", "narzędzia pracy",
     "the tools for the work", 1),
    ("group insurance", "gives", r"ubezpieczeni\w+ grupow\w+|grupow\w+ ubezpieczeni\w+|group insurance",
     "ubezpieczenie grupowe", "group insurance", 2),
    ("life insurance", "gives", r"ubezpieczeni\w+ na zycie|life insurance", "ubezpieczenie na życie", "life "
    "insurance",
     2),
    ("meals", "gives", r"(?:darmow\w+|bezplatn\w+|dofinansowan\w+) (?:do )?(?:posilk\w+|obiad\w+|lunch\w*"
    r"|wyzywieni\w+)"
     r"|posilk\w+ (?:pracownicz|regenerac)\w+|wyzywienie gratis", "darmowe lub dofinansowane posiłki",
     "free or subsidised meals", 2),
    ("commute", "gives", r"(?:bezplatn\w+|darmow\w+|zorganizowan\w+|zapewni\w+) (?:dojazd|dowoz|transport)\w*"
     r"|dowoz\w* do (?:zakladu|pracy)|transport do (?:miejsca )?pracy", "dojazd do pracy", "transport to work", 3),
    ("flexible", "gives", r"elastyczn\w+ (?:grafik\w*|godzin\w* pracy|czas\w* pracy)|flexible (?:working "
    r")?(?:hours|schedule)",
     "elastyczne godziny pracy", "flexible hours", 3),
    ("growth", "gives", r"(?:mozliwosc\w*|szans\w+|perspektyw\w+|sciezk\w+) (?:\w+ )?(?:awansu|rozwoju)\b"
     r"|career growth", "możliwość rozwoju lub awansu", "room to grow", 1),
    ("discounts", "gives", r"(?:znizk\w+|rabat\w+) (?:pracownicz\w+|na (?:produkty|zakupy|najlepszy"
    r"|asortyment)|dla pracownik\w+)",
     "zniżki dla pracowników", "staff discounts", 1),
    ("social fund", "gives", r"\bzfss\b|zakladow\w+ fundusz\w* swiadczen|paczk\w+ swiatecz\w+|bon\w* swiatecz\w+"
     r"|swiadczen\w+ socjaln\w+|wczasy pod grusza", "świadczenia socjalne", "social benefits", 1),
    ("language lessons", "gives", r"(?:dofinansowan\w+|doplat\w+|bezplatn\w+|darmow\w+) (?:do )?(?:nauk\w+"
    r"|kurs\w+|lekcj\w+) (?:jezyk\w+|angielskiego)",
     "dopłatę do nauki języka", "paid language lessons", 1),
    ("holiday", "gives", r"dodatkow\w+ (?:dni|dzien) (?:wolny|wolne|urlopu|wolnego)|extra days off",
     "dodatkowe dni wolne", "extra days off", 3),
    ("permanent", "says", r"umow\w* (?:\w+ ){0,4}na czas nieokreslony|permanent contract",
     "mówi o umowie na czas nieokreślony", "speaks of a permanent contract", 4),
    ("at once", "says", r"(?:prac\w+|start|zatrudnieni\w+|rozpocze\w+|podjecia)(?: \w+){0,2} (?:juz )?od "
    r"zaraz|od zaraz",
     "pozwala zacząć od zaraz", "lets you start at once", 2),
    ("one shift", "says", r"jednozmianow\w+|zmianowosc ?: ?jedna zmiana|system\w* jednej zmiany",
     "przewiduje jedną zmianę", "has a single shift", 3),
    ("weekdays", "says", r"od poniedzialku do piatku|\bpon\.? ?[-–] ?pt\b|poniedzialek ?[-–] ?piatek|wolne "
    r"weekendy",
     "przewiduje pracę od poniedziałku do piątku", "has work from Monday to Friday", 3),
    ("nights", "says", r"zmian\w* nocn\w+|nocn\w+ zmian\w*|prac\w+ (?:rowniez |takze |tez )?w nocy|porze nocnej",
     "wspomina o pracy w nocy", "mentions night work", 3),
    ("travel", "says", r"gotowosc\w* do (?:\w+ )?(?:delegacj|wyjazd|podroz)\w*|czest\w+ (?:delegacj|wyjazd"
    r"|podroz)\w+"
     r"|praca w delegacji|system\w* delegacyjn\w+", "wiąże się z wyjazdami służbowymi", "involves business "
     "trips", 3),
    ("no experience", "says", r"(?:nie wymagamy|niewymagane|nie jest wymagane|nie potrzebujesz|bez) (?:\w+ "
    r"){0,2}doswiadczeni\w+"
     r"|doswiadczenie (?:\w+ ){0,2}nie (?:jest )?(?:wymagane|konieczne|niezbedne)|no experience (?:needed"
     r"|required)",
     "nie wymaga doświadczenia", "requires no experience", 4),
    ("sanitary book", "asks", r"ksiazeczk\w+ (?:sanitarn|sanepid|zdrowia|do celow|sanit)\w*|badani\w+ sanepid\w*"
     r"|(?:aktualn\w+ )badani\w+ sanitarn\w+", "książeczki sanepidowskiej", "a sanitary health book", 3),
    ("forklift", "asks", r"(?:uprawnieni\w+|licencj\w+|zaswiadczeni\w+) (?:\w+ ){0,4}wozk\w+ (?:widlow"
    r"|jezdniow|jezdn|podnosn)\w+",
     "uprawnień na wózki widłowe", "a forklift licence", 3),
    ("sep", "asks", r"(?:uprawnieni\w+|swiadectw\w+) (?:\w+ ){0,2}sep\b|\bsep (?:do|g1|e)\b", "uprawnień SEP",
     "SEP electrical certificates", 3),
    ("building licence", "asks", r"uprawnieni\w+ budowlan\w+", "uprawnień budowlanych", "a building licence", 3),
    ("practice licence", "asks", r"praw\w+ (?:do )?wykonywania zawodu", "prawa wykonywania zawodu",
     "a licence to practise", 3),
    ("clean record", "asks", r"niekaralnos\w+", "niekaralności", "a clean criminal record", 2),
    ("excel", "asks", r"(?:znajomosc|obslug\w+|umiejetnosc obslugi) (?:\w+ ){0,4}excel\w*", "znajomości Excela",
     "Excel", 2),
    ("office", "asks", r"(?:znajomosc|obslug\w+) (?:\w+ ){0,3}(?:ms|pakietu) office", "znajomości pakietu MS "
    "Office",
     "MS Office", 1),
    ("computer", "asks", r"(?:umiejetnosc|znajomosc|dobra|biegla) (?:\w+ )?obslug\w+ komputera", "obsługi "
    "komputera",
     "computer skills", 1),
    ("own car", "asks", r"(?:posiadani\w+ )?wlasn\w+ (?:samochod\w*|auta|auto)\b", "własnego samochodu",
     "a car of one's own",
     3),
    ("availability", "asks", r"(?:pelna |wysoka |duza )?dyspozycyjnosc\w*", "dyspozycyjności", "availability", 1),
    ("student", "asks", r"status\w* (?:ucznia|studenta)", "statusu ucznia lub studenta", "student status", 3),
    ("higher education", "asks", r"wyksztalceni\w+ ?:? ?(?:min\w*\.? |kierunkowe |co najmniej )?wyzsze\w*",
     "wykształcenia wyższego",
     "a university degree", 3),
    ("secondary education", "asks", r"wyksztalceni\w+ ?:? ?(?:min\w*\.? |co najmniej )?srednie\w*",
     "wykształcenia średniego",
     "secondary education", 2),
)  # fmt: skip

_DENIED = re.compile(r"\b(?:bez|nie|brak|brakuje|no|not|without)\b[^.;,]{0,24}$")
_NICE = re.compile(
    r"(?:mile widzian|atut|dodatkow\w+ plus|nice to have|pozadan|plusem|preferowan|welcome|ewentualn)\w*"
)
_PROMISED = re.compile(
    r"(?:sfinans|pomoz|pomaga|mozliwosc|kurs\w*|zdoby|wyrob|oplac|refund|dofinans|szkoleni|oferujemy|zapewni)\w*[^.;]{0,30}$"
)
_ALTERNATIVE = re.compile(r"\s*(?:lub|albo|/|,? ?ewentualnie|badz|or)\b")
_LICENCE = re.compile(
    r"praw\w+ jazdy (?:\w+ )?(?:kat(?:egorii|egoria|\.|eg\.)? ?)\"?(b\+e|c\+e|d\+e|am|a|b|c|d|t)\b(?!\s*(?:/"
    r"|lub|i|oraz|,)\s*[a-e]\b)"
)
_YEARS = re.compile(
    r"(?:min\w*\.?|co najmniej|przynajmniej|wymagan\w+|at least|minimum) ?(?:(roczn\w+|rok\b|1[- ]?rok\w*"
    r"|one year)|(\d)\+?[- ]?(?:letni\w*|lat\w*|years?))"
    r"[^.;]{0,25}(?:doswiadczeni|stazu|praktyk|experience)\w*"
)
_YEARS_IN_POLISH = {
    1: "co najmniej rocznego doświadczenia", 2: "co najmniej dwóch lat doświadczenia",
    3: "co najmniej trzech lat doświadczenia", 4: "co najmniej czterech lat doświadczenia",
    5: "co najmniej pięciu lat doświadczenia", 6: "co najmniej sześciu lat doświadczenia",
    7: "co najmniej siedmiu lat doświadczenia", 8: "co najmniej ośmiu lat doświadczenia",
}  # fmt: skip
_YEARS_IN_ENGLISH = {1: "at least a year of experience"} | {
    n: f"at least {word} years of experience"
    for n, word in enumerate(("two", "three", "four", "five", "six", "seven", "eight"), 2)
}


@lru_cache(maxsize=1)
def _patterns() -> list[tuple[re.Pattern[str], Trait]]:
    return [
        (re.compile(rf"(?<!\w)(?:{wording})"), Trait(key, kind, polish, english, weight))
        for key, kind, wording, polish, english, weight in _TABLE
    ]


@lru_cache(maxsize=20_000)
def traits(text: str) -> tuple[Trait, ...]:
    """What a text says, each thing once, in the order of the table."""
    flat = " ".join(fold(text).split())
    found = {trait.key: trait for pattern, trait in _patterns() if _says(pattern, trait, flat)}
    for trait in (*_licences(flat), *_years(flat)):
        found.setdefault(trait.key, trait)
    if "no experience" in found:
        found.pop("years", None)
    if "higher education" in found:
        found.pop("secondary education", None)
    return tuple(found.values())


def _says(pattern: re.Pattern[str], trait: Trait, flat: str) -> bool:
    return any(_counts(match, trait.kind, flat, trait.key) for match in pattern.finditer(flat))


def _counts(match: re.Match[str], kind: Kind, flat: str, key: str = "") -> bool:
    before, after = flat[max(0, match.start() - 70) : match.start()], flat[match.end() : match.end() + 45]
    if key != "no experience" and _DENIED.search(before):
        return False
    if kind != "asks":
        return True
    sentence = re.split(r"[.;:]", before)[-1]
    if _NICE.search(sentence) or _NICE.search(re.split(r"[.;,]", after)[0]):
        return False
    return not _PROMISED.search(before) and not _ALTERNATIVE.match(after)


def _licences(flat: str) -> Iterator[Trait]:
    for match in _LICENCE.finditer(flat):
        if _counts(match, "asks", flat):
            category = match[1].upper()
            yield Trait(
                "licence", "asks", f"prawa jazdy kat. {category}", f"a category {category} driving licence", 3
            )


def _years(flat: str) -> Iterator[Trait]:
    for match in _YEARS.finditer(flat):
        years = 1 if match[1] else int(match[2])
        if years in _YEARS_IN_POLISH and _counts(match, "asks", flat):
            yield Trait("years", "asks", _YEARS_IN_POLISH[years], _YEARS_IN_ENGLISH[years], 4)
