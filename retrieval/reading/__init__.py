"""A sentence, and the search before it, become an intent and a `Search`: in milliseconds, without a model.

`sentence` finds the constraints of one sentence, `scope` says which of them are refused or only wished for,
`remainder` keeps the words that name the job, and `said` puts together what the sentence says. `intents` knows
what is asked by name; `dialogue` decides whether the search before still holds, and `refining` what of it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import MODES, OfferQuestion, Reading, Search
from retrieval.abroad import stays_home
from retrieval.flat import blank, flat
from retrieval.polish import joined_licences
from retrieval.reading.alert_times import only_says_when, timed, with_time
from retrieval.reading.amount_alone import amount_alone
from retrieval.reading.asked_of_offer import asked_of_offer
from retrieval.reading.asks_offers import asked_of_offers
from retrieval.reading.bare_language import with_language_named
from retrieval.reading.both_places import both_places
from retrieval.reading.by_day import hours_of_day
from retrieval.reading.clauses import order_in, without_chatter
from retrieval.reading.complaints import denies, hard_luck
from retrieval.reading.dialogue import begins_anew
from retrieval.reading.dismissals import as_refusal
from retrieval.reading.districts import districts_named
from retrieval.reading.driving import drives
from retrieval.reading.intents import (
    named_intent,
    starts_over,
    steps_back,
    without_reset,
)
from retrieval.reading.life import find_life
from retrieval.reading.numerals import all_in_figures, in_figures
from retrieval.reading.of_list import (
    asks_for_everything,
    asks_for_it_again,
    asks_how_many,
    asks_whether_any,
    not_of_companies,
    order_asked,
    positions,
)
from retrieval.reading.of_pay import (
    asks_for_the_best_paid,
    asks_what_is_earned,
    best_paid_where,
    wants_good_pay,
)
from retrieval.reading.orders import alert_order, stop_order
from retrieval.reading.readmitted import readmitted
from retrieval.reading.refining import refined
from retrieval.reading.sense import is_nonsense, names_anything, names_work
from retrieval.reading.sentence import Sentences
from retrieval.reading.swaps import as_swap
from retrieval.reading.trimmed import trimmed
from retrieval.reading.turns import Turn
from retrieval.reading.verb_last import verb_first
from retrieval.reading.where import HOME, only_says_home
from retrieval.reading.wording import unescaped

if TYPE_CHECKING:
    from retrieval.reading.of_list import Named
    from retrieval.reading.said import Said
    from retrieval.vocabulary import Vocabulary

STEPS_BACK = 5
"""How many refinements can be taken back."""
MOST_CHARACTERS = 4_000
"""How much of a message is read; nobody asks for work in a longer sentence."""


class SentenceReader:
    """Reads messages by the vocabulary of the offers; implements `bot.ports.Reader`. Safe to share."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._sentences = Sentences(vocabulary)

    def read(self, text: str, before: Search | None = None) -> Reading:
        """See `bot.ports.Reader.read`. A message that is no search leaves the one before in force."""
        if before is not None and (steps := order_in(text[:MOST_CHARACTERS], self._sentences, _steps_back)):
            back = _earlier(before, steps)
            return Reading("smalltalk" if back is before else "search", back)
        if (luck := hard_luck(flat(text))) is not None:
            text = blank(text, *luck)
        reading = self._earned(text, before) or self._read(text, before)
        in_force = before or Search()
        if luck is not None and reading.search == in_force and reading.intent in {"search", "smalltalk"}:
            return Reading("smalltalk", in_force, hard_luck=True)
        if reading.intent == "search":
            named = districts_named(text, reading.search.places)
            refused = reading.search.words_excluded
            reading = replace(reading, districts=tuple(name for name in named if name not in refused))
        if before is None or before == Search():
            return reading
        if reading.search == before:
            return replace(reading, search=before)
        return replace(reading, search=replace(reading.search, earlier=_steps(before, STEPS_BACK)))

    def _read(self, text: str, before: Search | None) -> Reading:
        text = text[:MOST_CHARACTERS]
        well_paid = wants_good_pay(flat(text))
        return self._well_paid(text, before, well_paid) if well_paid else self._read_as_said(text, before)

    def _well_paid(self, text: str, before: Search | None, well_paid: tuple[int, int]) -> Reading:
        """The search for what the rest of a message says, the best paid first; what else it wants as it is."""
        whole = self._read_as_said(text, before)
        rest = blank(text, *well_paid).strip(" ,.;!?")
        if whole.intent not in ("search", "smalltalk"):
            return whole
        reading = self._read(rest, before) if rest else Reading("search", before or Search())
        nothing_else = reading.intent == "smalltalk" and reading.search != Search()
        if reading.intent not in ("search", "smalltalk") or (whole.intent == "smalltalk" and nothing_else):
            return whole
        search = replace(reading.search, best_paid_first=True, newest_first=False)
        return replace(reading, intent="search", search=search)

    def _read_as_said(self, text: str, before: Search | None) -> Reading:
        text = in_figures(joined_licences(unicodedata.normalize("NFC", unescaped(text)).strip()))
        text, flat_text = as_refusal(*verb_first(text, flat(text)))
        by_name = self._by_name(text, flat_text, before)
        if by_name is not None:
            return by_name
        whole = before is None or before == Search() or self._readmitted(text, flat_text, before) is not None
        said = without_chatter(text, self._sentences, reasons_only=whole)
        return self._search(text, flat_text, before) if said == text else self._read(said, before)

    def _earned(self, text: str, before: Search | None) -> Reading | None:
        """The search for the work whose pay is asked, where it is named: "ile zarabia portier w Łodzi?"."""
        if not asks_what_is_earned(flat(text[:MOST_CHARACTERS])):
            return None
        said = self._read(text, None).search
        if not (said.skills or names_work(said.text)):
            return None
        if before is not None and not said.places:
            said = replace(said, places=before.places, radius_km=before.radius_km)
        return Reading("search", said, about=OfferQuestion(pay=True))

    def _by_name(self, text: str, flat_text: str, before: Search | None) -> Reading | None:
        """What a message wants that says so by name, or of the search in force no more than an amount."""
        in_force = before or Search()
        ordered = alert_order(text, flat_text, positions)
        if ordered is not None:
            order = with_time(ordered.order) if ordered.order.act == "edit" else ordered.order
            return Reading(ordered.intent, in_force, ordered.numbers, order=order)
        if before is not None and only_says_when(flat_text):
            return timed(Reading("subscribe", before), text, flat_text)
        listed = _of_whole_list(flat_text, in_force) or self._best_paid(text, flat_text, in_force)
        if listed is None and in_force != Search():
            listed = order_in(
                text,
                self._sentences,
                lambda said: amount_alone(all_in_figures(said), in_force),
                lambda clause: amount_alone(all_in_figures(clause), in_force, one_of_several=True),
            )
        if listed is not None:
            return listed
        if denies(flat_text, flat(" ".join((in_force.text, *in_force.places)))):
            return Reading("smalltalk", in_force)
        named = named_intent(text, flat_text)
        if in_force != Search() and (named is None or (named.intent == "details" and not named.numbers)):
            named = asked_of_offers(flat_text) or named
        if named is None and in_force != Search():
            named = order_in(text, self._sentences, lambda said: None, self._of_the_list)
        return None if named is None else self._named(named, text, flat_text, before)

    def _readmitted(self, text: str, flat_text: str, before: Search) -> Search | None:
        return readmitted(flat_text, before, {skill.name for skill in self._sentences.skills.find(text)})

    def _of_the_list(self, clause: str) -> Named | None:
        """What one clause among others wants of the offers shown: "that one looks good, how do I apply"."""
        named = named_intent(clause, clause)
        if named is None or named.intent not in {"more", "details", "compare"}:
            return None
        if named.numbers:
            return named
        said = self._sentences.read(clause).search
        return named if said == Search(text=said.text) else None

    def _named(self, named: Named, text: str, flat_text: str, before: Search | None) -> Reading:
        in_force = before or Search()
        match named.intent:
            case "search":
                return self._search(named.rest, flat(named.rest), None)
            case "subscribe":
                wanted = _ABOUT.sub("", named.rest)
                search = self._search(wanted, flat(wanted), before).search
                return timed(Reading("subscribe", search, named.numbers), text, flat_text)
            case "unsubscribe":
                order = stop_order(flat_text, named.numbers)
                return Reading("unsubscribe", in_force, named.numbers, order=order)
            case "compare" | "details":
                of_all = named.intent == "compare" and not named.numbers and in_force != Search()
                if of_all and asks_for_the_best_paid(flat_text):
                    return Reading("compare", replace(in_force, best_paid_first=True, newest_first=False))
                about = asked_of_offer(text, flat_text, self._sentences)
                return Reading(named.intent, in_force, named.numbers, about=about)
        return Reading(named.intent, in_force, named.numbers)

    def _best_paid(self, text: str, flat_text: str, in_force: Search) -> Reading | None:
        """For a question for the best pay that names a town or a job: the search for it, the best paid first."""
        at = best_paid_where(flat_text)
        if at is None:
            return None
        search = self._search(text[at:], flat_text[at:], in_force).search
        if search == in_force:
            return None
        return Reading("search", replace(search, best_paid_first=True, newest_first=False))

    def _search(self, text: str, flat_text: str, before: Search | None) -> Reading:
        if starts_over(flat_text):
            before, text = None, without_reset(text, flat_text)
            return Reading("search", _whole(self._sentences.read(text).search))
        if before is not None and (
            changed := self._readmitted(text, flat_text, before)
            or _to_the_office(flat_text, before)
            or both_places(flat_text, before)
            or (None if self._sentences.skills.find(text) else trimmed(flat_text, before))
        ):
            return Reading("search", changed)
        swapped = False
        if before is not None:
            in_its_place = as_swap(text, before, lambda said: self._sentences.read(said).search)
            swapped = in_its_place != text
            text = with_language_named(in_its_place, before)
        turn = Turn(flat_text)
        driving = before is not None and drives(flat(before.text))
        said = self._sentences.read(text, refining=before is not None, driving=driving)
        if (
            before is not None
            and said.search.places == (HOME,)
            and only_says_home(flat_text)
            and stays_home(before)
        ):
            said = replace(said, search=replace(said.search, places=before.places))
        if said.empty or (before is None and _whole(said.search) == Search()):
            # "od września" says when the work may begin, which is no constraint, and nothing else.
            told = before is not None and (
                bool(find_life(flat_text))
                or _OF_ONESELF.match(flat_text) is not None
                or bool(_MAY_BE.search(flat_text))
            )
            asked = told or turn.may_search
            return Reading("search" if asked else "smalltalk", before or Search())
        only_words = said.search == Search(text=said.search.text)
        asked = before is not None and _asks_the_offers(text, said.search.text, turn)
        if only_words and (asked or (is_nonsense(text, flat_text) and hours_of_day(flat_text) is None)):
            return Reading("details" if asked else "smalltalk", before or Search())
        if before is None or before == Search() or (not swapped and begins_anew(said, before, turn)):
            if before is not None:
                said = self._sentences.read(text)
            return Reading("search", _whole(_in_office(_where_it_may_be(said))))
        return Reading("search", refined(before, said, turn, self._sentences))


