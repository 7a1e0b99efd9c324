"""Council papers of the UN Digital Library's catalogue, by MARC field."""
