"""What is said of alerts: when they are to come, and what is to be done with them; searches stay searches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import AlertOrder, Cadence, Search, Until, Weekday

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader

BEFORE = Search(text="kelner", places=("Sopot",))
WORKDAYS: tuple[Weekday, ...] = ("monday", "tuesday", "wednesday", "thursday", "friday")


def weekly(*days: Weekday, hour: int = 8, minute: int = 0) -> Cadence:
    return Cadence("weekly", days, hour, minute)


@pytest.mark.parametrize(
    ("said", "cadence"),
    [
        ("powiadamiaj mnie", None),
        ("wyślij mi takie co poniedziałek rano", weekly("monday")),
        ("codziennie o 8", Cadence("daily", (), 8)),
        ("codziennie", Cadence("daily", (), 8)),
        ("a możesz mi to wysyłać w niedzielę wieczorem?", weekly("sunday", hour=19)),
        ("przysyłaj alerty tylko w piątki", weekly("friday")),
        ("alert proszę, w czwartki po południu", weekly("thursday", hour=15)),
        ("informuj mnie codziennie o 20", Cadence("daily", (), 20)),
        ("powiadamiaj mnie codziennie o 8 wieczorem", Cadence("daily", (), 20)),
        ("powiadamiaj mnie o ósmej", Cadence("daily", (), 8)),
        ("powiadamiaj mnie co wieczór", Cadence("daily", (), 19)),
        ("od razu", Cadence("instant")),
        ("a może jednak od razu", Cadence("instant")),
        ("powiadamiaj mnie natychmiast", Cadence("instant")),
        ("raz w tygodniu w piątek o 17:30", weekly("friday", hour=17, minute=30)),
        ("powiadamiaj mnie raz w tygodniu", weekly("monday")),
        ("powiadamiaj mnie we wtorki i czwartki o 7.15", weekly("tuesday", "thursday", hour=7, minute=15)),
        ("powiadamiaj mnie w dni robocze", weekly(*WORKDAYS)),
        ("every Monday morning", weekly("monday")),
        ("notify me every day at 8pm", Cadence("daily", (), 20)),
        ("notify me weekly on Fridays at 5:30 pm", weekly("friday", hour=17, minute=30)),
        ("alert me at once", Cadence("instant")),
        ("powiadamiaj mnie codziennie o 24:00", Cadence("daily", (), 0)),
        ("/powiadamiaj codziennie o 9", Cadence("daily", (), 9)),
        ("alert", None),
        ("poproszę alert!", None),
        ("dawaj mi nowe oferty co poniedziałek o 9", weekly("monday", hour=9)),
        ("szukaj mi codziennie nowych", Cadence("daily", (), 8)),
        ("podrzucaj nowe raz w tygodniu", weekly("monday")),
        ("look for new jobs every day", Cadence("daily", (), 8)),
    ],
)
def test_an_alert_comes_when_it_is_asked_for(reader: SentenceReader, said: str, cadence: Cadence | None) -> None:
    reading = reader.read(said, BEFORE)
    assert (reading.intent, reading.search, reading.cadence, reading.order) == ("subscribe", BEFORE, cadence, None)


@pytest.mark.parametrize(
    ("said", "cannot"),
    [
        ("powiadamiaj mnie co 35. dzień", "co 35. dzień"),
        ("powiadamiaj mnie codziennie o 25:00", "o 25:00"),
        ("powiadamiaj mnie o 8:75", "o 8:75"),
        ("wysyłaj mi co sekundę", "co sekundę"),
        ("co sekundę", "co sekundę"),
        ("powiadamiaj mnie co drugi dzień", "co drugi dzień"),
        ("powiadamiaj mnie raz w miesiącu", "raz w miesiącu"),
        ("notify me every 5 minutes", "every 5 minutes"),
        ("notify me at 13 pm", "at 13 pm"),
        ("powiadamiaj mnie dwa razy dziennie", "dwa razy dziennie"),
    ],
)
def test_a_time_that_cannot_be_is_named_and_the_search_stays(
    reader: SentenceReader, said: str, cannot: str
) -> None:
    reading = reader.read(said, BEFORE)
    assert (reading.intent, reading.search) == ("subscribe", BEFORE)
    assert reading.cadence is None
    assert reading.order == AlertOrder("make", cannot=cannot)


@pytest.mark.parametrize(
    ("said", "intent", "numbers", "order"),
    [
        ("nie wysyłaj między 22 a 7", "alerts", (), AlertOrder("quiet", quiet=(1320, 420))),
        ("nie powiadamiaj mnie od 21:30 do 8", "alerts", (), AlertOrder("quiet", quiet=(1290, 480))),
        ("cisza nocna 22-7", "alerts", (), AlertOrder("quiet", quiet=(1320, 420))),
        ("quiet hours from 10pm to 7am", "alerts", (), AlertOrder("quiet", quiet=(1320, 420))),
        ("nie wysyłaj między 25 a 7", "alerts", (), AlertOrder("quiet", cannot="25 a 7")),
        ("wyłącz ciszę nocną", "alerts", (), AlertOrder("quiet", quiet=(0, 0))),
        ("I found a job, stop sending", "unsubscribe", (), AlertOrder("pause", every=True)),
        ("znalazłam pracę, usuń wszystkie alerty", "unsubscribe", (), AlertOrder("stop", every=True)),
        ("alerty wyłącz na stałe", "unsubscribe", (), AlertOrder("pause", every=True)),
        ("usuń wszystkie alerty oprócz 2", "unsubscribe", (2,), AlertOrder("stop", others=True)),
        ("usuń proszę moje alerty z wyjątkiem alertu nr 2 i 3.", "unsubscribe", (2, 3),
         AlertOrder("stop", others=True)),
        ("zostaw tylko alert 2, resztę usuń", "unsubscribe", (2,), AlertOrder("stop", others=True)),
        ("wyłącz wszystkie poza pierwszym", "unsubscribe", (1,), AlertOrder("pause", others=True)),
        ("wstrzymaj alerty poza 1 na tydzień", "unsubscribe", (1,),
         AlertOrder("pause", until=Until(days=7), others=True)),
        ("keep alert 1 and delete the rest", "unsubscribe", (1,), AlertOrder("stop", others=True)),
        ("delete all alerts except 2", "unsubscribe", (2,), AlertOrder("stop", others=True)),
        ("w alercie 1 zmień godzinę na 18", "alerts", (1,),
         AlertOrder("edit", cadence=Cadence("daily", (), 18), hour_only=True)),
        ("alert pierwszy tylko w weekendy", "alerts", (1,),
         AlertOrder("edit", cadence=weekly("saturday", "sunday"))),
        ("moja strefa czasowa to Londyn", "alerts", (), AlertOrder("zone", rest="Londyn")),
        ("my time zone is New York", "alerts", (), AlertOrder("zone", rest="New York")),
        ("wstrzymaj powiadomienia do 15 stycznia", "unsubscribe", (),
         AlertOrder("pause", every=True, until=Until(day=15, month=1))),
        ("wstrzymaj powiadomienia do 15.01.2027", "unsubscribe", (),
         AlertOrder("pause", every=True, until=Until(day=15, month=1, year=2027))),
        ("do 31 lutego wstrzymaj powiadomienia", "unsubscribe", (),
         AlertOrder("pause", every=True, until=Until(day=31, month=2))),
        ("wstrzymaj drugi alert na tydzień", "unsubscribe", (2,), AlertOrder("pause", until=Until(days=7))),
        ("wstrzymaj alert 3 do poniedziałku", "unsubscribe", (3,),
         AlertOrder("pause", until=Until(weekday="monday"))),
        ("pause my alerts until January 15", "unsubscribe", (),
         AlertOrder("pause", every=True, until=Until(day=15, month=1))),
        ("pause alert 2 for two weeks", "unsubscribe", (2,), AlertOrder("pause", until=Until(days=14))),
        ("wyłącz powiadomienia do końca miesiąca", "unsubscribe", (),
         AlertOrder("pause", every=True, until=Until(end_of="month"))),
        ("wstrzymaj powiadomienia", "unsubscribe", (), AlertOrder("pause", every=True)),
        ("wznów", "alerts", (), AlertOrder("resume", every=True)),
        ("wznów alert 2", "alerts", (2,), AlertOrder("resume")),
        ("resume my alerts", "alerts", (), AlertOrder("resume", every=True)),
        ("usuń alert 2", "unsubscribe", (2,), AlertOrder("stop")),
        ("usuń alert", "unsubscribe", (), AlertOrder("stop")),
        ("usuń wszystkie powiadomienia", "unsubscribe", (), AlertOrder("stop", every=True)),
        ("przestań mi wysyłać", "unsubscribe", (), AlertOrder("pause", every=True)),
        ("alert 1: usuń", "unsubscribe", (1,), AlertOrder("stop")),
        ("zmień alert 1: dodaj Kraków", "alerts", (1,), AlertOrder("edit", rest="dodaj Kraków")),
        ("alert 2 od 20 tys.", "alerts", (2,), AlertOrder("edit", rest="od 20 tys")),
        ("zmień drugi alert na od 15 tys", "alerts", (2,), AlertOrder("edit", rest="od 15 tys")),
        ("dodaj Kraków do alertu 2", "alerts", (2,), AlertOrder("edit", rest="dodaj Kraków")),
        ("alert 2: codziennie o 9", "alerts", (2,), AlertOrder("edit", cadence=Cadence("daily", (), 9))),
        ("change alert 1: add Kraków", "alerts", (1,), AlertOrder("edit", rest="add Kraków")),
        ("wyłącz alerty", "unsubscribe", (), AlertOrder("pause", every=True)),
        ("turn alerts off", "unsubscribe", (), AlertOrder("pause", every=True)),
        ("wyłącz alert 2", "unsubscribe", (2,), AlertOrder("pause")),
        ("alert 2 wyłącz", "unsubscribe", (2,), AlertOrder("pause")),
        ("stop", "unsubscribe", (), AlertOrder("pause", every=True)),
        ("unsubscribe", "unsubscribe", (), AlertOrder("stop", every=True)),
        ("zrezygnuj z alertu 2", "unsubscribe", (2,), AlertOrder("stop")),
        ("włącz alerty", "subscribe", (), AlertOrder("resume", every=True)),
        ("turn alerts on", "subscribe", (), AlertOrder("resume", every=True)),
        ("włącz", "alerts", (), AlertOrder("resume", every=True)),
        ("turn it back on", "alerts", (), AlertOrder("resume", every=True)),
        ("przywróć alert 1", "alerts", (1,), AlertOrder("restore")),
        ("cofnij usunięcie", "alerts", (), AlertOrder("restore", every=True)),
        ("wstrzymaj", "unsubscribe", (), AlertOrder("pause")),
        ("wstrzymaj na tydzień", "unsubscribe", (),
         AlertOrder("pause", until=Until(days=7), rest="na tydzień")),
        ("pause it for two weeks", "unsubscribe", (),
         AlertOrder("pause", until=Until(days=14), rest="for two weeks")),
        ("wstrzymaj alert na tydzień", "unsubscribe", (),
         AlertOrder("pause", until=Until(days=7), rest="na tydzień")),
        ("wstrzymaj pierwszy", "unsubscribe", (1,), AlertOrder("pause")),
        ("usuń pierwszy", "unsubscribe", (1,), AlertOrder("stop")),
        ("delete the second one", "unsubscribe", (2,), AlertOrder("stop")),
        ("edytuj 1", "alerts", (1,), AlertOrder("edit")),
        ("alert 1", "alerts", (1,), AlertOrder("edit")),
        ("alert 1 na tydzień wstrzymaj", "unsubscribe", (1,), AlertOrder("pause", until=Until(days=7))),
        ("wznów pierwszy", "alerts", (1,), AlertOrder("resume")),
        ("wstrzymaj alerty do wczoraj", "unsubscribe", (),
         AlertOrder("pause", every=True, until=Until(days=-1))),
        ("wstrzymaj alerty do świąt", "unsubscribe", (), AlertOrder("pause", every=True, cannot="do świąt")),
        ("wstrzymaj alerty do odwołania", "unsubscribe", (), AlertOrder("pause", every=True)),
        ("zostaw alert 1", "alerts", (1,), AlertOrder("keep")),
        ("nadal szukam", "alerts", (), AlertOrder("keep", every=True)),
    ],
)  # fmt: skip
def test_an_order_about_alerts_leaves_the_search_in_force(
    reader: SentenceReader, said: str, intent: str, numbers: tuple[int, ...], order: AlertOrder
) -> None:
    reading = reader.read(said, BEFORE)
    assert (reading.intent, reading.numbers, reading.order) == (intent, numbers, order)
    assert reading.search == BEFORE


@pytest.mark.parametrize(
    "said",
    [
        "sprzątanie rano",
        "praca w weekendy",
        "kelner od poniedziałku do piątku",
        "praca codziennie",
        "specjalista ds. powiadomień",
        "praca od 8 do 16",
        "kierownik zmiany, Łódź",
        "zmień Kraków na Poznań",
        "administrator stref czasowych",
        "cisza i spokój, opiekunka",
        "szukam pracy do 15 stycznia",
        "kucharz, wznowienie pracy od zaraz",
    ],
)
def test_a_search_is_no_order(reader: SentenceReader, said: str) -> None:
    reading = reader.read(said, BEFORE)
    assert (reading.intent, reading.order, reading.cadence) == ("search", None, None)


def test_what_is_said_of_time_is_no_part_of_the_search(reader: SentenceReader) -> None:
    reading = reader.read("powiadamiaj mnie o pracy kelnera w Sopocie co wtorek o 17:30")
    assert reading.cadence == weekly("tuesday", hour=17, minute=30)
    assert (reading.search.text, reading.search.places) == ("kelnera", ("Sopot",))


def test_hours_of_work_stay_in_the_search(reader: SentenceReader) -> None:
    reading = reader.read("powiadom mnie o pracy w weekendy w Krakowie")
    assert (reading.search.hours, reading.cadence) == (("weekend",), None)


@pytest.mark.parametrize(
    ("said", "rest", "cadence"),
    [
        ("alert 1: codziennie o 7:30 i dodaj Kielce", "dodaj Kielce", Cadence("daily", (), 7, 30)),
        ("zmień alert 1: dodaj Kielce, codziennie o 7:30", "dodaj Kielce", Cadence("daily", (), 7, 30)),
        ("alert 1: tylko praca w soboty", "tylko praca w soboty", None),
        ("alert 2 od 20 tys.", "od 20 tys", None),
    ],
)
def test_a_change_may_say_when_as_well(
    reader: SentenceReader, said: str, rest: str, cadence: Cadence | None
) -> None:
    order = reader.read(said, BEFORE).order
    assert order is not None
    assert (order.act, order.rest, order.cadence) == ("edit", rest, cadence)


def test_a_place_that_is_added_leaves_the_circle_around_the_others(reader: SentenceReader) -> None:
    search = reader.read("okolice Radomia", Search(text="kierowca")).search
    assert search.radius_km
    added = reader.read("dodaj Kielce", search).search
    assert (set(added.places), added.radius_km) == ({"Radom", "Kielce"}, search.radius_km)
    assert reader.read("a w Kielcach?", search).search.radius_km is None


WEEKEND: tuple[Weekday, ...] = ("saturday", "sunday")
NIGHT = AlertOrder("quiet", quiet=(1320, 420))
LESS = AlertOrder("less", every=True)


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("nie wysyłaj mi w nocy", NIGHT),
        ("don't send me anything at night", NIGHT),
        ("wycisz alerty w nocy", NIGHT),
        ("nie zawracaj mi glowy w niedziele", AlertOrder("skip", every=True, days=("sunday",))),
        ("nie pisz do mnie w niedziele", AlertOrder("skip", every=True, days=("sunday",))),
        ("don't bother me on Sundays", AlertOrder("skip", every=True, days=("sunday",))),
        ("nie zawracajcie mi głowy", AlertOrder("pause", every=True)),
        ("stop sending me stuff", AlertOrder("pause", every=True)),
        ("przestań mi wysyłać te bzdury", AlertOrder("pause", every=True)),
        ("nie wysyłaj mi nic po 21", AlertOrder("quiet", quiet=(1260, 420))),
        ("don't write before 9 am", AlertOrder("quiet", quiet=(1320, 540))),
        ("nie wysyłaj mi nic do poniedziałku", AlertOrder("pause", every=True, until=Until(weekday="monday"))),
        ("no mails until Monday", AlertOrder("pause", every=True, until=Until(weekday="monday"))),
        ("nie wysyłaj mi dzisiaj nic", AlertOrder("pause", every=True, until=Until(days=1))),
        ("nie wysyłaj mi już nic", AlertOrder("pause", every=True)),
        ("stop sending", AlertOrder("pause", every=True)),
        ("nie pisz do mnie w weekendy", AlertOrder("skip", every=True, days=WEEKEND)),
        ("w weekendy nie pisz do mnie", AlertOrder("skip", every=True, days=WEEKEND)),
        ("przestań pisać w soboty i niedziele", AlertOrder("skip", every=True, days=WEEKEND)),
        ("wyłącz alerty w weekendy", AlertOrder("skip", every=True, days=WEEKEND)),
        ("alert 2: nie wysyłaj w weekendy", AlertOrder("skip", days=WEEKEND)),
        ("nie wysyłaj codziennie, tylko w piątki", AlertOrder("edit", every=True, cadence=weekly("friday"))),
        ("nie wysyłaj mi ofert z Gdyni",
         AlertOrder("edit", every=True, rest="bez ofert z Gdyni", leaves_out=True)),
        ("don't send me offers from Gdynia",
         AlertOrder("edit", every=True, rest="without offers from Gdynia", leaves_out=True)),
        ("nie wysyłaj mi ofert poniżej 5000", AlertOrder("edit", every=True, rest="od 5000")),
        ("nie wysyłaj mi staży", AlertOrder("edit", every=True, rest="bez ofert staży", leaves_out=True)),
        ("nie wysyłaj mi ofert bez podanej pensji", AlertOrder("edit", every=True, rest="tylko z podaną płacą")),
        ("daj mi spokój", AlertOrder("pause", every=True)),
        ("wyłącz na noc", NIGHT),
        ("nie wysyłaj mi starych ofert", LESS),
        ("nie wysyłaj mi w święta", LESS),
        ("wysyłaj częściej", LESS),
        ("nie wysyłaj mi rano", LESS),
        ("nie wysyłaj mi tak często", LESS),
        ("pisz rzadziej", LESS),
        ("too many alerts", LESS),
    ],
)  # fmt: skip
def test_a_wish_to_be_sent_less_gives_no_alert_up(reader: SentenceReader, said: str, order: AlertOrder) -> None:
    reading = reader.read(said, BEFORE)
    assert reading.order == order
    assert reading.search == BEFORE


@pytest.mark.parametrize(
    ("said", "cadence", "hour_only"),
    [
        ("alert 1 co piątek", weekly("friday"), False),
        ("alert 1 rano", Cadence("daily", (), 8), True),
        ("alert 1 o 9", Cadence("daily", (), 9), True),
        ("zmień alert 1 na rano", Cadence("daily", (), 8), True),
        ("alert 1 w piatki wieczorem", weekly("friday", hour=19), False),
        ("alert 1 w weekendy", weekly("saturday", "sunday"), False),
        ("change alert 1 to Fridays at 5pm", weekly("friday", hour=17), False),
        ("alert 1 every morning", Cadence("daily", (), 8), False),
        ("alert 1 o 17 zamiast o 8", Cadence("daily", (), 17), True),
        ("zmień godzinę alertu 1 na 9", Cadence("daily", (), 9), True),
        ("wysyłaj mi alert 1 rano", Cadence("daily", (), 8), True),
    ],
)
def test_a_time_said_of_an_alert_is_no_part_of_its_search(
    reader: SentenceReader, said: str, cadence: Cadence, hour_only: bool
) -> None:
    assert reader.read(said, BEFORE).order == AlertOrder("edit", cadence=cadence, hour_only=hour_only)


@pytest.mark.parametrize(
    ("said", "cadence", "order"),
    [
        ("powiadamiaj mnie codziennie, ale nie w weekendy", weekly(*WORKDAYS), None),
        ("powiadamiaj mnie codziennie, ale nie w soboty i niedziele", weekly(*WORKDAYS), None),
        ("notify me every day except Sundays", weekly(*WORKDAYS, "saturday"), None),
        ("powiadamiaj mnie od razu, ale nie w nocy", Cadence("instant"), AlertOrder("make", quiet=(1320, 420))),
    ],
)
def test_an_alert_may_leave_days_or_nights_out_from_the_start(
    reader: SentenceReader, said: str, cadence: Cadence, order: AlertOrder | None
) -> None:
    reading = reader.read(said, BEFORE)
    assert (reading.intent, reading.search, reading.cadence, reading.order) == (
        "subscribe",
        BEFORE,
        cadence,
        order,
    )


def test_work_that_is_not_wanted_at_some_time_stays_out_of_the_search(reader: SentenceReader) -> None:
    search = reader.read("powiadamiaj mnie o pracy kelnera, ale nie w weekendy").search
    assert search.hours_excluded == ("weekend",)
    for said in ("nie pokazuj mi ofert z Gdyni", "I don't want offers from Gdynia"):
        search = reader.read(said, BEFORE).search
        assert (search.places, search.places_excluded) == (("Sopot",), ("Gdynia",))


@pytest.mark.parametrize(
    ("said", "rest"),
    [("wyrzuć z alertu 1 Kraków", "wyrzuć Kraków"), ("Dodaj do alertu 1: Gdańsk.", "Dodaj Gdańsk")],
)
def test_what_an_alert_loses_or_gains_may_stand_behind_it(reader: SentenceReader, said: str, rest: str) -> None:
    reading = reader.read(said)
    assert reading.order is not None
    assert (reading.numbers, reading.order.act, reading.order.rest) == ((1,), "edit", rest)
