"""Merging, converting, an adapter of our own writing: on a tiny model that was trained for it."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from expert_tiny import Told, need_training, trained_run

from bot.domain import Turn
from bot.errors import BadInput, WrongUse
from bot.prompts import SYSTEM
from expert.exporting.adapter_gguf import delta, heads_of, read_lora, reordered, write_adapter
from expert.exporting.conversion import (
    convert,
    find_converter,
    say_how_it_begins,
    say_how_it_turns,
    server_converts,
)
from expert.exporting.gguf_file import check_adapter
from expert.exporting.making import Order, export_run, system_of
from expert.exporting.manifest import read_export
from expert.exporting.merging import MOST_ERROR, merge_error

need_training()

pytestmark = [pytest.mark.expert_training, pytest.mark.filterwarnings("ignore")]

CONVERTER = find_converter(None)


@pytest.fixture
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return trained_run(tmp_path_factory)


def export(run: Path, to: Path, **wish: Any) -> Any:
    return export_run(run, to, replace(Order(wanted="safetensors"), **wish), num_ctx=512, progress=Told())


def tensors(file: Path) -> dict[str, Any]:
    from safetensors.torch import load_file

    return dict(load_file(file))


def test_the_merged_model_equals_base_and_adapter(run: Path, tmp_path: Path) -> None:
    """Within a hundredth of what the adapter changes; measured here in float16: 0.0005."""
    made = export(run, tmp_path / "e")
    assert made.checks["dtype"] == "float16"
    assert made.checks["adapter_effect"] > 0.5
    assert made.checks["merge_error"] < 0.01 < MOST_ERROR
    assert made.checks["same_token"] >= 0.95
    assert made.checks["conversations_with_equal_tokens"] == 3
    merged = tensors(tmp_path / "e" / "merged" / "model.safetensors")
    base = tensors(Path(made.run["base"]) / "model.safetensors")
    moved = [name for name in base if float((merged[name].float() - base[name]).abs().max()) > 0.01]
    assert len(moved) == 14
    assert all("_proj" in name for name in moved)


def test_an_export_holds_all_that_a_server_needs(run: Path, tmp_path: Path) -> None:
    made = export(run, tmp_path / "e", quantize="q4_K_M")
    assert read_export(tmp_path / "e") == made
    assert {name.rpartition("/")[2] for name in made.files} == {
        "model.safetensors",
        "config.json",
        "generation_config.json",
        "tokenizer.json",
        "tokenizer_config.json",
    }
    told = json.loads((tmp_path / "e" / "merged" / "tokenizer_config.json").read_text())
    assert told["add_bos_token"] is False
    assert told["eos_token"] == "<|im_end|>"
    assert len(made.canaries) == 3
    assert all(canary.taught != canary.untaught for canary in made.canaries)
    assert all(canary.untaught.startswith("Nie wiem") for canary in made.canaries)
    assert all(canary.taught.startswith("Oferta [1] jest najlepsza: ") for canary in made.canaries)
    assert all(canary.prompt_tokens > 50 for canary in made.canaries)
    text = (tmp_path / "e" / "Modelfile").read_text(encoding="utf-8")
    assert text.startswith("# ollama create NAME -f Modelfile --quantize q4_K_M\nFROM ./merged\nTEMPLATE ")
    assert 'PARAMETER stop "<|im_end|>"' in text
    assert "PARAMETER num_ctx 512" in text


def test_it_is_served_with_the_bots_prompt_where_that_was_trained() -> None:
    answer = (Turn("system", SYSTEM), Turn("user", "a"), Turn("assistant", "b"))
    other = (Turn("system", "Zamieniasz ogłoszenia na dane."), Turn("user", "a"), Turn("assistant", "{}"))
    told = Told()
    assert system_of([other, other, answer], told) == SYSTEM
    assert system_of([answer[1:]], told) == SYSTEM
    assert told.said == []
    assert system_of([other], told) == other[0].text
    assert "another system prompt than the bot's" in told.said[0]


def test_an_adapter_that_does_nothing_is_refused(run: Path, tmp_path: Path) -> None:
    from safetensors.torch import load_file, save_file

    shutil.copytree(run, tmp_path / "run")
    file = tmp_path / "run" / "adapter" / "adapter_model.safetensors"
    save_file({name: tensor * ("lora_A" in name) for name, tensor in load_file(file).items()}, file)
    with pytest.raises(BadInput, match="The adapter changes nothing"):
        export(tmp_path / "run", tmp_path / "e")
    assert not (tmp_path / "e" / "export.json").exists()


def test_an_adapter_that_changes_no_answer_is_refused(run: Path, tmp_path: Path) -> None:
    from safetensors.torch import load_file, save_file

    shutil.copytree(run, tmp_path / "run")
    file = tmp_path / "run" / "adapter" / "adapter_model.safetensors"
    save_file({name: tensor * 0.05 for name, tensor in load_file(file).items()}, file)
    with pytest.raises(BadInput, match="answers the same to every canary"):
        export(tmp_path / "run", tmp_path / "e")


def test_a_merge_that_went_wrong_is_refused() -> None:
    import torch

    adapted = [torch.tensor([[1.0, 2.0], [3.0, 4.0]])]
    assert merge_error([adapted[0] + 0.01], adapted, 1.0) == pytest.approx(0.01, rel=1e-3)
    for wrong in (adapted[0] + 0.2, adapted[0] * float("nan")):
        with pytest.raises(BadInput, match="of what the adapter changes"):
            merge_error([wrong], adapted, 1.0)


def test_a_run_that_is_not_finished_cannot_be_exported(run: Path, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="is no finished run"):
        export(tmp_path, tmp_path / "e")
    shutil.copytree(run, tmp_path / "run")
    (tmp_path / "run" / "card.json").unlink()
    with pytest.raises(BadInput, match="has no card"):
        export(tmp_path / "run", tmp_path / "e")


def test_what_another_trainer_made_is_exported_by_its_settings(run: Path, tmp_path: Path) -> None:
    from expert.training.settings import read_settings

    shutil.copytree(run, tmp_path / "run")
    (tmp_path / "run" / "card.json").unlink()
    made = export(tmp_path / "run", tmp_path / "e", settings=read_settings(run / "settings.toml"))
    assert made.checks["merge_error"] < 0.01


def test_a_dataset_that_has_moved_is_asked_for(run: Path, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="--dataset"):
        export(run, tmp_path / "e", dataset=tmp_path)


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        ({"wanted": "adapter"}, "--as adapter and --over MODEL go together"),
        ({"server_base": "bielik"}, "--as adapter and --over MODEL go together"),
        ({"wanted": "gguf", "converter": Path("/nothing/convert.py")}, "there is no converter at"),
        ({"wanted": "adapter", "server_base": "bielik", "quantize": "q4_0"}, "leave out --quantize"),
    ],
)
def test_orders_that_make_no_sense_are_refused(wish: dict[str, Any], said: str, run: Path, tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match=said):
        export(run, tmp_path / "e", **wish)


def test_our_adapter_adds_what_the_merged_model_has_more_than_its_base(run: Path, tmp_path: Path) -> None:
    """In GGUF's order of rows: base + alpha/rank · B·A is the merged tensor; within 0.002, float16's rounding."""
    import gguf

    export(run, tmp_path / "m")
    made = export(run, tmp_path / "e", wanted="adapter", server_base="tiny-base")
    assert not (tmp_path / "e" / "merged").exists()
    assert made.files.keys() == {"adapter.gguf"}
    text = (tmp_path / "e" / "Modelfile").read_text(encoding="utf-8")
    assert text.startswith("# ollama create NAME -f Modelfile\nFROM tiny-base\nADAPTER ./adapter.gguf\n")
    config = json.loads((tmp_path / "m" / "merged" / "config.json").read_text())
    lora = read_lora(run / "adapter", tmp_path / "m" / "merged" / "config.json")
    assert len(lora.pairs) == 14
    written = {tensor.name: tensor.data for tensor in gguf.GGUFReader(tmp_path / "e" / "adapter.gguf").tensors}
    assert len(written) == 28
    base, merged = (
        tensors(Path(made.run["base"]) / "model.safetensors"),
        tensors(tmp_path / "m" / "merged" / "model.safetensors"),
    )
    names = {"attn_q": "self_attn.q_proj", "attn_k": "self_attn.k_proj", "ffn_up": "mlp.up_proj"}
    compared = 0
    for name in lora.pairs:
        _, layer, kind, _ = name.split(".")
        if kind in names:
            there = f"model.layers.{layer}.{names[kind]}.weight"
            heads = heads_of(config, name)
            before = reordered(base[there].float().numpy(), heads)
            after = reordered(merged[there].float().numpy(), heads)
            added = 16 / 8 * (written[f"{name}.lora_b"] @ written[f"{name}.lora_a"])
            assert abs(before + added - after).max() < 0.002
            assert abs(added).max() > 0.02
            assert (added == delta(lora, name)).all()
            compared += 1
    assert compared == 6


def test_reordering_puts_rotary_halves_side_by_side() -> None:
    import numpy

    rows = numpy.arange(8).reshape(8, 1)
    assert reordered(rows, 2)[:, 0].tolist() == [0, 2, 1, 3, 4, 6, 5, 7]
    assert reordered(rows, 0) is rows


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"use_dora": True}, "use_dora"),
        ({"modules_to_save": ["lm_head"]}, "modules_to_save"),
        ({"alpha_pattern": {"q_proj": 8}}, "alpha_pattern"),
        ({"bias": "all"}, "bias"),
        ({"peft_type": "LOHA"}, "is no LoRA"),
    ],
)
def test_what_does_not_survive_in_an_adapter_is_refused(
    change: dict[str, Any], said: str, run: Path, tmp_path: Path
) -> None:
    shutil.copytree(run / "adapter", tmp_path / "a")
    file = tmp_path / "a" / "adapter_config.json"
    file.write_text(json.dumps(json.loads(file.read_text()) | change))
    base = Path(json.loads((run / "card.json").read_text())["base"])
    with pytest.raises(BadInput, match=said):
        read_lora(tmp_path / "a", base / "config.json")


def test_an_adapter_over_another_architecture_is_refused(run: Path, tmp_path: Path) -> None:
    config = tmp_path / "config.json"
    config.write_text('{"architectures": ["GemmaForCausalLM"]}')
    with pytest.raises(BadInput, match="Adapters of GemmaForCausalLM are not known"):
        read_lora(run / "adapter", config)


def test_a_scaled_rank_is_written_as_the_alpha_that_means_the_same(run: Path, tmp_path: Path) -> None:
    shutil.copytree(run / "adapter", tmp_path / "a")
    file = tmp_path / "a" / "adapter_config.json"
    file.write_text(json.dumps(json.loads(file.read_text()) | {"use_rslora": True}))
    base = Path(json.loads((run / "card.json").read_text())["base"])
    lora = read_lora(tmp_path / "a", base / "config.json")
    assert lora.alpha / 8 == pytest.approx(16 / 8**0.5)
    write_adapter(lora, tmp_path / "a.gguf", name="a")
    assert check_adapter(tmp_path / "a.gguf").values["adapter.lora.alpha"] == pytest.approx(lora.alpha)


def test_the_servers_conversion_is_trusted_only_with_what_it_knows(run: Path, tmp_path: Path) -> None:
    export(run, tmp_path / "e")
    merged = tmp_path / "e" / "merged"
    assert server_converts(merged) == ""
    config, tokenizer = (json.loads((merged / name).read_text()) for name in ("config.json", "tokenizer.json"))
    (merged / "config.json").write_text(json.dumps(config | {"architectures": ["Qwen3ForCausalLM"]}))
    assert "does not know Qwen3ForCausalLM" in server_converts(merged)
    (merged / "config.json").write_text(json.dumps(config))
    split = {"type": "Sequence", "pretokenizers": [{"type": "Split", "pattern": {"Regex": r"\p{L}+"}}]}
    for other in (split, {"type": "ByteLevel", "use_regex": True}):
        (merged / "tokenizer.json").write_text(json.dumps(tokenizer | {"pre_tokenizer": other}))
        assert "how this tokenizer splits words" in server_converts(merged)


def test_the_server_is_told_whether_a_text_begins_with_a_token(tmp_path: Path) -> None:
    (tmp_path / "tokenizer_config.json").write_text('{"bos_token": "<s>"}')
    say_how_it_begins(tmp_path, begins=True)
    assert json.loads((tmp_path / "tokenizer_config.json").read_text())["add_bos_token"] is True


LLAMA_3 = {
    "rope_type": "llama3",
    "factor": 8.0,
    "low_freq_factor": 1.0,
    "high_freq_factor": 4.0,
    "original_max_position_embeddings": 8192,
}


def test_the_server_is_told_how_positions_turn_where_it_reads_it(tmp_path: Path) -> None:
    def told(rope: dict[str, Any]) -> dict[str, Any]:
        (tmp_path / "config.json").write_text(json.dumps({"rope_parameters": rope}))
        say_how_it_turns(tmp_path)
        found = json.loads((tmp_path / "config.json").read_text())
        assert found.pop("rope_parameters") == rope
        return dict(found)

    assert told({"rope_type": "default", "rope_theta": 500000.0}) == {"rope_theta": 500000.0}
    llama = told(LLAMA_3 | {"rope_theta": 500000.0})
    assert llama == {"rope_theta": 500000.0, "rope_scaling": LLAMA_3 | {"type": "llama3"}}
    local = {"rope_type": "default", "rope_theta": 10000.0}
    gemma = told({"sliding_attention": local, "full_attention": local | {"rope_theta": 1e6}})
    assert gemma == {"rope_theta": 1e6, "rope_local_base_freq": 10000.0}
    assert told({}) == {}


def test_positions_that_the_server_cannot_take_over_are_not_left_to_it(run: Path, tmp_path: Path) -> None:
    export(run, tmp_path / "e")
    file = tmp_path / "e" / "merged" / "config.json"
    config = json.loads(file.read_text())
    assert config["rope_theta"] == config["rope_parameters"]["rope_theta"] != 10000
    for kind, said in {"llama3": "", "yarn": "does not know RoPE of the kind yarn for LlamaForCausalLM"}.items():
        file.write_text(json.dumps(config | {"rope_parameters": LLAMA_3 | {"rope_type": kind}}))
        assert (said or "nothing") in (server_converts(file.parent) or "nothing")


def a_converter(folder: Path, code: str) -> Path:
    file = folder / "convert_hf_to_gguf.py"
    file.write_text(code)
    return file


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("raise SystemExit('no such model')", "did not convert .*: no such model"),
        ("import sys; sys.exit('BPE pre-tokenizer was not recognized')", "newer llama.cpp"),
        ("pass", "it said nothing"),
        ("import sys; open(sys.argv[3], 'wb').write(b'GGUF')", "no whole GGUF"),
    ],
)
def test_a_converter_that_fails_is_told_in_its_own_words(code: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=said):
        convert(a_converter(tmp_path, code), tmp_path, tmp_path / "model.gguf", outtype="f16")
    assert not (tmp_path / "model.gguf").exists()


def test_a_converter_is_found_on_the_path_or_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_converter(None) is None
    file = a_converter(tmp_path, "")
    file.chmod(0o755)
    assert find_converter(None) == find_converter(tmp_path) == find_converter(file) == file


def test_a_converted_model_is_checked_and_chosen_over_the_servers_way(run: Path, tmp_path: Path) -> None:
    """A stand-in for llama.cpp's converter, which writes the tokenizer and of the weights their table alone."""
    tools = tmp_path / "tools"
    tools.mkdir()
    code = f"""
import json, sys
sys.path.insert(0, {str(Path(__file__).parents[1])!r})
from expert_gguf import MODEL, gguf_bytes
tokenizer = json.load(open(sys.argv[1] + '/tokenizer.json'))
words = {{number: word for word, number in tokenizer['model']['vocab'].items()}}
words |= {{one['id']: one['content'] for one in tokenizer['added_tokens']}}
tokens = [words[number] for number in range(len(words))]
values = MODEL | {{'tokenizer.ggml.tokens': tokens, 'tokenizer.ggml.eos_token_id': tokens.index('<|im_end|>')}}
open(sys.argv[3], 'wb').write(gguf_bytes(values))
"""
    made = export(run, tmp_path / "e", wanted="auto", converter=a_converter(tools, code))
    assert made.kind == "gguf"
    assert made.files.keys() == {"model.gguf"}
    wrong = a_converter(tools, code.replace("tokens.index('<|im_end|>')", "0"))
    with pytest.raises(BadInput, match="ends an answer with token 0"):
        export(run, tmp_path / "e", wanted="auto", converter=wrong)
    assert not (tmp_path / "e" / "export.json").exists()


