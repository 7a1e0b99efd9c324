"""Where the marks of each picture go: geometry without colours, shared by every renderer."""
