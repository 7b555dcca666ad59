"""Diaries of made-up people, and how well the rules and hints do on them."""
