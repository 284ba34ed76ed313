"""Fetching over HTTP: politely, within bounds, never where it must not lead, and whole or not at all."""

from __future__ import annotations

import gzip
import inspect
import zlib
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import httpx
import pytest
from fakes.web import PUBLIC, FakeWeb, Reply, Rerouted, world

from bot.errors import FeedFailed
from retrieval.feeds import Feed, Kept, open_client, wire
from retrieval.feeds.addresses import is_internal, names_internal
from retrieval.feeds.fetching import Fetched, Fetcher
from retrieval.feeds.files import is_empty
from retrieval.feeds.wire import failure_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NOW = datetime(2026, 3, 14, 9, tzinfo=UTC)
OFFERS = b'{"id": "1", "title": "Spawacz"}\n'
LOCAL = "127.0.0.1"


def feed_of(web: FakeWeb, path: str = "/feed", **more: object) -> Feed:
    """A feed on this machine, or with a `host` on another one."""
    host = more.pop("host", None)
    address = f"{host or web.url}{path}"
    return Feed(name="made", source="made", url=address, address=address, **more)  # type: ignore[arg-type]


async def fetched(
    feed: Feed, folder: Path, *, kept: Kept | None = None, client: Callable[[], httpx.AsyncClient] | None = None
) -> Fetched:
    async with (client or (lambda: open_client("szukaj/test (+offers@firma.example)")))() as open_:
        fetcher = Fetcher(open_, feed, kept or Kept(), now=NOW, pause=0)
        return await fetcher.fetch(folder, is_empty=lambda file: is_empty(file, ""))


async def failure(
    feed: Feed, folder: Path, *, kept: Kept | None = None, client: Callable[[], httpx.AsyncClient] | None = None
) -> FeedFailed:
    """The one sentence that it ends with."""
    with pytest.raises(FeedFailed) as caught:
        await fetched(feed, folder, kept=kept, client=client)
    assert str(caught.value)
    assert "\n" not in str(caught.value)
    return caught.value


def size_of(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.iterdir())


def texts(found: Fetched) -> list[bytes]:
    return [file.read_bytes() for file in found.files]


@pytest.mark.network
async def test_a_feed_is_fetched_whole_by_somebody_who_says_who_he_is(web: FakeWeb, tmp_path: Path) -> None:
    web.replies["/feed"] = Reply(OFFERS, etag='"v1"', modified="Sat, 14 Mar 2026 08:00:00 GMT")
    found = await fetched(feed_of(web, headers={"X-Key": "s3cr3t"}), tmp_path)
    assert texts(found) == [OFFERS]
    assert (found.etag, found.modified, found.whole) == ('"v1"', "Sat, 14 Mar 2026 08:00:00 GMT", True)
    assert web.paths(robots=True) == ["/robots.txt", "/feed"]
    assert web.asked[1].headers["User-Agent"] == "szukaj/test (+offers@firma.example)"
    assert web.asked[1].headers["X-Key"] == "s3cr3t"
    assert "X-Key" in web.asked[1].headers
    assert "X-Key" not in web.asked[0].headers


@pytest.mark.network
@pytest.mark.parametrize("kept", [Kept(etag='"v1"'), Kept(modified="Sat, 14 Mar 2026 08:00:00 GMT")])
async def test_what_has_not_changed_is_not_sent_again(web: FakeWeb, tmp_path: Path, kept: Kept) -> None:
    web.replies["/feed"] = Reply(OFFERS, etag='"v1"', modified="Sat, 14 Mar 2026 08:00:00 GMT")
    assert (await fetched(feed_of(web), tmp_path, kept=kept)).files == []
    assert texts(await fetched(feed_of(web), tmp_path, kept=Kept(etag='"v0"'))) == [OFFERS]


@pytest.mark.network
@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (401, "key or password"),
        (403, "refuses"),
        (404, "nothing at its address"),
        (410, "gone for good"),
        (429, "fewer requests"),
        (500, "answers 500"),
        (503, "overloaded"),
        (204, "answers 204"),
        (206, "answers 206"),
        (304, "answers 304"),
    ],
)
async def test_every_other_answer_is_a_failure(web: FakeWeb, tmp_path: Path, status: int, sentence: str) -> None:
    web.replies["/feed"] = Reply(status=status)
    assert sentence in str(await failure(feed_of(web, robots=False), tmp_path))


