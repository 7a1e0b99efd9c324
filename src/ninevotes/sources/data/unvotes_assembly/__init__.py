"""Roll calls of the General Assembly, from the R package unvotes."""
