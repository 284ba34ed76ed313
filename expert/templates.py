"""How each family of models writes a conversation: the template it is trained with and the one it is served with.

The two are written in different languages (Jinja for training, Go for Ollama) and must give the same tokens.
`expert.template_check` holds them against each other, and every export does so with the model's own tokenizer.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.errors import WrongUse


@dataclass(frozen=True, slots=True)
class ChatTemplate:
    """`jinja`: of one conversation, without the token that begins a text. `go`: the same for Ollama.

    `end`: the token that ends an answer; it is learned. `stops`: where the server ends an answer.
    """

    name: str
    jinja: str
    go: str
    end: str
    stops: tuple[str, ...]

    def training(self, begins: str) -> str:
        """The Jinja template for a tokenizer that begins every text with the token `begins`, "" for none.

        The server adds that token by itself, so it stands in the training text and not in the Go template.
        """
        return f"{{{{- '{begins}' }}}}{self.jinja}" if begins else self.jinja


_CHATML = ChatTemplate(
    "chatml",
    jinja=(
        "{%- for message in messages %}"
        "{{- '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>\\n' }}"
        "{%- endfor %}"
        "{%- if add_generation_prompt %}{{- '<|im_start|>assistant\\n' }}{%- endif %}"
    ),
    go=(
        "{{- range .Messages }}<|im_start|>{{ .Role }}\n{{ .Content }}<|im_end|>\n{{ end }}<|im_start|>assistant\n"
    ),
    end="<|im_end|>",
    stops=("<|im_start|>", "<|im_end|>"),
)

_QWEN3 = ChatTemplate(
    # Models that can think aloud: an empty thought in front of the answer tells them not to.
    "qwen3",
    jinja=(
        "{%- for message in messages %}"
        "{{- '<|im_start|>' + message['role'] + '\\n' }}"
        "{%- if loop.last and message['role'] == 'assistant' %}{{- '<think>\\n\\n</think>\\n\\n' }}{%- endif %}"
        "{{- message['content'] + '<|im_end|>\\n' }}"
        "{%- endfor %}"
        "{%- if add_generation_prompt %}{{- '<|im_start|>assistant\\n<think>\\n\\n</think>\\n\\n' }}{%- endif %}"
    ),
    go=(
        "{{- range .Messages }}<|im_start|>{{ .Role }}\n"
        "{{ .Content }}<|im_end|>\n"
        "{{ end }}<|im_start|>assistant\n<think>\n\n</think>\n\n"
    ),
    end="<|im_end|>",
    stops=("<|im_start|>", "<|im_end|>"),
)

_LLAMA3 = ChatTemplate(
    "llama3",
    jinja=(
        "{%- for message in messages %}"
        "{{- '<|start_header_id|>' + message['role'] + '<|end_header_id|>\\n\\n' }}"
        "{{- message['content'] + '<|eot_id|>' }}"
        "{%- endfor %}"
        "{%- if add_generation_prompt %}"
        "{{- '<|start_header_id|>assistant<|end_header_id|>\\n\\n' }}{%- endif %}"
    ),
    go=(
        "{{- range .Messages }}<|start_header_id|>{{ .Role }}<|end_header_id|>\n\n"
        "{{ .Content }}<|eot_id|>{{ end }}<|start_header_id|>assistant<|end_header_id|>\n\n"
    ),
    end="<|eot_id|>",
    stops=("<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>"),
)

_MISTRAL = ChatTemplate(
    # The form with tokens of its own for the system's words ("V7"), of Mistral Small 3 and later.
    "mistral",
    jinja=(
        "{%- for message in messages %}"
        "{%- if message['role'] == 'system' %}{{- '[SYSTEM_PROMPT]' + message['content'] + '[/SYSTEM_PROMPT]' }}"
        "{%- elif message['role'] == 'user' %}{{- '[INST]' + message['content'] + '[/INST]' }}"
        "{%- else %}{{- message['content'] + '</s>' }}{%- endif %}"
        "{%- endfor %}"
    ),
    go=(
        '{{- range .Messages }}{{ if eq .Role "system" }}[SYSTEM_PROMPT]{{ .Content }}[/SYSTEM_PROMPT]'
        '{{ else if eq .Role "user" }}[INST]{{ .Content }}[/INST]'
        "{{ else }}{{ .Content }}</s>{{ end }}{{ end }}"
    ),
    end="</s>",
    stops=("[INST]", "[/INST]", "</s>"),
)

TEMPLATES = {each.name: each for each in (_CHATML, _QWEN3, _LLAMA3, _MISTRAL)}


def template_named(name: str) -> ChatTemplate:
    """Raises WrongUse for a family that is not known."""
    if name not in TEMPLATES:
        raise WrongUse(f"there is no chat template {name!r}; there are {', '.join(TEMPLATES)}")
    return TEMPLATES[name]
