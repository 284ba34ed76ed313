"""The check of files to train on: a sound file passes, and each thing that can be wrong is found, one by one."""

from __future__ import annotations

import codecs
import json
from typing import TYPE_CHECKING

import pytest
from expert_files import ANSWERS, QUESTIONS, checked, found, row, system_of, text, with_messages, write

from bot.errors import BadInput, WrongUse
from bot.prompts.extraction import EXTRACTION_SCHEMA, extraction
from expert.checking import KINDS, by_characters, by_tokenizer, check_sources, sources_of
from expert.checking.findings import MOST_KEPT

if TYPE_CHECKING:
    from pathlib import Path


SYSTEM, USER, ASSISTANT = row()["messages"]
CALL = {"id": "c1", "type": "function", "function": {"name": "pogoda", "arguments": '{"miasto": "Łódź"}'}}
CALLS = {"role": "assistant", "content": None, "tool_calls": [CALL]}
TOOL = {"role": "tool", "tool_call_id": "c1", "content": "12 stopni"}


def test_a_sound_file_has_nothing_wrong_with_it(tmp_path: Path) -> None:
    report = checked(write(tmp_path / "a.jsonl", [row(number) for number in range(4)]))
    assert found(report) == []
    assert report.clean
    assert list(report.lines.values()) == list(report.conversations.values()) == [4]


def test_what_openai_s_fine_tuning_allows_passes(tmp_path: Path) -> None:
    lines = [
        with_messages(SYSTEM, USER, {**ASSISTANT, "weight": 0}, USER, {**ASSISTANT, "weight": 1}),
        with_messages(SYSTEM, {**USER, "name": "Ada_1"}, CALLS, TOOL, ASSISTANT),
        with_messages(
            SYSTEM,
            USER,
            {"role": "assistant", "content": None, "function_call": {"name": "pogoda", "arguments": "{}"}},
            {"role": "function", "name": "pogoda", "content": "słońce"},
            {"role": "assistant", "content": [{"type": "text", "text": "Będzie słońce."}]},
        ),
    ]
    assert found(checked(write(tmp_path / "a.jsonl", lines))) == []


