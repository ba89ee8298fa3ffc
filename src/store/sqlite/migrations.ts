/** The schema of the SQLite store, as the steps that lead to it: a released step is never changed, only followed. */

/**
 * One script for each schema version, in order.
 *
 * Every table carries its workspace, but for those of the index, whose `collection` stands for one story of one
 * workspace. Types and statements are kept to what PostgreSQL has too.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE story (
    workspace TEXT NOT NULL, slug TEXT NOT NULL, definition TEXT NOT NULL,
    PRIMARY KEY (workspace, slug)
  ) WITHOUT ROWID;

  CREATE TABLE question_choice (
    workspace TEXT NOT NULL, story TEXT NOT NULL, ordinal INTEGER NOT NULL, choice TEXT NOT NULL,
    PRIMARY KEY (workspace, story, ordinal)
  ) WITHOUT ROWID;

  -- One row for each story with articles: its counters, and the number under which the index knows it.
  CREATE TABLE collection (
    id INTEGER PRIMARY KEY, workspace TEXT NOT NULL, story TEXT NOT NULL,
    sequence INTEGER NOT NULL DEFAULT 0, next_doc INTEGER NOT NULL DEFAULT 1,
    indexed_to INTEGER NOT NULL DEFAULT 0, removals INTEGER NOT NULL DEFAULT 0,
    passages INTEGER NOT NULL DEFAULT 0, words INTEGER NOT NULL DEFAULT 0,
    UNIQUE (workspace, story)
  );

  -- The newest version of each article; head holds what lists show, as JSON.
  CREATE TABLE article (
    workspace TEXT NOT NULL, number INTEGER NOT NULL, story TEXT NOT NULL,
    version INTEGER NOT NULL, sequence INTEGER NOT NULL, withdrawn INTEGER NOT NULL DEFAULT 0,
    file TEXT NOT NULL, address TEXT, outlet TEXT, published TEXT, content_hash TEXT NOT NULL,
    copy_of INTEGER, signature TEXT, head TEXT NOT NULL, imported_at TEXT NOT NULL,
    PRIMARY KEY (workspace, number)
  ) WITHOUT ROWID;
  CREATE INDEX article_published ON article (workspace, story, withdrawn, published DESC, sequence DESC);
  CREATE INDEX article_sequence ON article (workspace, story, sequence);
  CREATE INDEX article_hash ON article (workspace, story, content_hash);
  CREATE INDEX article_address ON article (workspace, story, address) WHERE address IS NOT NULL;
  CREATE INDEX article_file ON article (workspace, story, file);
  CREATE INDEX article_copy ON article (workspace, copy_of) WHERE copy_of IS NOT NULL;

  CREATE TABLE article_version (
    workspace TEXT NOT NULL, article INTEGER NOT NULL, version INTEGER NOT NULL,
    content_hash TEXT NOT NULL, head TEXT NOT NULL, text TEXT NOT NULL, passages TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    UNIQUE (workspace, article, version)
  );

  CREATE TABLE article_band (
    workspace TEXT NOT NULL, story TEXT NOT NULL, band TEXT NOT NULL, article INTEGER NOT NULL,
    PRIMARY KEY (workspace, story, band, article)
  ) WITHOUT ROWID;
  CREATE INDEX article_band_article ON article_band (workspace, article);

  -- What the digest took out. Rows of the newest version of a live article are current.
  CREATE TABLE fact (
    workspace TEXT NOT NULL, article INTEGER NOT NULL, version INTEGER NOT NULL, kind TEXT NOT NULL,
    ordinal INTEGER NOT NULL, story TEXT NOT NULL, current INTEGER NOT NULL, passage INTEGER NOT NULL,
    speaker TEXT, speaker_name TEXT, dated_from TEXT, dated_to TEXT, fact TEXT NOT NULL,
    PRIMARY KEY (workspace, article, version, kind, ordinal)
  ) WITHOUT ROWID;
  CREATE INDEX fact_speaker ON fact (workspace, story, kind, speaker) WHERE current = 1 AND speaker IS NOT NULL;
  CREATE INDEX fact_dated ON fact (workspace, story, kind, dated_from) WHERE current = 1 AND dated_from IS NOT NULL;

  -- The index of passages. doc: collection * 2^32 + a number that grows; tokens: its term ids in order, as varints.
  CREATE TABLE passage (
    doc INTEGER PRIMARY KEY, article INTEGER NOT NULL, n INTEGER NOT NULL, day INTEGER NOT NULL, tokens BLOB NOT NULL
  );
  CREATE TABLE article_docs (
    collection INTEGER NOT NULL, article INTEGER NOT NULL, first_doc INTEGER NOT NULL, last_doc INTEGER NOT NULL,
    PRIMARY KEY (collection, article)
  ) WITHOUT ROWID;
  CREATE TABLE term (
    id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, stem TEXT NOT NULL,
    -- In how many passages of segments it stands.
    passages INTEGER NOT NULL DEFAULT 0,
    UNIQUE (collection, stem)
  );
  -- Words as printed (folded), for typing errors.
  CREATE TABLE word (
    collection INTEGER NOT NULL, word TEXT NOT NULL, term INTEGER NOT NULL,
    PRIMARY KEY (collection, word)
  ) WITHOUT ROWID;
  -- Postings lie in segments of consecutive docs, which are merged into larger ones as they grow in number.
  CREATE TABLE segment (
    -- AUTOINCREMENT: what is remembered of a segment must not be taken for another one.
    id INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER NOT NULL, level INTEGER NOT NULL,
    first_doc INTEGER NOT NULL, last_doc INTEGER NOT NULL, lengths BLOB NOT NULL, days BLOB NOT NULL
  );
  CREATE INDEX segment_collection ON segment (collection, first_doc);
  CREATE TABLE posting (
    segment INTEGER NOT NULL, term INTEGER NOT NULL, docs BLOB NOT NULL,
    PRIMARY KEY (segment, term)
  ) WITHOUT ROWID;

  CREATE TABLE conversation (
    workspace TEXT NOT NULL, platform TEXT NOT NULL, team TEXT NOT NULL, channel TEXT NOT NULL,
    thread TEXT NOT NULL, person TEXT NOT NULL, state TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (workspace, platform, team, channel, thread, person)
  ) WITHOUT ROWID;
  CREATE TABLE channel_story (
    workspace TEXT NOT NULL, platform TEXT NOT NULL, team TEXT NOT NULL, channel TEXT NOT NULL, story TEXT NOT NULL,
    PRIMARY KEY (workspace, platform, team, channel)
  ) WITHOUT ROWID;
  CREATE TABLE seen_event (
    workspace TEXT NOT NULL, platform TEXT NOT NULL, event TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (workspace, platform, event)
  ) WITHOUT ROWID;
  CREATE INDEX seen_event_at ON seen_event (workspace, at);

  CREATE TABLE subscription (
    workspace TEXT NOT NULL, platform TEXT NOT NULL, team TEXT NOT NULL, channel TEXT NOT NULL, story TEXT NOT NULL,
    subscription TEXT NOT NULL,
    PRIMARY KEY (workspace, platform, team, channel, story)
  ) WITHOUT ROWID;
  CREATE TABLE watch (
    workspace TEXT NOT NULL, platform TEXT NOT NULL, team TEXT NOT NULL, channel TEXT NOT NULL,
    thread TEXT NOT NULL, person TEXT NOT NULL, story TEXT NOT NULL, question TEXT NOT NULL, last_status TEXT NOT NULL,
    PRIMARY KEY (workspace, platform, team, channel, thread, person, story, question)
  ) WITHOUT ROWID;
  CREATE TABLE delivery (
    workspace TEXT NOT NULL, platform TEXT NOT NULL, team TEXT NOT NULL, channel TEXT NOT NULL, story TEXT NOT NULL,
    date TEXT NOT NULL, state TEXT NOT NULL, token TEXT NOT NULL, due_at TEXT NOT NULL, claimed_until TEXT,
    attempts INTEGER NOT NULL, retry_at TEXT, message_id TEXT, up_to INTEGER, sent_at TEXT, late INTEGER, error TEXT,
    PRIMARY KEY (workspace, platform, team, channel, story, date)
  ) WITHOUT ROWID;

  -- How many rows share the first columns of an index, so that SQLite doesn't search a whole workspace for one article.
  ANALYZE sqlite_schema;
  INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('article', 'article', '100000 100000 1'),
    ('article', 'article_published', '100000 100000 10000 10000 20 1'),
    ('article', 'article_sequence', '100000 100000 10000 1'),
    ('article', 'article_hash', '100000 100000 10000 1'),
    ('article', 'article_address', '100000 100000 10000 1'),
    ('article', 'article_file', '100000 100000 10000 1'),
    ('article', 'article_copy', '10000 10000 4'),
    ('fact', 'fact', '3000000 3000000 30 30 10 1'),
    ('fact', 'fact_speaker', '1000000 1000000 100000 50000 50'),
    ('fact', 'fact_dated', '1000000 1000000 100000 50000 50');
  ANALYZE sqlite_schema;
  `,
  `
  -- What a story's answers rest on is counted from this index alone: the rows themselves are large.
  CREATE INDEX article_basis ON article (workspace, story, withdrawn, outlet, published, copy_of);
  INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('article', 'article_basis', '100000 100000 10000 10000 500 20 1');
  ANALYZE sqlite_schema;
  `,
]
