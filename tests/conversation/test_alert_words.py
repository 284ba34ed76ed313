"""Alerts told to come less, later or never, changed and brought back in plain words; the terminal is honest."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from doubles import ADA

from bot.domain import Cadence, Search
from bot.texts import say

if TYPE_CHECKING:
    from alert_talk import Talk

POLISH = say("pl").words
W = POLISH.alerts


async def test_less_or_later_deletes_nothing(talk: Talk) -> None:
    await talk.ask("kelner Sopot")
    await talk.ask("powiadamiaj mnie codziennie")
    assert await talk.said("nie wysyłaj mi w nocy") == W.quiet_set.format(start="22:00", end="7:00")
    assert await talk.said("nie pisz do mnie w weekendy") == (
        "Alert 1: kelner · Sopot. Od teraz nowe oferty przyślę w dni robocze o 8:00."
    )
    assert await talk.said("nie wysyłaj mi ofert z Gdyni") == "Alert 1 szuka teraz: kelner · Sopot · bez: Gdynia."
    assert await talk.said("nie wysyłaj mi ofert z Gdyni") == W.left_out_already.format(
        number=1, what="kelner · Sopot · bez: Gdynia"
    )
    assert (await talk.said("nie wysyłaj mi ofert z Sopotu")).startswith("Alert 1 szuka właśnie tego: kelner")
    assert await talk.said("pisz rzadziej") == W.less
    assert (await talk.said("nie wysyłaj mi nic do poniedziałku")).startswith("Wstrzymane do 23 marca 2026 o 8:00")
    (alert,) = await talk.house.alerts.of(ADA)
    assert alert.cadence == Cadence("weekly", ("monday", "tuesday", "wednesday", "thursday", "friday"), 8)
    assert alert.search.places == ("Sopot",)


async def test_days_on_which_nothing_is_sent_leave_at_least_one(talk: Talk) -> None:
    await talk.ask("kelner Sopot")
    await talk.ask("powiadamiaj mnie w soboty o 10")
    assert await talk.said("don't send me anything on weekends") == say("en").words.alerts.never.format(
        number=1, when="on Saturdays at 10:00"
    )


async def test_off_pauses_and_on_resumes_or_makes_an_alert(talk: Talk) -> None:
    await talk.ask("kelner Sopot")
    assert (await talk.said("włącz alerty")).startswith("🔔 Alert 1: kelner · Sopot.")
    assert (await talk.said("wyłącz alerty")).startswith("Wstrzymane do odwołania: alert 1.")
    assert await talk.said("włącz alerty") == "Znowu działa: alert 1 (kelner · Sopot)."
    assert await talk.said("turn alerts off") == W.all_paused_forever.format(alerts="alert 1")
    assert await talk.said("turn alerts on") == "Znowu działa: alert 1 (kelner · Sopot)."
    assert len(await talk.house.alerts.of(ADA)) == 1


async def test_what_was_deleted_by_words_is_named_and_comes_back_by_words(talk: Talk) -> None:
    for search in ("kelner Sopot", "kucharz Kraków"):
        await talk.ask(search)
        await talk.ask("powiadamiaj mnie")
    assert "alert 1 (kelner · Sopot), alert 2 (kucharz · Kraków)" in await talk.said("usuń alerty")
    assert await talk.said("wznów alert 2") == "Znowu działa: alert 2 (kucharz · Kraków)."
    assert await talk.said("przywróć alerty") == "Znowu działa: alert 1 (kelner · Sopot)."
    assert await talk.said("przywróć alert 7") == W.no_such.format(wrong=7)
    assert len(await talk.house.alerts.of(ADA)) == 2


async def test_undo_brings_back_what_was_deleted_last_and_else_the_search_before(talk: Talk) -> None:
    await talk.ask("kelner Sopot")
    await talk.ask("powiadamiaj mnie")
    talk.house.clock.now += timedelta(minutes=1)
    await talk.ask("usuń alert 1")
    assert await talk.said("cofnij") == "Znowu działa: alert 1 (kelner · Sopot)."
    await talk.ask("usuń alert 1")
    talk.house.clock.now += timedelta(minutes=1)
    await talk.ask("a w Krakowie?")
    await talk.ask("cofnij")
    assert await talk.house.alerts.of(ADA) == []


async def test_an_order_without_a_number_means_the_only_alert_or_is_asked_about(talk: Talk) -> None:
    await talk.ask("kelner Sopot")
    await talk.ask("powiadamiaj mnie")
    assert (await talk.said("wstrzymaj na tydzień")).startswith("Wstrzymane do 23 marca 2026 o 8:00: alert 1.")
    await talk.ask("kucharz Kraków")
    await talk.ask("powiadamiaj mnie")
    assert await talk.said("wstrzymaj na tydzień") == (
        "Którego alertu to dotyczy (1, 2)? Napisz na przykład: „wstrzymaj alert 1 na tydzień”."
    )
    assert await talk.said("wstrzymaj do wczoraj") == W.cannot_until
    assert await talk.said("wstrzymaj alerty do wczoraj") == W.cannot_until
    assert (await talk.said("usuń drugi")).startswith("Usunięte: alert 2 (kucharz · Kraków).")


async def test_all_alerts_but_some_are_those_that_are_not_named(talk: Talk) -> None:
    for search in ("kelner Sopot", "kucharz Kraków", "piekarz Gdynia"):
        await talk.ask(search)
        await talk.ask("powiadamiaj mnie")
    assert (await talk.said("wstrzymaj wszystkie oprócz 2")).startswith(
        "Wstrzymane do odwołania: alert 1, alert 3"
    )
    assert (await talk.said("zostaw tylko alert 2, resztę usuń")).startswith(
        "Usunięte: alert 1 (kelner · Sopot), al"
    )
    assert [alert.number for alert in await talk.house.alerts.of(ADA)] == [2]
    assert await talk.said("usuń wszystkie alerty oprócz 2") == W.kept_on.format(alerts="alert 2")
    assert await talk.said("usuń wszystkie alerty oprócz 7") == W.no_such.format(wrong=7)
    assert len(await talk.house.alerts.of(ADA)) == 1


async def test_an_alert_may_be_named_by_what_it_looks_for(talk: Talk) -> None:
    for search in ("kelner Sopot", "kucharz Kraków"):
        await talk.ask(search)
        await talk.ask("powiadamiaj mnie")
    assert (await talk.said("wstrzymaj alert o kelnerach na tydzień")).startswith("Wstrzymane do 23 marca")
    assert (await talk.said("usuń alert o kucharzach")).startswith("Usunięte: alert 2 (kucharz · Kraków).")
    assert (await talk.said("usuń alert o kierowcach")).startswith("Którego alertu to dotyczy (1)?")
    assert [alert.number for alert in await talk.house.alerts.of(ADA)] == [1]


async def test_a_time_without_a_search_is_that_of_the_only_alert(talk: Talk) -> None:
    await talk.ask("kelner Sopot")
    await talk.ask("powiadamiaj mnie")
    await talk.house.state.show(ADA, Search(), None, language="pl", now=talk.house.clock.now)
    assert await talk.said("wysyłaj co piątek") == W.recadenced.format(
        number=1, what="kelner · Sopot", when="w piątki o 8:00"
    )


async def test_a_time_changes_when_an_alert_comes_and_not_what_it_looks_for(talk: Talk) -> None:
    await talk.ask("kelner Sopot")
    await talk.ask("powiadamiaj mnie")
    for text, when in (
        ("alert 1 co piątek", "w piątki o 8:00"),
        ("alert 1 wieczorem", "w piątki o 19:00"),
        ("alert 1 rano i dodaj Kraków", "w piątki o 8:00"),
        ("alert 1 codziennie rano", "codziennie o 8:00"),
    ):
        assert (await talk.said(text)).endswith(f"Od teraz nowe oferty przyślę {when}.")
    (alert,) = await talk.house.alerts.of(ADA)
    assert (alert.search.text, alert.search.places) == ("kelner", ("Sopot", "Kraków"))


async def test_what_may_be_an_offer_is_not_only_taken_for_an_alert(talk: Talk) -> None:
    await talk.ask("kelner")
    assert (await talk.said("usuń 2")).endswith("Ofertę z listy ukryjesz słowami „ukryj 2”.")
    await talk.ask("powiadamiaj mnie")
    assert await talk.said("usuń 2") == f"{W.no_such.format(wrong=2)} Ofertę z listy ukryjesz słowami „ukryj 2”."
    assert await talk.said("usuń 3") == W.no_such.format(wrong=3)


async def test_offers_are_hidden_and_unwanted_in_words_as_by_buttons(talk: Talk) -> None:
    assert await talk.said("ukryj 1") == POLISH.no_offers_yet
    await talk.ask("kelner")
    assert await talk.said("ukryj") == "O której ofercie mowa? Napisz na przykład: „ukryj 1”."
    assert await talk.said("ukryj 9") == POLISH.no_such_number.format(last=2, wrong=9)
    (hidden,) = await talk.notices("ukryj 1")
    assert hidden == POLISH.hidden.format(title="Kelner")
    assert await talk.said("cofnij ukrycie 1") == POLISH.unhidden.format(title="Kelner")
    assert await talk.said("cofnij ukrycie 2") == POLISH.not_hidden.format(title="Kelner w hotelu")
    assert await talk.said("cofnij ukrycie") == POLISH.none_hidden
    asked = await talk.said("mniej takich")
    assert asked.splitlines()[1:] == ["[1] Kelner", "[2] Kelner w hotelu"]
    assert await talk.said("mniej takich jak 2") == W.fewer.format(title="Kelner w hotelu")
    assert await talk.said("cofnij mniej takich jak 2") == W.unfewer.format(title="Kelner w hotelu")


async def test_the_terminal_never_promises_to_send(talk: Talk) -> None:
    at_home = replace(ADA, platform="console")
    assert await talk.said("moje alerty", at_home) == W.none_here
    await talk.ask("kelner Sopot", at_home)
    said = await talk.said("powiadamiaj mnie w poniedziałki rano", at_home)
    assert W.time_here.format(when="w poniedziałki o 8:00") in said
    assert W.time_here.format(when="w poniedziałki o 8:00") in await talk.said("raz w tygodniu wystarczy", at_home)
    assert await talk.said("alert 1 w piatki wieczorem", at_home) == W.cadence_here.format(
        number=1, what="kelner · Sopot", when="w piątki o 19:00"
    )
    assert W.on_opening in (listed := await talk.said("moje alerty", at_home))
    assert "o 17" not in listed
    for text in ("nie wysyłaj mi w nocy", "nie pisz do mnie w weekendy", "nie wysyłaj między 22 a 7"):
        assert await talk.said(text, at_home) == W.quiet_here
    assert "„wstrzymaj alert 1 na tydzień”" in await talk.said("edytuj alert 1", at_home)
    assert "przyjdą same" not in await talk.said("pomoc", at_home)
    assert "przyślę" not in await talk.said("wstrzymaj na tydzień", at_home)
    assert "co sekundę" in (said := await talk.said("powiadamiaj mnie co sekundę", at_home))
    assert "przy otwarciu" in said or "otworzysz rozmowę" in said
    (hidden,) = await talk.notices("ukryj 1", at_home)
    assert hidden.endswith(W.say_undo_hiding.format(undo="cofnij ukrycie", fewer="mniej takich jak 1"))


async def test_an_export_says_first_how_much_there_is_and_nests_no_search_in_another(talk: Talk) -> None:
    for text in ("kelner Sopot", "a w Gdyni?", "od 5000 zł", "powiadamiaj mnie"):
        await talk.ask(text)
    said = await talk.said("moje dane")
    assert said.splitlines()[0].startswith("Oto wszystko, co o Tobie pamiętam: 1 rozmowa, 8 wiadomości, "), (
        said.splitlines()[0]
    )
    assert "1 alert; najdawniejsze z 16 marca 2026." in said
    told = json.loads(said[said.index("{") : said.rindex("}") + 1])
    search = told["conversations"][0]["search"]
    assert (search["places"], search["pay"]["minimum"]) == (["Gdynia"], 5000)
    assert [step["places"] for step in search["earlier"]] == [["Gdynia"], ["Sopot"]]
    assert "modes" not in search


@pytest.mark.parametrize(
    ("said", "text", "places"),
    [
        ("alert od 6000 kucharz Katowice", "kucharz", ("Katowice",)),
        ("alert tylko Katowice", "", ("Katowice",)),
        ("alert bez nocek", "", ()),
    ],
)
async def test_conditions_behind_the_word_alone_make_an_alert_where_there_is_none(
    talk: Talk, said: str, text: str, places: tuple[str, ...]
) -> None:
    assert (await talk.said(said)).startswith("🔔 Alert 1: ")
    (alert,) = await talk.house.alerts.of(ADA)
    assert alert.search != Search()
    assert (alert.search.text, alert.search.places) == (text, places)


async def test_conditions_behind_the_word_alone_change_the_alert_that_there_is(talk: Talk) -> None:
    await talk.ask("kelner Sopot")
    await talk.ask("powiadamiaj mnie")
    await talk.ask("alert tylko Gdynia")
    (alert,) = await talk.house.alerts.of(ADA)
    assert (alert.search.text, alert.search.places) == ("kelner", ("Gdynia",))
    await talk.ask("alert od 6000 kucharz Katowice")
    assert len(await talk.house.alerts.of(ADA)) == 2


@pytest.mark.parametrize(
    ("said", "title"), [("ostatni wyrzuć", "Kelner w hotelu"), ("pierwszy jednak nie", "Kelner")]
)
async def test_an_ordinal_alone_names_what_was_shown_last(talk: Talk, said: str, title: str) -> None:
    await talk.ask("kelner Sopot")
    await talk.ask("powiadamiaj mnie")
    await talk.ask("bez ograniczenia miejsca")
    assert await talk.said(said) == POLISH.hidden.format(title=title)
    await talk.ask("pokaż alerty")
    assert "alert 1 (kelner · Sopot)" in await talk.said(said)
    assert await talk.house.alerts.of(ADA) == []


async def test_of_several_alerts_that_are_named_those_that_there_are_are_meant(talk: Talk) -> None:
    await talk.ask("kelner Sopot")
    await talk.ask("powiadamiaj mnie")
    said = await talk.said("usuń alert pierwszy i drugi")
    assert said.startswith("Usunięte: alert 1 (kelner · Sopot).")
    assert said.endswith(W.no_such.format(wrong=2))
    assert await talk.house.alerts.of(ADA) == []
    said = await talk.said("przywróć alert 1 i 2")
    assert said == f"Znowu działa: alert 1 (kelner · Sopot).\n{W.no_such.format(wrong=2)}"


async def test_days_after_alerts_are_those_of_alerts_and_after_offers_those_of_the_work(talk: Talk) -> None:
    for search in ("kelner Sopot", "kucharz Kraków"):
        await talk.ask(search)
        await talk.ask("powiadamiaj mnie")
    await talk.ask("moje alerty")
    assert await talk.said("drugi w piątki") == W.recadenced.format(
        number=2, what="kucharz · Kraków", when="w piątki o 8:00"
    )
    assert W.recadenced.format(number=1, what="kelner · Sopot", when="w dni robocze o 8:00") in await talk.said(
        "nie w weekendy"
    )
    assert await talk.said("not at night") == say("en").words.alerts.quiet_set.format(start="22:00", end="7:00")
    await talk.ask("kelner Sopot")
    await talk.ask("nie w weekendy")
    search = (await talk.house.state.recall(ADA, now=talk.house.clock.now)).search
    assert search is not None
    assert (search.text, search.hours_excluded) == ("kelner", ("weekend",))


async def test_days_that_are_refused_without_any_alert_are_those_of_the_work(talk: Talk) -> None:
    await talk.ask("kelner Sopot")
    await talk.ask("moje alerty")
    await talk.ask("nie w weekendy")
    search = (await talk.house.state.recall(ADA, now=talk.house.clock.now)).search
    assert search is not None
    assert search.hours_excluded == ("weekend",)


async def test_an_alert_by_mail_or_with_an_end_is_made_and_told_what_it_does_not_do(talk: Talk) -> None:
    await talk.ask("kelner Sopot")
    said = await talk.said("powiadom mnie mailem")
    assert said.startswith("🔔 Alert 1: kelner · Sopot. ")
    assert W.only_here in said
    said = await talk.said("kucharz Kraków, powiadamiaj mnie tylko do 20 grudnia")
    assert said.startswith("🔔 Alert 2: kucharz · Kraków. ")
    assert W.no_end.format(number=2) in said
    assert W.only_here not in await talk.said(
        "piekarz Gdynia, powiadom mnie mailem", replace(ADA, platform="console")
    )
