"""Which words tell of an emergency or of despair, how sure models must be, the steps."""
