"""The screens on which a record is typed."""
