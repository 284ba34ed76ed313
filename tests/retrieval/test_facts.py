"""What questions and adverts say of mode, level, contract, hours and languages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval.facts import OfferFacts, facts_of_offer, find_facts
from retrieval.facts.languages import language_words
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
        ("Psycholog na 11/22", "", OfferFacts(hours=("part_time",))),
        ("Nauczyciel fizyki 18/18 etatu", "", OfferFacts()),
        ("Kasjer", "Liczba godzin pracy dostosowana do Twoich potrzeb", OfferFacts(hours=("part_time",))),
        ("Nauczyciel", "Zatrudnienie w wymiarze 4/18 etatu", OfferFacts(hours=("part_time",))),
        ("Ratownik", "Możliwość pracy sezonowej, weekendowej", OfferFacts(hours=("weekend",))),
        ("Kasjer", "Możliwość dodatkowo płatnej pracy w weekendy", OfferFacts()),
        ("Account Manager", "", OfferFacts()),
        ("Stażysta w dziale HR", "", OfferFacts(levels=("intern",))),
        ("Opiekun w Domu Seniora", "", OfferFacts()),
        ("Tester (praca zdalna)", "", OfferFacts(modes=("remote",))),
        ("Tester", "Oferujemy możliwość pracy zdalnej.", OfferFacts(modes=("remote", "hybrid"))),
        ("Tester", "Praca zdalna 2 dni w tygodniu.", OfferFacts(modes=("hybrid",))),
        ("Tester", "Wymagana umiejętność pracy zdalnej.", OfferFacts()),
        ("Tester", "Rekrutacja odbywa się w 100% zdalnie.", OfferFacts()),
        ("Tester", "Praca zdalna: nie", OfferFacts()),
        ("Tester (praca zdalna)", "Możliwość pracy zdalnej.", OfferFacts(modes=("remote",))),
        ("Tester", "Możliwa 100% praca zdalna.", OfferFacts(modes=("remote",))),
        ("Tester", "Istnieje częściowa możliwość pracy zdalnej.", OfferFacts(modes=("hybrid",))),
        ("Tester", "Flexible hours, partial home office.", OfferFacts(modes=("hybrid",))),
        ("Tester", "Zajęcia odbywają się w formie hybrydowej.", OfferFacts()),
        ("Tester", "Dostęp do szkoleń, praca w modelu hybrydowym.", OfferFacts(modes=("hybrid",))),
        ("Tester", "Oferujemy stacjonarną pracę w biurze.", OfferFacts(modes=("onsite",))),
        ("Tester", "Praca w biurze w Krakowie lub praca hybrydowa.", OfferFacts(modes=("hybrid", "onsite"))),
        ("Tester", "Miejsce pracy: Łódź, Zielona Góra, Radom, Zdalnie", OfferFacts(modes=("remote",))),
        ("Tester", "Dopłata za pracę z domu.", OfferFacts()),
        ("Tester", "Płaca w euro lub kontrakt gospodarczy", OfferFacts(contracts=("b2b",))),
        ("Tester", "Umowa o pracę (lub zlecenie)", OfferFacts(contracts=("employment", "mandate"))),
        ("Płatny staż w laboratorium", "", OfferFacts(levels=("intern",), contracts=("internship",))),
        ("Naczelnik wydziału", "", OfferFacts(levels=("lead",))),
        (
            "Tokarz",
            "Praca na II zmiany, także w mniejszym wymiarze godzin",
            OfferFacts(hours=("part_time", "shifts")),
        ),
        ("Tokarz", "1/1 etatu. Praca również w soboty.", OfferFacts(hours=("full_time", "weekend"))),
        ("Sprzątanie", "Praca tymczasowa:NIE", OfferFacts()),
        ("Sprzątanie", "Praca tymczasowa:NIE Wymagania konieczne: brak", OfferFacts()),
        ("Sprzątanie", "Dane osobowe osób ubiegających się o zatrudnienie na umowę o pracę", OfferFacts()),
        ("Tokarz", "Gotowość do pracy w systemie 3- zmianowym.", OfferFacts(hours=("shifts",))),
        ("Tokarz", "Praca w systemie 1 zmianowym.", OfferFacts()),
        ("Tokarz", "Dobra organizacja pracy i otwartość na zmiany.", OfferFacts()),
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
        (
            "Inżynier",
            "Znajomość języka angielskiego (mile widziany język niemiecki).",
            OfferFacts(languages=("en",)),
        ),
        ("Kierowca", "Kurs ADR Znajomość języka niemieckiego", OfferFacts(languages=("de",))),
        ("Inspektor", "Dołącz tłumaczenie dokumentu na język polski.", OfferFacts()),
        (
            "Asystentka",
            "Mile widziane doświadczenie w kancelarii Znajomość języka angielskiego",
            OfferFacts(languages=("en",)),
        ),
        ("Zbiory bez znajomości języka niemieckiego", "", OfferFacts()),
        ("BLACHARZ - niewymagana znajomość j. niemieckiego", "", OfferFacts()),
        ("Rekruter (rynek niemiecki i polski)", "", OfferFacts()),
        ("Magazynier (oferta w j. ukraińskim)", "", OfferFacts()),
        ("Dyspozytor (ze znajomością języka angielskiego, rosyjskiego)", "", OfferFacts(languages=("en", "ru"))),
        ("Support", "Fluent English and German.", OfferFacts(languages=("en", "de"))),
    ],
)
def test_an_advert_says_this_of_its_own_job(title: str, text: str, facts: OfferFacts) -> None:
    assert facts_of_offer(title, text) == facts


@pytest.mark.parametrize(
    ("text", "worked"),
    [
        ("Gotowość do pracy w systemie dniowym oraz w weekendy.", True),
        ("Wymagamy dyspozycyjności w weekendy.", True),
        ("Grafik ruchomy, także w soboty i niedziele.", True),
        ("Praca w dni robocze, soboty i niedziele handlowe.", True),
        ("Praca od poniedziałku do niedzieli, w godzinach: 6-14, 14-22.", True),
        ("Wolne niedziele handlowe i święta.", False),
        ("Infolinia od poniedziałku do niedzieli.", False),
        ("Zapewniamy wolne weekendy i miłą kawę.", False),
        ("Weekendy wolne, praca od poniedziałku do piątku.", False),
        ("Jedna zmiana i wolne weekendy.", False),
        ("Pracujemy w tygodniu, a w weekendy odpoczywamy.", False),
        ("To praca bez weekendów.", False),
        ("Bądź dyspozycyjny w piątki i weekendy.", True),
        ("Dodatek za pracę w weekend.", False),
        ("Możliwość pracy w weekendy.", False),
        ("Osoba do kontaktu, również w weekendy.", False),
    ],
)
def test_weekends_are_worked_only_where_an_advert_says_so(text: str, worked: bool) -> None:
    assert ("weekend" in facts_of_offer("Florysta", text).hours) is worked


@pytest.mark.parametrize(
    ("title", "worked"),
    [
        ("Kelner / Kelnerka – weekendy", True),
        ("Moderator (weekendy)", True),
        ("Produkcja – wolne weekendy", False),
    ],
)
def test_a_title_that_names_weekends_is_of_work_at_weekends(title: str, worked: bool) -> None:
    assert ("weekend" in facts_of_offer(title, "Opis.").hours) is worked


@pytest.mark.parametrize("said", ["pełny lub niepełny etat", "pełny/niepełny etat", "pełny jak i niepełny wymiar"])
def test_both_of_the_hours_that_are_offered(said: str) -> None:
    assert facts_of_offer("Kucharz", f"Oferujemy {said}.").hours == ("full_time", "part_time")


@pytest.mark.parametrize(
    "said",
    ["pracę od poniedziałku do piątku w godzinach 7:00-15:00", "pracę w godz. 8-16 (pn-pt)"],
)
def test_five_days_of_eight_hours_are_full_time(said: str) -> None:
    assert facts_of_offer("Kucharz", f"Oferujemy {said}.").hours == ("full_time",)


@pytest.mark.parametrize(
    ("title", "said", "hours"),
    [
        ("Kucharz", "Liczba godzin w tygodniu:40.0 Wymagania: brak", ("full_time",)),
        ("Kucharz", "Liczba godzin w tygodniu: 20", ("part_time",)),
        ("Logopeda", "Przedmiot: logopedia Liczba godzin w tygodniu: 5", ("part_time",)),
        ("Nauczyciel", "Nauczyciel fizyki. Liczba godzin w tygodniu: 18", ()),
        ("Kucharz", "Praca 40 godzin tygodniowo", ("full_time",)),
        ("Lektor", "Dyspozycyjność min. 10 h w tygodniu", ("part_time",)),
        ("Kucharz", "Oferujemy 2 godziny angielskiego w tygodniu", ()),
        ("Kucharz", "Praca na jedną zmianę od poniedziałku do piątku. w godz. 8:00-16:00", ("full_time",)),
    ],
)
def test_hours_a_week_tell_how_much_of_a_post_it_is(title: str, said: str, hours: tuple[str, ...]) -> None:
    assert facts_of_offer(title, said).hours == hours


@pytest.mark.parametrize(
    ("title", "modes"),
    [
        ("Korepetytor – praca online i stacjonarnie", ("remote",)),
        ("Lektor angielskiego online", ("remote",)),
        ("Psycholog, rekrutacja online", ()),
        ("Specjalista ds. sprzedaży online", ()),
    ],
)
def test_a_title_that_teaches_by_the_internet_is_remote_work(title: str, modes: tuple[str, ...]) -> None:
    assert facts_of_offer(title, "").modes == modes


@pytest.mark.parametrize(
    "said",
    [
        "pracę od poniedziałku do piątku, start w godzinach 8-10",
        "sekretariat czynny od poniedziałku do piątku 8-16",
        "pracę w soboty 8-16",
    ],
)
def test_fewer_hours_and_those_of_an_office_are_not(said: str) -> None:
    assert facts_of_offer("Kucharz", f"Oferujemy {said}.").hours == ()


def test_the_whole_of_a_post_is_full_time_and_a_deputy_head_leads() -> None:
    facts = facts_of_offer("Zastępca kierownika sklepu", "Oferujemy umowę o pracę na cały etat.")
    assert (facts.hours, facts.levels) == (("full_time",), ("lead",))


def test_a_title_that_names_the_night_shift_is_shift_work() -> None:
    for title in (
        "Magazynier - TYLKO zmiana nocna",
        "Pracownik zmiany nocnej",
        "Piekarz, nocki",
        "Night shift cook",
    ):
        assert facts_of_offer(title, "").hours == ("shifts",), title
    assert facts_of_offer("Inwentaryzacja nocna", "").hours == ()


def test_a_title_with_free_weekends_is_no_weekend_work() -> None:
    assert facts_of_offer("Florysta, wolne weekendy", "").hours == ()
    assert facts_of_offer("Florysta (praca w weekendy)", "").hours == ("weekend",)


@pytest.mark.parametrize(
    ("title", "levels"),
    [
        ("Opiekunka osoby starszej", ()),
        ("Opiekun starszego małżeństwa", ()),
        ("Animator w klubie senior+", ()),
        ("Starsza opiekunka", ("senior",)),
        ("Kasjer w Media Expert", ()),
        ("Nauczyciel na kursie kierownik wypoczynku", ()),
        ("Kierownik produktu", ()),
        ("Menadżer restauracji", ("lead",)),
        ("Ekspert ds. podatków", ("lead",)),
    ],
)
def test_an_old_person_and_a_shop_are_no_level(title: str, levels: tuple[str, ...]) -> None:
    assert facts_of_offer(title, "").levels == levels


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        ("Spotkania zespołu, praca zdalna z całego kraju.", ("remote",)),
        ("Praca zdalna/hybrydowa.", ("remote", "hybrid")),
        ("Home office 2 dni w tygodniu.", ("hybrid",)),
        (
            "Dodatki: możliwość pracy zdalnej, karta na basen i siłownię. Nowe biuro w samym centrum, obecnie "
            "praca hybrydowa.",
            ("hybrid",),
        ),
        ("Możliwość pracy zdalnej lub w trybie hybrydowym.", ("hybrid", "remote")),
        ("Możliwość częściowej pracy zdalnej.", ("hybrid",)),
        ("Pracujemy w biurze, zdalnie oraz hybrydowo.", ("remote", "hybrid")),
        ("Lokalizacja: Toruń / zdalnie", ("remote",)),
        ("Stawka do umiejętności, możliwość pracy zdalnej.", ("remote", "hybrid")),
        ("Praca w systemie home-office.", ("remote",)),
        ("Praca stacjonarna w hali.", ("onsite",)),
        ("Nie ma możliwości pracy zdalnej.", ()),
        ("Rekrutacja online, zdalny onboarding.", ()),
        ("Zdalne zarządzanie serwerami.", ()),
        ("Rozmowy prowadzimy w 100% zdalnie.", ()),
        ("Prowadzenie lekcji u ucznia lub online.", ("remote",)),
        ("Zajęcia prowadzone w formie online.", ("remote",)),
        ("Uczymy online i stacjonarnie.", ("remote",)),
        ("Lekcje angielskiego online dla pracowników.", ()),
        ("Praca w zespole sklepu online.", ()),
    ],
)
def test_the_work_is_remote_not_what_stands_around_it(text: str, modes: tuple[str, ...]) -> None:
    assert facts_of_offer("Informatyk", text).modes == modes


@pytest.mark.parametrize(
    ("text", "contracts"),
    [
        ("Podpisujemy umowę o pracę tymczasową.", ("temporary",)),
        ("Umowa zlecenie przez agencję.", ("mandate",)),
        ("Umowa zlecenie przez 3 miesiące, następnie możliwość przejścia na umowę o pracę.", ("mandate",)),
        ("Umowa zlecenie na okres próbny, a następnie umowę o pracę.", ("mandate",)),
        ("Umowa o pracę na 3 miesiące, następnie umowa o pracę na stałe.", ("employment",)),
        ("Oferujemy umowę o pracę bądź zlecenie.", ("employment", "mandate")),
        ("Zatrudnimy na umowę o zlecenie.", ("mandate",)),
        ("Forma umowy: zlecenie.", ("mandate",)),
        ("Umowa powierzenia, dane przetwarzane na zlecenie administratora.", ()),
        ("Nasza oferta dla biznesu - pracę tymczasową, outsourcing i doradztwo.", ()),
        ("Praca tymczasowa:NIE", ()),
        ("Przyjmiemy na bon stażowy.", ("internship",)),
        ("Wymagane dokumenty: skierowanie na staż", ("internship",)),
        ("Staż z urzędu pracy.", ("internship",)),
        ("Roczny bonus stażowy i nagrody.", ()),
        ("Dodatek w ramach stażu pracy.", ()),
    ],
)
def test_kinds_of_contract_in_running_text(text: str, contracts: tuple[str, ...]) -> None:
    assert facts_of_offer("Florysta", text).contracts == contracts


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("Bardzo dobra znajomość j. angielskiego (min. C1) oraz komunikatywna j. niemieckiego", ("en", "de")),
        (
            "Języki:angielski, w mowie - B2 - wyższy średnio zaawansowany, turecki, w mowie - C1 - biegły",
            ("en", "tr"),
        ),
        ("Znajomość języków obcych - angielski lub niemiecki; prawo jazdy", ("en", "de")),
        ("Znajomość języka angielskiego lub/i rosyjskiego", ("en", "ru")),
        ("Twój angielski pozwala na rozmowę z klientem", ("en",)),
        ("Mówisz płynnie po polsku, swobodnie komunikujesz się po niemiecku", ("pl", "de")),
        ("Opieka nad seniorem, podstawy niemieckiego", ("de",)),
        ("Native Polish and fluency in English. Driving licence", ("pl", "en")),
        ("Near-native German; English is a plus", ("de",)),
        ("Proficient in English and German is a plus", ("en",)),
        ("Languages: English (fluent), German (nice to have)", ("en",)),
        ("Ability to speak and write Polish and English fluently", ("pl", "en")),
        ("Polish and English fluency Further language skills are an advantage", ("pl", "en")),
        ("Komunikatywna znajomość języka angielskiego Preferowane wykształcenie techniczne", ("en",)),
        ("Dobra znajomość języka angielskiego Kwalifikacje mile widziane: AWS", ("en",)),
        ("Znajomość języka angielskiego do kontaktu z Klientami mile widziana", ()),
        ("ZNAJOMOŚĆ JĘZYKA NIEM. ORAZ DOŚWIADCZENIE NIE SĄ WYMAGANE", ()),
        ("Bardzo dobry j angielski", ("en",)),
        ("Nice to have: AWS Czekamy na Twoje CV, jeśli: Twój angielski jest na poziomie B2", ("en",)),
        ("Oferta: Administrator ds. szkoleń i rozwoju z j. niemieckim i angielskim", ("de", "en")),
        ("To oferujemy stały kontakt z językiem angielskim", ()),
        ("Konsultant ds. wsparcia klienta z językiem polskim", ("pl",)),
        ("Great English and Polish skills It would be a plus if you had: SQL", ("en", "pl")),
        ("Fluent written and spoken/conversational English is a must", ("en",)),
        ("Requirements: English, Java", ("en",)),
        ("Responsible for one of the subjects: English, mathematics", ()),
        ("Doświadczenie w handlu - mile widziane Dobra znajomość języka angielskiego", ("en",)),
        ("Mile widziane doświadczenie z chmurą Azure bardzo dobra znajomość j. angielskiego", ("en",)),
        ("Wykształcenie wyższe, preferowane: techniczne, dobra znajomość języka angielskiego", ("en",)),
        ("Mile widziana (nieobowiązkowa) znajomość j. niemieckiego", ()),
        ("Mile widziane Znajomość procesów Dobra znajomość języka angielskiego To oferujemy", ()),
        ("Mile widziane znajomość Revit,znajomość języka obcego (niemiecki, angielski)", ()),
        ("Mile widziane: doświadczenie. Plusem będzie: sep. Wymagana znajomość języka angielskiego", ("en",)),
        ("Znajomość języka angielskiego (warunek konieczny)Znajomość niemieckiego będzie atutem", ("en",)),
        ("Nice to have:\n- German\nRequirements:\n- fluent English\n", ("en",)),
        ("Nie jest wymagany język niemiecki", ()),
        ("Praca bez j.niemieckiego", ()),
        ("Nie wymagamy znajomości języka obcego. Znasz dobrze niemiecki? Zarobisz więcej!", ()),
        ("Szkolenia w zakresie języków obcych (j. niemiecki, j. angielski)", ()),
        ("Oferujemy: Język angielski - rozwój kompetencji językowych", ()),
        ("Możliwość nauki języka angielskiego na poziomie B2", ()),
        ("Chęć do nauki Język angielski na poziomie B1", ("en",)),
        ("Znajomość polskiego rynku i niemieckiego prawa", ()),
        ("Znajomość topografii Polski, wyjazdy na terenie Polski – warunek konieczny", ()),
        ("Very good knowledge of Polish labour law", ()),
        ("Stała opieka w języku polskim, możliwość kontaktu w języku polskim", ()),
        ("Dokumenty należy składać w języku polskim lub przetłumaczone na język polski", ()),
        ("Recruitment language: Polish", ()),
        ("Kierownik floty komunikujący się w języku polskim", ()),
        ("Przygotowywanie dokumentacji w języku polskim i angielskim", ("en",)),
        ("Swoboda wypowiedzi w języku polskim i angielskim", ("pl", "en")),
        ("Osoby z Ukrainy – wymagana znajomość języka polskiego", ()),
        ("Znajomość języka polskiego potwierdzona odpowiednim dokumentem", ()),
        ("Kogo szukamy 2+ lata doświadczenia Polski Angielski Inne wymagania MS Office", ("pl", "en")),
        ("Excellent communication skills (both written and verbal) in English.", ("en",)),
        ("prawo jazdy mile widziane - język angielski w stopniu komunikatywnym", ("en",)),
        ("Miejsce pracy: J. SŁOWACKIEGO 17 B/3, 73-110 Stargard", ()),
        ("Wymagania: Francuski Software House szuka osób", ()),
        ("Atutem mogą być: - znajomość języka rosyjskiego", ()),
        ("Mile widziane, lecz nie wymagane:- znajomość języka polskiego", ()),
        ("Chęć rozwoju umiejętności Mile widziane Doświadczenie Komunikowanie się w j. rosyjskim", ()),
        ("Obsługa zgłoszeń w języku angielskim", ("en",)),
        ("Prowadzenie szkoleń w języku angielskim dla klientów", ("en",)),
        ("Wymagania: angielski (B1), niemiecki (A2) mile widziany", ("en",)),
        ("Język angielski w stopniu komunikatywnym (mile widziany niemiecki)", ("en",)),
        ("Jeśli znasz język niemiecki, to duży plus", ()),
        ("Nasz zespół mówi po angielsku", ()),
        ("You don't need to speak Polish", ()),
        ("Native-level Ukrainian; Polish at least B1", ("uk", "pl")),
        ("Stawka w zależności od poziomu języka niemieckiego, premia za znajomość języka angielskiego", ()),
        ("Rozmowy kwalifikacyjne w języku polskim", ()),
        ("Uczymy matematyki, fizyki, języka polskiego i języka angielskiego", ()),
        ("HR for Italian speaking countries", ()),
        ("Tytuł wiadomości: CV j. polski", ()),
        ("Język ukraiński lub, jeżeli osoba jest cudzoziemcem, znajomość języka polskiego", ("uk",)),
        ("Required languages: Italian - at least C1, English - min. B2", ("it", "en")),
        ("5 years of experience English level: C1 Expert knowledge of UML", ("en",)),
        ("Fluent knowledge of French and good English language Knowledge of SAP will be an asset", ("fr", "en")),
        ("Dobra znajomość języka niemieckiego znajomość normy ISO 9001 mile widziana", ("de",)),
        ("Znajomość języka angielskiego i doświadczenie w handlu będą atutem", ()),
        ("Znajomość języka angielskiego. Prosimy o CV w języku polskim i angielskim.", ("en",)),
        ("Bezpłatne przygotowanie CV w j. angielskim", ()),
        ("Układanie płytek i fugowanie Wymagania Komunikatywna znajomość języka niemieckiego", ("de",)),
        ("Swobodnie w języku angielskim (znajomość innych języków będzie dodatkowym atutem).", ("en",)),
        ("Płynna znajomość języka angielskiego Dodatkowym atutem będzie: doświadczenie", ("en",)),
        ("Znajomość języka angielskiego dodatkowym atutem", ()),
        ("Trzy lata w serwisie urządzeń Angielski na poziomie min. A2/B1", ("en",)),
        ("Znasz jeden z wymienionych języków – czeski, słowacki, rumuński", ("cs", "sk", "ro")),
        ("Szeroki wachlarz benefitów, w tym: karta sportowa, język angielski w czasie pracy", ()),
        ("Osoby o innej narodowości niż polska - znajomość języka polskiego", ()),
        ("CV prosimy składać w języku polskim lub angielskim", ()),
        ("You know English good enough to exchange information.", ("en",)),
        ("Dyrektywa 95/46/WE (tekst w języku polskim: Dziennik Urzędowy Unii Europejskiej)", ()),
        ("Wymagamy sumienności. To oferujemy premie,szkolenia kierunkowe, język angielski,ubezpieczenie", ()),
        ("Oferujemy premie. Wymagania: komputer, język angielski, punktualność", ("en",)),
        ("Kursy językowe dla pracowników (język angielski lub język hiszpański)", ()),
        ("W przypadku osób nieposiadających obywatelstwa polskiego - dokument o znajomości języka polskiego", ()),
        ("Znajomość j. niemieckiego lub angielskiego.", ("de", "en")),
        ("Jeden z języków obcych: włoski lub czeski.", ("it", "cs")),
        ("Język: angielski, w mowie - A1 - początkujący", ("en",)),
        ("Wymagany jęz. ang. w piśmie.", ("en",)),
        ("English required.", ("en",)),
        ("Bardzo dobra znajomość języka angielskiego w mowie i piśmie.", ("en",)),
        ("Znajomość języka angielskiego na poziomie B1, mile widziane prawo jazdy.", ("en",)),
        ("Prawo jazdy mile widziane, znajomość języka angielskiego.", ("en",)),
        ("Mile widziane: prawo jazdy, kurs sepu, język angielski", ()),
        ("Znajomość j. angielskiego będzie dodatkowym atutem.", ()),
        ("Znajomość języka niem. oraz doświadczenie nie są wymagane.", ()),
        ("Możesz ucz się języka angielskiego lub niemieckiego.", ()),
    ],
)
def test_languages_required_and_only_welcome(text: str, languages: tuple[str, ...]) -> None:
    assert facts_of_offer("Florysta", text).languages == languages


@given(st.text(max_size=200), st.text(max_size=400))
@settings(max_examples=60, deadline=None)
def test_any_advert_can_be_read(title: str, text: str) -> None:
    assert isinstance(facts_of_offer(title, text), OfferFacts)


def test_words_that_only_name_languages_asked_for_are_told() -> None:
    text = "grafik, niemiecki, biegle po angielsku, Dutch speaking, rosyjskim"
    spans = language_words(text, ("de", "nl", "ru"))
    assert [text[start:end] for start, end in spans] == ["niemiecki", "Dutch speaking", "rosyjskim"]
    assert language_words(text, ()) == []


@pytest.mark.parametrize(
    ("title", "languages"),
    [
        ("Tłumacz języka niemieckiego", ("de",)),
        ("Tłumacz przysięgły z czeskiego i słowackiego na polski", ("cs", "sk")),
        ("Tłumacz polsko-ukraiński", ("uk",)),
        ("Spanish to Polish translator", ("es",)),
        ("Nauczyciel języka niemieckiego", ()),
        ("Tłumacz języka migowego", ()),
    ],
)
def test_the_title_of_a_translator_requires_the_language_that_is_translated(
    title: str, languages: tuple[str, ...]
) -> None:
    assert facts_of_offer(title, "").languages == languages


@pytest.mark.parametrize(
    ("text", "contracts"),
    [
        ("Mamy do zaoferowania: umowę cywilno prawną", ("mandate",)),
        ("zatrudnienie na podstawie umowy cywilnoprawnej", ("mandate",)),
        ("sporządzanie i rozliczanie umów cywilnoprawnych", ()),
        ("umowa zlecenie (umowa o pracę po okresie próbnym)", ("mandate",)),
        ("umowa o pracę po okresie próbnym na czas nieokreślony", ("employment",)),
        ("Wynagrodzenie adekwatne do doświadczenia i umiejętności Umowę o pracę", ("employment",)),
    ],
)
def test_contracts_of_civil_law_and_those_that_come_later(text: str, contracts: tuple[str, ...]) -> None:
    assert facts_of_offer("Kucharz", text).contracts == contracts
