"""What is known: typed tables, their sources, and the register of municipalities."""
