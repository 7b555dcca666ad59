"""What must bear anything that anybody sends, in any order."""
