"""Exact, cited estimates of Chinese medical-security payments.

Tables of visits come in from whatever speaks Arrow's capsules (pyarrow, polars, DuckDB, pandas) and go out the same
way. Amounts are exact to the fen, columns are found by their usual names in Chinese or English, and a row with a
problem has it told in the column ``refused`` and stops nothing.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from typing import Any

from . import _engine

__all__ = ["amounts", "estimate", "policies", "summary"]


def _packs(named: str | os.PathLike[str] | Iterable[str | os.PathLike[str]]) -> list[str]:
    if isinstance(named, (str, os.PathLike)):
        return [_pack(named)]
    return [_pack(name) for name in named]


def _pack(named: str | os.PathLike[str]) -> str:
    """An id as it is; the text of a pack file, or of the pack in a folder."""
    path = os.fspath(named)
    if os.path.isdir(path):
        path = os.path.join(path, "pack.toml")
    if os.path.isfile(path):
        with open(path, encoding="utf-8") as file:
            return file.read()
    return path


def _run(
    table: Any,
    policies: Any,
    compare: str | os.PathLike[str] | None,
    constant: Mapping[str, object] | None,
    ignore_unknown: bool,
    integers: str | None,
    threads: int | None,
    language: str,
) -> tuple[Any, str]:
    given = [(name, str(value)) for name, value in (constant or {}).items()]
    compared = None if compare is None else _pack(compare)
    return _engine.amounts(table, _packs(policies), compared, given, ignore_unknown, integers, threads, language)


def amounts(
    table: Any,
    policies: str | os.PathLike[str] | Iterable[str | os.PathLike[str]] = (),
    *,
    compare: str | os.PathLike[str] | None = None,
    constant: Mapping[str, object] | None = None,
    ignore_unknown: bool = False,
    integers: str | None = None,
    threads: int | None = None,
    language: str = "zh",
) -> Any:
    """Who pays what of every row, as an Arrow table of as many rows in the same order.

    ``policies`` are ids of packs that come with the package, or pack files or folders; without any, all packs count
    and the table has a column ``policy``. ``compare`` is a pack under which every row is estimated once more.
    ``constant`` says what is the same in every row (``{"level": "tertiary"}``). Columns nobody knows are an error
    unless ``ignore_unknown``. Whole numbers in columns of amounts need ``integers="yuan"`` or ``"fen"``; floats
    there are refused, since they are not exact.

    Columns: for each tier and for ``personal`` the amount, ``_low`` and ``_high`` as ``decimal128(14, 2)``, null
    where a side is open or the row is refused; the same with ``compared_`` before and ``personal_change``; ``refused``
    says what is wrong. A null in the table is absent. With a column ``person`` visits of a year are added up.
    """
    return _run(table, policies, compare, constant, ignore_unknown, integers, threads, language)[0]


def summary(
    table: Any,
    policies: str | os.PathLike[str] | Iterable[str | os.PathLike[str]] = (),
    *,
    compare: str | os.PathLike[str] | None = None,
    constant: Mapping[str, object] | None = None,
    ignore_unknown: bool = False,
    integers: str | None = None,
    threads: int | None = None,
    language: str = "zh",
) -> dict[str, Any]:
    """What all rows come to: the JSON that ``estimate batch --summary`` writes, as a dictionary."""
    text = _run(table, policies, compare, constant, ignore_unknown, integers, threads, language)[1]
    told: dict[str, Any] = json.loads(text)
    return told


def estimate(
    case: Mapping[str, Any],
    policies: str | os.PathLike[str] | Iterable[str | os.PathLike[str]] = (),
    *,
    language: str = "zh",
) -> dict[str, Any]:
    """The full estimate of one case with its steps and sources, or ``{"error": …}``: the JSON of the contract."""
    answer: dict[str, Any] = json.loads(_engine.estimate(json.dumps(dict(case)), _packs(policies), language))
    return answer


def policies() -> list[dict[str, Any]]:
    """The packs that come with the package."""
    return [json.loads(text) for text in _engine.policies()]
