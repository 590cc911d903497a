"""The brief of a shortlist, and any other sheet of A4 paper."""
