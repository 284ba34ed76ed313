"""Everything the bot says about alerts in Polish."""

from __future__ import annotations

from bot.texts.alert_wording import AlertWording

POLISH_ALERTS = AlertWording(
    instant="od razu",
    daily="codziennie o {time}",
    weekly="{days} o {time}",
    on_days={
        "monday": "w poniedziałki",
        "tuesday": "we wtorki",
        "wednesday": "w środy",
        "thursday": "w czwartki",
        "friday": "w piątki",
        "saturday": "w soboty",
        "sunday": "w niedziele",
    },
    workdays="w dni robocze",
    on_opening="przy otwarciu rozmowy",
    tomorrow="jutro",
    at_time="{day} o {time}",
    name="alert {number}",
    made="🔔 Alert {number}: {what}. Nowe oferty przyślę {when}.",
    made_here="🔔 Alert {number}: {what}. Nowe oferty pokażę tutaj, gdy znowu otworzysz rozmowę.",
    time_here="Pora ({when}) niczego tu nie zmienia, bo w tej rozmowie nie odzywam się pierwszy.",
    only_here="Przysyłam je tylko tutaj, do tej rozmowy.",
    no_end="Sam się nie skończy: gdy przestanie być potrzebny, napisz „usuń alert {number}”.",
    cadence_here=(
        "Tutaj nie mogę odezwać się pierwszy, więc nowych ofert nie przyślę {when}: pokażę je, gdy znowu "
        "otworzysz "
        "rozmowę. Alert {number} zostaje taki, jaki był: {what}."
    ),
    preview={
        "one": "W ostatnich 7 dniach byłaby to {n} oferta.",
        "few": "W ostatnich 7 dniach byłyby to {n} oferty.",
        "many": "W ostatnich 7 dniach byłoby to {n} ofert.",
        "other": "W ostatnich 7 dniach byłoby to {n} oferty.",
    },
    preview_none="W ostatnich 7 dniach nie byłoby ani jednej takiej oferty.",
    already="Taki alert już masz: alert {number}, {when}.",
    recadenced="Alert {number}: {what}. Od teraz nowe oferty przyślę {when}.",
    full={
        "one": "Możesz mieć tylko {n} alert i już go masz. Usuń go, na przykład: „usuń alert 1”.",
        "few": "Możesz mieć {n} alerty i już tyle masz. Usuń któryś, na przykład: „usuń alert 1”.",
        "many": "Możesz mieć {n} alertów i już tyle masz. Usuń któryś, na przykład: „usuń alert 1”.",
        "other": "Możesz mieć {n} alertu i już tyle masz. Usuń któryś, na przykład: „usuń alert 1”.",
    },
    nothing_to_watch="Napisz najpierw, jakiej pracy szukasz, na przykład: „powiadamiaj mnie: kelner, Sopot”.",
    edited="Alert {number} szuka teraz: {what}.",
    not_edited=(
        "Nie wiem, co zmienić w alercie {number}. Napisz na przykład: „alert {number}: dodaj Kraków” albo "
        "„alert {number}: codziennie o 9”."
    ),
    none="Nie masz żadnych alertów. Pod wynikami naciśnij „🔔 Powiadamiaj mnie” albo napisz „powiadamiaj mnie”.",
    listed={
        "one": "Masz {n} alert:",
        "few": "Masz {n} alerty:",
        "many": "Masz {n} alertów:",
        "other": "Masz {n} alertu:",
    },
    item="**{number}.** {what}\n- {state}",
    next_time="{when}; następny raz {next}",
    paused="wstrzymany do: {date}",
    paused_forever="wstrzymany do odwołania",
    resting="czeka, bo wiadomości do tej rozmowy nie dochodziły",
    hint=(
        "Zmienisz je słowami: „alert 1: dodaj Kraków”, „alert 1 w piątki o 17”, „wstrzymaj alert 1 na "
        "tydzień”, „usuń alert 1”."
    ),
    hint_here=(
        "Zmienisz je słowami: „alert 1: dodaj Kraków”, „alert 1 od 20 tys.”, „wstrzymaj alert 1 na tydzień”, "
        "„usuń alert 1”."
    ),
    none_here="Nie masz żadnych alertów. Poszukaj czegoś, a potem napisz „powiadamiaj mnie”.",
    elsewhere={
        "one": "W innych rozmowach masz jeszcze {n} alert.",
        "few": "W innych rozmowach masz jeszcze {n} alerty.",
        "many": "W innych rozmowach masz jeszcze {n} alertów.",
        "other": "W innych rozmowach masz jeszcze {n} alertu.",
    },
    settings="Strefa czasowa: {zone}.",
    quiet_setting="Między {start} a {end} nic nie przysyłam.",
    which="Którego alertu to dotyczy ({numbers})? Napisz na przykład: „{example}”.",
    no_such="Nie masz tu alertu o numerze {wrong}. Napisz „alerty”, a pokażę, jakie masz.",
    cannot_when=(
        "Tak nie potrafię: „{words}”. Umiem od razu, codziennie o wybranej godzinie albo w wybrane dni tygodnia, "
        "na przykład: „codziennie o 8”, „w poniedziałki i czwartki o 17:30”. Wyszukiwanie pamiętam."
    ),
    cannot_until=(
        "Ten termin już minął, nie istnieje albo go nie rozumiem. Napisz na przykład: „wstrzymaj alert 1 do 15 "
        "stycznia” "
        "albo "
        "„wstrzymaj powiadomienia na tydzień”. Niczego nie zmieniłem."
    ),
    cannot_quiet="Nie ma takich godzin: „{words}”. Napisz na przykład: „nie wysyłaj między 22 a 7”.",
    unknown_zone=(
        "Nie znam strefy czasowej „{words}”. Napisz duże miasto, na przykład „moja strefa czasowa to "
        "Londyn”, albo "
        "nazwę taką jak Europe/London."
    ),
    cannot_when_here=(
        "Tak nie potrafię: „{words}”. Tutaj nie mogę odezwać się pierwszy: nowe oferty pokażę, gdy znowu "
        "otworzysz "
        "rozmowę, jeśli napiszesz „powiadamiaj mnie”. Wyszukiwanie pamiętam."
    ),
    less=(
        "Powiedz mi dokładniej, kiedy i co przysyłać, na przykład: „nie wysyłaj między 22 a 7”, „nie "
        "wysyłaj "
        "w weekendy”, „alert 1 raz w tygodniu”, „alert 1: bez Gdyni” albo „wstrzymaj alerty do poniedziałku”. "
        "Niczego nie zmieniłem."
    ),
    less_here=(
        "Tutaj nie odzywam się pierwszy: nowe oferty pokazuję, gdy otworzysz rozmowę. Mniej ich będzie, gdy "
        "napiszesz "
        "na przykład: „alert 1: bez Gdyni” albo „wstrzymaj alerty do poniedziałku”. Niczego nie zmieniłem."
    ),
    never=(
        "Alert {number} przychodzi tylko {when}, więc go nie zmieniłem. Żeby nie przychodził, napisz „wstrzymaj "
        "alert {number}”."
    ),
    only_that=(
        "Alert {number} szuka właśnie tego: {what}. Nie zmieniłem go; możesz napisać „wstrzymaj alert {number}” "
        "albo "
        "„usuń alert {number}”."
    ),
    not_left_out=(
        "Nie wiem, co pominąć w alercie {number}. Napisz na przykład: „alert {number}: bez Gdyni” albo „alert "
        "{number}: bez agencji pracy”."
    ),
    left_out_already="Alert {number} już to pomija: {what}.",
    which_of_list="O której ofercie mowa? Napisz na przykład: „{example}”.",
    nothing_stopped="Nie ma czego przywracać: w ostatnich dwóch tygodniach żaden alert nie został usunięty.",
    ask_change=(
        "Alert {number}: {what} ({when}).\nNapisz, co zmienić, na przykład: „alert {number}: dodaj Kraków” albo "
        "„alert {number} od 20 tys.”. Możesz też wybrać, kiedy mam przysyłać nowe oferty:"
    ),
    ask_change_here=(
        "Alert {number}: {what} ({when}).\nNapisz, co zmienić, na przykład: „alert {number}: dodaj Kraków”, "
        "„alert "
        "{number} od 20 tys.”, „wstrzymaj alert {number} na tydzień” albo „usuń alert {number}”."
    ),
    ask_pause="Na jak długo wstrzymać alert {number}: {what}?",
    ask_fewer="Których ofert ma być mniej? Możesz też napisać, na przykład: „mniej takich jak {n}”.",
    gone="Tego alertu już nie ma. Napisz „alerty”, a pokażę, jakie masz.",
    all_paused="Wstrzymane do {date}: {alerts}. Co się w tym czasie pojawi, przyślę potem razem.",
    all_paused_here=(
        "Wstrzymane do {date}: {alerts}. Co się do tego czasu pojawi, pokażę, gdy otworzysz rozmowę później."
    ),
    all_paused_forever="Wstrzymane do odwołania: {alerts}. Napisz „wznów”, gdy mam znowu szukać.",
    resumed="Znowu działa: {alerts}.",
    titled="{name} ({what})",
    stopped="Usunięte: {alerts}. Jeśli to pomyłka, napisz „{undo}”.",
    restore_one="przywróć {name}",
    restore_all="przywróć alerty",
    kept_on="Dobrze, szukam dalej: {alerts}.",
    zone_set="Twoja strefa czasowa to {zone}; teraz jest u Ciebie {time}.",
    quiet_set="Między {start} a {end} nic nie przyślę; co się wtedy pojawi, przyślę potem razem.",
    quiet_off="Przysyłam o każdej porze.",
    quiet_here="Tutaj nie odzywam się pierwszy, o żadnej porze: nowe oferty pokazuję, gdy otworzysz rozmowę.",
    fewer="Będzie mniej ofert takich jak ta: {title}. W alertach takich nie będzie.",
    unfewer="Takie oferty znowu mogą przychodzić: {title}.",
    say={
        "hide": "ukryj {n}",
        "unhide": "cofnij ukrycie",
        "fewer": "mniej takich jak {n}",
        "unfewer": "cofnij mniej takich jak {n}",
    },
    say_hide="Ofertę z listy ukryjesz słowami „{hide}”.",
    say_undo="Cofniesz to słowami „{undo}”.",
    say_undo_hiding="Cofniesz to słowami „{undo}”; mniej podobnych w alertach: „{fewer}”.",
    choices={
        "instant": "Od razu",
        "daily": "Codziennie o 8",
        "weekly": "W poniedziałki o 8",
        "week": "Na tydzień",
        "month": "Na miesiąc",
        "open_ended": "Do odwołania",
    },
    undo="Cofnij",
    like_number="Mniej takich jak {n}",
    digest={
        "one": "{n} nowa oferta",
        "few": "{n} nowe oferty",
        "many": "{n} nowych ofert",
        "other": "{n} nowej oferty",
    },
    digest_of="🔔 {offers}. Alert {number}: {what}",
    digest_of_many="🔔 {offers}. Alerty: {numbers}",
    heading="**Alert {number}**: {what}",
    digest_here="Możesz napisać: „opowiedz o 1”, „ukryj 1”, „mniej takich jak 1”, „moje alerty”.",
    waiting_here="{heading}. Pokażę je, gdy otworzysz „szukaj chat” w terminalu.",
    yearly=(
        "Alert {number} nie zmienił się od roku: {what}. Czy nadal szukasz? Jeśli nie odpowiesz w ciągu 14 dni, "
        "wyłączę go."
    ),
    yearly_stopped="Wyłączyłem alert {number}, bo od roku nic o nim nie słyszałem: {what}. Możesz to cofnąć.",
    hopeless=(
        "Do alertu {number} od {days} dni nic nie pasuje i żadna oferta w bazie, także zamknięta, nie "
        "spełnia jego "
        "warunków: {what}. Może warto go zmienić. Napiszę o tym tylko ten jeden raz."
    ),
    forgotten={"one": "{n} alert", "few": "{n} alerty", "many": "{n} alertów", "other": "{n} alertu"},
    help="- powiadamiaj mnie codziennie o 8 (nowe oferty przyjdą same) · moje alerty",
    help_here=(
        "- powiadamiaj mnie (nowe oferty pokażę, gdy znowu otworzysz rozmowę) · moje alerty\n"
        "- ukryj 2 (nie pokażę jej więcej) · pokaż ukryte · mniej takich jak 2 (w alertach)"
    ),
)
