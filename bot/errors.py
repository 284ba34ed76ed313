"""The failures szukaj expects; anything else is a bug.

SzukajError
├── WrongUse              the command line or a message cannot be carried out as it stands; exit code 2
├── BadSettings           a setting is missing or makes no sense
├── BadInput              data that cannot be read: a file, a record, a feed
│   └── FeedFailed        a feed could not be fetched, or not to its end
├── StoreError            the offers cannot be reached or written
│   ├── StoreBusy         another process is writing
│   ├── StoreMismatch     written by another version, or with another embedder
│   └── StoreFull         disk full or read-only
├── DatabaseError         histories and alerts cannot be reached or written
├── CannotServe           no platform works, or an address is taken
│   └── ServedElsewhere   another process serves the data folder
├── PlatformError         a platform refuses, or cannot be reached
│   ├── BadToken          a token is wrong, or its app may not do what is needed
│   ├── AddresseeGone     blocked, deleted, kicked, archived: final for this address
│   ├── NotSent           certainly not sent; worth trying again later
│   └── MaybeSent         perhaps sent: the platform's answer was lost
└── ModelError            the model gave no usable answer
    ├── ModelUnreachable  no server, or it went away
    ├── ModelMissing      the server has no such model, or it cannot do what is asked
    ├── ModelBusy         too many answers at once, here or there
    ├── ModelTimeout      slower than the limit
    └── PromptTooLong     what was asked does not fit into the model's context

A message says what, where and what to do, in one sentence fit for a terminal; data is on the object.
"""

from __future__ import annotations


class SzukajError(Exception):
    """An expected failure; its text is one sentence for the person at the terminal."""


class WrongUse(SzukajError):
    pass


class BadSettings(SzukajError):
    pass


class BadInput(SzukajError):
    """`source` is the file, folder or address; `line` the 1-based line or record, None where there is none."""

    def __init__(self, message: str, *, source: str = "", line: int | None = None) -> None:
        super().__init__(message)
        self.source = source
        self.line = line


class FeedFailed(BadInput):
    """`retry_after`: seconds that the server asks to wait, None where it says nothing."""

    def __init__(self, message: str, *, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class StoreError(SzukajError):
    pass


class StoreBusy(StoreError):
    pass


class StoreMismatch(StoreError):
    pass


class StoreFull(StoreError):
    pass


class DatabaseError(SzukajError):
    pass


class CannotServe(SzukajError):
    pass


class ServedElsewhere(CannotServe):
    pass


class PlatformError(SzukajError):
    pass


class BadToken(PlatformError):
    pass


class AddresseeGone(PlatformError):
    pass


class NotSent(PlatformError):
    """`retry_after`: seconds that the platform asks to wait, None where it says nothing."""

    def __init__(self, message: str, *, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class MaybeSent(PlatformError):
    pass


class ModelError(SzukajError):
    pass


class ModelUnreachable(ModelError):
    pass


class ModelMissing(ModelError):
    pass


class ModelBusy(ModelError):
    """`waiting`: how many answers are ahead, 0 where unknown."""

    def __init__(self, message: str, *, waiting: int = 0) -> None:
        super().__init__(message)
        self.waiting = waiting


class ModelTimeout(ModelError):
    pass


class PromptTooLong(ModelError):
    pass
