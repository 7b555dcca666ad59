"""Places on Earth and their time zones, offline."""
