"""The page "Partners zoeken" and its pieces."""
