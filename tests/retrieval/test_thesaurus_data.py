"""The thesaurus itself: its entries hold together, and titles and questions mean what a recruiter would say."""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from functools import lru_cache
from importlib import resources
from pathlib import Path

import pytest

from retrieval.polish import lemma, words
from retrieval.thesaurus import CONNECTING, Entry, Thesaurus, parse, phrase_lemmas, thesaurus

ADVERTS = Path(__file__).parents[2] / "../shared/data/offers/polish-ads-2021.jsonl.gz"
BOARD = Path(__file__).parents[2] / "../shared/data/offers/nofluffjobs-2026-08-22"

SHARED = {
    ("asystent", "sprzedaz"): {"sprzedawca", "wsparcie-sprzedazy"},
    ("analityk", "business", "system"): {"analityk-biznesowy", "analityk-systemowy"},
    ("dziecko", "opiekun"): {"niania", "opiekun-dzieci"},
    ("mechanik", "monter"): {"monter-produkcji", "mechanik-maszyn"},
    ("mechanik", "slusarz"): {"slusarz", "mechanik-maszyn"},
}
"""Phrases that honestly name two occupations: "sales assistant", "business systems analyst", "opiekun dzieci"."""


@lru_cache(maxsize=1)
def entries() -> list[Entry]:
    return parse(resources.files("retrieval").joinpath("data/thesaurus.txt").read_text(encoding="utf8"))


def of_kind(kind: str) -> dict[str, Entry]:
    return {entry.id: entry for entry in entries() if entry.kind == kind}


@lru_cache(maxsize=1)
def alike() -> dict[str, str]:
    return {lemma(name): lemma(entry.names[0]) for entry in of_kind("alike").values() for name in entry.names}


def key(phrase: str) -> tuple[str, ...]:
    """What a phrase is matched by, whatever the order of its words."""
    return tuple(sorted(alike().get(word, word) for word in phrase_lemmas(phrase)))


def found(text: str, kind: str = "occupation", *, known: Thesaurus | None = None) -> set[str]:
    """The ids of one kind that `text` names outright (no tasks, no assistants)."""
    mentions = (known or thesaurus()).find([lemma(word.text) for word in words(text)])
    return {m.entry.id for m in mentions if m.entry.kind == kind and m.named and not m.assisting}


def test_it_covers_the_whole_of_the_labour_market() -> None:
    assert len(of_kind("occupation")) >= 550
    assert len(of_kind("field")) >= 60
    assert len(of_kind("aspect")) >= 60


def test_every_id_is_used_once_whatever_its_kind() -> None:
    kinds = defaultdict(list)
    for entry in entries():
        if entry.kind != "alike":
            kinds[entry.id].append(entry.kind)
    assert {name: seen for name, seen in kinds.items() if len(seen) > 1} == {}


def test_everything_has_names() -> None:
    assert [entry.id for entry in entries() if not entry.names] == []


def test_neighbours_and_broader_occupations_exist() -> None:
    known = of_kind("occupation")
    missing = {(e.id, other) for e in known.values() for other in e.near + e.broader if other not in known}
    assert missing == set()


def test_fields_exist_and_every_field_has_an_occupation() -> None:
    named = {field for entry in of_kind("occupation").values() for field in entry.fields}
    assert named == set(of_kind("field"))


def test_every_occupation_belongs_to_a_field_but_a_manager_of_anything() -> None:
    assert [name for name in of_kind("occupation") if not thesaurus().fields_of(name)] == ["kierownik"]


def test_nothing_is_a_kind_of_itself() -> None:
    assert [name for name in of_kind("occupation") if name in thesaurus().wider(name)] == []


def test_a_neighbour_is_neither_the_occupation_itself_nor_a_broader_one() -> None:
    muddled = {
        (entry.id, other)
        for entry in of_kind("occupation").values()
        for other in entry.near
        if other == entry.id or other in thesaurus().wider(entry.id)
    }
    assert muddled == set()


