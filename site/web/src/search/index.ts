import MiniSearch, { type SearchResult } from 'minisearch';
import { lights } from '../lights';
import { type ColumnLink, type Facet, type FacetValue, facets, type Filters, type Guess, type Hit } from './messages';
import type { ColumnPart, OfferedColumn, Part, Parts } from './wire';
import { plain, wordsOf, wordsTyped } from './words';

interface Entry {
  readonly id: number;
  readonly kind: string;
  readonly address: string;
  readonly title: string;
  readonly key: string;
  readonly description: string;
  readonly domain: string;
  readonly tags: string;
  readonly owner: string;
  readonly status: string;
  readonly classification: string;
  readonly light: string;
  readonly weight: number;
  readonly columns: readonly OfferedColumn[];
  readonly columnCount: number;
}

type Found = Pick<SearchResult, 'id' | 'terms' | 'queryTerms' | 'score' | 'match'>;

/** What the parts of the index that have come so far say. It knows nothing of files and messages. */
export class SearchIndex {
  private readonly entries: Entry[] = [];
  private readonly numbered: number[] = [];
  private readonly columnNames = new Set<string>();
  private readonly index = new MiniSearch<Entry>({
    fields: ['title', 'key', 'tags', 'owner', 'domain', 'description', 'status', 'classification'],
    tokenize: wordsOf,
    processTerm: plain,
    searchOptions: {
      tokenize: wordsTyped,
      boost: { title: 5, key: 3, tags: 2, owner: 2, domain: 1.5, description: 1, status: 1, classification: 1 },
      weights: { fuzzy: 0.3, prefix: 0.7 },
      // A short word has too many neighbours to guess what was meant; two letters that changed places are two edits.
      fuzzy: term => (term.length < 4 ? false : term.length < 5 ? 1 : 2),
      prefix: true,
      combineWith: 'AND',
      boostDocument: id => this.entries[id as number]?.weight ?? 1,
    },
  });

  constructor(private readonly parts: Parts) {}

  add(part: Part): void {
    const fresh = part.entries.map(([kind, address, title, key, description, domain, tags, owner, status, classification, consumers, light]): Entry => {
      const entry: Entry = {
        id: this.entries.length, kind, address, title, key, description, tags: tags.join(' '), owner, status, classification, light,
        domain: this.parts.domains[domain]?.[0] ?? '',
        weight: (kind === 'product' || kind === 'domain' ? 1.2 : 1) + Math.log10(1 + consumers) / 4,
        columns: [], columnCount: 0,
      };
      this.entries.push(entry);
      this.numbered.push(entry.id);
      return entry;
    });
    this.index.addAll(fresh);
  }

  addColumns(part: ColumnPart): void {
    const fresh: Entry[] = [];
    for (const [name, classification, columnCount, columns] of part.columns) {
      if (this.columnNames.has(name)) continue;
      this.columnNames.add(name);
      const entry: Entry = {
        id: this.entries.length, kind: 'column', address: '', title: name, key: '', domain: '', tags: '', owner: '', status: '', light: '',
        description: [...new Set(columns.map(([, , , description]) => description))].join(' '),
        classification, weight: 1 + Math.log10(1 + columnCount) / 8, columns, columnCount,
      };
      this.entries.push(entry);
      fresh.push(entry);
    }
    this.index.addAll(fresh);
  }

  /** The entries that have all words of a text; where none has, those that have words like them, then those that have some; the best first. */
  search(text: string): { readonly found: readonly Found[]; readonly guess: Guess } {
    if (wordsTyped(text).length === 0) {
      return { found: this.entries.filter(entry => entry.kind !== 'column').map(entry => ({ id: entry.id, terms: [], queryTerms: [], score: 0, match: {} })), guess: '' };
    }
    // One or two letters begin thousands of words: only names can be meant.
    if (text.trim().length < 3) return { found: this.named(text, this.index.search(text, { fields: ['title', 'key'], fuzzy: false })), guess: '' };
    const all = this.index.search(text, { fuzzy: false });
    if (all.length > 0) return { found: this.named(text, all), guess: '' };
    const alike = this.index.search(text).filter(one => one.queryTerms.every(asked => one.terms.some(term => isLike(asked, term))));
    // What is guessed from its name is meant more often than what has such words anywhere.
    const inTitle = (one: Found): boolean => Object.values(one.match).filter(fields => fields.includes('title')).length >= one.queryTerms.length;
    if (alike.length > 0) return { found: [...alike.filter(inTitle), ...alike.filter(one => !inTitle(one))], guess: 'alike' };
    const some = this.index.search(text, { fuzzy: false, combineWith: 'OR' });
    return { found: some, guess: some.length > 0 ? 'some' : '' };
  }

