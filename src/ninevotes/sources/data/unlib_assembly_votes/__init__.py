"""The UN Library's voting data of Assembly resolutions."""
