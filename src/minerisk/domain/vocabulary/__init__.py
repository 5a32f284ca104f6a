"""Which answers of a form mean what tables, lists and papers speak of: one module a kind of record."""
