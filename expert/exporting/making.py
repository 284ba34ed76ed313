"""An export from a finished run: merged, checked, converted, with its Modelfile; export.json is written last."""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol

from bot.errors import BadInput, WrongUse
from bot.prompts import SYSTEM
from expert.exporting.adapter_gguf import read_lora, write_adapter
from expert.exporting.conversion import (
    HOW,
    check_tokenizer,
    convert,
    find_converter,
    server_converts,
)
from expert.exporting.manifest import MANIFEST, Export, write_export
from expert.exporting.merging import merge
from expert.files import file_hash, read_object, write_whole
from expert.modelfile import modelfile, parameters
from expert.template_check import check_templates
from expert.templates import template_named
from expert.training.dataset import read_conversations
from expert.training.libraries import EXPORTING, need, quiet
from expert.training.loading import begins_with, load_tokenizer
from expert.training.run import ADAPTER, CARD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from expert.exporting.manifest import Kind
    from expert.templates import ChatTemplate
    from expert.training.dataset import Conversation
    from expert.training.settings import RunSettings

CANARIES = 3
_MERGED = "merged"

Wanted = Literal["auto", "gguf", "safetensors", "adapter"]


class Progress(Protocol):
    def words(self, what: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Order:
    """What to make of a run.

    `server_base`: the server's name of the base, for an adapter. `dataset`: where the run's data is now, None
    where its settings say. `quantize`: what the server makes of 16 bits, such as q4_K_M; "" leaves them.
    `settings`: of a run that another trainer made, which has no card.
    """

    wanted: Wanted = "auto"
    quantize: str = ""
    converter: Path | None = None
    server_base: str = ""
    dataset: Path | None = None
    settings: RunSettings | None = None


@dataclass(frozen=True, slots=True)
class _Run:
    """A finished run. Any: its card (JSON) and the tokenizer."""

    folder: Path
    card: dict[str, Any]
    template: ChatTemplate
    tokenizer: Any


def export_run(folder: Path, to: Path, order: Order, *, num_ctx: int, progress: Progress) -> Export:
    """Raises BadInput, WrongUse. `num_ctx`: as SZUKAJ_NUM_CTX."""
    need(EXPORTING, what="exporting")
    card = _card(folder, order.settings)
    converter = find_converter(order.converter) if order.wanted in {"auto", "gguf"} else None
    if order.wanted == "gguf" and converter is None:
        raise WrongUse(f"there is no llama.cpp converter here; {HOW}")
    if (order.wanted == "adapter") != bool(order.server_base):
        raise WrongUse(
            "an adapter goes over a base that the server has: --as adapter and --over MODEL go together"
        )
    if order.wanted == "adapter" and order.quantize:
        raise WrongUse("an adapter goes over the base as the server has it: leave out --quantize")
    with quiet():
        template = template_named(card["family"])
        tokenizer, _ = load_tokenizer(card["base"], template, revision=card["revision"])
        run = _Run(folder, card, template, tokenizer)
        return _export(run, to, order, converter, num_ctx=num_ctx, progress=progress)


def _export(
    run: _Run, to: Path, order: Order, converter: Path | None, *, num_ctx: int, progress: Progress
) -> Export:
    compared = check_templates(run.tokenizer, run.template.go)
    held_back = _held_back(order.dataset or Path(run.card["settings"]["data"]["folder"]))
    system = system_of(held_back, progress)
    (to / MANIFEST).unlink(missing_ok=True)
    to.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(to / _MERGED, ignore_errors=True)
    progress.words("merging into the 16-bit base, and comparing")
    merged = merge(
        run.card["base"],
        run.folder / ADAPTER,
        to / _MERGED,
        tokenizer=run.tokenizer,
        template=run.template,
        conversations=_few(held_back),
        revision=run.card["revision"],
    )
    kind, files = _files(run, to, order, converter, progress)
    if kind != "safetensors":
        shutil.rmtree(to / _MERGED)  # as large as the base, and not sent
    source = {"gguf": "./model.gguf", "safetensors": f"./{_MERGED}", "adapter": order.server_base}[kind]
    over = "./adapter.gguf" if kind == "adapter" else ""
    told = parameters(num_ctx, run.template.stops)
    text = modelfile(
        source, template=run.template.go, told=told, system=system, adapter=over, quantize=order.quantize
    )
    write_whole(to / "Modelfile", text)
    made = Export(
        folder=to,
        kind=kind,
        files={name: file_hash(to / name) for name in files},
        template=run.template.go,
        stops=run.template.stops,
        system=system,
        canaries=merged.canaries,
        base=order.server_base,
        quantize=order.quantize,
        checks=merged.figures() | {"conversations_with_equal_tokens": compared},
        run={name: run.card[name] for name in ("base", "revision", "data", "figures")},
    )
    write_export(made)
    return made


def _card(folder: Path, settings: RunSettings | None) -> dict[str, Any]:  # Any: JSON
    if not (folder / ADAPTER / "adapter_config.json").is_file():
        raise BadInput(f"{folder} is no finished run: it has no {ADAPTER}/adapter_config.json.")
    if (folder / CARD).is_file():
        return read_object(folder / CARD)
    if settings is None:
        raise BadInput(
            f"{folder} has no {CARD}: train it to its end with `szukaj expert train`, or, where another trainer "
            "made it, name the settings with --settings."
        )
    model = settings.model
    told = {"base": model.base, "revision": model.revision, "family": model.family}
    return told | {"settings": settings.model_dump(mode="json"), "data": {}, "figures": {}}


def _held_back(folder: Path) -> list[Conversation]:
    file = folder / "valid.jsonl"
    if not file.is_file():
        raise BadInput(f"{file} is not there any more: name the dataset's folder with --dataset.")
    found = read_conversations(file)
    if not found:
        raise BadInput(f"{file} is empty: there is nothing to ask the model by.")
    return found


def _few(conversations: Sequence[Conversation]) -> list[Conversation]:
    """For the canaries: from the beginning, the middle and the end."""
    last = len(conversations) - 1
    places = sorted({place * last // max(1, CANARIES - 1) for place in range(CANARIES)})
    return [conversations[place] for place in places]


def system_of(conversations: Sequence[Conversation], progress: Progress) -> str:
    """The system prompt to serve with: the bot's where it was trained with it, else the one used most.

    Other tasks, such as extraction, have prompts of their own, which the bot sends with them.
    """
    systems = Counter(turns[0].text for turns in conversations if turns[0].role == "system")
    if not systems or SYSTEM in systems:
        return SYSTEM
    progress.words("it was trained with another system prompt than the bot's, which the bot sends all the same")
    return systems.most_common(1)[0][0]


def _files(
    run: _Run, to: Path, order: Order, converter: Path | None, progress: Progress
) -> tuple[Kind, list[str]]:
    """What is sent, by its name in the folder."""
    if order.wanted == "adapter":
        progress.words("writing the adapter")
        lora = read_lora(run.folder / ADAPTER, to / _MERGED / "config.json")
        write_adapter(lora, to / "adapter.gguf", name=run.folder.name)
        return "adapter", ["adapter.gguf"]
    if converter is not None:
        progress.words(f"converting with {converter}")
        _convert(run, to, converter)
        return "gguf", ["model.gguf"]
    why = server_converts(to / _MERGED)
    if why:
        raise BadInput(f"There is no llama.cpp converter here, and {why}: {HOW}.")
    return "safetensors", [f"{_MERGED}/{name}" for name in safetensors_files(to / _MERGED)]


def _convert(run: _Run, to: Path, converter: Path) -> None:
    outtype = "bf16" if read_object(to / _MERGED / "config.json").get("dtype") == "bfloat16" else "f16"
    convert(converter, to / _MERGED, to / "model.gguf", outtype=outtype)
    added = set(run.tokenizer.get_added_vocab()) - set(run.template.stops)
    tokens = {number: token for token, number in run.tokenizer.get_vocab().items() if token not in added}
    end = run.tokenizer.convert_tokens_to_ids(run.template.end)
    check_tokenizer(to / "model.gguf", tokens, begins=bool(begins_with(run.tokenizer)), end=end)


def safetensors_files(merged: Path) -> list[str]:
    """The files that a server converts: weights, configuration, tokenizer."""
    kinds = {".safetensors", ".json", ".model"}
    names = sorted(path.name for path in merged.iterdir() if path.suffix in kinds)
    return [name for name in names if not name.endswith(".index.json")]
