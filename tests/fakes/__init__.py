"""Doubles for what leaves the machine: small servers on the loopback that speak the real wire."""

from fakes.ollama import FakeOllama, Script, eventually
from fakes.ollama_shelf import FakeShelf, Made

__all__ = ["FakeOllama", "FakeShelf", "Made", "Script", "eventually"]
