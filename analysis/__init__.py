"""What follows: coverage, allocation, classes and rules; frames in, frames out."""
