"""What each Bot API method does in the demo: those about messages, and the table of all."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from bot.demo import markup
from bot.demo.entities import Entity, units
from bot.demo.errors import bad
from bot.demo.media import FETCHED_AT_MOST, attached, file_path
from bot.demo.methods_own import (
    get_me,
    get_my_commands,
    get_webhook_info,
    set_my_commands,
    set_webhook,
    set_words,
)
from bot.demo.world import TAP_LIFE, Json, World, for_bot, quoted, without

TEXT, CAPTION = 4096, 1024
"""The longest text and caption, in UTF-16 units, after parsing."""

TEXT_FIELDS = ("text", "entities")
CAPTION_FIELDS = ("caption", "caption_entities")
MEDIA_FIELDS = (*TEXT_FIELDS, *CAPTION_FIELDS, "photo", "document")
REACTIONS = frozenset(
    "❤👍👎🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳🌚🌭💯🤣⚡🍌🏆💔🤨😐"
    "🍓🍾💋🖕😈😴😭🤓👻👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾🤷😡"
)
"""Those of one character."""

DELETABLE = timedelta(hours=48)
ACTIONS = {
    *("typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice"),
    *("upload_document", "choose_sticker", "find_location", "record_video_note"),
    "upload_video_note",
}
USER_LINK = re.compile(r"tg://user\?id=(\d+)$")
QUERY_GONE = "query is too old and response timeout expired or query ID is invalid"
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def send_message(world: World, args: Json) -> Json:
    """A new text message."""
    return _send(world, args, _text(world, args, "message is too long"))


def send_file(kind: str) -> Callable[[World, Json], Json]:
    """A new photo or document, uploaded or by file_id, with an optional caption."""

    def send(world: World, args: Json) -> Json:
        world.reachable(args["chat_id"])
        return _send(world, args, _caption(world, args) | attached(world, kind, args[kind]))

    return send


def send_chat_action(world: World, args: Json) -> bool:
    """The line "typing..." and its like."""
    person = world.reachable(args["chat_id"])
    if args["action"] not in ACTIONS:
        raise bad("wrong parameter action in request")
    world.tell(person.id, type="action", action=args["action"])
    return True


def edit_message_text(world: World, args: Json) -> Json:
    """Another text for a text message; a keyboard that is not given again goes."""
    message = _editable(world, args)
    if "text" not in message:
        raise bad("there is no text in the message to edit")
    return _change(world, args, message, TEXT_FIELDS, _text(world, args, "MESSAGE_TOO_LONG"))


def edit_message_caption(world: World, args: Json) -> Json:
    """Another caption for a photo or document."""
    message = _editable(world, args)
    if not ("photo" in message or "document" in message):
        raise bad("there is no caption in the message to edit")
    return _change(world, args, message, CAPTION_FIELDS, _caption(world, args))


def edit_message_media(world: World, args: Json) -> Json:
    """Another photo or document, and its caption."""
    message, media = _editable(world, args), args["media"]
    content = _caption(world, media) | attached(world, media["type"], media["media"])
    return _change(world, args, message, MEDIA_FIELDS, content)


def edit_message_reply_markup(world: World, args: Json) -> Json:
    """Another keyboard, or none."""
    return _change(world, args, _editable(world, args), (), {})


def delete_message(world: World, args: Json) -> bool:
    """Delete a message of the last 48 hours, whoever sent it."""
    person = world.chat(args["chat_id"])
    message = world.find(person.id, args["message_id"])
    if message is None:
        raise bad("message to delete not found")
    if world.seconds() - message["date"] > DELETABLE.total_seconds():
        raise bad("message can't be deleted for everyone")
    world.remove(message)
    return True


def set_message_reaction(world: World, args: Json) -> bool:
    """Put one emoji of Telegram's list beside a message, or take it away."""
    message = world.find(world.chat(args["chat_id"]).id, args["message_id"])
    if message is None:
        raise bad("message to react not found")
    signs = [reaction.get("emoji") for reaction in args.get("reaction", [])]
    if len(signs) > 1 or not REACTIONS.issuperset(signs):
        raise bad("REACTION_INVALID")
    world.replace(message | {"reaction": signs})
    return True


def answer_callback_query(world: World, args: Json) -> bool:
    """Answer a tap, once and in time."""
    tap = world.taps.get(args["callback_query_id"])
    if tap is None or tap.answered or world.now() - tap.at > TAP_LIFE:
        raise bad(QUERY_GONE)
    if units(args.get("text", "")) > 200:
        raise bad("MESSAGE_TOO_LONG")
    if args.get("url"):
        raise bad("URL_INVALID")
    tap.answered = True
    answer = {"callback_query_id": args["callback_query_id"], "message_id": tap.message_id}
    answer |= {"text": args.get("text"), "alert": args.get("show_alert", False)}
    world.answers.append((tap.user, answer))
    world.tell(tap.user, type="answered", **answer)
    return True


