"""What is said when it is too much at once."""

TOO_MANY = "That is a lot at once. Please wait a minute, then write again."
TOO_MANY_TAPS = "That was fast. Please wait a minute."
QUEUED = "This takes a moment. I send it as soon as it is ready."
