"""The Bot API's methods about the bot itself: who it is, its menu and words, its webhook."""

import re
from collections.abc import Callable

from bot.demo.entities import units
from bot.demo.errors import bad
from bot.demo.world import BOT, Json, Webhook, World

LONGEST = {"description": 512, "short_description": 120}


def get_me(_: World, __: Json) -> Json:
    """The bot itself."""
    able = ["can_join_groups", "can_read_all_group_messages", "supports_inline_queries"]
    return BOT | dict.fromkeys(able, False)


def set_my_commands(world: World, args: Json) -> bool:
    """The command menu of a scope."""
    if len(args["commands"]) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for command in args["commands"]:
        if not re.fullmatch("[a-z0-9_]{1,32}", command["command"].removeprefix("/")):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= units(command["description"].strip()) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    world.commands[_scope(args)] = args["commands"]
    for person in world.people:
        world.tell(person, type="commands", commands=world.commands_of(person))
    return True


def get_my_commands(world: World, args: Json) -> list[Json]:
    """The command menu of exactly that scope."""
    return world.commands.get(_scope(args), [])


def set_words(key: str) -> Callable[[World, Json], bool]:
    """setMyDescription, setMyShortDescription."""

    def set_them(world: World, args: Json) -> bool:
        words = args.get(key, "")
        if units(words) > LONGEST[key]:
            raise bad(f"{key} is longer than {LONGEST[key]} characters")
        world.words[key, args.get("language_code", "")] = words
        world.tell(None, type="about", **world.about())
        return True

    return set_them


def set_webhook(world: World, args: Json) -> bool:
    """Have updates posted to a URL; none ends it, which is deleteWebhook."""
    url, secret = args.get("url", ""), args.get("secret_token")
    if url and not re.match(r"https?://[^/\s]+", url):
        raise bad("bad webhook: HTTPS url must be provided for webhook")
    if secret and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
        raise bad("secret token contains unallowed characters")
    if "allowed_updates" in args:
        world.allowed = args["allowed_updates"]
    if args.get("drop_pending_updates"):
        world.pending = []
    world.webhook = Webhook(url, secret) if url else None
    for wake in world.on_update:
        wake()
    return True


def get_webhook_info(world: World, _: Json) -> Json:
    """How the posting of updates goes."""
    hook = world.webhook or Webhook("", None)
    waiting = {"url": hook.url, "pending_update_count": len(world.pending)}
    allowed = {"allowed_updates": world.allowed} if world.allowed else {}
    return {"has_custom_certificate": False} | waiting | allowed | hook.failed


def _scope(args: Json) -> tuple[str, str, str]:
    scope = args.get("scope", {"type": "default"})
    return scope["type"], str(scope.get("chat_id", "")), args.get("language_code", "")
