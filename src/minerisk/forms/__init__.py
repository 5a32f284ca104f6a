"""From a spreadsheet to a form that can be filled. The only package that knows pyxform and XPath."""
