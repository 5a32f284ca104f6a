"""Content packs: TOML, Markdown and pictures become lessons. The one place that knows the Markdown parser."""
