"""What an employer's name and a title come to, once the noise around them is gone: what copies have in common."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein

from retrieval.places import gazetteer
from retrieval.polish import fold

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

_APART = re.compile(r"[^a-z0-9]+")
_LEGAL_FORM = re.compile(
    r"\b(?:sp(?:olka)? z ?o ?o|sp(?:olka)? z ograniczona odpowiedzialnoscia|s ?a"
    r"|spolka akcyjna|sp(?:olka)? k(?:omandytowa)?"
    r"|sp(?:olka)? j(?:awna)?|s ?c|spolka cywilna|gmbh|ltd|inc|llc|b ?v|polska|poland|group|grupa"
    r"|towarzystwo ubezpieczen(?: i reasekuracji| na zycie)?|tu(?:ir|nz)?)\b"
)
# What a portal or an office puts where an employer's name would stand: such offers have no employer of their own.
_NOBODY = re.compile(
    r"\burzad pracy\b|^centralna baza ofert pracy$|^kontakt przez (?:pup|ohp)$|^klient jobdesk pl$|^rekrut ?ukryt"
    r"|^bip kancelarii prezesa rady ministrow\b|^sluzba cywilna$|^ukryt[ya]?\b|^agencja pracy$"
    r"|^(?:firma|pracodawca|anonimow|poufn|confidential|klient)\w*$"
)
_LEAST_SHARED = 3
"""Letters of the longest word that two names of one employer share: "a b" and "a b c" may be anybody."""

_GENDER = re.compile(r"\b(?:[kmfdxnwi]\s*/\s*){1,3}[kmfdxnwi]\b")
_TITLE_WORD = re.compile(r"[a-z0-9]+(?:[+#]+(?![a-z0-9]))?")  # "c++", but "java+angular" are two
_SHORTENED = {
    "art": "artykulow", "asyst": "asystent", "inz": "inzynier", "kier": "kierownik", "mgr": "magister",
    "przedst": "przedstawiciel", "ref": "referent", "spec": "specjalista", "tech": "technik", "zast": "zastepca",
}  # fmt: skip
_ABBREVIATION = re.compile(rf"\b({'|'.join(_SHORTENED)})\.")
_ADDRESS = re.compile(r"[ ]*,[ ]*((?:[a-z]{2,}\.?[ -]?){1,4}\d+[a-z]?)(?![a-z0-9])")
_AMOUNT = re.compile(r"\d+(?:zl|h|k|pln|eur|tys|gr)?")
_BRAND = 4
"""Letters from which a name, or how a word of it begins, is somebody's."""
_TELLING_LETTERS = frozenset("bcder")
"""Single letters that tell one job from another: driving licences, C, R."""

# What a title says beside the work: haste, money, where, how the recruiting goes.
_BESIDE_THE_WORK = frozenset(
    """
    praca prace pracy pracuj pracujesz szukasz szukamy poszukujemy poszukiwany poszukiwana zatrudnimy zatrudnie
    dolacz aplikuj zarabiaj zarobki zarobisz wynagrodzenie wyplata stawka brutto netto zl pln eur euro
    miesiecznie mies godz rocznie nawet ok od do na za juz zaraz teraz pilne pilnie nowosc dni start premia
    premie premii bonus bonusy dodatki dodatek nadgodziny atrakcyjne atrakcyjna atrakcyjny wysokie wysoka bardzo
    warunki stabilne stabilna zatrudnienie umowa umowe umowy oferta oferty nami cznie plus i w z ze oraz
    kierunku kierunek zdalna zdalnie zdalnej remote remotely hybrydowa hybrydowo online on line stacjonarnie
    rekrutacja rekrutacje prowadzona zakwaterowanie zakwaterowaniem darmowe bezplatne oplacone dojazd dieta
    diety godzina godzine godzin okolice miasto caly cala polska poland niemcy niemczech niemiecka holandia
    holandii belgia belgii austria austrii austriacka norwegia norwegii szwecja francja pensja ka ki ch fm
    hiring join our team asap new nowa nowy nowe jezyk jezykiem jezyka jez with speaker speaking mile widziane
    widziany widziana pary b2b uop and of or
    """.split()
)
_SETS_APART = frozenset(
    """
    etat etatu etacie pol pelny pelen czesc zastepstwo staz stazu stazysta stazystka praktyki praktykant intern
    trainee junior mid regular senior lead expert starszy starsza mlodszy mlodsza glowny glowna zastepca
    kierownik manager menedzer menadzer dyrektor lider mistrz brygadzista weekendy weekend noc nocna nocnej
    zmiana zmiany dzial dzialu sektor sektora sezon b c d e r c++ c#
    """.split()
)
"""What makes it another offer, beside the same words: level, hours, language, department."""

_TRADES = frozenset(
    """
    agencja pracy praca tymczasowej tymczasowa uslugi uslugowe firma zaklad zaklady produkcja produkcyjne handel
    handlowe biuro rachunkowe szkola podstawowa przedszkole centrum medyczne apteka apteki sklep transport
    budownictwo
    """.split()
)
"""Words of employers' names that titles have for the work itself."""