def test_neighbours_are_few() -> None:
    assert [entry.id for entry in of_kind("occupation").values() if len(entry.near) > 6] == []


@pytest.mark.parametrize("kind", ["occupation", "field", "aspect", "filler"])
def test_a_phrase_belongs_to_one_entry(kind: str) -> None:
    owners = defaultdict(set)
    for entry in of_kind(kind).values():
        for name in entry.names:
            owners[key(name)].add(entry.id)
    several = {phrase: ids for phrase, ids in owners.items() if len(ids) > 1}
    assert several == (SHARED if kind == "occupation" else {})


def test_a_task_is_no_name_of_another_occupation() -> None:
    owners = {key(name): entry.id for entry in of_kind("occupation").values() for name in entry.names}
    wrong = {
        (entry.id, task)
        for entry in of_kind("occupation").values()
        for task in entry.tasks
        if owners.get(key(task), entry.id) != entry.id
    }
    assert wrong == set()


def test_every_phrase_has_a_word_that_tells_something() -> None:
    empty = {
        (entry.id, name)
        for entry in entries()
        for name in entry.names + entry.tasks
        if all(word in CONNECTING for word in phrase_lemmas(name))
    }
    assert empty == set()


def test_a_word_is_alike_with_one_group_only() -> None:
    groups = defaultdict(set)
    for entry in of_kind("alike").values():
        for name in entry.names:
            groups[lemma(name)].add(entry.id)
    assert {word: ids for word, ids in groups.items() if len(ids) > 1} == {}


COMMON = (
    "praca pracownik firma klient zespół doświadczenie umowa godzina miesiąc dom ręka osoba rok dzień senior mama "
    "projekt obsługa sprzedaż system rozwój model pan pani państwo czas rola szkolny zmiana dane miejsce gaz nowy "
    "wszystko odpowiedzialność wymagania oferta wynagrodzenie stanowisko język umiejętność"
)


def test_words_of_every_advert_name_nothing_alone() -> None:
    too_wide = {lemma(word) for word in COMMON.split()} - {lemma("szkolny"), lemma("praca")}
    single = {
        (entry.id, name)
        for entry in entries()
        if entry.kind in {"occupation", "aspect"}
        for name in entry.names
        if len(key(name)) == 1 and (key(name)[0] in too_wide or key(name)[0].isdigit())
    }
    assert single == set()


