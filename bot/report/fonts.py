"""Where the DejaVu fonts are, which come with matplotlib, without importing matplotlib."""

from importlib.util import find_spec
from pathlib import Path


def _folder() -> Path:
    spec = find_spec("matplotlib")
    if spec is None or spec.origin is None:
        raise RuntimeError("matplotlib is not installed, and its fonts are needed")
    return Path(spec.origin).parent / "mpl-data" / "fonts" / "ttf"


REGULAR = _folder() / "DejaVuSans.ttf"
BOLD = _folder() / "DejaVuSans-Bold.ttf"
