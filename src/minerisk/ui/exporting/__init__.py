"""Taking out tables for others."""