@pytest.mark.network
@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("120", 120.0),
        ("Sat, 14 Mar 2026 09:05:00 GMT", 300.0),
        ("Sat, 14 Mar 2026 08:00:00 GMT", None),
        ("soon", None),
        ("9" * 40, 999_999_999.0),
    ],
)
async def test_how_long_a_server_asks_to_wait_is_kept(
    web: FakeWeb, tmp_path: Path, said: str, seconds: float | None
) -> None:
    web.replies["/feed"] = Reply(status=429, headers={"Retry-After": said})
    assert (await failure(feed_of(web), tmp_path)).retry_after == seconds


@pytest.mark.network
async def test_gzip_is_unpacked_whichever_way_it_comes(web: FakeWeb, tmp_path: Path) -> None:
    packed = gzip.compress(OFFERS)
    encoded = {"Content-Encoding": "gzip"}
    web.replies |= {
        "/encoded": Reply(packed, headers=encoded),
        "/file.gz": Reply(packed),
        "/both": Reply(gzip.compress(packed), headers=encoded),
        "/members": Reply(packed + packed),
        "/deflate": Reply(zlib.compress(OFFERS), headers={"Content-Encoding": "deflate"}),
    }
    for path, times in (("/encoded", 1), ("/file.gz", 1), ("/both", 1), ("/members", 2), ("/deflate", 1)):
        assert texts(await fetched(feed_of(web, path), tmp_path)) == [OFFERS * times], path


@pytest.mark.network
async def test_what_is_too_large_is_broken_off_packed_or_not(web: FakeWeb, tmp_path: Path) -> None:
    bomb = gzip.compress(bytes(5_000_000))
    assert len(bomb) < 10_000
    web.replies |= {
        "/announced": Reply(bytes(1_100_000)),
        "/endless": Reply(OFFERS * 1000, endless=True),
        "/bomb": Reply(bomb),
        "/encoded": Reply(bomb, headers={"Content-Encoding": "gzip"}),
        "/nested": Reply(gzip.compress(gzip.compress(bytes(5_000_000))), headers={"Content-Encoding": "gzip"}),
    }
    for path in web.replies:
        said = str(await failure(feed_of(web, path, most_bytes=1_000_000), tmp_path))
        assert "larger than 1 MB" in said, path
        assert size_of(tmp_path) <= 1_000_000, path


@pytest.mark.network
async def test_what_comes_in_part_is_a_failure(web: FakeWeb, tmp_path: Path) -> None:
    web.replies |= {
        "/cut": Reply(OFFERS * 100, cut_after=1000),
        "/gz": Reply(gzip.compress(OFFERS * 100)[:-20]),
        "/encoded": Reply(gzip.compress(OFFERS * 100)[:-9], headers={"Content-Encoding": "gzip"}),
        "/damaged": Reply(gzip.compress(OFFERS)[:-8] + bytes(8)),
        "/brotli": Reply(OFFERS, headers={"Content-Encoding": "br"}),
    }
    said = {path: str(await failure(feed_of(web, path), tmp_path)) for path in web.replies}
    assert "broke off in the middle" in said["/cut"]
    assert "only in part" in said["/gz"]
    assert "only in part" in said["/encoded"]
    assert "damaged" in said["/damaged"]
    assert "cannot be unpacked" in said["/brotli"]


