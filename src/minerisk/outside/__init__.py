"""Files from outside, which may be hostile: looked through first, and read in a process of their own."""
