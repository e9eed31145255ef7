-- What workers over a queue have checked: a content once for every rule set and version, and how every document ended.
CREATE TABLE checked_contents (
  sha256 TEXT NOT NULL,
  rules TEXT NOT NULL,
  version TEXT NOT NULL,
  language TEXT,
  claims {int} NOT NULL,
  findings {int} NOT NULL,
  report {bytes} NOT NULL,          -- a line of the JSON report, packed with gzip
  checked_at TEXT NOT NULL,
  PRIMARY KEY (sha256, rules, version)
);

CREATE TABLE archive_documents (
  source TEXT NOT NULL PRIMARY KEY,
  sha256 TEXT,                      -- null where it could not be read
  rules TEXT NOT NULL,
  version TEXT NOT NULL,
  state TEXT NOT NULL,              -- done, dead
  reason TEXT,
  ended_at TEXT NOT NULL
);
CREATE INDEX archive_documents_state ON archive_documents (state, reason);

CREATE TABLE host_leases (
  host TEXT NOT NULL PRIMARY KEY,
  free_at TEXT NOT NULL             -- nobody fetches from the host before
);
