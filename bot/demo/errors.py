"""The errors of the Bot API, as the demo's server answers them."""

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
