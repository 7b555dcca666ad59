"""The outermost wire without a network: what PTB asks for is answered in process."""

from abc import abstractmethod
from typing import Any

from telegram.request import BaseRequest, RequestData


class InProcess(BaseRequest):
    """A request of PTB's that `answer` ends, with nothing to open or to close."""

    @property
    def read_timeout(self) -> float | None:
        return 5.0

    async def initialize(self) -> None:
        pass

    async def shutdown(self) -> None:
        pass

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        return await self.answer(url, request_data)

    @abstractmethod
    async def answer(self, url: str, data: RequestData | None) -> tuple[int, bytes]:
        """Status and body; may raise what a transport raises."""
