"""XPath expressions, as ODK forms write them: read, understood, worked out."""
