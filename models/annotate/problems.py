"""What can be wrong with annotations, in words. Nothing here stops anybody's work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from models.schema.values import Words


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing the schema or the text disagrees with.

    Attributes:
        code: stable name of the kind of problem, a key of `TEXTS`.
        annotation: id of the annotation that has it.
        args: what fills the text; `Words` are shown in the language of the interface.
        argument: index into the annotation's arguments, None where it is the annotation itself.
    """

    code: str
    annotation: str
    args: tuple[tuple[str, str | Words], ...] = ()
    argument: int | None = None

    def text(self, language: str) -> str:
        """Return the sentence for ``en``, ``zh-Hans`` or ``zh-Hant``."""
        filling = {
            name: value.in_language(language) if isinstance(value, Words) else value
            for name, value in self.args
        }
        return TEXTS[self.code].in_language(language).format_map(filling)


TEXTS: Final[Mapping[str, Words]] = {
    "unknown-label": Words(
        "The schema has no label “{label}”.",
        "标注方案中没有标签“{label}”。",
        "標註方案中沒有標籤「{label}」。",
    ),
    "wrong-kind": Words(
        "The label {label} is not meant for this kind of annotation.",
        "标签“{label}”不适用于这类标注。",
        "標籤「{label}」不適用於這類標註。",
    ),
    "no-place": Words(
        "{label} marks no place in the text.",
        "“{label}”没有标出文中的位置。",
        "「{label}」沒有標出文中的位置。",
    ),
    "needless-place": Words(
        "{label} concerns no single place, but one is marked.",
        "“{label}”不针对某处文字，却标了位置。",
        "「{label}」不針對某處文字，卻標了位置。",
    ),
    "empty-span": Words(
        "A marked part is empty.",
        "有一段标注不含任何文字。",
        "有一段標註不含任何文字。",
    ),
    "detached": Words(
        "“{quote}” does not stand in the current text any more.",
        "当前文本中已找不到“{quote}”。",
        "目前文本中已找不到「{quote}」。",
    ),
    "unknown-role": Words(
        "{label} has no role “{role}”.",
        "“{label}”没有角色“{role}”。",
        "「{label}」沒有角色「{role}」。",
    ),
    "too-few": Words(
        "{role}: {count} filled, at least {limit} needed.",
        "角色“{role}”已填{count}个，至少需要{limit}个。",
        "角色「{role}」已填{count}個，至少需要{limit}個。",
    ),
    "too-many": Words(
        "{role}: {count} filled, at most {limit} allowed.",
        "角色“{role}”已填{count}个，至多允许{limit}个。",
        "角色「{role}」已填{count}個，至多允許{limit}個。",
    ),
    "wrong-target": Words(
        "{role} cannot be filled by {target}.",
        "角色“{role}”不能由“{target}”充当。",
        "角色「{role}」不能由「{target}」擔任。",
    ),
    "dangling-target": Words(
        "{role} points to an annotation that does not exist.",
        "角色“{role}”指向的标注不存在。",
        "角色「{role}」指向的標註不存在。",
    ),
    "foreign-target": Words(
        "{role} points into another layer or article.",
        "角色“{role}”指向了其他图层或文章的标注。",
        "角色「{role}」指向了其他圖層或文章的標註。",
    ),
    "self-target": Words(
        "{role} leads back to the annotation itself.",
        "角色“{role}”又指回了标注本身。",
        "角色「{role}」又指回了標註本身。",
    ),
    "repeated-argument": Words(
        "{role} is filled twice by the same participant.",
        "角色“{role}”由同一参与者重复充当。",
        "角色「{role}」由同一參與者重複擔任。",
    ),
    "unknown-attribute": Words(
        "{label} has no attribute “{attribute}”.",
        "“{label}”没有属性“{attribute}”。",
        "「{label}」沒有屬性「{attribute}」。",
    ),
    "attribute-value": Words(
        "{attribute} cannot be “{value}”.",
        "属性“{attribute}”不能取值“{value}”。",
        "屬性「{attribute}」不能取值「{value}」。",
    ),
    "duplicate": Words(
        "The same place already has the label {label} in this layer.",
        "同一图层的同一位置已有标签“{label}”。",
        "同一圖層的同一位置已有標籤「{label}」。",
    ),
    "spun": Words(
        "Its article’s words look exchanged by a program.",
        "所在文章的用词疑似被程序替换过。",
        "所在文章的用詞疑似被程式替換過。",
    ),
    "spun-words": Words(
        "It stands on words that look exchanged: {words}",
        "所标文字中有疑似被替换的用词：{words}",
        "所標文字中有疑似被替換的用詞：{words}",
    ),
    "spun-hard": Words(
        "It stands on words that may say the opposite or break a name: {words}",
        "所标文字中有可能颠倒原意或破坏专名的用词：{words}",
        "所標文字中有可能顛倒原意或破壞專名的用詞：{words}",
    ),
}
"""The text of each kind of problem; ``{…}`` are filled from `Problem.args`."""
