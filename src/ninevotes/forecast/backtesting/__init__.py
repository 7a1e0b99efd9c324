"""The back-test: every vote forecast from the votes before it, scored beside trivial forecasts."""
