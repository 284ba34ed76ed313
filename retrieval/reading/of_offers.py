"""Questions about the offers shown, whose answers stand in the offers: "czy w drugiej trzeba znać angielski?"."""

from __future__ import annotations

import re

from retrieval.reading.of_bot import asks_for_advice
from retrieval.reading.of_list import POSITION, Named, positions
from retrieval.reading.of_pay import asks_what_is_paid

_LIST_QUESTION_WORDS = 9
MOST_ASKED_OF = 3
"""Offers that one question may be about."""
_WHICH_IS_BEST = re.compile(
    r"(?:a[ ]|to[ ]|and[ ])?(?:ktor[aey](?:go|j)?|which|who|what(?:['’]?s|[ ]is|[ ]are)[ ]the|w[ ]ktor(?:ej|"
    r"ym)(?=.*[ ](?:plac|zarob))|"
    r"gdzie(?=[ ](?:naj)?(?:plac|lepiej[ ]plac|wiecej[ ]plac))|"
    r"kto(?=[ ]plac))\b.*(?:polec|"
    r"najleps|lepsz|(?:naj)?lepiej[ ](?:plac|zarob)|wiecej[ ](?:plac|zarob)|najlepiej|wybra|najwyzsz|"
    r"najwiecej|wart|najbliz|najnowsz|najswiez|best|better|recommend|pays|highest|choose|closest|nearest|newest)"
)
_WHICH_OF_ALL = re.compile(
    r"(?:(?:a|to|no|i)[ ])*(?:ktor|jak)\w*[ ](?:z[ ]nich[ ])?(?:(?:prac|ofert|firm|agencj)\w+[ ])?(?:(?:jest|"
    r"sa)[ ])?"
    r"naj(?:leps|wieks|ciekaws|pewnie[jy]|stabiln|bezpieczn)\w+(?:[ ](?:prac|ofert|firm|agencj)\w+)?(?:[ ]jest)?"
)
_WHAT_IS_IT = re.compile(
    r"(?:(?:a|i|and)[ ])?(?:jak[ ](?:(?:tam|tu|ja|sie|moge|mozna)[ ])*(?:dojad\w+|dojechac|dojezdza\w*|dostac)|"
    r"(?:opowiedz|powiedz)[ ](?:mi[ ])?(?:cos[ ])?(?:wiecej[ ])?o[ ](?:tej[ ]|tym[ ])?(?:prac[yi]|niej|nim|tym)|"
    r"co[ ]to[ ](?:jest[ ])?za[ ](?:firm\w+|pracodawc\w+|prac\w+|ofert\w+)|"
    r"(?:ile|jak[ ]dlugo|jak[ ]daleko)[ ](?:(?:mam|bede|jest|bym|mial|miala|mialbym|mialabym|tam|"
    r"to)[ ])*(?:do[ ])?"
    r"doj[ae]\w+(?:[ ](?:z|od|do)[ ].*)?|"
    r"(?:(?:daj|podaj|napisz|wyslij|jaki[ ](?:jest|maja)|poprosze(?:[ ]o)?|prosze[ ]o|masz|chce|mi|ich|"
    r"jej|jego)[ ])*(?:numer|nr|telefon|"
    r"kontakt|e?-?mail)(?:[ ](?:telefonu|tel|do[ ]nich|do[ ]firmy|ich|"
    r"podaj|daj|"
    r"prosze|poprosze))*|"
    r"(?:opisz|opowiedz|stresc|przetlumacz)[ ](?:(?:mi|ja|je|to|ta|te|krotko|w[ ]skrocie|oferte|ogloszenie|"
    r"o[ ]niej|prosze)[ ])*po[ ](?:polsku|angielsku|ukrainsku|rosyjsku|niemiecku)|"
    r"jak[ ]daleko(?:[ ](?:to|ta|tam|ten|praca|firma|jest|sa|mam|mialbym|mialabym))*(?:[ ](?:od|do|z)[ ].*)?|"
    r"(?:kto[ ]to|jaka[ ]to[ ](?:jest[ ])?firma|what(?:'s|[ ]is)?[ ](?:this|that|the)[ ]company|"
    r"what[ ]company[ ]is[ ](?:this|that|it))|gdzie[ ](?:(?:to|ta|praca|dokladnie|konkretnie|sie|ona|tam)[ ])*"
    r"(?:jest|znajduje|miesci)(?:[ ](?:to|ta|praca|dokladnie|konkretnie|sie))*|"
    r"where(?:[ ]exactly)?[ ]is[ ](?:it|that))"
    r"(?:[ ].{0,20})?[ ?]*"
)