@pytest.mark.network
async def test_a_slow_server_is_given_up(web: FakeWeb, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    web.replies |= {"/drop": Reply(OFFERS, every=0.05), "/silent": Reply(OFFERS, every=30)}
    dripping = feed_of(web, "/drop", timeout=timedelta(seconds=0.4), robots=False)
    assert "took longer than 0.4 s" in str(await failure(dripping, tmp_path))
    monkeypatch.setattr(wire, "SILENCE_SECONDS", 0.3)
    assert "fell silent" in str(await failure(feed_of(web, "/silent", robots=False), tmp_path))


async def test_a_server_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    nowhere = Feed(name="a", source="a", url="http://jobs.example/", address="http://jobs.example/", robots=False)
    web = FakeWeb()
    assert "host jobs.example is not known" in str(await failure(nowhere, tmp_path, client=world(web, {})))


@pytest.mark.network
async def test_a_closed_port_is_one_sentence(web: FakeWeb, tmp_path: Path) -> None:
    closed = Feed(name="a", source="a", url="http://127.0.0.1:9/", address="http://127.0.0.1:9/", robots=False)
    assert "cannot be reached" in str(await failure(closed, tmp_path))


@pytest.mark.network
async def test_redirects_are_followed_five_times_and_in_no_circle(web: FakeWeb, tmp_path: Path) -> None:
    web.replies |= {f"/{n}": Reply(status=302, headers={"Location": f"/{n + 1}"}) for n in range(8)}
    web.replies["/5"] = Reply(OFFERS)
    web.replies |= {
        "/circle": Reply(status=301, headers={"Location": "/circle/2"}),
        "/circle/2": Reply(status=301, headers={"Location": "/circle#x"}),
        "/file": Reply(status=302, headers={"Location": "file:///etc/passwd"}),
        "/nowhere": Reply(status=302, headers={"Location": "http://[::1"}),
        "/bare": Reply(status=302),
    }
    assert texts(await fetched(feed_of(web, "/0"), tmp_path)) == [OFFERS]
    web.replies["/5"] = Reply(status=302, headers={"Location": "/6"})
    assert "redirects more than 5 times" in str(await failure(feed_of(web, "/0"), tmp_path))
    assert "in a circle" in str(await failure(feed_of(web, "/circle"), tmp_path))
    assert "no web address" in str(await failure(feed_of(web, "/file"), tmp_path))
    assert "speaks no HTTP" in str(await failure(feed_of(web, "/nowhere"), tmp_path))
    assert "circle" in str(await failure(feed_of(web, "/bare"), tmp_path))


@pytest.mark.network
@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("internal.example", LOCAL),
        ("internal.example", "10.1.2.3"),
        ("metadata.example", "169.254.169.254"),
        ("six.example", "::1"),
        ("mapped.example", "::ffff:127.0.0.1"),
        ("six-to-four.example", "2002:7f00:1::"),
        ("mixed.example", [PUBLIC, LOCAL]),
        ("127.0.0.1", LOCAL),
        ("2130706433", LOCAL),
        ("localhost", LOCAL),
    ],
)
async def test_no_redirect_leads_from_outside_into_the_own_network(
    web: FakeWeb, tmp_path: Path, host: str, address: str
) -> None:
    client = world(web, {"jobs.example": PUBLIC, host: address})
    web.replies |= {
        "/feed": Reply(status=302, headers={"Location": f"http://{host}/secret"}),
        "/secret": Reply(OFFERS),
    }
    outside = feed_of(web, host="http://jobs.example")
    for feed in (outside, feed_of(web, host="http://jobs.example", robots=False)):
        assert "own machine or network" in str(await failure(feed, tmp_path, client=client))
    assert "/secret" not in web.paths()
    named = feed_of(web, "/secret", host=f"http://{host}")
    if not names_internal(named.address):
        assert "internal = true" in str(await failure(named, tmp_path, client=client))
        named = feed_of(web, "/secret", host=f"http://{host}", internal=True)
    assert texts(await fetched(named, tmp_path, client=client)) == [OFFERS]


@pytest.mark.network
async def test_an_own_server_leads_to_no_other_one_of_the_own_network(web: FakeWeb, tmp_path: Path) -> None:
    client = world(web, {"hr.example": "10.0.0.1", "db.example": "10.0.0.2"})
    web.replies["/feed"] = Reply(status=302, headers={"Location": "http://db.example/secret"})
    own = feed_of(web, host="http://hr.example", internal=True)
    assert "own machine or network" in str(await failure(own, tmp_path, client=client))
    web.replies["/feed"] = Reply(status=302, headers={"Location": "http://hr.example:6379/"})
    assert "own machine or network" in str(await failure(own, tmp_path, client=client))


