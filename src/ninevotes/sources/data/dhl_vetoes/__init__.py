"""The Dag Hammarskjöld Library's list of vetoes."""