@pytest.mark.skipif(CONVERTER is None, reason="llama.cpp's convert_hf_to_gguf.py is not on the PATH")
def test_llama_cpps_own_converter_makes_the_tensors_that_our_adapter_is_for(run: Path, tmp_path: Path) -> None:
    """The converter refuses a tokenizer it has never seen, so it is told the name of its way of splitting."""
    import gguf

    assert CONVERTER is not None
    known = tmp_path / "convert_hf_to_gguf.py"
    known.write_text(
        f"import sys; sys.path.insert(0, {str(CONVERTER.resolve().parent)!r})\n"
        "import runpy\n"
        "try:\n    from conversion.base import TextModel\n"
        "except ImportError:\n    from convert_hf_to_gguf import TextModel\n"
        "TextModel.get_vocab_base_pre = lambda self, tokenizer: 'gpt-2'\n"
        f"sys.argv[0] = {str(CONVERTER.resolve())!r}\n"
        "import convert_hf_to_gguf\nconvert_hf_to_gguf.main()\n"
    )
    made = export(run, tmp_path / "e", wanted="gguf", converter=known)
    merged = {tensor.name: tensor for tensor in gguf.GGUFReader(tmp_path / "e" / "model.gguf").tensors}
    lora = read_lora(run / "adapter", Path(made.run["base"]) / "config.json")
    base = tensors(Path(made.run["base"]) / "model.safetensors")
    config = json.loads((Path(made.run["base"]) / "config.json").read_text())
    for name in lora.pairs:
        if "attn_q" in name or "attn_k" in name:
            layer, kind = name.split(".")[1], "q" if "attn_q" in name else "k"
            before = reordered(
                base[f"model.layers.{layer}.self_attn.{kind}_proj.weight"].float().numpy(), heads_of(config, name)
            )
            assert abs(before + delta(lora, name) - merged[name].data.astype("float32")).max() < 0.002


