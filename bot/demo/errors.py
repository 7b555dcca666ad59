"""How the demo's server refuses: the Bot API in Telegram's words, the page in one sentence."""

from typing import Any


class ApiError(Exception):
    """A refused call: HTTP status, Telegram's description, and its parameters if it has any."""

    def __init__(
        self, code: int, description: str, parameters: dict[str, Any] | None = None
    ) -> None:
        super().__init__(description)
        self.code, self.description, self.parameters = code, description, parameters

    def answer(self) -> dict[str, Any]:
        """The error as the JSON object the Bot API answers."""
        found = {"ok": False, "error_code": self.code, "description": self.description}
        return found | ({"parameters": self.parameters} if self.parameters else {})


def bad(what: str) -> ApiError:
    """A 400 in Telegram's words."""
    return ApiError(400, f"Bad Request: {what}")


class RefusedError(Exception):
    """A request the page should not have sent: HTTP status and one plain sentence."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status, self.sentence = status, sentence
