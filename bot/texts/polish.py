"""Everything the bot says in Polish."""

from __future__ import annotations

from bot.texts.alerts_polish import POLISH_ALERTS
from bot.texts.wording import Wording

POLISH = Wording(
    language="pl",
    modes={"remote": "zdalnie", "hybrid": "hybrydowo", "onsite": "stacjonarnie"},
    levels={
        "intern": "staż",
        "junior": "junior",
        "mid": "mid",
        "senior": "senior",
        "lead": "lead / kierownik",
    },
    contracts={
        "employment": "umowa o pracę",
        "b2b": "B2B",
        "mandate": "umowa zlecenie",
        "task": "umowa o dzieło",
        "internship": "umowa o staż",
        "temporary": "praca tymczasowa",
    },
    hours={
        "full_time": "pełny etat",
        "part_time": "część etatu",
        "weekend": "weekendy",
        "shifts": "praca zmianowa",
    },
    per={"hour": "/ godz.", "day": "dziennie", "month": "/ mies.", "year": "rocznie"},
    bases={"gross": "brutto", "net": "netto"},
    net_of_invoice="netto + VAT",
    currencies={"PLN": "zł", "EUR": "€", "USD": "$", "GBP": "£"},
    fields={
        "title": "stanowisko",
        "text": "treść",
        "company": "firma",
        "skills": "umiejętności",
        "skills_excluded": "wykluczone umiejętności",
        "places": "miejsce",
        "places_excluded": "wykluczone miejsca",
        "modes": "tryb pracy",
        "levels": "poziom",
        "levels_excluded": "wykluczone poziomy",
        "contracts": "umowa",
        "contracts_excluded": "wykluczone umowy",
        "hours": "wymiar pracy",
        "hours_excluded": "wykluczony wymiar pracy",
        "languages": "języki",
        "languages_excluded": "wykluczone języki",
        "companies": "firma",
        "companies_excluded": "wykluczone firmy",
        "words_excluded": "wykluczone słowa",
        "pay": "płaca",
        "stated_pay_only": "podana płaca",
        "posted_within_days": "data publikacji",
        "expires": "termin zgłoszeń",
    },
    or_="lub",
    and_="i",
    offers={"one": "{n} oferta", "few": "{n} oferty", "many": "{n} ofert", "other": "{n} oferty"},
    from_amount="od {amount}",
    up_to_amount="do {amount}",
    today="dzisiaj",
    yesterday="wczoraj",
    days_ago={"one": "{n} dzień temu", "few": "{n} dni temu", "many": "{n} dni temu", "other": "{n} dnia temu"},
    on_date="{date}",
    published="opublikowano {when}",
    looking_for="Szukam: {what}",
    everything="wszystkich ofert",
    radius="{places} + {km} km",
    language_wanted="język {language}",
    company_wanted="firma: {company}",
    within_days={
        "one": "z ostatniego dnia",
        "few": "z ostatnich {n} dni",
        "many": "z ostatnich {n} dni",
        "other": "z ostatnich {n} dnia",
    },
    stated_pay_only="tylko z podaną płacą",
    except_="bez: {what}",
    preferably="najlepiej: {what}",
    some_of="{offers}, pokazuję {first}–{last}:",
    all_of={"one": "{n} oferta:", "few": "{n} oferty:", "many": "{n} ofert:", "other": "{n} oferty:"},
    newest_first="od najnowszych",
    best_paid_first="od najlepiej płatnych",
    none_there="(żadna z nich nie podaje tego miejsca)",
    none_exact="(żadna dokładnie taka, tylko zbliżone)",
    few_maybe={
        "one": "Pasować może {n} oferta ({ways}):",
        "few": "Pasować mogą {n} oferty ({ways}):",
        "many": "Pasować może {n} ofert ({ways}):",
        "other": "Pasować mogą {n} oferty ({ways}):",
    },
    few_of={
        "one": "Wszystko spełnia {n} oferta ({ways}):",
        "few": "Wszystko spełniają {n} oferty ({ways}):",
        "many": "Wszystko spełnia {n} ofert ({ways}):",
        "other": "Wszystko spełniają {n} oferty ({ways}):",
    },
    page_of="Oferty {first}–{last} z {total}",
    nothing="Nic nie spełnia wszystkich warunków.",
    nothing_at_all="Nie mam żadnej pasującej oferty. Spróbuj innych słów albo mniejszej liczby warunków.",
    relaxed={
        "one": "{without} jest {n} oferta:",
        "few": "{without} są {n} oferty:",
        "many": "{without} jest {n} ofert:",
        "other": "{without} jest {n} oferty:",
    },
    one_way={
        "one": "{without}: {n} oferta",
        "few": "{without}: {n} oferty",
        "many": "{without}: {n} ofert",
        "other": "{without}: {n} oferty",
    },
    pay_of_some={
        "one": "płaca jest podana w {stated} z {n} oferty:",
        **dict.fromkeys(("few", "many", "other"), "płaca jest podana w {stated} z {n} ofert:"),
    },
    pay_of_none={
        "one": "jedyna taka oferta nie podaje płacy.",
        **dict.fromkeys(("few", "many", "other"), "żadna z {n} takich ofert nie podaje płacy."),
    },
    pay_usually="zwykle {usual}, najwięcej {most}.",
    pay_all="{usual}.",
    pay_as_stated="Liczę kwoty z ogłoszeń, brutto i netto razem, na miesiąc, bez części etatu i praktyk.",
    without={
        "text": "bez słów, których nie ma w ofertach,",
        "skills": "bez wymaganych umiejętności",
        "skills_excluded": "bez wykluczania umiejętności",
        "places": "bez ograniczenia miejsca",
        "places_excluded": "bez wykluczania miejsc",
        "modes": "bez ograniczenia trybu pracy",
        "levels": "bez ograniczenia poziomu",
        "levels_excluded": "bez wykluczania poziomów",
        "contracts": "bez ograniczenia umowy",
        "contracts_excluded": "bez wykluczania umów",
        "hours": "bez ograniczenia wymiaru pracy",
        "hours_excluded": "bez wykluczania wymiaru pracy",
        "languages": "bez ograniczenia języków",
        "languages_excluded": "bez wykluczania języków",
        "companies": "bez ograniczenia firmy",
        "companies_excluded": "bez wykluczania firm",
        "words_excluded": "bez wykluczania słów",
        "pay": "bez ograniczenia płacy",
        "stated_pay_only": "bez wymogu podanej płacy",
        "posted_within_days": "bez ograniczenia daty",
    },
    pay_unknown="płaca niepodana",
    contract_unknown="umowa niepodana",
    somewhere_abroad="za granicą",
    away="{place} (ok. {km} km)",
    place_unknown="miejsce niepodane",
    fits="pasuje: {what}",
    told_only="podano tylko: {what}",
    mentioned="w treści: {what}",
    demanded="wymaga: język {what}",
    left_open="nie podano: {what}",
    unmentioned="brak wzmianki: {what}",
    says_so="[{number}] Tak, ogłoszenie podaje: {what}.",
    says_otherwise="[{number}] Ogłoszenie podaje co innego niż: {what}.",
    says_nothing="[{number}] Ogłoszenie o tym nie mówi: {what}.",
    quoted="[{number}] W ogłoszeniu: „{text}”",
    says_nothing_of_it="[{number}] Ogłoszenie o tym nie mówi.",
    needs_it="[{number}] Tak, ogłoszenie tego wymaga.",
    needs_not="[{number}] Nie, ogłoszenie podaje: {what}.",
    whole_town="Dzielnic nie rozróżniam, więc szukam w całym mieście.",
    far_from_where="Skąd mam liczyć? Napisz, gdzie mieszkasz, na przykład: okolice Radomia.",
    from_near_to_far="Od najbliższej ({places}):",
    just_there="na miejscu",
    far_unknown="Nie wiem, jak daleko: {references}.",
    needs_unsaid="[{number}] Ogłoszenie nie mówi, że tego wymaga. Pewność da pytanie do pracodawcy.",
    closed="oferta zamknięta",
    expired="oferta wygasła {date}",
    expires="ważna do {date}",
    required="Wymagane: {what}",
    nice="Mile widziane: {what}",
    description="Z opisu: {what}",
    more_at_source="Całość: {url}",
    read_from_text="Odczytane z treści ogłoszenia: {what}",
    labels={
        "company": "Firma",
        "places": "Miejsce",
        "modes": "Tryb pracy",
        "pay": "Płaca",
        "contracts": "Umowa",
        "levels": "Poziom",
        "hours": "Wymiar",
        "languages": "Języki",
        "published": "Opublikowano",
    },
    unknown="nie podano",
    comparing="Porównanie:",
    highest_pay="Najwyższa podana płaca: {reference} ({pay}).",
    pay_unknown_of="Płaca niepodana: {references}.",
    not_comparable="Płace są podane w różnych jednostkach lub walutach, więc ich nie porównuję.",
    remote_possible="Zdalnie: {references}.",
    help=(
        "Szukam ofert pracy. Napisz zwykłym zdaniem, czego szukasz, na przykład:\n"
        "- praca w Krakowie z Javą, najlepiej w finansach, od 18 tys. na B2B\n"
        "- magazynier na pół etatu w Łodzi\n"
        "- a zdalnie? · tylko senior · bez ograniczenia płacy (zmieniają poprzednie pytanie)\n"
        "\n"
        "Potem możesz napisać:\n"
        "- pokaż więcej\n"
        "- opowiedz o drugiej · czy w 2 są nocki? · ile tam płacą? · która najbliżej?\n"
        "- ile zarabia kucharz w Krakowie?\n"
        "- porównaj 1 i 3\n"
        "- najnowsze · od najlepiej płatnych · bez tej ostatniej firmy\n"
        "- powiadamiaj mnie codziennie o 8 (nowe oferty przyjdą same) · moje alerty\n"
        "- zapomnij mnie (usuwa wszystko, co o Tobie pamiętam)\n"
        "- moje dane (pokazuje wszystko, co o Tobie pamiętam)"
    ),
    pay_rule=(
        "Płace porównuję jako złote na miesiąc przy pełnym etacie:\n"
        "- stawkę godzinową mnożę przez {hours}, dzienną przez {days}, a roczną dzielę przez 12;\n"
        "- obce waluty przeliczam po stałym kursie: {rates};\n"
        "- gdy pytasz o kwotę netto, a oferta podaje brutto (albo odwrotnie), liczę z grubsza, że netto to {net}% "
        "brutto; kwot na fakturę (B2B) nie przeliczam;\n"
        "- „od 8000” spełnia oferta, której górna granica sięga 8000;\n"
        "- oferty bez podanej płacy też pokazuję, niżej; żeby ich nie było, napisz: „tylko z podaną płacą”.\n"
        "Na karcie zawsze stoi kwota z ogłoszenia, z „netto” albo „brutto”, jeśli ogłoszenie to podaje."
    ),
    pay_rate="1 {currency} = {rate} zł",
    greeting="Cześć! Napisz, jakiej pracy szukasz, na przykład: „księgowa, Poznań, od 7000 zł”.",
    thanks="Proszę bardzo! Możesz zawęzić wyniki, na przykład: „tylko zdalnie”, albo zapytać o coś innego.",
    farewell="Do zobaczenia i powodzenia!",
    who=(
        "Jestem botem, który szuka ofert pracy w swojej bazie i o nich opowiada. Fakty biorę z ogłoszeń. "
        "Napisz na przykład: „praca zdalna z Pythonem dla juniora”."
    ),
    privacy=(
        "Pamiętam tę rozmowę, listy ofert i alerty, i nic więcej. „Moje dane” pokaże wszystko, „zapomnij mnie” od "
        "razu to usunie."
    ),
    not_done=(
        "Tego nie potrafię. Szukam ofert, opowiadam o nich i pilnuję nowych („powiadamiaj mnie”); zgłaszasz się "
        "sam, pod linkiem oferty."
    ),
    hard_luck=(
        "Rozumiem, że to trudny czas. Poszukajmy razem: napisz, jaką pracę znasz albo chcesz robić i gdzie, na "
        "przykład „księgowa, Lublin”."
    ),
    no_saving=(
        "Ofert nie odkładam; link jest przy każdej z nich. Mogę za to pilnować całego wyszukiwania i przysyłać "
        "nowe oferty: napisz „powiadamiaj mnie”."
    ),
    languages_spoken="Rozumiem po polsku i po angielsku, i tak też odpowiadam.",
    terms=(
        "Umowa o pracę to etat z urlopem i okresem wypowiedzenia. Zlecenie i dzieło to umowy cywilne, bez "
        "urlopu z kodeksu pracy. Na B2B rozliczasz się jako firma, na fakturę, a kwoty są zwykle netto + VAT. "
        "Netto to „na rękę”, brutto to przed podatkiem i składkami."
    ),
    what_to_change="Napisz, co zmienić, na przykład: „a w Gdyni?”, „tylko umowa o pracę” albo „bez sprzedaży”.",
    how_far="Napisz, jak daleko może być: „do 10 km” albo „tylko Kraków”.",
    how_much="Napisz, ile najmniej: „od 6000 zł”, „od 35 zł/h”; „najlepiej płatne najpierw” ułoży listę po płacy.",
    what_to_delete=(
        "Co usunąć? Warunki wyszukiwania: „bez żadnych warunków”, alerty: „usuń wszystkie alerty”, a wszystko, co "
        "o Tobie pamiętam: „zapomnij mnie”."
    ),
    not_understood=(
        "Znam się tylko na ofertach pracy. Napisz, czego szukasz, na przykład: "
        "„kucharz, Zakopane, z zakwaterowaniem”."
    ),
    wordless="Napisz mi słowami, jakiej pracy szukasz, na przykład: „kierowca kat. C+E, Radom i okolice”.",
    too_long="Wiadomość jest długa, więc biorę pod uwagę jej pierwsze {n} znaków.",
    no_offers_yet="Nie ma jeszcze listy ofert. Napisz najpierw, jakiej pracy szukasz.",
    which_offer="O której ofercie? Napisz na przykład: „opowiedz o {n}”.",
    which_two="Które oferty porównać? Napisz na przykład: „porównaj {a} i {b}”.",
    no_such_number="Na liście są oferty od 1 do {last}; nie ma na niej numeru {wrong}.",
    one_number_only="Na liście jest jedna oferta, więc nie ma z czym jej porównać.",
    gone="Oferty nr {numbers} już nie ma w bazie.",
    that_was_all={
        "one": "To już wszystko: {n} oferta.",
        "few": "To już wszystko: {n} oferty.",
        "many": "To już wszystko: {n} ofert.",
        "other": "To już wszystko: {n} oferty.",
    },
    nothing_to_take_back=(
        "Nie ma już czego cofnąć: wyszukiwanie zostaje, jakie jest. Możesz je zmienić, na przykład: "
        "„bez ograniczenia płacy”, albo napisać „od nowa”."
    ),
    nothing_to_continue="Nie mam czego pokazać dalej. Napisz najpierw, jakiej pracy szukasz.",
    alerts_off="Powiadomienia nie są jeszcze włączone w tej instalacji; to wyszukiwanie zapamiętałem.",
    alerts_off_plain="Powiadomienia nie są jeszcze włączone w tej instalacji, więc żadnych nie masz.",
    forgotten="Gotowe: usunąłem wszystko, co o Tobie pamiętałem ({conversations}, {messages}).",
    nothing_to_forget="Nic o Tobie nie pamiętam, więc nie ma czego usuwać.",
    exported="Oto wszystko, co o Tobie pamiętam: {what}. Niżej to samo w całości, jako JSON bez pustych pól.",
    exported_since="{what}; najdawniejsze z {date}",
    lists_kept={
        "one": "{n} lista ofert",
        "few": "{n} listy ofert",
        "many": "{n} list ofert",
        "other": "{n} listy ofert",
    },
    hidden_kept={
        "one": "{n} ukryta oferta",
        "few": "{n} ukryte oferty",
        "many": "{n} ukrytych ofert",
        "other": "{n} ukrytej oferty",
    },
    earlier_kept={
        "one": "{n} wcześniejsze wyszukiwanie (dla „cofnij”)",
        "few": "{n} wcześniejsze wyszukiwania (dla „cofnij”)",
        "many": "{n} wcześniejszych wyszukiwań (dla „cofnij”)",
        "other": "{n} wcześniejszego wyszukiwania (dla „cofnij”)",
    },
    nothing_to_export="Nic o Tobie nie pamiętam.",
    conversations={"one": "{n} rozmowa", "few": "{n} rozmowy", "many": "{n} rozmów", "other": "{n} rozmowy"},
    messages={
        "one": "{n} wiadomość",
        "few": "{n} wiadomości",
        "many": "{n} wiadomości",
        "other": "{n} wiadomości",
    },
    alerts=POLISH_ALERTS,
    say_more="pokaż więcej",
    say_details="opowiedz o {n}",
    say_compare="porównaj {a} i {b}",
    say_help="pomoc",
    buttons={
        "more": "Pokaż więcej",
        "details": "Szczegóły",
        "compare": "Porównaj",
        "subscribe": "🔔 Powiadamiaj mnie",
        "drop": "{without}",
        "share": "Pokaż na kanale",
        "hide": "Ukryj tę ofertę",
        "unhide": "Cofnij ukrycie",
        "helpful": "👍 Pomocne",
        "unhelpful": "👎 Niepomocne",
        "fewer": "Mniej takich",
        "unfewer": "Cofnij",
        "change": "Zmień alert",
        "cadence": "Kiedy przysyłać",
        "pause": "Wstrzymaj",
        "resume": "Wznów",
        "stop": "Usuń alert",
        "keep": "Tak, szukam dalej",
    },
    button_old="Ten przycisk należy do listy, której już nie pamiętam. Zadaj pytanie jeszcze raz.",
    hidden="Ukryłem tę ofertę: {title}. Nie pokażę jej więcej.",
    unhidden="Oferta znowu może się pojawić: {title}.",
    not_hidden="Ta oferta nie jest ukryta: {title}. Numery są z ostatniej listy.",
    say_last_hidden="Ostatnio ukryta: {title}. Odkryjesz ją słowami „cofnij ukrycie”; wszystkie: „pokaż ukryte”.",
    none_hidden="Nie masz ukrytych ofert.",
    unhidden_all={
        "one": "Jedyna ukryta oferta znowu może się pojawić.",
        "few": "Wszystkie ukryte oferty ({n}) znowu mogą się pojawić.",
        "many": "Wszystkie ukryte oferty ({n}) znowu mogą się pojawić.",
        "other": "Wszystkie ukryte oferty ({n}) znowu mogą się pojawić.",
    },
    hidden_list={
        "one": "Masz jedną ukrytą ofertę. Odkryjesz ją słowami „odkryj 1”.",
        "few": "Masz {n} ukryte oferty, ostatnio ukryta jest pierwsza. Odkryjesz je słowami „odkryj 1” albo "
        "„odkryj wszystkie”.",
        "many": "Masz {n} ukrytych ofert, ostatnio ukryta jest pierwsza. Odkryjesz je słowami „odkryj 1” albo "
        "„odkryj wszystkie”.",
        "other": "Masz {n} ukrytej oferty.",
    },
    hidden_gone={
        "one": "Jednej ukrytej oferty nie ma już w bazie.",
        "few": "{n} ukrytych ofert nie ma już w bazie.",
        "many": "{n} ukrytych ofert nie ma już w bazie.",
        "other": "{n} ukrytych ofert nie ma już w bazie.",
    },
    rated="Dziękuję za ocenę.",
    too_many={
        "one": "Za dużo wiadomości naraz: na wcześniejsze odpowiem, na tę nie. Napisz znowu za {n} sekundę.",
        "few": "Za dużo wiadomości naraz: na wcześniejsze odpowiem, na tę nie. Napisz znowu za {n} sekundy.",
        "many": "Za dużo wiadomości naraz: na wcześniejsze odpowiem, na tę nie. Napisz znowu za {n} sekund.",
        "other": "Za dużo wiadomości naraz: na wcześniejsze odpowiem, na tę nie. Napisz znowu za {n} sekundy.",
    },
    maybe_lost="Część tej odpowiedzi mogła do Ciebie nie dotrzeć. Jeśli czegoś tu brakuje, zapytaj jeszcze raz.",
    only_text="Czytam tylko tekst. Napisz, jakiej pracy szukasz, na przykład: „kelner, Sopot, weekendy”.",
    interrupted="Komentarz pomijam, bo przyszło nowsze pytanie; oferty powyżej są kompletne.",
    stopping="Komentarz urywam, bo za chwilę uruchamiam się ponownie; oferty powyżej są kompletne.",
    closing="Za chwilę uruchamiam się ponownie. Zadaj to pytanie jeszcze raz za minutę.",
    in_queue={
        "one": "Przed Tobą jest {n} odpowiedź; komentarz pojawi się za chwilę.",
        "few": "Przed Tobą są {n} odpowiedzi; komentarz pojawi się za chwilę.",
        "many": "Przed Tobą jest {n} odpowiedzi; komentarz pojawi się za chwilę.",
        "other": "Przed Tobą jest {n} odpowiedzi; komentarz pojawi się za chwilę.",
    },
    model_unreachable="Tym razem bez komentarza: model jest niedostępny. Oferty są kompletne.",
    model_missing="Tym razem bez komentarza: na serwerze nie ma modelu. Oferty są kompletne.",
    model_busy="Tym razem bez komentarza: zbyt wiele osób pyta naraz. Oferty są kompletne.",
    model_slow="Tym razem bez komentarza: model nie zdążył odpowiedzieć. Oferty są kompletne.",
    model_failed="Tym razem bez komentarza: model zawiódł. Oferty są kompletne.",
    model_silent="Tym razem bez komentarza: model nic nie odpowiedział. Oferty są kompletne.",
    model_cut="Model przerwał w połowie; oferty powyżej są kompletne.",
    checked="To, co napisał model, nie zgadzało się z ofertami, więc zestawiam same fakty.",
    store_down="Baza ofert jest teraz niedostępna. Spróbuj za kilka minut.",
    too_slow="Wyszukiwanie trwało zbyt długo, więc je przerwałem. Spróbuj jeszcze raz.",
    memory_down="Nie mogę teraz zapamiętać tej rozmowy, więc kolejne pytanie zadaj w całości.",
    command_needs_memory="Nie mam teraz dostępu do pamięci rozmów. Spróbuj za kilka minut.",
    bug="Coś poszło nie tak po mojej stronie. Spróbuj jeszcze raz; jeśli to się powtórzy, podaj numer {id}.",
)
