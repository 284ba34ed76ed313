"""What a question and an advert name as places."""

from __future__ import annotations

import pytest

from retrieval.places import gazetteer


def named(text: str, *, running_text: bool = False) -> list[str]:
    return [
        place.name for mention in gazetteer().find(text, running_text=running_text) for place in mention.places
    ]


QUESTIONS = [
    ("szukam roboty w krakowie", "Kraków"),
    ("java kraków", "Kraków"),
    ("praca Kraków", "Kraków"),
    ("cos w bialymstoku", "Białystok"),
    ("coś w Białymstoku", "Białystok"),
    ("fryzjerka Białystok", "Białystok"),
    ("we Wrocku za barem", "Wrocław"),
    ("Wrocek, data scientist", "Wrocław"),
    ("relokacja do Wrocławia", "Wrocław"),
    ("w zielonej gorze", "Zielona Góra"),
    ("Zielona Góra, ślusarz", "Zielona Góra"),
    ("niedaleko Zielonej Góry", "Zielona Góra"),
    ("w Bielsku-Białej", "Bielsko-Biała"),
    ("w bielsku bialej", "Bielsko-Biała"),
    ("Bielsko, frezer", "Bielsko-Biała"),
    ("z Bielska-Białej", "Bielsko-Biała"),
    ("monter w Trójmieście", "Gdańsk Gdynia Sopot"),
    ("trojmiasto, analityk", "Gdańsk Gdynia Sopot"),
    ("Łódź", "Łódź"),
    ("kasjer łódź", "Łódź"),
    ("kasjer w łodzi", "Łódź"),
    ("kasjer w lodzi", "Łódź"),
    ("spod Łodzi", "Łódź"),
    ("lodz, zgierz", "Łódź Zgierz"),
    ("w Warszawie albo Łodzi", "Warszawa Łódź"),
    ("w wawie", "Warszawa"),
    ("W-wa, analityk", "Warszawa"),
    ("praca w stolicy", "Warszawa"),
    ("opiekunka na Mokotowie", "Warszawa"),
    ("kurier na Woli", "Warszawa"),
    ("Warsaw or Cracow", "Warszawa Kraków"),
    ("jobs in Gdansk", "Gdańsk"),
    ("krk, scrum master", "Kraków"),
    ("Nowa Huta, spawacz", "Kraków"),
    ("hydraulik w Poznaniu", "Poznań"),
    ("hydraulik w poznaniu", "Poznań"),
    ("hydraulik poznań", "Poznań"),
    ("poznan, hydraulik", "Poznań"),
    ("nie w Warszawie", "Warszawa"),
    ("poza Krakowem", "Kraków"),
    ("okolice Rzeszowa", "Rzeszów"),
    ("w okolicach Nowego Sącza", "Nowy Sącz"),
    ("w promieniu 40 km od Radomia", "Radom"),
    ("koło Tarnowa", "Tarnów"),
    ("Koło Tarnowa szukam", "Tarnów"),
    ("pod Warszawą", "Warszawa"),
    ("w Katowicach, Gliwicach lub Zabrzu", "Katowice Gliwice Zabrze"),
    ("Katowice Gliwice Tychy", "Katowice Gliwice Tychy"),
    ("w Tychach", "Tychy"),
    ("z Tychów", "Tychy"),
    ("do Tych", "Tychy"),
    ("Opole/Nysa", "Opole Nysa"),
    ("w Pile", "Piła"),
    ("operator, Piła", "Piła"),
    ("kasjer w pile", "Piła"),
    ("pokojowa na Helu", "Hel"),
    ("pokojowa Hel", "Hel"),
    ("kelner Sopot", "Sopot"),
    ("kelner karpacz", "Karpacz"),
    ("pokojowa Zakopane", "Zakopane"),
    ("w Zakopanem", "Zakopane"),
    ("do zakopanego", "Zakopane"),
    ("praca w Policach", "Police"),
    ("praca w Markach", "Marki"),
    ("w Świeciu", "Świecie"),
    ("Turek, operator", "Turek"),
    ("w Turku", "Turek"),
    ("Chełm, Zamość", "Chełm Zamość"),
    ("w Przemyślu", "Przemyśl"),
    ("Żory, mechanik", "Żory"),
    ("kucharz w Żarach", "Żary"),
    ("Ruda Śląska", "Ruda Śląska"),
    ("w Rudzie Śląskiej", "Ruda Śląska"),
    ("w Stalowej Woli", "Stalowa Wola"),
    ("w Jastrzębiu-Zdroju", "Jastrzębie-Zdrój"),
    ("Jastrzębie Zdrój", "Jastrzębie-Zdrój"),
    ("w Kędzierzynie-Koźlu", "Kędzierzyn-Koźle"),
    ("w Nowym Dworze Mazowieckim", "Nowy Dwór Mazowiecki"),
    ("Gorzów Wlkp., kurier", "Gorzów Wielkopolski"),
    ("w Gorzowie", "Gorzów Wielkopolski"),
    ("w Ostrowie Wielkopolskim", "Ostrów Wielkopolski"),
    ("w Środzie Wielkopolskiej", "Środa Wielkopolska"),
    ("Środa, wielkopolskie", "Środa Wielkopolska"),
    ("Środa, dolnośląskie", "Środa Śląska"),
    ("w Jeleniej Górze", "Jelenia Góra"),
    ("w Ostrowi Mazowieckiej", "Ostrów Mazowiecka"),
    ("Niepołomice, magazyn", "Niepołomice"),
    ("śląskie", "śląskie"),
    ("w śląskim", "śląskie"),
    ("na Śląsku", "śląskie"),
    ("na Górnym Śląsku", "śląskie"),
    ("na Dolnym Śląsku", "dolnośląskie"),
    ("Mazowsze", "mazowieckie"),
    ("w województwie mazowieckim", "mazowieckie"),
    ("woj. mazowieckie", "mazowieckie"),
    ("na Mazurach", "warmińsko-mazurskie"),
    ("kujawsko-pomorskie", "kujawsko-pomorskie"),
    ("warminsko mazurskie", "warmińsko-mazurskie"),
    ("w Wielkopolsce", "wielkopolskie"),
    ("Lower Silesia", "dolnośląskie"),
    ("na Podkarpaciu", "podkarpackie"),
    ("w Niemczech", "Niemcy"),
    ("do Niemiec", "Niemcy"),
    ("niemcy spawacz", "Niemcy"),
    ("w Holandii albo Belgii", "Holandia Belgia"),
    ("do Anglii", "Wielka Brytania"),
    ("w UK", "Wielka Brytania"),
    ("w Wielkiej Brytanii", "Wielka Brytania"),
    ("w Norwegii", "Norwegia"),
    ("work in Germany", "Niemcy"),
    ("Netherlands, order picker", "Holandia"),
    ("w Czechach", "Czechy"),
    ("w Polsce", "Polska"),
    ("w Skandynawii", "Szwecja Norwegia Dania"),
    ("w Berlinie", "Berlin"),
    ("opiekunka Monachium", "Monachium"),
    ("Munich, nurse", "Monachium"),
    ("w Pradze", "Praga"),
    ("w Wiedniu", "Wiedeń"),
    ("na Pradze", "Warszawa"),
    ("do Rotterdamu", "Rotterdam"),
    ("we Fryburgu", "Fryburg"),
    ("opiekunka w Koblencji", "Koblencja"),
    ("w Goerlitz", "Görlitz"),
    ("w Juracie", "Jurata"),
    ("w Konstancinie", "Konstancin-Jeziorna"),
    ("kelner w Bukowinie", "Bukowina Tatrzańska"),
    ("kucharz Białka Tatrzańska", "Białka Tatrzańska"),
    ("kelner bukowina tatrzańska", "Bukowina Tatrzańska"),
    ("Zielonki", "Zielonki"),
    ("sprzedawca Zielonki", "Zielonki"),
    ("w Zielonkach", "Zielonki"),
    ("w Zielonce", "Zielonka"),
    ("z Zielonki", "Zielonka"),
    ("Oslo, stolarz", "Oslo"),
    ("PRACA W KRAKOWIE", "Kraków"),
    ("Praca W Krakowie Dla Kucharza Od Zaraz", "Kraków"),
]


