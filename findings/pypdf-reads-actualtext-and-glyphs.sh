set -eu
# pypdf 7.1.1 reads a shaped cluster of a PDF that typst 0.15.2 made twice: from its ActualText and from its
# glyphs. A Thai word of 13 characters comes back as 16, and no search finds it; it looks right when printed.
# Expected: the text as typed, since ActualText replaces what it encloses (ISO 32000-2, 14.9.4). Poppler's pdftotext
# 22.12 returns it as typed.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check --no-deps typst==0.15.2 pypdf==7.1.1 \
  fontpkg==0.2.2 fontpkg-noto-sans-thai==2.2
cat > try.py <<'PY'
import io, pathlib
import fontpkg_noto_sans_thai, pypdf, typst

word = "มือซ้ายกระตุก"
fonts = pathlib.Path(fontpkg_noto_sans_thai.__file__).parent / "files"
made = typst.compile(
    f'#set text(font: "Noto Sans Thai")\n{word}'.encode(), font_paths=[str(fonts)], ignore_system_fonts=True
)
read = pypdf.PdfReader(io.BytesIO(made)).pages[0].extract_text().strip()
print(f"typed {len(word)} characters, read {len(read)}: {read}")
assert read != word and len(read) > len(word), "pypdf now returns what was typed"
PY
venv/bin/python try.py
