"""Offers made up for measurement: any number of them, the same every time.

They have what makes a store work: words as frequent as in a language (a few everywhere, most of them rare), places
and skills as unevenly spread as in life, texts of real length, and pay that only some state.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bot.domain import Contract, Hours, Level, Mode, Offer, Pay, Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TODAY = date(2026, 3, 2)
TOWNS = (
    ("Warszawa", "mazowieckie", 30), ("Kraków", "małopolskie", 18), ("Wrocław", "dolnośląskie", 14),
    ("Poznań", "wielkopolskie", 10), ("Gdańsk", "pomorskie", 9), ("Łódź", "łódzkie", 8),
    ("Katowice", "śląskie", 8), ("Lublin", "lubelskie", 5), ("Szczecin", "zachodniopomorskie", 5),
    ("Bydgoszcz", "kujawsko-pomorskie", 4), ("Białystok", "podlaskie", 3), ("Rzeszów", "podkarpackie", 4),
    ("Gdynia", "pomorskie", 4), ("Toruń", "kujawsko-pomorskie", 2), ("Kielce", "świętokrzyskie", 2),
    ("Olsztyn", "warmińsko-mazurskie", 2), ("Opole", "opolskie", 2), ("Zielona Góra", "lubuskie", 1),
    ("Płock", "mazowieckie", 1), ("Tarnów", "małopolskie", 1), ("Gliwice", "śląskie", 2),
    ("Sosnowiec", "śląskie", 1), ("Nowy Sącz", "małopolskie", 1), ("Koszalin", "zachodniopomorskie", 1),
)  # fmt: skip
OCCUPATIONS = (
    ("Programista {s}", "it"), ("Tester oprogramowania", "it"), ("Inżynier danych", "it"),
    ("Administrator systemów {s}", "it"), ("Analityk biznesowy", "it"), ("Kierownik projektu IT", "it"),
    ("Księgowa", "biuro"), ("Specjalista ds. kadr i płac", "biuro"), ("Asystentka zarządu", "biuro"),
    ("Kontroler finansowy", "biuro"), ("Recepcjonista", "biuro"), ("Specjalista ds. marketingu", "biuro"),
    ("Przedstawiciel handlowy", "handel"), ("Sprzedawca", "handel"), ("Kasjer", "handel"),
    ("Doradca klienta", "handel"), ("Kierownik sklepu", "handel"), ("Kierowca C+E", "transport"),
    ("Kierowca kat. B", "transport"), ("Kurier", "transport"), ("Magazynier", "transport"),
    ("Operator wózka widłowego", "transport"), ("Spedytor międzynarodowy", "transport"),
    ("Pielęgniarka", "zdrowie"), ("Lekarz rodzinny", "zdrowie"), ("Fizjoterapeuta", "zdrowie"),
    ("Opiekunka osób starszych", "zdrowie"), ("Farmaceuta", "zdrowie"), ("Ratownik medyczny", "zdrowie"),
    ("Spawacz MIG/MAG", "produkcja"), ("Operator maszyn CNC", "produkcja"), ("Elektryk", "produkcja"),
    ("Mechanik samochodowy", "produkcja"), ("Ślusarz", "produkcja"), ("Pracownik produkcji", "produkcja"),
    ("Murarz", "budowa"), ("Cieśla szalunkowy", "budowa"), ("Inżynier budowy", "budowa"),
    ("Hydraulik", "budowa"), ("Dekarz", "budowa"), ("Kosztorysant", "budowa"), ("Kucharz", "gastronomia"),
    ("Kelner", "gastronomia"), ("Barista", "gastronomia"), ("Pomoc kuchenna", "gastronomia"),
    ("Nauczyciel matematyki", "oświata"), ("Nauczyciel języka angielskiego", "oświata"),
    ("Wychowawca przedszkolny", "oświata"), ("Logopeda", "oświata"), ("Sprzątaczka", "usługi"),
    ("Fryzjer", "usługi"), ("Pracownik ochrony", "usługi"), ("Ogrodnik", "usługi"), ("Krawcowa", "usługi"),
)  # fmt: skip
SKILLS = (
    "Java", "Python", "JavaScript", "TypeScript", "C#", "C++", "Go", "PHP", "Kotlin", "Scala", "SQL",
    "PostgreSQL", "Oracle", "Kubernetes", "Docker", "AWS", "Azure", "Linux", "React", "Angular", "Spring",
    "Django", "Node.js", "Git", "Terraform", "SAP", "Excel", "AutoCAD", "Photoshop", "Salesforce",
)  # fmt: skip
_LEVELS: tuple[tuple[str, Level | None], ...] = (
    ("Młodszy ", "junior"), ("Starszy ", "senior"), ("Główny ", "lead"), ("", "mid"), ("", None), ("", None),
)  # fmt: skip
CONTRACTS: tuple[Contract, ...] = ("employment", "employment", "employment", "b2b", "b2b", "mandate", "temporary")
MODES: tuple[Mode, ...] = ("onsite", "onsite", "onsite", "hybrid", "remote")
HOURS: tuple[Hours, ...] = ("full_time", "full_time", "full_time", "part_time", "shifts", "weekend")
_SENTENCES = (
    "Poszukujemy osoby na stanowisko: {t}.", "Miejsce pracy: {town}.", "Oferujemy pracę w firmie {c}.",
    "Wymagamy doświadczenia w pracy z: {s}.", "Mile widziana znajomość języka angielskiego.",
    "Zapewniamy szkolenia, prywatną opiekę medyczną i kartę sportową.", "Praca w zgranym zespole.",
    "Do zadań będzie należało przygotowywanie dokumentów i kontakt z klientami.", "Prosimy o przesłanie CV.",
    "Atrakcyjne wynagrodzenie i premie za wyniki.", "Możliwość rozwoju i awansu.", "Praca od zaraz.",
)  # fmt: skip
_SYLLABLES = """
    ba be bo cza cze da do dra fa ga go gra ja ka ko kra la le lo ma mi mo na ni no pa pe po pra ra ro sa se sta
    szy ta to tra wa we wi wo za ze zo