def leave_chat(world: World, args: Json) -> bool:
    """Always refused: the demo has private chats only, and those cannot be left."""
    world.chat(args["chat_id"])
    raise bad("chat member status can't be changed in private chats")


def get_file(world: World, args: Json) -> Json:
    """Where a file can be downloaded."""
    file_id = args["file_id"]
    if file_id not in world.files:
        raise bad("invalid file_id")
    size = len(world.files[file_id].data)
    if size > FETCHED_AT_MOST:
        raise bad("file is too big")
    found = {"file_id": file_id, "file_unique_id": f"unique-{file_id}", "file_size": size}
    return found | {"file_path": file_path(world, file_id)}


def _send(world: World, args: Json, content: Json) -> Json:
    person = world.reachable(args["chat_id"])
    reply = args.get("reply_parameters", {})
    original = world.find(person.id, reply.get("message_id"))
    if reply and original is None and not reply.get("allow_sending_without_reply"):
        raise bad("message to be replied not found")
    return for_bot(world.post(person, content | quoted(original) | _keyboard(args), out=False))


def _text(world: World, args: Json, too_long: str) -> Json:
    text, found = _read(world, args, *TEXT_FIELDS)
    if not text:
        raise bad("message text is empty")
    if units(text) > TEXT:
        raise bad(too_long)
    return {"text": text} | ({"entities": found} if found else {})


def _caption(world: World, args: Json) -> Json:
    text, found = _read(world, args, *CAPTION_FIELDS)
    if units(text) > CAPTION:
        raise bad("message caption is too long")
    marked = {"caption_entities": found} if found else {}
    return ({"caption": text} if text else {}) | marked


def _read(world: World, args: Json, key: str, marked: str) -> tuple[str, list[Entity]]:
    text, found = markup.read(args.get(key, ""), args.get("parse_mode"), args.get(marked))
    return text, [entity for given in found if (entity := _mention(world, given))]


def _mention(world: World, entity: Entity) -> Entity | None:
    """A link to a person by number becomes a mention of them; one to nobody goes."""
    link = USER_LINK.match(entity.get("url", ""))
    if link is None:
        return entity
    person = world.people.get(int(link[1]))
    named = without(entity, ["url"]) | {"type": "text_mention"}
    return named | {"user": person.user()} if person else None


def _keyboard(args: Json) -> Json:
    keyboard = args.get("reply_markup")
    empty = not keyboard or keyboard.get("inline_keyboard") == []
    return {} if empty else {"reply_markup": keyboard}


def _editable(world: World, args: Json) -> Json:
    if "chat_id" not in args:
        raise bad("chat_id is empty")
    person = world.reachable(args["chat_id"])
    if "message_id" not in args:
        raise bad("message identifier is not specified")
    message = world.find(person.id, args["message_id"])
    if message is None:
        raise bad("message to edit not found")
    keyboard = message.get("reply_markup", {})
    if message.get("out") or "keyboard" in keyboard or "force_reply" in keyboard:
        raise bad("message can't be edited")
    return message


def _change(world: World, args: Json, message: Json, fields: tuple[str, ...], new: Json) -> Json:
    """Exchange these fields and the keyboard; Telegram refuses a change that changes nothing."""
    changed = without(message, (*fields, "reply_markup")) | new | _keyboard(args)
    if changed == message:
        raise bad(NOT_MODIFIED)
    if fields:
        changed["edit_date"] = world.seconds()
    world.replace(changed)
    return for_bot(changed)


METHODS: dict[str, Callable[[World, Json], Any]] = {
    "getMe": get_me,
    "setWebhook": set_webhook,
    "deleteWebhook": set_webhook,
    "getWebhookInfo": get_webhook_info,
    "sendMessage": send_message,
    "sendPhoto": send_file("photo"),
    "sendDocument": send_file("document"),
    "sendChatAction": send_chat_action,
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageMedia": edit_message_media,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "setMessageReaction": set_message_reaction,
    "answerCallbackQuery": answer_callback_query,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": lambda world, args: set_my_commands(world, args | {"commands": []}),
    "setMyDescription": set_words("description"),
    "setMyShortDescription": set_words("short_description"),
    "leaveChat": leave_chat,
    "getFile": get_file,
}
