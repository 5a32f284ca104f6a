"""Country profiles: districts, places and numbers to call, read from the bundled files."""
