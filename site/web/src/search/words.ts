const apart = /[^\p{L}\p{N}]+/u;
const humps = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u;

/** The words of a text: `customerEmail_1 of Größe` has customer, email, 1, of, größe. A name in several words counts as a whole, too. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const chunk of text.split(/\s+/)) {
    const parts = chunk.split(apart).flatMap(part => part.split(humps)).filter(part => part !== '');
    words.push(...parts);
    if (parts.length > 1 && parts.length < 6) words.push(parts.join(''));
  }
  return words;
}

/** What is typed is split as names are, but not put together again: each word narrows. */
export function wordsTyped(text: string): string[] {
  return text.split(apart).flatMap(part => part.split(humps)).filter(part => part !== '');
}

/** A word as the index knows it: without case and accents. */
export function plain(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}
