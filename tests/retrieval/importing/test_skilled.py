"""Tools and technologies of an advert's own words: what counts, what is welcome, what is an everyday word."""

from __future__ import annotations

from datetime import date

import pytest

from retrieval.importing import Draft, normalise
from retrieval.importing.skilled import skills_in


@pytest.mark.parametrize(
    ("title", "text", "required"),
    [
        ("Programista", "Wymagania: Java, Spring, SQL", ("Java", "Spring", "SQL")),
        ("Programista Python", "Praca w zespole.", ("Python",)),
        ("Księgowa", "Obsługa programu Symfonia oraz Excel.", ("Symfonia", "Excel")),
        ("Księgowa", "bardzo dobra znajomość pakietu ms office", ("MS Office",)),
        ("Programista", "Znasz HTML5/CSS, .NET i C#.Mile spędzisz czas.", ("HTML", "CSS", ".NET", "C#")),
        ("Go Developer", "Praca w zespole.", ("Go",)),
        ("Grafik", "Modelowanie w programie Blender.", ("Blender",)),
        ("Admin", "Technologie, których używamy: Docker, Kubernetes", ("Docker", "Kubernetes")),
    ],
)
def test_an_advert_names_its_tools(title: str, text: str, required: tuple[str, ...]) -> None:
    assert skills_in(title, text) == (required, ())


@pytest.mark.parametrize(
    "text",
    [
        "Jest to praca dla osoby, która lubi ludzi.",
        "Sprzedawca na stacji Shell, prawo jazdy kat. C.",
        "Kontrola jakości, znajomość norm IFS i BRC.",
        "Polityka: https://praca.example/rodo.html",
        "Obsługa maszyn (blender, piec).",
        "Słowo daję, że będzie miło.",
    ],
)
def test_words_of_every_advert_are_no_tools(text: str) -> None:
    assert skills_in("Sprzedawca", text) == ((), ())


@pytest.mark.parametrize(
    ("text", "required", "nice"),
    [
        ("Znajomość Java. Mile widziana znajomość Docker.", ("Java",), ("Docker",)),
        ("Mile widziane: SAP, AutoCAD. Wymagania: Excel", ("Excel",), ("SAP", "AutoCAD")),
        ("Nice to have: Kafka; Redis\nRequirements: Python", ("Python",), ("Kafka", "Redis")),
        ("Mile widziane prawo jazdy. Znajomość Excel.", ("Excel",), ()),
        ("Mile widziany Excel. Wymagamy Excel.", ("Excel",), ()),
    ],
)
def test_what_is_welcome_is_nice_to_have(text: str, required: tuple[str, ...], nice: tuple[str, ...]) -> None:
    assert skills_in("Pracownik", text) == (required, nice)


def test_skills_are_read_only_where_no_field_lists_them() -> None:
    def offer(**fields: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
        draft = Draft(source="x", source_id="1", title="Programista Java", description="Wymagamy SQL.", **fields)  # type: ignore[arg-type]
        made = normalise(draft, today=date(2026, 8, 25))
        return made.skills, "skills" in made.read_from_text

    assert offer() == (("Java", "SQL"), True)
    assert offer(skills=("Kotlin",)) == (("Kotlin",), False)
