"""The hour after an alarm: what is said then goes on with the danger, or ends it."""
