"""Grounding: honest answers pass, invented pay, companies, places, numbers and links do not."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bot.domain import Offer, Pay, PayWish, Place, Search
from bot.grounding import Claim, check, references, sentences, stated

KRAKOW = Place("Kraków", "town", "małopolskie")
WARSZAWA = Place("Warszawa", "town", "mazowieckie")
GDANSK = Place("Gdańsk", "town", "pomorskie")

OFFERS: list[tuple[int, Offer]] = [
    (
        1,
        Offer(
            id="own:1",
            source="own",
            source_id="1",
            url="https://praca.example.pl/oferta/1",
            title="Java Developer",
            company="Wiślana Technologia Sp. z o.o.",
            places=(KRAKOW,),
            modes=("hybrid",),
            levels=("mid",),
            contracts=("b2b",),
            pay=(Pay(18000, 25000, "PLN", "month", "net", "b2b"),),
            skills=("Java", "Spring", "Kafka"),
            description="Budżet szkoleniowy 5 000 zł rocznie. Zespół 12 osób, projekt dla banku.",
        ),
    ),
    (
        2,
        Offer(
            id="own:2",
            source="own",
            source_id="2",
            url="https://praca.example.pl/oferta/2",
            title="Programista Java",
            company="Bałtyk Soft S.A.",
            places=(GDANSK, WARSZAWA),
            modes=("remote",),
            levels=("senior",),
            contracts=("employment", "b2b"),
            pay=(
                Pay(15000, 20000, "PLN", "month", "gross", "employment"),
                Pay(140, 180, "PLN", "hour", "net", "b2b"),
            ),
            skills=("Java", "Kubernetes"),
            description="Praca w pełni zdalna. Kontakt: rekrutacja@baltyk.example, tel. 58 555 01 02.",
        ),
    ),
    (
        3,
        Offer(
            id="own:3",
            source="own",
            source_id="3",
            url="https://praca.example.pl/oferta/3",
            title="Księgowa",
            company="Orzech",
            places=(WARSZAWA,),
            modes=("onsite",),
            contracts=("employment",),
            description="Biuro rachunkowe z 20-letnim doświadczeniem szuka osoby do pełnej księgowości.",
        ),
    ),
    (
        4,
        Offer(
            id="own:4",
            source="own",
            source_id="4",
            title="Data Engineer",
            company="Nordwind GmbH",
            places=(Place("Berlin", "town", None, "DE"),),
            modes=("remote",),
            pay=(Pay(6480, 6480, "EUR", "month"),),
            skills=("Python",),
        ),
    ),
]

SEARCH = Search(
    text="programista",
    skills=("Java",),
    places=("Kraków",),
    contracts=("b2b",),
    pay=PayWish(minimum=18000, currency="PLN", per="month"),
)

TOWNS = {
    "krak": "Kraków", "warszaw": "Warszawa", "gda": "Gdańsk", "pozna": "Poznań", "berlin": "Berlin",
    "wrocław": "Wrocław", "małopol": "małopolskie", "radom": "Radom",
}  # fmt: skip


def places(text: str) -> list[str]:
    """A gazetteer of eight places, for words that begin with a capital letter."""
    found = []
    for word in re.findall(r"[^\W\d_]+", text):
        if word[0].isupper():
            found += [name for start, name in TOWNS.items() if word.casefold().startswith(start)]
    return found


def claims(text: str, *, gazetteer: bool = True) -> list[Claim]:
    return check(text, OFFERS, "pl", places=places if gazetteer else None, search=SEARCH)


HONEST = [
    "Najlepiej pasuje [1]: Wiślana Technologia płaci 18 000–25 000 zł miesięcznie netto na B2B.",
    "Oferta [1] jest w Krakowie i daje od 18 do 25 tys. zł. Oferta [2] jest w pełni zdalna, 140–180 zł/h na B2B.",
    "W Bałtyk Soft [2] dostaniesz do 20 000 zł brutto na umowie o pracę albo 140-180 zł na godzinę netto na B2B.",
    "Oferta [3] nie podaje wynagrodzenia, a jest na miejscu w Warszawie.",
    "Chcesz co najmniej 18 000 zł, a [1] zaczyna się od tej kwoty. [2] na umowie o pracę daje od 15 000 zł.",
    "[1] i [2] wymagają Javy, ale tylko [1] jest w Krakowie.",
    "W firmie Orzech [3] nie podano widełek, więc warto o nie zapytać.",
    "Wiślana Technologia Sp. z o.o. [1] szuka osoby z Kafką i Springiem. Praca jest hybrydowa.",
    "Najwięcej płaci [1] (do 25 tys. zł netto), a [2] do 20 tys. zł brutto.",
    "Oferty [1]–[2] płacą od 15 000 do 25 000 zł miesięcznie.",
    "[4] daje 6480 EUR miesięcznie, zdalnie z Berlina. Nie jest w Krakowie, o który prosisz.",
    "[4] to ok. 6,5 tys. EUR miesięcznie w Nordwindzie.",
    "Wymagane są 3 lata doświadczenia i angielski B2; zespół [1] liczy 12 osób, a rynek ponad 5 000 specjalistów.",
    "Zwróć uwagę na budżet szkoleniowy 5 000 zł w [1].",
    "W 2026 r. [2] jest jedną z 14 ofert zdalnych; praca 40 godzin tygodniowo, 26 dni urlopu, 100% zdalnie.",
    "Oferta nr 2 łamie jedno życzenie: nie jest w Krakowie, tylko w Gdańsku lub Warszawie.",
    "Żadna z ofert [2], [3], [4] nie jest w Krakowie.",
    "Na tle [2], gdzie stawka to 140–180 zł/h, [1] płaci 18–25 tys. zł miesięcznie.",
    "Pracodawca w [3] ma 20 lat doświadczenia. Nie wiadomo, czy przyjmie kogoś bez praktyki, np. po studiach.",
    "Jeśli wolisz etat, wybierz [2]: 15–20 tys. zł brutto. Jeśli B2B, to [1].",
    "Offer [1] at Wiślana Technologia pays 18,000–25,000 PLN net per month on B2B.",
    "[2] is fully remote and pays PLN 140-180 per hour; [1] is hybrid in Kraków.",
    "You asked for at least 18k; [1] pays between 18,000 and 25,000 PLN.",
    "Offer 3 does not state its pay. It is on site in Warszawa, so it breaks your wish for Kraków.",
    "I would start with [1], then [2]. Both require Java, and Bałtyk Soft also wants Kubernetes.",
    "Kontakt do [2]: rekrutacja@baltyk.example, tel. 58 555 01 02.",
    "[1] oferuje 18 000 zł (minimum) i 25 000 zł (maksimum).",
    "[1] Wiślana Technologia, Kraków: 18 000-25 000 zł.\n[2] Bałtyk Soft, Gdańsk i Warszawa: do 20 000 zł brutto.",
    "- **[1]** Java Developer – 18–25 tys. zł\n- **[2]** Programista Java – 15–20 tys. zł",
    "Niestety nie ma oferty, która spełnia wszystko. Mogę poszukać dalej od Krakowa.",
    "Oferta [2] pozwala pracować zdalnie, więc nie musisz przenosić się z Krakowa do Gdańska.",
    "Drugą propozycją jest [2]: zdalna praca w Bałtyk Soft, ale poziom senior i brak Krakowa.",
    "Oferta [3] dotyczy księgowości, więc nie pasuje do Javy; widełek nie podano.",
    "Porównując stawki, [1] ma górną granicę 25 000 zł, a [2] 20 000 zł brutto (UoP) albo 180 zł/h (B2B).",
    "Warto znać też Dockera i AWS, choć oferty o nich nie wspominają.",
    "Jeśli masz certyfikat ACCA lub znasz Excela, [3] będzie łatwiejsza. Zapytaj o ZUS i PIT-0.",
    "Umowa B2B z [1] oznacza, że sam płacisz składki ZUS i podatek VAT.",
    "Obie oferty, [1] i [2], są na B2B; pierwsza daje 18-25 tys. zł netto.",
    "W [2] przy pełnym etacie (160–168 godzin miesięcznie) stawka 140–180 zł/h obowiązuje na B2B.",
    "Poziom [2] to senior, zwykle 5+ lat doświadczenia; przy 2 latach lepiej zacząć od [1].",
    "Oferta pierwsza ([1]) opublikowana 3 dni temu, druga ([2]) 10 dni temu.",
    "However, [2] is not in Kraków; it pays 15,000–20,000 PLN gross under an employment contract.",
    "If you prefer remote work, choose [2]. It pays PLN 140–180 per hour on B2B.",
    "None of the offers mentions Docker, so knowing it will not help much. Python is needed in [4] only.",
    "Ogólnie rynek Javy w 2026 roku jest stabilny, a 3 z 4 ofert podają widełki.",
    "Twoje minimum 18 tys. zł spełnia w całości tylko [1]; w [2] na etacie dolna granica to 15 tys. zł brutto.",
    "Oferta [1] w firmie „Wiślana Technologia” jest hybrydowa. Firma Bałtyk Soft z oferty [2] działa zdalnie.",
    "Jako programista Java z doświadczeniem w Springu lepiej odnajdziesz się w [1]. Jako senior – w [2].",
    "Stawka godzinowa w [2] wynosi od 140 do 180 zł, a w [1] jest miesięczna: od 18 000 do 25 000 zł.",
    "Na Twoim miejscu wysłałbym CV do [1] i [2], a [3] i [4] pominął.",
    "Biuro Orzech [3] ma ponad 20 lat doświadczenia.",
    "Wiślana płaci najlepiej, bo do 25 000 zł, zaś Bałtyk do 20 000 zł brutto.",
    "Pierwsza oferta płaci 18 000–25 000 zł, druga 15 000–20 000 zł.",
    "Offer [1] also has work from Monday to Friday. Offer [2] offers 140–180 PLN per hour.",
    "",
]  # fmt: skip


@pytest.mark.parametrize("text", HONEST)
def test_an_honest_answer_is_grounded(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize("text", HONEST)
def test_an_honest_answer_is_grounded_without_a_gazetteer(text: str) -> None:
    assert claims(text, gazetteer=False) == []


DISHONEST: list[tuple[str, str, str]] = [
    # what is wrong, the kind of claim, the answer
    ("an offer that is not there", "reference", "Najlepsza jest [7], bo jest zdalna."),
    ("an offer named in words that is not there", "reference", "Polecam ofertę nr 9."),
    ("a number of a list that is not there", "reference", "Warto porównać [1, 6]."),
    ("a wrong pay", "pay", "Oferta [1] płaci 28 000 zł."),
    ("a wrong upper end", "pay", "Oferta [1] płaci 18 000–30 000 zł."),
    ("ends of two ranges mixed within an offer of one pay", "pay", "[1] daje 15 000–25 000 zł."),
    ("the pay of another offer", "pay", "Oferta [2] płaci 18 000–25 000 zł miesięcznie."),
    ("pay where none is stated", "pay", "Oferta [3] w Warszawie daje 8 000 zł brutto."),
    ("pay in words of thousands", "pay", "[1] to nawet 30 tys. zł."),
    ("pay with a k", "pay", "[1] pays up to 30k."),
    ("the lower end as the upper", "pay", "[1] płaci do 18 000 zł."),
    ("the upper end as the lower", "pay", "[1] płaci od 25 000 zł."),
    ("another period", "pay", "[2] płaci 140–180 zł miesięcznie."),
    ("another currency", "pay", "[4] płaci 6480 zł miesięcznie."),
    ("another basis", "pay", "[1] płaci 18 000–25 000 zł brutto."),
    ("a conversion of its own", "pay", "[2] to 140–180 zł/h, czyli około 23 500 zł miesięcznie."),
    ("a difference of its own", "pay", "[1] płaci o 5 000 zł więcej niż [2]."),
    ("a rounding without a word of it", "pay", "[4] płaci 6500 EUR."),
    ("two pays swapped in one sentence", "pay", "[1] płaci 15 000–20 000 zł, a [2] 18 000–25 000 zł."),
    ("the wish as if it were the pay", "pay", "Oferta [2] na etacie daje 18 000 zł."),
    ("a company's pay that is another's", "pay", "Bałtyk Soft płaci 25 000 zł."),
    ("amounts without a currency", "pay", "W [1] zarobki to 30000 miesięcznie."),
    ("pay with ,-", "pay", "W [3] dostaniesz 9000,- zł."),
    ("pay of an hour where none is stated", "pay", "W [3] stawka wynosi 35 zł/h."),
    ("a bonus that no offer mentions", "pay", "[1] daje premię 10 000 zł na start."),
    ("a range without thousands", "pay", "[1] ma widełki 20-25."),
    ("a year's pay of its own", "pay", "[1] płaci 216 000 zł rocznie."),
    ("pay half in words", "pay", "Wynagrodzenie w ofercie 3 wynosi 9 tysięcy."),
    ("pay written out", "pay", "[1] płaci trzydzieści tysięcy złotych."),
    ("pay written out in English", "pay", "[1] pays thirty thousand a month."),
    ("a swapped company", "company", "Oferta [1] to praca w Bałtyk Soft."),
    ("two companies swapped in one sentence", "company", "Bałtyk Soft [1] jest hybrydowo, a Wiślana [2] zdalnie."),
    ("a company that is nowhere", "company", "Oferta [1] jest w firmie Kwantex."),
    ("a company with a legal form", "company", "[2] to stanowisko w Kwantex Systems S.A."),
    ("a company that pays", "company", "Kwantex oferuje lepsze warunki niż [1]."),
    ("a company at which one works", "company", "[1] is a role at Kwantex."),
    ("a company in an inflected form", "company", "[3] to praca w Nordwindzie."),
    ("a company beside a reference", "company", "Wyżej oceniam pracę w Kwantexie [1]."),
    ("a company for which one works", "company", "Pracowałbyś dla Kwantexu w Krakowie."),
    ("a company in which one earns", "company", "W Kwantexie zarobisz więcej."),
    ("a town that is nowhere", "place", "Oferta [1] jest w Poznaniu."),
    ("another offer's town", "place", "Oferta [1] jest w Gdańsku."),
    ("the town asked for, as if it were there", "place", "Oferta [2] jest w Krakowie."),
    ("two towns swapped in one sentence", "place", "[1] jest w Warszawie, a [3] w Krakowie."),
    ("a number to call", "link", "Zadzwoń pod 600 123 456, a dostaniesz więcej."),
    ("a number to call in one piece", "link", "W sprawie [1] dzwoń: +48600123456."),
    ("a link", "link", "Aplikuj na https://zly.example.com/oferta."),
    ("a bare address", "link", "Szczegóły na zla-strona.pl/praca."),
    ("a mail", "link", "Napisz na kadry@zly.example."),
    ("another offer's number to call", "link", "W sprawie [1] dzwoń pod 58 555 01 02."),
]


@pytest.mark.parametrize(("wrong", "kind", "text"), DISHONEST, ids=[row[0] for row in DISHONEST])
def test_a_claim_that_no_offer_bears_out_is_found(wrong: str, kind: str, text: str) -> None:
    assert kind in {claim.kind for claim in claims(text)}, wrong


def test_a_claim_says_what_was_said_of_which_offer() -> None:
    (claim,) = claims("Oferta [1] płaci 28 000 zł.")
    assert (claim.kind, claim.said, claim.number) == ("pay", "28 000 zł", 1)


def test_swapped_places_are_found_without_a_gazetteer() -> None:
    (claim,) = claims("Oferta [1] jest w Gdańsku.", gazetteer=False)
    assert (claim.kind, claim.said) == ("place", "Gdańsk")


def test_every_pair_of_offers_with_swapped_pay_is_found() -> None:
    said = {1: "18 000–25 000 zł", 2: "15 000–20 000 zł", 4: "6480 EUR"}
    tried = 0
    for number in said:
        for other, amount in said.items():
            found = [c for c in claims(f"Oferta [{number}] daje {amount} miesięcznie.") if c.kind == "pay"]
            assert bool(found) == (number != other)
            tried += 1
    assert tried == 9


def test_the_amount_a_person_named_may_be_repeated_as_a_wish_alone() -> None:
    assert check("Szukasz od 21 000 zł, a [1] daje do 25 000 zł.", OFFERS, "pl", question_amounts=[21000]) == []
    assert check("[1] daje 21 000 zł.", OFFERS, "pl", question_amounts=[21000]) != []


def test_a_figure_cut_off_at_the_end_of_an_answer_is_no_claim() -> None:
    assert claims("Oferta [1] płaci od 18 000 zł, najwyżej 25…") == []


def test_sentences_survive_abbreviations_amounts_and_legal_forms() -> None:
    text = (
        "Wiślana Sp. z o.o. [1] płaci 18 tys. zł, tj. 150 zł/h. "
        "Biuro jest przy ul. Długiej 5 w Krakowie, np. hybrydowo. "
        "Oferta [2] daje 20 tys. PLN. Druga to S.A. w Gdańsku! A trzecia? [3] nie podaje płacy."
    )
    assert sentences(text) == [
        "Wiślana Sp. z o.o. [1] płaci 18 tys. zł, tj. 150 zł/h.",
        "Biuro jest przy ul. Długiej 5 w Krakowie, np. hybrydowo.",
        "Oferta [2] daje 20 tys. PLN.",
        "Druga to S.A. w Gdańsku!",
        "A trzecia?",
        "[3] nie podaje płacy.",
    ]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("[1] i [2]", {1, 2}),
        ("[1, 3]", {1, 3}),
        ("[2–4]", {2, 3, 4}),
        ("oferta 2 jest lepsza", {2}),
        ("oferty 1 i 3", {1, 3}),
        ("offers 1 and 2", {1, 2}),
        ("5 ofert w 3 firmach", set()),
        ("oferty 3 firm", set()),
        ("[link]", set()),
        ("oferta 20 tys. zł", set()),
        ("which offers 33–50 PLN per hour", set()),
        ("it offers 40 USD", set()),
    ],
)
def test_references_are_read_in_brackets_and_in_words(text: str, numbers: set[int]) -> None:
    assert frozenset[int]().union(*(found for *_, found in references(text))) == numbers


def named(company: str, number: int, **changed: object) -> tuple[int, Offer]:
    own = {
        "id": f"own:{number}",
        "source": "own",
        "source_id": f"{number}",
        "title": "Nauczyciel",
        "company": company,
    }
    return number, Offer(**(own | changed))  # type: ignore[arg-type]


AWKWARD = [
    named("Przedszkole nr 9 w Szczecinku", 1, places=(Place("Szczecinek", "town"),)),
    named("Kadry24.pl Sp. z o.o.", 2, places=(Place("Szczecin", "town"),)),
    named("PZT Polska Grupa Techniczna S.A.", 3, places=(Place("Zielona Góra", "town"),)),
    named("vela software", 4, places=(Place("Białystok", "town"),)),
]


@pytest.mark.parametrize(
    "text",
    [
        "Oferta [1] to Nauczyciel w firmie Przedszkole nr 9 w Szczecinku.",
        "[2] ogłasza Kadry24.pl Sp. z o.o., miejsce pracy: Szczecin.",
        "Praca w PZT [3] jest w Zielonej Górze.",
        "PZT Polska Grupa Techniczna S.A. [3] szuka nauczyciela.",
        "[4] to praca w vela software w Białymstoku.",
    ],
)
def test_awkward_names_of_companies_are_recognised(text: str) -> None:
    assert check(text, AWKWARD, "pl") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[1] ogłasza Kadry24.pl Sp. z o.o.", "company"),
        ("[2] to praca w PZT Polska Grupa Techniczna S.A.", "company"),
        ("[3] to praca w vela software.", "company"),
        ("[1] jest w Szczecinie.", "place"),
        ("[2] jest w Szczecinku.", "place"),
        ("[3] jest w Białymstoku.", "place"),
        ("[4] jest w Zielonej Górze.", "place"),
    ],
)
def test_awkward_names_of_another_offer_are_found(text: str, kind: str) -> None:
    assert kind in {claim.kind for claim in check(text, AWKWARD, "pl")}


@pytest.mark.parametrize(
    "text",
    [
        *("[" * 2000, "1 " * 3000, "A " * 3000, "[1] " * 2000, "18 000 – " * 1000, "a." * 4000),
        *("9" * 400, f"płaca {'9' * 400} zł"),  # more than a number of the computer holds
    ],
)
def test_nonsense_is_checked_to_its_end(text: str) -> None:
    assert all(claim.said for claim in check(text, OFFERS, "pl", places=places, search=SEARCH))


def test_a_sentence_may_end_in_b2b() -> None:
    assert sentences("Płaci 18 000 zł na B2B. Oferta [2] jest zdalna.") == [
        "Płaci 18 000 zł na B2B.",
        "Oferta [2] jest zdalna.",
    ]
    assert claims("[1] daje 18 000–25 000 zł na B2B. Oferta [2] jest zdalna, [1] w Krakowie.") == []


def skills(text: str) -> list[str]:
    return [name for name in ("Java", "Kotlin", "Kafka", "Kubernetes") if re.search(rf"\b{name[:3]}", text)]


def told(text: str) -> list[tuple[str, str, bool]]:
    made = stated(text, OFFERS, "pl", places=places, search=SEARCH, skills=skills)
    return [(claim.kind, claim.said, not claim.why) for claim in made]


def test_all_that_an_answer_claims_is_listed_borne_out_or_not() -> None:
    assert told("[1] to Wiślana Technologia w Krakowie: 18 000–25 000 zł, Kafka, a w Radomiu też Kotlin.") == [
        ("reference", "[1]", True),
        ("company", "Wiślana Technologia", True),
        ("pay", "18 000–25 000 zł", True),
        ("place", "Kraków", True),
        ("place", "Radom", False),
        ("skill", "Kotlin", False),
        ("skill", "Kafka", True),
    ]


def test_a_wish_repeated_and_a_skill_denied_claim_nothing() -> None:
    assert told("Chcesz co najmniej 18 000 zł i pracować z Javą.") == [("skill", "Java", True)]
    assert told("Oferta [3] nie wymaga Kotlina, Kafki i Kubernetesa.") == [("reference", "[3]", True)]
    assert ("skill", "Kotlin", False) in told("[3] wymaga Kotlina, o poziomie nie mówi.")


def test_a_skill_is_that_of_the_offer_it_is_said_of() -> None:
    assert ("skill", "Kafka", False) in told("[2] wymaga Kafki.")
    assert ("skill", "Kubernetes", True) in told("[2] wymaga Kubernetesa.")


def test_a_short_skill_of_an_offer_is_no_everyday_word() -> None:
    offers = [(1, replace(OFFERS[0][1], skills=("Jest", "Word"))), OFFERS[1]]

    def named(text: str) -> list[str]:
        made = stated(text, offers, "pl", skills=lambda text: [])
        return [claim.said for claim in made if claim.kind == "skill"]

    assert named("[1] jest dobra, a firma [2] to ATERIMA WORK. Jest zdalna.") == []
    assert named("[1] wymaga Jest i Worda, a także Word.") == ["Jest", "Word"]


@pytest.mark.parametrize("text", [*HONEST, "[7] płaci 99 000 zł w Radomiu.", "Firma Zmyślona płaci 5 zł/h."])
def test_the_claims_that_do_not_hold_are_those_of_the_check(text: str) -> None:
    made = stated(text, OFFERS, "pl", places=places, search=SEARCH)
    assert [claim for claim in made if claim.why] == claims(text)
