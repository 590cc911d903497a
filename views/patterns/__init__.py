"""The page "Patronen" and its pieces, one module a view."""