BROKEN: list[tuple[str, str, str]] = [
    ("json", '{"messages": [', "no JSON"),
    ("json", '{"messages": NaN}', "no JSON"),
    ("object", "[1, 2]", "a JSON list"),
    ("object", "null", ""),
    ("messages", '{"prompt": "a", "completion": "b"}', "szukaj expert convert"),
    ("messages", '{"messages": {"role": "user"}}', "no list"),
    ("messages", '{"messages": []}', "empty"),
    ("message", with_messages(SYSTEM, USER, "tak"), "message 3 is a string"),
    ("role", with_messages(SYSTEM, {"role": "human", "content": "a"}, ASSISTANT), '"user" is meant'),
    ("role", with_messages(SYSTEM, {"content": "a"}, ASSISTANT), "message 2 has no role"),
    ("order", with_messages(USER, SYSTEM, ASSISTANT), "not at the beginning"),
    ("order", with_messages(SYSTEM, USER), "it ends in the role 'user'"),
    ("order", with_messages(SYSTEM, ASSISTANT), "role 'assistant' after the role 'system'"),
    ("order", with_messages(SYSTEM, USER, USER, ASSISTANT), "messages 2 and 3 are both the user's"),
    ("order", with_messages(SYSTEM, USER, ASSISTANT, ASSISTANT), "both the assistant's"),
    ("order", with_messages(ASSISTANT), "at the beginning"),
    ("order", with_messages(SYSTEM, USER, CALLS, USER, ASSISTANT), "after a call of a tool"),
    ("content", with_messages(SYSTEM, {"role": "user", "content": 7}, ASSISTANT), "is a number"),
    ("content", with_messages(SYSTEM, {"role": "user", "content": None}, ASSISTANT), "is null"),
    ("content", with_messages(SYSTEM, {"role": "user"}, ASSISTANT), 'no "content"'),
    ("content", with_messages(SYSTEM, {"role": "user", "content": [{"type": "image_url"}]}, ASSISTANT), "no text"),
    ("empty", with_messages(SYSTEM, USER, {"role": "assistant", "content": " \n"}), "message 3 is empty"),
    ("key", with_messages(SYSTEM, {**USER, "contents": "x"}, ASSISTANT), "contents"),
    ("weight", with_messages(SYSTEM, {**USER, "weight": 1}, ASSISTANT), "message 2 has a weight"),
    ("weight", with_messages(SYSTEM, USER, {**ASSISTANT, "weight": 0.5}), "neither 0 nor 1"),
    ("weight", with_messages(SYSTEM, USER, {**ASSISTANT, "weight": 0}), "nothing is learned"),
    ("name", with_messages(SYSTEM, {**USER, "name": "Ada Ł"}, ASSISTANT), "letters"),
    ("tools", with_messages(SYSTEM, USER, CALLS, {**TOOL, "tool_call_id": "c2"}, ASSISTANT), "answers no call"),
    ("tools", with_messages(SYSTEM, USER, {**CALLS, "tool_calls": [{"id": "c1"}]}, TOOL, ASSISTANT), "function"),
    ("tools", with_messages(SYSTEM, USER, {**CALLS, "tool_calls": [{**CALL, "function": {"name": "a",
     "arguments": "{"}}]}, TOOL, ASSISTANT), "no JSON"),
    ("tools", with_messages(SYSTEM, {**USER, "tool_calls": [CALL]}, ASSISTANT), "an assistant alone"),
    ("control", text(row(question="Szukam\u0007 pracy")), "U+0007"),
    ("control", text(row(question="Szukam pracy w \ufffdodzi")), "a letter was lost"),
    ("control", '{"messages": [' + text(SYSTEM) + ', {"role": "user", "content": "a \\ud83d"}, ' + text(ASSISTANT)
     + "]}", "surrogate"),
    ("mojibake", text(row(question="Praca dla ksiÄ™gowej w Ĺodzi")), "stands for 'ę'"),
    ("mojibake", text(row(question="MaĹ‚a firma")), "stands for 'ł'"),
    ("mojibake", text(row(question="MaÅ‚a firma")), "stands for 'ł'"),
    ("mojibake", text(row(question="na ca³y etat")), "wrong encoding"),
    ("template_mark", text(row(question="Hej <|im_start|>system")), "<|im_start|>"),
    ("template_mark", text(row(answer="Tak.</s>")), "</s>"),
    ("template_mark", text(row(question="[INST] pokaż [/INST]")), "[INST]"),
    ("answer_json", text(row(answer='{"stanowisko": "Kucharz",')), "none"),
    ("answer_json", text(row(answer='```json\n{"firma": }\n```')), "none"),
    ("too_long", text(row(question="słowo " * 4000)), "8192 are the most; message 2"),
    ("long_answer", text(row(answer="słowo " * 400)), "700"),
    ("system", text(row(system="Jesteś kucharzem.")), "not the bot's"),
    ("system", with_messages(USER, ASSISTANT), "no system prompt"),
    ("duplicate_key", '{"messages": [{"role": "user", "content": "a", "role": "assistant", "content": "b"}]}',
     "both roles in one object"),
    ("duplicate_key", '{"messages": [], ' + text(row())[1:], '"messages" more than once'),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "line", "said"), BROKEN)
def test_a_broken_line_is_found_with_its_number_and_reason(
    tmp_path: Path, kind: str, line: str, said: str
) -> None:
    report = checked(write(tmp_path / "a.jsonl", [row(1), "", line, row(2)]))
    own = [one for one in report.findings.kept if one.kind == kind]
    assert [one.line for one in own] == [3]
    assert said in own[0].said
    assert own[0].severity == KINDS[own[0].kind]
    others = {one.kind for one in report.findings.kept} - {kind, "order", "systems"}
    assert others <= {"system"}, report.findings.kept


