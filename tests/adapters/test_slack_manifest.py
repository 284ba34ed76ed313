"""Slack: the manifest makes an app with exactly what the code needs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from fakes.slack import SCOPES
from fakes.slack_workspace import ALL_SCOPES

from adapters.slack.examining import NEEDED
from adapters.slack.listeners import COMMAND, EVENTS
from adapters.slack.modal import NEW_SEARCH
from adapters.slack.phrases import PHRASES

PROJECT = Path(__file__).parents[2]


def read_yaml(lines: list[tuple[int, str]]) -> Any:
    """The plain YAML of the manifest: maps, lists, and scalars on one line; Any: YAML is made of itself."""
    depth, first = lines[0]
    if first.startswith("- "):
        items: list[Any] = []
        for level, line in lines:
            if level == depth and line.startswith("- "):
                items.append([(depth + 2, line[2:])])
            else:
                items[-1].append((level, line))
        return [read_yaml(item) if ": " in item[0][1] else item[0][1] for item in items]
    found: dict[str, Any] = {}
    blocks: list[tuple[str, list[tuple[int, str]]]] = []
    for level, line in lines:
        if level == depth:
            name, _, value = line.partition(":")
            blocks.append((name, []))
            found[name] = value.strip().strip('"')
        else:
            blocks[-1][1].append((level, line))
    return found | {name: read_yaml(inner) for name, inner in blocks if inner}


def manifest() -> dict[str, Any]:
    text = (PROJECT / "deploy/slack-manifest.yaml").read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line.strip() and not line.lstrip().startswith("#")]
    read: dict[str, Any] = read_yaml([(len(line) - len(line.lstrip()), line.strip()) for line in lines])
    return read


def called_methods() -> set[str]:
    """Every Web API method that the adapter's code names."""
    files = sorted((PROJECT / "adapters/slack").glob("*.py"))
    assert len(files) >= 12
    names = r"\"((?:chat|assistant\.threads|conversations|users|views|auth|apps\.connections)\.[A-Za-z]+)\""
    return {name for file in files for name in re.findall(names, file.read_text(encoding="utf-8"))}


def test_the_manifest_asks_for_exactly_the_scopes_that_the_code_needs() -> None:
    asked = manifest()["oauth_config"]["scopes"]["bot"]
    assert asked == sorted(NEEDED) == sorted(ALL_SCOPES)
    methods = called_methods()
    assert len(methods) >= 12
    by_method = {scope for method in methods for scope in SCOPES.get(method, ())}
    by_event = {"app_mentions:read", "im:history", "commands", "chat:write.public"}
    assert by_method | by_event == set(NEEDED)


def test_the_manifest_subscribes_to_the_events_that_the_code_takes() -> None:
    asked = manifest()["settings"]["event_subscriptions"]["bot_events"]
    assert sorted(asked) == sorted("message.im" if name == "message" else name for name in EVENTS)


def test_the_manifest_has_command_shortcut_home_pane_and_socket_mode() -> None:
    features, settings = manifest()["features"], manifest()["settings"]
    assert [one["command"] for one in features["slash_commands"]] == [COMMAND]
    assert [(one["type"], one["callback_id"]) for one in features["shortcuts"]] == [("global", NEW_SEARCH)]
    assert features["app_home"]["home_tab_enabled"] == features["app_home"]["messages_tab_enabled"] == "true"
    assert features["app_home"]["messages_tab_read_only_enabled"] == "false"
    assert {one["message"] for one in features["assistant_view"]["suggested_prompts"]} <= set(
        PHRASES["pl"].examples
    )
    assert settings["socket_mode_enabled"] == settings["interactivity"]["is_enabled"] == "true"
    assert len(features["shortcuts"][0]["name"]) <= 24
    assert len(manifest()["display_information"]["description"]) <= 140
