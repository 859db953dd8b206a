-- A history as schema version 1 made it, with one run of one page.
CREATE TABLE meta (key VARCHAR NOT NULL, value VARCHAR NOT NULL, PRIMARY KEY (key));
CREATE TABLE runs (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  started_at VARCHAR NOT NULL,
  finished_at VARCHAR DEFAULT '' NOT NULL
);
CREATE TABLE looks (
  run INTEGER NOT NULL, page VARCHAR NOT NULL, target VARCHAR NOT NULL, problem VARCHAR NOT NULL,
  final VARCHAR NOT NULL, status INTEGER NOT NULL, taken_at VARCHAR NOT NULL,
  digest VARCHAR NOT NULL, size INTEGER NOT NULL, coverage VARCHAR NOT NULL,
  cause VARCHAR NOT NULL, note VARCHAR NOT NULL,
  PRIMARY KEY (run, page), FOREIGN KEY(run) REFERENCES runs (id)
);
CREATE TABLE findings (
  run INTEGER NOT NULL, page VARCHAR NOT NULL, rule VARCHAR NOT NULL, position INTEGER NOT NULL,
  verdict VARCHAR NOT NULL, reason VARCHAR NOT NULL, level VARCHAR NOT NULL,
  message VARCHAR NOT NULL, quote VARCHAR NOT NULL,
  PRIMARY KEY (run, page, rule), FOREIGN KEY(run, page) REFERENCES looks (run, page)
);
CREATE INDEX ix_findings_page_run ON findings (page, run);
INSERT INTO meta VALUES ('schema', '1');
INSERT INTO runs VALUES (1, '2026-11-24T08:00:00Z', '');
INSERT INTO looks VALUES
  (1, 'a', 'https://example.gov/a', '', 'https://example.gov/a', 200, '2026-11-24T08:00:01Z',
   'ab', 10, 'full', '', '');
INSERT INTO findings VALUES
  (1, 'a', 'B4-disclaimer', 0, 'pass', 'stated', 'requirement', 'said', 'words');