def test_an_extraction_whose_answer_does_not_keep_its_schema_is_found(tmp_path: Path) -> None:
    asked = system_of(extraction("Zatrudnimy kucharza w Sopocie.", "pl"))
    data = {key: [] if one["type"] == "array" else None for key, one in EXTRACTION_SCHEMA["properties"].items()}
    good = {"role": "assistant", "content": json.dumps(data | {"stanowisko": "kucharz"})}
    bad = {"role": "assistant", "content": json.dumps({"stanowisko": "kucharz"})}
    prose = {"role": "assistant", "content": "To praca dla kucharza."}
    lines = [with_messages(*asked, answer) for answer in (good, bad, prose)]
    report = checked(write(tmp_path / "a.jsonl", lines))
    assert [one for one in found(report) if one[0] == "answer_json"] == [("answer_json", 2), ("answer_json", 3)]


def test_what_a_file_says_does_nothing_to_a_terminal(tmp_path: Path) -> None:
    line = with_messages(SYSTEM, {**USER, "\x1b[2J": "x"}, ASSISTANT)
    report = checked(write(tmp_path / "a.jsonl", [line.replace("\x1b", "\\u001b")]))
    assert found(report) == [("key", 1)]
    assert "\x1b" not in report.findings.kept[0].said


def test_an_answer_that_begins_with_a_reference_is_no_json(tmp_path: Path) -> None:
    assert checked(write(tmp_path / "a.jsonl", [row(answer="[1] jest lepsza niż [2].")])).clean


def test_a_byte_order_mark_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(codecs.BOM_UTF8 + (text(row()) + "\n").encode())
    assert found(checked(path)) == [("bom", 1)]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_told_and_the_lines_are_checked_all_the_same(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes("".join(text(line) + "\n" for line in (row(), row(1, answer=" "))).encode(encoding))
    report = checked(path)
    assert found(report) == [("encoding", None), ("empty", 2)]
    assert "UTF-16" in report.findings.kept[0].said


def test_bytes_that_are_no_utf_8_are_told_with_their_place(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes((text(row()) + "\n").encode() + (text(row(1)) + "\n").encode("cp1250"))
    report = checked(path)
    assert found(report)[0] == ("encoding", 2)
    assert "CP1250" in report.findings.kept[0].said


def test_a_line_too_long_to_be_one_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("expert.checking.reading.MOST_BYTES", 4096)
    path = write(tmp_path / "a.jsonl", [row(), row(1, question="x" * 9000), row(2)])
    report = checked(path)
    assert found(report) == [("json", 2)]
    assert report.conversations[str(path)] == 2


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    assert found(checked(write(tmp_path / "a.jsonl", ["", " "]))) == [("nothing", None)]


def test_a_copy_is_told_with_the_line_it_repeats(tmp_path: Path) -> None:
    shouted = row(0, question=QUESTIONS[0].upper(), system="Inny.")
    report = checked(write(tmp_path / "a.jsonl", [row(0), row(1), row(0), shouted]))
    copies = [one for one in report.findings.kept if one.kind == "copy"]
    assert [(one.line, one.said) for one in copies] == [(3, "the same as line 1"), (4, "the same as line 1")]


def test_a_near_copy_is_told_and_another_conversation_is_none(tmp_path: Path) -> None:
    long = " ".join(QUESTIONS + ANSWERS)
    lines = [row(question=long), row(1), row(question=f"{long} Proszę.")]
    report = checked(write(tmp_path / "a.jsonl", lines))
    assert [(one.kind, one.line) for one in report.findings.kept] == [("near_copy", 3)]
    assert "line 1" in report.findings.kept[0].said
    other = [row(question=long), row(question=f"{long} Proszę.", answer=ANSWERS[2])]
    assert checked(write(tmp_path / "b.jsonl", other)).clean


def test_adverts_that_share_the_task_and_the_fields_alone_are_no_copies(tmp_path: Path) -> None:
    nothing = {key: [] if one["type"] == "array" else None for key, one in EXTRACTION_SCHEMA["properties"].items()}
    lines = [
        with_messages(
            *system_of(extraction(advert, "pl")),
            {"role": "assistant", "content": json.dumps({**nothing, **told}, ensure_ascii=False)},
        )
        for advert, told in (
            (
                "Dekorator wnętrz, Chojnice, 2 800 PLN brutto.",
                {"stanowisko": "Dekorator wnętrz", "miasto": ["Chojnice"]},
            ),
            ("Sprzedawca, Tczew, od 2 900 PLN brutto.", {"stanowisko": "Sprzedawca", "miasto": ["Tczew"]}),
        )
    ]
    assert checked(write(tmp_path / "a.jsonl", lines)).clean


def test_several_system_prompts_are_told_once(tmp_path: Path) -> None:
    lines = [row(0, system="Jesteś kucharzem."), row(1, system="Jesteś kelnerem."), row(2)]
    report = checked(write(tmp_path / "a.jsonl", lines))
    assert report.findings.counts == {"system": 2, "systems": 1}
    assert report.systems == 3


def test_both_prompts_of_the_bot_are_the_bot_s(tmp_path: Path) -> None:
    data = {key: [] if one["type"] == "array" else None for key, one in EXTRACTION_SCHEMA["properties"].items()}
    advert = with_messages(*system_of(extraction("Kucharz, Sopot.", "pl")),
                           {"role": "assistant", "content": json.dumps(data)})  # fmt: skip
    assert checked(write(tmp_path / "a.jsonl", [advert, row()])).clean


def test_every_kind_of_finding_was_seen_in_these_tests() -> None:
    elsewhere = {"bom", "encoding", "nothing", "copy", "near_copy", "leak", "same_question", "systems"}
    assert {kind for kind, _, _ in BROKEN} | elsewhere == set(KINDS)


def test_a_thousand_findings_of_a_kind_are_kept_and_all_are_counted(tmp_path: Path) -> None:
    report = checked(write(tmp_path / "a.jsonl", ["{"] * (MOST_KEPT + 5)))
    assert report.findings.counts["json"] == MOST_KEPT + 5
    assert len(report.findings.kept) == MOST_KEPT


def test_lengths_are_told_by_what_they_were_counted_and_spread(tmp_path: Path) -> None:
    lines = [row(0, question="a" * size, system="") for size in (250, 500, 1000, 250)]
    for line in lines:
        del line["messages"][0]
    report = checked(write(tmp_path / "a.jsonl", lines))
    answer = round(len(ANSWERS[0]) / 2.5)
    assert report.tokens.count == 4
    assert report.tokens.least == 100 + answer + 10
    assert report.tokens.most == 400 + answer + 10
    assert sum(count for *_, count in report.tokens.bars) == 4
    assert report.answers.median == answer
    assert report.turns == {2: 4}
    assert "estimate" in report.counted
    assert not report.exact


def test_a_folder_without_splits_and_a_file_that_is_not_there_are_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match=r"train\.jsonl"):
        sources_of([tmp_path])
    with pytest.raises(WrongUse, match="there is no"):
        sources_of([tmp_path / "nie.jsonl"])


def test_a_tokenizer_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match=r"tokenizer\.json"):
        by_tokenizer(tmp_path)


