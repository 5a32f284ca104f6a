"""Statistics: figures, charts and the records behind them."""