TITLES = {
    "Kierownik sklepu": {"kierownik-sklepu"},
    "Zastępca kierownika sklepu": {"zastepca-kierownika-sklepu"},
    "Store Manager": {"kierownik-sklepu"},
    "Sprzedawczyni w sklepie odzieżowym": {"sprzedawca-odziezy"},
    "Kasjer-sprzedawca (K/M)": {"kasjer", "sprzedawca"},
    "Pracownik lady mięsnej": {"sprzedawca-lady"},
    "Asystent kierownika budowy": {"inzynier-budowy"},
    "Kierownik robót sanitarnych": {"kierownik-robot-sanitarnych"},
    "Inżynier budowy": {"inzynier-budowy"},
    "Majster budowy": {"majster-budowy"},
    "Mechanik maszyn budowlanych": {"mechanik-maszyn-budowlanych"},
    "Mechanik pojazdów samochodowych": {"mechanik-samochodowy"},
    "Mechanik samochodów ciężarowych": {"mechanik-ciezarowek"},
    "Operator wózka widłowego": {"operator-wozka"},
    "Operator maszyn i urządzeń": {"operator-maszyn"},
    "Operatorka maszyn CNC": {"operator-cnc"},
    "Programista CNC": {"programista-cnc"},
    "Operator koparko-ładowarki": {"operator-koparki"},
    "Doradca klienta": {"doradca-klienta"},
    "Doradca klienta w oddziale banku": {"doradca-bankowy"},
    "Telefoniczny konsultant": {"telemarketer"},
    "Inżynier sprzedaży": {"doradca-techniczno-handlowy"},
    "Nauczycielka matematyki": {"nauczyciel-matematyki"},
    "Pomoc nauczyciela": {"pomoc-nauczyciela"},
    "Pomoc księgowej": {"pomoc-ksiegowa"},
    "Główna księgowa": {"glowny-ksiegowy"},
    "Samodzielna księgowa / samodzielny księgowy": {"ksiegowy"},
    "Specjalistka ds. księgowości": {"ksiegowy"},
    "Senior Accountant": {"ksiegowy"},
    "Specjalista ds. kadr i płac": {"kadry-place"},
    "Specjalista ds. BHP": {"bhp-specjalista"},
    "Specjalista ds. logistyki": {"specjalista-logistyki"},
    "Order Picker": {"komisjoner"},
    "Kierowca kat. C+E": {"kierowca-ce"},
    "Kierowca kat. B": {"kierowca-dostawczy"},
    "Kierowca autobusu": {"kierowca-autobusu"},
    "Kurier rowerowy": {"dostawca-jedzenia"},
    "Murarz-tynkarz": {"murarz", "tynkarz"},
    "Hydraulik": {"instalator-sanitarny"},
    "Pomocnik hydraulika": {"pomocnik-hydraulika"},
    "Pomocnik serwisanta (instalacje sanitarne)": {"pomocnik-hydraulika"},
    "Pracownik magazynowy – zmiana nocna": {"magazynier"},
    "Nauczyciel, Szkoła podstawowa, język angielski": {"nauczyciel-angielskiego"},
    "Nauczyciel języka hiszpańskiego": {"nauczyciel-hiszpanskiego"},
    "Mechanik - serwisant wózków widłowych": {"mechanik-wozkow"},
    "Kierownik budowy drogi": {"kierownik-robot-drogowych"},
    "Kitchen help": {"pomoc-kuchenna"},
    "Kierownik ds. franczyzy": {"specjalista-franczyzy"},
    "Kierownik robót elektrycznych": {"kierownik-robot-elektrycznych"},
    "Robotnik gospodarczy - dla bezrobotnych zarejestrowanych w urzędzie pracy": {"robotnik-gospodarczy"},
    "Pracownik ochrony mienia": {"pracownik-ochrony"},
    "Elektromonter": {"elektryk"},
    "Monter instalacji fotowoltaicznych": {"monter-fotowoltaiki"},
    "Doradca ds. fotowoltaiki": {"doradca-oze"},
    "Spawacz TIG": {"spawacz"},
    "Lakiernik": {"lakiernik"},
    "Lakiernik samochodowy": {"lakiernik-samochodowy"},
    "Lakiernik proszkowy": {"lakiernik-przemyslowy"},
    "Administrator sieci": {"administrator-sieci"},
    "Szwaczka maszynowa": {"szwaczka"},
    "Pokojówka": {"pokojowa"},
    "Recepcjonista hotelowy": {"recepcjonista-hotelowy"},
    "Rejestratorka medyczna": {"rejestratorka-medyczna"},
    "Szef kuchni": {"szef-kuchni"},
    "Pomoc kuchenna": {"pomoc-kuchenna"},
    "Opiekunka osób starszych": {"opiekun-osob-starszych"},
    "Pielęgniarz": {"pielegniarka"},
    "Magister farmacji [rekrutacja prowadzona online]": {"farmaceuta"},
    "Java Software Developer [rekrutacja online]": {"java-developer"},
    "Specjalista ds. rekrutacji": {"rekruter"},
    "Data Engineer": {"data-engineer"},
    "Senior Data Analyst": {"analityk-danych"},
    "QA Engineer": {"tester"},
    "Test Automation Engineer": {"tester-automatyzujacy"},
    "Site Reliability Engineer": {"sre"},
    "Front-end Developer (React)": {"frontend-developer"},
    "Full Stack Engineer": {"fullstack-developer"},
    "C# Developer": {"dotnet-developer"},
    "C++ Developer": {"cpp-developer"},
    "Node.js Developer": {"nodejs-developer"},
    "IT Project Manager": {"project-manager"},
    "Product Owner": {"product-owner"},
    "Scrum Master": {"scrum-master"},
    "UX/UI Designer": {"ux-designer"},
    "Business Analyst": {"analityk-biznesowy"},
    "Solution Architect": {"architekt-it"},
    "Architekt wnętrz": {"projektant-wnetrz"},
    "Lekarz weterynarii": {"weterynarz"},
    "Inspektor weterynaryjny": {"inspektor-sanitarny"},
    "Technik farmaceutyczny": {"technik-farmaceutyczny"},
    "Fryzjerka": {"fryzjer"},
    "Ogrodnik terenów zieleni": {"ogrodnik"},
}