def _asks_the_offers(text: str, named: str, turn: Turn) -> bool:
    """Whether a message asks what only the offers shown can tell: "od kiedy można zacząć?"."""
    asks = text.rstrip().endswith("?") and (len(named.split()) > 1 or _QUESTION.match(turn.flat_text))
    wants = turn.asks_for or turn.adds or turn.searches or _SOMETHING.search(turn.flat_text)
    return bool(asks) and not wants and not names_anything(named)


_QUESTION = re.compile(
    r"[ ]*(?:(?:a|to|no|i)[ ])*(?:(?:od|do)[ ])?(?:kiedy|jak|gdzie|ile|kto|co|czy|po[ ]co|when|how|where|who|is|"
    r"are|do|does)[ ]"
)
_SOMETHING = re.compile(r"(?<!\w)(?:cos|czegos|jakies|jakas|jakiejs|jakichs|something|anything|any)(?!\w)")


_OF_ONESELF = re.compile(
    r"\s*(?:(?:a|i|no|ja|to|bo|ale)[ ,]+)*(?:jestem|jestesmy|bylem|bylam|mam|mamy|posiadam|umiem|potrafie|znam|"
    r"moge|"
    r"nie[ ]musze|lubie|chetnie[ ]sie|i[ ]?['’]?a?m|i[ ](?:can|have|like))(?!\w)"
)
"""How a message begins that tells of the person; where that is no constraint, the search stays as it is."""
_MAY_BE = re.compile(
    r"(?<!\w)(?:(?:nie|zaden)[ ](?:(?:jest|sa|to|stanowi\w*)[ ])?(?:problem\w*|przeszkod\w+)|bez[ ]problemu|"
    r"mo(?:ga|ze)[ ]byc|(?:max|maks\w*|do)[ ]\d+[ ]?%|jesli[ ](?:sie[ ]da|to[ ]mozliwe)|(?:no|not[ ]a)[ ]problem|"
    r"wyplat\w+|polski\w*[ ](?:szef\w*|warunk\w+)|(?:uczyc[ ]sie|sie[ ]uczyc)|nocki[ ](?:lub|albo)[ ]dniowki)"
    r"(?!\w)"
)
"""What may be, or how one would be employed: where that is no constraint, the search stays as it is."""
_ABOUT = re.compile(r"^\s*(?:na|o|dla|for|about|with)\s+", re.IGNORECASE)
"""Between the wish for an alert and what it is to watch: "alert na kelnera w Gdyni"."""


