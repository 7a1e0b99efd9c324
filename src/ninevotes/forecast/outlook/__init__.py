"""Forecasts by the back-tested models: fitted once for a year, kept, asked for any day of it."""
