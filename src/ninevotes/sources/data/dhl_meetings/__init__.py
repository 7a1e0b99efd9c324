"""The Dag Hammarskjöld Library's yearly pages of the Council's meetings."""
