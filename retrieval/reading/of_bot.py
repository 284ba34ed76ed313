"""What is asked of the bot itself, or wanted of it that it does not do: no words to look for offers by."""

from __future__ import annotations

import re

_MOST_WORDS = 12
_OPENING = r"(?:(?:a|no|to|ok|hej|czesc|czy|i|dobra|prosze|please|and|hey|hi)[ ])*"
_LETTERS = (
    r"(?:cv|zyciorys\w*|aplikacj\w+|podani\w+|zgloszeni\w+|list\w*[ ]motywacyjn\w+|resume|application|"
    r"cover[ ]letter)"
)
MAIL = r"(?:(?:e-?)?mail(?:a|em|u)?|poczt[aey]|sms-?(?:a|em)?|whatsapp\w*|messenger\w*)"
_PRICE = re.compile(
    rf"{_OPENING}(?:(?:to|jest|jestes|ten[ ]bot|ta[ ]usluga|korzystanie|is[ ](?:it|this)|are[ ]you)[ ])*"
    r"(?:(?:jest[ ])?(?:za[ ]darmo|darmow[aey]|bezplatn[aey])|(?:for[ ])?free(?:[ ]of[ ]charge)?)|"
    rf"{_OPENING}(?:(?:to|jest|jestes|ten[ ]bot|ta[ ]usluga|korzystanie|is[ ](?:it|this)|are[ ]you)[ ])+"
    r"(?:(?:od)?platn[aey]|paid)|"
    rf"{_OPENING}(?:ile[ ](?:to[ ]|ty[ ])?kosztuje(?:sz)?|how[ ]much[ ](?:do[ ]you|does[ ](?:it|this))[ ]cost)"
)
_PRIVACY = re.compile(
    rf"{_OPENING}(?:(?:moje|te|nasze|my)[ ])*(?:dane|data|rozmowy|wiadomosci)[ ](?:(?:osobowe|sa|tu|"
    r"are|u[ ]ciebie)[ ])*(?:bezpieczn\w+|poufn\w+|prywatn\w+|chronion\w+|safe|secure|private)|"
    rf"{_OPENING}(?:jak|kto|komu|gdzie|co|who|where|how)[ ](?:\w+[ ]){{0,4}}"
    r"(?:przekazuj\w+|udostepni\w+|przechowuj\w+|trzyma\w+|widzi\w*|czyta\w*|zapisuj\w+|stored?|see|read|share)"
    r"[ ](?:\w+[ ]){0,2}(?:moj\w+|my)[ ](?:dan\w+|rozmow\w+|wiadomosci\w*|data|messages)|"
    rf"{_OPENING}(?:jest(?:em|es)?[ ])?(?:zgodn\w+[ ]z[ ])?rodo"
)
_MAKER = re.compile(
    rf"{_OPENING}(?:kto[ ](?:to|cie|ciebie|was)[ ](?:wlasciwie[ ])?(?:zrobil\w*|stworzyl\w*|napisal\w*|robi|"
    rf"prowadzi)|"
    r"czyj[ ](?:to[ ])?(?:jest(?:es)?[ ])?(?:bot|program)\w*|who[ ](?:made|runs|owns)[ ](?:this|it))"
)
_SPEECH = re.compile(
    rf"{_OPENING}(?:(?:umiesz|potrafisz|mozesz|mozemy|mowisz|gadasz|piszesz|rozmawiasz|rozumiesz|znasz)[ ])+"
    r"(?:(?:mowic|rozmawiac|pisac|gadac|odpowiadac|tez|w|jezyk|jezyku|po)[ ])*"
    r"(?:\w+(?:sku|sk[iu]|sk|szczyznie))(?:[ ]jezyku)?|"
    rf"{_OPENING}(?:do|can)[ ]you[ ](?:speak|understand|write|read)(?:[ ]in)?[ ]\w+"
)
_IN_LANGUAGE = re.compile(
    rf"{_OPENING}(?:odpowiedz|odpowiadaj|odpisz|pisz|mow|powiedz)(?:[ ](?:mi|to|"
    rf"prosze))*[ ]po[ ]\w+sku(?:[ ]prosze)?|"
    rf"{_OPENING}(?:(?:can|could|will)[ ]you[ ])?(?:answer|say|speak|write|reply|tell|talk)(?:[ ](?:it|that|"
    rf"this|me|to))*"
    r"[ ]in[ ](?:english|polish|german|ukrainian|russian|french|spanish)(?:[ ]please)?|"
    rf"{_OPENING}(?:in[ ])?(?:english|polish)[ ](?:please|now)|{_OPENING}back[ ]to[ ](?:english|polish)|"
    rf"{_OPENING}po[ ](?:polsku|angielsku)[ ](?:teraz[ ])?(?:po)?prosze|"
    rf"{_OPENING}(?:przejdz(?:my)?|wroc(?:my)?|przelacz(?:my)?|switch|go|change)[ ](?:sie[ ])?(?:na|do|back|to)[ ]"
    r"(?:to[ ])?(?:polski\w*|angielski\w*|english|polish)"
)
_SAID_OF_BOT = re.compile(
    rf"{_OPENING}jestes[ ](?:\w+[ ])?(?:glup|beznadziejn|durn|slab|kiepsk|fajn|super|najleps|mil|swietn|"
    rf"bezuzyteczn|do[ ](?:dupy|niczego|bani|kitu|chrzanu))\w*|"
    rf"{_OPENING}you(?:'re|[ ]are)[ ](?:\w+[ ])?(?:stupid|useless|great|awesome|bad|dumb|the[ ]best)|"
    rf"{_OPENING}ile[ ]wynosi[ ].*|"
    rf"{_OPENING}(?:moj|podaje|my)[ ](?:adres[ ]|numer[ ])?(?:e-?mail|mail|telefon\w*|numer|phone)(?:[ ].*)?"
)
_NOT_DONE = re.compile(
    rf"{_OPENING}(?:(?:czy|mozesz|moglbys|moglabys|potrafisz|umiesz|mozecie|chce|zebys|can[ ]you|could[ ]you|"
    r"will[ ]you)[ ])*"
    r"(?:"
    rf"(?:(?:wy|prze|pod|na)sl\w+|zloz\w+|napis\w+|pisac|przygotu\w+|popraw\w*|zrob\w*|ocen\w*|sprawdz\w*|"
    r"send|write|check|review|prepare|fix)[ ]"
    rf"(?:(?:mi|mnie|moj[ea]?|za|im|do|nich|dla|tam|my|me|a|the|for|to|them|it)[ ])*{_LETTERS}.*"
    rf"|(?:aplikuj|zaaplikuj|aplikowac|zglos|apply)[ ](?:mnie|za[ ]mnie|for[ ]me)(?:[ ].*)?"
    rf"|(?:(?:wy|prze|pod)sl\w+|send)[ ](?:\w+[ ]){{0,4}}(?:na[ ]|by[ ]|to[ ]my[ ])?{MAIL}"
    r"(?:[ ](?:te|oferty|ta|liste|to|offers))*"
    rf"|(?:(?:za)?dzwon\w*|oddzwon\w*|call)[ ](?:do[ ](?:mnie|nich|firmy)|me|them)(?:[ ].*)?"
    r"|(?:ustaw|zrob|dodaj|zapisz|set|add)[ ](?:mi[ ]|a[ ]|me[ ])*(?:przypomnieni\w+|reminder)(?:[ ].*)?"
    r"|przypomnij[ ](?:mi[ ]|o[ ]).*|remind[ ]me(?:[ ].*)?"
    r"|(?:umow|zapisz|zarejestruj)[ ](?:mnie[ ]|mi[ ])(?:\w+[ ])?(?:na[ ])?(?:rozmow\w+|spotkani\w+|"
    r"urzed\w+)(?:[ ].*)?"
    r")"
)
_MEANING = re.compile(
    rf"{_OPENING}(?:co[ ](?:to[ ])?(?:\w+[ ])?(?:znaczy|oznacza)|co[ ]to[ ](?:jest[ ]|za[ ]umowa[ ]|sa[ ]|"
    rf"takiego[ ]|"
    r"wlasciwie[ ])*(?=\w)|czym[ ](?:jest|sa)(?=[ ])|na[ ]czym[ ]polega|what[ ](?:does|is|"
    r"are)(?=[ ])(?!.*[ ](?:pay|"
    r"salary|company)))"
    r"(?:[ ]?(?:\"|'|ta|to|ten|the|an?|skrot|umowa|umowy|praca|kontrakt)(?!\w))*"
    r"[ ]?(?:b2b|uop|uz|uod|zleceni\w+|umow\w+(?:[ ](?:o[ ](?:prace|dzielo)|zleceni\w+))?|(?:o[ ])?dziel\w+|"
    r"etat|kontrakt|"
    r"samozatrudnieni\w+|netto|brutto|vat|hybryd\w+|junior|mid|senior|regular|sep|udt|haccp|adr|krs|zus|employment"
    r"[ ]contract|contract[ ]of[ ]mandate|gross|net|hybrid)(?:[ ](?:mean|contract))?"
)
_ADVICE = re.compile(
    rf"{_OPENING}(?:(?:co|ktor\w+)[ ](?:(?:ty|mi|bys|by|teraz|dla|mnie|byc?)[ ])*(?:doradzi\w*|doradzasz|radzisz|"
    r"poradzi\w*|poradzisz|proponuj\w+|zaproponuj\w+|sugeruj\w+|polecasz|poleci\w*|polecilbys)(?:[ ](?:mi|dla|"
    r"mnie|ty))*|"
    r"doradz(?:cie)?(?:[ ]mi)?(?:[ ]cos)?|(?:zaproponuj|polec)(?:cie)?(?:[ ]mi)?[ ]cos|"
    r"what[ ](?:do|would)[ ]you[ ](?:suggest|recommend|advise)|(?:any|do[ ]you[ ]have[ ]any)[ ](?:advice|"
    r"suggestions?))"
)
_SAVED = re.compile(
    rf"{_OPENING}(?:(?:pokaz|gdzie|sa|mam|lista|moje|wyswietl|zobacz|show|where|are|list|my|me|the|all)[ ])*"
    r"(?:(?:oferty|ogloszenia|offers|jobs)[ ])?(?:zapisan[eay]|ulubion[eay]|schowek|saved|favou?rites?|bookmarks?|"
    r"bookmarked)(?:[ ](?:oferty|ogloszenia|przeze[ ]mnie|offers|jobs|ones))?"
)
"""Offers put aside, which the bot keeps none of."""
_SAVE = re.compile(
    rf"{_OPENING}(?:(?:can|could|would)[ ]you[ ]|mozesz[ ]|mozna[ ])?"
    r"(?:zapisz|zapisac|zachowaj|zapamietaj|odloz|dodaj[ ]do[ ](?:ulubionych|zapisanych)|wrzuc[ ]do[ ]ulubionych|"
    r"save|bookmark|keep)(?:[ ](?:mi|sobie|prosze|te|ta|tego|to|ja|je|oferte|oferty|"
    r"ogloszenie|wszystkie|wszystko|nr|numer|na[ ]pozniej|do[ ](?:ulubionych|zapisanych)|the|this|that|these|"
    r"those|it|them|all|one|ones|offers?|jobs?|number|for[ ](?:later|me)|please|i|and|oraz|\#?\d{1,2}|"
    r"(?:pierwsz|drug|trzeci|czwart|piat|ostatni)\w*|first|second|third|fourth|fifth|last))+"
    r"(?:[ ](?:a|and|i)[ ](?:reszte|pozostale|inne|hide|ukryj).*)?|"
    rf"{_OPENING}co[ ](?:ja[ ])?(?:mam[ ](?:juz[ ])?zapisan\w+|zapisal[ae]m)"
)
"""An offer to be put aside, which the bot does not do."""
_OF_BOT = (_SAVED, _SAVE, _PRICE, _PRIVACY, _MAKER, _SPEECH, _IN_LANGUAGE, _SAID_OF_BOT, _NOT_DONE, _MEANING)


def asks_the_bot(said: str) -> bool:
    """Whether the bot is asked about itself, what a word means, or for what it does not do.

    `said`: folded words, blanks single: "czy to jest za darmo".
    """
    return len(said.split()) <= _MOST_WORDS and any(pattern.fullmatch(said) for pattern in _OF_BOT)


def in_another_script(said: str) -> bool:
    """Whether most letters are Cyrillic, which no rule here reads."""
    letters = [c for c in said if c.isalpha()]
    return sum("\u0400" <= c <= "\u04ff" for c in letters) * 2 > len(letters)


def asks_for_advice(said: str) -> bool:
    """Whether a message wants to know what is best, and names nothing: "co byś doradził?"."""
    return _ADVICE.fullmatch(said) is not None
