import { flexSearch } from './flexsearch.ts';
import { lunrPeer } from './lunr.ts';
import { miniSearch } from './minisearch.ts';
import { orama } from './orama.ts';
import type { Peer } from './peer.ts';
import { sqliteFts5 } from './sqlite-fts5.ts';
import { winkBm25 } from './wink-bm25.ts';

/** What Accord is compared with. */
export const PEERS: readonly Peer[] = [miniSearch, lunrPeer, flexSearch, orama, winkBm25, sqliteFts5];
