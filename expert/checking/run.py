"""The check itself: one pass over every line of every file, then what only shows when all are known."""

from __future__ import annotations

from array import array
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.errors import WrongUse
from bot.prompts import ANSWER_TOKENS, SYSTEMS
from expert.checking.asked import employers_in, own_words, question_in
from expert.checking.copies import Prints, hash_of, repeats
from expert.checking.findings import KINDS, Findings
from expert.checking.lengths import TOKENS_PER_TURN
from expert.checking.reading import numbered_lines
from expert.checking.spread import Spread, spread
from expert.checking.structure import conversation
from expert.checking.texts import answer_faults, text_faults

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from expert.checking.findings import Kind
    from expert.checking.lengths import TokenCount
    from expert.checking.structure import Said

SPLITS = ("train", "valid", "test")
LONG_ANSWER = 120
"""Characters from which on the same answer twice is no chance: "Tak." may well be right in two splits."""
LONG_QUESTION = 50
"""Characters from which on a question asked twice is no chance: "porównaj 1 i 2" is asked of any offers."""
_MOST_SYSTEMS = 1000
_PROGRESS = 1000


@dataclass(frozen=True, slots=True)
class Source:
    """A file to check, and the split it is; files of one split may share lines, those of two may not."""

    path: Path
    split: str


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found. `lines` and `conversations` by file; lengths in tokens, as `counted` by."""

    sources: tuple[Source, ...]
    findings: Findings
    lines: dict[str, int]
    conversations: dict[str, int]
    counted: str
    exact: bool
    tokens: Spread
    answers: Spread
    turns: Counter[int]
    systems: int

    @property
    def clean(self) -> bool:
        return not self.findings.counts

    @property
    def errors(self) -> int:
        return self._of("error")

    @property
    def warnings(self) -> int:
        return self._of("warning")

    def _of(self, severity: str) -> int:
        return sum(count for kind, count in self.findings.counts.items() if KINDS[kind] == severity)


def sources_of(paths: Sequence[Path]) -> list[Source]:
    """Files, and the splits of dataset folders; raises WrongUse for what is neither.

    Of several files each is a split of its own, called like the file.
    """
    found: list[Source] = []
    for path in paths:
        if path.is_dir():
            splits = [Source(path / f"{name}.jsonl", name) for name in SPLITS]
            present = [source for source in splits if source.path.is_file()]
            if not present:
                raise WrongUse(f"in {path} there is no train.jsonl, valid.jsonl or test.jsonl; name the files")
            found += present
        elif path.is_file():
            found.append(Source(path, path.stem if path.stem in SPLITS else str(path)))
        else:
            raise WrongUse(f"there is no {path}")
    return found


@dataclass(slots=True)
class _Work:
    """What is known so far; per line, numbers and hashes alone."""

    tokens: TokenCount
    most_tokens: int
    findings: Findings = field(default_factory=Findings)
    prints: Prints = field(default_factory=Prints)
    file_of: array[int] = field(default_factory=lambda: array("H"))
    line_of: array[int] = field(default_factory=lambda: array("I"))
    lengths: array[int] = field(default_factory=lambda: array("I"))
    answers: array[int] = field(default_factory=lambda: array("I"))
    turns: Counter[int] = field(default_factory=Counter)
    systems: Counter[int] = field(default_factory=Counter)
    foreign: bool = False
    employers: dict[int, tuple[str, int]] = field(default_factory=dict)
    counted: dict[int, int] = field(default_factory=dict)


def check_sources(
    sources: Sequence[Source],
    tokens: TokenCount,
    *,
    most_tokens: int,
    progress: Callable[[str, int], None] = lambda file, lines: None,
) -> Report:
    """Everything that is wrong with the files; `most_tokens`: a longer conversation would be cut in training.

    `progress(file, lines)` is told now and then. Raises BadInput for a file that cannot be read.
    """
    work = _Work(tokens, most_tokens)
    lines: dict[str, int] = {}
    conversations: dict[str, int] = {}
    for place, source in enumerate(sources):
        name = str(source.path)
        before = len(work.file_of)
        lines[name] = 0
        for number, line in numbered_lines(source.path, work.findings):
            lines[name] += 1
            _line(line, number, place, source, work)
            if lines[name] % _PROGRESS == 0:
                progress(name, lines[name])
        conversations[name] = len(work.file_of) - before
        if not lines[name]:
            work.findings.add("nothing", name, None, "there is nothing in it")
    _systems(work, sources)
    _copies(work, sources)
    return Report(
        sources=tuple(sources),
        findings=work.findings,
        lines=lines,
        conversations=conversations,
        counted=tokens.name,
        exact=tokens.exact,
        tokens=spread(work.lengths),
        answers=spread(work.answers),
        turns=work.turns,
        systems=len(work.systems),
    )


def _line(line: str, number: int, place: int, source: Source, work: _Work) -> None:
    def note(kind: Kind, said: str) -> None:
        work.findings.add(kind, str(source.path), number, said)

    turns = conversation(line, note)
    if not turns:
        return
    for position, turn in enumerate(turns, start=1):
        for kind, said in text_faults(turn.text):
            note(kind, f"message {position}: {said}")
    for kind, said in answer_faults(turns):
        note(kind, said)
    _system(turns, note, work)
    _lengths(turns, note, work)
    _prints(turns, work)
    for own, employer in employers_in(turns).items():
        key = hash_of(own)
        split, known = work.employers.setdefault(key, (source.split, number))
        if split != source.split:
            work.employers[key] = (source.split, number)  # told once for each change of the split
            note("leak", f"the employer {employer!r:.60} stands in {split} as well (line {known})")
    work.file_of.append(place)
    work.line_of.append(number)


def _system(turns: Sequence[Said], note: Callable[[Kind, str], None], work: _Work) -> None:
    system = turns[0].text.strip() if turns[0].role in {"system", "developer"} else ""
    if len(work.systems) < _MOST_SYSTEMS or hash_of(system) in work.systems:
        work.systems[hash_of(system)] += 1
    if system not in {own.strip() for own in SYSTEMS}:
        work.foreign = True
        note("system", "not the bot's system prompt" if system else "no system prompt; the bot sends one")


def _lengths(turns: Sequence[Said], note: Callable[[Kind, str], None], work: _Work) -> None:
    counts = [_tokens(turn, work) for turn in turns]
    total = sum(counts) + TOKENS_PER_TURN * len(turns)
    answer = counts[-1] if turns[-1].role == "assistant" else 0
    work.turns[len(turns)] += 1
    work.lengths.append(total)
    work.answers.append(answer)
    if total > work.most_tokens:
        longest = max(range(len(turns)), key=lambda place: counts[place])
        note(
            "too_long",
            f"{total} tokens, {work.most_tokens} are the most; message {longest + 1} has {counts[longest]}",
        )
    if answer > ANSWER_TOKENS:
        note("long_answer", f"an answer of {answer} tokens; the bot lets a model write {ANSWER_TOKENS}")


def _tokens(turn: Said, work: _Work) -> int:
    """A turn's tokens; a system prompt is the same in every line and counted once."""
    if turn.role != "system":
        return work.tokens.count(turn.text)
    key = hash(turn.text)
    if key not in work.counted:
        if len(work.counted) >= _MOST_SYSTEMS:
            work.counted.clear()
        work.counted[key] = work.tokens.count(turn.text)
    return work.counted[key]


