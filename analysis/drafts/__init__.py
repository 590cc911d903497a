"""A consortium that is being drawn: what it counts, what it lacks, what it could cost."""
