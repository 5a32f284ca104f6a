"""Tables of others, in and out: CSV, XLSX, XLS, GeoJSON. Knows neither records nor the database."""
