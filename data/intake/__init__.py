"""Reads award tables as they arrive and turns them into awards and problems."""
