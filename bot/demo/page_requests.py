"""The page's half of the demo's server: the page, its requests, and the events it hears."""

import json
from pathlib import Path
from typing import Any

from tornado.web import HTTPError, RequestHandler, StaticFileHandler
from tornado.websocket import WebSocketClosedError, WebSocketHandler

from bot.demo import media
from bot.demo.actions import ACTIONS, document, nothing
from bot.demo.errors import RefusedError
from bot.demo.personas import PERSONAS
from bot.demo.server import Demo, Guarded
from bot.demo.world import BOT, Json, Upload

PAGE = Path(__file__).parent / "page"
POLICY = (
    "default-src 'self'; img-src 'self' blob: data:; connect-src 'self'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)


class Action(Guarded):
    """POST /demo/<action> with a JSON object."""

    async def post(self, name: str) -> None:
        """Do it and answer JSON; 4xx with {"error": sentence} where it cannot be done."""
        try:
            body = json.loads(self.request.body or b"{}")
            self.finish(await ACTIONS.get(name, nothing)(self.demo, dict(body)))
        except RefusedError as refusal:
            self.refuse(refusal)
        except (ValueError, TypeError, RecursionError):
            self.refuse(RefusedError(400, "The request is not proper JSON text."))

    def refuse(self, refusal: RefusedError) -> None:
        """Answer why it cannot be done."""
        self.set_status(refusal.status)
        self.finish({"error": refusal.sentence})


class Sending(Action):
    """POST /demo/file?user=ID&name=NAME with the bytes of a file."""

    async def post(self, *_: str) -> None:
        """Send it as a document and answer the message; 4xx with an error as above."""
        mime = self.request.headers.get("Content-Type", "application/octet-stream")
        upload = Upload(self.get_query_argument("name") or "file", mime, self.request.body)
        try:
            self.finish(document(self.demo, asked_user(self), upload))
        except RefusedError as refusal:
            self.refuse(refusal)


def asked_user(request: RequestHandler) -> int:
    """The person in the address; 0 for nobody."""
    asked = request.get_argument("user", "")
    return int(asked) if asked.isascii() and asked.isdecimal() else 0


class Reading(Guarded):
    """GET /demo/chat, /demo/calls, /demo/file/<id> and the page itself."""

    async def get(self, what: str) -> None:
        """Answer what is asked for, or 404."""
        world = self.demo.world
        if what == "calls":
            self.finish({"calls": list(self.demo.calls)})
        elif what == "chat" and (user := asked_user(self)) in world.people:
            answers = [answer for asked, answer in world.answers if asked == user]
            said = world.conversation(user)
            self.finish({"messages": said, "answers": answers, "now": world.now().isoformat()})
        elif what.startswith("file/") and what[5:] in world.files:
            self._file(what[5:])
        else:
            raise HTTPError(404)

    def _file(self, file_id: str) -> None:
        upload = self.demo.world.files[file_id]
        image = media.image_type(upload.data)
        shown = "inline" if image else "attachment"
        name = "".join(c for c in upload.name if c.isascii() and c.isprintable() and c not in '"\\')
        self.set_header("Content-Type", image or upload.mime)
        self.set_header("Content-Disposition", f'{shown}; filename="{name}"')
        self.finish(upload.data)


class Page(StaticFileHandler):
    """The page and its modules; nothing in them may reach another host."""

    def set_extra_headers(self, path: str) -> None:
        """Fresh each time, and bound to this server."""
        self.set_header("Cache-Control", "no-cache")
        self.set_header("Content-Security-Policy", POLICY)


class Events(Guarded, WebSocketHandler):
    """GET /demo/events?user=ID: the state first, then each event as it happens."""

    user = 0

    def open(self, *_: str, **__: str) -> None:
        """Send everything the page shows; close with 4404 for a person who is not there."""
        self.user = asked_user(self)
        if self.user not in self.demo.world.people:
            self.close(4404, "There is no such person.")
            return
        self.demo.world.on_event.append(self.hear)
        self.write_message(json.dumps(state(self.demo, self.user)))

    def hear(self, user: int | None, event: Json) -> None:
        """Pass on what concerns this person, or everybody."""
        if user in (None, self.user):
            try:
                self.write_message(json.dumps(event))
            except WebSocketClosedError:
                self.on_close()

    def on_message(self, message: str | bytes) -> None:
        """The page says nothing here."""

    def on_close(self) -> None:
        """Stop listening."""
        if self.hear in self.demo.world.on_event:
            self.demo.world.on_event.remove(self.hear)


def state(demo: Demo, user: int) -> Json:
    """Everything a person's page shows, as the event "state"."""
    world, them = demo.world, demo.world.people[user]
    hypnic = {key: BOT[key] for key in ("id", "first_name", "username")} | world.about()
    return {
        "type": "state",
        "user": {"id": user, "first_name": them.first_name},
        "bot": hypnic | {"running": demo.running()},
        "now": world.now().isoformat(),
        "commands": world.commands_of(user),
        "messages": world.conversation(user),
        "trouble": demo.faults.current(),
        "blocked": them.blocked,
        "busy": demo.busy,
        "personas": [{"key": p.key, "name": p.name, "about": p.about} for p in PERSONAS],
    }


def page_routes(demo: Demo) -> list[Any]:
    """The page's routes, for `server.serve`."""
    own, page = {"demo": demo}, {"path": str(PAGE)}
    return [
        (r"/demo/events", Events, own),
        (r"/demo/(chat|calls|file/[\w-]+)", Reading, own),
        (r"/demo/file", Sending, own),
        (r"/demo/(\w+)", Action, own),
        (r"/()", Page, page | {"default_filename": "index.html"}),
        (r"/page/(.+)", Page, page),
    ]
