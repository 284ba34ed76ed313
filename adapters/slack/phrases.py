"""What only Slack says, in Polish and English; everything else comes from the conversation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.domain import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """One language. `examples` are messages that a person can send; "{user}" is a mention, "{host}" a site."""

    searching: str
    comparing: str
    open_offer: str
    shared_by: str
    cannot_share: str
    prompts_title: str
    examples: tuple[str, ...]
    home_title: str
    home_intro: str
    home_examples: str
    home_alerts: str
    alerts_of_channels: str
    new_search: str
    form_button: str
    form_title: str
    form_submit: str
    form_close: str
    form_what: str
    form_what_hint: str
    form_place: str
    form_place_hint: str
    form_pay: str
    form_pay_hint: str
    form_empty: str
    form_pay_said: str
    asked_elsewhere: str


PHRASES: dict[Language, Phrases] = {
    "pl": Phrases(
        searching="szuka ofert…",
        comparing="porównuje oferty…",
        open_offer="Otwórz ofertę",
        shared_by="{user} pokazuje na kanale:",
        cannot_share=(
            "Nie mogę pisać na tym kanale. Zaproś mnie poleceniem „/invite”, "
            "a potem naciśnij przycisk jeszcze raz."
        ),
        prompts_title="Na przykład:",
        examples=(
            "praca w Krakowie z Javą, od 18 tys. na B2B",
            "magazynier na pół etatu w Łodzi",
            "praca zdalna z Pythonem dla juniora",
            "pomoc",
        ),
        home_title="Oferty pracy",
        home_intro=(
            "Napisz do mnie zwykłym zdaniem, jakiej pracy szukasz: tutaj w zakładce wiadomości, na kanale przez "
            "wzmiankę albo poleceniem /szukaj, którego wynik widzisz tylko Ty."
        ),
        home_examples="Przykłady",
        home_alerts="Twoje powiadomienia",
        alerts_of_channels="Te powstały w kanałach i tam je zmienisz: wpisz na kanale „/szukaj alerty”.",
        new_search="Nowe wyszukiwanie",
        form_button="Wypełnij formularz",
        form_title="Nowe wyszukiwanie",
        form_submit="Szukaj",
        form_close="Anuluj",
        form_what="Jakiej pracy szukasz?",
        form_what_hint="np. programista Python, zdalnie, najlepiej w finansach",
        form_place="Gdzie? (niekoniecznie)",
        form_place_hint="np. Kraków, Śląsk, Trójmiasto",
        form_pay="Od jakiej płacy? (niekoniecznie)",
        form_pay_hint="np. 7000, albo 18 tys. na B2B",
        form_empty="Napisz tu, jakiej pracy szukasz.",
        form_pay_said="od {pay}",
        asked_elsewhere="Twoje pytanie: {question}",
    ),
    "en": Phrases(
        searching="is looking for offers…",
        comparing="is comparing the offers…",
        open_offer="Open the offer",
        shared_by="{user} shows in the channel:",
        cannot_share=(
            "I cannot write in this channel. Invite me with “/invite”, then press the button once more."
        ),
        prompts_title="For example:",
        examples=(
            "Java in Kraków, at least 18k PLN on B2B",
            "warehouse work, part time, in Łódź",
            "remote work with Python for a junior",
            "help",
        ),
        home_title="Offers of work",
        home_intro=(
            "Tell me in plain words what work you are looking for: here in the messages tab, in a channel by "
            "mentioning me, or with the command /szukaj, whose results only you can see."
        ),
        home_examples="Examples",
        home_alerts="Your alerts",
        alerts_of_channels="These were made in channels and are changed there: type “/szukaj alerts” in one.",
        new_search="New search",
        form_button="Fill in a form",
        form_title="New search",
        form_submit="Search",
        form_close="Cancel",
        form_what="What work are you looking for?",
        form_what_hint="e.g. Python developer, remote, preferably in finance",
        form_place="Where? (optional)",
        form_place_hint="e.g. Kraków, Silesia, Gdańsk",
        form_pay="Pay from? (optional)",
        form_pay_hint="e.g. 7000, or 18k on B2B",
        form_empty="Write here what work you are looking for.",
        form_pay_said="at least {pay}",
        asked_elsewhere="Your question: {question}",
    ),
}
