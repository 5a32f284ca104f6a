"""Home: what can be begun, what waits, whom to call."""
