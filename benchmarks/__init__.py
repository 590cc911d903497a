"""Measures the speed of the map side by side with the plain way: ``make bench``."""
