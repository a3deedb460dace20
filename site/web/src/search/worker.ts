import { SearchIndex } from './index';
import type { Answer, Question } from './messages';
import { type ColumnPart, format, type Part, type Parts } from './wire';
import { plain, wordsTyped } from './words';

// The index is built here, beside the page, so that typing never waits for it.
declare const self: DedicatedWorkerGlobalScope;

const folder = new URL('../search/', self.location.href);
const columnsAsked = new Set<number>();
let index: SearchIndex | null = null;
let parts: Parts | null = null;
let question: Question | null = null;
let loading = 1;
let failed = false;
let begun = false;

self.onmessage = (message: MessageEvent<Question>) => {
  question = message.data;
  loadColumns(question.text);
  answer();
};

void load();

/** Loads the index part by part; whoever has asked sees more with each. */
async function load(): Promise<void> {
  try {
    parts = await read<Parts>('parts.json');
    if (parts.format !== format) throw new Error(`${parts.format} is not ${format}`);
    index = new SearchIndex(parts);
    if (question) loadColumns(question.text);
    let next = parts.parts > 0 ? read<Part>('part-1.json') : null;
    for (let number = 1; next; number++) {
      const part: Part = await next;
      next = number < parts.parts ? read<Part>(`part-${number + 1}.json`) : null;
      index.add(part);
      begun = true;
      answer();
    }
  } catch {
    failed = true;
  }
  loading--;
  answer();
}

/** Columns are many: only those are loaded whose words begin as the words of the question do. */
function loadColumns(text: string): void {
  const typed = wordsTyped(text).map(plain);
  const words = [...typed, typed.join('')];
  let guesses = 8;
  parts?.columns.forEach((beginning, place) => {
    if (columnsAsked.has(place)) return;
    const fits = words.some(word => word.startsWith(beginning))
      || (words.some(word => word.length > 2 && beginning.startsWith(word)) && guesses-- > 0);
    if (!fits) return;
    columnsAsked.add(place);
    loading++;
    read<ColumnPart>(`columns-${place + 1}.json`)
      .then(part => index?.addColumns(part), () => { failed = true; })
      .finally(() => {
        loading--;
        answer();
      });
  });
}

function answer(): void {
  // Columns that come before anything else are seldom what is meant.
  if (!question || !(begun || failed || loading === 0)) return;
  const { number, text, filters, limit, counts } = question;
  const { found, guess } = index?.search(text) ?? { found: [], guess: '' as const };
  const result = index?.narrow(found, filters, limit, counts) ?? { hits: [], total: 0, facets: null };
  self.postMessage({ number, ...result, guess, complete: loading === 0, failed } satisfies Answer);
}

async function read<T>(file: string): Promise<T> {
  const response = await fetch(new URL(file, folder));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return await response.json() as T;
}