_HOW_TO_APPLY = re.compile(
    r"(?:(?:ta|to|ten|that|this|it)(?:[ ](?!jak[ ]|how[ ])\w+){1,5}[ ,]+)?(?:a[ ]|and[ ]|i[ ]|so[ ])?"
    r"(?:(?:(?:ok|dobra|to|no|super)[ ,]+)*(?:aplikuj\w*|zglaszam[ ]sie)[ ,]+(?:ale[ ])?jak|"
    r"jak[ ](?:mam[ ]|moge[ ]|mozna[ ]|sie[ ])*(?:(?:za)?aplik\w+|zglosic)|"
    r"gdzie[ ](?:wyslac|zlozyc|moge[ ]wyslac)[ ]cv|how[ ](?:do[ ]i|to|can[ ]i)[ ]apply)(?:[ ](?:for|to)[ ]"
    r"(?:it|this|that)(?:[ ]one)?|[ ]there|[ ]tam|[ ]na[ ]to)?"
)


_WHAT_IT_SAYS = re.compile(
    r"(?:(?:a|to|no|ok|i|and)[ ])*(?:"
    r"jaki\w*[ ](?:(?:sa|tam|maja|daja|beda|jest)[ ])*(?:benefit\w*|wymagani\w*|obowiazk\w*|warunk\w*|dodatk\w*|"
    r"godzin\w*(?:[ ]pracy)?|zakres(?:[ ]obowiazkow)?)(?:[ ](?:sa|tam|maja|oferuj\w+))*|"
    r"what[ ]are[ ]the[ ](?:benefits|requirements|duties|hours)|"
    r"czy[ ](?:tam[ ])?(?:trzeba|musze|wymagaj\w+|potrzeb\w+)[ ](?:(?:miec|znac|tam)[ ])*(?:studi\w*|matur\w*|"
    r"prawo[ ]"
    r"jazdy|prawka|doswiadczeni\w*|jezyk\w*|wyksztalceni\w*|uprawnieni\w*|angielsk\w+|niemieck\w+|auto|samochod)|"
    r"do[ ](?:i|you)[ ]need[ ](?:a[ ])?(?:degree|experience|licen[cs]e|car)|"
    r"kiedy[ ](?:(?:jest|tam|moge|mozna|mialbym|mialabym)[ ])*(?:start|wyjazd|poczatek|zaczyn\w+|zaczac|"
    r"rozpoczecie)"
    r"(?:[ ](?:pracy|prace))?|"
    r"czy[ ](?:tam[ ])?(?:trzeba|musze|wymagaj\w+|potrzeb\w+)(?:[ ][^\W\d_]+){1,6}|"
    r"ile[ ](?:jest[ ])?godzin(?:[ ](?:dziennie|tygodniowo|w[ ]tygodniu|pracy|miesiecznie|sie[ ]pracuje))*|"
    r"jaki[ ](?:jest[ ]|tam[ ]|to[ ])*(?:dokladny[ ])?(?:adres|dojazd)|"
    r"(?:co|czego)[ ](?:tam[ ])?(?:wymagaj\w+|oferuj\w+|(?:trzeba|musze|mialbym|mialabym)[ ](?:tam[ ])?(?:robic|"
    r"umiec|"
    r"miec)|sie[ ](?:tam[ ])?robi)|what[ ]do[ ]they[ ](?:require|offer)"
    r")"
)
"""A question that an offer's own text answers, and no words to look for: "jakie benefity?", "kiedy start?"."""
_DESCRIBED = re.compile(
    r"(?:(?:a|no|to|ok|dobra|prosze|please|and)[ ])*(?:"
    r"(?:opowiedz|opowiesz|powiedz|powiesz|szczegoly|wiecej)(?:[ ](?:mi|cos|wiecej|szczegoly|prosze))*(?:[ ]o)?[ ]"
    r"(?:tej|tym|te|tamtej|tamtym|ofer\w+|ogloszeni\w+)(?:[ ](?:ofer\w+|ogloszeni\w+|prac\w+))?"
    r"|t(?:am)?a(?:[ ]ofert\w+)?|(?:pokaz|otworz|rozwin)(?:[ ]mi)?[ ]t(?:am)?(?:ej|a)(?:[ ]ofert\w+)?"
    r"|(?:tell|show|give)[ ]me(?:[ ](?:more|details|about|of|on))*[ ](?:the|that)(?:[ ](?:one|job|offer))"
    r"|what[ ]about[ ](?:the|that)[ ](?:one|job|offer))"
    r"[ ](?:z|ze|w|we|od|dla|na|u|jako|from|in|at|for|by|with)[ ]\S.*|"
    r"(?:(?:a|no|to|ok|dobra|prosze)[ ])*(?:(?:opowiedz|opowiesz|powiedz|powiesz)(?:[ ](?:mi|cos|wiecej))*|"
    r"wiecej(?:[ ]szczegolow)?|szczegoly)[ ]o[ ](?!sobie|tobie|prac|robo|zarob|plac|tobie|umow|firm)\S.*"
)
"""One offer of the list told by its town, employer or title; which one, the conversation finds out."""


