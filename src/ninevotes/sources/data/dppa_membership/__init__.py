"""The Council's members year by year, from the department that serves the Council."""
