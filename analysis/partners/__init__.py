"""Who could work together: candidates ranked, the smallest combinations that hold."""
