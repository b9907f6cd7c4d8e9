"""Brackets that an author wrote, strewn over a text: each of them has to stay."""

from __future__ import annotations

import random
import re

_BEHIND_WORDS = (
    *(
        "(6G)",
        "(AI)",
        "（5G-A）",
        "(tourism)",
        "（open source）",
        "(R&D)",
        "（GDP）",
        "(the Alliance)",
    ),
    *(
        "(服务)",
        "（智能电网）",
        "（含江西）",
        "（下同）",
        "（第三期）",
        "（略）",
        "（见图）",
        "(暂名)",
    ),
    *("(2023—2025年)", "（1958—2019）", "（12.5%）", "(约合 3.2 亿元)", "(3号楼)", "（24小时）"),
    *("(Huawei)", "（Suzhou）", "(Li Na)", "（ChatGPT）", "(Long March)", "(café)", "（naïve）"),
    *("(cliché)", "（São Paulo）", "(résumé)", "(Zürich)", "（déjà vu）", "(fiancé)", "（Málaga）"),
    *(
        "(an)",
        "（he）",
        "(long)",
        "(men)",
        "（can）",
        "(women)",
        "(sun)",
        "（ten）",
        "(ban)",
        "（fan）",
    ),
    *(
        "(CO2)",
        "（PM2.5）",
        "(H2)",
        "(Web3)",
        "(MP4)",
        "（B2B）",
        "(T3)",
        "（G20）",
        "(A1)",
        "(km2)",
    ),
    *(
        "(!)",
        "（？）",
        "(*)",
        "（）",
        "(1)",
        "（二）",
        "(a)",
        "（B）",
        "(www.example.com)",
        "(@yun)",
    ),
    *("【组图】", "［注1］", "[3]", "〔2019〕", "【AI】", "[sic]", "［Long］"),
)
_NAMES = (
    *(("华为", "(Huawei)"), ("苏州", "(Suzhou)"), ("上海", "（Shanghai）"), ("北京", "(Beijing)")),
    *(("阿里", "（Ali）"), ("腾讯", "(Tencent)"), ("小米", "(Xiaomi)"), ("海尔", "（Haier）")),
    *(
        ("长安", "(Chang'an)"),
        ("太极", "（Tai Chi）"),
        ("李宁", "(Li-Ning)"),
        ("茅台", "（MOUTAI）"),
    ),
    *(
        ("周刊", "(Zhoukan)"),
        ("李明", "（Li Ming）"),
        ("王芳", "(WANG Fang)"),
        ("奇瑞", "（Chery）"),
    ),
)
_AIDS = ("髹（xiū）漆", "赟(yūn)字", "曌（zhào）", "犇（bēn）", "㙍(duō)", "垚（ㄧㄠˊ）", "(ㄎㄟ)")
_AFTER_HANZI = re.compile("(?<=[\u4e00-\u9fff])(?=[，。、\u4e00-\u9fff])")


def brackets(text: str, chance: random.Random, count: int, *, aids: int = 0) -> str:
    """Put ``count`` brackets and names with brackets into a text, and ``aids`` reading aids."""
    places = [m.start() for m in _AFTER_HANZI.finditer(text)]
    wanted = [_one(chance) for _ in range(count)] + [chance.choice(_AIDS) for _ in range(aids)]
    chosen = sorted(chance.sample(places, min(len(places), len(wanted))))
    chance.shuffle(wanted)
    out, at = [], 0
    for place, bracket in zip(chosen, wanted, strict=False):
        out += [text[at:place], bracket]
        at = place
    return "".join([*out, text[at:]])


def _one(chance: random.Random) -> str:
    if chance.random() < 0.6:
        return chance.choice(_BEHIND_WORDS)
    name, bracket = chance.choice(_NAMES)
    return name + bracket
