"""What the operator meets: configuration, logs, health, checks, metrics and the clock."""
