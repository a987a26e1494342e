"""The tables of the archive's SQLite file.

Passages keep their text although the plan's text holds it too: twice the text (about 1 KB a
passage) buys reads of single passages without unpacking a whole plan.
"""

SCHEMA = """
CREATE TABLE plans (
    id INTEGER PRIMARY KEY, file TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL, format TEXT NOT NULL,
    container TEXT NOT NULL,          -- the file of the corpus that holds it; mostly `file` itself
    kind TEXT NOT NULL, number TEXT NOT NULL, title TEXT NOT NULL, issuer TEXT NOT NULL,
    province TEXT NOT NULL, district TEXT NOT NULL, date TEXT NOT NULL,
    years TEXT NOT NULL,              -- JSON list
    not_before INTEGER, signer TEXT NOT NULL,
    spans TEXT NOT NULL,              -- JSON: field -> [start, end]
    signed TEXT NOT NULL,             -- date of the digital signature, ISO 8601
    enclosed INTEGER NOT NULL,        -- number and date are those of what it is enclosed with
    doubtful TEXT NOT NULL,           -- JSON list: facts that OCR may have misread
    draft INTEGER NOT NULL, garbled INTEGER NOT NULL, ocr INTEGER NOT NULL,
    reconstructed INTEGER NOT NULL, words INTEGER NOT NULL, pages INTEGER NOT NULL,
    waiting TEXT NOT NULL,            -- JSON list: pages that wait for OCR
    apart TEXT NOT NULL, stamps TEXT NOT NULL,            -- JSON lists
    encoding TEXT NOT NULL,
    first_passage INTEGER NOT NULL,   -- id; those of a plan follow one another
    passages INTEGER NOT NULL,        -- how many
    notes TEXT NOT NULL,              -- JSON list
    version_key TEXT NOT NULL,        -- JSON, see index/versions.py
    number_key TEXT NOT NULL,         -- of the number, as citations compare it; "" if uncertain
    version_group INTEGER NOT NULL DEFAULT 0, best INTEGER NOT NULL DEFAULT 1,
    kind_key TEXT NOT NULL, issuer_key TEXT NOT NULL,     -- as filters compare them
    province_key TEXT NOT NULL, district_key TEXT NOT NULL);
CREATE INDEX plans_by_number ON plans (number_key);
CREATE TABLE plan_years (plan_id INTEGER NOT NULL, year INTEGER NOT NULL,
    PRIMARY KEY (plan_id, year)) WITHOUT ROWID;
CREATE TABLE texts (plan_id INTEGER PRIMARY KEY,
    text BLOB NOT NULL,               -- zlib, UTF-8
    raw BLOB, raw_source BLOB,        -- both before it was reconstructed, where it was
    source BLOB NOT NULL);            -- SourceMap.pack()
CREATE TABLE pages (plan_id INTEGER NOT NULL, number INTEGER NOT NULL,
    start INTEGER NOT NULL, end INTEGER NOT NULL, method TEXT NOT NULL, reader TEXT NOT NULL,
    confidence REAL, note TEXT NOT NULL,
    boxes BLOB,                       -- zlib, JSON: places of the words that OCR read
    PRIMARY KEY (plan_id, number)) WITHOUT ROWID;
CREATE TABLE sections (plan_id INTEGER NOT NULL, idx INTEGER NOT NULL, parent INTEGER,
    kind TEXT NOT NULL, label TEXT NOT NULL, title TEXT NOT NULL,
    start INTEGER NOT NULL, end INTEGER NOT NULL, PRIMARY KEY (plan_id, idx)) WITHOUT ROWID;
CREATE TABLE passages (id INTEGER PRIMARY KEY, plan_id INTEGER NOT NULL, idx INTEGER NOT NULL,
    section INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
    path TEXT NOT NULL,               -- JSON list
    text TEXT NOT NULL,
    sentences TEXT NOT NULL,          -- JSON: [[start, end], ...]
    page INTEGER, row INTEGER);
CREATE INDEX passages_by_place ON passages (plan_id, start);
CREATE TABLE mentions (plan_id INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
    kind TEXT NOT NULL, passage_id INTEGER, surface TEXT NOT NULL,
    normal TEXT NOT NULL, key TEXT NOT NULL, uncertain INTEGER NOT NULL);
CREATE INDEX mentions_by_place ON mentions (plan_id, start);
CREATE INDEX mentions_by_key ON mentions (kind, key);
CREATE INDEX mentions_by_normal ON mentions (kind, normal);
CREATE INDEX mentions_by_any_key ON mentions (key);
CREATE INDEX mentions_by_any_normal ON mentions (normal);
CREATE TABLE table_rows (plan_id INTEGER NOT NULL, idx INTEGER NOT NULL, passage_id INTEGER,
    start INTEGER NOT NULL, end INTEGER NOT NULL,
    cells TEXT NOT NULL,              -- JSON: [[name, text, start, end], ...]
    PRIMARY KEY (plan_id, idx)) WITHOUT ROWID;
CREATE TABLE commitments (          -- see index/commitments.py
    plan_id INTEGER NOT NULL, kind TEXT NOT NULL,         -- "target", "deadline", "task"
    idx INTEGER NOT NULL, passage_id INTEGER,
    record TEXT NOT NULL,             -- JSON: field -> value; ranges with their words
    PRIMARY KEY (plan_id, kind, idx)) WITHOUT ROWID;
CREATE TABLE citations (plan_id INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
    passage_id INTEGER, surface TEXT NOT NULL, normal TEXT NOT NULL, key TEXT NOT NULL,
    relation TEXT NOT NULL,           -- "basis", "implements", "mentions"
    date TEXT NOT NULL,               -- of the cited document, ISO 8601, as the text has it
    issuer TEXT NOT NULL,             -- words behind the code that say whose it is
    uncertain INTEGER NOT NULL, PRIMARY KEY (plan_id, start)) WITHOUT ROWID;
CREATE INDEX citations_by_key ON citations (key);
CREATE TABLE files (file TEXT PRIMARY KEY, sha256 TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE failures (file TEXT PRIMARY KEY, reason TEXT NOT NULL) WITHOUT ROWID;
"""

# What still has to be indexed for search. On disk, so that memory does not grow with the corpus.
PENDING = """
CREATE TEMP TABLE pending (
    passage_id INTEGER PRIMARY KEY, plan_id INTEGER NOT NULL, embedded TEXT NOT NULL)
"""
