"""How the model that picks the answers is made from the question bank; never needed to run."""
