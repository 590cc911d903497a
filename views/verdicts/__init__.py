"""The page "Regels toetsen" and its pieces."""
