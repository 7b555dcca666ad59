"""What happens by itself: messages that are due, and the daily maintenance."""
