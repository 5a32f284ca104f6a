"""Colours, type, icons and drawing: how everything looks."""
