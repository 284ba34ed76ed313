"""How well an offer answers a search: does it name the job, and how much of what was asked does it state?

The weights below were chosen on questions whose offers had been judged by hand (see benchmarks/README.md). Job
first: an offer for another job is no answer however well the rest fits. Then what is stated comes before what
is left open, and what is preferred before what is not.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from bot.domain import Reason
from retrieval.pay import meets
from retrieval.polish import fold, lemma, words
from retrieval.thesaurus import CONNECTING, Thesaurus, thesaurus

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.domain import Pay, Search

# How much of a job an offer is, by where and how it names it.
NAMED_IN_TITLE = 1.0
TASK_IN_TITLE = 0.8
BROADER_IN_TITLE = 0.5
BROADER_TOLD = 0.8
"""How far a text that has the question's words makes up for a title that is broader."""
ASSISTING_IN_TITLE = 0.35
NEAR_IN_TITLE = 0.3
SIBLING_IN_TITLE = 0.25
NAMED_IN_TEXT = 0.5
TASK_IN_TEXT = 0.45
BESIDE_ANOTHER_TITLE = 0.5
"""What naming in the text is worth (a factor) where the title names another occupation."""

UNSUPPORTED = 0.7
"""What is left of a job none of whose words in the question the offer uses itself."""

FIELD_IN_TITLE = 1.0
FIELD_IN_TEXT = 0.4

WORD_IN_TITLE = 1.0
WORD_IN_TEXT = 0.6

JOB_WITHOUT_WORDS = 0.5
"""What is left of a job whose further words ("drogowej", "ciężarowych") the offer has none of."""
JOB_WITHOUT_SKILLS = 0.3
OPEN = 0.55
"""What is left of an offer that states nothing of what was asked beside the job."""
UNASKED_LANGUAGE = 0.8
UNKNOWN_INTERN = 0.3
"""An offer that does not say that it is for interns hardly is, unlike one that names no contract."""
DIGRESSION = 0.05
"""What one other occupation in the title ("spawacz / ślusarz") takes from an offer."""
FLOOR = 0.22
"""Below this an offer is another job."""

_FILLER = frozenset(
    """
    praca oferta szukac szukam poszukiwac chciec chcialbym chcialabym interesowac cos jakis moze byc dobry fajny
    ciekawy najlepiej chetnie pilnie prosic pokazac znalezc miec mozliwosc stanowisko zatrudnic zatrudnienie
    pracowac robota ewentualnie raczej tylko jakikolwiek dowolny firma albo lub czy to ten taki sie ja my ktos
    osoba zawod branza rok okolica bardzo tez takze jako pracownik specjalista mlody starszy polska najchetniej
    badz swoj rozny nowy zarabiac zarobek staz praktyka stazysta praktykant
    job work offer looking want find show me my any good please position role may be can prefer preferably
    """.split()
)
_NEGATING = frozenset(("bez", "nie", "zaden", "without", "no", "not", "wykluczony"))


@dataclass(frozen=True, slots=True)
class Question:
    """A search's soft side, analysed: what job, in which field, with what beside it.

    `words` are those that the thesaurus does not know, `all_words` every telling word of the question.
    """

    occupations: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    aspects: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    all_words: tuple[str, ...] = ()
    known: Thesaurus = field(default_factory=thesaurus, repr=False, compare=False)

    @property
    def empty(self) -> bool:
        return not (self.occupations or self.fields or self.aspects or self.words or self.skills)