def _prints(turns: Sequence[Said], work: _Work) -> None:
    said = [turn for turn in turns if turn.role not in {"system", "developer"}]
    asked = next((turn.text for turn in reversed(said) if turn.role == "user"), "")
    answer = said[-1].text if said and said[-1].role == "assistant" else ""
    comparable = "" if answer.lstrip().startswith("{") or len(answer) < LONG_ANSWER else answer
    question = question_in(asked)
    telling = question if len(question) >= LONG_QUESTION else ""
    whole = "\n".join(f"{turn.role}\n{own_words(turn)}" for turn in said)
    told = own_words(said[-1]) if answer else ""
    work.prints.take(whole=whole, question=telling, asked=asked, answer=comparable, told=told)


def _systems(work: _Work, sources: Sequence[Source]) -> None:
    if work.foreign and len(work.systems) > 1:
        told = f"{len(work.systems)} different system prompts (none counts as one)"
        common = ", ".join(f"{count} times" for _, count in work.systems.most_common(3))
        work.findings.add("systems", str(sources[0].path), None, f"{told}: {common}")


@dataclass(frozen=True, slots=True)
class _Repeat:
    """Where a line stands that repeats one before it, `at`; `across`: they are of two splits."""

    file: str
    line: int
    at: str
    across: bool


def _repeat(later: int, first: int, work: _Work, sources: Sequence[Source]) -> _Repeat:
    source, other = sources[work.file_of[later]], sources[work.file_of[first]]
    at = f"line {work.line_of[first]}"
    place = at if other == source else f"{other.path}, {at}"
    return _Repeat(str(source.path), work.line_of[later], place, other.split != source.split)


def _copies(work: _Work, sources: Sequence[Source]) -> None:
    copied: set[int] = set()
    for later, first in repeats(work.prints.whole):
        copied.add(later)
        found = _repeat(later, first, work, sources)
        kind: Kind = "leak" if found.across else "copy"
        work.findings.add(kind, found.file, found.line, f"the same as {found.at}")
    _leaks(work, sources, copied)
    for pair in work.prints.near():
        found = _repeat(pair.line, pair.like, work, sources)
        if found.across or pair.answered:  # other answers about the same offers are no copies
            kind = "leak" if found.across else "near_copy"
            alike = f"nearly the same as {found.at} (about {pair.alike:.0%} of it)"
            work.findings.add(kind, found.file, found.line, alike)


def _leaks(work: _Work, sources: Sequence[Source], copied: set[int]) -> None:
    """The same question or answer in two splits. A question's words alone may come again with other offers."""
    told = set(copied)
    kinds: tuple[tuple[array[int], Kind, str], ...] = (
        (work.prints.asked, "leak", "the same question with the same data"),
        (work.prints.answer, "leak", "the same answer"),
        (work.prints.question, "same_question", "the same question, with other data,"),
    )
    for hashes, kind, what in kinds:
        for later, first in repeats(hashes):
            found = _repeat(later, first, work, sources)
            if found.across and later not in told:
                told.add(later)
                work.findings.add(kind, found.file, found.line, f"{what} as in {found.at}")
