"""The parts that pages are built with."""
