// The files that the catalog's search reads, as C# writes them (MeshGovernance.Catalog/SearchIndex).

export const format = 'meshgovernance/search/v3';

/** `search/parts.json`: what there is to load. */
export interface Parts {
  readonly format: string;
  /** How many files `part-<n>.json` there are, from 1; what most people look for comes first. */
  readonly parts: number;
  /** The beginnings of words by which `columns-<n>.json` are told apart, in their order from 1. */
  readonly columns: readonly string[];
  /** The classifications, from open to closed. */
  readonly classification: readonly string[];
  /** The domains that products name by number: key and name. */
  readonly domains: readonly (readonly [key: string, name: string])[];
}

/** `search/part-<n>.json`. */
export interface Part {
  readonly entries: readonly PartEntry[];
}

export type PartEntry = readonly [
  kind: 'product' | 'domain' | 'policy' | 'person' | 'page',
  address: string,
  title: string,
  key: string,
  description: string,
  domain: number,
  tags: readonly string[],
  owner: string,
  status: string,
  classification: string,
  consumers: number,
  /** How its data stand: green, red or grey; empty where nobody has looked at any data. */
  light: string,
];

/** `search/columns-<n>.json`. */
export interface ColumnPart {
  readonly columns: readonly ColumnEntry[];
}

/** A name of columns, with the most closed classification, how many columns have it, and the first of them. */
export type ColumnEntry = readonly [name: string, classification: string, columns: number, first: readonly OfferedColumn[]];

/** A column of a product, which is the number of an entry, counted through all parts. */
export type OfferedColumn = readonly [product: number, address: string, path: string, description: string, classification: string];
