"""Journeys: the real application, typed to and tapped on as in a chat."""
