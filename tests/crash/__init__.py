"""What must survive kills, torn files, floods of faults and clocks that jump."""
