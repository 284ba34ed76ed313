"""How far a negation or a wish reaches: to the constraints beside it, through "i", "ani", "lub", to the comma."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.flat import flat
from retrieval.polish import is_genitive, words
from retrieval.reading.ahead import PREPOSITIONS, is_told_anew, kin_of, list_goes_on, place_follows
from retrieval.reading.burdens import BURDENS
from retrieval.reading.fallen_away import JOINTS, fallen_away
from retrieval.reading.fillers import is_filler, is_weak
from retrieval.reading.inside import DEEP_INSIDE, goes_inside
from retrieval.reading.marks import Cue, CueKind, Item, Mark, Token
from retrieval.reading.meaning import Meaning
from retrieval.reading.remainder import Piece, names_job
from retrieval.reading.sense import names_work
from retrieval.reading.shift_systems import SYSTEM
from retrieval.stand_ins import OWN_CAR

if TYPE_CHECKING:
    from collections.abc import Sequence

_WITHOUT = re.compile(r"(?:^|\W)(?:bez|o?procz)\W*$")
"""What refuses all of a list in the genitive, of whatever kind: "bez Lidla i weekendów"."""
_HOW_MUCH = (("full_time",), ("part_time",))
"""Wanted where it stands behind what is refused: "bez wychowawstwa na pół etatu"."""
_CARRIED = frozenset({"contracts", "hours", "nights", SYSTEM, "modes"})
_SUITS = re.compile(
    r"(?:(?:mi|mnie)[ ])?(?:pasuj[ae]|odpowiadaj?a)(?:[ ]mi)?|(?:is|are)[ ](?:fine|ok|okay)|"
    r"(?:jest|sa)[ ](?:ok|okej|spoko|w[ ]porzadku)|(?:suits?|works?)[ ](?:for[ ])?(?:me|us)"
)
"""What is said behind something that suits, with no "też" that would make it one choice of several."""
_PLURAL = re.compile(r"odpadaja|wchodza|pasuja|odpowiadaja|interesuja|(?:^|[ ])are(?!\w)")
_ALONE = re.compile(r"(?:tylko|wylacznie|only|just)(?!\w)")
_AS, _SO_THAT = frozenset(("jako", "as")), frozenset(("zeby", "aby"))
_LACKING = frozenset(("bez", "without"))
"""Where it is no cue it begins words of its own: "bez dzwonienia i bez kontaktu z ludźmi"."""
_GOING = frozenset(
    "jezdzic jechac dojezdzac wyjezdzac pracowac mieszkac drive driving travel travelling commute commuting go "
    "work working".split()
)
"""Verbs between a refusal and the place that is refused."""
_SEEKING = frozenset(
    "szukam szukamy szuka poszukuje chce chcemy chcialbym chcialabym wole potrzebuje want need".split()
)
"""After "i" or a comma they begin what is wanted, and no refusal goes beyond them."""


def meanings(items: Sequence[Item], text: str, *, refining: bool) -> Meaning:
    """Walks through a sentence's marks, cues and words in order."""
    walk = _Walk(items, text, refining)
    for at, item in enumerate(items):
        if isinstance(item, Cue):
            walk.cue(item)
        elif isinstance(item, Mark):
            walk.mark(item)
        elif item.stop:
            walk.stop(item, at)
        else:
            walk.word(item, at)
    walk.end_phrase()
    return walk.meaning


