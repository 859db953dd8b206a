-- A history that stands at revision 0004, with one run sealed by the journal.
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0004');
CREATE TABLE captures (
	id INTEGER NOT NULL, 
	at TEXT NOT NULL, 
	tool TEXT NOT NULL, 
	file TEXT NOT NULL, 
	entry INTEGER NOT NULL, 
	seal VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal (number)
);
CREATE TABLE captures_ended (
	id INTEGER NOT NULL, 
	at TEXT NOT NULL, 
	note TEXT NOT NULL, 
	entry INTEGER NOT NULL, 
	seal VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal (number)
);
CREATE TABLE chain (
	id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	digest VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "chain" VALUES(1,1,'494831b08087d6f5892b1fa484cf34d02537b51d9983766725fec0c97cf20419');
CREATE TABLE findings (
	run INTEGER NOT NULL, 
	page VARCHAR NOT NULL, 
	rule VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	verdict VARCHAR NOT NULL, 
	reason VARCHAR NOT NULL, 
	level VARCHAR NOT NULL, 
	message VARCHAR NOT NULL, 
	quote VARCHAR NOT NULL, 
	PRIMARY KEY (run, page, rule), 
	FOREIGN KEY(run, page) REFERENCES looks (run, page)
);
INSERT INTO "findings" VALUES(1,'a','B4-disclaimer',0,'pass','stated','requirement','said','');
INSERT INTO "findings" VALUES(1,'a','B6-disclosure',1,'fail','stated','requirement','said','');
CREATE TABLE items (
	id INTEGER NOT NULL, 
	capture INTEGER NOT NULL, 
	previous INTEGER NOT NULL, 
	notice INTEGER NOT NULL, 
	page TEXT NOT NULL, 
	platform TEXT NOT NULL, 
	account TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	posted_utc TEXT NOT NULL, 
	captured_at TEXT NOT NULL, 
	method TEXT NOT NULL, 
	tool TEXT NOT NULL, 
	office TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	raw TEXT NOT NULL, 
	record TEXT NOT NULL, 
	file TEXT NOT NULL, 
	asked TEXT NOT NULL, 
	answer TEXT NOT NULL, 
	permalink TEXT NOT NULL, 
	parent TEXT NOT NULL, 
	thread TEXT NOT NULL, 
	author TEXT NOT NULL, 
	author_id TEXT NOT NULL, 
	posted_at TEXT NOT NULL, 
	text TEXT NOT NULL, 
	lang TEXT NOT NULL, 
	visibility TEXT NOT NULL, 
	content TEXT NOT NULL, 
	entry INTEGER NOT NULL, 
	seal VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal (number)
);
CREATE TABLE journal (
	number INTEGER NOT NULL, 
	at VARCHAR NOT NULL, 
	action VARCHAR NOT NULL, 
	office VARCHAR NOT NULL, 
	facts TEXT NOT NULL, 
	previous VARCHAR NOT NULL, 
	digest VARCHAR NOT NULL, 
	PRIMARY KEY (number)
);
INSERT INTO "journal" VALUES(1,'2026-11-24T08:01:00Z','audit','','{"finished_at":"2026-11-24T08:01:00Z","rows":{"sealed_runs":{"count":1,"digest":"b480f5d6a3d8717fa462ca705136cba475232c5451c59cf36aae77393d7e9016"}},"run":1,"started_at":"2026-11-24T08:00:00Z"}','0000000000000000000000000000000000000000000000000000000000000000','494831b08087d6f5892b1fa484cf34d02537b51d9983766725fec0c97cf20419');
CREATE TABLE looks (
	run INTEGER NOT NULL, 
	page VARCHAR NOT NULL, 
	target VARCHAR NOT NULL, 
	problem VARCHAR NOT NULL, 
	final VARCHAR NOT NULL, 
	taken_at VARCHAR NOT NULL, 
	digest VARCHAR NOT NULL, 
	coverage VARCHAR NOT NULL, 
	cause VARCHAR NOT NULL, 
	note VARCHAR NOT NULL, 
	status INTEGER NOT NULL, 
	size INTEGER NOT NULL, result TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (run, page), 
	FOREIGN KEY(run) REFERENCES runs (id)
);
INSERT INTO "looks" VALUES(1,'a','https://example.gov/a','','','2026-11-24T08:00:01Z','abababababababababababababababababababababababababababababababab','','','',200,0,'{"target": "https://example.gov/a", "findings": [{"rule": "B4-disclaimer", "verdict": "pass", "reason": "stated", "message": "said", "level": "requirement", "clause": "", "quotes": [], "place": null, "expected": "", "nearest": null, "diff": "", "fix": "", "exemption": null, "attestation": null}, {"rule": "B6-disclosure", "verdict": "fail", "reason": "stated", "message": "said", "level": "requirement", "clause": "", "quotes": [], "place": null, "expected": "", "nearest": null, "diff": "", "fix": "", "exemption": null, "attestation": null}], "page": "a", "problem": null, "look": {"final": "", "status": 200, "taken_at": "2026-11-24T08:00:01Z", "digest": "abababababababababababababababababababababababababababababababab", "size": 0, "coverage": "", "cause": null, "note": "", "captured_by": ""}, "changes": [], "status": "", "declared_in": ""}');
CREATE TABLE notices (
	id INTEGER NOT NULL, 
	at TEXT NOT NULL, 
	page TEXT NOT NULL, 
	declared TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	entry INTEGER NOT NULL, 
	seal VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal (number)
);
CREATE TABLE runs (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	started_at VARCHAR NOT NULL, 
	finished_at VARCHAR DEFAULT '' NOT NULL
, inputs VARCHAR DEFAULT '' NOT NULL);
INSERT INTO "runs" VALUES(1,'2026-11-24T08:00:00Z','2026-11-24T08:01:00Z','inputs');
CREATE TABLE sealed_runs (
	id INTEGER NOT NULL, 
	results VARCHAR NOT NULL, 
	entry INTEGER NOT NULL, 
	seal VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal (number)
);
INSERT INTO "sealed_runs" VALUES(1,'82b06b0e292b89e71b21688bc7beae3dfdbb2f323537b532af52e5dc7d9edf0d',1,'081a98bb1da48e123bab5ef0369cf19bd415a81efdb7b4ac46cbd00e85af93df');
CREATE TABLE sightings (
	id INTEGER NOT NULL, 
	item INTEGER NOT NULL, 
	capture INTEGER NOT NULL, 
	captured_at TEXT NOT NULL, 
	raw TEXT NOT NULL, 
	record TEXT NOT NULL, 
	file TEXT NOT NULL, 
	entry INTEGER NOT NULL, 
	seal VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(entry) REFERENCES journal (number)
);
CREATE INDEX ix_findings_page_run ON findings (page, run);
CREATE TRIGGER journal_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'records are kept: DELETE of journal refused'); END;
CREATE TRIGGER journal_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'records are kept: UPDATE of journal refused'); END;
CREATE TRIGGER sealed_runs_delete BEFORE DELETE ON sealed_runs BEGIN SELECT RAISE(ABORT, 'records are kept: DELETE of sealed_runs refused'); END;
CREATE TRIGGER sealed_runs_update BEFORE UPDATE ON sealed_runs BEGIN SELECT RAISE(ABORT, 'records are kept: UPDATE of sealed_runs refused'); END;
CREATE INDEX ix_captures_entry ON captures (entry);
CREATE TRIGGER captures_delete BEFORE DELETE ON captures BEGIN SELECT RAISE(ABORT, 'records are kept: DELETE of captures refused'); END;
CREATE TRIGGER captures_update BEFORE UPDATE ON captures BEGIN SELECT RAISE(ABORT, 'records are kept: UPDATE of captures refused'); END;
CREATE INDEX ix_captures_ended_entry ON captures_ended (entry);
CREATE TRIGGER captures_ended_delete BEFORE DELETE ON captures_ended BEGIN SELECT RAISE(ABORT, 'records are kept: DELETE of captures_ended refused'); END;
CREATE TRIGGER captures_ended_update BEFORE UPDATE ON captures_ended BEGIN SELECT RAISE(ABORT, 'records are kept: UPDATE of captures_ended refused'); END;
CREATE INDEX ix_items_entry ON items (entry);
CREATE TRIGGER items_delete BEFORE DELETE ON items BEGIN SELECT RAISE(ABORT, 'records are kept: DELETE of items refused'); END;
CREATE INDEX ix_sightings_entry ON sightings (entry);
CREATE TRIGGER sightings_delete BEFORE DELETE ON sightings BEGIN SELECT RAISE(ABORT, 'records are kept: DELETE of sightings refused'); END;
CREATE TRIGGER sightings_update BEFORE UPDATE ON sightings BEGIN SELECT RAISE(ABORT, 'records are kept: UPDATE of sightings refused'); END;
CREATE INDEX ix_notices_entry ON notices (entry);
CREATE TRIGGER notices_delete BEFORE DELETE ON notices BEGIN SELECT RAISE(ABORT, 'records are kept: DELETE of notices refused'); END;
CREATE TRIGGER notices_update BEFORE UPDATE ON notices BEGIN SELECT RAISE(ABORT, 'records are kept: UPDATE of notices refused'); END;
CREATE INDEX ix_items_key ON items (page, kind, "key");
CREATE INDEX ix_items_posted ON items (page, posted_utc);
CREATE INDEX ix_sightings_item ON sightings (item);
CREATE INDEX ix_notices_page ON notices (page);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('runs',1);
COMMIT;
