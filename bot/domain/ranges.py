"""Ranges: how many nights a chart or a doctor's page may show."""

CHART_RANGES = (28, 90)
"""Nights in a chart."""

PAGE_RANGES = (14, 28, 90)
"""Nights on a doctor's page."""
