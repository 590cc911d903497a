"""The page "Tabel invoeren" and its pieces."""
