"""Bringing in tables of others, step by step."""
