-- {key}, {bytes}, {int} and {real} are the engine's words; a line that begins with sqlite: or postgres: is for that engine only.
CREATE TABLE articles (
  id {key},
  identity TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL,
  site TEXT NOT NULL,
  title TEXT NOT NULL,
  language TEXT NOT NULL,
  published TEXT,
  owner TEXT,                       -- whose draft it is; null where everybody may see it
  version {int} NOT NULL,           -- the number of its newest version
  open_findings {int} NOT NULL,
  added_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
postgres: , words TSVECTOR NOT NULL DEFAULT ''
);
CREATE INDEX articles_site ON articles (site, id);
CREATE INDEX articles_owner ON articles (owner);
postgres: CREATE INDEX articles_words ON articles USING GIN (words);
sqlite: CREATE VIRTUAL TABLE articles_words USING fts5(body, content='', contentless_delete=1, prefix='2 3');

CREATE TABLE article_readers (
  article {int} NOT NULL REFERENCES articles (id),
  person TEXT NOT NULL,
  PRIMARY KEY (article, person)
);

CREATE TABLE article_versions (
  id {key},
  article {int} NOT NULL REFERENCES articles (id),
  number {int} NOT NULL,
  sha256 TEXT NOT NULL,
  text TEXT NOT NULL,
  report {bytes} NOT NULL,          -- the document's report, as Review packs it
  tool TEXT NOT NULL,
  rules TEXT NOT NULL,
  claims {int} NOT NULL,
  findings {int} NOT NULL,
  added_by TEXT NOT NULL,
  added_at TEXT NOT NULL,
  checked_at TEXT NOT NULL,
  UNIQUE (article, number)
);

CREATE TABLE findings (
  id {key},
  article {int} NOT NULL REFERENCES articles (id),
  finding TEXT NOT NULL,            -- fc1-…
  rule TEXT NOT NULL,
  family TEXT NOT NULL,
  severity {int} NOT NULL,
  confidence {real} NOT NULL,
  worth {int} NOT NULL,             -- what the queue goes by
  message TEXT NOT NULL,
  title TEXT NOT NULL,
  language TEXT NOT NULL,
  site TEXT NOT NULL,
  owner TEXT,
  anchors TEXT NOT NULL,            -- the exact words of its claims, a JSON list
  state TEXT NOT NULL,
  standing TEXT NOT NULL,           -- whether the newest version still has it
  version {int} NOT NULL,           -- counts decisions: who decides says which one was seen
  assignee TEXT,
  decided_by TEXT,
  decided_at TEXT,
  first_version {int} NOT NULL,
  last_version {int} NOT NULL,
  found_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
postgres: , words TSVECTOR NOT NULL DEFAULT ''
  , UNIQUE (article, finding)
);
CREATE INDEX findings_finding ON findings (finding);
CREATE INDEX findings_queue ON findings (state, standing, worth DESC, id DESC);
CREATE INDEX findings_worth ON findings (worth DESC, id DESC);
CREATE INDEX findings_site ON findings (site, state, worth DESC, id DESC);
CREATE INDEX findings_assignee ON findings (assignee, state, worth DESC, id DESC);
CREATE INDEX findings_rule ON findings (rule, decided_at);
postgres: CREATE INDEX findings_words ON findings USING GIN (words);
sqlite: CREATE VIRTUAL TABLE findings_words USING fts5(body, content='', contentless_delete=1, prefix='2 3');

CREATE TABLE decisions (
  id {key},
  finding {int} NOT NULL REFERENCES findings (id),
  kind TEXT NOT NULL,
  reason TEXT,
  note TEXT,
  claim TEXT,                       -- for a correction: the claim, its words, and the right ones
  wrong TEXT,
  words TEXT,
  asked TEXT,
  undoes {int} REFERENCES decisions (id),
  cause {int} REFERENCES findings (id),  -- the finding whose correction made this one fall
  article_version {int} NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL
);
CREATE INDEX decisions_finding ON decisions (finding, id);
CREATE INDEX decisions_at ON decisions (decided_at);

CREATE TABLE comments (
  id {key},
  finding {int} NOT NULL REFERENCES findings (id),
  text TEXT NOT NULL,
  written_by TEXT NOT NULL,
  written_at TEXT NOT NULL
);
CREATE INDEX comments_finding ON comments (finding, id);

CREATE TABLE missed (
  id {key},
  article {int} NOT NULL REFERENCES articles (id),
  quote TEXT NOT NULL,
  family TEXT,
  origin TEXT NOT NULL,             -- reader, correction, colleague
  note TEXT NOT NULL,
  noted_by TEXT NOT NULL,
  noted_at TEXT NOT NULL
);

CREATE TABLE saved_views (
  id {key},
  owner TEXT NOT NULL,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  shared {int} NOT NULL,
  saved_at TEXT NOT NULL,
  UNIQUE (owner, name)
);

CREATE TABLE additions (
  id {key},
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  content {bytes},
  state TEXT NOT NULL,
  problem TEXT,
  attempts {int} NOT NULL,
  article {int} REFERENCES articles (id),
  owner TEXT,
  added_by TEXT NOT NULL,
  added_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
);
CREATE INDEX additions_state ON additions (state, id);

CREATE TABLE people (
  id {key},
  name TEXT NOT NULL UNIQUE,
  display TEXT NOT NULL,
  role TEXT NOT NULL,
  password TEXT,
  stamp TEXT NOT NULL,              -- changes whenever every session of the person is to end
  failures {int} NOT NULL,
  locked_until TEXT,
  disabled {int} NOT NULL,
  created_at TEXT NOT NULL
);

CREATE TABLE tokens (
  id {key},
  person TEXT NOT NULL,
  name TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL,
  created_at TEXT NOT NULL,
  expires_at TEXT,
  used_at TEXT,
  revoked_at TEXT
);

CREATE TABLE keys (
  id {key},
  name TEXT NOT NULL,
  xml TEXT NOT NULL                 -- protects forms and sessions over a restart
);

CREATE TABLE audit (
  id {key},
  at TEXT NOT NULL,
  person TEXT NOT NULL,
  action TEXT NOT NULL,
  article {int},
  finding {int},
  before TEXT,
  after TEXT
);
CREATE INDEX audit_finding ON audit (finding, id);
CREATE INDEX audit_article ON audit (article, id);
sqlite: CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
sqlite: CREATE TRIGGER audit_is_not_shortened BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
sqlite: CREATE TRIGGER decisions_are_not_changed BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;
sqlite: CREATE TRIGGER decisions_are_not_deleted BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;
postgres: CREATE FUNCTION only_grows() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION '% only grows', TG_TABLE_NAME; END $$ LANGUAGE plpgsql;
postgres: CREATE TRIGGER audit_only_grows BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION only_grows();
postgres: CREATE TRIGGER decisions_only_grow BEFORE UPDATE OR DELETE ON decisions FOR EACH ROW EXECUTE FUNCTION only_grows();
