"""The functions that an expression can call, by what they are about."""
