"""The best division of a region into consortia, proven: candidates, prices, integer programme."""
