"""The Council's votes since 1946, member by member, from Sciences Po."""
