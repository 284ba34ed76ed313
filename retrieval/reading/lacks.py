"""What somebody has not, said as "bez prawa jazdy": experience, papers, a car; and who would learn the work."""

from __future__ import annotations

import re

from retrieval.flat import flat
from retrieval.places import gazetteer
from retrieval.reading.rewriting import replaced
from retrieval.reading.sense import names_work

_BY_THE_WAY = (
    r"(?:[ ](?:jeszcze|niestety|na[ ]razie|poki[ ]co|dotad|dotychczas|w[ ]ogole|wlasciwie|raczej|ani|w[ ]tym|"
    r"w[ ]tej|branzy|zawodzie|temacie|zbytnio|za[ ]bardzo|tu|tutaj|zadn\w+|jakiegokolwiek|praktycznie))*"
)
_MUCH = r"(?P<much>[ ](?:zbyt[ ]|za[ ]|jakiegos[ ])?(?:duzego|wielkiego|wiekszego|wiele|duzo))?"
_HAS_NOT = re.compile(
    r"(?<!\w)(?:(?:osob\w*|ludzi|kogos|tych|takich)?,?[ ]?(?:ktor[aeyz]\w*|co|kto)[ ])?"
    rf"nie[ ](?:mam|mamy|ma|maja|posiada(?:m|my|ja)?){_BY_THE_WAY}{_MUCH}{_BY_THE_WAY}"
    r"(?=[ ](?:(?:swojego|wyzsz\w+|ukonczon\w+|wlasn\w+)[ ])?"
    r"(?:doswiadczeni|prawa[ ]jazdy|prawka|studiow|matury|wyksztalceni|kwalifikacji|uprawnien|orzeczeni|"
    r"licencji|samochodu|auta|"
    r"ksiazeczki|dyplomu|szkoly|certyfikat))"
)
"""Said as "bez prawa jazdy": what somebody lacks is not what an offer must not speak of."""
_INEXPERIENCED = re.compile(
    r"(?<!\w)(?:nie[ ]mam(?:[ ](?:jeszcze|zadnej|duzej|na[ ]razie))*[ ]praktyki(?!\w)(?![ ](?:student|zawodow))|"
    r"brakuje[ ]mi(?:[ ](?:jeszcze|tylko))*[ ]doswiadczenia|doswiadczenia[ ](?:mi[ ])?brak(?:uje)?(?:[ ]mi)?|"
    r"(?<![^\W\d_][ ])zadnego[ ]doswiadczenia)(?!\w)"
)
_INEXPERIENCED_IN_ENGLISH = re.compile(
    r"(?<!\w)(?:i[ ])?(?:don.?t|do[ ]not|haven.?t|have[ ]not)[ ](?:have|got)[ ](?:(?:any|much|really|a[ ]lot[ ]of|"
    r"real|work)[ ])*experience(?:[ ]yet)?(?!\w)"
)
_LACKING = (
    r"[ ](?:(?:jeszcze|to|wlasnego|niestety|zadn\w+|w[ ]ogole|jednak)[ ])*nie[ ](?:ma|mam|mamy|maja|posiadam|"
    r"posiada|zrobil(?:em|am))(?!\w)"
)
_WHOSE = r"(?:[ ](?!nie[ ]|mam[ ]|jest[ ])[^\W\d_]\w*){0,3}?"
"""What a paper is for: "uprawnień SEP", "licencji ochrony", "uprawnień na wózek widłowy"."""
_LACKS = re.compile(
    r"(?<!\w)(?:(?P<what>doswiadczenia|prawa[ ]jazdy|prawka|studiow|matury|wyksztalcenia|samochodu|auta|papierow)|"
    rf"(?P<paper>(?:uprawnien|licencji|kwalifikacji|ksiazeczki|orzeczenia|certyfikatu|dyplomu){_WHOSE}))"
    rf"{_LACKING}(?![ ](?:dla[ ]\w+[ ])?znaczenia)|"
    r"(?<![^\W\d_][ ])(?<!\w)(?P<had>doswiadczenie|prawo[ ]jazdy|prawko|studia|matur[ae]|wyksztalcenie|"
    rf"samochod|auto|(?:uprawnienia|licencj[ae]|ksiazeczk[ae]|orzeczenie|certyfikat|dyplom){_WHOSE})"
    rf"{_LACKING}(?=[ ]*(?:[,.;!?]|$|(?:a|ale|i|wiec|szukam|poszukuje|chce)[ ]))"
)
"""The same said the other way round, also in the case of what one has: "prawo jazdy nie mam"."""
_LACKED = {
    "doswiadczenia": "doświadczenia", "doswiadczenie": "doświadczenia", "prawo jazdy": "prawa jazdy",
    "prawko": "prawka", "studiow": "studiów", "studia": "studiów", "matura": "matury", "mature": "matury",
    "wyksztalcenia": "wykształcenia", "wyksztalcenie": "wykształcenia", "uprawnien": "uprawnień",
    "uprawnienia": "uprawnień", "samochod": "samochodu", "auto": "auta", "licencja": "licencji",
    "licencje": "licencji", "ksiazeczka": "książeczki", "ksiazeczke": "książeczki", "orzeczenie": "orzeczenia",
    "ksiazeczki": "książeczki", "certyfikat": "certyfikatu", "dyplom": "dyplomu",
    "papierow": "papierów",
}  # fmt: skip
_HAS_ONE_NOT_THE_OTHER = re.compile(
    r"(?P<has>(?<!\w)[^,.;!?()]{2,40}[ ](?:mam|posiadam|jest)[ ]*[,;]?[ ](?:a[ ]|ale[ ]|i[ ])?)"
    r"(?P<not>prawa[ ]jazdy|prawka|samochodu|auta|doswiadczenia|uprawnien|licencji|ksiazeczki|orzeczenia|studiow|"
    r"matury|dyplomu|certyfikatu|narzedzi|jezyka)[ ]nie(?=[ ]*(?:$|[,.;!?)]))"
)
"""The verb said once: "prawko mam, auta nie"."""
_UNLICENSED = re.compile(
    r"(?<!\w)bez[ ](?:zadnych[ ])?(?:uprawnien|kwalifikacji|certyfikatow)[ ](?:sep|udt|g[123]|e[12]|"
    r"elektryczn\w+|energetyczn\w+|budowlan\w+|spawalnicz\w+)"
    r"(?:[ ](?:sep|udt|do[ ]1[ ]?kv|[ei1](?![^\W\d_])))*(?!\w)"
)
"""Whose words would else ask for what somebody has not: "bez uprawnień SEP"."""

