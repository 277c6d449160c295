import sqlite from 'node-sqlite3-wasm';
import type { Peer } from './peer.ts';

/**
 * https://sqlite.org/fts5.html, with the Porter tokenizer, ordered by its BM25. Each word is a quoted string, so that
 * none is read as syntax; with OR between them, since FTS5 else wants every word.
 */
export const sqliteFts5: Peer = {
  name: 'SQLite FTS5',
  index(sentences) {
    const database = new sqlite.Database(':memory:');
    database.exec(`CREATE VIRTUAL TABLE sentence USING fts5(title, text, tokenize = 'porter unicode61')`);
    database.exec('BEGIN');
    const insert = database.prepare('INSERT INTO sentence (rowid, title, text) VALUES (?, ?, ?)');
    sentences.forEach(({ title, text }, id) => {
      insert.run([id, title, text]);
    });
    insert.finalize();
    database.exec('COMMIT');
    const query = database.prepare(
      'SELECT rowid AS id FROM sentence WHERE sentence MATCH ? ORDER BY rank LIMIT ?',
    );
    return {
      search(question, limit) {
        const words = question.match(/[\p{L}\p{M}\p{N}]+/gu);
        if (words === null) return [];
        return query.all([words.map((word) => `"${word}"`).join(' OR '), limit]).map(({ id }) => Number(id));
      },
      bytesElsewhere: pragma('page_count') * pragma('page_size'),
    };

    function pragma(name: string): number {
      return Number(database.get(`PRAGMA ${name}`)?.[name]);
    }
  },
};
