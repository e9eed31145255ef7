-- Twenty people at a store of 100,000 articles: words stand apart from the rows that decisions change, what waits has an
-- index in the order of the queue that knows the filters, and the counts beside the filters come from an index alone.
postgres: DROP INDEX articles_words;
postgres: CREATE TABLE articles_words (id BIGINT NOT NULL PRIMARY KEY, words TSVECTOR NOT NULL);
postgres: INSERT INTO articles_words (id, words) SELECT id, words FROM articles;
postgres: ALTER TABLE articles DROP COLUMN words;
postgres: CREATE INDEX articles_words_found ON articles_words USING GIN (words);
postgres: DROP INDEX findings_words;
postgres: CREATE TABLE findings_words (id BIGINT NOT NULL PRIMARY KEY, words TSVECTOR NOT NULL);
postgres: INSERT INTO findings_words (id, words) SELECT id, words FROM findings;
postgres: ALTER TABLE findings DROP COLUMN words;
postgres: CREATE INDEX findings_words_found ON findings_words USING GIN (words);
CREATE INDEX findings_waiting ON findings (worth DESC, id DESC, severity, language, rule, site, assignee) WHERE standing = 'current' AND state IN ('open', 'asked');
CREATE INDEX findings_counts ON findings (state, standing, severity, rule, language, site, assignee, owner) WHERE owner IS NULL;