def question(search: Search) -> Question:
    """What the soft text and the skills of a search ask for."""
    known = thesaurus()
    lemmas = [lemma(word.text, restore=True) for word in words(search.text)]
    mentions = known.find(lemmas)
    claimed = {position for mention in mentions for position in mention.positions}
    skills = tuple(dict.fromkeys(fold(skill) for skill in search.skills))
    of_skills = {lemma(word.text) for skill in search.skills for word in words(skill)}
    rest = [
        word
        for position, word in enumerate(lemmas)
        if position not in claimed and word not in CONNECTING and word not in _FILLER and word not in of_skills
    ]
    own = [
        word for word in dict.fromkeys(lemmas) if word not in CONNECTING and word not in _FILLER and len(word) > 1
    ]
    of_kind: dict[str, list[str]] = {"occupation": [], "field": [], "aspect": []}
    for mention in mentions:
        of_kind[mention.entry.kind].append(mention.entry.id)
    return Question(
        occupations=tuple(dict.fromkeys(of_kind["occupation"])),
        fields=tuple(dict.fromkeys(of_kind["field"])),
        aspects=tuple(dict.fromkeys(of_kind["aspect"])),
        words=tuple(word for word in dict.fromkeys(rest) if len(word) > 1),
        skills=skills,
        all_words=tuple(own),
        known=known,
    )


class Terms:
    """The terms of a column, as one string between blanks: a look-up costs less than taking it apart."""

    __slots__ = ("_padded",)

    def __init__(self, joined: str | None) -> None:
        self._padded = f" {joined or ''} "

    def __contains__(self, term: object) -> bool:
        return f" {term} " in self._padded

    def sequence(self) -> list[str]:
        return self._padded.split()


class Row:
    """One candidate as the store gave it, its terms ready to be looked up."""

    __slots__ = ("columns", "occupations", "text", "title", "words_in_title")

    def __init__(self, columns: Mapping[str, Any]) -> None:
        self.columns = columns
        self.title = Terms(columns["title_words"])
        self.text = Terms(columns["text_words"])
        terms = self.title.sequence()
        self.occupations = {term[2:] for term in terms if term.startswith("o:")}
        self.words_in_title = sum(term[1:2] != ":" and term not in CONNECTING for term in terms)


def job(asked: Question, row: Row, likeness: float) -> tuple[float, list[Reason]]:
    """How much of the job asked for the offer is, 0..1. `likeness`: cosine of the texts' vectors."""
    reasons: list[Reason] = []
    whole = 1.0
    if asked.occupations:
        support = _support(asked, row)
        whole, name = max((_occupation(asked.known, name, row, support), name) for name in asked.occupations)
        whole *= UNSUPPORTED + (1 - UNSUPPORTED) * support
        if whole >= NAMED_IN_TEXT * BESIDE_ANOTHER_TITLE:
            reasons.append(
                Reason("title" if whole > NAMED_IN_TEXT else "text", asked.known.entries[name].names[0])
            )
    elif asked.fields:
        whole = max(_field(name, row) for name in asked.fields)
        reasons += [
            Reason("title", asked.known.entries[n].names[0]) for n in asked.fields if _field(n, row) == whole
        ]
    share = _words(asked, row, reasons)
    if asked.occupations or asked.fields:
        whole *= JOB_WITHOUT_WORDS + (1 - JOB_WITHOUT_WORDS) * share if share is not None else 1.0
    elif share is not None:
        # No name of a job that we know: the words themselves, and a likeness that forgives typing errors.
        whole = max(share, min(1.0, 1.3 * likeness))
    if asked.skills:
        having = sum(_skill(skill, row, reasons) for skill in asked.skills) / len(asked.skills)
        alone = not (asked.occupations or asked.fields or asked.words)
        whole *= having if alone else JOB_WITHOUT_SKILLS + (1 - JOB_WITHOUT_SKILLS) * having
    return whole, reasons


def _support(asked: Question, row: Row) -> float:
    """The share of the question's own words that the offer has anywhere, 1 where there are none."""
    if not asked.all_words:
        return 1.0
    return sum(word in row.text or word in row.title for word in asked.all_words) / len(asked.all_words)


