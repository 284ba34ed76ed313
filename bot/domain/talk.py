"""What is said: messages and buttons in, what they mean, and the parts of an answer out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain.alerts import AlertOrder, Cadence
    from bot.domain.offers import Hit, Obstacle, Search
    from bot.domain.values import Action, Intent, Language


@dataclass(frozen=True, slots=True)
class Address:
    """Where a conversation takes place and where an alert goes; keys a history. There is no thread in it."""

    platform: str
    chat: str
    user: str


@dataclass(frozen=True, slots=True)
class Press:
    """A button that was pressed: an action on a list of offers that was shown, or on an alert, perhaps weeks ago.

    `list_id`: under which the list is kept, or the alert's id (change, cadence, pause, resume, stop, keep).
    `number`: the offer in the list, for an action on one offer (details, share, hide, unhide, fewer, unfewer).
    `field`: the constraint to drop ("places"), for drop; the choice made, for cadence and pause.
    """

    action: Action
    list_id: str
    number: int | None = None
    field: str = ""


@dataclass(frozen=True, slots=True)
class Button:
    """What can be pressed, in the person's language."""

    label: str
    press: Press


@dataclass(frozen=True, slots=True)
class Message:
    """One message as its author meant it: the mention stripped, addressed to the bot; or a button pressed.

    `language` is what the platform says of the person, None where it says nothing. With `press` the text is empty.
    """

    address: Address
    text: str
    language: Language | None = None
    press: Press | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a conversation with a person or with a model."""

    role: Literal["system", "user", "assistant"]
    text: str


@dataclass(frozen=True, slots=True)
class OfferQuestion:
    """What a question wants to know of offers: whether they state what `stated` looks for, whether they ask for
    what somebody lacks who looks for `lacking`, how much they pay, and what they say of the `words`."""

    stated: Search | None = None
    lacking: Search | None = None
    pay: bool = False
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a message means: the intent, the search it leaves in force, and the offers it points at.

    `numbers`: the offers named by position in the last list (or the alerts, by number), 1-based, in the order
    named; -1 is the last one. `cadence`: when an alert is wanted. `order`: more about alerts, where it was said.
    `about`: what a question wants to know of those offers. `districts`: parts of towns that the message names, in
    its own words; offers are only known by their towns. `hard_luck`: it tells of a job lost or of despair.
    """

    intent: Intent
    search: Search
    numbers: tuple[int, ...] = ()
    cadence: Cadence | None = None
    order: AlertOrder | None = None
    about: OfferQuestion | None = None
    districts: tuple[str, ...] = ()
    hard_luck: bool = False


@dataclass(frozen=True, slots=True)
class Understood:
    """Part of an answer, always the first: what the message was read as, and the language to answer it in."""

    reading: Reading
    language: Language = "pl"


@dataclass(frozen=True, slots=True)
class Offers:
    """Part of an answer: offers to show as cards, numbered from `first`.

    `list_id` names the kept list, for buttons on single offers; "" where nothing could be kept, and then there
    are no `buttons` either. Those concern the whole list. `shared`: to be shown to the whole chat. `more`: there
    are at least `total` offers.
    """

    hits: Sequence[Hit]
    total: int
    first: int = 1
    relaxed: tuple[str, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()
    list_id: str = ""
    buttons: tuple[Button, ...] = ()
    shared: bool = False
    more: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """Part of an answer: a piece of text to append. With `replaces`, all pieces before it are taken back."""

    text: str
    replaces: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """Part of an answer: a complete text from the bot itself: the facts of an offer, help, a trouble."""

    text: str
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """Part of an answer: it is complete. `suggestions`: messages worth sending next, as buttons or hints."""

    suggestions: tuple[str, ...] = ()


Part = Understood | Offers | Words | Notice | Done
