"""Which addresses belong to the own machine or network, where nobody from outside may send us."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit

_NAT64 = ip_network("64:ff9b::/96")
_OWN_ENDINGS = (".local", ".localhost", ".internal", ".intranet", ".lan", ".home.arpa", ".corp", ".private")


def is_internal(address: str) -> bool:
    """Whether an IP address is anything but a public one: loopback, private, link-local, multicast, reserved …

    An IPv4 address inside an IPv6 one (mapped, 6to4, Teredo, NAT64) counts as itself. What is no address does.
    """
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return True
    return any(not one.is_global or one.is_multicast for one in (found, *_within(found)))


def _within(address: IPv4Address | IPv6Address) -> list[IPv4Address]:
    if isinstance(address, IPv4Address):
        return []
    inner = [address.sixtofour, *(address.teredo or ())]
    if address in _NAT64:
        inner.append(IPv4Address(int(address) & 0xFFFFFFFF))
    if address.ipv4_mapped is not None:
        inner.append(address.ipv4_mapped)
    return [one for one in inner if one is not None]


def names_internal(address: str) -> bool:
    """Whether a web address says by itself that its host is an own one: an internal IP, localhost, a bare name.

    A name with a dot may be anybody's, wherever it leads just now.
    """
    host = (urlsplit(address).hostname or "").rstrip(".")
    try:
        ip_address(host)
    except ValueError:
        return "." not in host or host.endswith(_OWN_ENDINGS)
    return is_internal(host)


def origin_of(address: str) -> tuple[str, str, int]:
    """Scheme, host and port: what must be the same for two addresses to be of one server."""
    parts = urlsplit(address)
    scheme = parts.scheme.casefold()
    return scheme, (parts.hostname or "").rstrip("."), parts.port or (443 if scheme == "https" else 80)
