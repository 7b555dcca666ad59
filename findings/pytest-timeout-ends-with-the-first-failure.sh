set -eu
# pytest-timeout 2.4.0 limits the teardown of a test that passed, and not of one that failed: `--timeout 2`, by signal or by
# thread, lets the fixture of a failed test clean up for six seconds and says only that the test failed. pytest 9.2.0's own
# `faulthandler_timeout` is taken off in the same moment. Both stop their clock when a debugger might be opened, without one
# being asked for, so what waits for ever after a failure waits for ever with a limit set. Seen 2026-11-29.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pytest==9.2.0 pytest-timeout==2.4.0
cat > "$folder/test_cleaning.py" <<'PROGRAM'
import time

import pytest


@pytest.fixture
def slow_to_clean():
    yield
    time.sleep(6)


def test_that_passes(slow_to_clean):
    pass


def test_that_fails(slow_to_clean):
    assert 1 + 1 == 3
PROGRAM
cd "$folder"
run() { venv/bin/python -m pytest -q -p no:cacheprovider "$@" 2>&1 || true; }
passes=$(run --timeout 2 -k passes)
fails=$(run --timeout 2 -k fails)
thread=$(run --timeout 2 --timeout-method thread -k fails)
own=$(run -o faulthandler_timeout=2 -k fails)
own_passes=$(run -o faulthandler_timeout=2 -k passes)
for name in passes fails thread own_passes own; do
    eval "said=\$$name"
    printf '%s: %s\n' "$name" "$(printf '%s' "$said" | grep -c -i 'timeout\b.*\(>\|(0\)' || true) time-outs, $(printf '%s\n' "$said" | tail -1)"
done
printf '%s' "$passes" | grep -q 'Timeout (>2.0s)'
printf '%s' "$own_passes" | grep -q 'Timeout (0:00:02)'
for said in "$fails" "$thread" "$own"; do
    printf '%s' "$said" | grep -q '1 failed'
    if printf '%s' "$said" | grep -q 'Timeout ([>0]'; then echo "the limit holds after a failure now" && exit 1; fi
done
