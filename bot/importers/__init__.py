"""Files of other programs: what they are, and the tables among them."""