_LANGUAGE = re.compile(
    r"(?:angiel|niemiec|francus|hiszpan|wlosk|rosyjs|holender|niderland|dunsk|szwedz|norwe|finsk|czesk|slowac|ukrain"
    r"|wegiers|rumuns|portugal|turec|greck|bulgars|chorwac|slowens|english|german|french|spanish|italian|dutch|danish"
    r"|swedish|finnish|czech|slovak|hungar|romanian|turkish|greek|bulgarian|croatian|slovenian|russian|polish)"
)
DIVIDED = frozenset({"lekarz", "nauczyciel", "lektor", "sektor", "sektora", "dzial", "dzialu"})
"""Whoever looks for these says one text of them all, and in the title which one it is."""
RANKS = frozenset(
    """
    inspektor podinspektor referent referendarz specjalista starszy starsza mlodszy mlodsza glowny glowna
    samodzielny samodzielna wojewodzki
    """.split()
)
"""What offices call their posts by; the work stands in the text."""
ROLES = frozenset({"engineer", "consultant", "developer", "specialist", "inzynier", "konsultant", "programista"})
"""Words that one job may be called by in turns, as under one contract or another."""

SELLERS = frozenset(
    """
    agent doradca ds handlowiec handlowy klienta konsultant obslugi opiekun przedstawiciel specjalista sprzedawca
    sprzedazy
    """.split()
)
"""Words for whoever sells, of which an employer takes now these and now those for one job."""

GRADES = frozenset({"junior", "mid", "regular", "senior", "mlodszy", "mlodsza", "starszy", "starsza"})
"""Words for a level, which tell nothing where it is known by itself."""

_LEAST_STEM, _LONGEST_ENDING = 5, 2
_LONG_WORD = 8
"""Letters from which a word that differs in one is the other mistyped."""

_SAME_BEGINNING = 6
"""Letters by which two words of one title are two forms of one: "kasjer / kasjerka", "doradca / doradczyni"."""


@lru_cache(maxsize=4096)
def employer_key(company: str) -> str:
    """The name without legal form, case and signs; empty where nobody in particular is named."""
    name = " ".join(_LEGAL_FORM.sub(" ", _APART.sub(" ", fold(company))).split())
    return "" if _NOBODY.search(name) else name


def same_employer(one: str, other: str) -> bool:
    """Whether two keys name one employer: they are equal, or one is the other with more ("apteki gemini")."""
    if not one or not other or one == other:
        return bool(one) and one == other
    short, long = sorted((one.replace(" ", ""), other.replace(" ", "")), key=len)
    if len(short) >= _BRAND and long.startswith(short):
        return True
    few, many = sorted((set(one.split()), set(other.split())), key=len)
    return few <= many and max(map(len, few)) >= _LEAST_SHARED


def where_told(title: str) -> set[str]:
    """The folded words by which a title says where the work is: towns and districts, whether or not the offer's
    places have them, and the address behind one of them: "Wrocław, Plac Grunwaldzki 22"."""
    found = gazetteer().find(title)
    told = [fold(title[one.start : one.end]) for one in found]
    addresses = [_ADDRESS.match(fold(title), one.end) for one in found]
    return set(_TITLE_WORD.findall(" ".join([*told, *(address[1] for address in addresses if address)])))


def title_words(title: str, where: AbstractSet[str], employer: str = "") -> frozenset[str]:
    """The folded words of a title that name the work; all its words where none would be left.

    `where`: the words that say where it is, in which copies differ. `employer`: its key; words of it say nothing
    of the work either.
    """
    whole = _ABBREVIATION.sub(lambda short: f"{_SHORTENED[short[1]]} ", fold(title))
    said = _TITLE_WORD.findall(_GENDER.sub(" ", whole))
    words = {word for word in said if _names_work(word)} - where
    whose = {word[:_BRAND] for word in employer.split() if len(word) >= _BRAND and word not in _TRADES}
    work = words - _BESIDE_THE_WORK
    told = {word for word in work if word[:_BRAND] not in whose}
    if told <= _SETS_APART:
        told = work  # a level alone names no work
    return _one_form_each(told or words or set(said))


def words_apart(one: AbstractSet[str], other: AbstractSet[str]) -> tuple[set[str], set[str]]:
    """The words of each of two titles that the other has in no form: "dyspozytora" is "dyspozytor"."""
    ours, theirs = set(one - other), set(other - one)
    if ours and theirs:
        for word in sorted(ours):
            form = next((each for each in sorted(theirs) if _forms_of_one(word, each)), None)
            if form is not None:
                ours.discard(word)
                theirs.discard(form)
    return ours, theirs


def _forms_of_one(word: str, other: str) -> bool:
    short, long = sorted((word, other), key=len)
    if len(short) >= _LEAST_STEM and len(long) - len(short) <= _LONGEST_ENDING and long.startswith(short):
        return True
    return (
        len(short) >= _LONG_WORD
        and word.isalpha()
        and other.isalpha()
        and DamerauLevenshtein.distance(word, other, score_cutoff=1) <= 1
    )  # "francuskim", "fransuskim"


def sets_apart(word: str) -> bool:
    """Whether a word that one of two titles has more makes it another offer."""
    return word in _SETS_APART or _LANGUAGE.match(word) is not None


def _names_work(word: str) -> bool:
    return not _AMOUNT.fullmatch(word) and (len(word) > 1 or word in _TELLING_LETTERS)


def _one_form_each(words: AbstractSet[str]) -> frozenset[str]:
    forms: dict[str, str] = {}
    for word in sorted(words, key=lambda word: (len(word), word)):
        forms.setdefault(word[:_SAME_BEGINNING] if len(word) > _SAME_BEGINNING else word, word)
    return frozenset(forms.values())
