"""Sheets of a form (XLSForm) to an XForm: read, put right, checked, compiled."""
