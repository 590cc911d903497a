"""What the rules of a programme say of a combination: verdicts, who could take part."""
