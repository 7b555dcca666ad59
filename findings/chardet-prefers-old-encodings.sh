set -eu
# chardet 7.7.0 names DOS, Mac and even EBCDIC encodings for English Windows text whose only
# non-ASCII signs are typographic (an apostrophe, quotes, a euro sign), because by default it weighs
# all eras of encodings alike and says so only by a confidence near 0. Asked for Latin alphabets of
# Windows alone, it names one that reads each of them right. Seen 2026-11-29 with Python 3.11.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check chardet==7.7.0
"$folder/venv/bin/python" - <<'PROGRAM'
import chardet

TEXTS = ["don’t – really", "5 € coffee", "a “b”…"]
LATIN = ["cp1252", "cp1250", "cp1254", "cp1257"]
print("chardet", chardet.__version__)
for text in TEXTS:
    table = ("date;note\r\n" + f"01.02.2026;{text}\r\n" * 5).encode("cp1252")
    alone, asked = chardet.detect(table), chardet.detect(table, include_encodings=LATIN)
    print(f"{text!r}: {alone['encoding']} ({alone['confidence']:.2f}); of Latin ones: {asked['encoding']}")
    assert table.decode(alone["encoding"]) != table.decode("cp1252"), "it is told right now"
    assert alone["confidence"] < 0.2
    assert table.decode(asked["encoding"]) == table.decode("cp1252")
PROGRAM