""".split()
_ENDINGS = ("nik", "arz", "anie", "owy", "ość", "owa", "acja", "ek", "ica", "ski")


@dataclass(frozen=True)
class _Words:
    """A language: made-up words, the n-th as frequent as Zipf's law says."""

    words: Sequence[str]
    weights: Sequence[float]


def _language(chance: random.Random, size: int = 20_000) -> _Words:
    made = [
        "".join(chance.choices(_SYLLABLES, k=chance.randint(1, 3))) + chance.choice(_ENDINGS) for _ in range(size)
    ]
    weights: list[float] = []
    total = 0.0
    for rank in range(1, size + 1):
        total += 1 / (rank + 20)
        weights.append(total)
    return _Words(made, weights)


def made_offers(count: int, *, seed: int = 1, words: int = 180) -> Iterator[Offer]:
    """`count` offers with descriptions of about `words` words."""
    chance = random.Random(seed)
    language = _language(chance)
    towns = [Place(name, "town", voivodeship) for name, voivodeship, _ in TOWNS]
    shares = [share for _, _, share in TOWNS]
    companies = [f"{word.title()} sp. z o.o." for word in language.words[:4000]]
    for number in range(count):
        town, company = chance.choices(towns, shares)[0], chance.choice(companies)
        yield _offer(number, chance, language=language, town=town, company=company, words=words)


def _offer(
    number: int, chance: random.Random, *, language: _Words, town: Place, company: str, words: int
) -> Offer:
    pattern, branch = chance.choice(OCCUPATIONS)
    skills = tuple(chance.sample(SKILLS, chance.randint(2, 6))) if branch == "it" else ()
    prefix, level = chance.choice(_LEVELS)
    special = chance.choices(language.words, cum_weights=language.weights)[0]
    name = pattern.format(s=skills[0] if skills else "")
    title = f"{prefix}{name}{chance.choice(('', '', f' – {special}', f' ({town.name})'))}"
    said = [s.format(t=name, town=town.name, c=company, s=", ".join(skills) or special) for s in _SENTENCES]
    chance.shuffle(said)
    filler = chance.choices(language.words, cum_weights=language.weights, k=chance.randint(words // 3, words))
    mode = chance.choice(MODES)
    low = round(chance.lognormvariate(8.9, 0.4), -2)
    return Offer(
        id=f"made:{number}",
        source="made",
        source_id=str(number),
        title=title,
        url=f"https://offers.example/{number}",
        company=company,
        places=() if mode == "remote" and chance.random() < 0.5 else (town,),
        modes=(mode,) if chance.random() < 0.7 else (),
        levels=(level,) if level else (),
        contracts=(chance.choice(CONTRACTS),) if chance.random() < 0.6 else (),
        hours=(chance.choice(HOURS),) if chance.random() < 0.6 else (),
        pay=(Pay(low, round(low * 1.3, -2), basis="gross"),) if chance.random() < 0.4 else (),
        skills=skills,
        languages=("en",) if chance.random() < 0.3 else (),
        description=" ".join([*said, " ".join(filler)]),
        category=branch,
        published=TODAY - timedelta(days=chance.randint(0, 60)),
        cluster=f"made:{number}",
        content=f"{number:x}",
    )


QUESTIONS = (
    "programista python kraków", "księgowa z doświadczeniem warszawa", "kierowca c+e transport międzynarodowy",
    "praca w magazynie od zaraz", "pielęgniarka wrocław", "senior java spring kubernetes aws",
    "kucharz kelner gdańsk", "nauczyciel języka angielskiego", "administrator linux docker",
    "spawacz mig mag ślusarz", "specjalista marketingu", "analityk biznesowy sql excel",
    "opiekunka osób starszych", "przedstawiciel handlowy z prawem jazdy poznań",
    "młodszy tester oprogramowania zdalnie", "inżynier budowy kosztorysant katowice",
    "sprzątaczka na pół etatu łódź",
    "operator maszyn cnc praca na zmiany", "recepcjonista hotel", "fryzjer",
)  # fmt: skip
"""Questions of one to seven words, as people put them."""
