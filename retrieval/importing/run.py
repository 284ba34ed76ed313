"""An import from the first file to the indexes: what is new or changed is made and written, the rest costs a hash.

Nothing is kept between runs but the store itself: every batch is written whole, and what a run that was killed had
not written is new or changed for the next one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bot.errors import BadInput, WrongUse
from retrieval import sources
from retrieval.importing.assisted import Assisted
from retrieval.importing.counted import keep_counts
from retrieval.importing.helper import Made, Maker, Making
from retrieval.importing.ledger import FileEntry, Ledger
from retrieval.importing.namesakes import Namesakes
from retrieval.importing.normalise import check
from retrieval.importing.over import Over
from retrieval.importing.records import ODD, adds_nothing, content_of, odd, text_of, unread
from retrieval.importing.unfinished import Unfinished
from retrieval.importing.unread import telling_unread
from retrieval.sources.draft import Note, Record, Rejection, fields_of
from retrieval.sources.files import BROKEN, files, opened, unreadable
from retrieval.sources.mapping import load, mapping_of
from retrieval.sources.status import is_over
from retrieval.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet
    from datetime import datetime
    from pathlib import Path

    from retrieval.importing.assisted import Assistant
    from retrieval.importing.store import ImportStore
    from retrieval.sources.draft import Identity
    from retrieval.sources.files import Text

BATCH = 2_000
"""Offers that are written at once."""

DEFAULT_SOURCE = "import"
"""The source of offers when neither the record nor the user names one."""

NOT_WHOLE = "Part of the list was rejected, so it is not whole, and no offers were closed as missing from it."

_TELL_EVERY = 250
_UNICODE = frozenset({"utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"})

Progress = Callable[[int, str], None]
"""Told how many records have been read, and from which file just now."""

Rejected = Callable[[Rejection], None]
"""Told each rejection with its record."""


@dataclass(slots=True)
class Summary:
    """What became of the records: `read` of them, and of the offers they describe. `rejected` in the order met.

    One that had closed and is there again counts as changed. `duplicates` are records of an offer that another
    record describes as well, as new or newer.
    """

    read: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    duplicates: int = 0
    closed: int = 0
    rejected: list[Rejection] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def import_paths(
    paths: Sequence[str | Path],
    store: ImportStore,
    *,
    now: datetime,
    source: str | None = None,
    complete: bool = False,
    progress: Progress | None = None,
    vocabulary: Path | None = None,
    mapping: Path | None = None,
    rejected: Rejected | None = None,
    format_: str = "",
    assistant: Assistant | None = None,
) -> Summary:
    """Takes the offers of files, folders and standard input (`-`) into the store.

    `source` names theirs, in place of what the records say. `complete`: what of these sources is missing has
    closed; nothing closes when anything was rejected, since such a list is not whole. `vocabulary`: the file that
    is written with the skills and companies of the store; beside it an import keeps what it needs of its own.
    `mapping`: the file that says which columns are which fields, for all files, in place of those beside them.
    `rejected` is told each rejection with its record, as it is met; the summary keeps them without.
    `format_`: the name of the files' format, where it is not to be recognised. `assistant` reads adverts of plain
    text as well, where they are new or changed.
    Raises BadInput for a path or mapping that is not there, StoreError; WrongUse for a complete list whose records
    nobody names the source of.
    """
    names = list(files(paths))
    if mapping is not None:
        load(mapping)
    folder = vocabulary.parent if vocabulary is not None else None
    wish = _Wish(now, source or "", complete, progress, mapping, rejected, format_, assistant)
    with store.lock("import"):
        unfinished = Unfinished(folder)
        with Maker(now.date()) as maker:
            run = _Run(store, wish, unfinished, Ledger(folder), maker)
            for name in names:
                run.take(name)
            run.finish()
        if complete:
            run.close_missing()
        if unfinished:
            if vocabulary is not None:
                _keep_beside(vocabulary, store, now)
            store.optimise()
            unfinished.end()
        run.remember()
    return run.summary


def _keep_beside(vocabulary: Path, store: ImportStore, now: datetime) -> None:
    """Writes what reading and statistics want of the store: its skills and companies, and today's counts."""
    skills, companies = store.facets()
    Vocabulary(skills, companies).save(vocabulary)
    keep_counts(vocabulary.parent, now.date(), store.counts())


@dataclass(frozen=True, slots=True)
class _Wish:
    """What `import_paths` was asked for, by its names."""

    now: datetime
    source: str
    complete: bool
    progress: Progress | None
    mapping: Path | None
    rejected: Rejected | None
    format_: str
    assistant: Assistant | None