@pytest.mark.parametrize(("title", "expected"), TITLES.items(), ids=TITLES)
def test_a_title_names_what_a_recruiter_would_say(title: str, expected: set[str]) -> None:
    assert found(title) >= expected
    assert found(title) - expected <= {wider for name in expected for wider in thesaurus().wider(name)}


@pytest.mark.parametrize(
    ("title", "unwanted"),
    [
        ("Kierownik sklepu", "sprzedawca"),
        ("Pomoc księgowej", "ksiegowy"),
        ("Asystent kierownika budowy", "kierownik-budowy"),
        ("Pomocnik elektryka", "elektryk"),
        ("Asystent projektanta", "projektant-budowlany"),
        ("Key Account Manager", "kierownik"),
        ("Product Manager - rekrutacja online", "rekruter"),
        ("Opiekun klienta", "opiekun-osob-starszych"),
        ("Mechanik maszyn", "mechanik-samochodowy"),
        ("Specjalista ds. ochrony środowiska", "pracownik-ochrony"),
        ("Administratorem danych osobowych jest pracodawca", "administrator-systemow"),
        ("elastyczny grafik", "grafik"),
        ("szkolenie BHP", "bhp-specjalista"),
    ],
)
def test_a_title_does_not_name_its_neighbour(title: str, unwanted: str) -> None:
    assert unwanted not in found(title)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("robota na budowie", "pracownik-budowlany"),
        ("praca na kasie", "kasjer"),
        ("kasa w markecie", "kasjer"),
        ("rozładunek tirów", "ladowacz"),
        ("kierowca betoniarki", "kierowca-betonomieszarki"),
        ("operator kosiarki", "ogrodnik"),
        ("praca na tartaku", "operator-drewna"),
        ("pilnowanie parkingu", "parkingowy"),
        ("malowanie mieszkań", "malarz"),
        ("opieka nad starszymi", "opiekun-osob-starszych"),
        ("jeździć tirem", "kierowca-ciezarowki"),
        ("sprzątanie", "sprzatacz"),
        ("szukam czegoś przy pakowaniu", "pakowacz"),
        ("zbieranie truskawek", "zbior-owocow"),
        ("na zmywaku", "pomoc-kuchenna"),
        ("praca na słuchawce", "telemarketer"),
        ("księgowość", "ksiegowy"),
        ("wózki widłowe", "operator-wozka"),
        ("złota rączka", "pracownik-wielobranzowy"),
        ("wykładanie towaru", "pracownik-hali-sklepu"),
        ("praca w urzędzie", "urzednik"),
        ("szycie", "szwaczka"),
        ("opieka nad dziećmi", "niania"),
        ("wprowadzanie danych", "wprowadzanie-danych"),
        ("data scientist", "data-scientist"),
        ("shop assistant", "sprzedawca"),
        ("waitress", "kelner"),
        ("truck driver", "kierowca-ciezarowki"),
    ],
)
def test_a_question_in_everyday_words_names_the_occupation(question: str, expected: str) -> None:
    assert expected in found(question)


