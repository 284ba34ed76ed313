"""What a served model is told beside its weights: system prompt, template, parameters; and the Modelfile of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.prompts import SYSTEM

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

TEMPERATURE = 0.2
TOP_P = 0.9


def parameters(num_ctx: int, stops: Sequence[str] = ()) -> dict[str, Any]:  # Any: numbers and a list of strings
    """As in deploy/Modelfile; `num_ctx` as SZUKAJ_NUM_CTX. Without stops, those of the base stay."""
    told: dict[str, Any] = {"num_ctx": num_ctx, "temperature": TEMPERATURE, "top_p": TOP_P}
    return told | ({"stop": list(stops)} if stops else {})


def modelfile(
    source: str,
    *,
    template: str = "",
    told: Mapping[str, Any],  # Any: as `parameters` gives them
    system: str = SYSTEM,
    adapter: str = "",
    quantize: str = "",
) -> str:
    """Its first line says how it makes what `szukaj expert publish` makes; `quantize` can stand nowhere else."""
    lines = ["# ollama create NAME -f Modelfile" + (f" --quantize {quantize}" if quantize else "")]
    lines.append(f"FROM {source}")
    if adapter:
        lines.append(f"ADAPTER {adapter}")
    if template:
        lines.append(f'TEMPLATE """{template}"""')
    lines.append(f'SYSTEM """{system}"""')
    for name, value in told.items():
        if isinstance(value, list):
            lines += [f'PARAMETER {name} "{each}"' for each in value]
        else:
            lines.append(f"PARAMETER {name} {value}")
    return "\n".join(lines) + "\n"