  /** What is called exactly as the text comes first, whatever else has its words. */
  private named(text: string, found: readonly Found[]): readonly Found[] {
    const asked = plain(text.trim());
    const isNamed = ({ id }: Found): boolean => {
      const entry = this.entries[id as number];
      return entry !== undefined && [entry.title, entry.key, entry.key.replace(/@\d+$/, '')].some(name => plain(name) === asked);
    };
    return [...found.filter(isNamed), ...found.filter(one => !isNamed(one))];
  }

  /** Those of what was found that pass the filters, the best as hits, and what every filter would leave. */
  narrow(found: readonly Found[], filters: Filters, limit: number, counts: boolean): {
    hits: Hit[]; total: number; facets: Record<Facet, FacetValue[]> | null;
  } {
    const hits: Hit[] = [];
    const tally: Record<Facet, Map<string, number>> = { kind: new Map(), domain: new Map(), classification: new Map(), status: new Map(), light: new Map() };
    let total = 0;
    for (const one of found) {
      const entry = this.entries[one.id as number];
      if (entry === undefined) continue;
      const values = (facet: Facet): readonly string[] => (facet === 'domain' ? this.domainsOf(entry) : [entry[facet]]);
      const missed = facets.filter(facet => filters[facet] && !values(facet).includes(filters[facet]));
      if (missed.length === 0) {
        total++;
        if (hits.length < limit) hits.push(this.hit(entry, one.terms, filters.domain));
      }
      if (!counts) continue;
      for (const facet of facets) {
        if (missed.length > 1 || (missed.length === 1 && missed[0] !== facet)) continue;
        for (const value of values(facet)) {
          if (value !== '') tally[facet].set(value, (tally[facet].get(value) ?? 0) + 1);
        }
      }
    }
    return { hits, total, facets: counts ? this.values(tally, filters) : null };
  }

  private hit(entry: Entry, words: readonly string[], domain: string | undefined): Hit {
    return { ...entry, columns: entry.columns.filter(([product]) => !domain || this.product(product)?.domain === domain).flatMap(column => this.column(column)), words };
  }

  private column([product, address, path, description, classification]: OfferedColumn): ColumnLink[] {
    const entry = this.product(product);
    return entry === undefined ? [] : [{ title: entry.title, address, path, description, classification }];
  }

  private product(number: number): Entry | undefined {
    return this.entries[this.numbered[number] ?? -1];
  }

  /** A column is where the products are that offer it. */
  private domainsOf(entry: Entry): readonly string[] {
    return entry.kind !== 'column' ? [entry.domain] : [...new Set(entry.columns.map(([product]) => this.product(product)?.domain ?? ''))];
  }

  private values(tally: Record<Facet, Map<string, number>>, filters: Filters): Record<Facet, FacetValue[]> {
    const domains = new Map(this.parts.domains.map(([key, name]) => [key, name]));
    const scale = this.parts.classification;
    const kinds = ['product', 'domain', 'policy', 'column', 'person', 'page'];
    const orders: Record<Facet, (a: string, b: string) => number> = {
      kind: (a, b) => kinds.indexOf(a) - kinds.indexOf(b),
      domain: (a, b) => (label('domain', a) < label('domain', b) ? -1 : 1),
      classification: (a, b) => scale.indexOf(a) - scale.indexOf(b),
      status: (a, b) => (a < b ? -1 : 1),
      light: (a, b) => Object.keys(lights).indexOf(a) - Object.keys(lights).indexOf(b),
    };
    return Object.fromEntries(facets.map(facet => {
      const chosen = filters[facet];
      const counted = tally[facet];
      if (chosen && !counted.has(chosen)) counted.set(chosen, 0);
      return [facet, [...counted.keys()].sort(orders[facet]).map(value => ({ value, label: label(facet, value), count: counted.get(value) ?? 0 }))];
    })) as Record<Facet, FacetValue[]>;

    function label(facet: Facet, value: string): string {
      return facet === 'domain' ? domains.get(value) || value : facet === 'light' ? lights[value] ?? value : value;
    }
  }
}

/** Whether a short word can be meant by another: it begins it, has its letters in another order, or is one letter away. Long ones were compared. */
function isLike(asked: string, term: string): boolean {
  if (asked.length >= 6 || term.startsWith(asked) || sorted(asked) === sorted(term)) return true;
  let start = 0;
  while (start < asked.length && asked[start] === term[start]) start++;
  let end = 0;
  while (end < Math.min(asked.length, term.length) - start && asked.at(-1 - end) === term.at(-1 - end)) end++;
  return Math.max(asked.length, term.length) - start - end <= 1;
}

function sorted(word: string): string {
  return [...word].sort().join('');
}