@pytest.mark.parametrize(
    ("question", "field", "occupations"),
    [
        ("gastronomia", "gastronomia", {"kelner", "kucharz", "barman", "pomoc-kuchenna"}),
        ("sklep", "sklep", {"sprzedawca", "kasjer", "kierownik-sklepu"}),
        ("budowlanka", "budowa", {"murarz", "kierownik-budowy", "pomocnik-budowlany", "zbrojarz"}),
        ("IT", "it", {"java-developer", "tester", "devops", "administrator-systemow"}),
        ("praca w biurze", "biuro", {"pracownik-biurowy", "sekretarka", "recepcjonista-biurowy"}),
        ("szpital", "szpital", {"pielegniarka", "salowa", "lekarz", "ratownik-medyczny"}),
        ("w przedszkolu", "przedszkole", {"nauczyciel-przedszkola", "pomoc-nauczyciela", "wozny"}),
        ("magazyn", "magazyn", {"magazynier", "operator-wozka", "komisjoner", "pakowacz"}),
        (
            "praca fizyczna",
            "praca-fizyczna",
            {"pracownik-fizyczny", "magazynier", "pakowacz", "pracownik-produkcji"},
        ),
        ("w banku", "bankowosc", {"doradca-bankowy", "kasjer-bankowy", "doradca-kredytowy"}),
        ("finanse", "finanse", {"ksiegowy", "finansista", "controlling", "kadry-place"}),
        ("transport", "transport", {"kierowca-ce", "spedytor", "kurier", "dyspozytor-transportu"}),
    ],
)
def test_a_field_is_answered_by_its_occupations(question: str, field: str, occupations: set[str]) -> None:
    assert field in found(question, "field") or field in {
        other for name in found(question) for other in thesaurus().fields_of(name)
    }
    assert {name for name in of_kind("occupation") if field in thesaurus().fields_of(name)} >= occupations


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("orzeczenie lekarskie do celów sanitarno-epidemiologicznych", "niepelnosprawni"),
        ("zajęcia z dziećmi z niepełnosprawnością", "niepelnosprawni"),
        ("toaleta dla osób niepełnosprawnych na parterze", "niepelnosprawni"),
        ("wskaźnik zatrudnienia osób niepełnosprawnych wynosi 6%", "niepelnosprawni"),
        ("miejsce zamieszkania kandydata", "zakwaterowanie"),
        ("zniżki na noclegi w naszych hotelach", "zakwaterowanie"),
        ("wynagrodzenie i dodatek wakacyjny", "sezonowa"),
    ],
)
def test_words_that_say_something_else_offer_no_such_circumstance(text: str, aspect: str) -> None:
    assert aspect in of_kind("aspect")
    assert aspect not in found(text, "aspect")


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("zapewniamy zakwaterowanie", "zakwaterowanie"),
        ("Kierowca kat. C+E", "prawo-jazdy-ce"),
        ("prawo jazdy kategorii B", "prawo-jazdy-b"),
        ("bez prawa jazdy", "bez-prawa-jazdy"),
        ("doświadczenie nie jest wymagane", "bez-doswiadczenia"),
        ("praca dla studentów", "dla-studentow"),
        ("z orzeczeniem o niepełnosprawności", "niepelnosprawni"),
        ("Spawacz TIG", "spawanie-tig"),
        ("spawacz MIG/MAG (135)", "spawanie-mig-mag"),
        ("uprawnienia UDT na wózki widłowe", "udt"),
        ("uprawnienia SEP do 1 kV", "sep"),
        ("książeczka sanepidowska", "sanepid"),
        ("wolne weekendy", "pon-pt"),
        ("system trzyzmianowy", "trzy-zmiany"),
        ("praca w systemie 4-brygadowym", "cztery-brygady"),
        ("trasy po kraju", "trasy-krajowe"),
        ("praca na terenie całego kraju", "trasy-krajowe"),
        ("trasy po krajach Unii Europejskiej", "trasy-miedzynarodowe"),
        ("w transporcie krajowym i międzynarodowym", "trasy-mieszane"),
        ("praca na terenie Polski oraz za granicą", "trasy-mieszane"),
        ("praca na terenie UE", "trasy-miedzynarodowe"),
        ("przewoźnik międzynarodowy", "trasy-miedzynarodowe"),
        ("weekendy w domu", "weekendy-w-domu"),
        ("codziennie w domu", "codziennie-w-domu"),
        ("tygodniówka", "tygodniowka"),
        ("praca wakacyjna", "sezonowa"),
        ("mile widziane pary", "dla-par"),
        ("prywatna opieka medyczna", "opieka-medyczna"),
    ],
)
def test_a_circumstance_is_heard_in_its_wordings(text: str, aspect: str) -> None:
    assert aspect in found(text, "aspect")


