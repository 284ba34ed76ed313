"""A model gets to a server as a version, is tried there, and only then gets the name that the bot asks.

The name is moved last, by one copy on the server: killed anywhere before, the bot goes on with what it had, and
the same command goes on where it stopped.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn, Protocol

from bot.errors import BadInput, ModelError, ModelMissing, WrongUse
from bot.models import Recipe, tagged
from bot.prompts import SYSTEM
from expert.canaries import Heard, Trial, try_stock, try_taught
from expert.exporting.gguf_file import check_adapter, check_model
from expert.files import read_object, text_hash
from expert.journal import Journal, Version
from expert.modelfile import parameters

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from bot.models import ModelShelf, Replying
    from expert.exporting.manifest import Export


class Progress(Protocol):
    """What is told while it goes on."""

    def words(self, what: str) -> None: ...

    def sent(self, file: str, bytes_: int, of: int) -> None: ...


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What `szukaj expert evaluate` found of one model. `failed`: the thresholds that it misses.

    `digest`: what the name meant on the server then, "" where it does not say.
    """

    model: str
    passed: bool
    failed: tuple[str, ...]
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Wish:
    """`name`: what the bot asks. `version`: the version's name, "" for one by date.

    `hold`: make and try it, and leave the name. `force`: move the name whatever the evaluation says.
    """

    name: str
    today: date
    num_ctx: int
    version: str = ""
    evaluation: Evaluation | None = None
    hold: bool = False
    force: bool = False


@dataclass(frozen=True, slots=True)
class Published:
    """`moved`: whether the name now means this version. `left`: why not, "" where it does."""

    version: str
    moved: bool
    heard: tuple[Heard, ...]
    left: str = ""


@dataclass(frozen=True, slots=True)
class _Source:
    """What a version is made from, whichever way."""

    fingerprint: str
    export: Export | None
    base: str


def read_evaluation(path: Path) -> Evaluation:
    """Raises BadInput where the file is not what evaluate writes."""
    told = read_object(path)
    try:
        gate = told["gate"]
        passed, failed = gate["passed"], tuple(map(str, gate["failed"]))
        model, digest = told["model"], str(told.get("model_digest") or "")
    except (KeyError, TypeError) as error:
        raise BadInput(
            f"{path} is no evaluation: make it with `szukaj expert evaluate`.", source=str(path)
        ) from error
    if not isinstance(passed, bool) or not isinstance(model, str):
        raise BadInput(f"{path} is no evaluation: make it with `szukaj expert evaluate`.", source=str(path))
    return Evaluation(model, passed, failed, digest)


async def publish_export(
    export: Export, *, shelf: ModelShelf, replying: Replying, journal: Journal, wish: Wish, progress: Progress
) -> Published:
    """A fine-tuned model; raises ModelError where it is withdrawn or the evaluation does not let it pass."""
    _check_before_sending(export)
    made_from = [export.fingerprint, parameters(wish.num_ctx, export.stops)]
    source = _Source(text_hash(json.dumps(made_from)), export, export.base)
    return await _Publisher(shelf, replying, journal, wish, progress).publish(source)


async def publish_stock(
    base: str, *, shelf: ModelShelf, replying: Replying, journal: Journal, wish: Wish, progress: Progress
) -> Published:
    """A stock base with the bot's prompt: the way without a GPU. It needs no evaluation, and obeys one given."""
    source = _Source(text_hash(json.dumps(["stock", base, SYSTEM, parameters(wish.num_ctx)])), None, base)
    return await _Publisher(shelf, replying, journal, wish, progress).publish(source)


async def publish_back(*, shelf: ModelShelf, journal: Journal, name: str, today: date) -> str:
    """The name means the version before again, which is given; raises WrongUse where there is none."""
    digests = await shelf.digests()
    journal = journal.settled(tagged(name), digests).kept()
    journal = await _known_meaning(shelf, journal, name, digests, today)
    if len(journal.moves) < 2:
        raise WrongUse(f"there is no version of {name} before the present one")
    before = journal.moves[-2]
    if tagged(before) not in digests:
        raise ModelError(f"The server has {before} no more: publish another version.")
    await _move(shelf, name, before, journal)
    journal.back().kept()
    return before


