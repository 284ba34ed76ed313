"""Files of other forms become messages; nothing is lost without a word."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from expert_files import row, write

from bot.errors import BadInput
from bot.prompts import SYSTEM
from expert.checking import by_characters, check_sources, sources_of
from expert.converting import convert

if TYPE_CHECKING:
    from pathlib import Path

    from expert.converting import Conversion, SystemChoice


def converted(path: Path, system: SystemChoice = "none") -> tuple[list[list[tuple[str, str]]], Conversion]:
    """The turns of each line, and what became of the file."""
    lines: list[str] = []
    done = convert(path, lines.append, system=system)
    rows = [json.loads(line)["messages"] for line in lines]
    return [[(turn["role"], turn["content"]) for turn in turns] for turns in rows], done


ASKED, SAID = ("user", "Gdzie szukać?"), ("assistant", "W Krakowie.")
FORMS: list[dict[str, Any]] = [  # Any: JSON
    {"prompt": "Gdzie szukać?", "completion": " W Krakowie."},
    {"prompt": "Gdzie szukać?\n\n###\n\n", "completion": " W Krakowie. ###"},
    {"prompt": "Gdzie szukać?", "response": "W Krakowie."},
    {"question": "Gdzie szukać?", "answer": "W Krakowie."},
    {"input": "Gdzie szukać?", "output": "W Krakowie."},
    {"pytanie": "Gdzie szukać?", "odpowiedź": "W Krakowie."},
    {"user": "Gdzie szukać?", "assistant": "W Krakowie."},
    {"instruction": "Gdzie szukać?", "output": "W Krakowie."},
    {"instruction": "Gdzie szukać?", "input": "", "response": "W Krakowie."},
    {"instruction": "Gdzie szukać?", "content": "W Krakowie."},
    {"conversations": [{"from": "human", "value": "Gdzie szukać?"}, {"from": "gpt", "value": "W Krakowie."}]},
    {"messages": [{"role": "user", "content": "Gdzie szukać?"}, {"role": "assistant", "content": "W Krakowie."}]},
]


@pytest.mark.parametrize("form", FORMS)
def test_every_form_becomes_messages(tmp_path: Path, form: dict[str, Any]) -> None:  # Any: JSON
    talks, done = converted(write(tmp_path / "a.jsonl", [form, "", form]))
    assert talks == [[ASKED, SAID], [ASKED, SAID]]
    assert done.converted == 2
    assert done.rejected == []


def test_roles_under_other_names_are_given_their_usual_ones(tmp_path: Path) -> None:
    turns = [{"role": "Human", "content": "Gdzie szukać?"}, {"role": "model", "content": "W Krakowie."}]
    talks, done = converted(write(tmp_path / "a.jsonl", [{"messages": turns}]))
    assert talks == [[ASKED, SAID]]
    assert len(done.notes) == 2


def test_what_a_file_says_does_nothing_to_a_terminal(tmp_path: Path) -> None:
    _, done = converted(write(tmp_path / "a.jsonl", [{"a\x1b[2J": 1}, {**FORMS[0], "\x1b]0;x\x07": 1}]))
    assert "\x1b" not in done.rejected[0][1]
    assert "\x1b" not in "".join(done.left)


@pytest.mark.parametrize("form", FORMS)
def test_a_list_of_any_form_is_read_as_well(tmp_path: Path, form: dict[str, Any]) -> None:  # Any: JSON
    (tmp_path / "a.json").write_text(json.dumps([form, form], indent=2), "utf-8")
    (tmp_path / "b.json").write_text(json.dumps({"version": 1, "data": [form]}, indent=2), "utf-8")
    assert converted(tmp_path / "a.json")[0] == [[ASKED, SAID]] * 2
    assert converted(tmp_path / "b.json")[0] == [[ASKED, SAID]]


def test_an_instruction_with_what_it_is_about_is_one_question(tmp_path: Path) -> None:
    form = {"instruction": "Skróć.", "input": "Długi tekst.", "output": "Tekst."}
    assert converted(write(tmp_path / "a.jsonl", [form]))[0] == [
        [("user", "Skróć.\n\nDługi tekst."), ("assistant", "Tekst.")]
    ]


def test_content_beside_an_output_is_what_the_instruction_is_about_and_that_is_told(tmp_path: Path) -> None:
    form = {"instruction": "Skróć.", "content": "Długi tekst.", "output": "Tekst."}
    talks, done = converted(write(tmp_path / "a.jsonl", [form]))
    assert talks[0][0] == ("user", "Skróć.\n\nDługi tekst.")
    assert [numbers for note, numbers in done.notes.items() if "content" in note] == [[1]]


def test_history_and_system_of_an_instruction_are_kept(tmp_path: Path) -> None:
    form = {"system": "Krótko.", "instruction": "A w Łodzi?", "output": "Też.", "history": [["Gdzie?", "Tu."]]}
    talks, _ = converted(write(tmp_path / "a.jsonl", [form]), "keep")
    assert [role for role, _ in talks[0]] == ["system", "user", "assistant", "user", "assistant"]


def test_the_system_prompt_is_the_bot_s_its_own_or_none(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", [row(system="Jesteś kucharzem.")])
    assert converted(path, "bot")[0][0][0] == ("system", SYSTEM)
    assert converted(path, "keep")[0][0][0] == ("system", "Jesteś kucharzem.")
    assert converted(path, "none")[0][0][0][0] == "user"
    assert converted(path, "bot")[1].notes == {"its own system prompt was left out": [1]}
    assert converted(path, "keep")[1].notes == {}


def test_what_is_converted_passes_the_check(tmp_path: Path) -> None:
    lines: list[str] = []
    convert(write(tmp_path / "a.jsonl", [FORMS[0], FORMS[10]]), lines.append)
    made = write(tmp_path / "b.jsonl", [lines[0].rstrip()])
    assert check_sources(sources_of([made]), by_characters(), most_tokens=8192).clean


@pytest.mark.parametrize(
    "line",
    [
        '{"role": "user", "content": "Gdzie szukać?", "role": "assistant", "content": "W Krakowie."}',
        '{"messages": [{"role": "user", "content": "Gdzie szukać?", "role": "assistant", '
        '"content": "W Krakowie."}]}',
        '{"messages": {"role": "user", "content": "Gdzie szukać?", "role": "assistant", '
        '"content": "W Krakowie."}}',
    ],
)
def test_both_roles_in_one_object_are_taken_apart(tmp_path: Path, line: str) -> None:
    talks, done = converted(write(tmp_path / "a.jsonl", [line]))
    assert talks == [[ASKED, SAID]]
    assert done.notes == {"both roles in one object were taken apart": [1]}


REJECTED = [
    ('{"prompt": "a", ', "no JSON"),
    ('{"prompt": "a", "prompt": "b", "completion": "c"}', '"prompt" stands more than once'),
    ('{"tytuł": "a"}', "of no form that is known: tytuł"),
    ("[1, 2]", "no JSON object"),
    ('{"prompt": "a", "completion": " "}', "message 2 is empty"),
    ('{"prompt": "a", "completion": 7}', "is a number"),
    ('{"instruction": "a"}', "no answer"),
    ('{"instruction": "a", "output": "b", "response": "c"}', "which is the answer: output or response?"),
    ('{"instruction": "a", "output": "b", "history": [["a"]]}', "no list of pairs"),
    ('{"conversations": [{"from": "kot", "value": "a"}]}', "who speaks is unknown"),
    ('{"conversations": "a"}', "no list of objects"),
    ('{"conversations": [{"from": "gpt", "value": "a"}]}', "at the beginning"),
    ('{"messages": "a"}', "no list"),
    ('{"messages": [7]}', "no object"),
    ('{"messages": []}', "empty"),
]


@pytest.mark.parametrize(("line", "reason"), REJECTED)
def test_what_cannot_be_messages_is_rejected_with_its_line_and_reason(
    tmp_path: Path, line: str, reason: str
) -> None:
    talks, done = converted(write(tmp_path / "a.jsonl", [FORMS[0], line, FORMS[1]]))
    assert len(talks) == 2
    assert [number for number, _ in done.rejected] == [2]
    assert reason in done.rejected[0][1]


def test_fields_that_nobody_takes_are_counted(tmp_path: Path) -> None:
    _, done = converted(write(tmp_path / "a.jsonl", [{**FORMS[0], "id": 1, "source": "x"}, {**FORMS[0], "id": 2}]))
    assert done.left == {"id": 2, "source": 1}


def lines_of(tmp_path: Path, text: str) -> tuple[list[list[tuple[str, str]]], Conversion]:
    (tmp_path / "a.txt").write_text(text, "utf-8")
    return converted(tmp_path / "a.txt")


def test_lines_of_input_and_output_become_messages(tmp_path: Path) -> None:
    talks, done = lines_of(tmp_path, "Gdzie szukać?; W Krakowie.\n\nGdzie szukać?;W Krakowie.\n")
    assert talks == [[ASKED, SAID]] * 2
    assert done.notes == {}


def test_a_first_line_of_names_is_no_pair_and_says_the_order(tmp_path: Path) -> None:
    assert lines_of(tmp_path, "input;output\nGdzie szukać?;W Krakowie.\n")[0] == [[ASKED, SAID]]
    assert lines_of(tmp_path, "id;odpowiedź;pytanie\n7;W Krakowie.;Gdzie szukać?\n")[0] == [[ASKED, SAID]]


def test_quoted_cells_keep_semicolons_and_line_ends(tmp_path: Path) -> None:
    talks, _ = lines_of(tmp_path, '"Gdzie;\nszukać?";"W ""Krakowie""; tu."\nA?;B.\n')
    assert talks == [
        [("user", "Gdzie;\nszukać?"), ("assistant", 'W "Krakowie"; tu.')],
        [("user", "A?"), ("assistant", "B.")],
    ]


def test_more_semicolons_than_one_are_decided_and_told(tmp_path: Path) -> None:
    talks, done = lines_of(tmp_path, "A?;B.\nGdzie?;Tu; tam; wszędzie.\n")
    assert talks[1] == [("user", "Gdzie?"), ("assistant", "Tu; tam; wszędzie.")]
    assert list(done.notes.values()) == [[2]]


def test_a_quotation_mark_that_nobody_closes_does_not_swallow_the_rest(tmp_path: Path) -> None:
    talks, done = lines_of(tmp_path, '"Gdzie?;Tu.\n' + "A?;B.\n" * 300)
    assert done.converted + len(done.rejected) == 301
    assert len(talks) >= 300


def test_a_line_without_a_semicolon_is_rejected(tmp_path: Path) -> None:
    _, done = lines_of(tmp_path, "Gdzie?;Tu.\nZupełnie sam\n")
    assert done.rejected == [(2, 'no semicolon; a line is "input; output"')]


def test_an_answer_that_begins_with_a_reference_is_no_list_of_json(tmp_path: Path) -> None:
    talks, _ = lines_of(tmp_path, "[1] czy [2]?;Oferta [1].\n")
    assert talks == [[("user", "[1] czy [2]?"), ("assistant", "Oferta [1].")]]


def test_bytes_that_are_no_utf_8_are_rejected_and_utf_16_is_read(tmp_path: Path) -> None:
    good, bad = (json.dumps(form, ensure_ascii=False) + "\n" for form in (FORMS[0], FORMS[4]))
    (tmp_path / "a.jsonl").write_bytes(good.encode() + bad.encode("cp1250") * 1200)
    talks, done = converted(tmp_path / "a.jsonl")
    assert len(talks) == 1
    assert len(done.rejected) == 1200
    assert "no UTF-8" in done.rejected[0][1]
    (tmp_path / "b.jsonl").write_bytes(good.encode("utf-16"))
    assert len(converted(tmp_path / "b.jsonl")[0]) == 1


def test_a_line_too_long_to_be_read_is_rejected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("expert.checking.reading.MOST_BYTES", 4096)
    long = {"prompt": "x" * 9000, "completion": "y"}
    _, done = converted(write(tmp_path / "a.jsonl", [FORMS[0], long, FORMS[0]]))
    assert [number for number, _ in done.rejected] == [2]
    _, done = converted(write(tmp_path / "b.jsonl", [FORMS[0], long]))
    assert [number for number, _ in done.rejected] == [2]


def test_an_empty_file_is_bad_input(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="there is nothing"):
        converted(write(tmp_path / "a.jsonl", [""]))
