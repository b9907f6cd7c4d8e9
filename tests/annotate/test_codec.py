"""Annotations as JSON, and back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from models.annotate import codec
from models.annotate.values import Annotation
from tests.annotate.made import any_annotation, layers


@given(layers())
def test_an_annotation_survives_the_way_through_json(made: dict[str, Annotation]) -> None:
    for a in made.values():
        body = json.loads(json.dumps(codec.to_body(a)))
        assert codec.from_body(a.id, a.kind, a.article, a.layer, body) == a


@given(any_annotation("a", ("b",)))
def test_a_body_says_nothing_twice_and_nothing_empty(annotation: Annotation) -> None:
    body = codec.to_body(annotation)
    assert not {"id", "kind", "article", "layer"} & body.keys()
    assert all(body.values())


def test_a_body_of_another_shape_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown kind"):
        codec.from_body("a", "mood", "x", "y", {"label": "l"})
    with pytest.raises(KeyError):
        codec.from_body("a", "mention", "x", "y", {})
    with pytest.raises(ValueError, match="not an attribute value"):
        codec.from_body("a", "mention", "x", "y", {"label": "l", "attributes": {"n": None}})
