"""What an advert asks of whoever takes the job that people refuse, and whoever refuses it gets no such offer."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain import Offer, Place, Search
from retrieval.embedding import BuiltinEmbedder
from retrieval.facts import burdens as asked
from retrieval.facts import of_sales
from retrieval.facts.burdens import burdens
from retrieval.search import StoreFinder
from retrieval.store import OfferStore

TODAY = date(2026, 6, 15)
GDANSK = Place("Gdańsk", "town", "pomorskie")
BERLIN = Place("Berlin", "town", None, "DE")


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Wymagania: gotowość do częstych wyjazdów służbowych", asked.TRIPS),
        ("dyspozycyjność i gotowość do pracy w delegacji", asked.TRIPS),
        ("miejscem wykonywania pracy są budowy na terenie całego kraju", asked.TRIPS),
        ("Miejsce pracy: Cała Polska", asked.TRIPS),
        ("pokrycie kosztów zakwaterowania w trakcie pobytu na budowie", asked.TRIPS),
        ("Obowiązki: telefoniczna i mailowa obsługa klientów", asked.PHONE),
        ("zarządzanie korespondencją i komunikacją telefoniczną", asked.PHONE),
        ("praca również w delegacji", asked.TRIPS),
        ("w budynku istnieją bariery architektoniczne, brak windy", asked.BARRIERS),
        ("Bariery architektoniczne: występują", asked.BARRIERS),
        ("Warunki pracy: bariery architektoniczne - brak podjazdów", asked.BARRIERS),
        ("możliwość występowania barier architektonicznych", asked.BARRIERS),
        ("W budynku nie ma wind", asked.BARRIERS),
        ("W budynku występują liczne bariery architektoniczne", asked.BARRIERS),
        ("w budynku są bariery architektoniczne", asked.BARRIERS),
        ("Miejsce pracy na II piętrze, bez windy", asked.BARRIERS),
        ("Obsługa połączeń przychodzących oraz e-maili", asked.PHONE),
        ("pomoc klientom poprzez infolinię przychodzącą", asked.PHONE),
        ("łatwość nawiązywania kontaktów przez telefon", asked.PHONE),
        ("obsługa z wykorzystaniem kanałów komunikacji: telefon, e-mail", asked.PHONE),
        ("dobra organizacja pracy, gotowość do pracy w delegacji", asked.TRIPS),
        ("Udziela informacji podatnikom", asked.CUSTOMERS),
        ("realizacja indywidualnych celów sprzedażowych", asked.TARGETS),
        ("jesteś nastawiony na realizację celów", asked.TARGETS),
        ("umawianie spotkań przez telefon, cold calling", asked.COLD_CALLS),
        ("Twój zakres obowiązków: aktywna sprzedaż usług", of_sales.SELLING),
        ("pozyskiwanie nowych klientów", of_sales.SELLING),
        ("wynagrodzenie: podstawa + prowizja", of_sales.SELLING),
        ("Zadania: obsługa klienta, realizacja sprzedaży", of_sales.SELLING),
        ("You will generate sales and find new customers", of_sales.SELLING),
        ("Konsultant infolinii (bez sprzedaży)", of_sales.NO_SELLING),
        ("telefoniczne umawianie spotkań dla handlowców", of_sales.CALLING),
        ("obsługa połączeń wychodzących", of_sales.CALLING),
        ("zaciekawić osobę po drugiej stronie słuchawki", of_sales.CALLING),
        ("konsultant w contact center", of_sales.CALL_CENTRE),
        ("regularne wizyty u klientów", of_sales.FIELD),
        ("gotowość do pracy w terenie", of_sales.FIELD),
        ("prawo jazdy kat. B oraz własny samochód", asked.OWN_CAR),
        ("Uprawnienia: prawo jazdy kat. B", asked.LICENCE),
        ("bezpośredni kontakt z klientem", asked.CUSTOMERS),
        ("doradzanie klientom w sklepie", asked.CUSTOMERS),
        ("możliwość awansu, prawo jazdy kat. B", asked.LICENCE),
        ("System wynagradzania: Akordowy", asked.PIECEWORK),
        ("braku przeciwwskazań do dźwigania", asked.LIFTING),
        ("Montaż konstrukcji, praca na wysokości", asked.HEIGHTS),
        ("aktualnych badań wysokościowych", asked.HEIGHTS),
        ("Wykształcenie: wyższe (w tym licencjat)", asked.DEGREE),
        ("Dla naszego klienta, firmy z branży meblarskiej, poszukujemy pracowników", asked.AGENCY),
        ("Wpis do rejestru agencji zatrudnienia 1234", asked.AGENCY),
        ("Mamy pracę w firmie Robotnik Sp. z o.o. (nr rej 12345)", asked.AGENCY),
        ("KRAZ: 12345", asked.AGENCY),
        ("Do zespołu naszego klienta poszukujemy testera", asked.AGENCY),
        ("Naszym klientem jest producent mebli", asked.AGENCY),
        ("Jesteśmy firmą, świadczymy usługi doradztwa personalnego", asked.AGENCY),
        ("Zatrudnienie w oparciu o umowę o pracę tymczasową", asked.AGENCY),
        ("Kasjer - oferta pracy tymczasowej", asked.AGENCY),
        ("(PRACA W NIEMCZECH) Pakowanie towaru", asked.ABROAD),
        ("gotowość do podjęcia stałej pracy za granicą", asked.ABROAD),
        ("gotowość do założenia działalności gospodarczej", asked.OWN_BUSINESS),
        ("Fryzjer prowadzący własny salon", asked.OWN_BUSINESS),
        ("Możliwe formy współpracy to: franczyza", asked.OWN_BUSINESS),
        ("wynajem stanowiska w salonie", asked.OWN_BUSINESS),
        ("Wymagana własna działalność gospodarcza", asked.OWN_BUSINESS),
        ("wymagane aktualne orzeczenie o stopniu niepełnosprawności", asked.CERTIFICATE),
        ("orzeczenie o niepełnosprawności - warunek konieczny", asked.CERTIFICATE),
        ("Poszukiwani spawacze na kursy spawania w Elblągu", asked.COURSE),
        ("Pracujemy od poniedziałku do soboty", asked.WEEKENDS),
        ("dostawy przyjmujesz we wtorki, piątki i soboty rano", asked.WEEKENDS),
        ("dwie zmiany: 6-13, 13-20, pon.-sob.", asked.WEEKENDS),
        ("Praca w soboty i niedziele handlowe", asked.WEEKENDS),
        ("Dodatek za pracę w weekendy", asked.WEEKENDS),
        ("Praca w godzinach 6:00-14:00, także w wybrane niedziele i święta", asked.WEEKENDS),
        ("Opis oferty: praca w wolne dni", asked.WEEKENDS),
        ("praca również w dni ustawowo wolne", asked.WEEKENDS),
        ("praca pon.-pt. 6-18, co trzecia sobota 6-13", asked.WEEKENDS),
        ("godziny pracy: od wtorku do soboty", asked.WEEKENDS),
        ("dyspozycyjność w jedną sobotę w miesiącu", asked.WEEKENDS),
        ("praca od poniedziałku do piątku (+ co druga sobota)", asked.WEEKENDS),
        ("Praca w soboty, w niedziele nie pracujemy", asked.WEEKENDS),
        ("Nie pracujemy w nocy, praca w weekendy", asked.WEEKENDS),
        ("Nie ma pracy w nocy, ale są dyżury w weekendy", asked.WEEKENDS),
        ("Praca od poniedziałku do soboty w niedziele nie pracujemy", asked.WEEKENDS),
        ("Praca zmianowa, nie tylko w weekendy", asked.WEEKENDS),
        ("Praca w soboty. Godziny pracy sklepu: od poniedziałku do piątku", asked.WEEKENDS),
        ("Praca biurowa od wtorku do soboty", asked.WEEKENDS),
        ("Shifts on Saturdays", asked.WEEKENDS),
        ("Formy współpracy: umowa o pracę, w ramach franczyzy, wynajem fotela", asked.OWN_BUSINESS),
        ("Oferujemy wynajem fotela", asked.OWN_BUSINESS),
        ("Obsługa klientów, współpraca na zasadach franczyzy", asked.OWN_BUSINESS),
    ],
)
def test_an_advert_asks_for_it(text: str, term: str) -> None:
    assert term in burdens(text)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Oferujemy wyjazdy integracyjne", asked.TRIPS),
        ("rozliczanie podróży służbowych i wyjazdów służbowych", asked.TRIPS),
        ("Wspieramy firmy, 39 oddziałów na terenie całego kraju", asked.TRIPS),
        ("Praca bez wyjazdów służbowych", asked.TRIPS),
        ("Prosimy o kontakt telefoniczny pod numerem 123", asked.PHONE),
        ("telefon służbowy", asked.PHONE),
        ("Mile widziane doświadczenie w call center", asked.PHONE),
        ("Mile widziane doświadczenie w call center", of_sales.CALL_CENTRE),
        ("współpraca z działem sprzedaży", of_sales.SELLING),
        ("przygotowanie ofert dla klienta", asked.AGENCY),
        ("samochód nr rej. WA 12345", asked.AGENCY),
        ("obsługa naszego klienta w salonie", asked.AGENCY),
        ("wprowadzanie sprzedaży do systemu", of_sales.SELLING),
        ("wystawianie faktur sprzedaży i analiza wyników sprzedaży", of_sales.SELLING),
        ("kontakt z halami sprzedaży", of_sales.SELLING),
        ("doświadczenie w aktywnej sprzedaży mile widziane", of_sales.SELLING),
        ("prowadzenie dokumentacji sprzedażowej", of_sales.SELLING),
        ("praca nie polega na sprzedaży produktów", of_sales.SELLING),
        ("odbieranie telefonów i umawianie spotkań zarządu", of_sales.CALLING),
        ("praca na terenie zakładu", of_sales.FIELD),
        ("stanowisko niezwiązane z wizytami u klientów", of_sales.FIELD),
        ("wspieramy kandydatów w realizacji ich celów zawodowych", asked.TARGETS),
        ("mile widziany własny samochód", asked.OWN_CAR),
        ("prawo jazdy kat. B będzie atutem", asked.LICENCE),
        ("prawo jazdy nie jest wymagane", asked.LICENCE),
        ("Sfinansujemy prawo jazdy kat. C", asked.LICENCE),
        ("Możliwość zdobycia prawa jazdy kat. C", asked.LICENCE),
        ("Nasza firma od 20 lat dostarcza klientom stal", asked.CUSTOMERS),
        ("Wsparcie naszych klientów w Europie to nasza misja", asked.CUSTOMERS),
        ("Pomagamy pracownikom osiągać ich cele zawodowe", asked.TARGETS),
        ("Dla naszego klienta z branży meblarskiej", asked.CUSTOMERS),
        ("praca bez dźwigania", asked.LIFTING),
        ("nie ma pracy na wysokości", asked.HEIGHTS),
        ("wysokość premii zależy od wyników", asked.HEIGHTS),
        ("budynek bez barier architektonicznych", asked.BARRIERS),
        ("w budynku nie występują bariery architektoniczne", asked.BARRIERS),
        ("Bariery architektoniczne: brak", asked.BARRIERS),
        ("Bariery architektoniczne nie występują", asked.BARRIERS),
        ("pomagamy usuwać bariery architektoniczne", asked.BARRIERS),
        ("Likwidacja barier architektonicznych – projektant", asked.BARRIERS),
        ("Montaż wind, serwis bez windykacji", asked.BARRIERS),
        ("wykształcenie średnie lub wyższe", asked.DEGREE),
        ("Wymagania pożądane: Wykształcenie: wyższe", asked.DEGREE),
        ("Współpraca z agencjami pracy tymczasowej", asked.AGENCY),
        ("Praca tymczasowa: NIE", asked.AGENCY),
        ("Znajomość ustawy o zatrudnianiu pracowników tymczasowych", asked.AGENCY),
        ("doświadczenie w pracy w Niemczech", asked.ABROAD),
        ("Wsparcie franczyzobiorców w prowadzeniu sklepów", asked.OWN_BUSINESS),
        ("umowa o pracę lub własna działalność gospodarcza", asked.OWN_BUSINESS),
        ("mile widziana gotowość do założenia działalności", asked.OWN_BUSINESS),
        ("zachęcamy również osoby posiadające orzeczenie o niepełnosprawności", asked.CERTIFICATE),
        ("mile widziane aktualne orzeczenie o niepełnosprawności", asked.CERTIFICATE),
        ("Kontakt od poniedziałku do soboty w godzinach 8-18", asked.WEEKENDS),
        ("Sklep czynny od poniedziałku do soboty", asked.WEEKENDS),
        ("Możliwość pracy w soboty", asked.WEEKENDS),
        ("Praca od poniedziałku do piątku, sobota wolna", asked.WEEKENDS),
        ("Praca od pon. do pt., dodatek za pracę w sobotę", asked.WEEKENDS),
        ("praca w soboty tylko dla chętnych", asked.WEEKENDS),
        ("bez pracy w weekendy", asked.WEEKENDS),
        ("Praca w dni robocze, w sobotę nie pracujemy", asked.WEEKENDS),
        ("Praca w tygodniu, w soboty i niedziele nie pracujemy", asked.WEEKENDS),
        ("Praca od poniedziałku do piątku, nie pracujemy w niedziele i soboty", asked.WEEKENDS),
        ("Praca w tygodniu, w soboty i w niedziele nie pracujemy", asked.WEEKENDS),
        ("Zmiany 8h, nie ma pracy w niedziele", asked.WEEKENDS),
        ("W pracy nie ma zmian w weekendy", asked.WEEKENDS),
        ("No weekend work; shifts never on Saturdays", asked.WEEKENDS),
        ("We do not work on weekends", asked.WEEKENDS),
        ("Godziny pracy sklepu: od poniedziałku do soboty 8-20", asked.WEEKENDS),
        ("Godziny pracy sklepu: pn-pt 8-20 oraz w soboty 9-14", asked.WEEKENDS),
        ("Godziny pracy biura: poniedziałku - soboty", asked.WEEKENDS),
        ("Godziny otwarcia: od poniedziałku do soboty", asked.WEEKENDS),
        ("Specjalista ds. wynajmu stanowisk", asked.OWN_BUSINESS),
        ("Oferujemy umowę franczyzy klientom", asked.OWN_BUSINESS),
        ("Klientom oferujemy umowę franczyzy", asked.OWN_BUSINESS),
        ("Koordynator: pozyskiwanie na zasadach franczyzy", asked.OWN_BUSINESS),
        ("Podobne oferty: telemarketer, praca w delegacji", asked.TRIPS),
    ],
)
def test_an_advert_does_not_ask_for_it(text: str, term: str) -> None:
    assert term not in burdens(text)


def test_an_agency_is_known_by_its_name() -> None:
    assert burdens("Pakowanie towaru", "Randstad Polska Sp. z o.o.") == [asked.AGENCY]
    assert burdens("Pakowanie towaru", "Agencja Rozwoju Regionu") == []


def found(offers: dict[str, Offer], search: Search) -> set[str]:
    store = OfferStore.open("memory://", BuiltinEmbedder())
    store.put(list(offers.values()))
    hits = StoreFinder(store, store.embedder).find_now(search, limit=10, today=TODAY).hits
    return {hit.offer.source_id for hit in hits}


def offer(id: str, title: str, description: str, **rest: object) -> Offer:
    return Offer(id=f"t:{id}", source="t", source_id=id, title=title, description=description, **rest)  # type: ignore[arg-type]


def only(title: str, description: str, search: Search, **rest: object) -> bool:
    """Is an offer that asks nothing found for the search, and the one with the description not?"""
    pair = {
        "free": offer("free", title, "Praca na miejscu."),
        "asking": offer("asking", title, description, **rest),
    }
    return found(pair, search) == {"free"}


@pytest.mark.parametrize(
    ("description", "refused"),
    [
        ("Gotowość do wyjazdów służbowych.", "delegacja"),
        ("Obsługa połączeń przychodzących.", "telefon"),
        ("Realizacja planów sprzedażowych.", "plany sprzedażowe"),
        ("Pozyskiwanie nowych klientów.", "sprzedaż"),
        ("Telefoniczne umawianie spotkań.", "dzwonienie do ludzi"),
        ("Konsultant w contact center.", "call center"),
        ("Wizyty u klientów.", "praca w terenie"),
        ("Wymagany własny samochód.", "własny samochód"),
        ("System wynagradzania: akordowy.", "akord"),
        ("Braku przeciwwskazań do dźwigania.", "dźwiganie"),
        ("Wymagane badania wysokościowe.", "praca na wysokości"),
        ("Wymagane prawo jazdy kat. B.", "prowadzenie pojazdów"),
        ("Dla naszego klienta poszukujemy osób na to stanowisko.", "agencja"),
    ],
)
def test_whoever_refuses_it_gets_no_offer_that_asks_for_it(description: str, refused: str) -> None:
    assert only("Magazynier", description, Search(text="magazynier", words_excluded=(refused,)))


@pytest.mark.parametrize(
    ("description", "text"),
    [
        ("Wymagane prawo jazdy kat. B.", "magazynier bez prawa jazdy"),
        ("Wymagany własny samochód.", "magazynier bez prawa jazdy"),
        ("Kontakt z klientami.", "magazynier bez kontaktu z klientem"),
        ("Wykształcenie wyższe.", "magazynier bez studiów"),
        ("Praca w delegacji.", "magazynier, codziennie w domu"),
        ("Praca po południu, popołudniowa zmiana.", "magazynier, rano"),
    ],
)
def test_what_somebody_has_not_or_wants_is_held_against_what_is_asked(description: str, text: str) -> None:
    assert only("Magazynier", description, Search(text=text))


def test_work_abroad_is_a_trip_for_whoever_names_no_other_country() -> None:
    refusing = Search(text="spawacz", words_excluded=("delegacja",))
    assert only("Spawacz", "Spawanie.", refusing, places=(BERLIN,))
    abroad = {"berlin": offer("berlin", "Spawacz", "Spawanie.", places=(BERLIN,))}
    assert found(abroad, Search(text="spawacz", places=("Niemcy",), words_excluded=("delegacja",))) == {"berlin"}


def test_an_advert_for_work_abroad_is_none_in_the_town_that_its_field_names() -> None:
    wanted = Search(text="magazynier", places=("Gdańsk",))
    assert only("Magazynier", "(PRACA W NIEMCZECH) Pakowanie.", wanted, places=(GDANSK,))


def test_a_beginner_gets_no_junior_s_offer_that_demands_years() -> None:
    search = Search(text="analityk bez doświadczenia", levels=("junior",))
    assert only("Analityk", "Wymagane minimum 3 lata doświadczenia w analizie.", search, levels=("junior", "mid"))


def test_whoever_refuses_weekends_gets_no_offer_with_saturdays() -> None:
    refusing = Search(text="magazynier", hours_excluded=("weekend",))
    assert only("Magazynier", "Praca od poniedziałku do soboty.", refusing)


def test_whoever_refuses_a_business_of_their_own_gets_no_franchise() -> None:
    refusing = Search(text="fryzjer", contracts_excluded=("b2b",))
    assert only("Fryzjer", "Możliwe formy współpracy to: franczyza.", refusing)


def test_full_time_that_takes_weekends_in_is_no_part_time() -> None:
    search = Search(text="magazynier", hours=("part_time",))
    assert only("Magazynier", "Praca.", search, hours=("full_time", "weekend"))


@pytest.mark.parametrize(
    ("text", "demanded"),
    [
        ("Prawo jazdy kat. B Mile widziana znajomość języka angielskiego", True),
        ("Doświadczenie będzie dodatkowym atutem, prawo jazdy kat. B. To oferujemy", True),
        ("Prawo jazdy kat. B mile widziane", False),
        ("Prawo jazdy kat. B – Mile widziane", False),
        ("Atutem będzie prawo jazdy kat. B", False),
    ],
)
def test_a_wish_for_something_else_leaves_a_licence_demanded(text: str, *, demanded: bool) -> None:
    assert (asked.LICENCE in burdens(text)) is demanded


def test_who_is_ready_in_both_genders_travels() -> None:
    assert asked.TRIPS in burdens("Jesteś gotowa/y do odbywania podróży służbowych")
