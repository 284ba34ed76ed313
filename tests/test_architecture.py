"""The rules of the house, each held by a test that also checks that it looked at something."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

PROJECT = Path(__file__).parents[1]
ROOMS = ("bot", "retrieval", "adapters", "expert")
MOST_LINES = 400

OWNERS = {
    "telegram": ["adapters/telegram/*.py"],
    "slack_sdk": ["adapters/slack/*.py"],
    "slack_bolt": ["adapters/slack/*.py"],
    "aiohttp": ["adapters/slack/*.py", "bot/web.py"],
    "apscheduler": ["bot/schedule.py"],
    "lancedb": ["retrieval/store/*.py"],
    "pyarrow": ["retrieval/store/*.py"],
    "ollama": ["bot/ollama/*.py", "retrieval/embedding.py"],
    "httpx": ["bot/ollama/*.py", "retrieval/embedding.py", "adapters/telegram/*.py", "retrieval/feeds/*.py"],
    "protego": ["retrieval/feeds/robots.py"],
    "sqlalchemy": ["bot/state/*.py"],
    "pydantic": ["expert/training/settings.py", "bot/settings.py", "expert/scenes.py"],
    "pydantic_settings": ["bot/settings.py"],
    "dotenv": ["bot/settings.py"],
    "morfeusz2": ["retrieval/polish.py", "expert/dataset/inflection.py"],
    "torch": ["expert/training/*.py", "expert/exporting/*.py"],
    "transformers": ["expert/training/*.py", "expert/exporting/*.py"],
    "trl": ["expert/training/run.py"],
    "peft": ["expert/training/run.py", "expert/exporting/merging.py"],
    "datasets": ["expert/training/*.py"],
    "gguf": ["expert/exporting/adapter_gguf.py"],
    "safetensors": ["expert/exporting/adapter_gguf.py"],
    "rich": ["adapters/console/*.py", "bot/cli/*.py", "bot/cli/expert/*.py"],
}
"""Which files alone may import a library, so that replacing it is work in one place."""


def sources(*rooms: str) -> list[Path]:
    """The code of these rooms."""
    return sorted(file for room in rooms for file in (PROJECT / room).rglob("*.py"))


def name_of(file: Path) -> str:
    return file.relative_to(PROJECT).as_posix()


def imports(file: Path) -> Iterator[str]:
    """Every module a file imports, wherever in the file the import stands."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(file)} imports relatively"
            yield node.module or ""


def names(tree: ast.AST) -> Iterator[str]:
    """The names a piece of code gives: functions, classes, arguments, variables."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id


def test_the_rooms_import_only_from_the_rooms_below_them() -> None:
    done = subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    kept = re.search(r"(\d+) kept, 0 broken", done.stdout)
    assert kept, done.stdout
    assert int(kept[1]) >= 3
    analysed = re.search(r"Analyzed (\d+) files", done.stdout)
    assert analysed, done.stdout
    assert int(analysed[1]) >= len(sources(*ROOMS)) - 5


def test_every_file_of_the_bot_has_its_place_in_the_layers() -> None:
    layers = (PROJECT / ".importlinter").read_text(encoding="utf-8")
    files = [
        path for path in (PROJECT / "bot").iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()
    ]
    assert len(files) >= 12
    for path in files:
        if path.name != "__init__.py":
            assert re.search(rf"\bbot\.{path.stem}\b", layers), (
                f"bot.{path.stem} stands in no layer of .importlinter"
            )


@pytest.mark.parametrize("library", OWNERS)
def test_a_library_is_imported_by_its_own_file_alone(library: str) -> None:
    files = sources(*ROOMS)
    assert len(files) >= 30
    strangers = [
        name_of(file)
        for file in files
        if any(module.split(".")[0] == library for module in imports(file))
        and not any(fnmatch(name_of(file), owner) for owner in OWNERS[library])
    ]
    assert strangers == []


def test_the_owners_really_import_what_they_own() -> None:
    imported = {module.split(".")[0] for file in sources(*ROOMS) for module in imports(file)}
    assert {"lancedb", "ollama", "sqlalchemy", "rich", "morfeusz2", "pydantic_settings"} <= imported


def test_adapters_are_strangers_to_one_another() -> None:
    files = [file for file in sources("adapters") if file.stem != "__init__"]
    assert files
    shared = {"adapters.pacing", "adapters.markup", "adapters.admission"}
    for file in files:
        own = ".".join(file.relative_to(PROJECT).with_suffix("").parts[:2])
        others = {
            module
            for module in imports(file)
            if module.startswith("adapters") and module not in shared and not module.startswith(own)
        }
        assert others == set(), f"{name_of(file)} imports {others}"


def test_only_the_settings_read_the_environment() -> None:
    files = sources(*ROOMS)
    readers = [
        name_of(file)
        for file in files
        if re.search(
            r"\bos\.(environ|getenv)\b|from os import .*\b(environ|getenv)\b",
            file.read_text(encoding="utf-8"),
        )
    ]
    assert readers == ["bot/settings.py"]


def test_only_the_terminal_prints() -> None:
    printers = {
        name_of(file)
        for file in sources(*ROOMS)
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    }
    assert all(name.startswith(("bot/cli/", "adapters/console", "expert/")) for name in printers), printers


def test_nothing_happens_at_import() -> None:
    """Importing every module opens no connection, starts no process and writes no file."""
    modules = [
        ".".join(file.relative_to(PROJECT).with_suffix("").parts).removesuffix(".__init__")
        for file in sources(*ROOMS)
        if file.name != "__main__.py"
    ]
    assert len(modules) >= 30
    watch = """