def _of_whole_list(flat_text: str, in_force: Search) -> Reading | None:
    """For a message that wants all of the list, to know how long it is, or to have it in another order."""
    if asks_for_everything(flat_text):
        return Reading("search" if in_force == Search() else "more", in_force)
    if in_force == Search():
        return None
    if order := order_asked(flat_text):
        newest, paid = order == "newest", order == "pay"
        return Reading("search", replace(in_force, newest_first=newest, best_paid_first=paid))
    if numbers := not_of_companies(flat_text):
        return Reading("search", in_force, numbers)
    told = asks_how_many(flat_text) or asks_for_it_again(flat_text) or asks_whether_any(flat_text)
    return Reading("search", in_force) if told else None


_TWO_MODES = 2
_OFFICE = "w biurze"
_FROM_THE_OFFICE = re.compile(
    r"[ ]*(?:(?:a|to|jednak|tylko|praca)[ ])*w[ ]biurze[ ]*[.!?]*[ ]*|from[ ]the[ ]office"
)


def _to_the_office(flat_text: str, before: Search) -> Search | None:
    """For skills that were named, "praca w biurze" is where the work is done and no other work."""
    if before.skills and _FROM_THE_OFFICE.fullmatch(flat_text):
        return replace(before, modes=("onsite",))
    return None


