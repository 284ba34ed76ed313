"""A small model from nothing goes through the whole workshop, and is measured before and after it was taught.

Nothing of it is downloaded: the demonstration without a GPU or a hub. `python -m benchmarks.expert` runs it.
"""

from __future__ import annotations

import sys
from pathlib import Path

# The server that speaks Ollama's wire stands with the tests, which hold it to it.
sys.path.append(str(Path(__file__).parents[2] / "tests"))
