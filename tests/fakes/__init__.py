"""Doubles for what leaves the machine: small servers on the loopback that speak the real wire."""

from fakes.ollama import FakeOllama, Script, eventually

__all__ = ["FakeOllama", "Script", "eventually"]
