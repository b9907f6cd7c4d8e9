"""The tables, indexes and views of a project file, as SQL. Explained in ``docs/store.md``.

Three layers stand in one file. *Truth*: steps and revisions, only ever appended to, and the
sources. *Derived*: heads, current and everything an index serves; rebuilt from the truth by
``check``. *Views*, named ``v_…``: the promise to analysts who open the file in other tools.
"""

from __future__ import annotations

APPLICATION_ID = 0x53684A6E
"""Marks the file as ours in bytes 68 to 71 of its header ("ShJn")."""

VERSION = 2
"""The ``user_version`` that this release writes; a file with a higher one is refused."""

TRUTH = (
    "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE setting(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """CREATE TABLE replica(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid) = 16),
  author TEXT NOT NULL
) STRICT""",
    """CREATE TABLE object(
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE
) STRICT""",
    """CREATE TABLE scope(
  id INTEGER PRIMARY KEY,
  article TEXT NOT NULL,
  layer TEXT NOT NULL,
  kind TEXT NOT NULL,
  UNIQUE(article, layer, kind)
) STRICT""",
    """CREATE TABLE step(
  id INTEGER PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE CHECK(length(hash) = 32),
  replica INTEGER NOT NULL REFERENCES replica(id),
  number INTEGER NOT NULL,
  clock INTEGER NOT NULL,
  name TEXT NOT NULL,
  detail TEXT NOT NULL,
  undoes INTEGER REFERENCES step(id),
  at TEXT NOT NULL,
  size INTEGER NOT NULL,
  UNIQUE(replica, number)
) STRICT""",
    """CREATE TABLE revision(
  id INTEGER PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE CHECK(length(hash) = 32),
  object INTEGER NOT NULL REFERENCES object(id),
  step INTEGER NOT NULL REFERENCES step(id),
  n INTEGER NOT NULL,
  scope INTEGER NOT NULL REFERENCES scope(id),
  deleted INTEGER NOT NULL CHECK(deleted IN (0, 1)),
  restores INTEGER REFERENCES revision(id),
  body TEXT NOT NULL,
  UNIQUE(step, n)
) STRICT""",
    """CREATE TABLE revision_parent(
  revision INTEGER NOT NULL REFERENCES revision(id),
  parent INTEGER NOT NULL REFERENCES revision(id),
  PRIMARY KEY(revision, parent)
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE stack(
  side TEXT NOT NULL CHECK(side IN ('undo', 'redo')),
  position INTEGER NOT NULL,
  step INTEGER NOT NULL REFERENCES step(id),
  PRIMARY KEY(side, position)
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE source(
  id INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL UNIQUE CHECK(length(sha256) = 32),
  size INTEGER NOT NULL,
  zlib BLOB NOT NULL
) STRICT""",
)

DERIVED = (
    """CREATE TABLE head(
  object INTEGER NOT NULL REFERENCES object(id),
  revision INTEGER NOT NULL REFERENCES revision(id),
  PRIMARY KEY(object, revision)
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE current(
  object INTEGER PRIMARY KEY REFERENCES object(id),
  revision INTEGER NOT NULL REFERENCES revision(id),
  scope INTEGER NOT NULL REFERENCES scope(id),
  conflict INTEGER NOT NULL CHECK(conflict IN (0, 1))
) STRICT""",
    """CREATE TABLE annotation(
  object INTEGER PRIMARY KEY REFERENCES current(object),
  scope INTEGER NOT NULL REFERENCES scope(id),
  label TEXT NOT NULL,
  start INTEGER CHECK(start >= 0),
  "end" INTEGER CHECK("end" >= start),
  quote TEXT NOT NULL,
  revision INTEGER,
  detached INTEGER NOT NULL CHECK(detached IN (0, 1)),
  note TEXT NOT NULL
) STRICT""",
    """CREATE TABLE span(
  annotation INTEGER NOT NULL REFERENCES annotation(object),
  n INTEGER NOT NULL,
  start INTEGER NOT NULL CHECK(start >= 0),
  "end" INTEGER NOT NULL CHECK("end" >= start),
  quote TEXT NOT NULL,
  PRIMARY KEY(annotation, n)
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE argument(
  annotation INTEGER NOT NULL REFERENCES annotation(object),
  n INTEGER NOT NULL,
  role TEXT NOT NULL,
  target TEXT,
  start INTEGER CHECK(start >= 0),
  "end" INTEGER CHECK("end" >= start),
  quote TEXT NOT NULL,
  PRIMARY KEY(annotation, n)
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE attribute(
  annotation INTEGER NOT NULL REFERENCES annotation(object),
  name TEXT NOT NULL,
  n INTEGER NOT NULL,
  value ANY NOT NULL,
  PRIMARY KEY(annotation, name, n)
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE pointer(
  annotation INTEGER PRIMARY KEY REFERENCES annotation(object),
  entity TEXT NOT NULL
) STRICT""",
    """CREATE TABLE entity(
  object INTEGER PRIMARY KEY REFERENCES current(object),
  type TEXT NOT NULL,
  hans TEXT NOT NULL,
  hant TEXT NOT NULL,
  pinyin TEXT NOT NULL,
  note TEXT NOT NULL,
  merged_into TEXT
) STRICT""",
    """CREATE TABLE entity_name(
  entity INTEGER NOT NULL REFERENCES entity(object),
  n INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK(kind IN ('canonical', 'alias', 'short')),
  name TEXT NOT NULL,
  PRIMARY KEY(entity, n)
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE entity_tie(
  entity INTEGER NOT NULL REFERENCES entity(object),
  n INTEGER NOT NULL,
  relation TEXT NOT NULL,
  other TEXT NOT NULL,
  PRIMARY KEY(entity, n)
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE article(
  object INTEGER PRIMARY KEY REFERENCES current(object),
  title TEXT NOT NULL,
  published TEXT NOT NULL,
  source TEXT NOT NULL,
  byline TEXT NOT NULL,
  script TEXT NOT NULL,
  name TEXT NOT NULL,
  status TEXT NOT NULL,
  revision INTEGER NOT NULL,
  source_sha256 TEXT NOT NULL,
  basis BLOB NOT NULL
) STRICT""",
    """CREATE TABLE text(
  id INTEGER PRIMARY KEY,
  article TEXT NOT NULL,
  revision INTEGER NOT NULL,
  basis BLOB NOT NULL,
  sha256 BLOB NOT NULL,
  characters INTEGER NOT NULL,
  content TEXT NOT NULL,
  layout TEXT NOT NULL,
  UNIQUE(article, revision, basis)
) STRICT""",
    """CREATE TABLE converted(
  text INTEGER NOT NULL REFERENCES text(id),
  profile TEXT NOT NULL,
  sha256 BLOB NOT NULL,
  content TEXT NOT NULL,
  map TEXT NOT NULL,
  PRIMARY KEY(text, profile)
) STRICT""",
)

ON_DEMAND = (
    """CREATE TABLE sketch(
  article TEXT PRIMARY KEY,
  basis BLOB NOT NULL,
  maker INTEGER NOT NULL,
  body BLOB NOT NULL
) STRICT, WITHOUT ROWID""",
)
"""Derived tables that a file gets when they are first wanted; one without them is whole."""

INDEXES = (
    "CREATE INDEX step_clock ON step(clock)",
    "CREATE INDEX revision_object ON revision(object)",
    "CREATE INDEX current_scope ON current(scope, revision, conflict)",
    "CREATE INDEX annotation_place ON annotation(scope, start)",
    "CREATE INDEX annotation_label ON annotation(label)",
    "CREATE INDEX argument_target ON argument(target)",
    "CREATE INDEX pointer_entity ON pointer(entity)",
)

_OF_KIND = """CREATE VIEW v_{plural} AS
  SELECT id, article, layer, label, start, "end", quote, revision, detached, conflict, note
  FROM v_annotations WHERE kind = '{kind}'"""

VIEWS = (
    """CREATE VIEW v_articles AS
  SELECT row_number() OVER (ORDER BY a.object) AS number, o.uid AS id, a.title, a.source,
    a.published, a.byline, a.script, t.characters, a.name, a.status, a.revision,
    a.source_sha256, c.conflict
  FROM article a JOIN object o ON o.id = a.object JOIN current c ON c.object = a.object
  LEFT JOIN text t ON t.article = o.uid AND t.revision = a.revision AND t.basis = a.basis""",
    """CREATE VIEW v_annotations AS
  SELECT o.uid AS id, s.kind, s.article, s.layer, a.label, a.start, a."end", a.quote,
    a.revision, a.detached, c.conflict, a.note
  FROM annotation a JOIN object o ON o.id = a.object JOIN scope s ON s.id = a.scope
  JOIN current c ON c.object = a.object""",
    *(
        _OF_KIND.format(plural=plural, kind=kind)
        for plural, kind in (
            ("claims", "claim"),
            ("events", "event"),
            ("relations", "relation"),
            ("tags", "tag"),
        )
    ),
    # A chain of mergers ends where nothing is merged any further, or into what was removed; of a
    # circle, which two people can make apart from each other, the oldest id stands.
    """CREATE VIEW v_entities AS
  WITH RECURSIVE merged(id, at) AS (
    SELECT o.uid, p.uid FROM entity e JOIN object o ON o.id = e.object
    JOIN object p ON p.uid = e.merged_into JOIN entity t ON t.object = p.id
  ), leads(id, at) AS (
    SELECT id, at FROM merged
    UNION
    SELECT l.id, m.at FROM leads l JOIN merged m ON m.id = l.at
  ), ends(id, at) AS (
    SELECT l.id, min(l.at) FROM leads l
    WHERE NOT EXISTS (SELECT 1 FROM leads m WHERE m.id = l.at)
      OR EXISTS (SELECT 1 FROM leads m WHERE m.id = l.at AND m.at = l.at)
    GROUP BY l.id
  )
  SELECT o.uid AS id, e.type, e.hans, e.hant, e.pinyin, e.note, e.merged_into,
    coalesce(n.at, o.uid) AS stands_for, c.conflict
  FROM entity e JOIN object o ON o.id = e.object JOIN current c ON c.object = e.object
  LEFT JOIN ends n ON n.id = o.uid""",
    """CREATE VIEW v_entity_names AS
  SELECT o.uid AS entity, n.n, n.kind, n.name
  FROM entity_name n JOIN object o ON o.id = n.entity""",
    """CREATE VIEW v_entity_ties AS
  SELECT o.uid AS entity, t.n, t.relation, t.other
  FROM entity_tie t JOIN object o ON o.id = t.entity""",
    """CREATE VIEW v_mentions AS
  SELECT o.uid AS id, s.article, s.layer, a.label, a.start, a."end", a.quote,
    a.revision, a.detached, c.conflict, a.note, coalesce(v.stands_for, p.entity) AS entity,
    p.entity AS pointer
  FROM annotation a JOIN object o ON o.id = a.object
  JOIN scope s ON s.id = a.scope AND s.kind = 'mention' JOIN current c ON c.object = a.object
  LEFT JOIN pointer p ON p.annotation = a.object LEFT JOIN v_entities v ON v.id = p.entity""",
    """CREATE VIEW v_spans AS
  SELECT o.uid AS annotation, sc.article, sc.layer, sc.kind, a.label, s.n, s.start, s."end", s.quote
  FROM span s JOIN annotation a ON a.object = s.annotation JOIN object o ON o.id = s.annotation
  JOIN scope sc ON sc.id = a.scope""",
    """CREATE VIEW v_arguments AS
  SELECT o.uid AS annotation, s.kind, s.article, s.layer, a.label, g.n, g.role, g.target,
    t.label AS target_label, coalesce(t.start, g.start) AS start,
    coalesce(t."end", g."end") AS "end", coalesce(t.quote, g.quote) AS quote
  FROM argument g JOIN annotation a ON a.object = g.annotation
  JOIN object o ON o.id = g.annotation JOIN scope s ON s.id = a.scope
  LEFT JOIN object p ON p.uid = g.target LEFT JOIN annotation t ON t.object = p.id""",
    """CREATE VIEW v_attributes AS
  SELECT o.uid AS annotation, s.kind, s.article, s.layer, a.label, t.name, t.n, t.value
  FROM attribute t JOIN annotation a ON a.object = t.annotation
  JOIN object o ON o.id = t.annotation JOIN scope s ON s.id = a.scope""",
    """CREATE VIEW v_steps AS
  SELECT s.id, s.at, r.author, s.name, s.detail, s.size AS changes, s.undoes, s.clock
  FROM step s JOIN replica r ON r.id = s.replica""",
    """CREATE VIEW v_revisions AS
  SELECT o.uid AS object, c.kind, c.article, c.layer, v.step, s.at, r.author, s.name AS step_name,
    v.deleted, v.body, lower(hex(v.hash)) AS hash
  FROM revision v JOIN object o ON o.id = v.object JOIN scope c ON c.id = v.scope
  JOIN step s ON s.id = v.step JOIN replica r ON r.id = s.replica""",
    """CREATE VIEW v_objects AS
  SELECT o.uid AS id, s.kind, s.article, s.layer, v.body, c.conflict
  FROM current c JOIN object o ON o.id = c.object JOIN scope s ON s.id = c.scope
  JOIN revision v ON v.id = c.revision""",
)

STATEMENTS = (*TRUTH, *DERIVED, *INDEXES, *VIEWS)


def names(version: int = VERSION) -> dict[str, str]:
    """Return every statement of a format under the name of what it creates, as SQLite keeps it."""
    return _named(STATEMENTS) if version >= VERSION else _named(FORMAT_1)


def names_on_demand() -> dict[str, str]:
    """Return in the same way what a file may lack."""
    return _named(ON_DEMAND)


def _named(statements: tuple[str, ...]) -> dict[str, str]:
    return {_name(statement): statement for statement in statements}


def _name(statement: str) -> str:
    return statement.split("(", 1)[0].split()[2]


_SINCE_2 = (
    "pointer",
    "entity",
    "entity_name",
    "entity_tie",
    "pointer_entity",
    "v_entities",
    "v_entity_names",
    "v_entity_ties",
    "v_mentions",
)

SINCE_2 = tuple(s for s in STATEMENTS if _name(s) in _SINCE_2)
"""What format 2 has that format 1 had not, or not so."""

FORMAT_1 = (
    *(s for s in STATEMENTS if s not in SINCE_2),
    _OF_KIND.format(plural="mentions", kind="mention"),
)
"""What a file of format 1 holds; a file is compared with it before it is brought up."""
