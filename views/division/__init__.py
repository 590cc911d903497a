"""The page "Regio verdelen" and its pieces."""