def test_countries_of_the_union_are_no_routes_at_home() -> None:
    assert "trasy-krajowe" not in found("trasy po krajach Unii Europejskiej", "aspect")


@pytest.mark.parametrize(
    "title", ["ZBIORY - HOLANDIA CZEREŚNIE", "Praca przy zbiorze czereśni", "Zbieranie gruszek"]
)
def test_the_harvest_of_any_fruit_is_the_harvest_of_fruit(title: str) -> None:
    assert "zbior-owocow" in found(title, "occupation")


@pytest.mark.parametrize(
    "text",
    [
        "Dołącz kopie ich tłumaczenia na język polski sporządzone przez tłumacza przysięgłego",
        "Ukończona szkoła z profilem technicznym",
    ],
)
def test_papers_and_schooling_that_are_asked_for_name_no_work(text: str) -> None:
    assert found(text) == set()


def test_whoever_keeps_up_one_kind_of_equipment_is_no_caretaker() -> None:
    assert found("Konserwator urządzeń telekomunikacyjnych", "occupation") == {"monter-telekomunikacji"}


def test_private_medical_care_is_no_work_in_care() -> None:
    assert found("prywatna opieka medyczna", "field") == set()


@pytest.mark.parametrize("text", ["malowanie mieszkań", "opieka nad niepełnosprawnym dzieckiem"])
def test_a_word_in_the_name_of_work_is_no_circumstance(text: str) -> None:
    assert found(text, "aspect") == set()


def test_the_dog_that_guides_is_no_guide() -> None:
    assert found("do budynku można wejść z psem przewodnikiem") == set()
    assert found("zobowiązania: studia, opieka nad dzieckiem lub wnukiem") == set()


def test_networks_of_shops_and_partners_are_no_networks_of_computers() -> None:
    for title in ("Specjalista ds. rozwoju sieci serwisowej", "Specjalista ds. rozwoju sieci sklepów"):
        assert "administrator-sieci" not in found(title)


def test_without_a_driving_licence_is_not_with_one() -> None:
    assert "prawo-jazdy-b" not in found("bez prawa jazdy", "aspect")


@pytest.mark.real_data
def test_nearly_every_real_polish_title_is_understood() -> None:
    if not ADVERTS.exists():
        pytest.skip("the real adverts are not beside the project")
    with gzip.open(ADVERTS, "rt", encoding="utf8") as lines:
        titles = [json.loads(line)["title"] for line in lines][::5]
    assert len(titles) > 1500
    assert sum(bool(found(title)) for title in titles) / len(titles) >= 0.95


@pytest.mark.real_data
def test_nearly_every_real_title_of_the_it_board_is_understood() -> None:
    if not BOARD.exists():
        pytest.skip("the real pages of the board are not beside the project")
    pages = sorted(BOARD.glob("*.json.gz"))[:1]
    with gzip.open(pages[0], "rt", encoding="utf8") as page:
        titles = sorted({posting["title"] for posting in json.load(page)["postings"]})
    assert len(titles) > 100
    assert sum(bool(found(title)) for title in titles) / len(titles) >= 0.95


@pytest.mark.parametrize(
    ("said", "meant"),
    [("kelnr", "kelner"), ("elektrk", "elektryk"), ("diver", "diver"), ("tiller", "tiller"), ("diving", "diving")],
)
def test_a_misspelt_word_is_mended_and_an_english_name_of_another_job_is_not(said: str, meant: str) -> None:
    assert thesaurus().meant(said) == meant
