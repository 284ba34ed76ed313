"""The served template gives the training tokens: each family's pair, and how a difference is seen."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

from bot.domain import Turn
from bot.errors import BadInput
from expert.go_template import render
from expert.template_check import CONVERSATIONS, check_templates, messages, prompt_tokens
from expert.templates import TEMPLATES, template_named

if TYPE_CHECKING:
    from pathlib import Path

    from expert.templates import ChatTemplate

jinja2 = pytest.importorskip("jinja2", reason="needs the extra `train`: run `make test-expert`")
pytestmark = pytest.mark.expert_training

FAMILIES = sorted(TEMPLATES)
ANSWER = Turn("assistant", "Oferta [1] jest najlepsza.")


@dataclass
class Letters:
    """A tokenizer for tests: a token for each letter, and one that begins a text. Any: as the Protocol has it."""

    chat_template: str
    begins: str = ""
    numbers: dict[str, int] = field(default_factory=dict)

    def apply_chat_template(self, conversation: Any, **options: Any) -> Any:
        environment = jinja2.Environment(trim_blocks=True, lstrip_blocks=True)
        text = environment.from_string(self.chat_template).render(
            messages=conversation, add_generation_prompt=options.get("add_generation_prompt", False)
        )
        return self._ids(text)

    def encode(self, text: str, **options: Any) -> Any:
        return self._ids((self.begins if options.get("add_special_tokens") else "") + text)

    def decode(self, ids: Any, **options: Any) -> Any:
        letters = {number: letter for letter, number in self.numbers.items()}
        return "".join(letters[number] for number in ids)

    def _ids(self, text: str) -> list[int]:
        return [self.numbers.setdefault(letter, len(self.numbers)) for letter in text]


def rendered(template: ChatTemplate, turns: tuple[Turn, ...], *, prompt: bool) -> str:
    environment = jinja2.Environment(trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(template.jinja).render(messages=messages(turns), add_generation_prompt=prompt)


@pytest.mark.parametrize("begins", ["", "§"])
@pytest.mark.parametrize("family", FAMILIES)
def test_each_familys_two_templates_give_the_same_tokens(family: str, begins: str) -> None:
    template = template_named(family)
    tokenizer = Letters(template.training(begins), begins)
    assert check_templates(tokenizer, template.go) == len(CONVERSATIONS) >= 3
    assert len(prompt_tokens(tokenizer, template.go, CONVERSATIONS[0]).served) > 10


@pytest.mark.parametrize("family", FAMILIES)
def test_an_answer_stands_right_behind_its_prompt_and_ends_with_its_token(family: str) -> None:
    template = template_named(family)
    for turns in CONVERSATIONS:
        whole = rendered(template, (*turns, ANSWER), prompt=False)
        assert whole.startswith(rendered(template, turns, prompt=True) + ANSWER.text + template.end)
    assert template.end in template.stops


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("other", FAMILIES)
def test_the_template_of_another_family_is_seen(family: str, other: str) -> None:
    if family == other:
        return
    tokenizer = Letters(template_named(family).training(""))
    with pytest.raises(BadInput, match="gives other tokens than the training one"):
        check_templates(tokenizer, template_named(other).go)


@pytest.mark.parametrize(
    "change",
    [
        ("<|im_end|>\n", "<|im_end|>"),
        ("{{ .Role }}\n", "{{ .Role }}"),
        ("{{ .Content }}", " {{ .Content }}"),
        ("{{ .Content }}<", "{{ .Content }} <"),
        ("assistant\n", "assistant"),
        ("{{- range", "{{ .System }}{{ range"),
    ],
)
def test_the_smallest_difference_is_seen_and_shown(change: tuple[str, str]) -> None:
    template = template_named("chatml")
    changed = template.go.replace(*change)
    assert changed != template.go
    tokenizer = Letters(template.training(""))
    with pytest.raises(BadInput, match=r"from token \d+: trained '.*', served '.*'"):
        check_templates(tokenizer, changed)


def test_a_token_that_begins_a_text_twice_or_never_is_seen() -> None:
    template = template_named("llama3")
    with pytest.raises(BadInput, match="from token 0"):
        check_templates(Letters(template.training(""), "§"), template.go)
    with pytest.raises(BadInput, match="from token 0"):
        check_templates(Letters(template.training("§"), ""), template.go)
    with pytest.raises(BadInput, match="from token 1"):
        check_templates(Letters(template.training("§"), "§"), "§" + template.go)


def test_nothing_to_compare_is_no_success() -> None:
    template = template_named("chatml")
    with pytest.raises(BadInput, match="no conversation"):
        check_templates(Letters(template.training("")), template.go, [])


@pytest.mark.real_data
@pytest.mark.parametrize("version", ["0.25", "0.33"])
def test_real_servers_counted_the_tokens_of_what_is_rendered_here(version: str, real_data: Path) -> None:
    """Their `prompt_eval_count`, against the template's text in the model's own tokenizer."""
    tokenizers = pytest.importorskip("tokenizers", reason="needs the extra `train`: run `make test-expert`")
    tokenizer = tokenizers.Tokenizer.from_file(str(real_data / "models" / "merged" / "tokenizer.json"))
    wire = real_data / "ollama-wire" / version
    shown = json.loads((wire / "show.json").read_text(encoding="utf-8"))["response"]["lines"][0]["json"]
    compared = 0
    for name in ("chat-system-history", "chat", "chat-adapter-gguf"):
        told = json.loads((wire / f"{name}.json").read_text(encoding="utf-8"))
        turns = [Turn(one["role"], one["content"]) for one in told["request"]["json"]["messages"]]
        counted = told["response"]["lines"][-1]["json"]["prompt_eval_count"]
        assert len(tokenizer.encode(render(shown["template"], turns)).ids) == counted
        compared += counted
    assert compared > 70
