"""The page "Witte vlekken" and its pieces."""
