"""The diary as pictures and as a page for the doctor."""
