"""Bare bots that say what they hear, as the libraries' own guides make them: what szukaj is compared with.

`python -m benchmarks.platforms.echo telegram|slack URL`.
"""

from __future__ import annotations

import asyncio
import signal
import sys
from typing import Any


async def telegram(url: str, stop: asyncio.Event) -> None:
    from fakes.telegram import TOKEN
    from telegram.ext import Application, MessageHandler, filters

    async def say(update: Any, _: Any) -> None:
        await update.message.reply_text(update.message.text)

    app = Application.builder().token(TOKEN).base_url(f"{url}/bot").concurrent_updates(True).build()
    app.add_handler(MessageHandler(filters.TEXT, say))
    async with app:
        await app.start()
        assert app.updater is not None
        await app.updater.start_polling()
        sys.stderr.write("ready\n")
        await stop.wait()
        await app.updater.stop()
        await app.stop()


async def slack(url: str, stop: asyncio.Event) -> None:
    from fakes.slack import APP_TOKEN, BOT_TOKEN
    from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
    from slack_bolt.async_app import AsyncApp
    from slack_sdk.web.async_client import AsyncWebClient

    app = AsyncApp(client=AsyncWebClient(token=BOT_TOKEN, base_url=f"{url}/"))

    @app.event("message")
    async def say_it(event: dict[str, Any], say: Any) -> None:
        await say(text=event["text"], thread_ts=event["ts"])

    handler = AsyncSocketModeHandler(
        app, APP_TOKEN, web_client=AsyncWebClient(token=APP_TOKEN, base_url=f"{url}/")
    )
    await handler.connect_async()
    sys.stderr.write("ready\n")
    await stop.wait()
    await handler.close_async()


async def main(platform: str, url: str) -> None:
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    await {"telegram": telegram, "slack": slack}[platform](url, stop)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2]))
