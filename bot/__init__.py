"""Hypnic: a Telegram companion for people whose muscles jerk as they fall asleep."""
