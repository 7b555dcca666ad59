"""English as people type it: times of day, reminders and pauses."""
