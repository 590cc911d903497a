"""The page "Samenwerking tekenen" and its pieces."""
