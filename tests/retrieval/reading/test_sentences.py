"""Sentences and dialogues: what is found in them, and that nothing else is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain import PayWish, Reading, Search
from retrieval.reading import SentenceReader
from retrieval.vocabulary import Vocabulary
from tests.retrieval.reading_cases import HERE, Case, cases, differences

if TYPE_CHECKING:
    from bot.ports import Reader


@pytest.mark.parametrize("case", cases("sentences.txt") + cases("dialogues.txt") + cases("people.txt"), ids=str)
def test_a_careful_reader_finds_this_and_nothing_else(reader: SentenceReader, case: Case) -> None:
    before: Search | None = None
    assert len(case.turns) == len(case.findings)
    for turn, expected in zip(case.turns, case.findings, strict=True):
        reading = reader.read(turn, before)
        assert differences(expected, reading) == {}, turn
        before = reading.search


def _intents() -> list[tuple[str, str, tuple[int, ...]]]:
    found = []
    for line in (HERE / "intents.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("# "):
            said, _, expected = line.rpartition(" => ")
            intent, _, numbers = expected.partition(" ")
            found.append((said, intent, tuple(int(n) for n in numbers.strip("[]").split(",") if n)))
    return found


@pytest.mark.parametrize(("said", "intent", "numbers"), _intents(), ids=str)
def test_a_message_is_for_this(reader: SentenceReader, said: str, intent: str, numbers: tuple[int, ...]) -> None:
    reading = reader.read(said)
    assert (reading.intent, reading.numbers) == (intent, numbers)


def test_there_are_a_few_hundred_of_them() -> None:
    assert len(cases("sentences.txt")) + len(cases("dialogues.txt")) >= 400
    assert len(cases("people.txt")) >= 1350


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("Szukam pracy jako kelnerka w Gdańsku", "kelnerka"),
        ("kucharz w Zakopanem, z zakwaterowaniem", "kucharz, z zakwaterowaniem"),
        ("praca w biurze bez doświadczenia, Łódź", "w biurze bez doświadczenia"),
        ("opieka nad starszymi osobami, może być za granicą", "opieka nad starszymi osobami"),
        ("praca dla studenta, weekendy, Kraków", "dla studenta"),
        ("coś dla osób niepełnosprawnych w Opolu", "dla osób niepełnosprawnych"),
        ("sprzątanie dla mojej żony, Wrocław", "sprzątanie"),
        ("praca dla kierowcy, Radom", "kierowcy"),
        ("praca dla osób bez doświadczenia, Kielce", "bez doświadczenia"),
        ("opieka nad osobami starszymi, Kielce", "opieka nad osobami starszymi"),
        ("programista java, najlepiej w finansach", "programista java, w finansach"),
        ("staż w IT, Warszawa", "staż w IT"),
        ("laborant bez stażu pracy, Opole", "laborant bez stażu pracy"),
        ("szwaczka na dwie zmiany, Łódź", "szwaczka na dwie zmiany"),
        ("kelner, praca na zmiany", "kelner"),
        ("osoba do sprzątania, Łódź", "osoba do sprzątania"),
        ("specjalista do spraw BHP, Opole", "specjalista do spraw BHP"),
        ("what jobs do you have for waiters?", "waiters"),
        ("kierowca busa do 3,5 t po Europie", "kierowca busa do 3,5 t po Europie"),
        ("kierowca do 12 t", "kierowca"),
        ("kierowca kat. C+E, Lublin", "kierowca kat. C+E"),
        ("medycyna pracy, Radom", "medycyna pracy"),
        ("looking for a job as a nurse in Warsaw", "nurse"),
        ("php bez wordpressa", "php"),
        ("mam 45 lat, 20 lat doświadczenia jako ślusarz, szukam pracy w Radomiu", "ślusarz"),
        ("praca od 7 do 15, produkcja, od zaraz", "produkcja, od zaraz, praca w dzień"),
        ("sekretarka medyczna, do 15:30, Szczecin", "sekretarka medyczna, praca w dzień"),
        ("recepcja po godzinie 15, Radom", "recepcja popołudniami"),
        ("kucharz od -5 zł, Radom", "kucharz"),
        ("księgowa, bliżej", "księgowa"),
        ("kierowca, za granicą też może być", "kierowca"),
        ("kelner, tel. 600 100 200, od 1 września", "kelner"),
        ("może być biuro albo sklep, Olsztyn", "biuro albo sklep"),
        ("kelner, język polski, angielski B2", "kelner"),
        ("kasa w markecie, Radom", "kasa w markecie"),
        ("praca pracownik kasy, zlecenie, Tychy", "pracownik kasy"),
        ("osoba na kasę, Kraków", "osoba na kasę"),
        ("obsługa kasy, Łódź", "obsługa kasy"),
        ("dobra kasa na budowie, Poznań", "na budowie"),
        ("znam polski, szukam pracy w Radomiu", ""),
        ("pracowałem 10 lat jako kucharz, teraz chcę do biura", "biura"),
        ("I was a nurse for years, now I want an office job in Warsaw", "office"),
        ("byłem spawaczem, szukam pracy w Radomiu", "spawacz"),
        ("handlowiec it, Warszawa, podstawa min 12k", "handlowiec IT"),
        ("rekruter it w Krakowie", "rekruter IT"),
        ("I need it in Warsaw, cook", "cook"),
        ("recepcjonistka medyczna wawa mokotów", "recepcjonistka medyczna"),
        ("nie mam prawa jazdy, magazynier", "bez prawa jazdy, magazynier"),
        ("magazynier, prawo jazdy nie mam", "magazynier, bez prawa jazdy"),
        ("bez nadgodzin magazyn Poznań", "magazyn"),
        ("bez pracy fizycznej biuro", "biuro"),
        ("kelner kelner kelner bardzo bardzo miły", "kelner miły"),
        ("<b>kierowca</b>&nbsp;<br/> Radom", "kierowca"),
        ("mieszkam w Skierniewicach, nie mam auta, kelner", "kelner"),
        ("robota dla dwóch chłopa na budowie, Gdynia", "na budowie"),
        ("mam 45 lat i jestem po zawodówce, mechanik", "mechanik"),
        ("17 lat, uczy się w technikum, magazyn", "17 lat, magazyn"),
        ("19 lat, uczy się w technikum, magazyn", "magazyn"),
        ("praca dla 16-latka w Krakowie", "dla 16-latka"),
        ("mam 16 lat doświadczenia jako mechanik", "mechanik"),
        ("no wiesz, podobno trzeba sprzątać, Łódź", "sprzątać"),
        ("mechanik i lakiernik, Radom", "mechanik i lakiernik"),
        ("I am a nurse and i need a job in Warsaw", "nurse"),
        ("jestem kierowcą kat. C, Radom", "kierowca kat. C"),
        ("jestem doświadczonym spawaczem, Gdynia", "doświadczony spawacz"),
        ("opieka nad dziećmi", "opieka nad dziećmi"),
        ("szukam lekkiej pracy fizycznej w Łodzi", "lekka praca fizyczna"),
        ("praca dla osób, które nie mają doświadczenia, Kielce", "bez doświadczenia"),
        ("mam orzeczenie o niepełnosprawności w stopniu lekkim", "orzeczenie o niepełnosprawności"),
        ("wracam do pracy po urlopie macierzyńskim, Łódź", ""),
        ("jakby się dało z zakwaterowaniem, bo jestem z Lublina, murarz", "z zakwaterowaniem, murarz"),
        ("jestem miła i komunikatywna, rejestratorka", "rejestratorka"),
        ("jestem ratownikiem medycznym, Kraków", "ratownik medyczny"),
        ("syn nie może znaleźć pracy, magazyn, doświadczenia nie ma", "magazyn, bez doświadczenia"),
        ("zakład pracy chronionej, Gdańsk", "zakład pracy chronionej"),
        ("pracuję w Polsce 2 lata, kelner", "kelner"),
        ("2 osoby, kelner", "kelner"),
        ("groomer, nauczę się", "groomer"),
        ("jestem mamą, wykształcenie wyższe, administracja, Radom", "administracja"),
        ("samodzielna księgowa, KPiR i ryczałt", "samodzielna księgowa, KPiR i ryczałt"),
        ("brukarz, wyplata co tydzien", "brukarz, wyplata co tydzien"),
        ("no wiesz, podobno trzeba sprzatac", "sprzatac"),
        ("jestem pielęgniarką dyplomowaną, Kraków", "pielęgniarka dyplomowana"),
        ("siema, studiuję dziennie, szukam czegoś od 16", "student"),
        ("szukam stażu w marketingu, jestem na drugim roku", "staż w marketingu, student"),
        ("mam dwoje dzieci w przedszkolu, potrzebuję pracy do 15, biuro", "biuro, praca w dzień"),
        ("sprzątanie w godzinach 7-15", "sprzątanie, praca w dzień"),
        ("praca do godziny 15, sprzątanie", "sprzątanie, praca w dzień"),
        ("Sprzątanie. Godziny do 15.", "Sprzątanie, praca w dzień"),
        ("kelner tylko do 16", "kelner, praca w dzień"),
        ("murarz, dojazd autobusem, Radom", "murarz"),
        ("spawacz TIG do Niemiec, umowa niemiecka", "spawacz TIG"),
        ("something chill, waiter in Sopot", "waiter"),
        ("back office Warszawa", "back office"),
        ("programista back end", "programista back end"),
        ("Internet of Things engineer", "Internet of Things engineer"),
        ("pick up driver", "pick up driver"),
        ("pielęgniarka astma alergologia", "pielęgniarka astma alergologia"),
        ("mam padaczkę, szukam pracy w biurze", "w biurze"),
        ("jeżdżę busem od 5 lat, Kraków", "jeżdżę busem"),
        ("nie mogę do 15, kelnerka Gdańsk", "kelnerka"),
        ("do godziny 14 mam zajęcia, kelnerka", "zajęcia, kelnerka"),
        ("nazywam Oksana, krawcowa, Łódź", "krawcowa"),
        ("orzeczenie lekkie, słabo słyszę", "orzeczenie"),
        ("szukm pracyy, kelner", "kelner"),
        ("ślusarz dla taty, 58 lat", "ślusarz"),
        ("UX designer, 3 lata expa", "UX designer"),
        ("mam trzydzieści dwa lata, kelner", "kelner"),
        ("magazyn, żeby nie trzeba było dzwonić do ludzi", "magazyn"),
        ("Czy jest praca dla seniora 67 lat w Poznaniu?", "dla emeryta"),
        ("kierownik magazynu Łódź, 10 osób pod sobą", "kierownik magazynu"),
        ("analityk finansowy, hybryda 2 dni", "analityk finansowy"),
        ("jestem niepełnosprawny, Kraków", "niepełnosprawny"),
        ("jestem bezrobotna księgowa z Łodzi", "księgowa"),
        ("pielęgniarka z 20 letnim stażem", "pielęgniarka"),
        ("wracam na rynek pracy po 6 latach, kadry i płace", "kadry i płace"),
        ("jestem handlowcem i chcę się przebranżowić na programistę", "na programistę"),
        ("chcę zmienić branżę, jestem nauczycielką, myślę o HR", "HR"),
        ("nauczyciel w technikum", "nauczyciel w technikum"),
        ("spoko masz coś na budowie w Łodzi", "na budowie"),
        ("nie lubię pracy z ludźmi, magazyn", "bez kontaktu z ludźmi, magazyn"),
        ("magazyn bez kontaktu z klientem", "magazyn bez kontaktu z klientem"),
        ("informuj mnie o nowościach, kelner", "kelner"),
        ("Witam, nazywam się Krzysztof i szukam zatrudnienia jako konserwator", "konserwator"),
        ("mam na imię Anna Nowak, kelnerka", "kelnerka"),
        ("elo mordo, robota na wykończeniówce, 35 na łapę", "na wykończeniówce"),
        ("Moja córka skończyła liceum i szuka pierwszej pracy, najlepiej w sklepie", "pierwszej pracy, w sklepie"),
        ("od przyszłego tygodnia mogę zacząć, kelner", "kelner"),
        ("chciałabym zapytać, czy mają państwo oferty dla kosmetyczki", "kosmetyczki"),
        ("cały Śląsk bez Częstochowy, spawacz", "spawacz"),
        ("chcę dostawać maile z ofertami księgowej w Łodzi", "księgowej"),
        ("praca tylko pon-pt, bez zmian, produkcja", "produkcja"),
        ("chodziło mi o sprzątanie biur", "sprzątanie biur"),
        (
            "Dzień dobry, zwracam się z uprzejmą prośbą o przedstawienie ofert pracy na stanowisku nauczyciela "
            "przedszkola w Lublinie lub najbliższej okolicy. Z poważaniem, Anna Nowak",
            "nauczyciela przedszkola",
        ),
        (
            "Zatrudnimy kierowcę kat. C+E. Baza: Opole. Wymagania: karta kierowcy. "
            "CV prosimy na praca@firma.example",
            "kierowcę kat. C+E, karta kierowcy",
        ),
    ],
)
def test_the_words_that_name_the_job_remain(reader: SentenceReader, said: str, text: str) -> None:
    assert reader.read(said).search.text == text


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("pielęgniarka w przychodni, nie w szpitalu", ("szpital",)),
        ("telemarketer bez akwizycji", ("akwizycja",)),
        ("kierowca bez spania w kabinie", ("spanie w kabinie",)),
        ("magazynier, nie przez agencję na zlecenie", ()),
        ("monter w Niemczech bez znajomości języka", ("język obcy",)),
        ("nie mówię w żadnym obcym języku, magazyn", ("język obcy",)),
        ("nie znam języka, opieka", ("język obcy",)),
        ("I speak no foreign languages, warehouse", ("język obcy",)),
        ("monter za granicą", ("w kraju",)),
        ("monter za granicą, może być Norwegia", ("w kraju",)),
        ("kierowca z wyjazdami za granicę", ()),
        ("pracowałem za granicą, hydraulik", ()),
        ("praca bez prawa jazdy", ()),
        ("praca bez studiów", ()),
        ("nie mam prawa jazdy, kelner", ()),
        ("kelner, matury nie mam", ()),
        ("bez nadgodzin magazyn Poznań", ("nadgodzina",)),
        ("bez wychowawstwa nauczyciel matematyki", ("wychowawstwo",)),
        ("kelner, nocki mi nie pasują", ("praca w nocy",)),
        ("tester bez bankow", ("bank",)),
        ("budowa, nie na czarno", ("na czarno",)),
        ("kucharz, bez ofert z PUP", ("PUP",)),
        ("rekruter, nie IT", ("IT",)),
        ("java dev, no legacy", ("legacy",)),
        ("waiter for english speakers no polish needed", ("inne języki",)),
        ("praca w biurze, byle nie w IT", ("IT",)),
        ("hr poza it, Wrocław", ("IT",)),
        ("bez IT i finansów, praca zdalna", ("IT", "finanse")),
        ("nie lubię nocek, kelner", ("praca w nocy",)),
        ("Kraków ale nie Nowa Huta, sklep", ("Nowa Huta",)),
        ("kelner, byle nie na Białołęce", ("Białołęce",)),
        ("nie wiem co chcę robić, ale na pewno nie call center i nie fizyczna", ("praca fizyczna", "call center")),
        ("nienawidzę call center, biuro", ("call center",)),
        ("nie lubię pracy z ludźmi, magazyn", ()),
        ("ludzie, którzy nie mają doświadczenia, sklep", ()),
        ("pracuję jako kucharz ale chcę coś innego", ("kucharz",)),
        ("chcę zmienić zawód, jestem kelnerką", ("kelnerka",)),
        ("jestem kucharzem i chcę się przebranżowić na kelnera", ()),
        ("jestem specjalistą i szukam czegoś innego", ()),
        ("operator CNC bez programowania", ("programowanie",)),
        ("nie chce mi się jeździć i szukam czegoś stacjonarnego", ("jeździć",)),
        ("glazurnik, brygady nie szukam", ("brygada",)),
        ("backend developer, no on-call", ("dyżury",)),
        ("technik, nie muszę mieć weekendów wolnych", ()),
        ("nie boję się wysokości, monter", ()),
        ("syn nie może znaleźć pracy a chciałby coś w Pile", ()),
    ],
)
def test_what_is_refused_and_no_constraint_is_a_word_excluded(
    reader: SentenceReader, said: str, words: tuple[str, ...]
) -> None:
    assert reader.read(said).search.words_excluded == words


def test_contracts_that_people_call_junk_are_those_of_civil_law(reader: SentenceReader) -> None:
    for said in ("kasjer, bez śmieciówki", "kasjer, umowa śmieciowa nie"):
        search = reader.read(said).search
        assert (search.contracts_excluded, search.words_excluded) == (("mandate", "task"), ()), said


def test_an_employer_may_be_said_to_be_wanted(reader: SentenceReader) -> None:
    search = reader.read("Lidl tak, Biedronka nie").search
    assert (search.companies, search.companies_excluded) == (("Lidl",), ("Biedronka",))
    assert reader.read("Lidl").search.companies == ("Lidl",)


def test_refusals_of_closed_sets_are_kept_apart(reader: SentenceReader) -> None:
    search = reader.read("magazynier, nie na zlecenie, wolne weekendy, bez angielskiego").search
    assert search.contracts_excluded == ("mandate",)
    assert search.hours_excluded == ("weekend",)
    assert reader.read("produkcja bez zmian").search.hours_excluded == ("shifts",)
    assert search.languages_excluded == ("en",)


def test_wishes_do_not_filter(reader: SentenceReader) -> None:
    search = reader.read("księgowa w Łodzi, najlepiej umowa o pracę, może być zdalnie").search
    assert (search.contracts, search.modes) == ((), ())
    assert (search.preferred.contracts, search.preferred.modes) == (("employment",), ("remote",))


def test_a_radius_belongs_to_places(reader: SentenceReader) -> None:
    assert reader.read("mechanik, okolice Lublina").search.radius_km == 30
    assert reader.read("mechanik do 15 km od Lublina").search.radius_km == 15
    assert reader.read("mechanik blisko domu").search.radius_km is None


@pytest.mark.parametrize(
    ("first", "then", "text"),
    [
        ("nauczyciel matematyki Kraków", "a fizyki?", "nauczyciel fizyki"),
        ("opiekun osób starszych, z zakwaterowaniem", "a dzieci?", "opiekun dzieci, z zakwaterowaniem"),
        ("sprzedawca obuwia w galerii", "a odzieży?", "sprzedawca odzieży w galerii"),
        ("kelner Sopot", "a barman?", "barman"),
        ("tynkarz Gdańsk", "a malarz?", "malarz"),
    ],
)
def test_another_object_belongs_to_the_same_trade(
    reader: SentenceReader, first: str, then: str, text: str
) -> None:
    assert reader.read(then, reader.read(first).search).search.text == text


@pytest.mark.parametrize(
    ("first", "then", "text"),
    [
        ("pielęgniarka Kraków", "może być przychodnia", "pielęgniarka, przychodnia"),
        ("pielęgniarka, przychodnia, Kraków", "wolę jednak szpital", "pielęgniarka, szpital"),
        ("magazynier Poznań", "a praca w sklepie?", "w sklepie"),
        ("kurier Olsztyn", "nie no wolę magazyn", "magazyn"),
        ("mechanical engineer", "what about automotive?", "mechanical engineer, automotive"),
        ("magazyn Gliwice", "a McDonald?", "McDonald"),
        ("glazurnik Kraków", "brygady nie szukam, sam pracuję", "glazurnik"),
        ("orzeczenie lekkie, Częstochowa", "pakowanie", "pakowanie, orzeczenie"),
        ("kierowca busa", "do 3,5t", "kierowca busa"),
        ("traktorzysta, Podlasie", "mieszkam na miejscu, cały rok", "traktorzysta"),
        ("kierowca kat b, Rzeszow", "dowoz z Lancuta", "kierowca kat b, dowóz pracowniczy"),
        ("orzeczenie o niepełnosprawności, kelner", "portier", "portier, orzeczenie o niepełnosprawności"),
        ("kierowca, karta kierowcy", "kelner", "kelner"),
        ("kierowca Radom", "a jak nie ma to może być też chłodnia", "kierowca, chłodnia"),
        ("produkcja Tychy", "dowóz z Bielska", "produkcja, dowóz pracowniczy"),
        ("magazyn Sosnowiec", "bus z Zawiercia", "magazyn, bus"),
        ("prawo jazdy kat C, Płock", "może być i śmieciarka", "prawo jazdy kat C, śmieciarka"),
        ("monter, delegacje", "bez delegacji", "monter"),
        ("kelner Kraków, studentka", "dla studenta", "kelner, dla studenta"),
        ("tester zdalnie", "mam certyfikat ISTQB", "tester, certyfikat ISTQB"),
        ("sekretarka", "doświadczenie mam", "sekretarka"),
        ("mechanik", "mam uprawnienia diagnosty", "mechanik, uprawnienia diagnosty"),
        ("mechanik", "skuter też mam", "mechanik"),
        ("księgowa", "mam 15 lat doświadczenia, więc może jako główna księgowa", "główna księgowa"),
        ("księgowa", "praca zdalna byłaby super", "księgowa"),
        ("mechanik", "mam kurs i swoje narzędzia", "mechanik"),
        ("rejestratorka", "jestem miła i komunikatywna", "rejestratorka"),
        ("opiekun osób starszych", "seniorka chodząca", "opiekun osób starszych, seniorka chodząca"),
        ("kasjer Biedronka albo Żabka, Lublin", "tylko Lidl", "kasjer, Lidl"),
        ("jeżdżę na sztaplarce, Poznań", "coś z drewnem albo z metalem", "z drewnem albo z metalem"),
        ("kelner Gdynia", "a może coś przy zwierzętach", "przy zwierzętach"),
    ],
)
def test_what_is_said_next_says_more_of_the_job_or_names_another(
    reader: SentenceReader, first: str, then: str, text: str
) -> None:
    before = reader.read(first).search
    search = reader.read(then, before).search
    assert (search.text, search.levels) == (text, ())
    assert not before.places or "Lidl" in then or search.places


def test_so_many_shifts_are_told_in_the_text_as_long_as_they_are_asked_for(reader: SentenceReader) -> None:
    two = reader.read("magazynier na dwie zmiany, Łódź").search
    assert (two.text, two.hours) == ("magazynier na dwie zmiany", ("shifts",))
    assert reader.read("a na trzy zmiany?", two).search.text == "magazynier, na trzy zmiany"
    assert reader.read("jednak na jedną zmianę", two).search.text == "magazynier"
    assert reader.read("godziny obojętne", two).search.text == "magazynier"


def test_what_is_wanted_after_all_is_refused_no_more(reader: SentenceReader) -> None:
    refused = reader.read("bez prowizji", reader.read("handlowiec").search).search
    assert refused.words_excluded == ("prowizja",)
    assert reader.read("podstawa 7k + prowizja", refused).search.words_excluded == ()


def test_a_job_alone_keeps_all_that_holds(reader: SentenceReader) -> None:
    before = reader.read("kucharz, od 5000 zł, nad morzem").search
    after = reader.read("kelner", before).search
    assert (after.text, after.pay, after.preferred) == ("kelner", before.pay, before.preferred)


@pytest.mark.parametrize(
    ("first", "then", "radius"),
    [
        ("elektryk Lublin w promieniu 30 km", "a możesz 60?", 60),
        ("elektryk Lublin w promieniu 30 km", "zwiększ do 100", 100),
        ("elektryk Lublin w promieniu 30 km", "a 3?", 30),
        ("elektryk Lublin w promieniu 30 km, 35 zł/h", "a 40?", 30),
        ("elektryk Lublin", "może 50", None),
    ],
)
def test_a_number_after_a_radius_is_another_one(
    reader: SentenceReader, first: str, then: str, radius: float | None
) -> None:
    assert reader.read(then, reader.read(first).search).search.radius_km == radius


def test_work_that_would_do_too_is_one_more_choice(reader: SentenceReader) -> None:
    before = reader.read("ślusarz Bydgoszcz, spokojna praca").search
    search = reader.read("może też być ochrona albo portier, dozorca", before).search
    assert search.text == "ślusarz albo ochrona albo portier albo dozorca, spokojna praca"
    assert search.places == ("Bydgoszcz",)


def test_who_pays_best_in_a_town_is_looked_for_there(reader: SentenceReader) -> None:
    before = reader.read("kucharz Warszawa").search
    there = reader.read("kto płaci najlepiej w Krakowie?", before)
    assert (there.intent, there.search.text, there.search.places) == ("search", "kucharz", ("Kraków",))
    assert there.search.best_paid_first
    assert reader.read("a kto płaci najlepiej?", before).intent == "compare"


@pytest.mark.parametrize(
    ("said", "pay"),
    [
        ("kelner, piątka na rękę", 5000),
        ("3,5 na rękę, sprzątanie", 3500),
        ("25 na rękę, sprzątanie", 25),
        ("kelner", None),
    ],
)
def test_thousands_go_without_saying(reader: SentenceReader, said: str, pay: int | None) -> None:
    wish = reader.read(said).search.pay
    assert (wish.minimum if wish else None) == pay


def test_everything_is_the_rest_of_the_list_or_all_offers(reader: SentenceReader) -> None:
    before = reader.read("kelner Kraków").search
    assert reader.read("pokaż wszystko", before) == Reading("more", before)
    assert reader.read("pokaż wszystko") == Reading("search", Search())


@pytest.mark.parametrize(
    "said",
    [
        "Kraków albo zdalnie",
        "praca zdalna lub w Krakowie, grafik",
        "python dev, remote or Kraków",
        "tester, Kraków i okolice lub zdalnie",
    ],
)
def test_remote_work_and_a_place_can_be_alternatives(reader: SentenceReader, said: str) -> None:
    search = reader.read(said).search
    assert (search.places, search.modes, search.remote_or_place) == (("Kraków",), ("remote",), True)


def test_what_says_nothing_of_places_leaves_both_choices(reader: SentenceReader) -> None:
    either = reader.read("programista PHP, Lublin albo zdalnie").search
    assert reader.read("symfony też znam", either).search.remote_or_place
    assert not reader.read("tylko Lublin", either).search.remote_or_place


@pytest.mark.parametrize(
    "said", ["magazynier katowice lub hybryda", "hybrydowo albo Katowice", "Katowice or hybrid"]
)
def test_hybrid_work_and_a_place_can_be_alternatives(reader: SentenceReader, said: str) -> None:
    search = reader.read(said).search
    assert (search.places, search.modes, search.remote_or_place) == (("Katowice",), ("hybrid",), True)
    assert not reader.read("tylko Katowice", search).search.remote_or_place


@pytest.mark.parametrize(
    "said", ["Kraków, zdalnie", "zdalnie dla firmy z Krakowa", "Kraków hybrydowo lub zdalnie"]
)
def test_remote_work_beside_a_place_is_no_alternative_to_it(reader: SentenceReader, said: str) -> None:
    assert not reader.read(said).search.remote_or_place


def test_alternatives_are_made_and_decided_in_a_dialogue(reader: SentenceReader) -> None:
    town, remote = reader.read("python Kraków").search, reader.read("python zdalnie").search
    both = reader.read("albo zdalnie", town).search
    assert (both.places, both.modes, both.remote_or_place) == (("Kraków",), ("remote",), True)
    assert reader.read("albo w Krakowie", remote).search == both
    assert reader.read("tylko zdalnie", both).search == remote
    assert reader.read("dodaj Łódź", both).search.remote_or_place
    assert both.without("modes") == town
    assert both.without("places") == remote


def test_an_alert_that_names_another_job_watches_that_one(reader: SentenceReader) -> None:
    before = reader.read("kelner Sopot").search
    watched = reader.read("set up a job alert for barista in Warsaw", before).search
    assert (watched.text, watched.places) == ("barista", ("Warszawa",))
    assert reader.read("zapisz to jako alert", before).search == before


def test_only_stated_pay_can_be_asked_for(reader: SentenceReader) -> None:
    assert reader.read("java tylko z podanymi widełkami").search.stated_pay_only
    assert reader.read("java, only with salary stated").search.stated_pay_only
    assert reader.read("kierowca, żeby była podana stawka").search.stated_pay_only
    assert not reader.read("java od 20 tys.").search.stated_pay_only


def test_employers_are_known_from_the_offers(reader: SentenceReader) -> None:
    assert reader.read("praca w Comarchu").search.companies == ("Comarch",)
    assert reader.read("piekarz, ale nie Wesoły Młyn").search.companies_excluded == ("Wesoły Młyn",)
    assert reader.read("piekarz, ale nie Januszex").search.companies_excluded == ("Januszex",)
    assert reader.read("piekarz, bez Urzędu Pracy").search.companies_excluded == ("Urząd Pracy",)


def test_a_skill_is_called_as_most_offers_call_it(reader: SentenceReader) -> None:
    assert reader.read("devops z kubernetesem").search.skills == ("K8s",)


def test_messages_that_are_no_search_leave_it_in_force(reader: SentenceReader) -> None:
    before = reader.read("kelner Sopot").search
    for said in (
        "dziękuję", "pokaż więcej", "opowiedz o drugiej", "moje alerty", "pomoc", "", "😀", "ile ofert znalazłeś?",
        "za daleko", "too far", "a jutro będą nowe?", "2024",
    ):  # fmt: skip
        assert reader.read(said, before).search == before, said


@pytest.mark.parametrize(
    ("said", "newest", "paid"),
    [
        ("najnowsze", True, False),
        ("pokaż tylko najnowsze", True, False),
        ("posortuj po dacie", True, False),
        ("newest first", True, False),
        ("a coś lepiej płatnego?", False, True),
        ("od najwyższej pensji", False, True),
        ("sortuj po płacy", False, True),
        ("best paid first", False, True),
        ("sortuj od najbliższych", False, False),
    ],
)
def test_the_list_may_be_wanted_in_another_order(
    reader: SentenceReader, said: str, newest: bool, paid: bool
) -> None:
    before = reader.read("kucharz Łódź").search
    search = reader.read(said, before).search
    assert search == replace(before, newest_first=newest, best_paid_first=paid)
    elsewhere = reader.read("a w Radomiu?", search).search
    assert (elsewhere.places, elsewhere.newest_first, elsewhere.best_paid_first) == (("Radom",), newest, paid)
    assert reader.read("szukam pracy jako kelner w Sopocie", search).search == Search("kelner", places=("Sopot",))


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("nie, jednak przychodnia", "pielęgniarka, przychodnia"),
        ("raczej w przychodni", "pielęgniarka, w przychodni"),
        ("albo przychodnia", "pielęgniarka, szpital, przychodnia"),
        ("jednak z noclegiem", "pielęgniarka, szpital, z noclegiem"),
    ],
)
def test_another_workplace_may_take_the_place_of_the_one_before(
    reader: SentenceReader, said: str, text: str
) -> None:
    before = reader.read("tylko szpital", reader.read("pielęgniarka Warszawa").search).search
    assert before.text == "pielęgniarka, szpital"
    assert reader.read(said, before).search.text == text


def test_pay_that_was_named_may_be_said_to_be_net(reader: SentenceReader) -> None:
    search = reader.read("kelner Radom od 5000 zł").search
    for said, basis in (("netto", "net"), ("na rękę oczywiście", "net"), ("brutto", "gross")):
        search = reader.read(said, search).search
        assert (search.text, search.pay) == ("kelner", PayWish(5000.0, basis=basis)), said
    assert reader.read("netto", reader.read("kelner Radom").search).search.pay is None


def test_a_company_alone_is_wanted_after_only_and_given_up_for_others(reader: SentenceReader) -> None:
    both = reader.read("praca w Lidlu albo w Comarchu").search
    assert both.companies == ("Lidl", "Comarch")
    assert reader.read("nie, tylko Lidl", both).search.companies == ("Lidl",)
    assert reader.read("a w innych firmach?", both).search.companies == ()


def test_an_adverb_is_no_other_job(reader: SentenceReader) -> None:
    before = reader.read("spawacz, Radom").search
    assert reader.read("a średnio w Polsce?", before).search.text == "spawacz"
    assert reader.read("a taniej dojazd?", before).search.text == "spawacz, dojazd"
    assert reader.read("a zestawiarz?", before).search.text == "zestawiarz"


def test_a_wish_becomes_a_constraint_when_it_is_said_again(reader: SentenceReader) -> None:
    before = reader.read("grafik, najlepiej zdalnie").search
    search = reader.read("tylko zdalnie", before).search
    assert (search.modes, search.preferred.modes) == (("remote",), ())


def test_a_place_that_was_dropped_is_where_offers_are_best_until_another_is_named(reader: SentenceReader) -> None:
    dropped = reader.read("spawacz, umowa o pracę, Kielce").search.relaxed("places")
    assert (dropped.places, dropped.preferred.places) == ((), ("Kielce",))
    assert reader.read("od 5 tys.", dropped).search.preferred.places == ("Kielce",)
    assert reader.read("gdziekolwiek", dropped).search.preferred.places == ()
    there = reader.read("a w Radomiu?", dropped).search
    assert (there.places, there.preferred.places) == (("Radom",), ())


@given(st.text(max_size=300), st.sampled_from(["", "praca w Krakowie z javą, od 10 tys."]))
@settings(max_examples=150, deadline=None)
def test_any_text_can_be_read(said: str, first: str) -> None:
    reader = _small_reader()
    before = reader.read(first).search if first else None
    assert isinstance(reader.read(said, before), Reading)


PIECES = [
    "nie",
    "bez",
    "w Krakowie",
    "javy",
    ",",
    "i",
    "albo",
    "zdalnie",
    "od 5 tys.",
    "najlepiej",
    "tylko",
    "kelner",
    "10",
    "poza",
]


@given(st.lists(st.sampled_from(PIECES), max_size=25))
@settings(max_examples=150, deadline=None)
def test_any_order_of_its_words_can_be_read(pieces: list[str]) -> None:
    search = _small_reader().read(" ".join(pieces)).search
    assert not set(search.places) & set(search.places_excluded)
    assert not set(search.skills) & set(search.skills_excluded)


def test_a_very_long_message_is_read_quickly_enough_to_be_bounded() -> None:
    reader = _small_reader()
    for piece in ("nie w Krakowie ani ", "od 5 do ", "C++,", "z językiem niemieckim i ", "(((", "ą"):
        assert isinstance(reader.read((piece * 10_000)[:10_000]), Reading)


_READERS: list[SentenceReader] = []


def _small_reader() -> SentenceReader:
    """One reader for all examples; hypothesis does not take a fixture for each."""
    if not _READERS:
        _READERS.append(SentenceReader(Vocabulary()))
    return _READERS[0]


def test_it_is_the_reader_that_the_conversation_asks_for(reader: SentenceReader) -> None:
    port: Reader = reader
    assert port.read("kelner").intent == "search"
