"""Named tuples as `typing.NamedTuple` makes them, whose classes take a tenth of the time to make.

A check makes a hundred such classes before it reads its first text, and `typing` compiles each constructor
and each annotation anew: 0.2 ms a class. Here a constructor is compiled once for each number of fields,
and given their names; fields are read by what the library makes for such a tuple, so that objects are as quick.
Type checkers see `typing.NamedTuple` itself. Modules must have `from __future__ import annotations`.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Sequence
from functools import cache
from operator import itemgetter
from types import FunctionType
from typing import TYPE_CHECKING, Final, Self, cast

_PLAIN: Final = [f"f{place}" for place in range(40)]
"""Names for as many fields as a tuple may have here."""
_READERS: Final[tuple[object, ...]] = itemgetter(*_PLAIN)(vars(namedtuple("_Many", _PLAIN)))
"""What reads the fields of any named tuple, by their places."""


class _Record(tuple[object, ...]):
    """What all named tuples can do."""

    __slots__ = ()
    _fields: tuple[str, ...]
    _field_defaults: dict[str, object]

    @classmethod
    def _make(cls, values: Sequence[object]) -> Self:
        return tuple.__new__(cls, values)

    def _replace(self, /, **changed: object) -> Self:
        made = self._make([changed.pop(name, value) for name, value in zip(self._fields, self, strict=True)])
        if changed:
            raise TypeError(f"no such fields: {', '.join(changed)}")
        return made

    def _asdict(self) -> dict[str, object]:
        return dict(zip(self._fields, self, strict=True))

    def __getnewargs__(self) -> tuple[object, ...]:
        return tuple(self)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self._asdict().items())})"


class _Fields(type):
    """Makes a class of named tuples of the annotations in its body."""

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, object]) -> type:
        if not bases:
            return super().__new__(cls, name, bases, body)
        fields = tuple(cast("dict[str, str]", body["__annotations__"]))
        defaults = {field: body[field] for field in fields if field in body}
        body |= {"__slots__": (), "_fields": fields, "_field_defaults": defaults, "__match_args__": fields}
        body |= zip(fields, _READERS[: len(fields)], strict=True)
        body["__new__"] = _constructor(name, fields, tuple(defaults.values()))
        return type(name, (_Record,), body)


def _constructor(owner: str, fields: tuple[str, ...], defaults: tuple[object, ...]) -> FunctionType:
    plain = _plain_constructor(len(fields))
    code = plain.__code__.replace(co_varnames=("_cls", *fields), co_qualname=f"{owner}.__new__")
    return FunctionType(code, plain.__globals__, "__new__", defaults)


@cache
def _plain_constructor(number: int) -> FunctionType:
    fields = "".join(f"{name}, " for name in _PLAIN[:number])
    made: FunctionType = eval(f"lambda _cls, {fields}: new(_cls, ({fields}))", {"new": tuple.__new__})
    return made


if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:

    class NamedTuple(metaclass=_Fields):
        """The base of classes whose annotations name their fields, those with defaults behind those without."""
