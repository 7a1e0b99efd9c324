"""Claims about one event, folded into the event: agreed values, and differences side by side."""
