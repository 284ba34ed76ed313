"""A Python of its own beside this one, which finds the modules of this one in whatever folder it is started."""

from __future__ import annotations

import sys
from pathlib import Path

_ROOT = Path(__file__).parents[1]


def python_running(code: str) -> list[str]:
    """The command for it; files of the folder it runs in are no modules to it (`-P`), whatever they are called."""
    return [sys.executable, "-P", "-c", f"import sys; sys.path.append({str(_ROOT)!r}); {code}"]
