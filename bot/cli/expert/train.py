"""`szukaj expert train`: a LoRA by the settings of one file; writes such a file; exports it for other trainers."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.errors import WrongUse

if TYPE_CHECKING:
    from argparse import Namespace

    from bot.settings import Settings

# Any in this file: argparse's subparsers have no public name; a card is JSON.


def add(commands: Any, shared: Any) -> None:
    parser = commands.add_parser(
        "train",
        help="train a LoRA by the settings of one file",
        description="Trains a LoRA by the settings of one file, and goes on where a killed run stopped. "
        "expert/README.md leads through it.",
        parents=[shared],
        allow_abbrev=False,
    )
    parser.add_argument("file", nargs="?", type=Path, metavar="SETTINGS", help="the settings (TOML)")
    parser.add_argument(
        "--write-settings",
        type=Path,
        metavar="FILE",
        help="write settings to begin with, every one explained, and train nothing",
    )
    parser.add_argument(
        "--preset", default="bielik-4.5b", metavar="NAME", help="for which base (default: bielik-4.5b)"
    )
    parser.add_argument("--presets", action="store_true", help="list the bases that are known")
    parser.add_argument(
        "--base", default="", metavar="MODEL", help="write-settings: another base, such as a folder"
    )
    parser.add_argument("--dataset", type=Path, metavar="DIR", help="write-settings: the dataset's folder")
    parser.add_argument("--output", type=Path, metavar="DIR", help="write-settings: the run's folder")
    parser.add_argument(
        "--export-for",
        choices=("axolotl", "llama-factory"),
        help="write the same settings for another trainer into the run's folder, and train nothing",
    )
    parser.add_argument("--afresh", action="store_true", help="throw away what the run's folder holds of a run")
    parser.add_argument("--json", action="store_true", help="print the run's card as one JSON object")


def run(arguments: Namespace, settings: Settings) -> int:
    if arguments.presets:
        return _list_presets()
    if arguments.write_settings is not None:
        return _write_settings(arguments, settings)
    if arguments.file is None:
        raise WrongUse("name a file of settings; --write-settings FILE writes one to begin with")
    from expert.training.settings import read_settings

    wanted = read_settings(arguments.file)
    if arguments.export_for:
        from expert.training.elsewhere import export_for

        for file in export_for(arguments.export_for, wanted):
            sys.stdout.write(f"{file}\n")
        return 0
    from bot.cli.expert.progress import shown
    from bot.cli.rows import print_row
    from expert.training.run import train

    with shown(quiet=arguments.json) as progress:
        card = train(wanted, progress=progress, afresh=arguments.afresh)
    if arguments.json:
        print_row(card)
    else:
        _tell(card, wanted.output.folder)
    return 0


def _list_presets() -> int:
    from expert.training.presets import PRESETS

    for name, preset in PRESETS.items():
        sys.stdout.write(f"{name:14} {preset.base} ({preset.family})\n{'':14} {preset.note}\n")
    return 0


def _write_settings(arguments: Namespace, settings: Settings) -> int:
    from expert.training.presets import preset_settings
    from expert.training.settings import settings_text

    file = arguments.write_settings
    if file.exists():
        raise WrongUse(f"{file} is there already; remove it, or name another file")
    home = settings.data_dir / "expert"
    made = preset_settings(
        arguments.preset,
        data=arguments.dataset or home / "dataset",
        output=arguments.output or home / "runs" / arguments.preset,
        base=arguments.base,
    )
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(settings_text(made), encoding="utf-8")
    sys.stdout.write(f"{file}: settings for {made.model.base}; look them over, then: szukaj expert train {file}\n")
    return 0


def _tell(card: dict[str, Any], folder: Path) -> None:
    figures = card["figures"]
    sys.stdout.write(
        f"{figures['steps']} steps; loss on what was held back {figures['first_valid_loss']:.3f} → "
        f"{figures['best_valid_loss']:.3f} (step {figures['best_step']}); curve: {folder / 'curve.svg'}\n"
        f"Next: szukaj expert export {folder}\n"
    )
