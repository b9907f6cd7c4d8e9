"""What may be tagged: labels, attributes and roles as data. Reading TOML is in ``load``."""

from models.schema.kinds import KINDS, Kind
from models.schema.values import AttributeType, Label, RoleType, Schema, Words

__all__ = ["KINDS", "AttributeType", "Kind", "Label", "RoleType", "Schema", "Words"]
