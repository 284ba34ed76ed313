"""What only Telegram says, in Polish and English; everything else comes from the conversation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.domain import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """Small Markdown, as all texts; names put in are escaped."""

    stranger: str
    stranger_asked: str
    strange_group: str
    strange_group_asked: str
    wants_in: str
    group_wants_in: str
    let_in: str
    refuse: str
    was_let_in: str
    was_refused: str
    you_are_in: str
    group_is_in: str
    you_are_refused: str
    only_admins: str
    no_access: str
    only_in_private: str
    added: str
    shared_by: str
    inline_empty: str
    inline_nothing: str
    inline_talk: str
    inline_stranger: str
    commands: Mapping[str, str]


PHRASES: Mapping[Language, Phrases] = {
    "pl": Phrases(
        stranger=(
            "To jest prywatny bot. Twoje id w Telegramie to **{id}**. Podaj je osobie, która go prowadzi, "
            "i poproś, żeby dopisała je do listy wpuszczonych (SZUKAJ\\_TELEGRAM\\_ALLOWED)."
        ),
        stranger_asked=(
            "To jest prywatny bot. Zapytałem osobę, która go prowadzi, czy Cię wpuści; dam Ci znać. "
            "Twoje id w Telegramie to **{id}**."
        ),
        strange_group=(
            "To jest prywatny bot. Id tej grupy to **{id}**. Poproś osobę, która go prowadzi, żeby dopisała je "
            "do listy wpuszczonych (SZUKAJ\\_TELEGRAM\\_ALLOWED)."
        ),
        strange_group_asked=(
            "To jest prywatny bot. Zapytałem osobę, która go prowadzi, czy mogę odpowiadać w tej grupie. "
            "Id grupy to **{id}**."
        ),
        wants_in="**{name}** (id {id}) chce rozmawiać z botem.",
        group_wants_in="Grupa **{name}** (id {id}) chce rozmawiać z botem; pyta {by}.",
        let_in="✅ Wpuść",
        refuse="⛔ Odmów",
        was_let_in="✅ Wpuszczono: id {id}.",
        was_refused="⛔ Odmówiono: id {id}. Żeby to zmienić, naciśnij „Wpuść”.",
        you_are_in="Możesz już ze mną rozmawiać. Napisz, jakiej pracy szukasz.",
        group_is_in="Mogę już odpowiadać w tej grupie. Wspomnijcie mnie albo użyjcie /szukaj.",
        you_are_refused="Osoba, która prowadzi tego bota, nie udzieliła dostępu.",
        only_admins="To może zrobić tylko administrator bota.",
        no_access="Nie masz dostępu do tego bota.",
        only_in_private="Co o Tobie pamiętam, pokażę Ci tylko w prywatnej rozmowie: napisz tam do mnie /dane.",
        added=(
            "Cześć! Szukam ofert pracy. Wspomnij mnie (@{bot}), odpowiedz na moją wiadomość albo napisz:\n"
            "- /szukaj magazynier na pół etatu w Łodzi\n"
            "Innych wiadomości w tej grupie nie czytam."
        ),
        shared_by="Pokazuje {name}:",
        inline_empty="Napisz, jakiej pracy szukasz",
        inline_nothing="Nic nie pasuje. Porozmawiaj ze mną",
        inline_talk="Porozmawiaj ze mną",
        inline_stranger="To prywatny bot. Poproś o dostęp",
        commands={
            "szukaj": "znajdź oferty: /szukaj księgowa Poznań",
            "wiecej": "pokaż więcej ofert",
            "szczegoly": "opowiedz o ofercie: /szczegoly 2",
            "porownaj": "porównaj oferty: /porownaj 1 3",
            "powiadamiaj": "przysyłaj nowe oferty z ostatniego pytania",
            "alerty": "moje powiadomienia",
            "dane": "pokaż wszystko, co o mnie pamiętasz",
            "zapomnij": "usuń wszystko, co o mnie pamiętasz",
            "pomoc": "co umiem",
        },
    ),
    "en": Phrases(
        stranger=(
            "This is a private bot. Your Telegram id is **{id}**. Give it to the person who runs the bot, and ask "
            "them to add it to those let in (SZUKAJ\\_TELEGRAM\\_ALLOWED)."
        ),
        stranger_asked=(
            "This is a private bot. I have asked the person who runs it whether to let you in, and will tell you. "
            "Your Telegram id is **{id}**."
        ),
        strange_group=(
            "This is a private bot. The id of this group is **{id}**. Ask the person who runs it to add it to "
            "those let in (SZUKAJ\\_TELEGRAM\\_ALLOWED)."
        ),
        strange_group_asked=(
            "This is a private bot. I have asked the person who runs it whether I may answer in this group. "
            "The group's id is **{id}**."
        ),
        wants_in="**{name}** (id {id}) wants to talk to the bot.",
        group_wants_in="The group **{name}** (id {id}) wants to talk to the bot; asked by {by}.",
        let_in="✅ Let in",
        refuse="⛔ Refuse",
        was_let_in="✅ Let in: id {id}.",
        was_refused="⛔ Refused: id {id}. To change that, press “Let in”.",
        you_are_in="You can talk to me now. Tell me what work you are looking for.",
        group_is_in="I may answer in this group now. Mention me or use /search.",
        you_are_refused="The person who runs this bot has not given access.",
        only_admins="Only an admin of the bot can do this.",
        no_access="You have no access to this bot.",
        only_in_private="What I remember about you I show in a private chat alone: write /export to me there.",
        added=(
            "Hello! I look for job offers. Mention me (@{bot}), reply to a message of mine, or write:\n"
            "- /search warehouse worker part time in Łódź\n"
            "I do not read other messages of this group."
        ),
        shared_by="Shown by {name}:",
        inline_empty="Write what work you are looking for",
        inline_nothing="Nothing fits. Talk to me",
        inline_talk="Talk to me",
        inline_stranger="This is a private bot. Ask for access",
        commands={
            "search": "find offers: /search accountant Poznań",
            "more": "show more offers",
            "details": "tell me about an offer: /details 2",
            "compare": "compare offers: /compare 1 3",
            "subscribe": "send me new offers for my last question",
            "alerts": "my alerts",
            "export": "show everything you remember of me",
            "forget": "delete everything you remember of me",
            "help": "what I can do",
        },
    ),
}


def phrases(language: Language | None) -> Phrases:
    return PHRASES[language or "pl"]
