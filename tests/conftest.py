"""What every test shares: no network but loopback for those that ask, a clean environment, real offers."""

from __future__ import annotations

import logging
import os
import socket
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bot.cli.log import LogFile, LogStream
from bot.settings import Settings, load_settings, variable

if TYPE_CHECKING:
    from collections.abc import Iterator

PROJECT = Path(__file__).parents[1]
REAL_DATA = PROJECT.parent / "shared" / "data"


def _is_loopback(address: object) -> bool:
    host = address[0] if isinstance(address, tuple) else None
    return host in {"127.0.0.1", "::1", "localhost"}


@pytest.fixture(autouse=True)
def _network_off(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test leaves the machine; one marked `network` may reach loopback."""
    loopback = request.node.get_closest_marker("network") is not None
    connect, look_up = socket.socket.connect, socket.getaddrinfo

    def guarded_connect(self: socket.socket, address: Any) -> None:  # Any: the type depends on the family
        if self.family not in {socket.AF_INET, socket.AF_INET6} or (loopback and _is_loopback(address)):
            return connect(self, address)
        raise AssertionError(f"a test opened a connection to {address}; mark it `network` if that is loopback")

    def guarded_look_up(host: Any, *args: Any, **options: Any) -> Any:  # Any: as the function it stands for
        if host in {None, "", "127.0.0.1", "::1", "localhost", "0.0.0.0"}:
            return look_up(host, *args, **options)
        raise AssertionError(f"a test looked up the address of {host}")

    monkeypatch.setattr(socket.socket, "connect", guarded_connect)
    monkeypatch.setattr(socket.socket, "connect_ex", guarded_connect)
    monkeypatch.setattr(socket, "getaddrinfo", guarded_look_up)


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings of the person who runs the tests change nothing in them."""
    names = {variable(field) for field in Settings.model_fields}
    for name in [name for name in os.environ if name.upper() in names or name.upper().startswith("SZUKAJ_")]:
        monkeypatch.delenv(name)


@pytest.fixture(autouse=True)
def _log_closed() -> Iterator[None]:
    """What a test had logged somewhere ends with it, and so does the level it set."""
    level = logging.root.level
    yield
    logging.root.setLevel(level)
    for handler in [one for one in logging.root.handlers if isinstance(one, LogFile | LogStream)]:
        logging.root.removeHandler(handler)
        handler.close()


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The folder of the real offers beside the project; for tests marked `real_data`."""
    if not REAL_DATA.is_dir():
        pytest.skip(f"the real offers are not in {REAL_DATA}")
    return REAL_DATA


@pytest.fixture(scope="session")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the sample offers, to be copied."""
    from bot.app import bring_samples, open_offers

    folder = tmp_path_factory.mktemp("stock")
    made = load_settings(data_dir=folder, env_file=None)
    with open_offers(made) as store:
        bring_samples(store, made, now=datetime(2026, 11, 20, 12, tzinfo=UTC))
    return folder
