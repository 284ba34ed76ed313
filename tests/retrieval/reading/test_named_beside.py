"""Work named by two parts of a sentence, work that somebody has or leaves, and what is added loosely."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Search
from retrieval.question import question

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    ("said", "jobs", "wishes", "words"),
    [
        ("BHP, specjalista lub inspektor", ("bhp-specjalista",), (), ()),
        ("bank, doradca lub kierownik", ("doradca-bankowy", "dyrektor-oddzialu-banku"), (), ()),
        ("szatnia albo monitoring", ("szatniarz", "operator-monitoringu"), (), ()),
        ("monitoring, portiernia", ("operator-monitoringu", "portier"), (), ()),
        ("absolwentka psychologii, poradnia", ("psycholog",), ("bez-doswiadczenia",), ()),
        ("asesor albo pracownik kancelarii komorniczej", ("komornik",), (), ()),
        ("key account manager, samochód", ("key-account-manager",), ("samochod-sluzbowy",), ()),
        ("operator wózka, auto do dojazdów", ("operator-wozka",), ("samochod-sluzbowy",), ()),
        ("junior java", ("java-developer",), (), ()),
        ("recepcjonistka w klinice lub gabinecie lekarskim", ("rejestratorka-medyczna",), (), ()),
        ("ratownik na basenie albo plaży", ("ratownik-wodny",), (), ()),
        ("elektronik, monitoring, alarmy", ("elektronik", "instalator-alarmow"), (), ()),
        ("mechanik, auto", ("mechanik-samochodowy",), (), ()),
        # what somebody has and leaves
        ("kelnerka, pracuję już na etacie", ("kelner",), (), ()),
        ("z handlu chcę przejść do IT, helpdesk", ("helpdesk",), (), ()),
        ("z kelnerki chcę przejść na barmankę", ("barman",), (), ()),
        ("przedstawiciel handlowy, prawo jazdy b mam", ("przedstawiciel-handlowy",), (), ()),
        ("magazynier, kierowca, szukam pracy jako magazynier", ("magazynier",), (), ()),
        ("copywriter, mam lekkie pióro", ("copywriter",), (), ()),
        ("praca dla studentki w sklepie z zabawkami", ("sprzedawca-zabawek",), ("dla-studentow",), ()),
        ("z magazynu chcę do biura", ("pracownik-biurowy",), (), ()),
        ("chcę przejść z handlu do administracji", ("pracownik-biurowy",), (), ()),
        ("accountant, company car not needed", ("ksiegowy",), (), ()),
        ("opiekunka, samochód na dojazdy", ("opiekun",), ("samochod-sluzbowy",), ()),
        # hours
        ("zmiana popołudniowa, piekarz", ("piekarz",), ("popoludniowa-zmiana",), ()),
        ("zmiana poranna, piekarz", ("piekarz",), ("dzienna-zmiana",), ()),
        ("telemarketer, godziny ranne", ("telemarketer",), ("dzienna-zmiana",), ()),
        ("kelnerka, w godzinach popołudniowych", ("kelner",), ("popoludniowa-zmiana",), ()),
        ("pakowanie, zmiana dzienna", ("pakowacz",), ("dzienna-zmiana",), ()),
        # what may be
        ("rekruterka, agencja pracy tez moze byc", ("rekruter",), (), ()),
        ("na kasie, na zastępstwo może być", ("kasjer",), (), ()),
        # one of several, and what it is no more
        ("technik żywienia, hotel", ("kucharz", "pomoc-kuchenna"), (), ()),
        ("montażysta wideo albo operator kamery", ("montazysta-wideo",), (), ()),
        (
            "sprzedaz internetowa, allegro, obsluga zamowien",
            ("e-commerce-specjalista", "wsparcie-sprzedazy"),
            (),
            (),
        ),
        ("elektronik, projektowanie płytek PCB", ("elektronik",), (), ()),
        ("wprowadzanie danych, archiwum", ("wprowadzanie-danych", "archiwista"), (), ()),
        ("korepetycje albo opieka nad dziećmi", ("korepetytor", "niania"), (), ()),
        ("roznoszenie jedzenia", ("dostawca-jedzenia", "kelner"), (), ()),
        ("składanie długopisów albo pisanie na komputerze", ("chalupnik", "wprowadzanie-danych"), (), ()),
        ("helpdesk, nauczę się wszystkiego", ("helpdesk",), ("bez-doswiadczenia",), ()),
        # loosely
        ("księgowa, spółka z o.o.", ("ksiegowy",), (), ()),
        ("dekarz, własny szef Polak", ("dekarz",), (), ()),
        ("zbieranie malin, dniówka do ręki", ("zbior-owocow",), ("tygodniowka",), ()),
        ("informatyk, dyżury tylko za dodatkową kasę", ("informatyk",), (), ()),
        ("księgowa po godzinach, rozliczanie małych firm", ("ksiegowy",), (), ()),
        ("sales representative, base salary", ("przedstawiciel-handlowy",), (), ()),
        ("welder, master's degree, visa sponsorship", ("spawacz",), ("cudzoziemcy",), ()),
        ("ice cream shop job for a 17 year old", ("lodziarz",), ("dla-mlodych",), ()),
    ],
)
def test_it_is_read_with_what_stands_beside(
    reader: SentenceReader, said: str, jobs: tuple[str, ...], wishes: tuple[str, ...], words: tuple[str, ...]
) -> None:
    asked = question(reader.read(said).search or Search())
    assert tuple(dict.fromkeys(asked.occupations)) == jobs
    assert (asked.aspects, asked.words) == (wishes, words)


@pytest.mark.parametrize(
    ("said", "levels"),
    [
        ("księgowa, po studiach podyplomowych", ()),
        ("księgowa, po studiach", ("junior",)),
        ("świeżo po architekturze, projektant wnętrz", ("junior",)),
    ],
)
def test_studies_beside_work_are_no_first_job(reader: SentenceReader, said: str, levels: tuple[str, ...]) -> None:
    assert (reader.read(said).search or Search()).levels == levels


@pytest.mark.parametrize("said", ["kelnerka, mam już etat", "kelnerka, jestem już na etacie"])
def test_a_post_that_somebody_has_asks_for_no_contract(reader: SentenceReader, said: str) -> None:
    assert (reader.read(said).search or Search()).contracts == ()


def test_overtime_is_refused_in_the_words_of_the_offers(reader: SentenceReader) -> None:
    search = reader.read("accountant, no overtime").search or Search()
    assert search.words_excluded == reader.read("księgowa, bez nadgodzin").search.words_excluded


def test_what_is_refused_stays_before_what_is_sought(reader: SentenceReader) -> None:
    search = reader.read(
        "jestem pielęgniarką, nie chcę już dyżurów, szukam pracy jako przedstawiciel medyczny"
    ).search
    assert search is not None
    assert search.words_excluded == ("dyżury",)


def test_an_archive_among_other_places_to_work_is_one_of_them(reader: SentenceReader) -> None:
    asked = question(reader.read("archiwum, kancelaria albo biblioteka").search or Search())
    assert {"archiwista", "bibliotekarz"} <= set(asked.occupations)


def test_a_paid_traineeship_may_be(reader: SentenceReader) -> None:
    search = reader.read("frontend, staż płatny ok").search or Search()
    assert (search.levels, search.preferred.levels) == ((), ("intern",))
