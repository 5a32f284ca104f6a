"""What real forms have and today's pyxform refuses: each module reads one kind of it as what it plainly means."""