@pytest.mark.parametrize(("question", "expected"), QUESTIONS)
def test_a_question_names_places_in_any_case_and_spelling(question: str, expected: str) -> None:
    assert " ".join(named(question)) == expected


NO_PLACES = [
    "praca w dobrej firmie",
    "dobra praca od zaraz",
    "Nowe oferty",
    "praca przy kole zamachowym",
    "od środy",
    "w środę na dwie godziny",
    "od września",
    "na świecie",
    "na całym świecie",
    "operator piły",
    "do piły taśmowej",
    "chęć poznania nowych technologii",
    "tych ofert nie chcę",
    "że tych ofert nie chcę",
    "przemysł spożywczy",
    "przemysl spozywczy",
    "znane marki odzieżowe",
    "policja",
    "java i spring",
    "kotlin developer",
    "Kotlin developer",
    "python, react, node",
    "z językiem niemieckim",
    "po angielsku",
    "język polski w szkole",
    "polska firma",
    "ul. Warszawska",
    "zostać w domu",
    "w biurze",
    "w handlu",
    "w szpitalu",
    "praca w górach",
    "praca w terenie nowa wieś",
    "olej palma",
    "reading and writing",
    "the best offers",
    "nice team",
    "most wiszący",
    "kolonie dla dzieci",
    "umowa o dzieło",
    "żadnej akwizycji",
    "US-GAAP",
    "kierowca kat. C+E",
    "full time",
    "SAP FI",
    "kontakt@krakow.pl",
    "",
    "🙂🙂",
]