class _Publisher:
    def __init__(
        self, shelf: ModelShelf, replying: Replying, journal: Journal, wish: Wish, progress: Progress
    ) -> None:
        self._shelf = shelf
        self._replying = replying
        self._journal = journal
        self._wish = wish
        self._progress = progress

    async def publish(self, source: _Source) -> Published:
        digests = dict(await self._shelf.digests())
        self._keep(self._journal.settled(tagged(self._wish.name), digests))
        known = self._journal.of(source.fingerprint)
        version = self._version(known, digests)
        self._check_evaluation(version, digests.get(tagged(version), ""))
        if known is None or known.state == "making" or tagged(version) not in digests:
            await self._make(version, source)
        trial = await self._tried(version, source)
        self._note(version, source, "made")
        left = self._why_not_moved(source)
        if not left:
            await self._move_name(version)
        return Published(version, not left, trial.heard, left)

    def _version(self, known: Version | None, digests: Mapping[str, str]) -> str:
        if known is not None and self._wish.version in {"", known.name}:
            return known.name
        if self._wish.version:
            if tagged(self._wish.version) in digests:
                raise WrongUse(f"the server has a model {self._wish.version} already; name another --version")
            return self._wish.version
        stem = self._wish.name.rpartition("/")[2].partition(":")[0]
        stem = self._wish.name[: self._wish.name.rfind("/") + 1] + stem
        plain = f"{stem}:{self._wish.today.isoformat()}"
        taken = set(digests) | {tagged(version.name) for version in self._journal.versions}
        names = (plain, *(f"{plain}-{number}" for number in range(2, 1000)))
        return next(name for name in names if tagged(name) not in taken)

    def _check_evaluation(self, version: str, digest: str) -> None:
        """Before anything is sent: it must be of this version and have passed, unless forced."""
        evaluation = self._wish.evaluation
        if evaluation is None:
            return
        if tagged(evaluation.model) != tagged(version):
            raise WrongUse(f"the evaluation is of {evaluation.model}, and this is {version}: evaluate it")
        if evaluation.digest not in {"", digest}:
            raise WrongUse(f"the evaluation is of another {version} than the server has now: evaluate it again")
        if not evaluation.passed and not self._wish.force:
            raise ModelError(
                f"{version} does not pass its evaluation ({', '.join(evaluation.failed) or 'no reason given'}): "
                f"{self._wish.name} stays what it was."
            )

    def _why_not_moved(self, source: _Source) -> str:
        if self._wish.hold:
            return "it is held back, as you asked"
        if source.export is not None and self._wish.evaluation is None and not self._wish.force:
            return "it has not been evaluated"
        return ""

    async def _make(self, version: str, source: _Source) -> None:
        self._note(version, source, "making")
        recipe = await self._recipe(source)
        await self._shelf.create(version, recipe, self._progress.words)
        wrong = served_otherwise(await self._shelf.show(version), recipe)
        if wrong:
            await self._withdraw(version, source, wrong)

    async def _recipe(self, source: _Source) -> Recipe:
        export = source.export
        if export is None:
            return Recipe({}, base=source.base, system=SYSTEM, parameters=parameters(self._wish.num_ctx))
        sent = {}
        for name in export.files:
            sent[name.rpartition("/")[2]] = await self._shelf.send(export.folder / name, self._sending(name))
        told = parameters(self._wish.num_ctx, export.stops)
        adapter = export.kind == "adapter"
        return Recipe(
            {} if adapter else sent,
            base=export.base,
            adapters=sent if adapter else None,
            template=export.template,
            system=export.system,
            parameters=told,
            quantize=export.quantize,
        )

    def _sending(self, name: str) -> _Sending:
        return _Sending(self._progress, name)

    async def _tried(self, version: str, source: _Source) -> Trial:
        self._progress.words("asking canary questions")
        try:
            if source.export is None:
                trial = await try_stock(self._replying, version)
            else:
                trial = await try_taught(self._replying, version, source.export.canaries)
        except ModelMissing:
            await self._withdraw(version, source, "it is no model that writes answers: choose another base")
        except ModelError as error:
            raise type(error)(f"{version} is on the server and could not be tried. {error}") from error
        if trial.failed:
            await self._withdraw(version, source, trial.failed)
        return trial

    async def _withdraw(self, version: str, source: _Source, why: str) -> NoReturn:
        """Deleted again; the name is what it was. Raises ModelError with the reason."""
        if version == self._journal.present:
            raise ModelError(f"{self._wish.name} is {version}, and {why}: go back with --back.")
        await self._shelf.delete(version)
        self._note(version, source, "withdrawn")
        raise ModelError(f"{version} was withdrawn, and {self._wish.name} is what it was: {why}.")

    async def _move_name(self, version: str) -> None:
        name = tagged(self._wish.name)
        digests = await self._shelf.digests()
        if digests.get(name) == digests.get(tagged(version)) and self._journal.present == version:
            return
        self._keep(await _known_meaning(self._shelf, self._journal, name, digests, self._wish.today))
        await _move(self._shelf, self._wish.name, version, self._journal)
        self._keep(self._journal.moved(version))

    def _note(self, version: str, source: _Source, state: Any) -> None:  # Any: one of journal.State
        self._keep(self._journal.noted(Version(version, source.fingerprint, state, self._wish.today.isoformat())))

    def _keep(self, journal: Journal) -> None:
        self._journal = journal.kept()


