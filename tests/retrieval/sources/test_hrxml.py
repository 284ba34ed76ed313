"""HR-XML of both versions becomes offers, and its inner names are taken for nothing else."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bot.domain import Pay
from tests.retrieval.sources.reading import drafts_of, offers_of

if TYPE_CHECKING:
    from pathlib import Path

VERSION_2 = """<?xml version='1.0' encoding='utf-8' ?>
<PositionOpening xmlns='http://ns.hr-xml.org'>
  <PositionRecordInfo><Id idOwner='Latarnia AG'><IdValue>24</IdValue></Id></PositionRecordInfo>
  <PositionPostings><PositionPosting>
    <Id validFrom='2026-08-11' validTo='2026-09-15'><IdValue>24</IdValue></Id>
    <Link><![CDATA[https://latarnia.example/24]]></Link>
  </PositionPosting></PositionPostings>
  <PositionProfile xml:lang='DE'>
    <PositionDetail>
      <Company><Name>Latarnia AG</Name></Company>
      <PhysicalLocation><PostalAddress>
        <CountryCode>DE</CountryCode><PostalCode>18055</PostalCode><Municipality>Rostock</Municipality>
      </PostalAddress></PhysicalLocation>
      <PositionTitle><![CDATA[Leuchtturmwärter (w/m/d)]]></PositionTitle>
    </PositionDetail>
    <FormattedPositionDescription><Name>Color</Name><Value>#efefef</Value></FormattedPositionDescription>
    <FormattedPositionDescription><Name>Tasks</Name>
      <Value><![CDATA[<ul><li>Licht an</li><li>Licht aus</li></ul>]]></Value></FormattedPositionDescription>
  </PositionProfile>
</PositionOpening>"""

VERSION_3 = """<ShowPositionOpening xmlns="http://www.hr-xml.org/3"><DataArea>
  <Show recordSetCount="2"/>
  <PositionOpening>
    <DocumentID>30</DocumentID><PositionOpeningStatusCode>Active</PositionOpeningStatusCode>
    <PostingRequester><PartyName>Kadry</PartyName>
      <PersonContact><PersonName><GivenName>Ada</GivenName></PersonName>
        <Communication><Address><CityName>Bonn</CityName></Address></Communication></PersonContact>
    </PostingRequester>
    <PositionProfile>
      <PositionID>AB-1</PositionID><PositionTitle>Lekarz</PositionTitle>
      <PositionLocation><LocationName>Oslo</LocationName><CountryCode>NO</CountryCode></PositionLocation>
      <PositionOrganization><OrganizationIdentifiers><OrganizationName>Szpital nad Fiordem</OrganizationName>
      </OrganizationIdentifiers></PositionOrganization>
      <PositionScheduleTypeCode>1-Full-Time</PositionScheduleTypeCode>
      <OfferedRemunerationPackage><RemunerationRange>
        <RemunerationMinimumAmount currencyID="NOK">900000</RemunerationMinimumAmount>
        <RemunerationMaximumAmount currencyID="NOK">1200000</RemunerationMaximumAmount>
        <RemunerationRateIntervalCode>PA</RemunerationRateIntervalCode>
      </RemunerationRange></OfferedRemunerationPackage>
      <PositionFormattedDescription><Content>&lt;p&gt;Dyżury.&lt;/p&gt;</Content></PositionFormattedDescription>
    </PositionProfile>
  </PositionOpening>
  <PositionOpening><PositionProfile><PositionID>AB-2</PositionID></PositionProfile></PositionOpening>
</DataArea></ShowPositionOpening>"""


def test_the_second_version_is_read_with_its_days_and_texts(tmp_path: Path) -> None:
    (found,) = offers_of(tmp_path / "x", VERSION_2)
    assert (found.source, found.source_id, found.url) == ("latarnia.example", "24", "https://latarnia.example/24")
    assert (found.title, found.company) == ("Leuchtturmwärter (w/m/d)", "Latarnia AG")
    assert [(place.name, place.country) for place in found.places] == [("Rostock", "DE")]
    assert (found.published, found.expires) == (date(2026, 8, 11), date(2026, 9, 15))
    assert found.description == "Licht an\nLicht aus"


def test_the_third_version_is_read_and_whom_to_ask_is_no_place_of_work(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_text(VERSION_3, encoding="utf-8")
    name, (doctor, nobody), rejected = drafts_of(path)
    assert (name, rejected, nobody.title) == ("hrxml", [], "")
    (found,) = offers_of(
        path, VERSION_3[: VERSION_3.rindex("  <PositionOpening>")] + "</DataArea></ShowPositionOpening>"
    )
    assert (found.title, found.company, doctor.source_id) == ("Lekarz", "Szpital nad Fiordem", "AB-1")
    assert [(place.name, place.country) for place in found.places] == [("Oslo", "NO")]
    assert (found.pay, found.hours) == ((Pay(9e5, 1.2e6, "NOK", "year"),), ("full_time",))
    assert found.description == "Dyżury."


FIRST = """<?xml version="1.0"?><JobPositionPosting status="active">
<JobPositionPostingId>HX-5</JobPositionPostingId><HiringOrg><HiringOrgName>Cukier S.A.</HiringOrgName></HiringOrg>
<PostDetail><StartDate><Date>2026-08-16</Date></StartDate><EndDate><Date>2026-09-16</Date></EndDate></PostDetail>
<JobPositionInformation><JobPositionTitle>Laborant</JobPositionTitle><JobPositionDescription>
<JobPositionPurpose>Badania cukru.</JobPositionPurpose><JobPositionLocation><PostalAddress>
<CountryCode>PL</CountryCode><PostalCode>48-300</PostalCode><Municipality>Nysa</Municipality></PostalAddress>
</JobPositionLocation><Classification><Schedule><FullTime/></Schedule></Classification><CompensationDescription>
<Pay><SalaryMonthly currency="PLN">6100</SalaryMonthly></Pay></CompensationDescription></JobPositionDescription>
</JobPositionInformation><HowToApply><ApplicationMethods><ByWeb><URL>https://cukier.example/HX-5</URL></ByWeb>
</ApplicationMethods></HowToApply></JobPositionPosting>"""


def test_the_first_version_is_read_with_its_days_pay_and_address(tmp_path: Path) -> None:
    (offer,) = offers_of(tmp_path / "x", FIRST)
    assert (offer.title, offer.url, offer.description) == (
        "Laborant",
        "https://cukier.example/HX-5",
        "Badania cukru.",
    )
    assert (str(offer.published), str(offer.expires)) == ("2026-08-16", "2026-09-16")
    assert ([place.name for place in offer.places], offer.hours) == (["Nysa"], ("full_time",))
    assert [(pay.minimum, pay.currency, pay.per) for pay in offer.pay] == [(6_100.0, "PLN", "month")]
