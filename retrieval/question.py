"""What the soft side of a search asks for: the words of its text as occupations, fields, aspects and the rest."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from retrieval.polish import fold, is_word, lemma, words
from retrieval.thesaurus import CONNECTING, Thesaurus, thesaurus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Search
    from retrieval.thesaurus import Mention

_FILLER = frozenset(
    """
    praca oferta szukac szukam poszukiwac chciec chcialbym chcialabym interesowac cos jakis moze byc dobry fajny
    ciekawy najlepiej chetnie pilnie prosic pokazac znalezc miec mozliwosc stanowisko zatrudnic zatrudnienie
    pracowac robota ewentualnie raczej tylko jakikolwiek dowolny firma albo lub czy to ten taki sie ja my ktos
    osoba zawod branza rok okolica bardzo tez takze jako pracownik specjalista mlody starszy polska najchetniej
    badz swoj rozny nowy zarabiac zarobek staz praktyka stazysta praktykant
    doswiadczyc doswiadczenie doswiadczony maly niewielki duzy poczatkujacy mlodszy junior mid regular senior lead
    experience experienced little entry level
    job work offer looking want find show me my any good please position role may be can prefer preferably
    """.split()
)
"""Folded lemmas with which people ask and which say nothing about the job."""

_OR = frozenset(("albo", "lub", "czy", "badz", "or"))

_LANGUAGE_WORDS = {
    "en": ("angielski", "english"), "de": ("niemiecki", "german"), "fr": ("francuski", "french"),
    "es": ("hiszpanski", "spanish"), "it": ("wloski", "italian"), "uk": ("ukrainski", "ukrainian"),
    "ru": ("rosyjski", "russian"), "nl": ("holenderski", "niderlandzki", "dutch"), "cs": ("czeski", "czech"),
    "sv": ("szwedzki", "swedish"), "no": ("norweski", "norwegian"), "da": ("dunski", "danish"),
    "pl": ("polski", "polish"),
}  # fmt: skip
"""The lemmas by which a question names a language that its search holds as a constraint already."""


@dataclass(frozen=True, slots=True)
class Question:
    """A search's soft side, analysed.

    `occupations` and `fields` are alternatives: an offer of any of them is the job asked for. `workplaces` are
    fields that say where an occupation is at home ("pielęgniarka w przychodni"). `words` are those that the
    thesaurus does not know (`spelled`: as they were written), `all_words` every telling word outside of aspects;
    both are folded lemmas.
    """

    occupations: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    workplaces: tuple[str, ...] = ()
    aspects: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    spelled: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    all_words: tuple[str, ...] = ()
    known: Thesaurus = field(default_factory=thesaurus, repr=False, compare=False)

    @property
    def empty(self) -> bool:
        return not (self.occupations or self.fields or self.aspects or self.words or self.skills)


def question(search: Search) -> Question:
    """What the soft text and the skills of a search ask for."""
    known = thesaurus()
    written = words(search.text)
    lemmas = [_meant(word.text, known) for word in written]
    mentions = sorted(known.find(lemmas), key=lambda mention: mention.positions)
    claimed = {position for mention in mentions for position in mention.positions}
    said_already = {lemma(word.text) for skill in search.skills for word in words(skill)}
    said_already |= {word for code in search.languages for word in _LANGUAGE_WORDS.get(code, ())}
    telling = {
        position: word
        for position, word in enumerate(lemmas)
        if len(word) > 1 and word not in CONNECTING and word not in _FILLER and word not in said_already
    }
    of_aspects = {at for mention in mentions if mention.entry.kind == "aspect" for at in mention.positions}
    fields, workplaces = _fields(mentions, lemmas)
    occupations = _ids(mentions, "occupation")
    if search.skills and not occupations:
        # The skills name the job; a field beside them says where: "Java, najlepiej w finansach".
        fields, workplaces = (), (*fields, *workplaces)
    unknown = {word: written[at].text for at, word in telling.items() if at not in claimed}
    return Question(
        occupations=occupations,
        fields=fields,
        workplaces=workplaces,
        aspects=_ids(mentions, "aspect"),
        words=tuple(unknown),
        spelled=tuple(unknown.values()),
        skills=tuple(dict.fromkeys(fold(skill) for skill in search.skills)),
        all_words=tuple(dict.fromkeys(word for at, word in telling.items() if at not in of_aspects)),
        known=known,
    )


def _meant(word: str, known: Thesaurus) -> str:
    """The folded lemma of a word as typed; one that Polish does not have is taken for the like one of a phrase."""
    typed = lemma(word, restore=True)
    return typed if is_word(word) else known.meant(typed)


def _ids(mentions: Sequence[Mention], kind: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mention.entry.id for mention in mentions if mention.entry.kind == kind))


def _fields(mentions: Sequence[Mention], lemmas: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields that are asked for as the job itself, and those that say where an occupation is at home."""
    of_occupations = {mention.positions for mention in mentions if mention.entry.kind == "occupation"}
    jobs: list[str] = []
    workplaces: list[str] = []
    named_before = False
    is_job = True
    for mention in mentions:
        if mention.entry.kind == "occupation":
            named_before = is_job = True
        elif mention.entry.kind == "field":
            first, last = mention.positions[0], mention.positions[-1]
            after_or = first > 0 and lemmas[first - 1] in _OR
            before_or = last + 1 < len(lemmas) and lemmas[last + 1] in _OR
            is_job = (
                not of_occupations
                or mention.positions in of_occupations
                or (after_or and is_job)
                or (before_or and not named_before)
            )
            (jobs if is_job else workplaces).append(mention.entry.id)
    return tuple(dict.fromkeys(jobs)), tuple(dict.fromkeys(workplaces))