def _in_office(search: Search) -> Search:
    """Work that is named, "w biurze", is not from home; what only is said to be in an office is office work."""
    parts = search.text.split(", ")
    others = [part for part in parts if part != _OFFICE]
    named = any(map(names_work, others)) or (search.skills and others)
    if len(others) == len(parts) or search.modes or not named:
        return search
    return replace(search, text=", ".join(others), modes=("onsite",))


def _where_it_may_be(said: Said) -> Search:
    """The search, in the places that it "may be" where it names no other: "kucharz, może być Zakopane"; and with
    the modes that it may have where two are named: "może być hybrydowo albo zdalnie"."""
    search = said.search
    modes = said.may.get("modes", ())
    if len(modes) == _TWO_MODES and not search.modes:
        mode_of = [mode for mode in MODES if mode in modes]
        return replace(search, modes=tuple(mode_of), preferred=replace(search.preferred, modes=()))
    places = tuple(place for place in said.may.get("places", ()) if isinstance(place, str))
    if search.places or search.modes or not places:
        return search
    return replace(search, places=places, preferred=replace(search.preferred, places=()))


def _whole(search: Search) -> Search:
    """Without a radius around no place."""
    return search if search.places else replace(search, radius_km=None)


def _steps_back(flat_text: str) -> int | None:
    return steps_back(flat_text) or None


def _earlier(search: Search, steps: int) -> Search:
    """The search as it was so many refinements ago, or the first there was."""
    for _ in range(steps):
        search = search.earlier or search
    return search


def _steps(search: Search, count: int) -> Search:
    """The search with at most `count` steps to go back, itself the first of them."""
    if search.earlier is None:
        return search
    return replace(search, earlier=_steps(search.earlier, count - 1) if count > 1 else None)
