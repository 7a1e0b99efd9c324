"""A language model behind an OpenAI-compatible endpoint: asked only where the user names one."""
