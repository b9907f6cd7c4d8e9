"""The cleaning rules, in the order in which they work. A new rule is a new line here."""

from __future__ import annotations

from models.ingest.rules import blank, control, newline, space
from models.ingest.rules.rule import Description, InlineRule, LineRule, Rule

INLINE: tuple[InlineRule, ...] = (
    InlineRule(
        "newline",
        Description("Line ends of other systems", "其他系统的换行符", "其他系統的換行符"),
        newline.find,
    ),
    InlineRule(
        "control",
        Description("Control characters", "控制字符", "控制字元"),
        control.find,
    ),
    InlineRule(
        "space",
        Description("Space at the edges of lines", "行首行尾空白", "行首行尾空白"),
        space.find,
    ),
)
"""Rules that repair characters."""

LINE: tuple[LineRule, ...] = (
    LineRule("blank", Description("Empty lines", "空行", "空行"), blank.judge),
)
"""Rules that judge whole lines."""

RULES: tuple[Rule, ...] = (*INLINE, *LINE)

__all__ = ["INLINE", "LINE", "RULES", "Description", "InlineRule", "LineRule", "Rule"]
