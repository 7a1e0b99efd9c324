"""Who may do what: headers that bind the browser, the token that writing needs, limits."""
