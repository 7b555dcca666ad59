"""Tagged PDF from a template of typst: text that can be searched, read aloud and copied."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from bot.report.fonts import FAMILIES, shown

TAGGED: Final = "ua-1"
"""PDF/UA-1, ISO 14289-1: typst refuses what has no title, or a picture without a description."""


def typeset(template: Path, content: Mapping[str, Any]) -> bytes:
    """The template as PDF, filled with the content; every text in it is as the fonts can show it.

    The template reads the content as JSON from `sys.inputs.content`.
    """
    import typst  # Its 80 MB of program are loaded where pages are made, and nowhere else.

    filled = json.dumps({**_shown(dict(content)), "fonts": list(FAMILIES)})
    made: bytes = typst.compile(
        str(template),
        font_paths=[str(folder) for folder in FAMILIES.values()],
        ignore_system_fonts=True,
        sys_inputs={"content": filled},
        pdf_standards=[TAGGED],
    )
    return made


def _shown(content: Any) -> Any:
    if isinstance(content, str):
        return shown(content)
    if isinstance(content, dict):
        return {key: _shown(value) for key, value in content.items()}
    if isinstance(content, list | tuple):
        return [_shown(value) for value in content]
    return content