def _occupation(known: Thesaurus, name: str, row: Row, support: float) -> float:
    if f"o:{name}" in row.title:
        return NAMED_IN_TITLE
    entry = known.entries[name]
    found = [0.0]
    if f"t:{name}" in row.title:
        found.append(TASK_IN_TITLE)
    if f"n:{name}" in row.title:
        found.append(ASSISTING_IN_TITLE)
    wider = set(known.wider(name))
    if wider & row.occupations:
        others = row.occupations - wider - set(known.wider(next(iter(wider & row.occupations))))
        beside = f"o:{name}" in row.text or f"t:{name}" in row.text
        told = BROADER_IN_TITLE + (NAMED_IN_TITLE - BROADER_IN_TITLE) * max(float(beside), support) * BROADER_TOLD
        found.append(SIBLING_IN_TITLE if others else told)
    if any(f"o:{other}" in row.title for other in entry.near):
        found.append(NEAR_IN_TITLE)
    beside = BESIDE_ANOTHER_TITLE if row.occupations else 1.0
    if f"o:{name}" in row.text:
        found.append(NAMED_IN_TEXT * beside)
    if f"t:{name}" in row.text:
        found.append(TASK_IN_TEXT * beside)
    return max(found)


def _field(name: str, row: Row) -> float:
    if f"f:{name}" in row.title:
        return FIELD_IN_TITLE
    return FIELD_IN_TEXT * (BESIDE_ANOTHER_TITLE if row.occupations else 1.0) if f"f:{name}" in row.text else 0.0


def _words(asked: Question, row: Row, reasons: list[Reason]) -> float | None:
    """The share of the further words that the offer has, None where there are none."""
    worth = []
    for word in asked.words:
        place = WORD_IN_TITLE if word in row.title else WORD_IN_TEXT if word in row.text else 0.0
        worth.append(place)
        if place:
            reasons.append(Reason("text", word))
    if asked.occupations and asked.fields:
        # Beside an occupation a field says where: "pielęgniarka w przychodni albo domu opieki".
        worth.append(
            max(
                WORD_IN_TITLE
                if _field(n, row) == FIELD_IN_TITLE
                else WORD_IN_TEXT
                if f"f:{n}" in row.text
                else 0.0
                for n in asked.fields
            )
        )
    return sum(worth) / len(worth) if worth else None


def _skill(name: str, row: Row, reasons: list[Reason]) -> float:
    if name in (row.columns["skills_folded"] or ()) or name in row.title or name in row.text:
        reasons.append(Reason("skills", name))
        return 1.0
    term = name.replace(" ", "_")
    return 1.0 if term in row.text else 0.0


def stated(search: Search, asked: Question, row: Row) -> tuple[float, list[Reason]]:
    """The share of what was asked beside the job that the offer states, 0..1; and what it states or not."""
    columns = row.columns
    said: list[tuple[float, Reason]] = []
    if search.places:
        said.append(_place(search, columns))
    for name in ("modes", "levels", "contracts", "hours", "languages"):
        wanted: Sequence[str] = getattr(search, name)
        if wanted:
            common = [value for value in wanted if value in (columns[name] or ())]
            said.append((1.0 if common else 0.0, Reason(name, (common or list(wanted))[0], bool(common))))
    if search.pay is not None:
        known = columns["pay_max"] is not None
        said.append((1.0 if known else 0.0, Reason("pay", "", known)))
    for aspect in asked.aspects:
        has = f"a:{aspect}" in row.text or f"a:{aspect}" in row.title
        said.append((1.0 if has else 0.0, Reason("text", asked.known.entries[aspect].names[0], has)))
    preferred = search.preferred
    for name in ("modes", "levels", "contracts", "hours", "languages"):
        wanted = getattr(preferred, name)
        if wanted:
            common = [value for value in wanted if value in (columns[name] or ())]
            said.append((1.0 if common else 0.0, Reason(name, (common or list(wanted))[0], bool(common))))
    if preferred.places:
        common = [
            name
            for name in preferred.places
            if name in (*columns["towns"], *columns["voivodeships"], *columns["countries"])
        ]
        said.append(
            (1.0 if common else 0.0, Reason("places", (common or list(preferred.places))[0], bool(common)))
        )
    reasons = [reason for _, reason in said]
    return (sum(value for value, _ in said) / len(said) if said else 1.0), reasons


