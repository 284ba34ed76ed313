"""What has come about in a life is no wish where other work is named, and all there is where none is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from retrieval.reading import SentenceReader


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("junior lawyer, Warsaw, just passed the bar exam", "lawyer"),
        ("I passed my CPA exam last year, looking for accountant job", "accountant"),
        ("zwolnili mnie z banku po 18 latach w okienku, szukam pracy administracyjnej", "praca administracyjna"),
        ("zwolnili mnie z redakcji, szukam pracy jako copywriter", "copywriter"),
        ("zwolniono mnie z urzędu w marcu, szukam pracy jako sekretarka", "sekretarka"),
        ("zamknęli nam sklep, szukam pracy w biurze", "w biurze"),
        ("syn poszedł do przedszkola i mogę wracać do pracy, recepcja", "recepcja"),
        ("córka poszła do szkoły i mogę wrócić do pracy, szukam czegoś w biurze", "w biurze"),
        ("dziecko chore, potrzebuję pracy zdalnej w fakturowaniu", "w fakturowaniu"),
        ("tata na pół urlopie, fakturowanie zdalnie", "fakturowanie"),
        ("mam żonę i dwójkę dzieci, szukam pracy jako magazynier", "magazynier"),
        ("my husband works in Wrocław, looking for a receptionist job", "receptionist"),
        ("choruję na serce, szukam pracy biurowej", "praca biurowa"),
        ("obroniłam magistra z psychologii, szukam pracy w HR", "w HR"),
        ("obroniłem inżyniera z mechatroniki, szukam pracy jako automatyk", "automatyk"),
        ("magister ekonomii, praca w controllingu", "w controllingu"),
        ("asystentka prawnika, trzeci rok prawa", "asystentka prawnika"),
        ("skończyłam w Charkowie rachunkowość, szukam pracy jako sekretarka", "sekretarka"),
        ("jestem na emeryturze policyjnej, szukam pracy jako ochroniarz", "na emeryturze, ochroniarz"),
        ("odchodzę do cywila, szukam pracy w logistyce", "w logistyce"),
        ("moving back to Poland from London, project manager in construction", "project manager in construction"),
        ("uczę matematyki w liceum, chcę zmienić branżę na IT, tester", "IT, tester"),
        ("receptionist, my visa is valid until June", "receptionist"),
        ("praca biurowa dla ucznia technikum ekonomicznego", "praca biurowa dla ucznia"),
        ("świeżo upieczona księgowa, Opole", "księgowa"),
    ],
)
def test_what_came_about_is_no_wish_beside_work(reader: SentenceReader, said: str, text: str) -> None:
    assert reader.read(said).search.text == text


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("magister farmacji, Łódź", "magister farmacji"),
        ("opiekunka, dziecko chodzi do przedszkola i trzeba się nim opiekować po południu", "opiekunka"),
        ("praca z dziećmi w przedszkolu, Gdynia", "z dziećmi w przedszkolu"),
        ("zwolnili mnie z banku, Częstochowa", "z banku"),
        ("obroniłam licencjat z pedagogiki, Radom", "licencjat z pedagogiki"),
        ("zamknęli mi gabinet i rozglądam się za sanatorium w Busku-Zdroju, fizjoterapeuta", "fizjoterapeuta"),
    ],
)
def test_and_stays_where_nothing_else_is_named(reader: SentenceReader, said: str, text: str) -> None:
    assert text in reader.read(said).search.text
