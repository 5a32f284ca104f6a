"""MineRisk: explosive ordnance risk education and incident records, offline."""