@pytest.mark.parametrize("question", NO_PLACES)
def test_everyday_words_are_no_places(question: str) -> None:
    assert named(question) == []


def test_a_mention_covers_the_name_and_what_belongs_to_it() -> None:
    text = "kucharz, woj. śląskie albo Środa, wielkopolskie"
    assert [text[m.start : m.end] for m in gazetteer().find(text)] == ["woj. śląskie", "Środa, wielkopolskie"]


def test_of_places_that_share_a_name_the_one_in_the_stated_voivodeship_is_meant() -> None:
    (mention,) = gazetteer().find("Oleśnica, świętokrzyskie")
    assert mention.places[0].voivodeship == "świętokrzyskie"
    (mention,) = gazetteer().find("Oleśnica")
    assert mention.places[0].voivodeship == "dolnośląskie"


ADVERTS = [
    ("Miejsce pracy: Świerzawa", "Świerzawa"),
    ("Lokalizacja: Piła", "Piła"),
    ("Lokalizacja: Gdynia, Sopot", "Gdynia Sopot"),
    ("Location: Wrocław, Białystok", "Wrocław Białystok"),
    ("Szukamy osoby do naszego sklepu w Krakowie.", "Kraków"),
    ("Praca w Holandii dla spawaczy.", "Holandia"),
    ("Nasz magazyn w Strykowie czeka.", "Stryków"),
]


@pytest.mark.parametrize(("text", "expected"), ADVERTS)
def test_an_advert_names_its_place_of_work(text: str, expected: str) -> None:
    assert " ".join(named(text, running_text=True)) == expected


NOT_THE_PLACE_OF_WORK = [
    "Spółka z siedzibą w Krakowie",
    "Sąd Rejonowy w Poznaniu",
    "Powiatowy Urząd Pracy w Żywcu",
    "jedna z największych firm w Polsce",
    "praca w dobrej atmosferze",
    "Stała współpraca. Dobra atmosfera",
    "chęć poznania świata",
    "ul. Długa 1, 00-193 Warszawa",
    "Zwracamy koszt dojazdu do Krakowa",
    "klienci w Niemczech",
]


@pytest.mark.parametrize("text", NOT_THE_PLACE_OF_WORK)
def test_in_an_advert_other_places_are_left_out(text: str) -> None:
    assert named(text, running_text=True) == []


def test_a_labelled_place_says_that_it_is() -> None:
    first, second = gazetteer().find("Miejsce pracy: Opole. Nasz sklep w Gliwicach", running_text=True)
    assert (first.labelled, second.labelled) == (True, False)
    (base,) = gazetteer().find("Kierowca C+E. Baza: Opole. Trasy krajowe.", running_text=True)
    assert base.labelled


def test_a_district_in_small_letters_is_one_behind_its_town() -> None:
    assert named("wawa mokotów") == ["Warszawa", "Warszawa"]
    assert named("krakow, nowa huta, kelnerka") == ["Kraków", "Kraków"]
    assert named("kelnerka lubi nowa huta") == named("lublin mokotow")[1:] == []


def test_a_district_in_another_case_is_one_with_its_letters_a_preposition_or_its_town() -> None:
    assert named("operator koparki Brzezna") == []
    assert named("operator koparki, Brzezno") == named("kelner w Brzeznie") == ["Gdańsk"]
    assert named("operator koparki, Gdańsk Brzezna") == ["Gdańsk", "Gdańsk"]


def test_ten_thousand_characters_are_read_without_trouble() -> None:
    assert named("praca w Krakowie " * 600) == ["Kraków"] * 600
