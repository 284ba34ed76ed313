"""What the doctor says of one thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

State = Literal["ok", "warn", "fail"]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: what was found, and how to mend it where it is not well."""

    name: str
    state: State
    found: str
    mend: str = ""
