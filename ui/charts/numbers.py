"""Numbers short enough for an axis, in the words of each language."""

from __future__ import annotations

from math import floor, log10

_POWERS: dict[str, tuple[tuple[float, str], ...]] = {
    "en": ((1e12, "tn"), (1e9, "bn"), (1e6, "m"), (1e3, "k")),
    "zh-Hans": ((1e12, "万亿"), (1e8, "亿"), (1e4, "万")),
    "zh-Hant": ((1e12, "兆"), (1e8, "億"), (1e4, "萬")),
}


def short_number(
    value: float, language: str = "en", *, percent: bool = False, step: float = 0.0
) -> str:
    """Return a number with no more digits than ``step`` needs; ``percent``: of a share of 1."""
    if percent:
        return f"{_digits(value * 100, step * 100)}%"
    for power, word in _POWERS.get(language, _POWERS["en"]):
        if abs(value) >= power and (power > 1e3 or abs(value) >= 1e4):
            return f"{_digits(value / power, step / power)}{word}"
    return _digits(value, step)


def _digits(value: float, step: float) -> str:
    if abs(value) < 1e-12:
        return "0"
    smallest = step if step > 0 else abs(value) / 100
    places = max(0, min(6, -floor(log10(smallest) + 1e-9)))
    if step > 0 and abs(step * 10**places - round(step * 10**places)) > 1e-6:
        places = min(6, places + 1)  # steps of 2.5
    text = f"{value:,.{places}f}"
    if "." in text and not step:
        text = text.rstrip("0").rstrip(".")
    return text.replace("-", "−")
