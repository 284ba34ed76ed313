"""Answers of the APIs of boards and applicant-tracking systems, of their form and of invented employers."""

from __future__ import annotations

from typing import Any

GREENHOUSE = {
    "jobs": [
        {
            "absolute_url": "https://job-boards.greenhouse.io/przyklad/jobs/4100",
            "internal_job_id": 9,
            "location": {"name": "Kraków, Poland; Remote, Poland"},
            "id": 4100,
            "updated_at": "2026-08-20T08:48:22-04:00",
            "title": "Analityk danych",
            "company_name": "Przykład",
            "first_published": "2026-08-01T05:58:03-04:00",
            "content": "&lt;p&gt;Raporty w SQL.&lt;/p&gt;",
            "departments": [{"id": 1, "name": "Dane"}],
            "pay_input_ranges": [
                {"min_cents": 1_200_000, "max_cents": 1_600_000, "currency_type": "PLN", "title": "per month"}
            ],
        }
    ],
    "meta": {"total": 1},
}
LEVER = [
    {
        "id": "aa-1",
        "text": "Inżynier jakości",
        "categories": {
            "commitment": "Part-time, contract",
            "location": "Wrocław",
            "allLocations": ["Wrocław", "Opole"],
        },
        "description": "<div>Badania wyrobów.</div>",
        "lists": [{"text": "Wymagania", "content": "<li>Rysunek techniczny</li>"}],
        "additional": "<div>Karta sportowa.</div>",
        "salaryRange": {"interval": "per-month-salary", "currency": "PLN", "min": 9000, "max": 11000},
        "workplaceType": "hybrid",
        "createdAt": 1_785_168_005_852,
        "country": "PL",
        "hostedUrl": "https://jobs.lever.co/przykladowa-firma/aa-1",
        "applyUrl": "https://jobs.lever.co/przykladowa-firma/aa-1/apply",
    }
]
ASHBY = {
    "apiVersion": "1",
    "jobs": [
        {
            "title": "Backend Engineer",
            "location": "Warsaw",
            "secondaryLocations": [{"location": "Gdańsk", "address": {"addressLocality": "Gdańsk"}}],
            "department": "Engineering",
            "team": "Core",
            "isListed": True,
            "isRemote": True,
            "workplaceType": "Remote",
            "descriptionHtml": "<p>Go.</p>",
            "publishedAt": "2026-08-16T21:11:55.259+00:00",
            "employmentType": "FullTime",
            "address": {"postalAddress": {"addressLocality": "Warsaw", "addressCountry": "Poland"}},
            "jobUrl": "https://jobs.ashbyhq.com/przyklad/5b-7",
            "applyUrl": "https://jobs.ashbyhq.com/przyklad/5b-7/application",
            "compensation": {
                "summaryComponents": [
                    {"compensationType": "EquityPercentage", "interval": "NONE", "minValue": 0.5, "maxValue": 1},
                    {
                        "compensationType": "Salary",
                        "interval": "1 YEAR",
                        "currencyCode": "EUR",
                        "minValue": 70_000,
                        "maxValue": 90_000,
                    },
                ]
            },
        },
        {"title": "Ukryta", "isListed": False, "isRemote": False, "jobUrl": "https://jobs.ashbyhq.com/przyklad/6"},
    ],
}
SMARTRECRUITERS = {
    "offset": 0,
    "limit": 100,
    "totalFound": 1,
    "content": [
        {
            "id": "744000",
            "name": "Starszy księgowy",
            "uuid": "c0-ffee",
            "company": {"identifier": "PrzykladSA", "name": "Przykład S.A."},
            "releasedDate": "2026-08-10T09:18:22.000Z",
            "location": {
                "city": "Katowice",
                "region": "śląskie",
                "country": "pl",
                "remote": False,
                "hybrid": True,
            },
            "function": {"id": "accounting", "label": "Accounting"},
            "typeOfEmployment": {"id": "permanent", "label": "Full-time"},
            "experienceLevel": {"id": "mid_senior_level", "label": "Mid-Senior Level"},
            "jobAd": {"sections": {"jobDescription": {"title": "Zadania", "text": "<p>Zamknięcie miesiąca.</p>"}}},
        }
    ],
}
WORKABLE = {
    "name": "Przykład",
    "description": "O nas.",
    "jobs": [
        {
            "title": "Grafik",
            "shortcode": "AB12CD",
            "code": "",
            "employment_type": "Part-time",
            "telecommuting": True,
            "department": "Studio",
            "url": "https://apply.workable.com/przyklad/j/AB12CD",
            "published_on": "2026-08-03",
            "created_at": "2026-08-01",
            "country": "Poland",
            "city": "Łódź",
            "state": "Łódź Voivodeship",
            "experience": "Entry level",
            "locations": [
                {"country": "Poland", "countryCode": "PL", "city": "Łódź", "region": "Łódź Voivodeship"}
            ],
            "description": "<p>Plakaty.</p>",
        }
    ],
}
RECRUITEE = {
    "offers": [
        {
            "id": 77,
            "guid": "sht1o",
            "slug": "magazynier",
            "title": "Magazynier",
            "company_name": "Przykład Logistyka",
            "city": "Poznań",
            "country": "Poland",
            "location": "Poznań, Wielkopolskie, Poland",
            "remote": False,
            "on_site": True,
            "hybrid": False,
            "status": "published",
            "careers_url": "https://przyklad.recruitee.com/o/magazynier",
            "published_at": "2026-08-17 11:00:39 UTC",
            "updated_at": "2026-08-20 08:57:20 UTC",
            "salary": {"max": "36", "min": "32", "period": "hour", "currency": "PLN"},
            "employment_type_code": "fulltime_permanent",
            "description": "<p>Kompletacja.</p>",
            "requirements": "<p>Uprawnienia UDT.</p>",
        }
    ]
}
TEAMTAILOR = {
    "data": [
        {
            "id": "31",
            "type": "jobs",
            "links": {"careersite-job-url": "https://przyklad.teamtailor.com/jobs/31-elektryk"},
            "attributes": {
                "title": "Elektryk",
                "body": "<p>Pomiary.</p>",
                "remote-status": "none",
                "employment-type": "fulltime",
                "min-salary": 7500,
                "max-salary": 9000,
                "currency": "PLN",
                "salary-time-unit": "monthly",
                "created-at": "2026-08-02T10:00:00.000+02:00",
            },
            "relationships": {
                "locations": {"data": [{"id": "5", "type": "locations"}]},
                "department": {"data": {"id": "8", "type": "departments"}},
            },
        }
    ],
    "included": [
        {"id": "5", "type": "locations", "attributes": {"name": "Zakład", "city": "Rzeszów", "country": "Poland"}},
        {"id": "8", "type": "departments", "attributes": {"name": "Utrzymanie ruchu"}},
    ],
}
JUSTJOIN = {
    "data": [
        {
            "guid": "19c5",
            "slug": "przyklad-python-developer-lublin-python",
            "title": "Python Developer",
            "requiredSkills": ["Python", {"name": "Django", "level": 3}],
            "niceToHaveSkills": ["Redis"],
            "workplaceType": "remote",
            "workingTime": "full_time",
            "experienceLevel": "senior",
            "employmentTypes": [
                {"from": 20000, "to": 26000, "currency": "PLN", "currencySource": "original", "type": "b2b",
                 "unit": "month", "gross": False},
                {"from": 5000, "to": 6500, "currency": "USD", "currencySource": "conversion", "type": "b2b",
                 "unit": "month", "gross": False},
            ],
            "multilocation": [{"city": "Lublin"}, {"city": "Zamość"}],
            "city": "Lublin",
            "companyName": "Przykład IT",
            "publishedAt": "2026-08-11T16:00:10.8629011Z",
        }
    ],
    "meta": {"totalItems": 1},
}  # fmt: skip
JUSTJOIN_OLD = [
    {
        "id": "przyklad-java",
        "title": "Java Developer",
        "city": "Toruń",
        "country_code": "PL",
        "workplace_type": "partly_remote",
        "company_name": "Przykład IT",
        "experience_level": "junior",
        "employment_types": [{"type": "permanent", "salary": {"from": 9000, "to": 12000, "currency": "pln"}}],
        "skills": [{"name": "Java", "level": 2}],
        "published_at": "2026-08-01T10:00:00.000Z",
    }
]
SOLIDJOBS = {
    "jobs": [
        {
            "jobOfferKey": "k1",
            "title": "Konstruktor",
            "company": "Przykład Maszyny",
            "url": "https://solid.jobs/offer/1/konstruktor",
            "locations": ["Bielsko-Biała"],
            "isRemote": False,
            "isHybrid": True,
            "experienceLevel": "Regular",
            "contractTime": "full_time",
            "salary": {"from": 9000, "to": 13000, "currency": "PLN", "period": "Month", "employmentType": "B2B"},
            "secondarySalary": {
                "from": 8000,
                "to": 11000,
                "currency": "PLN",
                "period": "Month",
                "employmentType": "UoP",
            },
            "skills": [{"name": "SolidWorks", "level": "Advanced"}, {"name": "CATIA", "level": "NiceToHave"}],
            "languages": [{"name": "English", "level": "Advanced"}],
            "validFrom": "2026-08-05T10:00:00Z",
            "validTo": "2026-09-05T10:00:00Z",
            "description": "<p>Projekty.</p>",
        }
    ],
    "totalPages": 1,
}
SOLIDJOBS_OWN = [
    {
        "id": 12,
        "jobOfferUrl": "tester",
        "jobOfferKey": "k2",
        "jobTitle": "Tester",
        "companyName": "Przykład Test",
        "companyCity": "Gliwice",
        "remotePossible": "Hybrydowo",
        "experienceLevel": "Senior",
        "workload": "Pełny etat",
        "salaryRange": {
            "lowerBound": 90, "upperBound": 130, "currency": "PLN", "salaryPeriod": "Hour",
            "employmentType": "B2B",
        },
        "secondarySalaryRange": {
            "lowerBound": 14_000, "upperBound": 18_000, "currency": "PLN", "salaryPeriod": "Month",
            "employmentType": "UoP",
        },
        "requiredSkills": [
            {"name": "Selenium", "skillLevel": "Senior"},
            {"name": "Angielski", "skillLevel": "B2", "skillType": "Language"},
        ],
        "mainCategory": "Tester",
        "subCategory": "QA",
        "validFrom": "2026-08-05T10:00:00Z",
    }
]  # fmt: skip
CBOP = {
    "status": 200,
    "payload": {
        "ofertyPracyPage": {
            "totalElements": 1,
            "content": [
                {
                    "id": "c29105e5",
                    "stanowisko": "Kucharz",
                    "pracodawca": "Bar Przykład",
                    "miejscePracy": "Zakopane, małopolskie",
                    "wynagrodzenie": "od 5 000 PLN brutto / mies.",
                    "rodzajUmowy": "Umowa o pracę na okres próbny",
                    "zakresObowiazkow": "Gotowanie obiadów.",
                    "wymagania": "Książeczka sanitarna.",
                    "dataDodaniaCbop": "19.08.2026",
                    "dataWaznDo": "18.09.2026",
                    "typOfertyEnum": "OFERTA_PRACY",
                }
            ],
        }
    },
}

