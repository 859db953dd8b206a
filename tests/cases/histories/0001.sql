-- A history that stands at revision 0001, without a run.
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);
CREATE TABLE runs (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  started_at VARCHAR NOT NULL,
  finished_at VARCHAR DEFAULT '' NOT NULL
);
CREATE TABLE looks (
  run INTEGER NOT NULL, page VARCHAR NOT NULL, target VARCHAR NOT NULL, problem VARCHAR NOT NULL,
  final VARCHAR NOT NULL, taken_at VARCHAR NOT NULL, digest VARCHAR NOT NULL,
  coverage VARCHAR NOT NULL, cause VARCHAR NOT NULL, note VARCHAR NOT NULL,
  status INTEGER NOT NULL, size INTEGER NOT NULL,
  PRIMARY KEY (run, page), FOREIGN KEY(run) REFERENCES runs (id)
);
CREATE TABLE findings (
  run INTEGER NOT NULL, page VARCHAR NOT NULL, rule VARCHAR NOT NULL, position INTEGER NOT NULL,
  verdict VARCHAR NOT NULL, reason VARCHAR NOT NULL, level VARCHAR NOT NULL,
  message VARCHAR NOT NULL, quote VARCHAR NOT NULL,
  PRIMARY KEY (run, page, rule), FOREIGN KEY(run, page) REFERENCES looks (run, page)
);
CREATE INDEX ix_findings_page_run ON findings (page, run);
INSERT INTO alembic_version VALUES ('0001');
