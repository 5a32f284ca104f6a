"""Paper. The only package that knows reportlab."""