import importlib, sys
acts = []
def note(event, args):
    if event in {"socket.connect", "subprocess.Popen", "os.system", "os.mkdir", "os.remove", "sqlite3.connect"}:
        acts.append((event, str(args)[:200]))
    if event == "open" and isinstance(args[1], str) and set(args[1]) & set("wax+"):
        acts.append((event, str(args)[:200]))
sys.dont_write_bytecode = True
sys.addaudithook(note)
for module in sys.argv[1:]:
    importlib.import_module(module)
assert not acts, acts
print(len(sys.argv) - 1)
"""
    done = subprocess.run(
        [sys.executable, "-c", watch, *modules], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == str(len(modules))


def test_the_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; from bot.cli import main; main(['--help']); "
        "sys.stderr.write(' '.join(sorted({name.split('.')[0] for name in sys.modules})))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True)
    loaded = set(done.stderr.split())
    assert {"argparse", "bot"} <= loaded
    assert not loaded & {
        "asyncio",
        "lancedb",
        "numpy",
        "pyarrow",
        "pydantic",
        "pydantic_settings",
        "rich",
        "retrieval",
    }


def test_a_file_can_be_read_in_one_sitting_and_says_what_it_is_for() -> None:
    files = sources(*ROOMS)
    assert len(files) >= 30
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert text.count("\n") <= MOST_LINES, f"{name_of(file)} is too long; make it a folder of the same name"
        if text.strip():
            assert ast.get_docstring(ast.parse(text)), f"{name_of(file)} does not say what it is for"


def test_the_noun_is_offer() -> None:
    """Nobody writes job, vacancy or posting where an offer is meant.

    What reads and ranks calls a job what the words of a search name: an occupation. A board has names of its own.
    """
    foreign = {"vacancy", "vacancies", "posting", "postings"}
    asking = ["question.py", "job.py", "ranking.py", "search.py", "candidates.py", "matching/soft.py"]
    occupations = ["retrieval/reading/*", *(f"retrieval/{name}" for name in asking)]
    free = ["bot/schedule.py", "retrieval/sources/boards.py", "retrieval/sources/jobposting.py"]
    found = []
    looked_at = 0
    for file in sources(*ROOMS):
        words = foreign if any(fnmatch(name_of(file), name) for name in occupations) else foreign | {"job", "jobs"}
        for name in names(ast.parse(file.read_text(encoding="utf-8"))):
            looked_at += 1
            parts = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).casefold().split("_")
            if words & set(parts) and name_of(file) not in free:
                found.append(f"{name_of(file)}: {name}")
    assert looked_at > 500
    assert found == []


def test_names_say_what_a_thing_is() -> None:
    vague = re.compile(r"(Manager|Helper|Util|Utils|Base)$")
    classes = [
        (name_of(file), node.name)
        for file in sources(*ROOMS)
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    ]
    assert len(classes) > 40
    assert [named for named in classes if vague.search(named[1])] == []


def test_tests_are_sentences_without_mocks() -> None:
    files = sorted((PROJECT / "tests").rglob("test_*.py"))
    assert len(files) >= 15
    functions = 0
    for file in files:
        tree = ast.parse(file.read_text(encoding="utf-8"))
        assert not any(module.startswith("unittest") for module in imports(file)), f"{name_of(file)} uses unittest"
        for node in tree.body:
            assert not (isinstance(node, ast.ClassDef) and node.name.startswith("Test")), (
                f"{name_of(file)}: {node.name}"
            )
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
                functions += 1
                assert node.name.count("_") >= 3, f"{name_of(file)}: {node.name} is no sentence"
    assert functions > 100


def test_nothing_is_left_unfinished() -> None:
    marks = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|NotImplementedError")
    files = [file for file in sources(*ROOMS, "tests", "benchmarks", "tools") if file != Path(__file__)]
    assert len(files) >= 50
    assert [name_of(file) for file in files if marks.search(file.read_text(encoding="utf-8"))] == []
