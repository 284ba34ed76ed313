"""What questions and adverts say of mode, level, contract, hours and languages."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval.facts import OfferFacts, facts_of_offer, find_facts
from retrieval.flat import flat


def test_a_fact_stands_where_the_text_says_it() -> None:
    text = "Księgowa, pół etatu, zdalnie"
    assert [(f.field, f.value, text[f.start : f.end]) for f in find_facts(text)] == [
        ("hours", "part_time", "pół etatu"),
        ("modes", "remote", "zdalnie"),
    ]


@given(st.text(max_size=80))
@settings(deadline=None)
def test_flat_text_is_as_long_as_the_text(text: str) -> None:
    assert len(flat(text)) == len(text)


@pytest.mark.parametrize(
    ("title", "text", "facts"),
    [
        (
            "Młodszy księgowy",
            "Oferujemy umowę o pracę.",
            OfferFacts(levels=("junior",), contracts=("employment",)),
        ),
        ("Starsza specjalistka ds. kadr", "", OfferFacts(levels=("senior",))),
        ("Kierownik sklepu", "", OfferFacts(levels=("lead",))),
        ("Account Manager", "", OfferFacts()),
        ("Stażysta w dziale HR", "", OfferFacts(levels=("intern",))),
        ("Opiekun w Domu Seniora", "", OfferFacts()),
        ("Tester (praca zdalna)", "", OfferFacts(modes=("remote",))),
        ("Tester", "Oferujemy możliwość pracy zdalnej.", OfferFacts(modes=("remote", "hybrid"))),
        ("Tester", "Praca zdalna 2 dni w tygodniu.", OfferFacts(modes=("hybrid",))),
        ("Tester", "Wymagana umiejętność pracy zdalnej.", OfferFacts()),
        ("Tester", "Rekrutacja odbywa się w 100% zdalnie.", OfferFacts()),
        ("Tester", "Praca zdalna: nie", OfferFacts()),
        ("Sprzątanie", "Praca tymczasowa:NIE", OfferFacts()),
        ("Sprzątanie", "Oferta dotyczy pracy tymczasowej.", OfferFacts(contracts=("temporary",))),
        ("Sprzątanie", "Jesteśmy agencją pracy tymczasowej nr 123.", OfferFacts()),
        ("Handlowiec", "Doświadczenie w sprzedaży B2B.", OfferFacts()),
        ("Handlowiec", "Forma współpracy: kontrakt B2B.", OfferFacts(contracts=("b2b",))),
        ("Kadrowa", "Przygotowywanie umów o pracę i umów zlecenia.", OfferFacts()),
        ("Magazynier", "Wymiar etatu: 0.5", OfferFacts(hours=("part_time",))),
        (
            "Magazynier",
            "Praca w systemie trzyzmianowym, również w weekendy.",
            OfferFacts(hours=("weekend", "shifts")),
        ),
        ("Magazynier", "Wolne weekendy!", OfferFacts()),
        ("Magazynier", "Nie wymagamy doświadczenia.", OfferFacts(levels=("junior",))),
        ("Konsultant z językiem fińskim", "", OfferFacts(languages=("fi",))),
        ("Konsultant", "Znajomość języka niemieckiego na poziomie B2.", OfferFacts(languages=("de",))),
        ("Konsultant", "Mile widziana znajomość języka angielskiego.", OfferFacts()),
        ("Konsultant", "Zapewniamy wsparcie w nauce języka angielskiego.", OfferFacts()),
        ("Nauczyciel języka angielskiego", "", OfferFacts()),
        ("Zbiory bez znajomości języka niemieckiego", "", OfferFacts()),
        ("Support", "Fluent English and German.", OfferFacts(languages=("en",))),
    ],
)
def test_an_advert_says_this_of_its_own_job(title: str, text: str, facts: OfferFacts) -> None:
    assert facts_of_offer(title, text) == facts


def test_an_advert_is_read_in_less_than_a_millisecond_or_so() -> None:
    text = "Szukamy osoby do zespołu. Oferujemy umowę o pracę, pracę zdalną, język angielski. " * 19
    facts_of_offer("Tester", text)
    start = time.perf_counter()
    for _ in range(20):
        facts_of_offer("Tester", text)
    assert (time.perf_counter() - start) / 20 < 0.02  # ten times what it takes, for busy machines


@given(st.text(max_size=200), st.text(max_size=400))
@settings(max_examples=60, deadline=None)
def test_any_advert_can_be_read(title: str, text: str) -> None:
    assert isinstance(facts_of_offer(title, text), OfferFacts)
