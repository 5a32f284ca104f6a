"""How rows of somebody's tables become records: each cell is used, kept in words, or left out for a reason."""
