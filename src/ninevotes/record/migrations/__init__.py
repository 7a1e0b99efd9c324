"""How the store's tables came to be: one file a step under ``versions``, forward and back."""
