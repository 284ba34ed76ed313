"""Words of a circumstance that an advert uses for something else state no circumstance."""

from __future__ import annotations

import pytest

from retrieval.analysis import concepts
from retrieval.polish import clauses_of, lemmas_of
from retrieval.thesaurus import thesaurus


def terms_of(text: str, *, of_title: bool) -> list[str]:
    return concepts(lemmas_of(text), clauses_of(text), thesaurus(), of_title=of_title)


def stated(text: str, *, of_title: bool = False) -> set[str]:
    return {term[2:] for term in terms_of(text, of_title=of_title) if term[:2] == "a:"}


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("Szukamy kobiet, brak możliwości zatrudnienia par", "dla-par"),
        ("Pierwszeństwo w zatrudnieniu mają osoby niepełnosprawne", "niepelnosprawni"),
        ("Osoba z niepełnosprawnością może skorzystać z pierwszeństwa", "niepelnosprawni"),
        ("Dokument potwierdzający niepełnosprawność (kopia)", "niepelnosprawni"),
        ("Do składania ofert zachęcamy również osoby niepełnosprawne", "niepelnosprawni"),
        ("Praca z uczniem z niepełnosprawnością intelektualną", "niepelnosprawni"),
        ("Deklaracja dostępności urzędu dla osób z niepełnosprawnościami", "niepelnosprawni"),
        ("Niestety nie zatrudniamy par", "dla-par"),
        ("Programowanie w parach i przeglądy kodu", "dla-par"),
        ("Jakość i wygoda idą u nas w parze", "dla-par"),
        ("Tłumaczenia w parze językowej polski i niemiecki", "dla-par"),
        ("Praca w systemie dwuzmianowym, szukamy dwóch osób", "dla-par"),
        ("Zajęcia i praca z młodzieżą", "dla-mlodych"),
        ("Sprawisz, aby nasi uczniowie byli przygotowani do pracy", "dla-studentow"),
        ("Zajęcia rewalidacyjne dla uczniów", "dla-studentow"),
        ("Dodatek za pracę w święta", "sezonowa"),
        ("Nie zapewniamy zakwaterowania ani dojazdu", "zakwaterowanie"),
        ("Nie ma możliwości zakwaterowania na miejscu", "zakwaterowanie"),
        ("Nie zapewniamy wyżywienia. Zakwaterowanie bezpłatne.", "wyzywienie"),
        ("Nie zapewniamy wyżywienia ani zakwaterowania", "zakwaterowanie"),
        ("Nie zapewniamy bezpłatnego zakwaterowania", "zakwaterowanie"),
        ("Brak możliwości zapewnienia zakwaterowania", "zakwaterowanie"),
        ("Brak możliwości pracy w nocy", "nocna-zmiana"),
        ("Uczciwe stawki bez prowizji", "prowizja"),
        ("Nie zatrudniamy przez agencję pracy", "agencja-pracy"),
        ("Senior przesypia noce", "nocna-zmiana"),
        ("Noce są przespane i spokojne", "nocna-zmiana"),
        ("Opieka bez wstawania w nocy", "nocna-zmiana"),
        ("Umowa o pracę (bez pracy w godzinach nocnych)", "nocna-zmiana"),
        ("Podjazd i winda dla osób z niepełnosprawnościami", "niepelnosprawni"),
        ("Budynek jest dostosowany dla osób niepełnosprawnych", "niepelnosprawni"),
        ("Opieka nad osobami starszymi i niepełnosprawnymi", "niepelnosprawni"),
        ("Bez względu na płeć, wiek i niepełnosprawność", "niepelnosprawni"),
        ("Mile widziane doświadczenie w lokalnej dystrybucji", "codziennie-w-domu"),
        ("Codzienny powrót do miejsca zakwaterowania", "codziennie-w-domu"),
        ("Opieka nad dziećmi pracowników w okresie wakacyjnym", "sezonowa"),
        ("Dopłaty: kolonie i wczasy dla dzieci, wakacje pod gruszą", "sezonowa"),
        ("Posiłki regeneracyjne w sezonie zimowym", "sezonowa"),
        ("Opis oferty pracy: Niezbędne dodatkowe kwalifikacje", "dodatkowa"),
        ("Umiejętność pracy w grupie; dodatkowym atutem będzie angielski", "dodatkowa"),
    ],
)
def test_words_that_deny_it_or_say_something_else_state_no_circumstance(text: str, aspect: str) -> None:
    assert aspect not in stated(text)


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("Chętnie zatrudniamy pary", "dla-par"),
        ("Nie zawiedziesz się, zapewniamy zakwaterowanie", "zakwaterowanie"),
        ("Praca bez języka, zakwaterowanie w cenie", "zakwaterowanie"),
        ("Wykształcenie: brak. Zakwaterowanie zapewnia pracodawca", "zakwaterowanie"),
        ("Nie zapewniamy wyżywienia. Zakwaterowanie bezpłatne.", "zakwaterowanie"),
        ("Nie oferujemy premii. Zakwaterowanie gratis", "zakwaterowanie"),
        ("Brak możliwości pracy zdalnej, zakwaterowanie zapewnione", "zakwaterowanie"),
        ("Brak możliwości pracy zdalnej\nzakwaterowanie zapewnione", "zakwaterowanie"),
        ("brak możliwości awansu zakwaterowanie", "zakwaterowanie"),
        ("Brak możliwości negocjacji. Praca w nocy", "nocna-zmiana"),
        ("Dodatek za pracę w nocy", "nocna-zmiana"),
        ("Zapraszamy osoby z orzeczeniem o niepełnosprawności", "niepelnosprawni"),
        ("Trasy lokalne, codzienne powroty do domu", "codziennie-w-domu"),
        ("Codzienny powrót do miejsca zakwaterowania", "zakwaterowanie"),
        ("Praca stała lub sezonowa", "sezonowa"),
        ("Szukasz dorywczej lub dodatkowej pracy?", "dodatkowa"),
        ("Co robisz w wakacje? Oferta sezonowa", "sezonowa"),
    ],
)
def test_a_circumstance_is_stated_in_spite_of_such_words_elsewhere(text: str, aspect: str) -> None:
    assert aspect in stated(text)