@dataclass(frozen=True, slots=True)
class _Sending:
    progress: Progress
    file: str

    def __call__(self, sent: int, of: int) -> None:
        self.progress.sent(self.file, sent, of)


async def _known_meaning(
    shelf: ModelShelf, journal: Journal, name: str, digests: Mapping[str, str], today: date
) -> Journal:
    """What somebody else gave the name to, before us or since, gets a name of its own, to go back to."""
    name = tagged(name)
    if name not in digests or digests[name] == digests.get(tagged(journal.present or "?")):
        return journal
    plain = f"{name.rpartition(':')[0]}:before-{today.isoformat()}"
    names = (plain, *(f"{plain}-{number}" for number in range(2, 1000)))
    kept = next(each for each in names if digests.get(each, digests[name]) == digests[name])
    await shelf.copy(name, kept)
    return journal.noted(Version(kept, "", "kept", today.isoformat())).moved(kept).kept()


async def _move(shelf: ModelShelf, name: str, version: str, journal: Journal) -> None:
    """One copy on the server; the journal says before it where to, so that a kill can be understood."""
    _moving(journal, version)
    await shelf.copy(version, name)
    digests = await shelf.digests()
    if digests.get(tagged(name)) != digests.get(tagged(version)):
        raise ModelError(f"The server did not move {name} to {version}: run it again.")


def _moving(journal: Journal, version: str) -> None:
    Journal(journal.versions, journal.moves, version, journal.path).kept()


def served_otherwise(shown: Mapping[str, Any], recipe: Recipe) -> str:
    """What the server serves other than it was told, "" where nothing. Any: the server's JSON."""
    if recipe.template and shown.get("template") != recipe.template:
        return "the server serves another template than the one sent"
    if recipe.system and shown.get("system") != recipe.system:
        return "the server serves another system prompt than the one sent"
    served = [line.split(maxsplit=1) for line in str(shown.get("parameters", "")).splitlines() if line.strip()]
    pairs = {(line[0], line[-1].strip().strip('"')) for line in served}
    told = dict(recipe.parameters or {})
    stops = told.pop("stop", [])
    wanted = {("stop", stop) for stop in stops} | {(name, str(value)) for name, value in told.items()}
    if missing := sorted(wanted - pairs):
        return f"the server leaves out {', '.join(' '.join(pair) for pair in missing)}"
    return ""


def _check_before_sending(export: Export) -> None:
    """A damaged file can end a server."""
    for name in export.files:
        if name.endswith(".gguf"):
            (check_adapter if export.kind == "adapter" else check_model)(export.folder / name)
