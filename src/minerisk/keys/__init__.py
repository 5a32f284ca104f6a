"""The keys of a database."""
