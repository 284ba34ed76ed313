"""Answers of boards abroad and of the public employment services of Europe, of their form and invented."""

from __future__ import annotations

from typing import Any

BUNDESAGENTUR = {
    "stellenangebote": [
        {
            "beruf": "Elektroniker/in",
            "titel": "Elektroniker (m/w/d)",
            "refnr": "10001-77-S",
            "arbeitsort": {"plz": "02826", "ort": "Görlitz", "region": "Sachsen", "land": "Deutschland"},
            "arbeitgeber": "Neiße Strom GmbH",
            "aktuelleVeroeffentlichungsdatum": "2026-08-20",
            "modifikationsTimestamp": "2026-08-21T10:00:00.123",
        }
    ],
    "maxErgebnisse": 1,
    "facetten": {"berufsfeld": {"counts": {"Elektro": 1}}},
}
BUNDESAGENTUR_NEW = {
    "ergebnisliste": [
        {
            "referenznummer": "10001-78-S",
            "stellenangebotsTitel": "Koch (m/w/d)",
            "firma": "Gasthof Linde",
            "stellenlokationen": [{"adresse": {"ort": "Cottbus", "region": "BRANDENBURG", "land": "DEUTSCHLAND"}}],
            "datumErsteVeroeffentlichung": "2026-08-19",
        }
    ]
}
JOBTECH = {
    "total": {"value": 1},
    "hits": [
        {
            "id": "314",
            "headline": "Lagerarbetare",
            "webpage_url": "https://arbetsformedlingen.se/platsbanken/annonser/314",
            "application_deadline": "2026-09-27T23:59:59",
            "description": {"text": "Truckkörning.", "text_formatted": "<p>Truckkörning.</p>"},
            "employment_type": {"label": "Säsongsanställning"},
            "working_hours_type": {"label": "Deltid"},
            "employer": {"name": "Lager i Malmö AB", "organization_number": "0"},
            "occupation_field": {"label": "Transport"},
            "workplace_address": {"municipality": "Malmö", "country": "Sverige", "city": "MALMÖ"},
            "must_have": {"skills": [{"label": "Truckkort"}], "languages": []},
            "nice_to_have": {"skills": [{"label": "Lagersystem"}]},
            "publication_date": "2026-08-20T00:00:00",
            "removed": False,
        }
    ],
}
EURES = {
    "numberRecords": 1,
    "jvs": [
        {
            "id": "NThl",
            "title": "Spawacz TIG",
            "description": "<p>Rury ze stali nierdzewnej.</p>",
            "creationDate": 1_786_583_656_918,
            "locationMap": {"NO": ["NO0A2"]},
            "employer": {"name": "Fiordsveis AS"},
            "positionScheduleCodes": ["fulltime"],
        }
    ],
    "facets": [],
}
EURES_ONE = {
    "id": "NThl",
    "creationDate": 1_786_583_656_918,
    "preferredLanguage": "no",
    "jvProfiles": {
        "en": {"title": "Welder"},
        "no": {
            "title": "Sveiser TIG",
            "description": "Rør.<br>Bergen.",
            "positionScheduleCodes": ["fulltime"],
            "locations": [{"cityName": "BERGEN", "countryCode": "no"}],
            "employer": {"name": "Fiordsveis AS"},
            "offeredRemunerationPackage": {
                "salaries": [
                    {
                        "minimumSalary": 250,
                        "maximumSalary": 320,
                        "currencyCode": "NOK",
                        "referencePeriodCode": "hour",
                    }
                ]
            },
        },
    },
}
USAJOBS = {
    "SearchResult": {
        "SearchResultCount": 1,
        "SearchResultItems": [
            {
                "MatchedObjectId": "900",
                "MatchedObjectDescriptor": {
                    "PositionID": "AB-900",
                    "PositionTitle": "Archivist",
                    "PositionURI": "https://www.usajobs.gov/job/900",
                    "PositionLocation": [{"LocationName": "Chicago, Illinois", "CountryCode": "United States"}],
                    "OrganizationName": "Office of Old Maps",
                    "JobCategory": [{"Name": "Archives", "Code": "1420"}],
                    "PositionSchedule": [{"Name": "Part-time", "Code": "2"}],
                    "PositionOfferingType": [{"Name": "Permanent", "Code": "1"}],
                    "QualificationSummary": "One year with maps.",
                    "PositionRemuneration": [
                        {"MinimumRange": "30.0", "MaximumRange": "41.5", "RateIntervalCode": "PH"}
                    ],
                    "PublicationStartDate": "2026-08-20",
                    "ApplicationCloseDate": "2026-09-01",
                    "UserArea": {"Details": {"JobSummary": "Keeps maps.", "MajorDuties": ["Sorts.", "Lends."]}},
                },
            }
        ],
    }
}
REMOTEOK = [
    {"last_updated": 1_790_000_000, "legal": "Terms of use"},
    {
        "slug": "remote-tester-77",
        "id": "77",
        "epoch": "1787000000",
        "date": "2026-08-18T00:00:00+00:00",
        "company": "Daleko",
        "position": "Tester",
        "tags": ["qa"],
        "description": "<p>Tests.</p>",
        "location": "Poland",
        "salary_min": 60_000,
        "salary_max": 90_000,
        "url": "https://remoteok.com/remote-jobs/77",
    },
]
THEMUSE = {
    "page": 0,
    "results": [
        {
            "contents": "<p>Coffee &amp; cakes</p>",
            "name": "Barista",
            "publication_date": "2026-08-20T23:33:00Z",
            "id": 987,
            "locations": [{"name": "Warsaw, Poland"}],
            "categories": [{"name": "Food Services"}],
            "levels": [{"name": "Entry Level", "short_name": "entry"}],
            "refs": {"landing_page": "https://www.themuse.com/jobs/ziarnko/barista"},
            "company": {"id": 1, "short_name": "ziarnko", "name": "Ziarnko"},
        }
    ],
}
WORKDAY = {
    "jobPostingInfo": {
        "id": "a1",
        "title": "Księgowy",
        "jobDescription": "<p>Bilanse.</p>",
        "location": "Kraków",
        "additionalLocations": ["Warszawa"],
        "postedOn": "Posted 3 Days Ago",
        "startDate": "2026-08-20",
        "timeType": "Full time",
        "jobReqId": "R-123",
        "country": {"descriptor": "Poland"},
        "remoteType": "Hybrid",
        "externalUrl": "https://liczydlo.wd3.myworkdayjobs.com/Praca/job/Krakw/Ksigowy_R-123",
    },
    "hiringOrganization": {"name": "Liczydło Sp. z o.o."},
    "similarJobs": [],
}
WORKDAY_LIST = {
    "total": 2,
    "jobPostings": [
        {
            "title": "Księgowy",
            "externalPath": "/job/Krakw/Ksigowy_R-123",
            "locationsText": "Kraków",
            "timeType": "Full time",
            "postedOn": "Posted 3 Days Ago",
            "bulletFields": ["R-123"],
        },
        {
            "title": "Analityk",
            "externalPath": "/job/Poland/Analityk_R-124",
            "locationsText": "2 Locations",
            "postedOn": "Posted Today",
            "bulletFields": ["R-124"],
        },
    ],
    "facets": [{"facetParameter": "locations", "values": [{"descriptor": "Kraków", "id": "1", "count": 1}]}],
}
RIPPLING = [
    {
        "uuid": "2f0",
        "name": "Analityk",
        "department": {"label": "Dane"},
        "url": "https://ats.rippling.com/przyklad/jobs/2f0",
        "workLocation": {"label": town},
    }
    for town in ("Kraków", "Remote (Poland)")
]
TRAFFIT = [
    {
        "id": 77,
        "url": "https://przykladowo.traffit.com/public/an/aa",
        "valid_start": "2026-08-20 08:00:00",
        "valid_end": "2026-09-20 08:00:00",
        "advert": {
            "id": 5,
            "name": "Operator wózka",
            "language": "pl",
            "values": [
                {"field_id": "description", "value": "<p>Praca na magazynie.</p>"},
                {"field_id": "requirements", "value": "<ul><li>UDT</li></ul>"},
                {
                    "field_id": "geolocation",
                    "value": '{"locality": "Żary", "region1": "lubuskie", "country": "Polska"}',
                },
            ],
        },
        "options": {
            "branches": "Logistyka",
            "_forma_zatrudnienia": "umowa zlecenie",
            "_wynagrodzenie_od": "32 zł/h",
        },
    }
]
WORDPRESS = [
    {
        "id": 12,
        "date": "2026-08-20T09:00:00",
        "modified": "2026-08-21T09:00:00",
        "link": "https://praca.example/oferta/barista/",
        "status": "publish",
        "title": {"rendered": "Barista &#8211; rano"},
        "content": {"rendered": "<p>Parzenie kawy.</p>", "protected": False},
        "meta": {
            "_job_location": "Łódź",
            "_company_name": "Kawiarnia Ziarnko",
            "_job_expires": "2026-09-20",
            "_filled": 0,
            "_remote_position": 0,
            "_job_salary": "30",
            "_job_salary_currency": "PLN",
            "_job_salary_unit": "HOUR",
        },
    }
]
THEPROTOCOL = {
    "props": {
        "pageProps": {
            "offersResponse": {
                "offers": [
                    {
                        "id": "a-1",
                        "title": "Tester automatyzujący",
                        "employer": "Przykład IT",
                        "offerUrlName": "tester-automatyzujacy-gdynia,oferta,a-1",
                        "workplace": [{"city": "Gdynia"}, {"city": "Gdańsk"}],
                        "workModes": ["hybrid"],
                        "positionLevels": [{"value": "mid"}],
                        "typesOfContracts": [
                            {
                                "name": "kontrakt B2B",
                                "salary": {
                                    "from": 120,
                                    "to": 150,
                                    "currencySymbol": "zł",
                                    "timeUnit": {"shortForm": "godz.", "longForm": "godzinowo"},
                                    "kindName": "netto (+ VAT)",
                                },
                            }
                        ],
                        "technologies": ["Python", "Selenium"],
                        "publicationDateUtc": "2026-08-20T07:00:00",
                    }
                ],
                "page": {"number": 1, "count": 1},
            }
        }
    }
}
HACKERNEWS = {
    "id": 500,
    "type": "story",
    "author": "whoishiring",
    "title": "Ask HN: Who is hiring? (August 2026)",
    "text": "Please state the place.",
    "children": [
        {
            "id": 501,
            "created_at": "2026-08-03T15:05:00Z",
            "author": "a",
            "text": "Zębatka (YC X1) | Warsaw, Poland or Remote (EU) | Senior Backend Engineer | Full-time"
            " | €60k–€80k | <a>https:&#x2F;&#x2F;zebatka.example</a>"
            "<p>We build clocks in Python &amp; Go.<p>Apply soon.",
            "parent_id": 500,
            "story_id": 500,
            "children": [{"id": 503, "author": "b", "text": "Is it remote?", "children": []}],
        },
        {"id": 502, "author": "c", "text": None, "children": []},
    ],
}
BULLDOGJOB = {
    "data": {
        "searchJobs": {
            "totalCount": 1,
            "nodes": [
                {
                    "id": "77-programista-java-gdynia-zebatka",
                    "company": {"name": "Zębatka", "verified": True},
                    "denominatedSalaryLong": {"money": "15 000 - 20 000", "currency": "PLN", "hidden": False},
                    "city": "Gdynia, Hel",
                    "experienceLevel": "medium",
                    "locations": [
                        {"address": "Morska 1", "location": {"cityPl": "Gdynia", "cityEn": "Gdynia"}},
                        {"address": None, "location": {"cityPl": "Hel", "cityEn": "Hel"}},
                    ],
                    "position": "Programista Java",
                    "remote": False,
                    "environment": {"remotePossible": 50},
                    "endsAt": "2026-12-24T00:00:00+01:00",
                    "technologies": [{"level": "regular", "name": "Java"}, {"level": "regular", "name": "Kafka"}],
                    "contractB2b": True,
                    "contractEmployment": False,
                }
            ],
        }
    }
}
OLX = {
    "data": [
        {
            "id": 12,
            "title": "Doradca klienta w salonie",
            "url": "https://www.olx.pl/oferta/praca/doradca-klienta-CID4-ID12.html",
            "description": "<p>Szukamy osoby do <b>salonu</b>.</p>",
            "created_time": "2026-08-02T18:09:11+02:00",
            "last_refresh_time": "2026-08-11T22:56:39+02:00",
            "valid_to_time": "2026-09-10T22:56:36+02:00",
            "user": {"id": 4, "name": "Ola", "company_name": "Lipowa Aleja Sp. z o.o."},
            "location": {"city": {"id": 1, "name": "Kórnik"}, "region": {"id": 2, "name": "Wielkopolskie"}},
            "params": [
                {
                    "key": "salary",
                    "value": {"from": None, "to": 42, "type": "hourly", "currency": "PLN", "gross": True},
                },
                {"key": "type", "name": "Wymiar pracy", "value": {"key": "parttime", "label": "Część etatu"}},
                {"key": "agreement", "value": {"key": ["zlecenie"], "label": "Umowa o pracę, Umowa zlecenie"}},
                {"key": "workplace", "value": {"key": ["on_site"], "label": "W siedzibie firmy"}},
            ],
            "category": {"id": 2509, "type": "job"},
        },
        {
            "id": 13,
            "title": "Kawalerka",
            "created_time": "2026-08-02T18:09:11+02:00",
            "params": [{"key": "price", "value": {"value": 2000}}],
            "category": {"id": 15, "type": "real_estate"},
        },
    ],
    "links": {"self": {"href": "https://www.olx.pl/api/v1/offers?offset=0"}},
}
OLX_PAGE = {
    "listing": {
        "listing": {
            "ads": [
                {
                    "id": 14,
                    "title": "Magazynier",
                    "url": "https://www.olx.pl/oferta/praca/magazynier-CID4-ID14.html",
                    "description": 'Wózki widłowe; "od zaraz".',
                    "location": {"cityName": "Skawina", "regionName": "Małopolskie"},
                    "user": {"company_name": "Skład Sp. z o.o."},
                    "salary": {
                        "from": 5500,
                        "to": 6800,
                        "currencyCode": "PLN",
                        "period": "monthly",
                        "gross": True,
                    },
                    "params": [{"key": "agreement", "name": "Typ umowy", "value": "Umowa o pracę"}],
                    "createdTime": "2026-08-13T10:00:00+02:00",
                    "lastRefreshTime": "2026-08-13T12:00:00+02:00",
                }
            ]
        }
    }
}
INDEED = {
    "metaData": {
        "mosaicProviderJobCardsModel": {
            "results": [
                {
                    "jobkey": "3c745bd1945cf000",
                    "displayTitle": "Sprzedawca w salonie",
                    "title": "Sprzedawca",
                    "company": "Zębatka Obuwie",
                    "formattedLocation": "Kielce, świętokrzyskie",
                    "jobTypes": ["Część etatu", "Umowa zlecenie"],
                    "pubDate": 1786000000000,
                    "expired": False,
                    "remoteLocation": False,
                    "remoteWorkModel": {"text": "Praca hybrydowa", "type": "REMOTE_HYBRID"},
                    "extractedSalary": {"max": 32, "min": 30, "type": "HOURLY"},
                    "salarySnippet": {"currency": "PLN", "text": ""},
                    "snippet": "<ul><li>Obsługa klienta.</li></ul>",
                    "thirdPartyApplyUrl": "https://pl.indeed.com/applystart?jk=3c745bd1945cf000&from=x",
                },
                {
                    "jobkey": "aa",
                    "displayTitle": "Kasjer",
                    "formattedLocation": "Kielce",
                    "expired": True,
                },
            ]
        }
    }
}
BAMBOOHR = {
    "meta": {},
    "result": {
        "jobOpening": {
            "jobOpeningShareUrl": "https://zebatka.bamboohr.com/careers/167",
            "jobOpeningName": "Szef sprzedaży",
            "employmentStatusLabel": "Full-Time",
            "location": {"city": None, "state": None, "addressCountry": None},
            "atsLocation": {"country": "Poland", "state": "Mazowieckie", "city": "Radom"},
            "datePosted": "2026-07-29",
            "description": "<p>Prowadzisz sprzedaż.</p>",
            "compensation": "9000 - 11000 PLN/month",
            "locationType": "2",
        },
        "formFields": [{"id": "firstName", "label": "First Name"}],
    },
}
BAMBOOHR_LIST = {
    "meta": {"totalCount": 2},
    "result": [
        {
            "id": "7",
            "jobOpeningName": name,
            "employmentStatusLabel": "Part-Time",
            "location": {"city": "Hel", "state": None},
            "isRemote": remote,
        }
        for name, remote in (("Serwisant", None), ("Tester", True))
    ],
}
BOARDS: dict[str, Any] = {
    "bundesagentur": BUNDESAGENTUR,
    "jobtech": JOBTECH,
    "eures": EURES,
    "usajobs": USAJOBS,
    "remoteok": REMOTEOK,
    "themuse": THEMUSE,
    "workday": WORKDAY,
    "rippling": RIPPLING,
    "hackernews": HACKERNEWS,
    "theprotocol": THEPROTOCOL,
    "bulldogjob": BULLDOGJOB,
    "olx": OLX,
    "indeed": INDEED,
    "bamboohr": BAMBOOHR,
    "traffit": TRAFFIT,
    "wordpress": WORDPRESS,
}
"""One answer of each, under the name of its format."""