@pytest.mark.network
async def test_https_is_not_given_up_and_headers_stay_with_their_server(web: FakeWeb, tmp_path: Path) -> None:
    client = world(web, {"jobs.example": PUBLIC, "cdn.example": "93.184.216.35"})
    web.replies |= {
        "/down": Reply(status=302, headers={"Location": "http://jobs.example/plain"}),
        "/feed": Reply(status=302, headers={"Location": "https://cdn.example/list"}),
        "/list": Reply(OFFERS),
    }
    down = feed_of(web, "/down", host="https://jobs.example")
    assert "from https to http" in str(await failure(down, tmp_path, client=client))
    keyed = feed_of(web, host="https://me:s3cr3t@jobs.example", headers={"X-Key": "s3cr3t"}, robots=False)
    web.asked.clear()
    assert texts(await fetched(keyed, tmp_path, client=client)) == [OFFERS]
    first, second = web.asked
    assert (first.host, second.host) == ("jobs.example", "cdn.example")
    assert "X-Key" in first.headers
    assert "Authorization" in first.headers
    assert not {"X-Key", "Authorization"} & set(second.headers)


@pytest.mark.network
async def test_what_was_looked_at_is_what_is_connected_to(web: FakeWeb, tmp_path: Path) -> None:
    """A name that leads elsewhere the next time it is looked up leads nowhere new."""
    answers = iter([[PUBLIC], [LOCAL]])
    looked_up = []

    async def changing(host: str, port: int) -> list[str]:
        looked_up.append(host)
        return next(answers)

    inner = Rerouted(web.port)
    web.replies["/feed"] = Reply(OFFERS)
    feed = feed_of(web, host="http://jobs.example", robots=False)
    await fetched(feed, tmp_path, client=lambda: open_client("szukaj", inner=inner, resolve=changing))
    assert (looked_up, inner.addresses) == (["jobs.example"], [PUBLIC])


@pytest.mark.network
async def test_robots_txt_is_asked_once_a_day_and_kept_to(web: FakeWeb, tmp_path: Path) -> None:
    rules = b"User-agent: *\nDisallow: /\n\nUser-agent: szukaj\nDisallow: /private\nDisallow: /*?q=\n"
    web.replies |= {"/robots.txt": Reply(rules), "/feed": Reply(OFFERS), "/private": Reply(OFFERS)}
    web.replies |= {"/feed?q=a": Reply(OFFERS), "/to": Reply(status=302, headers={"Location": "/private"})}
    kept = Kept()
    assert texts(await fetched(feed_of(web), tmp_path, kept=kept)) == [OFFERS]
    for path in ("/private", "/feed?q=a", "/to"):
        assert "robots.txt does not allow it" in str(await failure(feed_of(web, path), tmp_path, kept=kept))
    assert web.paths(robots=True).count("/robots.txt") == 1
    assert "/private" not in web.paths()
    kept.robots = {origin: (at - 90_000, text) for origin, (at, text) in kept.robots.items()}
    await fetched(feed_of(web), tmp_path, kept=kept)
    assert web.paths(robots=True).count("/robots.txt") == 2
    assert texts(await fetched(feed_of(web, "/private", robots=False), tmp_path)) == [OFFERS]


@pytest.mark.network
async def test_a_robots_txt_that_cannot_be_read_forbids_and_one_that_is_missing_does_not(
    web: FakeWeb, tmp_path: Path
) -> None:
    web.replies |= {"/feed": Reply(OFFERS), "/robots.txt": Reply(status=503, headers={"Retry-After": "60"})}
    failed = await failure(feed_of(web), tmp_path)
    assert "robots.txt cannot be read" in str(failed)
    assert failed.retry_after == 60
    web.replies["/robots.txt"] = Reply(b"User-agent: *\nAllow: /\n# ", endless=True)
    assert texts(await fetched(feed_of(web), tmp_path)) == [OFFERS]
    web.replies["/robots.txt"] = Reply(status=403)
    assert texts(await fetched(feed_of(web), tmp_path)) == [OFFERS]
    web.replies["/robots.txt"] = Reply(b"\x00\xff\xfe<html>", headers={"Content-Type": "text/html"})
    assert texts(await fetched(feed_of(web), tmp_path)) == [OFFERS]


