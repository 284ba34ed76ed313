"""What the doctor says of Telegram."""

from __future__ import annotations

import pytest
from fakes.telegram import TOKEN, FakeTelegram

from adapters.telegram import examine

pytestmark = pytest.mark.network

PUBLIC = "https://bot.example"


async def test_the_doctor_finds_everything_well_or_says_how_to_mend_it() -> None:
    server = FakeTelegram(commands={"": [{"command": "pomoc", "description": "pomoc"}]})
    async with server.served():
        findings = await examine(TOKEN, api_url=server.url)
        assert {finding.state for finding in findings} == {"ok"}
        assert len(findings) == 6
        server.commands, server.unknown = {}, {"getWebhookInfo"}
        server.me |= {"can_join_groups": False, "supports_inline_queries": False}
        findings = await examine(TOKEN, api_url=server.url)
        assert [finding.state for finding in findings] == ["ok", "warn", "ok", "warn", "warn", "warn"]
        assert "/setinline" in " ".join(finding.mend for finding in findings)
        (wrong,) = await examine("1:wrong", api_url=server.url)
        assert wrong.state == "fail"
        assert "BotFather" in wrong.mend
    (unreachable,) = await examine(TOKEN, api_url="http://127.0.0.1:1")
    assert unreachable.state == "fail"
    assert "127.0.0.1" in unreachable.mend
    assert TOKEN not in str(findings) + str(wrong) + str(unreachable)


async def test_the_doctor_knows_what_is_wrong_with_a_webhook() -> None:
    server = FakeTelegram(webhook={"url": f"{PUBLIC}/tajna/sciezka"}, webhook_error="Connection refused")
    server.pending = [server.update(poll={})] * 150
    async with server.served():
        found = await examine(TOKEN, api_url=server.url)
        texts = " ".join(finding.found for finding in found)
        assert "a webhook to bot.example is set" in texts
        assert "150 messages wait" in texts
        assert "Connection refused" in texts
        assert "tajna" not in texts
        found = await examine(TOKEN, api_url=server.url, webhook_url="https://other.example")
        assert "does not call other.example yet" in " ".join(finding.found for finding in found)


async def test_the_doctor_judges_groups_as_the_page_for_operators_does() -> None:
    server = FakeTelegram()
    async with server.served():
        for reads_all, said in ((True, "it can be mentioned"), (False, "not every mention")):
            server.me["can_read_all_group_messages"] = reads_all
            (found,) = [one for one in await examine(TOKEN, api_url=server.url) if "in groups" in one.found]
            assert (found.state, said in found.found) == ("ok", True)


async def test_the_doctor_takes_nothing_for_forbidden_that_a_server_leaves_out() -> None:
    server = FakeTelegram(unknown={"getWebhookInfo", "getMyCommands"})
    for name in ("can_join_groups", "can_read_all_group_messages", "supports_inline_queries"):
        server.me.pop(name)
    async with server.served():
        token, *others = await examine(TOKEN, api_url=server.url)
    assert token.state == "ok"
    assert {"does not know the method" in finding.found for finding in others} == {True}
