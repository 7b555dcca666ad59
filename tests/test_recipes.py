"""CONTRIBUTING's recipes fit the files as they are; `make recipes` runs the suite after them."""

import shutil
from pathlib import Path

from tests.recipes import ROOT, steps


def test_every_step_of_a_recipe_finds_its_place_and_leaves_a_file_that_compiles(
    tmp_path: Path,
) -> None:
    recipes = [*steps((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))]
    for name in {step.file for step in recipes}:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)

    for step in recipes:
        step.follow(tmp_path)

    for file in tmp_path.rglob("*.py"):
        compile(file.read_text(encoding="utf-8"), file, "exec")
    assert len(recipes) >= 9
