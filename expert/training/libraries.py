"""The libraries of the extra `train`: whether they are there, their versions, and how they are kept quiet."""

from __future__ import annotations

import warnings
from contextlib import contextmanager
from importlib.metadata import version
from importlib.util import find_spec
from typing import TYPE_CHECKING

from bot.errors import WrongUse

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TRAINING = ("torch", "transformers", "trl", "peft", "accelerate", "datasets", "safetensors")
EXPORTING = ("torch", "transformers", "peft", "datasets", "safetensors", "gguf")

HOW = "pip install --require-hashes --requirement requirements-train.lock"


def need(libraries: Sequence[str], *, what: str) -> None:
    """Raises WrongUse, with how to get them, where one is missing."""
    missing = [name for name in libraries if find_spec(name) is None]
    if missing:
        raise WrongUse(f"{what} needs libraries that are not here ({', '.join(missing)}); get them with `{HOW}`")


def versions(libraries: Sequence[str] = TRAINING) -> dict[str, str]:
    return {name: version(name) for name in libraries}


@contextmanager
def quiet() -> Iterator[None]:
    """Inside, the libraries draw no bars of their own and announce nothing; what they refuse still comes."""
    import datasets
    import transformers

    datasets.disable_progress_bars()
    transformers.utils.logging.disable_progress_bar()
    transformers.utils.logging.set_verbosity_error()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
