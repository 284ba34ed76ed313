"""What an operator uses, compared with the code: the image, compose, the systemd unit, and the page about them."""

from __future__ import annotations

import fnmatch
import re
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.cli.parser import build_parser
from bot.doctor.serving import ALLOWED_SECONDS
from bot.errors import BadSettings
from bot.platforms import plans_of
from bot.serving import SENDING_SECONDS
from bot.settings import Settings, default_of, load_settings, variable

PROJECT = Path(__file__).parents[1]
DEPLOY = PROJECT / "deploy"
PAGE = (DEPLOY / "README.md").read_text(encoding="utf-8")
DOCKERFILE = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")
UNIT = (DEPLOY / "szukaj.service").read_text(encoding="utf-8")
COMPOSE: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
VARIABLES = {variable(field) for field in Settings.model_fields}


def settings_named(text: str) -> set[str]:
    return set(re.findall(r"\b(?:SZUKAJ|TELEGRAM|SLACK)_[A-Z_]+[A-Z]\b|\bOLLAMA_HOST\b", text))


def seconds(text: str) -> float:
    found = re.fullmatch(r"(\d+)s?", text)
    assert found, text
    return float(found[1])


def instructions(name: str) -> list[str]:
    """The instructions of that name in the Dockerfile, each on one line."""
    return re.findall(rf"^{name} (.+)$", re.sub(r" *\\\n *", " ", DOCKERFILE), re.MULTILINE)


def bare(requirements: str) -> dict[str, set[str]]:
    """Each pinned requirement, with its hashes."""
    blocks = re.split(r"\n(?=\S)", (PROJECT / requirements).read_text(encoding="utf-8"))
    pinned = {block.split(" \\")[0].strip(): set(re.findall(r"sha256:\w+", block)) for block in blocks}
    return {name.split(";")[0].strip(): hashes for name, hashes in pinned.items() if "==" in name}


def test_what_the_image_installs_is_part_of_what_is_tested() -> None:
    run, everything = bare("requirements-run.lock"), bare("requirements.lock")
    assert len(run) >= 40
    assert {name: everything.get(name) for name in run} == run
    assert not {"pytest", "mypy", "ruff"} & {name.split("==")[0] for name in run}
    assert {"lancedb", "python-telegram-bot", "slack-bolt"} <= {name.split("==")[0] for name in run}


def test_the_image_is_made_as_the_makefile_sets_the_project_up() -> None:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    installs = [part.strip() for run in instructions("RUN") for part in run.split("&&") if " install " in part]
    installs = [part for part in installs if "pip" in part]
    assert len(installs) == 2
    for options in ("--require-hashes --requirement requirements", "--no-deps --no-build-isolation"):
        assert options in makefile
        assert any(options in " ".join(part.split()) for part in installs)


def test_the_image_runs_a_real_command_without_rights_and_is_watched() -> None:
    assert instructions("ENTRYPOINT") == ['["szukaj"]']
    assert build_parser().parse_args(yaml.safe_load(instructions("CMD")[-1])).command == "serve"
    assert instructions("USER") == ["szukaj"]
    assert instructions("STOPSIGNAL") == ["SIGTERM"]
    assert "/healthz" in instructions("HEALTHCHECK")[0]
    assert len(instructions("FROM")) == 2
    environment = dict(pair.split("=", 1) for pair in shlex.split(instructions("ENV")[0]))
    assert environment["SZUKAJ_DATA_DIR"] == instructions("VOLUME")[0] == instructions("WORKDIR")[-1]
    assert settings_named(DOCKERFILE) <= VARIABLES


def test_the_check_of_health_asks_the_address_that_is_set() -> None:
    check = re.search(r"CMD (\[.*\])", instructions("HEALTHCHECK")[0])
    assert check
    python, option, code = yaml.safe_load(check[1])
    assert (python, option) == ("python", "-c")
    compile(code, "health", "exec")
    assert "SZUKAJ_HTTP_ADDRESS" in code


