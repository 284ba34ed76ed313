"""Feeds in XML: every dialect by the same reading, damage mended, bombs refused, memory bounded."""

from __future__ import annotations

import io
import sys
import tracemalloc
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bot.domain import Pay
from bot.errors import BadInput
from retrieval.sources import feeds, xml
from retrieval.sources.entries import fields_of
from retrieval.sources.files import opened
from tests.retrieval.sources.reading import drafts_of, offers_of

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Offer

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:job_listing="https://praca.example" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Praca Przykład</title><link>https://www.praca.example/</link><description>Oferty</description>
<item><title>Kelner / kelnerka</title><link>https://praca.example/o/1?a=1&amp;b=2</link>
<guid isPermaLink="false">o-1</guid><pubDate>Tue, 18 Aug 2026 08:00:00 +0200</pubDate>
<dc:creator>admin</dc:creator>
<description>Kr&oacute;tko &amp; na temat</description>
<content:encoded><![CDATA[<p>Obsługa gości.</p><p>Stawka: 31 zł/h</p>]]></content:encoded>
<job_listing:location>Sopot</job_listing:location><job_listing:company>Bar Molo</job_listing:company>
<job_listing:job_type>Pełny etat</job_listing:job_type></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Oferty</title>
<link rel="self" href="https://kanal.example/atom"/><link rel="alternate" href="https://oferty.example/"/>
<entry><id>urn:x:5</id><title>Tokarz @Metal Przykład</title><updated>2026-08-19T10:00:00Z</updated>
<published>2026-08-10T10:00:00Z</published>
<link rel="edit" href="https://oferty.example/edit/5"/><link href="https://oferty.example/5"/>
<author><name>Metal Przykład</name></author>
<summary type="html">&lt;b&gt;Location:&lt;/b&gt; Hutnicza 5, Gliwice&lt;br/&gt;
&lt;b&gt;Salary:&lt;/b&gt; 6000 - 8000 pln</summary>
</entry></feed>"""
INDEED = """<?xml version="1.0" encoding="utf-8"?><source><publisher>System Przykład</publisher>
<publisherurl>https://system.example</publisherurl>
<job><title><![CDATA[Kierowca kat. B]]></title><date><![CDATA[Mon, 17 Aug 2026 22:49:39 GMT]]></date>
<referencenumber><![CDATA[K/17]]></referencenumber><url><![CDATA[https://system.example/j?id=17&s=Indeed]]></url>
<company><![CDATA[Trans & Spół]]></company><city><![CDATA[Radom]]></city><state><![CDATA[mazowieckie]]></state>
<country><![CDATA[PL]]></country><salary><![CDATA[5 500 - 6 500 zł brutto miesięcznie]]></salary>
<jobtype><![CDATA[fulltime]]></jobtype><remotetype><![CDATA[]]></remotetype>
<description><![CDATA[<p>Rozwożenie paczek.</p>]]></description></job></source>"""
TROVIT = """<trovit><ad><id>77</id><url>https://portal.example/77</url><title>Szwaczka</title>
<content>Szycie odzieży.</content><company>Krawiectwo Igła</company><city>Łódź</city><region>łódzkie</region>
<salary>4 900</salary><working_hours>część etatu</working_hours><contract>umowa zlecenie</contract>
<date>18/08/2026</date><expiration_date>30/09/2026</expiration_date></ad></trovit>"""
JOOBLE = """<jobs><job id="90"><link>https://portal.example/90</link><name>Ogrodnik</name><region>Kielce</region>
<salary min="30" max="34" currency="PLN" period="hour"/><description>Pielęgnacja zieleni</description>
<company>Zielono</company><pubdate>18.08.2026</pubdate><expire>18.09.2026</expire><jobtype>Full-time</jobtype></job></jobs>"""
ADZUNA = """<jobs><job><id>91</id><title>Analityk</title><url>https://portal.example/91</url>
<location>Poznań, wielkopolskie</location><company>Dane</company><salary_min>9000</salary_min>
<salary_max>12000</salary_max><salary_currency>PLN</salary_currency><contract_time>full_time</contract_time>
<contract_type>permanent</contract_type><description>Raporty</description></job></jobs>"""
NESTED = """<root><offers><offer><nr>1</nr><stanowisko>Monter</stanowisko><pracodawca>Okna</pracodawca>
<lokalizacje><lokalizacja><miasto>Zgierz</miasto><wojewodztwo>łódzkie</wojewodztwo></lokalizacja>
<lokalizacja><miasto>Ozorków</miasto></lokalizacja></lokalizacje>
<opis><p>Montaż okien.</p><ul><li>prawo jazdy</li></ul></opis></offer></offers></root>"""
UNKNOWN = """<wykaz><pozycja_wykazu><zawod>Zdun</zawod><firma>Kaflarz</firma></pozycja_wykazu>
<pozycja_wykazu><zawod>Dekarz</zawod><firma>Dach</firma></pozycja_wykazu></wykaz>"""
PERSONIO = """<?xml version="1.0"?><workzag-jobs><position><id>5</id><subcompany>Przykład GmbH</subcompany>
<office>Wrocław</office><additionalOffices><office>Opole</office></additionalOffices><department>IT</department>
<name>Administrator sieci</name><employmentType>permanent</employmentType><seniority>experienced</seniority>
<schedule>full-time</schedule><keywords>Cisco,Linux</keywords><createdAt>2026-08-10T10:00:00+00:00</createdAt>
<jobDescriptions><jobDescription><name>Zadania</name><value><![CDATA[<p>Sieć.</p>]]></value></jobDescription>
<jobDescription><name>Oferujemy</name><value>Szkolenia</value></jobDescription></jobDescriptions>
</position></workzag-jobs>"""
TEAMTAILOR = """<rss xmlns:tt="https://teamtailor.com/locations"><channel><title>Przykład AB</title>
<link>https://przyklad.example/jobs</link><item><title>Kontroler</title><guid>g1</guid>
<link>https://przyklad.example/jobs/1</link><remoteStatus>fully</remoteStatus>
<tt:locations><tt:location><tt:name>Biuro</tt:name><tt:city>Gdańsk</tt:city><tt:country>Poland</tt:country></tt:location>
<tt:location><tt:city>Słupsk</tt:city></tt:location></tt:locations><tt:department>Finanse</tt:department></item>
</channel></rss>"""


def one(path: Path, content: str) -> Offer:
    (offer,) = offers_of(path / "feed", content)
    return offer


def towns(offer: Offer) -> list[str]:
    return [place.name for place in offer.places]


def test_rss_with_names_of_other_namespaces(tmp_path: Path) -> None:
    offer = one(tmp_path, RSS)
    assert offer.id == "praca.example:o-1"
    assert (offer.url, offer.company) == ("https://praca.example/o/1?a=1&b=2", "Bar Molo")
    assert (towns(offer), offer.hours, offer.published) == (["Sopot"], ("full_time",), date(2026, 8, 18))
    assert offer.description == "Obsługa gości.\nStawka: 31 zł/h"
    assert [(pay.minimum, pay.per) for pay in offer.pay] == [(31.0, "hour")]


def test_atom_with_what_its_summary_says(tmp_path: Path) -> None:
    offer = one(tmp_path, ATOM)
    assert offer.id == "oferty.example:urn:x:5"
    assert (offer.title, offer.company, towns(offer)) == ("Tokarz", "Metal Przykład", ["Gliwice"])
    assert offer.url == "https://oferty.example/5"
    assert [(pay.minimum, pay.maximum) for pay in offer.pay] == [(6_000.0, 8_000.0)]
    assert offer.published == date(2026, 8, 10)


def test_the_form_of_indeed(tmp_path: Path) -> None:
    offer = one(tmp_path, INDEED)
    assert offer.id == "System Przykład:K/17"
    assert (offer.title, offer.company) == ("Kierowca kat. B", "Trans & Spół")
    assert offer.url == "https://system.example/j?id=17&s=Indeed"
    assert [(place.name, place.voivodeship) for place in offer.places] == [("Radom", "mazowieckie")]
    assert [(pay.minimum, pay.maximum, pay.basis) for pay in offer.pay] == [(5_500.0, 6_500.0, "gross")]
    assert offer.hours == ("full_time",)


def test_the_form_of_trovit(tmp_path: Path) -> None:
    offer = one(tmp_path, TROVIT)
    assert (offer.title, towns(offer), offer.contracts) == ("Szwaczka", ["Łódź"], ("mandate",))
    assert (offer.published, offer.expires) == (date(2026, 8, 18), date(2026, 9, 30))
    assert offer.hours == ("part_time",)


def test_the_form_of_jooble(tmp_path: Path) -> None:
    offer = one(tmp_path, JOOBLE)
    assert (offer.source_id, offer.title, towns(offer)) == ("90", "Ogrodnik", ["Kielce"])
    assert offer.pay == (Pay(30.0, 34.0, "PLN", "hour"),)
    assert offer.url == "https://portal.example/90"


def test_the_form_of_adzuna(tmp_path: Path) -> None:
    offer = one(tmp_path, ADZUNA)
    assert offer.pay == (Pay(9_000.0, 12_000.0, "PLN", "month", None, "employment"),)
    assert (towns(offer), offer.contracts, offer.hours) == (["Poznań"], ("employment",), ("full_time",))


def test_places_within_places_and_html_that_is_not_escaped(tmp_path: Path) -> None:
    offer = one(tmp_path, NESTED)
    assert (offer.title, towns(offer)) == ("Monter", ["Zgierz", "Ozorków"])
    assert offer.description == "Montaż okien.\nprawo jazdy"


def test_elements_of_unknown_names_are_offers_when_they_repeat_and_name_a_title(tmp_path: Path) -> None:
    offers = offers_of(tmp_path / "x", UNKNOWN)
    assert [(offer.title, offer.company) for offer in offers] == [("Zdun", "Kaflarz"), ("Dekarz", "Dach")]


def test_the_positions_of_personio(tmp_path: Path) -> None:
    offer = one(tmp_path, PERSONIO)
    assert offer.id == "personio-przyklad-gmbh:5"
    assert (offer.title, towns(offer), offer.hours) == (
        "Administrator sieci",
        ["Wrocław", "Opole"],
        ("full_time",),
    )
    assert (offer.contracts, offer.skills) == (("employment",), ("Cisco", "Linux"))
    assert offer.description == "Zadania\nSieć.\nOferujemy\nSzkolenia"


def test_a_teamtailor_feed_names_its_employer_and_all_towns(tmp_path: Path) -> None:
    offer = one(tmp_path, TEAMTAILOR)
    assert (offer.company, towns(offer), offer.modes) == ("Przykład AB", ["Gdańsk", "Słupsk"], ("remote",))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-2", "cp1250"])
@pytest.mark.parametrize("declared", [True, False])
def test_every_usual_encoding_is_read(tmp_path: Path, encoding: str, declared: bool) -> None:
    names = {"cp1250": "windows-1250"}
    declaration = f'<?xml version="1.0" encoding="{names.get(encoding, encoding)}"?>' if declared else ""
    content = f"{declaration}<ads><ad><title>Księgowa w Żółtej Łodzi, ślusarz</title></ad></ads>".encode(encoding)
    (offer,) = offers_of(tmp_path / "x", content)
    assert offer.title == "Księgowa w Żółtej Łodzi, ślusarz"


@pytest.mark.parametrize(
    ("broken", "title"),
    [
        ("B&R technik", "B&R technik"),
        ("Praca &nbsp;nocna &oacute;&amp;", "Praca nocna ó&"),
        ("Zn\x0bak &#x0B;zakazany", "Znak zakazany"),
        ("Nieznana &encja; tu", "Nieznana &encja; tu"),
        ("<![CDATA[R&D <b>dział</b>]]>", "R&D dział"),
        ("&lt;b&gt;Gruby&lt;/b&gt;", "Gruby"),
    ],
)
def test_what_feeds_break_is_mended(tmp_path: Path, broken: str, title: str) -> None:
    assert one(tmp_path, f"<jobs><job><title>{broken}</title></job></jobs>").title == title


@pytest.mark.parametrize("size", [1, 2, 3, 5, 7])
def test_mending_does_not_depend_on_where_a_piece_ends(
    tmp_path: Path, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xml, "_PIECE", size)
    offer = one(tmp_path, RSS)
    assert offer.url == "https://praca.example/o/1?a=1&b=2"
    assert one(tmp_path, INDEED).url == "https://system.example/j?id=17&s=Indeed"
    assert one(tmp_path, "<jobs><job><title>B&R &oacute; A&amp;B</title></job></jobs>").title == "B&R ó A&B"


BOMB = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>
<jobs><job><title>&b;</title></job></jobs>"""
OUTSIDE = """<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><jobs><job><title>&a;</title></job></jobs>"""
HIDDEN = """<!-- <jobs> --><!DOCTYPE x [<!entity % a SYSTEM "http://x.example/a.dtd"> %a;]>
<jobs><job><title>A</title></job></jobs>"""


@pytest.mark.parametrize("content", [BOMB, OUTSIDE, HIDDEN])
def test_entities_of_the_files_own_are_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "x").write_text(content, encoding="utf-8")
    with pytest.raises(BadInput, match="declares entities of its own"):
        drafts_of(tmp_path / "x")


def test_a_doctype_without_entities_is_passed_over(tmp_path: Path) -> None:
    doctype = '<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "http://x.example/rss.dtd" [<!ELEMENT a (b)>]>'
    assert one(tmp_path, f"{doctype}<jobs><job><title>A</title></job></jobs>").title == "A"


@pytest.mark.parametrize(("whole", "part"), [("urlset", "url"), ("sitemapindex", "sitemap")])
def test_a_sitemap_says_that_it_holds_no_offers(tmp_path: Path, whole: str, part: str) -> None:
    addresses = f"<{part}><loc>https://a.example</loc></{part}>"
    (tmp_path / "x").write_text(f"<{whole}>{addresses}</{whole}>", encoding="utf-8")
    with pytest.raises(BadInput, match="sitemap"):
        drafts_of(tmp_path / "x")


def test_a_feed_cut_in_the_middle_gives_what_it_has(tmp_path: Path) -> None:
    rows = "".join(f"<job><title>Zawód {n}</title></job>" for n in range(5))
    (tmp_path / "x").write_text(f"<jobs>{rows}<job><title>Ucię", encoding="utf-8")
    file = opened(str(tmp_path / "x"))
    with file.stream:
        found = feeds.records(file)
        assert [next(found).fields["title"] for _ in range(5)] == [f"Zawód {n}" for n in range(5)]  # type: ignore[union-attr]
        with pytest.raises(BadInput, match="ends in the middle"):
            next(found)


def test_a_file_nested_beyond_reading_says_so(tmp_path: Path) -> None:
    (tmp_path / "x").write_text(f"<jobs><job><title>A</title></job><job>{'<a>' * 300}{'</a>' * 300}</job></jobs>")
    with pytest.raises(BadInput, match="nested too deeply"):
        drafts_of(tmp_path / "x")


class Endless(io.RawIOBase):
    """A feed of many megabytes, made as it is read."""

    def __init__(self, start: bytes, repeated: bytes, times: int) -> None:
        self._left, self._repeated, self._times = start, repeated, times

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # what io.BufferedReader hands over
        while len(self._left) < len(buffer) and self._times:
            self._left += self._repeated * min(100, self._times)
            self._times -= min(100, self._times)
        count = min(len(buffer), len(self._left))
        buffer[:count] = self._left[:count]
        self._left = self._left[count:]
        return count


def test_a_long_feed_takes_the_memory_of_one_offer(monkeypatch: pytest.MonkeyPatch) -> None:
    job = f"<job><title>Zawód</title><description>{'opis ' * 400}</description></job>\n".encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(Endless(b"<jobs>", job, 20_000))))
    file = opened("-")
    tracemalloc.start()
    count = sum(1 for _ in xml.elements(file, "job"))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 20_000
    assert peak < 8 * 1024 * 1024


