"""The page "Buren" and its pieces."""
