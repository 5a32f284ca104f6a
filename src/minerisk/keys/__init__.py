"""The key file of a database folder, and the keys derived from its data key."""
