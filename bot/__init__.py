"""Hypnic: a Telegram companion for people whose muscles jerk as they fall asleep."""

import os

# python-telegram-bot then gives every duration as a timedelta, as it will always do one day.
os.environ.setdefault("PTB_TIMEDELTA", "1")
