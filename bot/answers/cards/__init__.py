"""Subjects outside the article (a medicine, a child, an illness) and their safety cards."""
