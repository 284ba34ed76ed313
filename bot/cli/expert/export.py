"""`szukaj expert export`: from a finished run to files that the model server takes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argparse import Namespace

    from bot.settings import Settings


def add(commands: Any, shared: Any) -> None:  # Any: argparse's subparsers have no public name
    parser = commands.add_parser(
        "export",
        help="merge a finished run and make files that the server takes",
        description="Merges a finished run into its 16-bit base, compares, converts, and writes a Modelfile.",
        parents=[shared],
        allow_abbrev=False,
    )
    parser.add_argument("run", type=Path, metavar="RUN", help="the folder of a finished run")
    parser.add_argument("--to", type=Path, metavar="DIR", help="where to (default: RUN/export)")
    parser.add_argument(
        "--as",
        dest="wanted",
        choices=("auto", "gguf", "safetensors", "adapter"),
        default="auto",
        help="gguf: converted here by llama.cpp; safetensors: by the server, where it knows the architecture; "
        "adapter: a GGUF adapter over --over MODEL; auto: gguf where the converter is found, else safetensors",
    )
    parser.add_argument("--converter", type=Path, metavar="FILE", help="llama.cpp's convert_hf_to_gguf.py")
    parser.add_argument(
        "--quantize",
        default="",
        metavar="KIND",
        help="what the server makes of it, such as q4_K_M (default: 16 bits)",
    )
    parser.add_argument("--over", default="", metavar="MODEL", help="adapter: the server's name of the same base")
    parser.add_argument(
        "--dataset", type=Path, metavar="DIR", help="where the run's dataset is now, if it has moved"
    )
    parser.add_argument(
        "--settings",
        type=Path,
        metavar="FILE",
        help="the settings of a run that another trainer made, whose adapter stands in RUN/adapter",
    )
    parser.add_argument("--json", action="store_true", help="print what was made as one JSON object")


def run(arguments: Namespace, settings: Settings) -> int:
    from bot.cli.expert.progress import shown
    from bot.cli.rows import print_row
    from expert.exporting.making import Order, export_run
    from expert.training.settings import read_settings

    to = arguments.to or arguments.run / "export"
    order = Order(
        wanted=arguments.wanted,
        quantize=arguments.quantize,
        converter=arguments.converter,
        server_base=arguments.over,
        dataset=arguments.dataset,
        settings=read_settings(arguments.settings) if arguments.settings else None,
    )
    with shown(quiet=arguments.json) as progress:
        made = export_run(arguments.run, to, order, num_ctx=settings.num_ctx, progress=progress)
    if arguments.json:
        print_row({"folder": str(to), "kind": made.kind, "files": dict(made.files), "checks": dict(made.checks)})
        return 0
    checks = made.checks
    sys.stdout.write(
        f"{to}: {made.kind}, {checks['dtype']}; merging cost {checks['merge_error']:.2%} of what the adapter "
        f"changes, and {checks['same_token']:.1%} of the tokens stay the same\nNext: szukaj expert publish {to}\n"
    )
    return 0
