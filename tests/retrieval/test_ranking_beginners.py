"""What whoever has no experience is shown first: what says so, internships, and help for a master of the trade."""

from __future__ import annotations

from dataclasses import replace

from bot.domain import Preferences, Search
from retrieval.question import question
from tests.retrieval.ranked import found, hits, offer


def test_an_internship_is_for_whoever_has_no_experience() -> None:
    intern = replace(offer("intern", "Pracownik biurowy", "Staż w urzędzie."), levels=("intern",))
    offers = [offer("open", "Pracownik biurowy", "Obsługa korespondencji."), intern]
    search = Search(text="praca w biurze, bez doświadczenia", levels=("junior",))
    assert found(offers, search) == ["intern", "open"]


def test_what_takes_beginners_loses_nothing_by_naming_no_level() -> None:
    junior = replace(offer("junior", "Pracownik biurowy", "Obsługa korespondencji."), levels=("junior",))
    offers = [junior, offer("says", "Pracownik biurowy", "Przyjmujemy osoby bez doświadczenia.")]
    search = Search(text="praca w biurze, bez doświadczenia", levels=("junior",))
    assert found(offers, search) == ["says", "junior"]


def test_a_specialist_by_a_boards_label_is_for_whoever_has_no_experience_unless_the_text_demands_some() -> None:
    text = "Obsługa klientów, dbanie o wygląd półek i ekspozycji, przyjmowanie dostaw towaru. " * 10
    said = {"silent": text, "demanding": f"Wymagane doświadczenie w sprzedaży mebli. {text}", "bare": "Sklep."}
    mids = [replace(offer(name, "Sprzedawca", said), levels=("mid",)) for name, said in said.items()]
    senior = replace(offer("senior", "Sprzedawca", "Obsługa klientów."), levels=("senior",))
    offers = [*mids, senior, offer("open", "Sprzedawca", "Obsługa klientów.")]
    beginner = Search(text="sprzedawca bez doświadczenia", levels=("junior",))
    assert sorted(found(offers, beginner)) == ["open", "silent"]
    little = Search(text="sprzedawca bez dużego doświadczenia", levels=("junior",))
    assert sorted(found(offers, little)) == ["open", "silent"]
    assert found(offers, Search(text="sprzedawca", levels=("junior",))) == ["open"]


def test_a_helper_learns_the_trade() -> None:
    offers = [offer("near", "Cukiernik", "Torty."), offer("helper", "Pomocnik piekarza", "Pomoc przy wypieku.")]
    assert found(offers, Search(text="piekarz, do przyuczenia"))[0] == "helper"


def test_an_offer_that_states_what_somebody_has_not_comes_last() -> None:
    offers = [
        offer("licensed", "Magazynier", "Wymagane uprawnienia na wózki widłowe."),
        offer("open", "Magazynier", "Kompletowanie zamówień."),
    ]
    assert found(offers, Search(text="magazynier, bez uprawnień na wózki")) == ["open", "licensed"]


def test_whoever_would_begin_at_the_bottom_sees_posts_for_seniors_last_and_loses_none() -> None:
    offers = [
        replace(offer("senior", "Rekruter", "Rekrutacja."), levels=("senior",)),
        replace(offer("mid", "Rekruter", "Rekrutacja."), levels=("mid",)),
        offer("open", "Rekruter", "Rekrutacja."),
        replace(offer("junior", "Rekruter", "Rekrutacja."), levels=("junior",)),
    ]
    search = Search(text="rekruter", preferred=Preferences(levels=("junior",)))
    assert found(offers, search) == ["junior", "open", "mid", "senior"]


def test_everyday_tools_keep_no_work_out_and_lift_what_names_them() -> None:
    offers = [
        offer("open", "Specjalista ds. finansów", "Raporty."),
        offer("asks", "Specjalista ds. finansów", "Excel."),
    ]
    assert found(offers, Search(text="finanse, Excel", skills=("Excel",))) == ["asks", "open"]
    assert question(Search(text="Java, finanse", skills=("Java",))).fields == ()


def test_a_training_that_nobody_asked_for_comes_after_work_and_says_what_it_is() -> None:
    training = replace(offer("training", "Sprzedawca", "Staż w urzędzie."), levels=("intern",))
    work, second = hits([training, offer("work", "Sprzedawca", "Obsługa klientów.")], Search(text="sprzedawca"))
    assert (work.offer.source_id, second.offer.source_id) == ("work", "training")
    assert any(why.field == "levels" and why.value == "intern" for why in second.why)
