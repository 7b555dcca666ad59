"""Hypnic: a Telegram companion for people whose muscles jerk as they fall asleep."""

import os

# python-telegram-bot then gives every duration as a timedelta, as it will always do one day.
os.environ.setdefault("PTB_TIMEDELTA", "1")

import zoneinfo

# Only the zones of the tzdata package: clock changes must not depend on the machine's age.
zoneinfo.reset_tzpath(to=())

VERSION = "0.1.0"
