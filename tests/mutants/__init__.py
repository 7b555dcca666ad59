"""Mutation testing: would the suite notice a small change of the code? `make mutants` tells."""
