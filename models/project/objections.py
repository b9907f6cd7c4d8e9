"""What must not come in from a file: objects that would break the feature they belong to."""

from __future__ import annotations

from collections.abc import Iterable

from models.changes import Put
from models.errors import WrongUsage
from models.ingest.values import Reading
from models.project import overrides
from models.project.core import PROFILES, RESERVED
from models.project.texts import SCRIPTS, prove_profile
from models.registry import codec as registry
from models.schema.kinds import KINDS


def objection_to(given: Put, readings: Iterable[Reading] = ()) -> str:
    """Say why an object of a file cannot be taken, "" if it can.

    Args:
        readings: the texts of the article that it belongs to; none for one of the project.
    """
    if given.kind in KINDS or given.kind in RESERVED:
        return "this kind of object has its own place in the file"
    try:
        if given.kind == overrides.KIND:
            overrides.prove(given.body, readings)
        elif given.kind == registry.KIND:
            registry.from_body(given.object, given.body)
        elif given.object == PROFILES:
            _prove_profiles(given)
    except (KeyError, TypeError, ValueError, WrongUsage) as error:
        return f"it cannot be read: {error}"
    return ""


def _prove_profiles(given: Put) -> None:
    for script in SCRIPTS:
        if script in given.body:
            prove_profile(script, given.body[script])
    unknown = set(given.body) - set(SCRIPTS)
    if unknown:
        raise ValueError(f"unknown script {', '.join(map(str, unknown))}")
