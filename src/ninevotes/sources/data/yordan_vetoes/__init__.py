"""The veto list coded by topic and region, by Carlos Yordan."""
