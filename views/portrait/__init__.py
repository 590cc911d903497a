"""The page "Op één blad" and its pieces."""
