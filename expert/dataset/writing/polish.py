"""Clauses in Polish about one offer. Their subject is "oferta [n]", feminine and singular, wherever they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from bot.prompts.data import pay_text
from expert.dataset.inflection import is_polish_word, we
from expert.dataset.writing.polish_words import (
    CONTRACT,
    HOURS,
    LANGUAGE,
    LEVEL,
    MODE,
    OFFER,
    ON_CONTRACT,
    days_ago,
    listed,
    voivodeship_locative,
)
from expert.dataset.writing.saying import Saying
from expert.dataset.writing.seen import values_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

    from bot.domain import Place
    from expert.dataset.traits import Trait
    from expert.dataset.writing.seen import Seen
    from expert.ports import Knowledge

_INSTITUTIONS = (
    "urząd", "urzad", "szkoł", "przedszkol", "zespół", "zespol", "centrum", "dom ", "szpital", "fundacja", "gmina",
    "muzeum", "instytut", "ośrodek", "uniwersytet", "politechnika", "bank", "hotel", "restaura", "teatr", "sąd",
    "ministerstwo", "żłobek", "apteka", "inspekt", "stowarzysz", "komenda", "biblioteka", "zakład", "gabinet",
)  # fmt: skip
_MOST_PLACES = 3


class Clauses(Saying):
    """Says things of offers, each in one of several ways. `knowledge` inflects places."""

    def __init__(self, random: Random, knowledge: Knowledge) -> None:
        super().__init__(random)
        self._knowledge = knowledge

    def facts(self, seen: Seen, topics: Sequence[str], *, rich: bool = False) -> str:
        """What the offer says on topics as one predicate, no verb twice; `rich`: with skills or traits where the
        topics alone are few."""
        self.begin()
        clauses = [self.clause(seen, topic) for topic in topics]
        if rich and len([clause for clause in clauses if clause]) < 2:
            clauses += self.beside(seen)
        return chain(clauses)

    def beside(self, seen: Seen) -> list[str]:
        """One clause on skills or traits."""
        technical = [
            skill for skill in seen.offer.skills if not is_polish_word(skill.split()[0]) and len(skill) < 25
        ]
        if technical:
            return [f"{self.verb('ma na liście wymagań', 'wymienia wśród wymagań')} {listed(technical[:3])}"]
        kept = sorted(seen.traits, key=lambda trait: -trait.weight)[:2]
        return self.traits(kept)

    def named(self, seen: Seen, case: str) -> str:
        """ "ofertę [1] (Kucharz, Karczma u Gąsienicy)"."""
        offer, number, title, company = OFFER[case][0], seen.number, seen.title, seen.company
        if not company:
            return self.one_of(f"{offer} [{number}] ({title})", f"{offer} [{number}] („{title}”)")
        ways = [f"{offer} [{number}] ({title}, {company})"] * 4
        ways += [f"{offer} [{number}] („{title}”, {company})"] * 2
        if not any(word in company.casefold() for word in _INSTITUTIONS):
            ways += [f"{offer} [{number}] firmy {company} ({title})"]
        return self.random.choice(ways)

    def briefly(self, seen: Seen, case: str, *, shared: bool = False) -> str:
        """A shorter name: "oferta [2] ({title})", or with the company alone unless others are of the same."""
        ways = [f"{OFFER[case][0]} [{seen.number}] ({seen.title})"]
        if seen.company and not shared:
            ways.append(f"{OFFER[case][0]} [{seen.number}] ({seen.company})")
        return self.random.choice(ways)

    def clause(self, seen: Seen, topic: str) -> str:
        """What the offer says on a topic, as a predicate; "" where it says nothing."""
        values = values_of(seen, topic)
        if not values:
            return ""
        told: dict[str, Callable[[], str]] = {
            "pay": lambda: self.pay(seen),
            "places": lambda: self.places(seen),
            "modes": lambda: self.modes(values),
            "contracts": lambda: self.contracts(values),
            "hours": lambda: self.hours(values),
            "levels": lambda: f"jest na poziomie {listed([LEVEL[value] for value in values], 'lub')}",
            "languages": lambda: self.languages(values),
        }
        return told[topic]()

    def pay(self, seen: Seen) -> str:
        texts = pay_texts(seen)
        if len(texts) == 1:
            verb = self.verb("proponuje", "podaje płacę", "podaje stawkę", "oferuje", "płaci")
            on = ON_CONTRACT.get(seen.offer.pay[0].contract or "", "")
            said = len(seen.offer.contracts) < 2 and not texts[0].endswith(")")
            return f"{verb} {texts[0]}{f' {on}' if on and said else ''}"
        if len(texts) == 2:
            return self.verb("proponuje", "podaje", "oferuje") + f" {texts[0]} albo {texts[1]}"
        return f"podaje kilka stawek, między innymi {texts[0]} i {texts[1]}"

    def places(self, seen: Seen) -> str:
        where = self.where(seen)
        if any(place.name == "Polska" for place in seen.places):
            return f"dotyczy pracy {where}"
        if where:
            origin = self._from(seen)
            return self.one_of(
                *([f"jest {origin}"] * 2 if origin else []), f"dotyczy pracy {where}", f"jest {where}"
            )
        return ""

    def where(self, seen: Seen) -> str:
        """ "w Krakowie", "w miejscowościach Rhenen i Nijkerk"; "" for a country whose cases are not known."""
        places = seen.places
        first = places[:_MOST_PLACES]
        said = [self._where(place) for place in first]
        foreign = [place.name for place in first if self._is_in_nominative(place)]
        if len(foreign) == len(first) > 1:
            said = [f"w miejscowościach {listed(foreign)}"]
        if not said or not all(said):
            return ""
        if len(places) > _MOST_PLACES:
            return f"między innymi {listed(said)}"
        return listed(said)

    def place_in(self, name: str, case: Literal["gen", "loc"]) -> str:
        return self._knowledge.place_in(name, case)

    def _from(self, seen: Seen) -> str:
        """ "z Krakowa", for an offer of one town."""
        places = seen.places
        form = (
            self._knowledge.place_in(places[0].name, "gen")
            if len(places) == 1 and places[0].kind == "town"
            else ""
        )
        return f"{_ze(form)} {form}" if form else ""

    def _where(self, place: Place) -> str:
        if place.kind == "voivodeship":
            return f"w województwie {voivodeship_locative(place.name)}"
        if place.name == "Polska":
            return "w całej Polsce"
        if self._is_in_nominative(place):
            return f"w miejscowości {place.name}"
        form = self._knowledge.place_in(place.name, "loc")
        return f"{we(form)} {form}" if form else ""

    def _is_in_nominative(self, place: Place) -> bool:
        """A town of whose name the cases are not known: "w miejscowości Rhenen"."""
        return place.kind == "town" and not self._knowledge.place_in(place.name, "loc")

    def modes(self, values: Sequence[str]) -> str:
        work = listed([MODE[value] for value in values], "lub")
        if tuple(values) == ("remote",) and self.random.random() < 0.5:
            return "pozwala pracować zdalnie"
        return f"{self.verb('przewiduje', 'zakłada')} pracę {work}"

    def contracts(self, values: Sequence[str]) -> str:
        what = listed([CONTRACT[value][1] for value in values], "lub")
        return self.verb("daje", "oferuje", "przewiduje", "proponuje") + f" {what}"

    def hours(self, values: Sequence[str]) -> str:
        what = listed([HOURS[value][1] for value in values])
        return self.verb("przewiduje", "zakłada", "obejmuje") + f" {what}"

    def languages(self, codes: Sequence[str]) -> str:
        known = [LANGUAGE[code] for code in codes if code in LANGUAGE]
        if not known:
            return ""
        return self.verb("wymaga języka", "wymaga znajomości języka") + f" {listed(known)}"

    def traits(self, traits: Sequence[Trait]) -> list[str]:
        """Clauses: what it gives, what it asks, what it says."""
        gives = [trait.polish for trait in traits if trait.kind == "gives"]
        asks = [trait.polish for trait in traits if trait.kind == "asks"]
        clauses = [trait.polish for trait in traits if trait.kind == "says"]
        if gives:
            clauses.append(
                self.one_of("daje", "zapewnia", "wymienia wśród korzyści", "obiecuje") + f" {listed(gives)}"
            )
        if asks:
            clauses.append(f"wymaga {listed(asks)}")
        return clauses

    def published(self, seen: Seen, today_days: int) -> str:
        return self.one_of("została dodana", "pojawiła się") + f" {days_ago(today_days)}"


def _ze(name: str) -> str:
    """ "ze" before names that begin like "Szczecin" or "Zgierz"."""
    hard = (
        "Szc",
        "Szp",
        "Szk",
        "Szt",
        "Zg",
        "Zd",
        "Zb",
        "Zw",
        "Sk",
        "Sł",
        "Sp",
        "St",
        "Św",
        "Sw",
        "Śr",
        "Śm",
        "Lw",
    )
    return "ze" if name.startswith(hard) else "z"


def pay_texts(seen: Seen) -> list[str]:
    """The pays as the model is shown them, each with the contract it belongs to."""
    texts = [pay_text(pay, "pl") for pay in seen.offer.pay[:4]]
    kept = list(dict.fromkeys(text for text in texts if text))
    if len(kept) > 1 or len(seen.offer.contracts) > 1:
        return kept
    # One pay and one contract: the sentence may say the contract where it likes.
    return [text.rpartition(" (")[0] if text.endswith(")") else text for text in kept]


def chain(clauses: Sequence[str]) -> str:
    """Clauses of one subject as one: "jest w Krakowie, płaci 6 000 zł i daje umowę o pracę"."""
    kept = [clause for clause in clauses if clause]
    joint = any(" i " in clause for clause in kept)
    return listed(kept, "oraz" if joint else "i")
