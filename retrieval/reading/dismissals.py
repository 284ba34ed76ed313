"""Offers of the last list that are not wanted any more: "ukryj 2", "mniej takich jak 1", what undoes it, and which
offers are hidden: "pokaż ukryte"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.domain import AlertOrder
from retrieval.companies import CompanyFinder
from retrieval.polish import words
from retrieval.reading.sense import names_anything
from retrieval.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable

PLEASE = r"(?:(?:prosze|please|ok|to|i|a|no|teraz|now|jednak|dobra|hm+)[ ,]+)*"
_ORDINAL = (
    r"(?:(?:pierwsz|czwart|piat|szost|siodm|osm|dziewiat|dziesiat|"
    r"(?:jede|dwu|trzy|czter|piet|szes|siedem|osiem|dziewiet)nast|dwudziest)(?:a|e|y|ej)|drug(?:a|i|iej|ie)|"
    r"trzeci(?:a|ej|"
    r"e)?|"
    r"ostatni(?:a|e|ej)?|(?:jedyn|troj|czwor|piat)ke|dwojke|first|second|third|fourth|fifth|sixth|seventh|"
    r"eighth|ninth|tenth|eleventh|twelfth|last)"
)
_HERS = r"(?:(?:pierwsz|czwart|piat|szost)a|druga|trzecia|ostatnia)"
"""Ordinals of an offer (oferta) in Polish; those of an alert are masculine."""
_NUMBER = r"(?:\#?\d{1,3}\.?)"
_OFFER = r"(?:oferty|oferte|ofert|ogloszenie|ogloszenia|offers?|jobs?|one|ones)"
_THAT_ONE = rf"(?:(?:ta[ ]|te[ ]|tej[ ]|oferta[ ])?{_HERS}|(?:(?:ta|te|tej|oferta|nr|numer)[ ]|\#)+\d{{1,2}})"
_NOT_LIKED = r"nie[ ](?:mi[ ]|sie[ ])*podoba(?:[ ](?:mi|sie))*"
_AMOUNTS = r"(?:malo|mniej|duzo|wiecej|dlug|krot|dalek|godz|km|kilomet|zl|tys|dni|zmian|etat)"
_BARE = rf"(?:\d{{1,2}}(?!.*(?:\d|(?<!\w){_AMOUNTS})))"
"""A number that may be an amount, and is one where words of pay, hours or distance stand behind it."""
_WORDS = rf"(?:te|ta|tej|tego|tych|the|this|that|it|ja|je|mi|me|nr|numer|number|i|oraz|and|{_OFFER})"
_THOSE = rf"(?P<which>(?:[ ,]+(?:{_WORDS}|{_ORDINAL}|{_NUMBER})(?!\w))*)"
_LIKE = rf"(?:[ ](?:jak|like|as))?(?:[ ](?:do|to))?{_THOSE}"
_OFF_LIST = r"(?:[ ](?:z[ ](?:tej[ ])?listy|from[ ]the[ ]list|wiecej|juz|again|any[ ]?more))*"
_END = r"[ .!]*$"
_REASON = (
    r"(?:[ ]?[,;.–-]+[ ]*(?:bo|gdyz|poniewaz|to|nie|juz|znam|widzial\w+|dzwonil\w+|aplikowal\w+|wysyl\w+|byl[ae]m|"
    r"pracowal\w+|slab\w+|beznadziej\w+|firma|szef|not|the[ ](?:company|firm|boss|pay)|i've|i'm|"
    r"i(?=[ ](?:know|have|had|saw|was|already|called|applied|don))|it|it's|that|that's|because|since|already)"
    r"(?!\w).*)?"
)
"""What may stand behind offers told by number, to say why they are hidden: "ukryj 2, dzwoniłem tam już"."""

_AND_SHOW = (
    r"(?:[ ,]+(?:i|and)[ ](?:pokaz|dawaj|daj|show)(?:[ ](?:me|mi|the|dalej|nastepn\w+|kolejn\w+|inne|reszte|more|"
    r"next|others|rest))*)?"
)
"""The next page wanted as well, for which whoever hides an offer asks anew."""
_ALL = rf"(?:wszystk\w+(?:[ ]{_OFFER})?|all(?:[ ]of[ ]them)?|everything)"
_HIDDEN = (
    rf"(?:(?:{_OFFER}[ ])?(?:ukryt|schowan)(?:e|ych)(?:[ ](?:przeze[ ]mnie|{_OFFER}))?|hidden(?:[ ]{_OFFER})?)"
)
_SHOW = (
    r"(?:(?:(?:chce[ ])?zobaczyc|pokaz|wyswietl|wypisz|zobacz|sprawdz)(?:cie)?(?:[ ]mi)?"
    r"(?:[ ](?:te|moje|wszystkie|list[ae]))*|"
    r"list[ae](?:[ ](?:moich|tych|wszystkich))?|gdzie[ ](?:sa|mam)(?:[ ](?:te|moje))?|ile[ ](?:mam|jest)|"
    r"(?:jakie|ktore)(?:[ ]oferty)?[ ](?:mam|sa)|(?:czy[ ])?mam(?:[ ]jakies)?|moje|"
    r"(?:can[ ]i[ ]|i[ ]want[ ]to[ ])?(?:show|see|list)(?:[ ]me)?(?:[ ](?:the|my|all|list[ ]of))*|"
    r"(?:where|what|which)[ ]are(?:[ ](?:the|my))?|do[ ]i[ ]have(?:[ ]any)?|my|all)[ ]"
)
"""What is said before "ukryte" by whoever wants to see them."""
_ASKED = r"[ .!?]*"

_PATTERNS: tuple[tuple[str, AlertOrder], ...] = (
    (
        rf"^{PLEASE}(?:{_SHOW}{_HIDDEN}|{_SHOW}(?:co|ktore|jakie)[ ](?:ja[ ])?ukryl[ae]m|"
        rf"co[ ](?:ja[ ])?(?:mam[ ]ukryt\w*|ukryl[ae]m)|ktore[ ]ukryl[ae]m|(?!hidden[ .!?]*$){_HIDDEN}(?:[ ]mam)?|"
        rf"(?:jakie|ktore)[ ]{_OFFER}[ ](?:ukryl[ae]m|mam[ ]ukryte|sa[ ]ukryte)|"
        rf"(?:what|which)(?:[ ]{_OFFER})?[ ](?:have[ ]i[ ]hidden|did[ ]i[ ]hide|are[ ]hidden)){_ASKED}$",
        AlertOrder("hidden"),
    ),
    (
        rf"^{PLEASE}(?:(?:odkryj|odslon|unhide)(?:[ ](?:mi|znowu|jednak))*[ ](?:{_ALL}(?:[ ](?:{_HIDDEN}|"
        rf"co[ ]ukryl[ae]m))?|"
        rf"{_HIDDEN})|"
        rf"(?:przywroc|przywracaj|pokazuj|restore|bring[ ]back)(?:[ ](?:mi|znowu|znow|jednak|"
        rf"{_ALL}))*[ ]{_HIDDEN}|"
        rf"(?:cofnij|undo)[ ](?:{_ALL}[ ](?:ukry\w+|hiding)|(?:ukry\w+|hiding)(?:[ ]of)?[ ]{_ALL}))"
        rf"(?:[ ](?:znowu|znow|again|z[ ]powrotem))?{_END}",
        AlertOrder("unhide", every=True),
    ),
    (
        rf"^{PLEASE}(?:ukryj|schowaj|hide){_THOSE}{_OFF_LIST}(?:(?<![ ]it){_REASON})?{_AND_SHOW}{_END}",
        AlertOrder("hide"),
    ),
    (
        rf"^{PLEASE}(?:nie[ ]pokazuj|don'?t[ ]show|do[ ]not[ ]show)(?:[ ](?:mi|me|juz|wiecej))*"
        rf"(?P<which>(?:[ ,]+(?:{_WORDS}|{_ORDINAL}|{_NUMBER})(?!\w))+){_OFF_LIST}{_END}",
        AlertOrder("hide"),
    ),
    (
        rf"^{PLEASE}(?:(?:nie|bez|tylko[ ]nie)[ ](?=t[aąeęy]|tej|tamt)|not(?=[ ]the))"
        rf"(?P<which>(?:[ ,]*(?:{_WORDS}|{_ORDINAL}|{_NUMBER})(?!\w))+){_END}",
        AlertOrder("hide"),
    ),
    (
        rf"^{PLEASE}(?P<which>{_THAT_ONE}|{_BARE})[ ](?:tez[ ]|mi[ ]|jednak[ ])*"
        rf"(?:odpada|nie[ ]dla[ ]mnie|do[ ](?:kosza|wywalenia|niczego)|nie[ ]pasuje|mnie[ ]nie[ ]interesuje|"
        rf"(?:sie[ ])?{_NOT_LIKED}|to[ ](?:syf|dno|porazka|kpina|zart|beznadzieja)|(?:jest[ ])?do[ ](?:kitu|bani))"
        rf"(?:[ ,]+(?:bo|za|to|juz|nie)(?!\w).*)?{_END}",
        AlertOrder("hide"),
    ),
    (rf"^{PLEASE}{_NOT_LIKED}[ ](?P<which>{_THAT_ONE}){_END}", AlertOrder("hide")),
    (
        rf"^{PLEASE}nie[ ](?P<which>{_THAT_ONE}|{_BARE})[ ]?,[ ]*"
        rf"(?:za[ ]|juz[ ]|bo[ ]|tam[ ]|to[ ])\S.*$",
        AlertOrder("hide"),
    ),
    (
        rf"^{PLEASE}(?:usun|skasuj|wyrzuc|remove|delete)(?P<which>(?:[ ](?:te|ta|the|this|nr|numer|"
        rf"number))*[ ]"
        rf"(?:{_HERS}(?:[ ]{_OFFER})?|"
        rf"(?:{_ORDINAL}[ ])?(?!ones?\b){_OFFER}(?:[ ](?:nr[ ])?{_NUMBER})?)){_OFF_LIST}{_END}",
        AlertOrder("hide"),
    ),
    (
        rf"^{PLEASE}(?:(?:cofnij|undo)[ ](?:ukry\w+|hiding)|odkryj|unhide){_THOSE}{_END}",
        AlertOrder("unhide"),
    ),
    (
        rf"^{PLEASE}(?:cofnij|undo)[ ](?:mniej[ ]takich|fewer)(?:[ ]{_OFFER})?{_LIKE}{_END}",
        AlertOrder("unfewer"),
    ),
    (
        rf"^{PLEASE}(?:(?:mniej|nie[ ](?:chce|wysylaj|przysylaj|pokazuj)(?:[ ](?:mi|mnie|juz|"
        rf"wiecej))*)[ ](?:{_OFFER}"
        rf"[ ])?(?:takich|podobnych|tego[ ]typu)|(?:fewer|less|no[ ]more|(?:don'?t|"
        rf"do[ ]not)[ ](?:send|show)(?:[ ]me)?)"
        rf"[ ](?:(?:{_OFFER}[ ])?like(?=[ ])|such)){_LIKE}{_END}",
        AlertOrder("fewer"),
    ),
)


@lru_cache(maxsize=1)
def _patterns() -> list[tuple[re.Pattern[str], AlertOrder]]:
    return [(re.compile(pattern), order) for pattern, order in _PATTERNS]


_NOT_SHOWN = re.compile(
    rf"^{PLEASE}(?:(?P<pl>nie[ ]pokazuj|ukryj)|don'?t[ ]show|do[ ]not[ ]show|hide|i[ ](?:don'?t|do[ ]not)[ ]want"
    rf"(?:[ ]to[ ](?:see|get))?)(?:[ ](?:mi|me|juz|wiecej|any|more))*[ ]"
    rf"(?:the[ ])?(?={_OFFER}[ ](?!takich|like|bez|without))"
)

_NAME_NOT_SHOWN = re.compile(
    rf"^{PLEASE}(?:(?P<pl>nie[ ]pokazuj|ukryj)|don'?t[ ]show|do[ ]not[ ]show|hide)(?:cie)?"
    rf"(?:[ ](?:mi|me|juz|wiecej|any|more|the|wszystkie|all|{_OFFER}))*[ ]"
    rf"(?:(?:firm[ey]|pracodawc[ey]|company|employer)[ ])?"
    rf"(?!(?:{_WORDS}|{_ORDINAL}|{_NUMBER}|tak\w*|nic|wszystk\w*|wiecej|juz|mi|like|all|any\w*|more|"
    r"ukryt\w*|hidden|od|z|ze|w|we|na|bez|from|in|at|by|of|without|such|those|these)(?!\w))(?=[^\W\d_]{3})"
)
"""Of a company or a trade by its name alone: "ukryj firmę Sii", "nie pokazuj mi więcej Żabki"."""
_NAMED_NOT_SHOWN = re.compile(
    rf"^{PLEASE}(?:(?:firm[ey]|pracodawc[ey])[ ])?"
    rf"(?P<what>(?!(?:{_WORDS}|{_ORDINAL}|{_NUMBER})(?!\w))[^,;.!?]{{2,80}}?)[ ]"
    r"(?:(?:mi|mnie|to|prosze|juz|lepiej|tez)[ ])*"
    r"(?:nie[ ]pokazuj|pomin|pomijaj|wyklucz|odrzuc|odfiltruj|wytnij)(?:cie|my)?(?:[ ](?:mi|juz|wiecej|"
    r"prosze))*[ .!]*$"
)
"""The same said behind what it is about: "firmę Sii pomiń"."""


_BEEN_THERE = re.compile(
    rf"^{PLEASE}(?P<what>(?:w|we|u)[ ](?!(?:nich|niego|niej|tym|tej|tych|tam|ktor\w+)(?!\w))[^\W\d_][^ ,;.!?]*"
    r"(?:[ ][^\W\d_][^ ,;.!?]*)?)[ ](?:to[ ]|ja[ ])*(?:juz[ ](?:kiedys[ ]|raz[ ])?|kiedys[ ]juz[ ])(?:pracowal|"
    r"robil|by[lł]|przerabial)[ae]m[ .!]*$"
)
"""Somebody who is known already and not looked for: "w Biedronce już byłam"; in a trade it tells experience."""


@lru_cache(maxsize=1)
def _brands() -> CompanyFinder:
    return CompanyFinder(Vocabulary())


def _is_an_employer(what: str) -> bool:
    """Whether it is a brand that everybody knows, or nothing that the thesaurus does, as trades and workplaces."""
    return bool(_brands().find_in(words(what), what)) or not names_anything(what, by_name=True)


def as_refusal(text: str, flat_text: str) -> tuple[str, str]:
    """A sentence and its flat form with "nie pokazuj mi ofert z Gdyni" said as "bez ofert z Gdyni"."""
    if (named := _NAMED_NOT_SHOWN.match(flat_text)) and not _patterns_match(flat_text):
        return f"bez {text[slice(*named.span('what'))]}", f"bez {named['what']}"
    if (been := _BEEN_THERE.match(flat_text)) and _is_an_employer(been["what"]):
        return f"nie {text[slice(*been.span('what'))]}", f"nie {been['what']}"
    m = _NOT_SHOWN.match(flat_text) or _NAME_NOT_SHOWN.match(flat_text)
    if m is None or _patterns_match(flat_text):
        return text, flat_text
    refusal = "bez " if m["pl"] else "without "
    return refusal + text[m.end() :], refusal + flat_text[m.end() :]


_DESCRIBED = re.compile(
    rf"^{PLEASE}(?:ukryj|schowaj|hide|(?:nie[ ]pokazuj|don'?t[ ]show|do[ ]not[ ]show)(?:[ ](?:mi|me|juz|"
    rf"wiecej))*)[ ]"
    r"(?:(?:te|ta|tego|tej)(?:[ ](?:oferte|ogloszenie))?|oferte|ogloszenie|(?:the|that)[ ](?:one|offer|job))[ ]"
    r"(?P<what>(?:z|ze|w|we|od|na|from|in|at|by|of)[ ]\S.*?)[ .!]*$"
)
"""One offer told by its town, employer or title: "ukryj tę z Sopotu"."""


def _patterns_match(flat_text: str) -> bool:
    said = flat_text.rstrip()
    return any(pattern.match(said) for pattern, _ in _patterns()) or _DESCRIBED.match(said) is not None


def dismissal(
    flat_text: str, positions: Callable[[str], tuple[int, ...]]
) -> tuple[AlertOrder, tuple[int, ...]] | None:
    """What a message wants done with offers of the last list, and which of them by number."""
    for pattern, order in _patterns():
        if m := pattern.match(flat_text.rstrip()):
            return order, positions(m.groupdict().get("which", ""))
    m = _DESCRIBED.match(flat_text.rstrip())
    return (AlertOrder("hide", about=m["what"]), ()) if m else None