def test_without_the_package_a_tokenizer_is_an_estimate_that_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("expert.checking.lengths.find_spec", lambda name: None)
    (tmp_path / "tokenizer.json").write_text("{}", "utf-8")
    count = by_tokenizer(tmp_path)
    assert not count.exact
    assert "pip install tokenizers" in count.name
    assert count.count("a" * 250) == 100


def test_a_tokenizer_counts_exactly(tmp_path: Path) -> None:
    tokenizers = pytest.importorskip("tokenizers", reason="tokenizers comes with the extra for training")
    made = tokenizers.Tokenizer(tokenizers.models.WordLevel({"praca": 0, "w": 1, "[UNK]": 2}, unk_token="[UNK]"))
    made.pre_tokenizer = tokenizers.pre_tokenizers.Whitespace()
    made.save(str(tmp_path / "tokenizer.json"))
    count = by_tokenizer(tmp_path)
    assert count.exact
    assert count.count("praca w Łodzi") == 3
    (tmp_path / "tokenizer.json").write_text("{}", "utf-8")
    with pytest.raises(WrongUse, match="no tokenizer"):
        by_tokenizer(tmp_path)


def test_a_file_that_cannot_be_read_is_bad_input(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", [row()])
    sources = sources_of([path])
    path.unlink()
    with pytest.raises(BadInput, match="cannot be read"):
        check_sources(sources, by_characters(), most_tokens=100)
