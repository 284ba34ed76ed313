"""Writes the parts of README.md that come from the code: the conversations and the settings.

Run as `python -m tools.readme`; the tests compare without writing.
"""

from __future__ import annotations

import io
import re
import tempfile
import textwrap
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from rich.console import Console

from adapters.console import Background, Screen, read_through
from bot.app import bring_samples, open_app, open_offers
from bot.settings import Settings, default_of, load_settings, variable
from tools import platform_dialogues

README = Path(__file__).parents[1] / "README.md"
PROMPT = "Ty> "
NOW = datetime(2026, 11, 20, 12, tzinfo=ZoneInfo("Europe/Warsaw"))
"""When the conversation in the README takes place; the ages of offers follow from it."""

PAGE = 2
"""Offers in one answer: fewer than in the terminal, so that the page stays short."""
WIDTH = 110

MESSAGES = (
    "Szukam pracy zdalnej z pythonem dla kogoś z małym doświadczeniem",
    "a w Krakowie?",
    "opowiedz o drugiej",
    "czy wymagają doświadczenia?",
    "porównaj 1 i 2",
    "kierowca C+E, bez spania w kabinie, okolice Radomia, od 8 tys. na rękę",
    "pielęgniarka, Szczecin, od 12 tys.",
)


def part(readme: str, name: str) -> str:
    """What stands between `<!-- name -->` and `<!-- end of name -->`."""
    found = re.search(rf"<!-- {name} -->\n(.*?)<!-- end of {name} -->", readme, re.DOTALL)
    assert found, f"README.md has no part {name}"
    return found[1]


def settings_table() -> str:
    rows = ["| setting | default | meaning |", "| --- | --- | --- |"]
    for name, field in Settings.model_fields.items():
        default = f"`{default_of(name)}`" if default_of(name) else ""
        rows.append(f"| `{variable(name)}` | {default} | {field.description} |")
    return "\n".join(rows) + "\n"


def dialogue(messages: tuple[str, ...] = MESSAGES) -> str:
    """The conversation as a person sees it: each message after the prompt, then its answer."""
    text = []
    with tempfile.TemporaryDirectory() as folder:
        settings = load_settings(data_dir=Path(folder), env_file=None)
        with open_offers(settings) as store:
            bring_samples(store, settings, now=NOW)
        app = open_app(settings, clock=lambda: NOW, with_model=False, page_size=PAGE)
        with Background(app) as background:
            for message in messages:
                shown = io.StringIO()
                screen = Screen(Console(file=shown, width=100), language="pl", today=NOW.date)
                read_through(background.opened.conversation, screen, background, io.StringIO(message))
                text.append(f"{PROMPT}{message}\n{narrowed(shown.getvalue().strip())}\n")
    return "```text\n" + "\n".join(text) + "```\n"


def narrowed(text: str) -> str:
    """The text with its long lines broken as a terminal breaks them."""
    lines = (
        textwrap.wrap(line, WIDTH, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False) or [""]
        for line in text.split("\n")
    )
    return "\n".join(line for broken in lines for line in broken)


def rewritten(readme: str) -> str:
    """The page with its made parts anew."""
    made_parts = {
        "dialogue": dialogue(),
        "telegram": platform_dialogues.telegram(NOW),
        "slack": platform_dialogues.slack(NOW),
        "settings": settings_table(),
    }
    for name, made in made_parts.items():
        readme = readme.replace(
            f"<!-- {name} -->\n{part(readme, name)}<!-- end of {name} -->",
            f"<!-- {name} -->\n{made}<!-- end of {name} -->",
        )
    return readme


if __name__ == "__main__":
    README.write_text(rewritten(README.read_text(encoding="utf-8")), encoding="utf-8")
