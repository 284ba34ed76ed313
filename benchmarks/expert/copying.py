"""Weights to begin with that can already copy, so that what time there is goes to what is particular here.

Answers are made of names and figures that stand in the prompt. A transformer learns to copy by a pair of heads
(Olsson et al. 2022, "In-context Learning and Induction Heads"): the first tells each token which one stood before
it, the second looks for an earlier token that was preceded by the present one, and says what stood there. From
random weights that pair comes about only after many millions of tokens; here the first two layers begin with it,
roughly, and all of it is learned further. No word of any language is in it.
"""

from __future__ import annotations

import math
from typing import Any

_SCALE = 0.06
"""The standard deviation of the embeddings; their first number is the same for all, to look by place alone."""
_CONSTANT = 4 * _SCALE
_SHARPNESS_BACK, _FAST = 12.0, 6
"""How sharply the first layer looks one token back, and by how many of RoPE's fastest turns."""
_SHARPNESS_ALIKE, _SLOW = 8.0, 0.004
"""How sharply the second layer looks for the same token, by turns of so few radians a token."""
_SAID = 8.0
"""How loud what the second layer found is, beside the token itself."""
_QUIET = 0.3

# Any in this file: models and tensors have no types here.


def begin_with_copying(model: Any) -> None:
    """Changes the random weights of a Llama of at least two layers, with as many key heads as heads."""
    import torch

    config = model.config
    with torch.no_grad():
        embeddings = model.model.embed_tokens.weight
        embeddings.normal_(0, _SCALE)
        embeddings[:, 0] = _CONSTANT
        layers = model.model.layers
        turns = model.model.rotary_emb.inv_freq.tolist()
        written = _orthogonal(config.hidden_size)
        told = _orthogonal(config.hidden_size)
        told[:, 0] = 0  # that number is every token's
        _look_back(layers[0].self_attn, turns, config)
        layers[0].self_attn.v_proj.weight.copy_(told)
        layers[0].self_attn.o_proj.weight.copy_(_SCALE * written)
        _look_for_the_same(layers[1].self_attn, turns, config, asked=told, found=written.T)
        values = _orthogonal(config.hidden_size)
        layers[1].self_attn.v_proj.weight.copy_(values)
        layers[1].self_attn.o_proj.weight.copy_(_SAID * _SCALE * values.T)
        for layer in layers:
            layer.mlp.down_proj.weight.mul_(_QUIET)
        for layer in layers[2:]:
            layer.self_attn.o_proj.weight.mul_(_QUIET)


def _look_back(attention: Any, turns: list[float], config: Any) -> None:
    """Queries and keys of the constant alone, which RoPE turns so that they meet one token apart."""
    width, dimensions = config.hidden_size, config.hidden_size // config.num_attention_heads
    constant = _CONSTANT / math.sqrt((_SCALE**2 * (width - 1) + _CONSTANT**2) / width)  # as the norm gives it
    loudness = math.sqrt(_SHARPNESS_BACK * math.sqrt(dimensions)) / constant
    for weight in (attention.q_proj.weight, attention.k_proj.weight):
        weight.mul_(_QUIET)
    for head in range(0, width, dimensions):
        for place, turn in enumerate(turns[:_FAST]):
            attention.q_proj.weight[head + place, 0] = loudness
            attention.k_proj.weight[head + place, 0] = loudness * math.cos(turn)
            attention.k_proj.weight[head + place + dimensions // 2, 0] = loudness * math.sin(turn)


def _look_for_the_same(attention: Any, turns: list[float], config: Any, *, asked: Any, found: Any) -> None:
    """Queries of the token itself and keys of the one before, in what RoPE hardly turns.

    `asked`, `found`: what gives, of a token's state, the token itself and the one before it, in the same terms.
    """
    import torch

    width, dimensions = config.hidden_size, config.hidden_size // config.num_attention_heads
    slow = [place for place, turn in enumerate(turns) if turn < _SLOW]
    rows = [*slow, *(place + dimensions // 2 for place in slow)]
    loudness = math.sqrt(2 * _SHARPNESS_ALIKE)
    queries, keys = torch.zeros(width, width), torch.zeros(width, width)
    for head in range(0, width, dimensions):
        some = _orthogonal(width)[: len(rows)]
        at = [head + row for row in rows]
        queries[at], keys[at] = loudness * some @ asked, loudness * some @ found
    attention.q_proj.weight.copy_(queries)
    attention.k_proj.weight.copy_(keys)


def _orthogonal(size: int) -> Any:
    import torch

    return torch.linalg.qr(torch.randn(size, size))[0]