def test_an_offer_without_an_end_is_refused_before_it_fills_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    endless = Endless(b"<jobs><job><title>A</title>", b"<x>" + b"y" * 1000 + b"</x>", 10**9)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(endless)))
    with pytest.raises(BadInput, match="a record of over"):
        drafts_of("-")  # type: ignore[arg-type]  # standard input


def test_pay_within_ends_of_their_own_is_a_range(tmp_path: Path) -> None:
    end = "<{0}><amount>{1}</amount><currencyCode>PLN</currencyCode></{0}>"
    salary = (
        f"<salary>{end.format('highEnd', 18000)}{end.format('lowEnd', 15000)}<period>MONTHLY</period></salary>"
    )
    feed = (
        "<source><publisher>ATS</publisher><job><partnerJobId>555</partnerJobId><title>Analityk</title>"
        f"<company>Liczydło</company><listDate>2026-08-20</listDate><salaries>{salary}</salaries></job></source>"
    )
    (found,) = offers_of(tmp_path / "x", feed)
    assert (found.source_id, found.pay) == ("555", (Pay(15_000, 18_000),))
    assert found.published == date(2026, 8, 20)


def test_a_kind_of_contract_given_as_a_type_is_read(tmp_path: Path) -> None:
    feed = "<jobs><job><title>Praktykant</title><contract><type>internship</type></contract></job></jobs>"
    (found,) = offers_of(tmp_path / "x", feed)
    assert found.contracts == ("internship",)


