"""What pages show, made of what the layers below answer."""
