"""Alerts in a conversation: made in words or by a button, listed, changed, paused, given up and brought back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from alert_doubles import Recorder
from alert_talk import Talk, buttons, notices
from doubles import ADA, BEN, offer

from bot.domain import Cadence, Notice, Offers, Press
from bot.errors import DatabaseError, PlatformError, StoreError
from bot.texts import plain, say

if TYPE_CHECKING:
    import pytest

POLISH = say("pl").words
W = POLISH.alerts


async def test_a_search_becomes_an_alert_that_says_what_when_and_how_much_it_would_have_been(talk: Talk) -> None:
    await talk.ask("kelner Sopot")
    said = await talk.said("wyślij mi takie co poniedziałek rano")
    assert said == (
        "🔔 Alert 1: kelner · Sopot. Nowe oferty przyślę w poniedziałki o 8:00.\n"
        "W ostatnich 7 dniach byłaby to 1 oferta."
    )
    (alert,) = await talk.house.alerts.of(ADA)
    assert alert.cadence == Cadence("weekly", ("monday",), 8)
    assert alert.sentence == "wyślij mi takie co poniedziałek rano"


async def test_in_one_sentence_with_its_search(talk: Talk) -> None:
    said = await talk.said("powiadamiaj mnie o pracy kelnera w Krakowie codziennie o 7")
    assert said.startswith("🔔 Alert 1: kelnera · Kraków. Nowe oferty przyślę codziennie o 7:00.")


async def test_the_button_under_a_result_does_the_same_and_twice_is_once(talk: Talk) -> None:
    shown = buttons(await talk.ask("kelner Sopot"))
    pressed = shown[POLISH.buttons["subscribe"]].press
    assert notices(await talk.press(pressed))[0].startswith("🔔 Alert 1: kelner · Sopot.")
    assert notices(await talk.press(pressed)) == ["Taki alert już masz: alert 1, codziennie o 8:00."]
    assert len(await talk.house.alerts.of(ADA)) == 1


async def test_when_it_comes_can_be_changed_by_a_word_or_a_button(talk: Talk) -> None:
    await talk.ask("kelner Sopot")
    parts = await talk.ask("powiadamiaj mnie")
    assert notices(await talk.press(buttons(parts)["Od razu"].press)) == [
        "Alert 1: kelner · Sopot. Od teraz nowe oferty przyślę od razu."
    ]
    assert await talk.said("raz w tygodniu w piątek o 17:30") == (
        "Alert 1: kelner · Sopot. Od teraz nowe oferty przyślę w piątki o 17:30."
    )
    assert await talk.said("alert 1: we wtorki i czwartki o 9") == (
        "Alert 1: kelner · Sopot. Od teraz nowe oferty przyślę we wtorki i w czwartki o 9:00."
    )


async def test_a_time_that_cannot_be_is_said_in_one_sentence_and_the_search_is_kept(talk: Talk) -> None:
    await talk.ask("kelner Sopot")
    for words in ("co 35. dzień", "o 25:00", "co sekundę"):
        assert words in await talk.said(f"powiadamiaj mnie {words}")
    assert await talk.house.alerts.of(ADA) == []
    assert (await talk.said("codziennie o 8")).startswith("🔔 Alert 1: kelner · Sopot.")


async def test_without_a_search_there_is_nothing_to_watch(talk: Talk) -> None:
    assert await talk.said("powiadamiaj mnie") == W.nothing_to_watch


async def test_an_alert_is_changed_by_a_sentence_as_any_search_is(talk: Talk) -> None:
    await talk.ask("kelner Sopot")
    await talk.ask("powiadamiaj mnie")
    assert await talk.said("zmień alert 1: dodaj Kraków") == "Alert 1 szuka teraz: kelner · Sopot lub Kraków."
    assert await talk.said("alert 1 od 20 tys.") == (
        "Alert 1 szuka teraz: kelner · Sopot lub Kraków · od 20\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}zł / mies."
    )
    assert await talk.said("alert 1 dzień dobry") == W.not_edited.format(number=1)
    assert await talk.said("alert 7: dodaj Kraków") == W.no_such.format(wrong=7)
    (alert,) = await talk.house.alerts.of(ADA)
    assert alert.search.places == ("Sopot", "Kraków")


async def test_the_list_tells_what_each_watches_when_it_comes_and_why_it_does_not(talk: Talk) -> None:
    assert await talk.said("moje alerty") == plain(W.none)
    for search in ("kelner Sopot", "kucharz Kraków", "barman Gdynia"):
        await talk.ask(search)
        await talk.ask("powiadamiaj mnie codziennie o 8")
    await talk.ask("wstrzymaj drugi alert na tydzień")
    await talk.ask("nie wysyłaj między 22 a 7")
    assert (await talk.said("/alerty")).split("\n") == [
        "Masz 3 alerty:",
        "1. kelner · Sopot",
        "- codziennie o 8:00; następny raz jutro o 8:00",
        "2. kucharz · Kraków",
        "- wstrzymany do: 23 marca 2026 o 8:00",
        "3. barman · Gdynia",
        "- codziennie o 8:00; następny raz jutro o 8:00",
        "",
        "Między 22:00 a 7:00 nic nie przysyłam.",
        W.hint,
    ]


async def test_what_is_private_is_not_listed_in_a_group_but_counted(talk: Talk) -> None:
    await talk.ask("kelner Sopot")
    await talk.ask("powiadamiaj mnie")
    said = await talk.said("moje alerty", replace(ADA, chat="group"))
    assert "Sopot" not in said
    assert said.endswith("W innych rozmowach masz jeszcze 1 alert.")


async def test_what_is_given_up_can_be_brought_back(talk: Talk) -> None:
    await talk.ask("kelner Sopot")
    await talk.ask("powiadamiaj mnie")
    parts = await talk.ask("usuń alert")
    assert notices(parts) == ["Usunięte: alert 1 (kelner · Sopot). Jeśli to pomyłka, napisz „przywróć alert 1”."]
    assert await talk.house.alerts.of(ADA) == []
    undo = buttons(parts)["Cofnij"].press
    assert notices(await talk.press(undo, BEN)) == [W.gone], "nobody else's"
    assert notices(await talk.press(undo)) == ["Znowu działa: alert 1 (kelner · Sopot)."]
    assert len(await talk.house.alerts.of(ADA)) == 1


async def test_with_several_alerts_one_without_a_number_is_asked_about_and_all_are_all(talk: Talk) -> None:
    for search in ("kelner Sopot", "kucharz Kraków", "barman Gdynia"):
        await talk.ask(search)
        await talk.ask("powiadamiaj mnie")
    assert await talk.said("/alerty 1 usuń") != W.stopped, "what is not understood lists them"
    parts = await talk.ask("usuń alert")
    assert notices(parts) == ["Którego alertu to dotyczy (1, 2, 3)? Napisz na przykład: „usuń alert 1”."]
    await talk.press(buttons(parts)["Usuń alert 2"].press)
    assert [alert.number for alert in await talk.house.alerts.of(ADA)] == [1, 3]
    await talk.ask("/alerty alert 3 wstrzymaj na tydzień")
    assert "wstrzymany" in await talk.said("/alerts")
    assert await talk.said("usuń wszystkie powiadomienia") == (
        "Usunięte: alert 1 (kelner · Sopot), alert 3 (barman · Gdynia). Jeśli to pomyłka, napisz "
        "„przywróć alerty”."
    )


async def test_a_pause_by_a_button_asks_for_how_long(talk: Talk) -> None:
    await talk.ask("kelner Sopot")
    await talk.ask("powiadamiaj mnie")
    (alert,) = await talk.house.alerts.of(ADA)
    asked = await talk.press(Press("pause", alert.id))
    assert list(buttons(asked)) == ["Na tydzień", "Na miesiąc", "Do odwołania"]
    said = notices(await talk.press(buttons(asked)["Na tydzień"].press))
    assert said == [
        "Wstrzymane do 23 marca 2026 o 8:00: alert 1. Co się w tym czasie pojawi, przyślę potem razem."
    ]
    assert await talk.said("wznów") == "Znowu działa: alert 1 (kelner · Sopot)."
    assert await talk.said("wstrzymaj powiadomienia do 31 lutego") == W.cannot_until


async def test_the_number_of_an_alert_answers_which_one_it_is(talk: Talk) -> None:
    for search in ("kelner Sopot", "kucharz Kraków", "barman Gdynia"):
        await talk.ask(search)
        await talk.ask("powiadamiaj mnie")
    await talk.ask("usuń alert")
    assert (await talk.said("2")).startswith("Usunięte: alert 2 (kucharz · Kraków).")
    assert "Usunięte" not in await talk.said("2"), "by then it is an offer of the list"
    assert [alert.number for alert in await talk.house.alerts.of(ADA)] == [1, 3]
    await talk.ask("wstrzymaj alert na tydzień")
    assert "Wstrzymane do 23 marca" in await talk.said("ten trzeci")
    await talk.ask("usuń alert")
    await talk.ask("barman Sopot")
    assert len(await talk.house.alerts.of(ADA)) == 2, "another message is no answer"
    await talk.ask("usuń alert")
    assert (await talk.said("oba")).startswith("Usunięte: alert 1 (kelner · Sopot), alert 3 (barman · Gdynia).")


async def test_a_time_alone_answers_how_often_an_alert_comes_and_how_long_it_rests(talk: Talk) -> None:
    await talk.ask("kelner Sopot")
    await talk.ask("powiadamiaj mnie")
    assert await talk.said("raz w tygodniu wystarczy") == (
        "Alert 1: kelner · Sopot. Od teraz nowe oferty przyślę w poniedziałki o 8:00."
    )
    assert await talk.said("a w piątki po południu?") == (
        "Alert 1: kelner · Sopot. Od teraz nowe oferty przyślę w piątki o 15:00."
    )
    await talk.ask("w weekendy w Gdyni")  # this is the work
    (alert,) = await talk.house.alerts.of(ADA)
    assert alert.cadence == Cadence("weekly", ("friday",), 15)
    await talk.press(Press("pause", alert.id))
    assert "Wstrzymane do 23 marca" in await talk.said("na tydzień")


async def test_zone_and_quiet_hours_are_the_persons_own(talk: Talk) -> None:
    await talk.ask("kelner Sopot")
    await talk.ask("powiadamiaj mnie codziennie o 8")
    assert await talk.said("moja strefa czasowa to Londyn") == (
        "Twoja strefa czasowa to Europe/London; teraz jest u Ciebie 9:00."
    )
    (alert,) = await talk.house.alerts.of(ADA)
    assert f"{alert.due:%d %H:%M}" == "17 08:00"  # London's winter time is UTC
    assert "Narnia" in await talk.said("moja strefa czasowa to Narnia")
    assert "25 a 7" in await talk.said("nie wysyłaj między 25 a 7")
    assert await talk.said("wyłącz ciszę nocną") == W.quiet_off


async def test_a_person_has_so_many_alerts_and_no_more(talk: Talk) -> None:
    talk.house.alerts.most = 2
    for town in ("Sopot", "Kraków", "Gdynia"):
        await talk.ask(f"kelner {town}")
        said = await talk.said("powiadamiaj mnie")
    assert said.startswith("Możesz mieć 2 alerty")
    assert len(await talk.house.alerts.of(ADA)) == 2


async def test_every_button_of_a_digest_works(talk: Talk) -> None:
    await talk.ask("kelner")
    await talk.ask("powiadamiaj mnie od razu")
    talk.house.shelf.put(*(offer(f"n{n}", f"Kelner {n}", town="Sopot") for n in range(13)))
    await talk.house.tick(timedelta(minutes=1))
    (shown,) = talk.house.channel.offers()
    labels = {button.press.action: button.press for button in shown.buttons}
    assert list(labels) == ["more", "fewer", "change", "pause", "stop"]
    rest = [part for part in await talk.press(labels["more"]) if isinstance(part, Offers)]
    assert (rest[0].first, len(rest[0].hits)) == (11, 3)
    details = await talk.press(Press("details", shown.list_id, 3))
    assert shown.hits[2].offer.title in notices(details)[0]
    which = await talk.press(labels["fewer"])
    assert len(buttons(which)) == 10
    fewer = await talk.press(buttons(which)["Mniej takich jak 2"].press)
    assert notices(fewer) == [
        f"Będzie mniej ofert takich jak ta: {shown.hits[1].offer.title}. W alertach takich nie będzie."
    ]
    assert notices(await talk.press(buttons(fewer)["Cofnij"].press))[0].startswith("Takie oferty znowu")
    hidden = await talk.press(Press("hide", shown.list_id, 1))
    assert {button.press.action for button in buttons(hidden).values()} == {"unhide", "fewer"}
    assert notices(await talk.press(labels["change"]))[0].startswith("Alert 1: kelner (od razu).")
    assert notices(await talk.press(labels["stop"])) == [
        "Usunięte: alert 1 (kelner). Jeśli to pomyłka, napisz „przywróć alert 1”."
    ]
    assert notices(await talk.press(labels["change"])) == [W.gone]


async def test_who_writes_again_gets_what_waited_for_them(talk: Talk) -> None:
    from bot.errors import AddresseeGone

    await talk.ask("kelner")
    await talk.ask("powiadamiaj mnie od razu")
    talk.house.channel.failure = AddresseeGone("blocked")
    talk.house.shelf.put(offer("n", "Kelner nowy"))
    await talk.house.tick(timedelta(minutes=1))
    assert "czeka, bo wiadomości" not in await talk.said("moje alerty"), "writing wakes them"
    talk.house.channel.failure = None
    await talk.house.tick(timedelta(minutes=1))
    assert talk.house.channel.clusters() == ["n"]


async def test_in_the_terminal_alerts_are_shown_when_it_is_opened(talk: Talk) -> None:
    at_home = replace(ADA, platform="console")
    await talk.ask("kelner Sopot", at_home)
    parts = await talk.ask("powiadamiaj mnie", at_home)
    assert notices(parts)[0].startswith(
        "🔔 Alert 1: kelner · Sopot. Nowe oferty pokażę tutaj, gdy znowu otworzysz"
    )
    assert {button.press.action for button in buttons(parts).values()} == {"change", "stop"}
    talk.house.shelf.put(offer("n", "Kelner nowy", town="Sopot"))
    await talk.house.matching.run()
    screen = Recorder()
    await talk.house.delivery.show(at_home, screen)
    assert screen.clusters(at_home) == ["n"]


async def test_without_offers_an_alert_is_made_all_the_same(talk: Talk) -> None:
    await talk.ask("kelner Sopot")
    talk.house.shelf.failure = StoreError("away")
    assert (
        await talk.said("powiadamiaj mnie") == "🔔 Alert 1: kelner · Sopot. Nowe oferty przyślę codziennie o 8:00."
    )


async def test_without_the_database_one_sentence_says_so(talk: Talk, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fail(*_: object, **__: object) -> None:
        raise DatabaseError("away")

    await talk.ask("kelner Sopot")
    monkeypatch.setattr(talk.house.ledger, "of_address", fail)
    for text in ("powiadamiaj mnie", "moje alerty", "usuń alert"):
        assert POLISH.command_needs_memory in await talk.said(text)


async def test_to_be_forgotten_takes_the_alerts_along_and_the_export_shows_them(talk: Talk) -> None:
    await talk.ask("kelner Sopot")
    await talk.ask("powiadamiaj mnie od razu")
    await talk.ask("nie wysyłaj między 22 a 7")
    talk.house.shelf.put(offer("n", "Kelner nowy", town="Sopot"))
    await talk.house.tick(timedelta(minutes=1))
    everything = await talk.house.state.export(ADA)
    assert everything["alerts"][0]["offers"] == [
        {"offer": "test:n", "state": "sent", "at": "2026-03-16T09:01:00+00:00"}
    ]
    assert everything["alert_settings"] == {"zone": "", "quiet": (1320, 420)}
    assert "1 alert)" in await talk.said("zapomnij mnie")
    everything = await talk.house.state.export(ADA)
    assert (everything["alerts"], everything["alert_settings"], everything["fewer_like"]) == ([], None, [])


async def test_english_people_are_answered_in_english(talk: Talk) -> None:
    await talk.ask("looking for work as a waiter in Sopot")
    said = await talk.said("notify me every Monday morning")
    assert "I will send new offers on Mondays at 8:00." in said
    assert await talk.said("pause my alerts until January 15") == (
        "Paused until 15 January 2027 at 8:00: alert 1. Whatever comes up meanwhile I will send together then."
    )


async def test_once_a_year_the_person_is_asked_and_silence_ends_the_alert(talk: Talk) -> None:
    house = talk.house
    await talk.ask("kelner Sopot")
    await talk.ask("powiadamiaj mnie")
    house.clock.now += timedelta(days=366)
    assert [await house.upkeep.run() for _ in range(3)] == [1, 0, 0], "asked once"
    (question,) = [part for _, parts in house.channel.arrived for part in parts if isinstance(part, Notice)]
    assert question.text.startswith("Alert 1 nie zmienił się od roku: kelner · Sopot.")
    await talk.press(question.buttons[0].press)
    house.clock.now += timedelta(days=15)
    assert await house.upkeep.run() == 0, "the person has answered"
    house.clock.now += timedelta(days=366)
    await house.upkeep.run()
    house.clock.now += timedelta(days=15)
    house.channel.failure = PlatformError("down")
    assert await house.upkeep.run() == 0
    assert len(await house.alerts.of(ADA)) == 1, "nobody's alert ends without a word"
    house.channel.failure = None
    assert await house.upkeep.run() == 1
    assert await house.alerts.of(ADA) == []
    last = house.channel.arrived[-1][1][0]
    assert isinstance(last, Notice)
    assert notices(await talk.press(last.buttons[0].press)) == ["Znowu działa: alert 1 (kelner · Sopot)."]


async def test_who_wants_nothing_sent_is_not_asked_either(talk: Talk) -> None:
    await talk.ask("kelner Sopot")
    await talk.ask("powiadamiaj mnie")
    await talk.ask("nie wysyłaj mi już nic")
    talk.house.clock.now += timedelta(days=366)
    assert await talk.house.upkeep.run() == 0
    assert talk.house.channel.arrived == []
    assert "wstrzymany do odwołania" in await talk.said("moje alerty")


async def test_nobody_is_asked_at_night_or_in_quiet_hours(talk: Talk) -> None:
    house = talk.house
    await talk.ask("kelner Sopot")
    await talk.ask("powiadamiaj mnie")
    await talk.ask("nie wysyłaj między 10 a 12")
    house.clock.now += timedelta(days=366)  # 10:00
    hours = []
    for _ in range(24):
        house.clock.now += timedelta(hours=1)
        if await house.upkeep.run():
            hours.append(house.clock.now.hour + 1)
    assert hours == [12]


async def test_an_alert_that_can_match_nothing_says_so_once(talk: Talk) -> None:
    house = talk.house
    for text in ("kowal Sopot", "kelner Sopot"):
        await talk.ask(text)
        await talk.ask("powiadamiaj mnie")
    house.shelf.close("test:1")
    assert await house.upkeep.run() == 0, "too early to tell"
    house.clock.now += timedelta(days=61)
    assert [await house.upkeep.run() for _ in range(2)] == [1, 0]
    (_, parts) = house.channel.arrived[-1]
    assert "alertu 1" in notices(parts)[0]
    house.clock.now += timedelta(days=61)
    assert await house.upkeep.run() == 0