class _Walk:
    """Where one is in a sentence: the cue in force, and what it has reached so far."""

    def __init__(self, items: Sequence[Item], text: str, refining: bool) -> None:
        self.items = items
        self.text = text
        self.refining = refining
        self.meaning = Meaning()
        self.force: CueKind | None = None
        self.removing = False
        self.reached: str | None = None  # the field last refused, or "words"
        self.without = False  # whether what is refused stands in the genitive
        self.phrase: list[Token] = []
        self.clause: list[Mark] = []  # wanted since the last stop
        self.joint: str | None = None
        self.wished = False  # whether the wish in force has reached anything

    # what ends where

    def end_phrase(self) -> None:
        while self.phrase and self.phrase[-1].flat in PREPOSITIONS:
            self.phrase.pop()
        if self.phrase:
            self.meaning.phrases.append(tuple(self.phrase))
            self.phrase = []

    def _release(self) -> None:
        self.wished = False
        self.end_phrase()
        self.force = None
        self.reached = None

    def _break(self) -> None:
        if self.meaning.stretches[-1]:
            self.meaning.stretches.append([])

    # the kinds of items

    def cue(self, cue: Cue) -> None:
        if cue.kind == "after":
            self._refuse_clause(cue)
            return
        if cue.kind in {"needless", "removed"}:
            self._unsay_clause(removed=cue.kind == "removed")
            return
        if cue.kind == "wish" and not self.clause and self._refused_right_before(cue):
            self._release()  # "bez nocek, jeśli się da" is refused as "najlepiej bez nocek" is
            return
        if cue.kind in {"may", "wish", "prefer"} and self._said_behind(cue):
            if cue.kind == "may" and self._suits(cue):
                self._break()
            else:
                self._soften_clause(cue.kind)
            return
        self._release()
        self._break()
        self.joint = None
        if cue.kind in {"but", "filler"}:
            return
        self.force = "not" if cue.kind == "lack" else cue.kind
        self.removing = cue.kind == "remove"
        if self.removing:
            self.force = "unsaid" if self.refining else "not"
        self.without = _WITHOUT.search(flat(self.text[cue.start : cue.end])) is not None
        if cue.kind == "lack":
            self.reached = "lack"
        if cue.kind == "prefer" and self.refining:
            self.force = None

    def mark(self, mark: Mark) -> None:
        joint = self.joint
        meaning = self.meaning
        if mark.refused:
            self._release()
            self.joint = None
            meaning.refused.append(mark)
            self._break()
            return
        reaches = self.force == "not" and self._reaches(mark, joint)
        if self.force == "may" and _ALONE.match(flat(self.text[mark.start : mark.end])):
            self._release()  # "mogę tylko w weekendy"
        self.joint = None
        if self.force == "not":
            if reaches:
                if joint is None and mark.field in _CARRIED:
                    self.phrase = []  # "nie przez agencję na zlecenie": neither alone is refused
                self.end_phrase()
                meaning.refused.append(mark)
                if self.reached != "lack":
                    self.reached = "words" if mark.field == BURDENS else kin_of(mark.field)
                self._break()
                return
            self._release()
        self.end_phrase()
        if self.force == "unsaid" and self.reached and joint is None:
            self._release()
        self._take(mark)
        if mark.kept and self.force not in {"may", "unsaid"}:
            said = self.text[mark.start : mark.end]
            meaning.stretches[-1].append(Piece(said, said.casefold(), marked=True))
        else:
            self._break()

    def _take(self, mark: Mark) -> None:
        """A mark that no refusal reaches, as the cue in force means it."""
        if self.force in {"wish", "prefer"}:
            self.meaning.wished.append(mark)
            self.wished = True
        elif self.force in {"may", "unsaid"}:
            (self.meaning.may if self.force == "may" else self.meaning.unsaid).append(mark)
            if self.removing:
                self.meaning.removed.append(mark)
            self.reached = mark.field
        else:
            self.meaning.wanted.append(mark)
            self.clause.append(mark)

    def stop(self, token: Token, at: int) -> None:
        following = self.items[at + 1 :]
        refused = self.force == "not" and bool(self.reached)
        goes_on = (
            token.flat == ","
            and (refused or self.force in {"wish", "may"})
            and list_goes_on(following, self._last_field())
            and not (refused and self.reached == "places" and is_told_anew(following))
        )
        if token.flat in {":", "("} or not goes_on:
            if token.flat != ":":
                self._release()
            self._break()
            self.joint = None
            self.clause = []
        else:
            self.end_phrase()
            self.joint = ","

    def word(self, token: Token, at: int) -> None:
        joins = token.flat in JOINTS
        if self.force == "not" and token.flat in _LACKING:
            self._release()
        if self.force == "not":
            if joins and (self.reached or self.phrase):
                self.end_phrase()
                self.reached = self.reached or "words"
                self.joint = token.flat
                return
            if token.flat in _SEEKING and self.joint is not None:
                self._release()  # "nie chce mi się jeździć i szukam czegoś stacjonarnego"
                return
            if is_weak(token) or is_filler(token) or self._only_goes(token, at):
                if self.phrase and token.flat in PREPOSITIONS:
                    if goes_inside(self.phrase, token, self.items[at + 1 :], without=self.without):
                        self.phrase.append(token)
                        return
                    self.end_phrase()
                    self.reached = "words+"
                return
            if self._opens_phrase(token) and not self._is_work_beside(token):
                self.phrase.append(token)
                self.reached = "words"
                self.joint = None
                return
            self._release()
        if self.force == "unsaid" and not joins:
            return
        if self.force == "may" and not self.reached and not joins and names_job([Piece(token.text, token.flat)]):
            self._release()  # "może być na zmywaku w Ełku" wishes for work, and no place
        if self.force in {"wish", "prefer"} and (token.flat in _AS or (token.flat in _SO_THAT and self.wished)):
            self._release()  # "najlepiej jako kelner w Ełku", "najlepiej zdalnie i żeby było na etat"
        self.joint = token.flat if joins else None
        self.meaning.stretches[-1].append(Piece(token.text, token.flat))

    # how far a refusal reaches

    def _reaches(self, mark: Mark, joint: str | None) -> bool:
        known_refused = mark.field == "companies" and not mark.kept
        if self.reached in {None, "lack"} or known_refused:
            return True
        if self.without and joint is None and self._says_how_much(mark):
            return False
        if self.reached in {"words", "words+"}:
            return mark.field in _CARRIED or mark.field == BURDENS
        if joint in {"ani", "nor"}:
            return True
        return kin_of(mark.field) == self.reached or self._goes_on(mark)

    def _only_goes(self, token: Token, at: int) -> bool:
        """Whether a word only says that somebody is in a place refused: "nie chcę jeździć po Niemczech"."""
        return (
            self.reached is None
            and not self.phrase
            and token.flat in _GOING
            and place_follows(self.items[at + 1 :])
        )

    def _says_how_much(self, mark: Mark) -> bool:
        said = flat(self.text[mark.start : mark.end])
        return mark.values[:1] in _HOW_MUCH and said.startswith(("na ", "w "))

    def _goes_on(self, item: Mark | Token) -> bool:
        """Whether what stands behind "i" is refused with what stands before it, though it is of another kind."""
        said = words(self.text[item.start : item.end])
        led = bool(said) and said[0].folded not in _LACKING  # "bez nocek i bez doświadczenia"
        return self.without and self.joint in JOINTS and led and is_genitive(said[0].text)

    def _opens_phrase(self, token: Token) -> bool:
        """Whether a word is refused itself: right after the cue, or after "i", or as part of a phrase begun."""
        if self.reached == "lack" or self.reached is None or self.phrase:
            return True
        if self.reached == "words+":
            return False
        return (self.reached in {"words", "hours"} and self.joint is not None) or self._goes_on(token)

    def _is_work_beside(self, token: Token) -> bool:
        """Whether work in another case stands behind what is refused in the genitive: "bez nadgodzin magazyn"."""
        beside = self.without and bool(self.phrase) and self.joint is None
        beside = beside and self.phrase[-1].flat not in DEEP_INSIDE
        return beside and not is_genitive(token.text) and names_work(token.text)

    def _last_field(self) -> str | None:
        if self.force == "not":
            return self.reached
        kept = self.meaning.wished if self.force == "wish" else self.meaning.may
        return kept[-1].field if kept else None

    def _said_behind(self, cue: Cue) -> bool:
        """Whether a wish stands behind what it is about: "kotlin mile widziany", "zdalnie też może być"."""
        following = next((item for item in self.items if item.start >= cue.end), None)
        ends = following is None or (isinstance(following, Cue) and following.kind == "but")
        return bool(self.clause) and (ends or (isinstance(following, Token) and following.stop))

    def _refused_right_before(self, cue: Cue) -> bool:
        """Whether a wish ends a sentence whose last words are refused."""
        last = self.meaning.refused[-1] if self.meaning.refused else None
        following = next((item for item in self.items if item.start >= cue.end), None)
        ends = following is None or (isinstance(following, Token) and following.stop)
        return last is not None and ends and not self.text[last.end : cue.start].strip(" ,")

    def _suits(self, cue: Cue) -> bool:
        """Whether what stands before holds of all the work, and is said to suit: "trzy zmiany mi pasują".

        Nights and weekends are what somebody puts up with, and who has searched before lets something in besides.
        """
        last = self.clause[-1]
        of_all_work = last.field == "contracts" or (
            last.field in {"hours", SYSTEM} and last.values != ("weekend",)
        )
        alone = sum(mark.field == last.field for mark in self.meaning.wanted) == 1
        return (
            of_all_work
            and alone
            and not self.refining
            and bool(_SUITS.fullmatch(flat(self.text[cue.start : cue.end])))
        )

    def _soften_clause(self, kind: CueKind) -> None:
        """The last constraint before, and those of its list: "java, aws i docker mile widziane"."""
        kept = self.meaning.may if kind == "may" else self.meaning.wished
        last = self.clause.pop()
        softened = [last]
        while self.clause and self.clause[-1].field == last.field and self._listed(self.clause[-1], softened[-1]):
            softened.append(self.clause.pop())
        if (
            kind == "may"
            and last.kept
            and self.meaning.stretches[-1][-1:]
            and self.meaning.stretches[-1][-1].marked
        ):
            self.meaning.stretches[-1].pop()
        for mark in reversed(softened):
            self.meaning.wanted.remove(mark)
            kept.append(mark)

    def _unsay_clause(self, *, removed: bool) -> None:
        """What stood right before need not be: "angielski nie jest wymagany", "relocation not needed"; `removed`:
        it shall not be, as long as nobody asked for it. Who needs no car of their own has none.
        """
        if self.clause:
            listed = self._last_listed()
            said = {self.text[mark.start : mark.end] for mark in listed if mark.kept}
            for mark in listed:
                self.clause.remove(mark)
                self.meaning.wanted.remove(mark)
                if (removed or mark.values == (OWN_CAR,)) and not self.refining:
                    self.meaning.refused.append(mark)
                    continue
                self.meaning.unsaid.append(mark)
                if removed:
                    self.meaning.removed.append(mark)
            stretch = self.meaning.stretches[-1]
            self.meaning.stretches[-1] = [p for p in stretch if not (p.marked and p.text in said)]
        elif not names_job(self.meaning.stretches[-1]):
            self.meaning.stretches[-1] = []
        self._release()
        self._break()

    def _listed(self, first: Mark, second: Mark) -> bool:
        return self.text[first.end : second.start].strip().casefold() in JOINTS

    def _refuse_clause(self, cue: Cue) -> None:
        """What stood right before is not wanted: "Warszawa odpada", "call center odpada"."""
        stretch = self.meaning.stretches[-1]
        phrases, left = fallen_away(stretch)
        beside = stretch[-1:] and stretch[-1].marked and self.clause  # "magazyn, trzy zmiany odpadają"
        if phrases and not beside:
            self.meaning.phrases += [tuple(Token(p.text, p.flat, 0, 0) for p in phrase) for phrase in phrases]
            self.meaning.stretches[-1] = left
        else:
            several = _PLURAL.search(flat(self.text[cue.start : cue.end])) is not None
            for mark in self._last_listed(of_one_kind=not several):
                self.meaning.wanted.remove(mark)
                self.meaning.refused.append(mark)
            self.meaning.stretches[-1] = [p for p in stretch if not p.marked] if beside else []
        self.clause = []
        self._release()

    def _last_listed(self, *, of_one_kind: bool = True) -> list[Mark]:
        """The last constraint of the clause with those of its list: "Warszawa i Łódź"; of whatever kind where
        all of them are meant: "Kraków i Comarch odpadają"."""
        listed = self.clause[-1:]
        for mark in reversed(self.clause[:-1]):
            akin = kin_of(mark.field) == kin_of(listed[-1].field) or not of_one_kind
            if not akin or not self._listed(mark, listed[-1]):
                break
            listed.append(mark)
        return listed
