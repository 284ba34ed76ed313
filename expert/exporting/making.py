"""An export from a finished run: merged, checked, converted, with its Modelfile; export.json is written last."""

from __future__ import annotations

import shutil
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
from expert.exporting.merging import Merge, merge
from expert.files import file_hash, read_object, write_whole
from expert.modelfile import modelfile, parameters
from expert.template_check import check_templates
from expert.templates import ChatTemplate, template_named
from expert.training.dataset import read_conversations
from expert.training.libraries import EXPORTING, need, quiet
from expert.training.loading import begins_with, load_tokenizer
from expert.training.run import ADAPTER, CARD

if TYPE_CHECKING:
    from pathlib import Path

    from expert.exporting.manifest import Kind
    from expert.training.dataset import Conversation

CANARIES = 3
_MERGED = "merged"

Wanted = Literal["auto", "gguf", "safetensors", "adapter"]


class Progress(Protocol):
    def words(self, what: str) -> None: ...


def export_run(
    run: Path,
    to: Path,
    *,
    wanted: Wanted,
    num_ctx: int,
    progress: Progress,
    quantize: str = "",
    converter: Path | None = None,
    server_base: str = "",
    dataset: Path | None = None,
) -> Export:
    """Raises BadInput, WrongUse.

    `server_base`: the server's name of the base, for an adapter. `dataset`: where the run's data is now.
    `quantize`: what the server makes of 16 bits, such as q4_K_M; "" leaves them.
    """
    need(EXPORTING, what="exporting")
    with quiet():
        return _export(
            run,
            to,
            wanted=wanted,
            num_ctx=num_ctx,
            progress=progress,
            quantize=quantize,
            converter=find_converter(converter) if wanted in {"auto", "gguf"} else None,
            server_base=server_base,
            dataset=dataset,
        )


def _export(
    run: Path,
    to: Path,
    *,
    wanted: Wanted,
    num_ctx: int,
    progress: Progress,
    quantize: str,
    converter: Path | None,
    server_base: str,
    dataset: Path | None,
) -> Export:
    card = _card(run)
    if wanted == "gguf" and converter is None:
        raise WrongUse(f"there is no llama.cpp converter here; {HOW}")
    if (wanted == "adapter") != bool(server_base):
        raise WrongUse("an adapter goes over a base that the server has: --as adapter and --over MODEL go together")
    template = template_named(card["family"])
    base, revision = card["base"], card["revision"]
    tokenizer, _ = load_tokenizer(base, template, revision=revision)
    compared = check_templates(tokenizer, template.go)
    conversations = _canary_conversations(dataset or run.parent / card["settings"]["data"]["folder"], card)
    system = _system(conversations, progress)
    (to / MANIFEST).unlink(missing_ok=True)
    to.mkdir(parents=True, exist_ok=True)
    progress.words("merging into the 16-bit base, and comparing")
    shutil.rmtree(to / _MERGED, ignore_errors=True)
    merged = merge(
        base,
        run / ADAPTER,
        to / _MERGED,
        tokenizer=tokenizer,
        template=template,
        conversations=conversations,
        revision=revision,
    )
    kind, files = _files(run, to, wanted, converter, tokenizer, template, progress)
    told = parameters(num_ctx, template.stops)
    source = {"gguf": "./model.gguf", "safetensors": f"./{_MERGED}", "adapter": server_base}[kind]
    write_whole(
        to / "Modelfile",
        modelfile(
            source, template=template.go, told=told, system=system, adapter="./adapter.gguf" if kind == "adapter" else ""
        ),
    )
    made = Export(
        folder=to,
        kind=kind,
        files={name: file_hash(to / name) for name in files},
        template=template.go,
        stops=template.stops,
        system=system,
        canaries=merged.canaries,
        base=server_base,
        quantize=quantize,
        checks=merged.figures() | {"conversations_with_equal_tokens": compared},
        run={"base": base, "revision": revision, "data": card["data"]["hash"], "figures": card["figures"]},
    )
    write_export(made)
    return made


def _card(run: Path) -> dict[str, Any]:  # Any: JSON
    if not (run / CARD).is_file() or not (run / ADAPTER).is_dir():
        raise BadInput(f"{run} is no finished run (it has no {CARD}): train it to its end with `szukaj expert train`.")
    return read_object(run / CARD)


def _canary_conversations(folder: Path, card: dict[str, Any]) -> list[Conversation]:
    """A few of those that were held back, from its beginning, middle and end."""
    file = folder / "valid.jsonl"
    if not file.is_file():
        raise BadInput(f"{file} is not there any more: name the dataset's folder with --dataset.")
    found = read_conversations(file)
    places = sorted({place * (len(found) - 1) // max(1, CANARIES - 1) for place in range(CANARIES)})
    return [found[place] for place in places]


def _system(conversations: list[Conversation], progress: Progress) -> str:
    """The system prompt that was trained with, which the model is served with."""
    first = conversations[0][0]
    system = first.text if first.role == "system" else ""
    if system != SYSTEM:
        progress.words("it was trained with another system prompt than the bot's, which the bot sends all the same")
    return system


def _files(
    run: Path,
    to: Path,
    wanted: Wanted,
    converter: Path | None,
    tokenizer: Any,
    template: ChatTemplate,
    progress: Progress,
) -> tuple[Kind, list[str]]:
    """What is sent, by its name in the folder."""
    if wanted == "adapter":
        progress.words("writing the adapter")
        lora = read_lora(run / ADAPTER, to / _MERGED / "config.json")
        write_adapter(lora, to / "adapter.gguf", name=run.name)
        return "adapter", ["adapter.gguf"]
    if converter is not None:
        progress.words(f"converting with {converter}")
        outtype = "bf16" if read_object(to / _MERGED / "config.json").get("dtype") == "bfloat16" else "f16"
        convert(converter, to / _MERGED, to / "model.gguf", outtype=outtype)
        end = tokenizer.convert_tokens_to_ids(template.end)
        tokens = tokenizer.convert_ids_to_tokens(range(len(tokenizer)))
        check_tokenizer(to / "model.gguf", tokens, begins=bool(begins_with(tokenizer)), end=end)
        return "gguf", ["model.gguf"]
    why = server_converts(to / _MERGED)
    if why:
        raise BadInput(f"There is no llama.cpp converter here, and {why}: {HOW}.")
    names = sorted(
        path.name
        for path in (to / _MERGED).iterdir()
        if path.suffix in {".safetensors", ".json", ".model"} and not path.name.endswith(".index.json")
    )
    return "safetensors", [f"{_MERGED}/{name}" for name in names]


__all__ = ["CANARIES", "Merge", "Wanted", "export_run"]