_NEITHER = re.compile(
    r"(?:(?<=bez doswiadczenia)|(?<=bez studiow)|(?<=bez matury)|(?<=bez prawa jazdy)|(?<=bez prawka))[ ]"
    r"(?:i|ani|oraz)[ ](?:bez[ ])?(?=(?:wyksztalcenia|studiow|matury|kwalifikacji|uprawnien|doswiadczenia|"
    r"prawa[ ]jazdy|prawka|szkoly)(?!\w))"
)
"""Said as "bez" again: "bez doświadczenia i wykształcenia"."""

_LEARN = r"(?:na|do|przy)?ucz(?:yc|e|ymy|ylbym|ylabym)"
_WILLING = r"(?:(?:moge|mozemy|chce|chcemy|chetnie|chcial(?:bym|abym)|jestem[ ]gotow\w+|gotow\w+|szybko|byle)[ ])*"
_FROM_NOTHING = r"(?:wszystkiego[ ]|zawodu[ ]|tego[ ])?od[ ](?:zera|podstaw)"
_WOULD_LEARN = re.compile(
    rf"(?<!\w){_WILLING}(?:(?:sie[ ]{_LEARN}|{_LEARN}[ ]sie)[ ]{_FROM_NOTHING}|"
    rf"{_FROM_NOTHING}[ ]{_WILLING}(?:sie[ ]{_WILLING}{_LEARN}|{_LEARN}[ ]sie)|"
    rf"(?:do[ ])?nauk[ia][ ]{_FROM_NOTHING}|"
    rf"(?:sie[ ]{_LEARN}|{_LEARN}[ ]sie)[ ](?:(?:do[ ])?(?:tego[ ]|nowego[ ])?(?:zawodu|fachu))|"
    r"(?:sie[ ]przyucz(?:yc|e)|przyucz(?:yc|e)[ ]sie))(?!\w)"
)
"""Said as "do przyuczenia": "mogę się uczyć od zera"."""
_ELSEWHERE = re.compile(
    r"(?<!\w)(?:bez|nie[ ](?:mam|posiadam)|brak)[ ](?:zadnego[ ]|wiekszego[ ]|duzego[ ]|wczesniejszego[ ])?"
    r"doswiadczenia[ ](?:zawodowego[ ])?(?:w|we|jako|przy)[ ](?P<trade>[^,.;!?]+?)"
    r"(?=[ ]*(?:$|[,.;!?])|[ ](?:w|we|na|od|do|za|z|ze|szukam|poszukuje|chce|ale|i)[ ])"
)
"""Experience in a trade that somebody has not: it may be in another one."""


