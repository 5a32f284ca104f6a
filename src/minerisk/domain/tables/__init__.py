"""Tables, in and out: what one is, how a mapping reads it, which columns leave."""
