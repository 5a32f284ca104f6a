"""The database folder. The only package that knows SQLAlchemy, Alembic and SQLCipher."""
