"""Official data and documents from files: one folder a source."""
