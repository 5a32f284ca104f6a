"""Help: a page of words for each page of the program, and guides to print."""
