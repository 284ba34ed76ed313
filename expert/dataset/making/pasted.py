"""How the fields of an offer look where people paste adverts: under labels, in a list, in sentences, in a chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from bot.domain import Language

_LABELS: Mapping[Language, Mapping[str, tuple[str, ...]]] = {
    "pl": {
        "title": ("Stanowisko", "Szukamy", "Poszukujemy", "Nazwa stanowiska", "Zatrudnimy"),
        "company": ("Firma", "Pracodawca", "Nazwa firmy"),
        "places": ("Miejsce pracy", "Lokalizacja", "Miasto"),
        "pay": ("Wynagrodzenie", "Płaca", "Stawka", "Zarobki", "Widełki"),
        "contracts": ("Rodzaj umowy", "Umowa", "Forma zatrudnienia"),
        "modes": ("Tryb pracy", "Sposób pracy", "Praca"),
        "hours": ("Wymiar pracy", "Wymiar", "Czas pracy"),
        "skills": ("Wymagania", "Oczekujemy", "Wymagamy", "Trzeba znać"),
    },
    "en": {
        "title": ("Position", "We are looking for", "Role", "Job title"),
        "company": ("Company", "Employer"),
        "places": ("Location", "Place of work"),
        "pay": ("Salary", "Pay", "Rate"),
        "contracts": ("Contract", "Type of contract"),
        "modes": ("Work mode", "Mode"),
        "hours": ("Hours", "Working time"),
        "skills": ("Requirements", "We require", "Must have"),
    },
}
_SENTENCES: Mapping[Language, Mapping[str, tuple[str, ...]]] = {
    "pl": {
        "places": ("Pracuje się w lokalizacji: {}.", "Zapraszamy do pracy: {}.", "Nasze biuro to {}."),
        "pay": ("Płacimy {}.", "Oferujemy wynagrodzenie: {}.", "Stawka, jaką proponujemy, to {}.", "Na start {}."),
        "contracts": ("Podpiszemy umowę: {}.", "Współpraca na zasadach: {}.", "Zatrudniamy tak: {}."),
        "modes": ("Praca odbywa się {}.", "Pracujemy {}."),
        "hours": ("Czas pracy to {}.", "W grę wchodzi {}."),
        "skills": (
            "Liczymy na znajomość: {}.",
            "Przydadzą się: {}.",
            "Na co dzień używamy: {}.",
            "Musisz znać: {}.",
        ),
    },
    "en": {
        "places": ("The work is in {}.", "Join us in {}."),
        "pay": ("We pay {}.", "You will earn {}."),
        "contracts": ("You get {}.", "We sign: {}."),
        "modes": ("You work {}.", "The work is {}."),
        "hours": ("The hours: {}.",),
        "skills": ("You know {}.", "Every day we use {}.", "We count on your {}."),
    },
}
_OPENINGS: Mapping[Language, tuple[str, ...]] = {
    "pl": ("{company} szuka: {title}.", "Stanowisko: {title}. Szuka {company}.", "{company} zatrudni: {title}."),
    "en": ("{company} is looking for: {title}.", "Position: {title}. The company is {company}."),
}
_NAMELESS: Mapping[Language, tuple[str, ...]] = {
    "pl": ("Szukamy: {title}.", "Zatrudnimy: {title}.", "Dam pracę: {title}."),
    "en": ("We are looking for: {title}.", "Position: {title}."),
}


def pasted(values: Mapping[str, str], language: Language, random: Random) -> str:
    """The fields, of which `title` is one, in one of several forms; no form says more than they do."""
    return random.choice((_labelled, _labelled, _headed, _told, _told))(values, language, random)


def _labelled(values: Mapping[str, str], language: Language, random: Random) -> str:
    labels = _LABELS[language]
    names = [name for name in values if name != "title"]
    random.shuffle(names)
    start = random.choice(("", "", "- "))
    return "\n".join(f"{start}{random.choice(labels[name])}: {values[name]}" for name in ("title", *names))


def _headed(values: Mapping[str, str], language: Language, random: Random) -> str:
    company = f" {random.choice(('–', '@', '|'))} {values['company']}" if "company" in values else ""
    rest = [value for name, value in values.items() if name not in {"title", "company"}]
    random.shuffle(rest)
    return f"{values['title']}{company}\n{random.choice((', ', ' · ', '; ')).join(rest)}".strip()


def _told(values: Mapping[str, str], language: Language, random: Random) -> str:
    opening = random.choice((_OPENINGS if "company" in values else _NAMELESS)[language])
    said = [opening.format_map(values)]
    names = [name for name in values if name in _SENTENCES[language]]
    random.shuffle(names)
    said += [random.choice(_SENTENCES[language][name]).format(values[name]) for name in names]
    return " ".join(said).replace("..", ".")
