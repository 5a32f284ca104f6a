"""The screens on which records are found and read."""
