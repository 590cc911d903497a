"""The door of the award import: ``python -m data.awards``."""