def _place(search: Search, columns: Mapping[str, Any]) -> tuple[float, Reason]:
    everywhere = (*(columns["towns"] or ()), *(columns["voivodeships"] or ()), *(columns["countries"] or ()))
    common = [name for name in search.places if name in everywhere]
    if common:
        return 1.0, Reason("places", common[0])
    if columns["towns"] and search.radius_km:
        return 0.9, Reason("places", columns["towns"][0])
    if columns["regions"]:
        return 0.4, Reason("places", columns["regions"][0], stated=False)
    if "remote" in (columns["modes"] or ()):
        return 0.4, Reason("modes", "remote")
    return (0.4 if columns["nationwide"] else 0.2), Reason("places", search.places[0], stated=False)


def score(search: Search, asked: Question, row: Row, likeness: float) -> tuple[float, tuple[Reason, ...]]:
    """How well the offer answers, 0..1, and why."""
    whole, why = job(asked, row, likeness)
    share, more = stated(search, asked, row)
    languages = set(row.columns["languages"] or ()) - {
        "pl",
        "en",
        *search.languages,
        *search.preferred.languages,
    }
    if languages:
        whole *= UNASKED_LANGUAGE
    if search.levels == ("intern",) and not row.columns["levels"]:
        whole *= UNKNOWN_INTERN
    whole *= 1 - DIGRESSION * min(_digressions(asked, row), 4)
    return whole * (OPEN + (1 - OPEN) * share), tuple(dict.fromkeys((*why, *more)))


def _digressions(asked: Question, row: Row) -> float:
    """How much else the title speaks of: other occupations count whole, further words a little."""
    expected = {name for wanted in asked.occupations for name in (wanted, *asked.known.wider(wanted))}
    narrower = {name for name in row.occupations if expected & set(asked.known.wider(name))}
    others = row.occupations - expected - narrower if expected else set()
    return len(others) + 0.1 * row.words_in_title


def breaks(search: Search, row: Row, pay: Sequence[Pay] = ()) -> bool:
    """Does the offer break a constraint in a way that the store's filters cannot see?

    Excluded words, excluded skills that only the title names, and pay (`pay`: what the offer states).
    """
    if search.pay is not None and pay and not _pays(search, pay):
        return True
    for phrase in search.words_excluded:
        if _says(row, tuple(lemma(word.text, restore=True) for word in words(phrase))):
            return True
    return any(fold(skill) in row.title for skill in search.skills_excluded)


def _pays(search: Search, stated_pay: Sequence[Pay]) -> bool:
    """Does any of the pay stated for a contract that was asked for meet the wish?

    A range open at one end counts as its other end: "from 4,000" promises no more than that.
    """
    wish = search.pay
    if wish is None:
        return True
    of_contract = [pay for pay in stated_pay if pay.contract is None or pay.contract in search.contracts]
    for pay in of_contract or stated_pay:
        low, high = pay.minimum, pay.maximum
        closed = replace(pay, minimum=high if low is None else low, maximum=low if high is None else high)
        if meets(closed, wish) is not False:
            return True
    return False


def _says(row: Row, phrase: tuple[str, ...]) -> bool:
    """Do the words of the offer contain the phrase, other than in "bez …" or "nie …"?"""
    telling = tuple(word for word in phrase if word not in CONNECTING)
    if not telling or not all(word in row.title or word in row.text for word in telling):
        return False
    for terms in (row.title, row.text):
        sequence = terms.sequence()
        for at, word in enumerate(sequence):
            if word != telling[0] or _NEGATING & set(sequence[max(0, at - 3) : at]):
                continue
            if set(telling) <= set(sequence[at : at + len(telling) + 2]):
                return True
    return False
