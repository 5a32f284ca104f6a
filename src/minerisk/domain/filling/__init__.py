"""A form that is being filled: what depends on what, what is asked, offered, calculated and wrong."""
