import { address } from '../site';
import type { Answer, Question } from './messages';

declare const SEARCH_WORKER: string;

let worker: Worker | null = null;
let last = 0;
const listeners = new Map<number, (answer: Answer) => void>();

/** Starts loading the index; asking does that, too, but a visitor who goes to the field is about to ask. */
export function prepare(): Worker {
  if (worker) return worker;
  worker = new Worker(address(`assets/${SEARCH_WORKER}`));
  worker.onmessage = (message: MessageEvent<Answer>) => listeners.get(message.data.number)?.(message.data);
  return worker;
}

/** Asks; `heard` is called with what is known now, and again as more of the index comes, until somebody asks anew. */
export function ask(question: Omit<Question, 'number'>, heard: (answer: Answer) => void): void {
  const ready = prepare();
  listeners.clear();
  listeners.set(++last, heard);
  ready.postMessage({ ...question, number: last } satisfies Question);
}
