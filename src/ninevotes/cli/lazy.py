"""A group of commands, each loaded when it is called: reading need not load the store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Command:
    """Where a command is, and what the list of commands says of it.

    Args:
        place: ``module:name`` of its function, or of a ``typer.Typer`` with more commands.
        says: its line in the list; a test holds it equal to the first line of its own help.
    """

    place: str
    says: str

    def load(self, name: str) -> Any:
        """The command itself, in the form that its group calls.

        Raises:
            ImportError, AttributeError: there is nothing at its place.
        """
        module, _, attribute = self.place.partition(":")
        found: typer.Typer | Callable[..., Any] = getattr(import_module(module), attribute)
        if not isinstance(found, typer.Typer):
            alone = typer.Typer(add_completion=False, rich_markup_mode="markdown")
            alone.command(name)(found)
            found = alone
        command = get_command(found)
        command.name = name
        return command


def group_of(commands: Mapping[str, Command]) -> type[TyperGroup]:
    """A group that loads a command when it is called; the list of them loads none."""

    class LazyGroup(TyperGroup):
        def __init__(self, **attributes: Any) -> None:
            super().__init__(**attributes)
            self._listing = False
            for name, command in commands.items():
                self.commands[name] = TyperCommand(name, help=command.says)

        def get_command(self, ctx: Any, cmd_name: str) -> Any:
            if cmd_name in commands and not self._listing:
                return commands[cmd_name].load(cmd_name)
            return super().get_command(ctx, cmd_name)

        def format_help(self, ctx: Any, formatter: Any) -> None:
            self._listing = True
            super().format_help(ctx, formatter)

    return LazyGroup