@pytest.mark.network
async def test_pages_end_where_one_is_missing_or_empty(web: FakeWeb, tmp_path: Path) -> None:
    pages = {f"/feed?p={n}": Reply(b'[{"id": "%d", "title": "Tester"}]' % n) for n in (1, 2)}
    web.replies |= pages
    numbered = feed_of(web, "/feed?p={page}", pages=10)
    found = await fetched(numbered, tmp_path)
    assert (len(found.files), found.whole) == (2, True)
    web.replies["/feed?p=3"] = Reply(b"[]")
    found = await fetched(numbered, tmp_path)
    assert (len(found.files), found.whole, web.paths()[-1]) == (2, True, "/feed?p=3")
    web.replies["/feed?p=3"] = Reply(b"<html>sorry</html>")
    found = await fetched(feed_of(web, "/feed?p={page}", pages=3), tmp_path)
    assert (len(found.files), found.whole) == (3, False)
    web.replies["/feed?p=3"] = Reply(status=500)
    assert "answers 500" in str(await failure(numbered, tmp_path))


@pytest.mark.network
async def test_links_to_the_next_page_are_followed(web: FakeWeb, tmp_path: Path) -> None:
    web.replies |= {
        "/feed": Reply(OFFERS, headers={"Link": '</feed/2>; rel="next"'}, etag='"v1"'),
        "/feed/2": Reply(OFFERS, headers={"Link": f'<{web.url}/feed/3>; rel="next", </feed>; rel="prev"'}),
        "/feed/3": Reply(OFFERS),
    }
    found = await fetched(feed_of(web, pages=5), tmp_path, kept=Kept(etag='"v1"'))
    assert (len(found.files), found.whole, found.etag) == (3, True, "")
    found = await fetched(feed_of(web, pages=2), tmp_path)
    assert (len(found.files), found.whole) == (2, False)
    assert not (await fetched(feed_of(web), tmp_path)).whole


def test_addresses_of_the_own_network_are_known_in_all_their_forms() -> None:
    inside = (
        "127.0.0.1 10.0.0.1 172.16.0.1 192.168.1.1 169.254.169.254 0.0.0.0 224.0.0.1 100.64.0.1 255.255.255.255"
    )
    inside += " ::1 :: fe80::1 fe80::1%eth0 fc00::1 ff02::1 ::ffff:10.0.0.1 2002:a00:1:: 64:ff9b::a00:1 nonsense"
    assert [address for address in inside.split() if not is_internal(address)] == []
    outside = f"{PUBLIC} 8.8.8.8 2606:2800:220:1::1 64:ff9b::808:808"
    assert [address for address in outside.split() if is_internal(address)] == []


def test_a_bare_name_and_an_internal_address_name_the_own_network() -> None:
    inside = (
        "http://localhost/ http://board:8080/ http://10.0.0.1/ http://[::1]:80/ http://hr.local/ http://a.lan."
    )
    assert [address for address in inside.split() if not names_internal(address)] == []
    outside = "http://jobs.example/ http://8.8.8.8/ http://localhost.example/ http://a.local.example/"
    assert [address for address in outside.split() if names_internal(address)] == []


def test_every_error_of_the_connection_has_a_sentence_of_its_own() -> None:
    kinds = [
        kind
        for _, kind in inspect.getmembers(httpx, inspect.isclass)
        if issubclass(kind, httpx.RequestError) and not kind.__subclasses__()
    ]
    assert len(kinds) >= 12
    for kind in kinds:
        said = str(failure_of(kind("https://me:s3cr3t@jobs.example")))
        assert said != str(failure_of(Exception())), kind
        assert "s3cr3t" not in said