PRACUJ = {
    "groupedOffers": [
        {
            "groupId": "g-1",
            "jobTitle": "Specjalista ds. zakupów",
            "companyName": "Przykład Zakupy",
            "positionLevels": ["Specjalista (Mid / Regular)"],
            "typesOfContract": ["Umowa o pracę", "Kontrakt B2B"],
            "workSchedules": ["Pełny etat"],
            "workModes": ["Praca hybrydowa"],
            "salaryDisplayText": "9 000–11 000 zł brutto / mies.",
            "lastPublicated": "2026-08-20T05:00:00Z",
            "expirationDate": "2026-09-19T21:59:59Z",
            "jobDescription": "Zakupy surowców.",
            "technologies": [],
            "offers": [
                {
                    "partitionId": 5,
                    "offerAbsoluteUri": "https://www.pracuj.pl/praca/x,oferta,5",
                    "displayWorkplace": "Częstochowa",
                },
                {
                    "partitionId": 6,
                    "offerAbsoluteUri": "https://www.pracuj.pl/praca/x,oferta,6",
                    "displayWorkplace": "Sosnowiec",
                },
            ],
        }
    ]
}

FRANCETRAVAIL = {
    "resultats": [
        {
            "id": "199ABCD",
            "intitule": "Carreleur / Carreleuse (H/F)",
            "description": "Pose de carrelage sur chantier.",
            "dateCreation": "2026-08-18T10:20:30.000Z",
            "dateActualisation": "2026-08-20T10:20:30.000Z",
            "lieuTravail": {"libelle": "69 - LYON 03", "codePostal": "69003", "commune": "69383"},
            "romeCode": "F1608",
            "romeLibelle": "Pose de revêtements rigides",
            "entreprise": {"nom": "CARREAUX DU SUD"},
            "typeContrat": "CDD",
            "salaire": {"libelle": "Horaire de 12.5 Euros à 14,20 Euros"},
            "dureeTravailLibelleConverti": "Temps partiel",
            "competences": [{"code": "1", "libelle": "Lecture de plans"}],
        }
    ],
    "filtresPossibles": [],
}
ORACLE = {
    "items": [
        {
            "TotalJobsCount": 1,
            "requisitionList": [
                {
                    "Id": "26001",
                    "Title": "Doradca klienta",
                    "PostedDate": "2026-08-19",
                    "PostingEndDate": "2026-09-19",
                    "Language": "en",
                    "WorkplaceTypeCode": "ORA_HYBRID",
                    "WorkplaceType": "Hybrid",
                    "PrimaryLocation": "Łódź, Łódzkie, Polska",
                    "ShortDescriptionStr": "Obsługa klientów oddziału.",
                    "JobSchedule": "Full time",
                    "ContractType": "Umowa o pracę",
                    "Organization": "Bank Przykład",
                    "secondaryLocations": [{"Name": "Kutno, Łódzkie, Polska", "CountryCode": "PL"}],
                }
            ],
        }
    ],
    "count": 1,
}

JOOBLE = {
    "totalCount": 1,
    "jobs": [
        {
            "title": "Zdun",
            "location": "Nysa",
            "snippet": "&nbsp;...Stawianie <b>pieców</b>. Umowa o pracę...&nbsp;",
            "salary": "6 200 zł - 7 300 zł",
            "source": "kafel.example",
            "type": "Pełny etat",
            "link": "https://pl.jooble.org/jdp/-111",
            "company": "Kafel",
            "updated": "2026-08-21T00:00:00.0000000",
            "id": -111,
        }
    ],
}

ANSWERS: dict[str, Any] = {
    "greenhouse": GREENHOUSE,
    "lever": LEVER,
    "ashby": ASHBY,
    "smartrecruiters": SMARTRECRUITERS,
    "workable": WORKABLE,
    "recruitee": RECRUITEE,
    "teamtailor": TEAMTAILOR,
    "justjoin": JUSTJOIN,
    "pracuj": PRACUJ,
    "solidjobs": SOLIDJOBS,
    "cbop": CBOP,
    "francetravail": FRANCETRAVAIL,
    "oracle": ORACLE,
    "jooble": JOOBLE,
}
