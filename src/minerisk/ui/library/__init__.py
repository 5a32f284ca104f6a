"""The forms that records are begun with: the list of them, a new one, trying one out."""