_OF_A_PROFESSION = re.compile(
    r"(?<!\w)bez[ ](?:uprawnien|tytulu|licencji|aplikacji|wpisu)[ ]"
    r"(?=(?:radcy[ ]prawnego|adwokat\w+|bieglego[ ]rewidenta|doradcy[ ]podatkowego|rzeczoznawcy|maklera|"
    r"notariusza|architekta|farmaceuty)(?!\w))"
)
"""What whoever has not the licence is not: "bez uprawnień radcy prawnego"."""


def said_twice(text: str) -> str:
    """The text with the verb said twice of what somebody has and has not: "prawko mam, auta nie"."""
    return replaced(text, _HAS_ONE_NOT_THE_OTHER, lambda m: _has_not(m, text))


def without_what_is_lacked(text: str) -> str:
    """The text with what somebody has not said as "bez …", and who would learn the work as "do przyuczenia"."""
    text = replaced(text, _LACKS, lambda m: _lacking(m, text))
    text = replaced(text, _HAS_NOT, lambda m: "bez dużego" if m["much"] else "bez")
    text = replaced(replaced(text, _INEXPERIENCED, "bez doświadczenia"), _NEITHER, ", bez ")
    text = replaced(text, _INEXPERIENCED_IN_ENGLISH, "no experience")
    text = replaced(text, _OF_A_PROFESSION, "nie ")
    return replaced(replaced(text, _UNLICENSED, "bez uprawnień"), _WOULD_LEARN, TO_LEARN)


def inexperienced_in(text: str) -> str:
    """The text with the lack of experience in a trade said as "do przyuczenia", without the trade's name.

    Not where a place stands there: "kelner bez doświadczenia w Krakowie".
    """
    for m in reversed(list(_ELSEWHERE.finditer(flat(text)))):
        trade = text[slice(*m.span("trade"))]
        if not gazetteer().find(text[m.start() : m.end()]) and names_work(trade):
            text = text[: m.start()] + TO_LEARN.rjust(m.end() - m.start()) + text[m.end() :]
    return text


TO_LEARN = "do przyuczenia"


def _has_not(m: re.Match[str], text: str) -> str:
    return f"{text[slice(*m.span('has'))]}bez {text[slice(*m.span('not'))]}"


def _lacking(m: re.Match[str], text: str) -> str:
    name = "what" if m["what"] else "paper" if m["paper"] else "had"
    first = next((lacked for lacked in _LACKED if f"{m[name]} ".startswith(f"{lacked} ")), m[name].split(" ")[0])
    whose = text[m.start(name) + len(first) : m.end(name)]
    return f"bez {_LACKED.get(first, first)}{whose}"