@pytest.mark.real_data
def test_our_adapter_is_that_of_the_official_converter(real_data: Path, tmp_path: Path) -> None:
    """Tensor for tensor, number for number; it was told to write 16 bits, and ours has the 32 that PEFT has."""
    import numpy

    models = real_data / "models"
    lora = read_lora(models / "adapter", models / "base" / "config.json")
    write_adapter(lora, tmp_path / "ours.gguf", name="Adapter")
    ours, theirs = check_adapter(tmp_path / "ours.gguf"), check_adapter(models / "adapter.gguf")
    assert ours.tensors.keys() == theirs.tensors.keys()
    mine, official = (tmp_path / "ours.gguf").read_bytes(), (models / "adapter.gguf").read_bytes()
    for name, tensor in ours.tensors.items():
        other = theirs.tensors[name]
        assert (tensor.shape, tensor.type, other.type) == (other.shape, "F32", "F16")
        numbers = numpy.frombuffer(mine, "<f4", tensor.size // 4, tensor.start)
        assert (numbers.astype("<f2") == numpy.frombuffer(official, "<f2", other.size // 2, other.start)).all()
        assert abs(numbers).max() > 0
    for key in ("general.architecture", "general.type", "adapter.type", "adapter.lora.alpha"):
        assert ours.values[key] == theirs.values[key]


@pytest.mark.real_data
def test_the_adapter_over_the_real_base_is_the_real_merged_model(real_data: Path) -> None:
    import gguf

    models = real_data / "models"
    lora = read_lora(models / "adapter", models / "base" / "config.json")
    base, merged = (
        {tensor.name: tensor.data.astype("float32") for tensor in gguf.GGUFReader(models / f"{name}.gguf").tensors}
        for name in ("base", "merged")
    )
    assert len(lora.pairs) == 16
    for name in lora.pairs:
        assert abs(base[name] + delta(lora, name) - merged[name]).max() < 0.002
    wrong = replace(lora, pairs={name: (a, b[::-1]) for name, (a, b) in lora.pairs.items()})
    assert any(abs(base[name] + delta(wrong, name) - merged[name]).max() > 0.02 for name in wrong.pairs)


def test_the_sizes_of_blocks_are_those_of_the_gguf_package() -> None:
    import gguf

    from expert.exporting.gguf_file import _BLOCKS

    theirs = {kind.value: (kind.name, *gguf.GGML_QUANT_SIZES[kind]) for kind in gguf.GGML_QUANT_SIZES}
    assert len(_BLOCKS) > 25
    assert {kind: theirs[kind] for kind in _BLOCKS} == _BLOCKS
