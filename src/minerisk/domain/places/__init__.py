"""Where things are: positions in every writing, directions, known places."""
