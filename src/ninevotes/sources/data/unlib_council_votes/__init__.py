"""The UN Library's voting data of Council resolutions."""
