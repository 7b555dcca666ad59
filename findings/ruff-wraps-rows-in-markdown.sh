set -eu
# ruff 0.17.6 formats Python in Markdown fences by default, and puts a fragment that ends with a comma in parentheses.
# Guess: `ruff format .` leaves Markdown alone, or at most lays out whole programs.
# Seen: a table row to be pasted into a tuple comes back as a tuple of one, so pasting it changes what it means.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check ruff==0.17.6
cd "$folder"
printf '%s\n' 'Add this row:' '' '```python' '    Row("caffeine", "Caffeine"),' '```' > guide.md
venv/bin/ruff format --isolated guide.md
cat guide.md
grep -q '^(Row("caffeine", "Caffeine"),)$' guide.md
