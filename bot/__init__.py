"""Hypnic: a Telegram companion for people whose muscles jerk as they fall asleep."""

import os

# python-telegram-bot then gives every duration as a timedelta, as it will always do one day.
os.environ.setdefault("PTB_TIMEDELTA", "1")

import zoneinfo

# Only the zones of the tzdata package: clock changes must not depend on the machine's age.
zoneinfo.reset_tzpath(to=())

VERSION = "0.1.0"

# NumPy's algebra is a few small sums a message here: a second thread of it would only wait busily
# for the next one, for ten milliseconds on the other core and some memory.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
