"""The README's pictures and the one beside the doctor's page's test.

`python -m tests.pictures` draws them anew (needs poppler's pdftoppm).
"""

import subprocess
from pathlib import Path

from PIL import Image

from bot.report.chart import chart
from bot.report.doctors_page import Page, pdf_of
from bot.report.png import png
from tests.pictures import diary_of, page_of
from tests.report.story import seizure_after_alcohol
from tests.simulator.living import live

FOLDER = Path(__file__).parent
NOTES = (
    "Two coffees after dinner. A jolt just as I drifted off.",
    "Slept at my sister's, on a very soft bed.",
    "Tingling in both legs. Walking up and down the hall helped.",
)


def main() -> None:
    """Write chart.png and page.png beside this file."""
    diary = diary_of("restless legs", 2)
    first_flag = live(diary).kept[0].raised_on
    upto = (first_flag - diary.nights[0].entry.night).days + 3
    (FOLDER / "chart.png").write_bytes(png(chart(page_of(diary, 28, upto).period)))
    draw(page_of(diary, 28, upto, "A4", *NOTES), FOLDER / "page.png")
    draw(seizure_after_alcohol(), FOLDER.parent / "report" / "doctors_page.png")


def draw(page: Page, small: Path) -> None:
    """Write the first side of the page as a small picture."""
    made = small.with_suffix(".pdf")
    made.write_bytes(pdf_of(page))
    drawn = ["pdftoppm", "-r", "100", "-png", "-singlefile", str(made), str(made.with_suffix(""))]
    subprocess.run(drawn, check=True)
    made.unlink()
    Image.open(small).convert("RGB").quantize(64, Image.Quantize.FASTOCTREE).save(
        small, optimize=True
    )


if __name__ == "__main__":
    main()