def test_a_board_of_remote_work_that_writes_the_company_before_the_title(tmp_path: Path) -> None:
    feed = (
        "<rss><channel><title>Remote jobs</title><link>https://weworkremotely.com/remote-jobs.rss</link><item>"
        "<title>Koło: Senior Ruby Developer</title><region>Anywhere in the World</region>"
        "<link>https://weworkremotely.com/remote-jobs/1</link></item></channel></rss>"
    )
    (found,) = offers_of(tmp_path / "x", feed)
    assert (found.title, found.company, found.modes) == ("Senior Ruby Developer", "Koło", ("remote",))
    cut = feed.replace("<link>https://weworkremotely.com/remote-jobs.rss</link>", "")
    (alone,) = offers_of(tmp_path / "x", cut.replace("Anywhere in the World", "Anywhere (100% Remote) Only"))
    assert (alone.id, alone.company, alone.places) == (found.id, "Koło", ())


def test_a_part_of_a_thing_is_not_taken_for_the_thing(tmp_path: Path) -> None:
    feed = """<jobs><job><title>Kucharz</title><company><company_id>77</company_id></company>
        <salary><salary_max>9000</salary_max></salary><date><date_expires>2027-01-31</date_expires></date></job></jobs>"""
    (found,) = offers_of(tmp_path / "x", feed)
    assert found.company == ""
    assert [(pay.minimum, pay.maximum) for pay in found.pay] in ([], [(None, 9_000)])
    assert found.published is None


