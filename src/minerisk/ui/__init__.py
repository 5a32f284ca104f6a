"""Windows, pages and widgets. The only package that knows Qt."""
