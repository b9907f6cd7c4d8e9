"""The cleaning rules, in the order in which they work. A new rule is a new entry here."""

from __future__ import annotations

from models.ingest.rules import (
    compatibility,
    control,
    credit,
    dateline,
    escape,
    gloss,
    html,
    insert,
    invisible,
    lost,
    mojibake,
    navigation,
    newline,
    private,
    repeat,
    shift,
    space,
    spam,
    title_repeat,
    title_suffix,
    width,
    zhuyin,
)
from models.ingest.rules.rule import Cut, Description, InlineRule, LineRule, Rule, TrimRule

INLINE: tuple[InlineRule, ...] = (
    InlineRule(
        "newline",
        Description("Line ends of other systems", "其他系统的换行符", "其他系統的換行符"),
        newline.find,
    ),
    InlineRule("control", Description("Control characters", "控制字符", "控制字元"), control.find),
    InlineRule(
        "shift",
        Description("Bytes shifted by one", "错位的字节", "錯位的位元組"),
        shift.find,
    ),
    InlineRule(
        "shift-lost",
        Description(
            "Shifted bytes, a character lost", "错位的字节，有字丢失", "錯位的位元組，有字遺失"
        ),
        shift.find_lost,
    ),
    InlineRule(
        "escape",
        Description("Escapes of a program", "程序转义符", "程式跳脫字元"),
        escape.find,
        on_text=True,
    ),
    InlineRule(
        "html",
        Description("Remains of HTML", "残留的 HTML", "殘留的 HTML"),
        html.find,
        on_text=True,
    ),
    InlineRule(
        "zhuyin",
        Description("Zhuyin behind characters", "汉字后的注音符号", "漢字後的注音符號"),
        zhuyin.find,
        on_text=True,
    ),
    InlineRule(
        "mojibake",
        Description("Read in another encoding", "误用其他编码读取", "誤用其他編碼讀取"),
        mojibake.find,
        on_text=True,
    ),
    InlineRule(
        "lost",
        Description("Lost characters", "丢失的字", "遺失的字"),
        lost.find,
        on_text=True,
    ),
    InlineRule(
        "invisible",
        Description("Invisible characters", "不可见字符", "不可見字元"),
        invisible.find,
        on_text=True,
    ),
    InlineRule(
        "private",
        Description("Private-use characters", "私用区字符", "私人使用區字元"),
        private.find,
        on_text=True,
    ),
    InlineRule(
        "compatibility",
        Description("Characters under another number", "兼容码位的字", "相容碼位的字"),
        compatibility.find,
        on_text=True,
    ),
    InlineRule(
        "width",
        Description("Full-width letters and figures", "全角字母和数字", "全形字母和數字"),
        width.find,
        on_text=True,
    ),
    InlineRule(
        "gloss",
        Description("Readings of characters", "汉字的注音", "漢字的注音"),
        gloss.find,
        on_text=True,
    ),
    InlineRule(
        "insert",
        Description("Advertising between words", "插在字句间的广告", "插在字句間的廣告"),
        insert.find,
        on_text=True,
    ),
)
"""Rules that repair characters; where two meet, the earlier one wins."""

LINE: tuple[LineRule, ...] = (
    LineRule("blank", Description("Empty lines", "空行", "空行"), space.judge),
    LineRule("spam", Description("Planted advertising", "植入的广告", "植入的廣告"), spam.judge),
    LineRule("repeat", Description("Repeated lines", "重复的内容", "重複的內容"), repeat.judge),
    LineRule(
        "dateline",
        Description("Date and source", "日期与来源", "日期與來源"),
        dateline.judge,
    ),
    LineRule("credits", Description("Credits", "署名", "署名"), credit.judge),
    LineRule(
        "navigation",
        Description("Menus and lists of the page", "网页导航与列表", "網頁導覽與列表"),
        navigation.judge,
    ),
)
"""Rules that hide lines; the first verdict on a line stands."""

TRIM: tuple[TrimRule, ...] = (
    TrimRule(
        "title-suffix",
        Description("Site name behind the title", "标题后的网站名", "標題後的網站名"),
        title_suffix.find,
    ),
    TrimRule(
        "title-repeat",
        Description("Title repeated before a line", "行首重复的标题", "行首重複的標題"),
        title_repeat.find,
    ),
    TrimRule(
        "space",
        Description("Space at the edges of lines", "行首行尾的空白", "行首行尾的空白"),
        space.find,
    ),
)
"""Rules that take a part off the lines that are shown."""

RULES: tuple[Rule, ...] = (*INLINE, *LINE, *TRIM)

__all__ = [
    "INLINE",
    "LINE",
    "RULES",
    "TRIM",
    "Cut",
    "Description",
    "InlineRule",
    "LineRule",
    "Rule",
    "TrimRule",
]