_ASKING = re.compile(
    r"(?:(?:a|to|no|ok|i|and|ale)[ ])*(?:czy|co|ile|jak\w*|gdzie|kto|kiedy|dlaczego|czemu|why|is|are|does|do|"
    r"what\S*|how|"
    r"where|when|who)[ ]"
)
_NO_OFFER = re.compile(
    r"[ ](?:zmian|prac|robot|etat|lini|osob|raz|stopn|polow|pomoc|klas|job|shift|time|year|"
    r"line)"
)
"""Behind an ordinal that counts something else: "druga zmiana", "pierwsza praca"."""


_ONE_OF_THEM = re.compile(
    r"(?<!\w)(?:(?:ta|tej|te|tym|czy|oferta|ofercie|oferty|pozycja|nr|numer|the|is|does|number)[ ])"
    r"\#?\d{1,2}(?!\w)(?![ ](?:zmian|prac|dni|dzien|osob|raz|godz|etat|lat|rok|mies|tyg|km|tys|zl|"
    r"day|hour|shift|week|month|year|kilomet|mile|people|pln))"
)
"""A number that is an offer's, in a question: "czy 1 daje umowę?", "na Włochy ta 1?"."""


def _asks_of_some(said: str) -> tuple[int, ...]:
    """The offers that a question is about: "czy w drugiej trzeba znać angielski?"."""
    m = POSITION.search(said)
    if (
        m is None
        or not _ASKING.match(said)
        or said.endswith("co ", 0, m.start())
        or _NO_OFFER.match(said, m.end())
        or len(positions(said)) > MOST_ASKED_OF
    ):
        return ()
    return positions(said) if m["word"] or m["count"] or _ONE_OF_THEM.search(said) else ()


_OF_THAT_ONE = re.compile(
    r"^(?:(?:a|no|to|ok|i|and)[ ])*(?:w[ ]|z[ ])?(?:(?<=a[ ])|(?:ta|tej|ten)[ ])(?P<which>\#?\d{1,2}|"
    r"pierwsz\w|drug(?:a|iej)|"
    r"trzeci(?:a|ej)|"
    r"czwart\w{1,2}|piat\w{1,2}|ostatni\w{0,2})[ ](?:to[ ])?(?:na[ ]ile|ile|za[ ]ile|jak\w*|czy|gdzie|kiedy|co|"
    r"kto|od[ ]kiedy|(?:jest|to)[ ](?:umow\w+|prac[ay]|zleceni\w+|pelny|caly|pol|"
    r"przez|na|od|z|dla|bez|zdaln\w+|stacjon\w+|hybryd\w+|platn\w+|aktualn\w+|"
    r"legaln\w+))"
    r"(?!\w)"
)
"""A question whose offer comes first: "ta druga to na ile zmian?"."""
_IN_THAT_ONE = re.compile(
    r"^(?:(?:a|to|no|i|ale|ok|czy)[ ])*(?:w|z|przy)[ ](?:nr[ ]|numerze[ ]|ofercie[ ]|tej[ ])?"
    r"(?P<which>\#?\d{1,2}|(?:pierwsz|drug|trzeci|czwart|piat|ostatni)(?:ej|iej))[ ]"
    r"(?:trzeba|przyjm\w+|zatrudni\w*|wezm\w+|moge|moglbym|moglabym|jest|sa|maja|daja|placa|wymag\w+|oferuj\w+|zapewni\w+|mozna|musze|bede|bedzie|dostane|pracuje\w*|"
    r"potrzeb\w+|chodzi)(?!\w)|"
    r"^(?:(?:podaj|daj|poprosze|prosze|jaki|jest|mi|to|a)[ ])*(?:numer|nr|telefon|kontakt|adres|e?-?mail|link)\w*"
    r"(?:[ ][^\W\d]+){0,3}[ ](?:z|do|w|od|dla)[ ](?:nr[ ]|oferty[ ])?(?P<last>\#?\d{1,2})$|"
    r"[ ](?:sa|jest|daja|maja|placa)[ ]w[ ]tej[ ](?P<end>pierwszej|drugiej|trzeciej|czwartej|piatej|ostatniej)$"
)
"""A question that names its offer by a number alone: "czy w 1 trzeba znać niemiecki?", "kontakt do 2"."""


def asked_of_the_list(said: str) -> Named | None:
    """A question about the offers shown, and which of them it names by number."""
    if len(said.split()) <= _LIST_QUESTION_WORDS:
        if numbers := _asks_of_some(said):
            return Named("details", numbers)
        if (m := _OF_THAT_ONE.search(said)) and (numbers := positions(m["which"])):
            return Named("details", numbers)
        if (m := _IN_THAT_ONE.search(said)) and (numbers := positions(m["which"] or m["last"] or m["end"])):
            return Named("details", numbers)
        if (
            _WHICH_IS_BEST.match(said)
            or _WHICH_OF_ALL.fullmatch(said)
            or asks_what_is_paid(said)
            or asks_for_advice(said)
        ):
            return Named("compare")
        if any(p.fullmatch(said) for p in (_WHAT_IS_IT, _HOW_TO_APPLY, _DESCRIBED, _WHAT_IT_SAYS)):
            return Named("details")
    return None
