"""Benchmarks: each prints a table with ratios, measured beside its reference in one run."""
