"""Skills: which words are tools, in which forms, and under which name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.errors import BadInput
from retrieval.skills import SkillFinder, skill_key, skill_words
from retrieval.vocabulary import Vocabulary, brand

if TYPE_CHECKING:
    from pathlib import Path

LEARNED = {
    "K8s": 20, "Kubernetes": 4, "Python": 50, "Testing": 12, "Marketing": 8, "Sprzedaż": 9, "Obsługa klienta": 7,
    "Communication skills": 30, "Data engineering": 15, "Frobnix": 4, "German": 11, "Scrum Master": 3,
    "Degree": 20,
}  # fmt: skip
FINDER = SkillFinder(Vocabulary(LEARNED))


def names(text: str) -> list[str]:
    return [m.name for m in FINDER.find(text)]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("javą, pythonem, w javascripcie, reactem, w reakcie", ["Java", "Python", "JavaScript", "React", "React"]),
        (
            "dockerem, kubernetesa, sapem, linuxem, phpem, excelem",
            ["Docker", "K8s", "SAP", "Linux", "PHP", "Excel"],
        ),
        ("sql-a, sql'a, react-em, w .NET", ["SQL", "SQL", "React", ".NET"]),
        ("C/C++ i C#", ["C", "C++", "C#"]),
        ("ms sql server, pl/sql, power bi", ["MS SQL", "PL/SQL", "Power BI"]),
        ("programista go", ["Go"]),
        ("idę do go pracy", []),
        ("Kierowca kat. C", []),
        ("jest dobra praca", []),
        ("scrum master", []),
        ("wdrożeniowiec systemów ERP, specjalista ds. CRM", []),
        ("architektura rozwiązań CRM", ["CRM"]),
        ("daj mi Go albo Rusta", ["Go", "Rust"]),
        ("w Javie lub Scali", ["Java", "Scala"]),
        ("ktoś scali zespoły Javy", ["Java"]),
        ("Java team with Scala", ["Java", "Scala"]),
        ("Java, payments with SWIFT", ["Java"]),
        ("agile i scrum", ["Agile", "Scrum"]),
        ("pyhton, kuberentes, javasript", ["Python", "K8s", "JavaScript"]),
        ("frobnixem", ["Frobnix"]),
    ],
)
def test_skills_are_found_in_the_forms_people_use(said: str, found: list[str]) -> None:
    assert names(said) == found


def test_everyday_words_that_offers_list_as_skills_are_none() -> None:
    assert (
        names("testera, marketing, sprzedaż, obsługa klienta, communication skills, data engineering, german")
        == []
    )


def test_a_mention_stands_where_the_text_says_it() -> None:
    text = "praca z React-em i kubernetesem"
    assert [text[m.start : m.end] for m in FINDER.find(text)] == ["React-em", "kubernetesem"]


def test_the_name_most_offers_use_is_the_name() -> None:
    assert FINDER.canonical("kubernetes") == "K8s"
    assert SkillFinder(Vocabulary()).canonical("k8s") == "Kubernetes"
    assert FINDER.canonical(" Unheard Of ") == "Unheard Of"


def test_the_names_of_one_skill_share_a_key_whatever_the_offers_say() -> None:
    assert skill_key("K8s") == skill_key("Kubernetes")
    assert skill_key("Java") != skill_key("JavaScript")


def test_a_vocabulary_is_kept_in_a_file(tmp_path: Path) -> None:
    kept = Vocabulary({"Python": 3}, {"Młyn S.A.": 1})
    kept.save(tmp_path)
    assert Vocabulary.load(tmp_path) == kept
    assert [p.name for p in tmp_path.iterdir()] == ["vocabulary.json"]


def test_without_a_file_the_vocabulary_is_empty(tmp_path: Path) -> None:
    assert Vocabulary.load(tmp_path / "vocabulary.json") == Vocabulary()


@pytest.mark.parametrize("damaged", ["", "[]", '{"skills": 3}', '{"skills": {}, "companies": {"a": "x"}}'])
def test_a_damaged_vocabulary_says_what_to_do(tmp_path: Path, damaged: str) -> None:
    (tmp_path / "vocabulary.json").write_text(damaged)
    with pytest.raises(BadInput, match="import the offers again"):
        Vocabulary.load(tmp_path)


@pytest.mark.parametrize("text", ["żadnych marketów", "praca w marketach", "rynki i markety"])
def test_a_noun_of_polish_is_no_tool_whose_name_is_like_it(text: str) -> None:
    assert SkillFinder(Vocabulary()).find(text) == []


@pytest.mark.parametrize(
    ("company", "short"),
    [
        ("Młyn Sp. z o.o.", "Młyn"),
        ("Comarch S.A.", "Comarch"),
        ("Wiatrak Polska Sp. z o.o.", "Wiatrak"),
        ("X", "X"),
    ],
)
def test_a_company_is_called_as_people_call_it(company: str, short: str) -> None:
    assert brand(company) == short


@pytest.mark.parametrize(
    ("text", "names", "words"),
    [
        ("devops kubernetes", ["K8s"], ["kubernetes"]),
        ("programista w Pythonie", ["Python"], ["Pythonie"]),
        ("analityk danych, excela i sql", ["Excel"], ["excela"]),
        ("backend z nestjs, programista Go", ["NestJS", "Golang"], ["nestjs", "Go"]),
        ("z foobarem i SQL-em", ["Foobar", "SQL"], ["foobarem", "SQL-em"]),
        ("programista kubernetsem", ["K8s"], ["kubernetsem"]),
        ("kto scali javę i scalę", ["Scala"], ["scalę"]),
        ("kelner", ["Java"], []),
        ("java", [], []),
    ],
)
def test_words_that_only_name_skills_asked_for_are_told(text: str, names: list[str], words: list[str]) -> None:
    assert [text[start:end] for start, end in skill_words(text, names)] == words
