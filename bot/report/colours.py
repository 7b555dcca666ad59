"""The colours of the chart and of the doctor's page."""

INK, SOFT, FAINT = "#1B2430", "#4A5565", "#8492A3"
PAPER, WHITE = "#E9EEF4", "#FFFFFF"
QUIET_NIGHT, SOME_NIGHT, BAD_NIGHT = "#C3DAF1", "#3B7CBF", "#0B2A52"
RING, BAR = BAD_NIGHT, SOME_NIGHT
ALERT = "#D55E00"
"""Blues that differ in lightness and one orange: told apart by every kind of colour vision."""
