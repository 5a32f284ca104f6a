"""Papers about many records: the summary of a period."""
