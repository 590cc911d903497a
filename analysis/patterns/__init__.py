"""Patterns on the map: clusters, who is alike, groups of neighbours; chance stated."""
