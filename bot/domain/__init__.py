"""What Hypnic knows about nights: pure functions and values, no I/O, no Telegram, no clock."""