def test_only_what_the_image_takes_goes_to_the_builder() -> None:
    lines = (PROJECT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    taken = {line[1:] for line in lines if line.startswith("!")}
    copied = {name for line in instructions("COPY") if "--from" not in line for name in line.split()[:-1]}
    assert "*" in lines
    assert taken == copied
    assert all((PROJECT / name).exists() for name in copied)
    for secret in (".env", "data", ".git"):
        assert not any(fnmatch.fnmatch(secret, name) for name in copied)


def test_compose_names_files_and_settings_that_exist() -> None:
    services = COMPOSE["services"]
    assert set(services) == {"bot", "ollama", "model"}
    bot = services["bot"]
    assert (DEPLOY / bot["build"]["context"]).resolve() == PROJECT
    assert (PROJECT / bot["build"]["dockerfile"]).is_file()
    assert (DEPLOY / bot["env_file"]).parent.resolve() == PROJECT
    assert set(bot["environment"]) <= VARIABLES
    named = [volume.split(":")[0] for service in services.values() for volume in service["volumes"]]
    assert named
    for name in named:
        assert name in COMPOSE["volumes"] or (DEPLOY / name).is_file(), name


def test_compose_runs_the_bot_where_every_dependency_has_a_package() -> None:
    """Morfeusz 2 has none for Linux on ARM, which most containers on Apple's computers are made for."""
    assert COMPOSE["services"]["bot"]["platform"] == "linux/amd64"


def test_compose_gives_the_model_the_name_and_the_turns_that_the_bot_expects() -> None:
    made = COMPOSE["services"]["model"]["entrypoint"]
    assert made[:3] == ["ollama", "create", default_of("model")]
    assert str(COMPOSE["services"]["ollama"]["environment"]["OLLAMA_NUM_PARALLEL"]) == default_of("max_answers")
    assert COMPOSE["services"]["model"]["depends_on"] == {"ollama": {"condition": "service_healthy"}}


def test_compose_gives_no_service_more_rights_than_it_needs() -> None:
    for name, service in COMPOSE["services"].items():
        assert service["cap_drop"] == ["ALL"], name
        assert service["security_opt"] == ["no-new-privileges:true"], name
        assert service["restart"] in {"unless-stopped", "on-failure"}, name
        assert "privileged" not in service, name
    bot = COMPOSE["services"]["bot"]
    assert bot["read_only"] is True
    assert all(port.startswith("127.0.0.1:") for port in bot["ports"])
    address = str(bot["environment"]["SZUKAJ_HTTP_ADDRESS"])
    assert bot["ports"][0].rsplit(":", 1)[1] == address.rsplit(":", 1)[1] == instructions("EXPOSE")[0]


def test_whoever_stops_the_bot_gives_it_the_time_it_asks_for() -> None:
    needed = float(default_of("grace_seconds")) + SENDING_SECONDS
    unit = re.search(r"^TimeoutStopSec=(.+)$", UNIT, re.MULTILINE)
    assert unit
    assert seconds(unit[1]) == seconds(COMPOSE["services"]["bot"]["stop_grace_period"]) == ALLOWED_SECONDS
    assert needed < ALLOWED_SECONDS


def test_the_unit_starts_a_real_command_and_no_setting_is_misspelt() -> None:
    start = re.search(r"^ExecStart=(.+)$", UNIT, re.MULTILINE)
    assert start
    program, *arguments = shlex.split(start[1])
    assert Path(program).name == "szukaj"
    assert program.removeprefix("/opt/szukaj/") == ".venv/bin/szukaj"
    assert build_parser().parse_args(arguments).command == "serve"
    assert settings_named(UNIT)
    assert settings_named(UNIT) <= VARIABLES
    assert "RestartPreventExitStatus=2" in UNIT


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd here")
def test_systemd_understands_the_unit(tmp_path: Path) -> None:
    unit = tmp_path / "szukaj.service"
    unit.write_text(re.sub(r"^ExecStart=.*$", "ExecStart=/bin/true", UNIT, flags=re.MULTILINE), encoding="utf-8")
    command = ["systemd-analyze", "verify", "--man=no", str(unit)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert "szukaj.service" not in done.stderr, done.stderr


def commands(page: str) -> list[str]:
    """Every `szukaj` command of the page, in blocks and in running text, as it reaches the program."""
    blocks = re.findall(r"```sh\n(.*?)```", page, re.DOTALL)
    lines = [line.split("  #")[0] for block in blocks for line in block.splitlines()]
    lines += re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", page, flags=re.DOTALL))
    found = []
    for line in lines:
        inside = re.search(r"\b(?:dc run [^|]*? bot (?!-)|^szukaj )([^&|<>]+)", line)
        if inside and "--entrypoint" not in line:
            found.append(inside[1].strip())
    return found


def test_every_command_of_the_page_is_right() -> None:
    found = commands(PAGE)
    assert len(found) >= 9
    for line in found:
        arguments = [part for part in shlex.split(line) if part != "…"]
        if arguments and not all(part.startswith("-") or part.startswith("/") for part in arguments):
            assert build_parser().parse_args(arguments).command, line


def test_every_setting_and_file_of_the_page_exists() -> None:
    named = settings_named(PAGE)
    assert len(named) >= 12
    assert named <= VARIABLES
    files = re.findall(r"`((?:deploy|retrieval)/[\w./-]+)`", PAGE)
    files += [f"deploy/{name}" for name in re.findall(r"\]\(([\w./-]+?)(?:#[\w-]+)?\)", PAGE)]
    assert len(files) >= 4
    assert [name for name in files if not (PROJECT / name).exists()] == []


def test_a_command_of_the_page_runs_as_the_unit_does() -> None:
    function = re.search(r"^szukaj\(\) \{ (systemd-run .*?) \}$", PAGE, re.DOTALL | re.MULTILINE)
    assert function
    words = shlex.split(function[1].replace("\\\n", " "))
    properties = [words[at + 1] for at, word in enumerate(words) if word == "-p"]
    assert len(properties) >= 6
    assert [name for name in properties if not re.search(rf"^{re.escape(name)}\b", UNIT, re.MULTILINE)] == []
    program = next(word for word in words if word.endswith("/szukaj") and word.startswith("/opt"))
    assert f"ExecStart={program} serve" in UNIT


STUBS = """
systemctl() { :; }
chown() { :; }
dc() { if [ "$1" = run ]; then while [ "$1" != --entrypoint ]; do shift; done; "$2" "${@:4}"; fi; }
"""


def held(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_text(encoding="utf-8") for path in files}


@pytest.mark.parametrize("place", ["/data", "/var/lib/szukaj"])
def test_a_backup_of_the_page_brings_back_what_was_there_and_nothing_else(tmp_path: Path, place: str) -> None:
    blocks = [
        block for block in re.findall(r"```sh\n([a-z]+ stop .*?)```", PAGE, re.DOTALL) if f"-C {place}" in block
    ]
    assert len(blocks) == 1
    kept = tmp_path / "kept"
    backup, restore = blocks[0].replace(place, str(kept)).split("\n\n")

    def do(lines: str) -> None:
        subprocess.run(["bash", "-c", STUBS + lines], cwd=tmp_path, check=False, timeout=60)

    (kept / "offers").mkdir(parents=True)
    (kept / "offers" / "1.manifest").write_text("then", encoding="utf-8")
    (kept / "szukaj.db").write_text("then", encoding="utf-8")
    before = held(kept)
    do(backup)
    for name in ("offers/1.manifest", "offers/2.manifest", "szukaj.db", "szukaj.db-wal", ".mark"):
        (kept / name).write_text("later", encoding="utf-8")
    later, archive = held(kept), tmp_path / "szukaj.tar.gz"
    whole = archive.read_bytes()
    archive.write_bytes(whole[:-20])
    do(restore)
    assert held(kept) == later, "a damaged archive must leave everything as it is"
    archive.write_bytes(whole)
    do(restore)
    assert held(kept) == before


def test_the_page_leads_where_the_program_points_to() -> None:
    with pytest.raises(BadSettings, match=r"deploy/README\.md") as caught:
        plans_of(load_settings(env_file=None))
    assert "no platform is on" in str(caught.value)
    assert "`no platform is on`" in PAGE


def test_the_troubles_of_the_page_are_those_that_the_program_tells() -> None:
    said = re.findall(r"^\| [^|]*?`([a-z ]+)`[^|]*\|", PAGE, re.MULTILINE)
    assert len(said) >= 5
    code = "".join(path.read_text(encoding="utf-8") for path in (PROJECT / "bot").rglob("*.py"))
    assert [words for words in said if words not in code] == []


def test_the_page_and_the_files_speak_of_the_project_alone() -> None:
    files = [path for path in DEPLOY.iterdir() if path.is_file()]
    assert len(files) >= 5
    for path in files:
        assert not re.search(r"/work/|/home/|/root/(?!\.ollama)", path.read_text(encoding="utf-8")), path.name