@pytest.mark.parametrize(
    ("many", "one", "unwrapped"),
    [
        ("skills", "skill", True),
        ("categories", "category", True),
        ("kategorie", "kategoria", True),
        ("umowy", "umowa", True),
        ("company", "company_id", False),
        ("company", "companyId", False),
        ("salary", "salaryMax", False),
        ("department", "departmentCode", False),
    ],
)
def test_of_what_holds_one_text_only_the_plural_is_what_it_holds(many: str, one: str, unwrapped: bool) -> None:
    from lxml import etree

    job = etree.fromstring(f"<job><title>Kucharz</title><{many}><{one}>77</{one}></{many}></job>")
    assert fields_of(job)[many] == ("77" if unwrapped else {one: "77"})


def test_lists_within_an_element_and_a_text_in_parts_are_read_whole(tmp_path: Path) -> None:
    rest = """<title>Analityk</title><departments><department>Finanse</department></departments>
        <skills><skill>SQL</skill><skill>Excel</skill></skills><experienceLevel>MID_SENIOR_LEVEL</experienceLevel>
        <umowy><umowa>umowa o pracę</umowa><umowa>B2B</umowa></umowy>
        <salary><from>9000</from><to>11000</to><currency>PLN</currency><type>brutto</type></salary>
        <companyDescription>Liczymy.</companyDescription><positionDescription>Raporty.</positionDescription>
        <requirements>Znajomość arkuszy i baz danych</requirements><referencenumber>A/1</referencenumber>"""
    jobs = f"<jobs><job><uniqueId>1_1</uniqueId>{rest}</job><job><uniqueId>1_2</uniqueId>{rest}</job></jobs>"
    one, other = offers_of(tmp_path / "x", jobs)
    assert (one.source_id, other.source_id) == ("1_1", "1_2")
    assert (one.skills, one.category, one.levels) == (("SQL", "Excel"), "Finanse", ("mid", "senior"))
    assert one.contracts == ("employment", "b2b")
    assert one.pay == (Pay(9_000, 11_000, "PLN", "month", "gross"),)
    assert one.description == "Raporty.\nZnajomość arkuszy i baz danych"


@pytest.mark.parametrize("tag", ["job", "stanowisko"])
def test_an_element_may_say_everything_in_its_attributes(tmp_path: Path, tag: str) -> None:
    said = 'id="{0}" title="Lutnik {0}" company="Skrzypce" city="Żary" url="https://lutnia.example/{0}"'
    feed = f"<dane><{tag} {said.format(6)}/><{tag} {said.format(7)}>Naprawa skrzypiec</{tag}></dane>"
    offers = offers_of(tmp_path / "x.xml", feed)
    assert [(offer.title, offer.company, offer.url) for offer in offers] == [
        ("Lutnik 6", "Skrzypce", "https://lutnia.example/6"),
        ("Lutnik 7", "Skrzypce", "https://lutnia.example/7"),
    ]
    assert [offer.description for offer in offers] == ["", "Naprawa skrzypiec"]


def test_an_attribute_may_say_gross_or_net(tmp_path: Path) -> None:
    said = '<stanowisko>Zdun</stanowisko><wynagrodzenie type="brutto">6000 zł</wynagrodzenie>'
    (offer,) = offers_of(tmp_path / "x.xml", f"<oferty><oferta>{said}</oferta></oferty>")
    assert [pay.basis for pay in offer.pay] == ["gross"]
