"""The served templates as Go renders them: each family written out, and every construct that is known."""

from __future__ import annotations

import pytest

from bot.domain import Turn
from bot.errors import BadInput, WrongUse
from expert.go_template import render
from expert.templates import TEMPLATES, template_named

TURNS = [Turn("system", "S"), Turn("user", "  u\n"), Turn("assistant", "a"), Turn("user", "v")]

WRITTEN = {
    "chatml": (
        "<|im_start|>system\nS<|im_end|>\n<|im_start|>user\n  u\n<|im_end|>\n"
        "<|im_start|>assistant\na<|im_end|>\n<|im_start|>user\nv<|im_end|>\n<|im_start|>assistant\n"
    ),
    "qwen3": (
        "<|im_start|>system\nS<|im_end|>\n<|im_start|>user\n  u\n<|im_end|>\n"
        "<|im_start|>assistant\na<|im_end|>\n<|im_start|>user\nv<|im_end|>\n"
        "<|im_start|>assistant\n<think>\n\n</think>\n\n"
    ),
    "llama3": (
        "<|start_header_id|>system<|end_header_id|>\n\nS<|eot_id|>"
        "<|start_header_id|>user<|end_header_id|>\n\n  u\n<|eot_id|>"
        "<|start_header_id|>assistant<|end_header_id|>\n\na<|eot_id|>"
        "<|start_header_id|>user<|end_header_id|>\n\nv<|eot_id|>"
        "<|start_header_id|>assistant<|end_header_id|>\n\n"
    ),
    "mistral": "[SYSTEM_PROMPT]S[/SYSTEM_PROMPT][INST]  u\n[/INST]a</s>[INST]v[/INST]",
}


def test_every_family_is_served_as_it_is_written_out_here() -> None:
    assert {name: render(template.go, TURNS) for name, template in TEMPLATES.items()} == WRITTEN
    assert all(template.end in template.stops for template in TEMPLATES.values())


def test_an_unknown_family_is_named_with_those_there_are() -> None:
    with pytest.raises(WrongUse, match="chatml, qwen3, llama3, mistral"):
        template_named("gpt-5")


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{{ .System }}|{{ range .Messages }}{{ .Role }}{{ end }}", "S|systemuserassistantuser"),
        ("a {{- /* a comment */ -}} b", "ab"),
        ("{{ range .Messages -}}\n  {{ .Role }},\n{{- end }}.", "system,user,assistant,user,."),
        ('{{ range .Messages }}{{ if eq .Role "user" }}U{{ else if eq .Role "system" }}S{{ else }}A{{ end }}'
         "{{ end }}", "SUAU"),
        ('{{ range .Messages }}{{ if ne .Role "user" }}{{ .Role }} {{ end }}{{ end }}', "system assistant "),
        ("{{ if .System }}yes{{ end }}", "yes"),
        ("{{ if not .System }}no{{ else }}{{ \"a\\n\" }}{{ end }}", "a\n"),
        ("{{ range .Messages }}{{ $.System }}{{ end }}", "SSSS"),
    ],
)  # fmt: skip
def test_gos_templates_are_rendered_as_go_does(template: str, text: str) -> None:
    turns = [Turn("system", "S"), Turn("user", "u"), Turn("assistant", "a"), Turn("user", "u")]
    assert render(template, turns) == text


def test_neighbours_of_one_role_become_one_turn_as_on_the_server() -> None:
    turns = [Turn("user", "a"), Turn("user", "b"), Turn("assistant", "c")]
    assert render("{{ range .Messages }}<{{ .Content }}>{{ end }}", turns) == "<a\n\nb><c>"


@pytest.mark.parametrize(
    "template",
    [
        "{{ .Prompt }}",
        "{{ range .Tools }}{{ end }}",
        "{{ range .Messages }}",
        "{{ end }}",
        "{{ else }}",
        "{{ .Nie",
        "{{ if len .Messages }}{{ end }}",
        "{{ range .Messages }}{{ .Thinking }}{{ end }}",
        "{{ with .System }}{{ end }}",
        "{{ .Role }}",
    ],
)
def test_what_is_not_known_is_refused_rather_than_guessed(template: str) -> None:
    with pytest.raises(BadInput, match="does not know"):
        render(template, [Turn("user", "a")])
