"""A sitemap as a feed: the pages of its server that have an offer marked up, and no others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fakes.web import FakeWeb, Reply

from retrieval.feeds.sitemap import sitemap_of
from tests.retrieval.feeds.made_feeds import counts, one, open_names, table, write

if TYPE_CHECKING:
    from pathlib import Path

    from bot.settings import Settings
    from retrieval.feeds import Feeds
    from retrieval.store import OfferStore

pytestmark = pytest.mark.network


def listing(*addresses: str, kind: str = "url") -> Reply:
    root = "urlset" if kind == "url" else "sitemapindex"
    named = "".join(
        f"<{kind}><loc> {address} </loc><lastmod>2026-03-01</lastmod></{kind}>" for address in addresses
    )
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return Reply(f'<?xml version="1.0" encoding="UTF-8"?><{root} xmlns="{space}">{named}</{root}>'.encode())


def page(title: str) -> Reply:
    posting = f'{{"@type": "JobPosting", "title": "{title}", "datePosted": "2026-03-01"}}'
    return Reply(f'<!doctype html><html><script type="application/ld+json">{posting}</script></html>'.encode())


async def test_the_pages_with_offers_that_a_sitemap_names_are_offers(
    web: FakeWeb, settings: Settings, feeds: Feeds, store: OfferStore
) -> None:
    write(settings, table(web, path="/sitemap.xml", complete=True, absences=1))
    here = [f"{web.url}/{name}" for name in ("about", "praca/kucharz", "praca/kelner", "praca/gone")]
    web.replies |= {
        "/sitemap.xml": listing(*here, "https://elsewhere.example/praca/1"),
        "/about": Reply(b"<html>About us</html>"),
        "/praca/kucharz": page("Kucharz"),
        "/praca/kelner": page("Kelner"),
    }
    outcome = await one(feeds)
    assert (outcome.state, counts(outcome)) == ("fetched", (2, 0, 0, 0))
    assert open_names(store) == {here[1], here[2]}
    assert {offer.url for offer in store.get(list(store.contents()))} == {here[1], here[2]}
    assert web.paths()[1:3] == ["/praca/kucharz", "/praca/kelner"]
    del web.replies["/praca/kelner"]
    outcome = await one(feeds)
    assert counts(outcome) == (0, 0, 1, 0)


async def test_an_index_leads_to_its_sitemaps_and_pages_have_a_bound(
    web: FakeWeb, settings: Settings, feeds: Feeds
) -> None:
    write(settings, table(web, path="/index.xml", pages=2, complete=True))
    web.replies |= {
        "/index.xml": listing(f"{web.url}/pages.xml", f"{web.url}/jobs.xml", kind="sitemap"),
        "/jobs.xml": listing(*(f"{web.url}/job/{n}" for n in range(3))),
        "/pages.xml": listing(f"{web.url}/about"),
        **{f"/job/{n}": page(f"Tester {n}") for n in range(3)},
    }
    outcome = await one(feeds)
    assert (counts(outcome), len(outcome.notes)) == ((2, 0, 0, 0), 1)
    assert web.paths() == ["/index.xml", "/jobs.xml", "/pages.xml", "/job/0", "/job/1"]


async def test_a_sitemap_without_an_offer_and_a_page_that_fails_are_failures(
    web: FakeWeb, settings: Settings, feeds: Feeds
) -> None:
    write(settings, table(web, path="/sitemap.xml"))
    web.replies |= {"/sitemap.xml": listing(f"{web.url}/about"), "/about": Reply(b"<html>About us</html>")}
    outcome = await one(feeds)
    assert (outcome.state, outcome.reason) == (
        "failed",
        "it is a sitemap, and none of 1 pages has an offer marked up",
    )
    web.replies["/about"] = Reply(status=500)
    assert "answers 500" in (await one(feeds)).reason


def test_what_is_no_sitemap_is_none(tmp_path: Path) -> None:
    for content in (b"<rss><channel/></rss>", b"", b"<urlset><url><loc>https://a.exam"):
        (tmp_path / "x").write_bytes(content)
        assert sitemap_of(tmp_path / "x") is None
