"""Plain values and rules; the standard library only."""
