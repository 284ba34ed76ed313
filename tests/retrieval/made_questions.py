"""Searches made near an offer, and sentences with what they demand, by chance: to be tried in numbers."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce
from typing import TYPE_CHECKING, Any

from bot.domain import CONTRACTS, HOURS, LEVELS, MODES, PayWish, Search
from retrieval.polish import words

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator, Sequence

    from bot.domain import Offer

RARELY, OFTEN = 0.06, 0.22
"""How probable it is that a search has an exclusion, and that it has a wish, of one kind."""


def search_near(offer: Offer, other: Offer, chance: random.Random) -> Search:
    """A search that `offer` often fits, with exclusions taken from `other`; the same chance, the same search."""

    def some(own: Sequence[Any], pool: Sequence[Any], probability: float) -> tuple[Any, ...]:
        if chance.random() > probability:
            return ()
        drawn = [chance.choice(own)] if own and chance.random() < 0.9 else [chance.choice(pool)]
        return tuple(dict.fromkeys([*drawn, *([chance.choice(pool)] if chance.random() < 0.3 else [])]))

    own_places = [name for p in offer.places for name in (p.name, p.voivodeship) if name]
    other_places = [name for p in other.places for name in (p.name, p.voivodeship) if name]
    skills = [*offer.skills, *other.skills, "Excel"]
    companies = [*filter(None, (other.company, offer.company)), "Jantar"]
    places = some(own_places, ["Kraków", "Warszawa", "mazowieckie", "śląskie", "Niemcy", "Polska"], OFTEN)
    modes = some(offer.modes, MODES, OFTEN)
    made = Search(
        text=_text(offer, chance),
        skills=some(offer.skills, skills, RARELY),
        skills_excluded=some(other.skills, skills, RARELY),
        places=places,
        places_excluded=tuple(n for n in some(other_places, ["Łódź", "Kielce"], RARELY) if n not in places),
        radius_km=chance.choice((None, None, 15.0, 30.0, 60.0)) if places else None,
        remote_or_place=bool(places) and modes == ("remote",) and chance.random() < 0.5,
        modes=modes,
        levels=some(offer.levels, LEVELS, OFTEN),
        levels_excluded=some(other.levels, LEVELS, RARELY),
        contracts=some(offer.contracts, CONTRACTS, OFTEN),
        contracts_excluded=some(other.contracts, CONTRACTS, RARELY),
        hours=some(offer.hours, HOURS, OFTEN),
        hours_excluded=some(other.hours, HOURS, RARELY),
        languages=some(offer.languages, ("pl", "en", "de"), RARELY),
        languages_excluded=some(other.languages, ("de", "fr"), RARELY),
        companies=some([offer.company] if offer.company else (), companies, RARELY / 2),
        companies_excluded=some((), companies, RARELY),
        pay=_wish(offer, chance) if chance.random() < OFTEN else None,
        stated_pay_only=chance.random() < RARELY,
        posted_within_days=chance.choice((1, 7, 30, 90)) if chance.random() < OFTEN else None,
    )
    return replace(made, skills_excluded=tuple(s for s in made.skills_excluded if s not in made.skills))


def _text(offer: Offer, chance: random.Random) -> str:
    """Some of the first words of the title, or nothing."""
    title = [word.text for word in words(offer.title)]
    return " ".join(title[: chance.choice((0, 1, 2, 3))])


def _wish(offer: Offer, chance: random.Random) -> PayWish:
    """About what the offer pays, on any basis, from below or from above."""
    amounts = [amount for pay in offer.pay for amount in (pay.minimum, pay.maximum) if amount] or [6000.0]
    amount = round(chance.choice(amounts) * chance.choice((0.7, 0.95, 1.0, 1.05, 1.3)))
    pay = offer.pay[0] if offer.pay else None
    basis = chance.choice((None, "gross", "net"))
    wish = PayWish(amount, None, pay.currency if pay else "PLN", pay.per if pay else "month", basis)
    return replace(wish, minimum=None, maximum=amount) if chance.random() < 0.3 else wish


Piece = tuple[str, dict[str, Any]]
"""Words of a sentence, and the constraints they state."""

_JOBS = (
    "księgowa", "kucharz", "spawacz", "magazynier", "kierowca", "programista", "przedstawiciel handlowy",
    "pielęgniarka", "operator maszyn", "recepcjonistka", "elektryk", "tester", "analityk danych", "kelner",
    "monter", "sprzedawca", "inżynier budowy", "specjalista ds. marketingu", "pracownik produkcji",
    "pracownik ochrony", "doradca klienta", "python", "java", "devops", "opiekunka osób starszych",
    "asystentka biura", "logistyk", "mechanik", "praca biurowa", "kierownik projektu",
)  # fmt: skip
_JOBS_IN_ENGLISH = (
    "accountant", "java developer", "python developer", "warehouse worker", "data analyst", "driver", "tester",
    "chef", "project manager", "customer support", "welder", "devops engineer", "sales representative",
    "frontend developer",
)  # fmt: skip
_TOWNS = (
    ("w Krakowie", "Kraków"), ("w Warszawie", "Warszawa"), ("we Wrocławiu", "Wrocław"), ("w Łodzi", "Łódź"),
    ("w Poznaniu", "Poznań"), ("w Gdańsku", "Gdańsk"), ("w Katowicach", "Katowice"),
    ("w Szczecinie", "Szczecin"), ("w Lublinie", "Lublin"), ("w Bydgoszczy", "Bydgoszcz"),
    ("w Rzeszowie", "Rzeszów"), ("w Gliwicach", "Gliwice"), ("na Mazowszu", "mazowieckie"),
    ("na Śląsku", "śląskie"), ("w wielkopolskim", "wielkopolskie"), ("w Niemczech", "Niemcy"),
    ("w Holandii", "Holandia"),
)  # fmt: skip
_AROUND = (("Krakowa", "Kraków"), ("Warszawy", "Warszawa"), ("Poznania", "Poznań"), ("Wrocławia", "Wrocław"))
_SKILLS = (
    ("Javy", "Java"),
    ("Pythona", "Python"),
    ("SAP", "SAP"),
    ("Excela", "Excel"),
    ("PHP", "PHP"),
    ("SQL", "SQL"),
)

_PIECES: tuple[tuple[Piece, ...], ...] = (
    (
        *((said, {"places": (name,)}) for said, name in _TOWNS),
        *((f"w okolicach {said}", {"places": (name,), "radius_km": 30.0}) for said, name in _AROUND),
        ("powiat wołomiński", {"places": ("Wołomin",), "radius_km": 20.0}),
        ("za granicą", {"words_excluded": ("w kraju",)}),
    ),
    tuple((f"nie {said}", {"places_excluded": (name,)}) for said, name in _TOWNS),
    (
        ("zdalnie", {"modes": ("remote",)}),
        ("praca hybrydowa", {"modes": ("hybrid",)}),
        ("stacjonarnie", {"modes": ("onsite",)}),
        ("zdalnie lub hybrydowo", {"modes": ("remote", "hybrid")}),
    ),
    (
        ("junior", {"levels": ("junior",)}),
        ("senior", {"levels": ("senior",)}),
        ("mid lub senior", {"levels": ("mid", "senior")}),
        ("nie senior", {"levels_excluded": ("senior",)}),
        ("staż", {}),
        ("bez doświadczenia", {}),
    ),
    (
        ("na umowę o pracę", {"contracts": ("employment",)}),
        ("tylko b2b", {"contracts": ("b2b",)}),
        ("umowa zlecenie", {"contracts": ("mandate",)}),
        ("UoP albo B2B", {"contracts": ("employment", "b2b")}),
        ("nie na zlecenie", {"contracts_excluded": ("mandate",)}),
        ("bez b2b", {"contracts_excluded": ("b2b",)}),
    ),
    (
        ("pełny etat", {"hours": ("full_time",)}),
        ("na pół etatu", {"hours": ("part_time",)}),
        ("w weekendy", {"hours": ("weekend",)}),
        ("bez weekendów", {"hours_excluded": ("weekend",)}),
        ("bez pracy zmianowej", {"hours_excluded": ("shifts",)}),
    ),
    (
        ("od 5000 zł", {"pay": PayWish(5000)}),
        ("minimum 8 tys. brutto", {"pay": PayWish(8000, basis="gross")}),
        ("powyżej 15 tys.", {"pay": PayWish(15000)}),
        ("co najmniej 4500 na rękę", {"pay": PayWish(4500, basis="net")}),
        ("od 30 zł/h", {"pay": PayWish(30, per="hour")}),
        ("tylko z podanymi widełkami", {"stated_pay_only": True}),
    ),
    (
        *((f"bez {said}", {"skills_excluded": (name,)}) for said, name in _SKILLS),
        ("bez sprzedaży", {"words_excluded": ("sprzedaż",)}),
        ("bez akwizycji", {"words_excluded": ("akwizycja",)}),
    ),
    (
        ("z niemieckim", {"languages": ("de",)}),
        ("bez niemieckiego", {"languages_excluded": ("de",)}),
        ("bez znajomości języków", {"words_excluded": ("język obcy",)}),
    ),
    (("z ostatniego tygodnia", {"posted_within_days": 7}), ("z ostatnich 30 dni", {"posted_within_days": 30})),
)
_PIECES_IN_ENGLISH: tuple[tuple[Piece, ...], ...] = (
    (
        ("in Kraków", {"places": ("Kraków",)}),
        ("in Warsaw", {"places": ("Warszawa",)}),
        ("in Wroclaw or Poznan", {"places": ("Wrocław", "Poznań")}),
        ("in Germany", {"places": ("Niemcy",)}),
    ),
    (
        ("not in Warsaw", {"places_excluded": ("Warszawa",)}),
        ("not in Katowice", {"places_excluded": ("Katowice",)}),
    ),
    (("remote", {"modes": ("remote",)}), ("hybrid", {"modes": ("hybrid",)})),
    (("junior", {"levels": ("junior",)}), ("senior", {"levels": ("senior",)}), ("no experience", {})),
    (("on b2b", {"contracts": ("b2b",)}), ("employment contract", {"contracts": ("employment",)})),
    (("full-time", {"hours": ("full_time",)}), ("part-time", {"hours": ("part_time",)})),
    (
        ("at least 10k PLN", {"pay": PayWish(10000)}),
        ("from 20k gross", {"pay": PayWish(20000, basis="gross")}),
        ("over 100 PLN/h", {"pay": PayWish(100, per="hour")}),
    ),
    (("without SAP", {"skills_excluded": ("SAP",)}), ("no Java", {"skills_excluded": ("Java",)})),
    (("from the last 7 days", {"posted_within_days": 7}),),
)


def sentences(count: int, companies: Sequence[str], chance: random.Random) -> Iterator[tuple[str, Search]]:
    """Sentences, each with the search of nothing but the constraints that it states in so many words."""
    for number in range(count):
        english = number % 4 == 3
        jobs = _JOBS_IN_ENGLISH if english else _JOBS
        kinds = list(_PIECES_IN_ENGLISH if english else _PIECES)
        drawn = [chance.choice(kind) for kind in chance.sample(kinds, chance.choice((1, 2, 2, 3, 3, 4)))]
        if chance.random() < 0.15:
            company = chance.choice(companies)
            said = f"{'not at' if english else 'ale nie w'} {company}"
            drawn.append((said, {"companies_excluded": (company,)}))
        if any("w kraju" in piece[1].get("words_excluded", ()) for piece in drawn):
            drawn = [p for p in drawn if "places" not in p[1] and p[1].get("modes") != ("remote",)]
        stated: dict[str, Any] = reduce(lambda all_, piece: all_ | piece[1], drawn, {})
        if set(stated.get("places", ())) & set(stated.get("places_excluded", ())):
            continue
        yield chance.choice(jobs) + ", " + ", ".join(said for said, _ in drawn), Search(**stated)
