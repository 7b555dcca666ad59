"""Small talk, and turns of a talk: what hangs on the answer before, which part asks."""
