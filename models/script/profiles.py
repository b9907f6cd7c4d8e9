"""The conversions on offer.

Taiwan's character forms without regional vocabulary are the default: with vocabulary more than
half of the replacements in news text are wrong (``docs/adr``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from models.errors import WrongUsage
from models.script.values import Script

Region = Literal["standard", "taiwan", "hong-kong"]


@dataclass(frozen=True, slots=True)
class Profile:
    """One conversion from one script to the other.

    Attributes:
        name: OpenCC's name of it.
        source, target: the scripts.
        region: whose forms stand on the Traditional side.
        vocabulary: words too are exchanged for those of the other region, which changes lengths;
            without it code point ``i`` becomes code point ``i``.
        words: its name for people, by language of the interface.
        phrases: the one dictionary of the conversion whose entries change more than characters.
    """

    name: str
    source: Script
    target: Script
    region: Region
    words: Mapping[str, str] = field(hash=False)
    phrases: str = ""

    @property
    def vocabulary(self) -> bool:
        return bool(self.phrases)


def _words(en: str, hans: str, hant: str) -> Mapping[str, str]:
    return {"en": en, "zh-Hans": hans, "zh-Hant": hant}


_TAIWAN = _words("Taiwan", "台湾字形", "臺灣字形")
_TAIWAN_WORDS = _words("Taiwan, with vocabulary", "台湾字形与用词", "臺灣字形與用詞")
_HONG_KONG = _words("Hong Kong", "香港字形", "香港字形")
_HONG_KONG_WORDS = _words("Hong Kong, with vocabulary", "香港字形与用词", "香港字形與用詞")
_STANDARD = _words("OpenCC standard", "OpenCC 标准字形", "OpenCC 標準字形")

PROFILES: tuple[Profile, ...] = (
    Profile("s2tw", "hans", "hant", "taiwan", _TAIWAN),
    Profile("s2twp", "hans", "hant", "taiwan", _TAIWAN_WORDS, "TWPhrases"),
    Profile("s2hk", "hans", "hant", "hong-kong", _HONG_KONG),
    Profile("s2hkp", "hans", "hant", "hong-kong", _HONG_KONG_WORDS, "HKPhrases"),
    Profile("s2t", "hans", "hant", "standard", _STANDARD),
    Profile("tw2s", "hant", "hans", "taiwan", _TAIWAN),
    Profile("tw2sp", "hant", "hans", "taiwan", _TAIWAN_WORDS, "TWPhrasesRev"),
    Profile("hk2s", "hant", "hans", "hong-kong", _HONG_KONG),
    Profile("hk2sp", "hant", "hans", "hong-kong", _HONG_KONG_WORDS, "HKPhrasesRev"),
    Profile("t2s", "hant", "hans", "standard", _STANDARD),
)

DEFAULTS: dict[Script, str] = {"hant": "s2tw", "hans": "tw2s"}
"""The profile that makes each view unless the project says otherwise."""

_BY_NAME = {profile.name: profile for profile in PROFILES}


def profile_named(name: str) -> Profile:
    """Return the profile ``name``.

    Raises:
        WrongUsage: when there is none of that name.
    """
    found = _BY_NAME.get(name)
    if found is None:
        raise WrongUsage(
            f"there is no conversion named {name!r}.", way_out=f"Known are: {', '.join(_BY_NAME)}."
        )
    return found


def profiles_to(script: Script) -> tuple[Profile, ...]:
    """Return the profiles that make the view ``script``, the default first."""
    return tuple(profile for profile in PROFILES if profile.target == script)
