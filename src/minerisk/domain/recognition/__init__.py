"""What the columns of somebody's table are: guessed from headers and cells, each guess with its reason."""