def named(text: str, *, of_title: bool = False) -> set[str]:
    return {term for term in terms_of(text, of_title=of_title) if term[:2] in {"o:", "t:", "f:"}}


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Mile widziana znajomość branży spożywczej", "f:przemysl-spozywczy"),
        ("Mile widziane uprawnienia na wózki widłowe", "t:operator-wozka"),
        ("Mile widziane: uprawnienia na wózki widłowe", "t:operator-wozka"),
        ("Doświadczenie w obsłudze klienta mile widziane", "o:pracownik-obslugi-klienta"),
        ("Uprawnienia na wózki widłowe mile widziane, zapraszamy", "t:operator-wozka"),
        ("Uprawnienia na wózki widłowe (mile widziane)", "t:operator-wozka"),
        ("Uprawnienia na wózki widłowe będą mile widziane, ale nie są konieczne", "t:operator-wozka"),
        ("Dofinansowanie do nauki języka angielskiego", "o:nauczyciel-angielskiego"),
        ("Bezpłatne zajęcia z native speakerem", "o:nauczyciel-angielskiego"),
        ("Posiadamy biura w trzech miastach", "f:biuro"),
        ("Zainteresowanie prawem ochrony konkurencji", "f:ochrona"),
        ("Stosowanie środków ochrony osobistej", "f:ochrona"),
    ],
)
def test_what_is_wished_for_or_a_benefit_is_not_the_work(text: str, term: str) -> None:
    assert term not in named(text)


def test_what_is_asked_for_beside_a_wish_is_the_work() -> None:
    assert "o:spawacz" in named("Zatrudnimy osobę na stanowisko spawacz, mile widziane doświadczenie")
    assert "o:spawacz" in named("Mile widziane: prawo jazdy. Spawacz MIG pilnie potrzebny")
    assert "o:spawacz" in named("Mile widziane prawo jazdy\nSpawacz pilnie potrzebny")
    assert "o:kucharz" in named("Mile widziane doświadczenie. Szukamy kucharza")
    assert "o:kucharz" in named("Mile widziane doświadczenie szukamy kucharza")
    assert "o:kucharz" in named("Szukamy kucharza. Mile widziane zaświadczenie")
    assert "o:kucharz" in named("Szukamy kucharza mile widziane zaświadczenie")
    assert "o:kucharz" in named("Praca dla kucharza, mile widziane dobre chęci")
    assert "o:barman" in named("Barman (mile widziane osoby z doświadczeniem)", of_title=True)
    assert "o:nauczyciel-angielskiego" in named("Nauczyciel języka angielskiego", of_title=True)


@pytest.mark.parametrize(
    ("title", "work", "other"),
    [
        ("Przedstawiciel Handlowy (wózki widłowe)", "o:przedstawiciel-handlowy", "o:operator-wozka"),
        ("Obsługa klienta w parku rozrywki", "o:park-rozrywki", "f:call-center"),
    ],
)
def test_a_title_of_other_work_with_the_same_words_is_that_work(title: str, work: str, other: str) -> None:
    assert work in named(title, of_title=True)
    assert other not in named(title, of_title=True)


def test_a_title_says_with_fewer_words_that_work_is_seasonal() -> None:
    assert "sezonowa" in stated("Kelner na sezon", of_title=True)
    assert "sezonowa" not in stated("Szukamy ludzi na lata, nie na sezon")


@pytest.mark.parametrize(
    "text",
    [
        "Gotowość do pracy w dni wolne",
        "Od pierwszego dnia pracy należysz do zespołu",
        "System: 4 dni pracy, 4 dni wolne",
        "Elastyczna liczba godzin pracy w dniu",
        "Kawa i herbata czekają na nas rano",
        "Zmiany poranne i popołudniowe",
        "Praca w godzinach porannych, popołudniowych i wieczornych",
        "Raport z postępu pracy, dzienny i tygodniowy",
        "Posiłek w ciągu dnia na stołówce",
        "Pracujesz tylko 14 dni",
    ],
)
def test_days_of_work_are_no_work_by_day(text: str) -> None:
    assert "dzienna-zmiana" not in stated(text)


@pytest.mark.parametrize(
    "text",
    [
        "Praca tylko w dzień",
        "Zmiana dzienna od poniedziałku",
        "Praca na rano",
        "Praca w godzinach porannych",
        "bez nocek",
    ],
)
def test_work_by_day_is_still_told(text: str) -> None:
    assert "dzienna-zmiana" in stated(text)
