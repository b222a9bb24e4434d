from typing import Any

def amounts(
    table: Any,
    policies: list[str],
    compare: str | None,
    constant: list[tuple[str, str]],
    ignore_unknown: bool,
    integers: str | None,
    threads: int | None,
    language: str,
) -> tuple[Any, str]: ...
def estimate(case: str, policies: list[str], language: str) -> str: ...
def policies() -> list[str]: ...
