"""Telegram's wire: HTTP, updates that come in, messages that go out, and their rate."""
