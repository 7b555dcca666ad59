"""Which characters can be shown, and in which fonts: DejaVu, and Noto where DejaVu has no letters.

DejaVu 2.35 stands in `dejavu/`, as no package has it alone; each Noto comes in one of its own.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

NOT_IN_FONT = "\u25a1"
"""Stands for a character that the fonts do not have: a note is never silently shortened."""

LATIN = 0x370
"""Everything below is in DejaVu: Latin letters, digits and signs."""


def _folder(package: str, *inside: str) -> Path:
    spec = find_spec(package)
    return Path(spec.origin).parent.joinpath(*inside) if spec and spec.origin else Path()


DEJAVU = "DejaVu Sans"
_FOLDERS = {
    DEJAVU: Path(__file__).with_name("dejavu"),
    "Noto Sans Arabic": _folder("fontpkg_noto_sans_arabic", "files"),
    "Noto Sans Devanagari": _folder("fontpkg_noto_sans_devanagari", "files"),
    "Noto Sans Thai": _folder("fontpkg_noto_sans_thai", "files"),
    "Noto Sans CJK SC": _folder("noto_cjk_sans_otc"),
}
FAMILIES = {family: folder for family, folder in _FOLDERS.items() if folder != Path()}
"""The families that are installed, and where; the first one that has a character shows it."""


def missing(text: str) -> str:
    """The characters of a text that no font has, each once; "" when all can be shown.

    Reading the fonts takes a tenth of a second, and only letters beyond Latin make it necessary.
    """
    rare = sorted({c for c in text if ord(c) >= LATIN and not _is_unseen(c)})
    return "".join(c for c in rare if ord(c) not in _characters())


def shown(text: str) -> str:
    """The text with each character that no font has replaced, one for one, and tabs as spaces."""
    lacking = missing(text)
    replaced = {ord(c): NOT_IN_FONT for c in lacking} | {ord("\t"): "\u2003"}
    return text.translate(replaced)


def _is_unseen(character: str) -> bool:
    """Whether it only joins or varies others, as the parts of an emoji."""
    return unicodedata.category(character) in {"Cf", "Mn"}


@cache
def _characters() -> frozenset[int]:
    """The code points that some font of the families has."""
    return frozenset(code for files in FAMILIES.values() for code in _codes(files))


def _codes(folder: Path) -> Iterator[int]:
    from fontTools.ttLib import TTCollection, TTFont

    for file in _files(folder):
        is_collection = file.suffix == ".ttc"
        font = TTCollection(str(file), lazy=True).fonts[0] if is_collection else TTFont(str(file))
        yield from font.getBestCmap()
        font.close()


def _files(folder: Path) -> Iterable[Path]:
    own = "DejaVuSans.ttf" if folder == _FOLDERS[DEJAVU] else "*.[to]t[fc]"
    return sorted(folder.glob(own))
