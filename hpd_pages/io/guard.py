"""Decides which addresses a look may reach, so that no page or redirect steers it inside."""

from __future__ import annotations

import ipaddress
import re
import socket
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit, urlunsplit

from hpd_pages.errors import LookError, UsageError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_NEVER = tuple(
    ipaddress.ip_network(net)
    for net in (
        "0.0.0.0/8",  # "this host"; Linux connects it to loopback
        "169.254.0.0/16",  # link-local, and the metadata services of clouds
        "192.88.99.0/24",  # 6to4 relays
        "::ffff:0:0/96",  # IPv4-mapped
        "::/96",  # IPv4-compatible, unspecified; loopback is allowed below
        "64:ff9b::/96",  # NAT64
        "64:ff9b:1::/48",  # NAT64, local use
        "100::/64",  # discard
        "2001::/23",  # protocol assignments, Teredo among them
        "2002::/16",  # 6to4
        "3fff::/20",  # documentation
        "5f00::/16",  # segment routing
        "fe80::/10",  # link-local
        "fec0::/10",  # site-local, retired
        "fd00:ec2::254/128",  # metadata service over IPv6
    )
)
_MAX_URL = 2_048
_UNSAFE = re.compile(r"[\x00-\x20\x7f\\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """The rules of reach. `allow_private` admits loopback and private networks and any port, for
    tests and intranets; link-local, metadata, multicast and reserved addresses stay refused.
    """

    allow_private: bool = False
    ports: tuple[int, ...] = (80, 443)

    def check(self, url: str) -> SplitResult:
        """The parts of `url` without its fragment.

        Raises UsageError where the URL cannot be looked at: wrong scheme, credentials, no host,
        a port that is no web port, control characters, more than 2,048 characters.
        """
        parts = _split(url)
        if parts.scheme not in ("http", "https"):
            raise UsageError(
                f"{scrub(url)}: only http and https addresses are looked at",
                hint="give a web address, or the path of a file without 'file:'",
            )
        if parts.username is not None or parts.password is not None:
            raise UsageError(
                f"{scrub(url)}: an address with a user name or password is refused",
                hint="take the part before '@' out of the address",
            )
        if not parts.hostname:
            raise UsageError(f"{scrub(url)}: the address names no host")
        port = parts.port or (443 if parts.scheme == "https" else 80)
        if not self.allow_private and port not in self.ports:
            raise UsageError(
                f"{scrub(url)}: port {port} is not a web port",
                hint="--allow-private permits other ports, for an intranet or a test server",
            )
        return parts._replace(fragment="")

    def allows(self, address: Address) -> bool:
        """Whether a look may connect to the address."""
        if address.is_loopback:
            return self.allow_private
        if any(address in net for net in _NEVER if net.version == address.version):
            return False
        if address.is_multicast or address.is_reserved or address.is_unspecified:
            return False
        return self.allow_private or address.is_global

    def addresses(self, host: str, port: int) -> tuple[Address, ...]:
        """The addresses of `host` that a look may connect to, resolved once, in the system's order.

        Raises LookError: `dns` when the name has none, `private-address` when none is permitted.
        """
        try:
            rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise LookError("dns", f"the name {host} was not found") from error
        found = tuple(dict.fromkeys(_address(str(row[4][0])) for row in rows))
        allowed = tuple(address for address in found if self.allows(address))
        if not allowed:
            raise LookError(
                "private-address",
                f"{host} is {found[0]}, an address inside a private or reserved network",
                hint="" if self.allow_private else "--allow-private permits an intranet address",
            )
        return allowed


def scrub(url: str) -> str:
    """The URL fit for a message: without credentials, query and control characters, bounded."""
    bare = re.sub(r"(?<=//)[^/?#]*@", "", _UNSAFE.sub("", url))
    return bare.split("?", 1)[0].split("#", 1)[0][:200]


def normal(url: str) -> str:
    """One spelling for addresses that ask for the same thing: case of scheme and host, default
    port, fragment and an empty path; for comparing, not for fetching.
    """
    parts = urlsplit(url)
    host = (parts.hostname or "").rstrip(".")
    default = {"http": 80, "https": 443}.get(parts.scheme)
    port = "" if parts.port in (None, default) else f":{parts.port}"
    return urlunsplit((parts.scheme, f"{host}{port}", parts.path or "/", parts.query, ""))


def _split(url: str) -> SplitResult:
    if len(url) > _MAX_URL or _UNSAFE.search(url):
        raise UsageError(
            f"{scrub(url)}: the address is too long or holds spaces or control characters"
        )
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        raise UsageError(f"{scrub(url)}: not a web address ({error})") from error
    return parts


def _address(text: str) -> Address:
    return ipaddress.ip_address(text.split("%", 1)[0])
