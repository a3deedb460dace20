export const facets = ['kind', 'domain', 'classification', 'status', 'light'] as const;

export type Facet = (typeof facets)[number];

export type Filters = Readonly<Partial<Record<Facet, string>>>;

/** What a page asks the worker. The newest question is the only one that counts. */
export interface Question {
  readonly number: number;
  readonly text: string;
  readonly filters: Filters;
  readonly limit: number;
  /** Whether to count what each filter would leave. */
  readonly counts: boolean;
}

export interface Link {
  readonly title: string;
  readonly address: string;
}

/** A column that a product offers. */
export interface ColumnLink extends Link {
  readonly path: string;
  readonly description: string;
  readonly classification: string;
}

export interface Hit extends Link {
  readonly kind: string;
  readonly key: string;
  readonly description: string;
  readonly domain: string;
  readonly owner: string;
  readonly status: string;
  readonly classification: string;
  /** How its data stand: green, red or grey; empty where nobody has looked, and of what has none. */
  readonly light: string;
  /** Columns: some of those that have this name. */
  readonly columns: readonly ColumnLink[];
  readonly columnCount: number;
  /** The words of the entry that the question met. */
  readonly words: readonly string[];
}

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** How far what was found is what was asked for: nothing has all words, or none as they are written. */
export type Guess = '' | 'some' | 'alike';

export const guessed: Record<Guess, string> = {
  '': '',
  some: 'Nothing has all of these words; these have some.',
  alike: 'Nothing has these words; these are written alike.',
};

/** What the worker says; it says it again whenever a further part of the index has come. */
export interface Answer {
  readonly number: number;
  readonly hits: readonly Hit[];
  readonly total: number;
  readonly guess: Guess;
  readonly facets: Readonly<Record<Facet, readonly FacetValue[]>> | null;
  readonly complete: boolean;
  readonly failed: boolean;
}
