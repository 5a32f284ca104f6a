"""What becomes of answers when a newer version of their form is used."""
