"""MineRisk: explosive ordnance risk education and incident records, offline."""

__version__ = "0.1.0"