@dataclass(slots=True)
class _Seen:
    """The version of an offer that counts so far in this run."""

    version: str
    content: str


class _Run:
    """One import under way."""

    def __init__(
        self, store: ImportStore, wish: _Wish, unfinished: Unfinished, ledger: Ledger, maker: Maker
    ) -> None:
        self.summary = Summary()
        self._store = store
        self._wish = wish
        self._unfinished = unfinished
        self._ledger = ledger
        self._maker = maker
        self._assisted = Assisted(wish.assistant, self.summary.notes)
        self._namesakes = Namesakes()
        self._over = Over()
        self._read: dict[str, FileEntry] = {}
        self._before = dict(store.contents())
        self._seen: dict[str, _Seen] = {}
        self._waiting: dict[str, Made] = {}
        self._making: Making | None = None
        self._were_closed: AbstractSet[str] | None = None
        self._same: set[str] = set()
        self._sources: set[str] = set()
        self._partial = False

    def take(self, name: str) -> None:
        """Every record of one file; a file that cannot be read is one rejection."""
        mapping = mapping_of(name, self._wish.mapping)
        how = [
            self._wish.source,
            *([text_of(mapping)] if mapping else []),
            *([self._wish.format_] if self._wish.format_ else []),
        ]
        digest = self._ledger.digest(name, "\0".join(how))
        known = self._ledger.get(digest, self._before)
        if known is not None and not self._contradicts(known):
            return self._take_known(name, known)
        try:
            columns = load(mapping) if mapping is not None else None
            file = opened(name)
        except BadInput as error:
            return self._reject(Rejection(name, None, str(error), partial=True))
        file.columns = columns
        rejected = len(self.summary.rejected)
        try:
            entry = self._take_all(file)
            if digest and len(self.summary.rejected) == rejected and file.encoding in _UNICODE:
                self._read[digest] = entry
        except BadInput as error:
            self._reject(Rejection(file.name, error.line, str(error), partial=True))
        except BROKEN as error:
            self._reject(Rejection(file.name, None, str(unreadable(file.name, error)), partial=True))
        else:
            if file.encoding not in _UNICODE:
                old = f"{file.name} is not UTF-8; it was read as {file.encoding}."
                self.summary.notes.append(Note(file.name, old))
        finally:
            file.stream.close()
        return None

    def _contradicts(self, known: FileEntry) -> bool:
        """Whether another file of this run says something else of an offer, so that both are weighed anew."""
        return any(id in self._seen and self._seen[id].content != said for id, said in known.offers.items())

    def _take_known(self, name: str, known: FileEntry) -> None:
        """A file imported before, of which the store has everything."""
        self.summary.read += known.records
        self.summary.duplicates += known.records - known.over - len(known.offers)
        self._over.count += known.over
        for source in known.sources:
            self._of(source, name)
        for id, content in known.offers.items():
            if id in self._seen:
                self.summary.duplicates += 1
            else:
                self._seen[id] = _Seen(content.partition("@")[2], content)
                self._same.add(id)
                self.summary.unchanged += 1
        if self._wish.progress is not None:
            self._wish.progress(self.summary.read, name)

    def _take_all(self, file: Text) -> FileEntry:
        format_ = sources.format_of(file, self._wish.format_)
        entry = FileEntry()
        for record in telling_unread(format_.records(file), file, format_.name, self.summary.notes):
            entry.records += 1
            self.summary.read += 1
            if self._wish.progress is not None and self.summary.read % _TELL_EVERY == 0:
                self._wish.progress(self.summary.read, file.name)
            if isinstance(record, Rejection):
                self._reject(record)
            else:
                self._take(format_, file.name, record, entry)
        if self._wish.progress is not None:
            self._wish.progress(self.summary.read, file.name)
        if not entry.records:
            raise BadInput(f"{file.name} holds no offers.", source=file.name)
        return entry

    def _take(self, format_: sources.Format, file: str, record: Record, entry: FileEntry) -> None:
        try:
            who = format_.identity(record, self._wish.source)
        except ODD as error:
            return self._reject(odd(file, record, error))
        if not who.source:
            who = replace(who, source=DEFAULT_SOURCE)
        self._of(who.source, file)
        entry.sources.add(who.source)
        if not is_over(record.fields, self._wish.now.date()):
            return self._take_open(format_, file, record, entry, who)
        entry.over += 1
        return self._over.meet(who.id)

    def _take_open(
        self, format_: sources.Format, file: str, record: Record, entry: FileEntry, who: Identity
    ) -> None:
        id = who.id
        content = content_of(format_.name, who, record)
        entry.offers[id] = content
        before = self._seen.get(id)
        if before is not None:
            self.summary.duplicates += 1
            if before.content == content:
                return None
            older = who.version < before.version
            if older or (self._before.get(id) == content and (id in self._waiting or id in self._same)):
                self._namesakes.meet(id, record.fields, who.version, file)
                if not older:
                    # The store has this version already; the other one that stood before it is moot.
                    self._take_back(id, _Seen(who.version, content))
                return None
        elif id in self._before and adds_nothing(content, self._before[id]):
            self._namesakes.meet(id, record.fields, who.version, file)
            self._seen[id] = _Seen(who.version, content)
            self._same.add(id)
            self.summary.unchanged += 1
            return None
        draft = None
        try:
            draft = format_.draft(self._assisted.completed(format_, file, record), who)
            check(draft)
        except (BadInput, *ODD) as error:
            self.summary.duplicates -= before is not None
            why = odd(file, record, error)
            return self._reject(
                why if draft is None else replace(why, record={**fields_of(draft), **unread(record)})
            )
        self._namesakes.meet(id, record.fields, who.version, file)
        self._count(id, first=before is None)
        self._seen[id] = _Seen(who.version, content)
        self._waiting[id] = (draft, content)
        if len(self._waiting) >= BATCH:
            self._write()
        return None

    def _of(self, source: str, file: str) -> None:
        """A record of `file` is of that source; files that name none share one, so none is all it offers."""
        if self._wish.complete and source == DEFAULT_SOURCE and not self._wish.source:
            raise WrongUse(
                f"{file} does not say which source its offers are of, so --complete cannot tell what that source"
                " no longer has; name it, as in --source careers-page, by the same name each time"
            )
        self._sources.add(source)

    def _take_back(self, id: str, seen: _Seen) -> None:
        self._seen[id] = seen
        if self._waiting.pop(id, None) is not None:
            self._same.add(id)
            self.summary.changed -= 1
            self.summary.unchanged += 1

    def _count(self, id: str, *, first: bool) -> None:
        if not first and id not in self._same:
            return
        if id in self._same:
            self._same.discard(id)
            self.summary.unchanged -= 1
        if id in self._before or self._was_closed(id):
            self.summary.changed += 1
        else:
            self.summary.new += 1

    def _was_closed(self, id: str) -> bool:
        if self._were_closed is None:
            self._were_closed = self._store.closed_ids()
        return id in self._were_closed

    def _write(self) -> None:
        """What waits becomes offers while those before it go to the store."""
        before, self._making = self._making, None
        if self._waiting:
            self._making = self._maker.start(list(self._waiting.values()))
            self._waiting.clear()
        if before is not None:
            self._unfinished.begin()
            self._store.put(before.result(), now=self._wish.now)

    def finish(self) -> None:
        """Everything read is in the store."""
        while self._waiting or self._making is not None:
            self._write()
        if ids := self._over.to_close(self._before.keys() - self._seen.keys()):
            self._unfinished.begin()
            self.summary.closed += self._store.close(ids, self._wish.now)
        self.summary.notes += filter(None, (self._namesakes.note(), self._over.note()))

    def close_missing(self) -> None:
        """Closes what the sources of this run no longer have, unless part of what they have was rejected."""
        if self._partial:
            self.summary.notes.append(Note("", NOT_WHOLE))
            return
        for name in sorted(self._sources):
            self.summary.closed += self._store.close_missing(name, set(self._seen), self._wish.now)
        if self.summary.closed:
            self._unfinished.begin()

    def remember(self) -> None:
        """The files read whole, each with what the store now has of its offers: read again it adds nothing.

        But of one with offers of one id there is something to tell each time.
        """
        ambiguous = self._namesakes.ids
        for digest, entry in self._read.items():
            if not ambiguous.isdisjoint(entry.offers):
                continue
            for id, content in entry.offers.items():
                final = self._kept(id, content)
                said, _, version = content.partition("@")
                said_there, _, version_there = final.partition("@")
                if said == said_there or (version and version <= version_there):
                    entry.offers[id] = final
            self._ledger.keep(digest, entry)
        self._ledger.save()

    def _kept(self, id: str, content: str) -> str:
        """What the store has of an offer now: the old row of one that only got a newer date."""
        if id in self._same and id in self._before:
            return self._before[id]
        return self._seen[id].content if id in self._seen else content

    def _reject(self, rejection: Rejection) -> None:
        if self._wish.rejected is not None:
            self._wish.rejected(rejection)
        self.summary.rejected.append(replace(rejection, record=None))
        self._partial = self._partial or rejection.partial
