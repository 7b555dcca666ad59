"""The article as written, its sentences, and the answers that are made of them."""
