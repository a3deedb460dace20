import { element } from '../dom';
import { lightMarks } from '../lights';
import type { Hit } from './messages';
import { plain } from './words';

/** A text with the words that were met marked in it. */
export function withMarks(text: string, words: readonly string[]): (Node | string)[] {
  if (words.length === 0) return [text];
  return text.split(/([\p{L}\p{N}]+)/u).filter(piece => piece !== '').map(piece => {
    const folded = plain(piece);
    return words.some(word => folded === word || (word.length > 2 && folded.includes(word))) ? element('mark', {}, piece) : piece;
  });
}

/** What stands small beside the title of a hit. */
export function detailsOf(hit: Hit): string {
  const parts = hit.kind === 'column'
    ? [hit.columnCount === 1 && hit.columns[0] ? `in ${hit.columns[0].title}` : `in ${hit.columnCount.toLocaleString('en')} places`]
    : [hit.kind === 'domain' ? '' : hit.key, hit.owner];
  return parts.filter(part => part !== '').join(' · ');
}

/** How the data of a hit stand, as a mark with its words; nothing where nobody has looked at any data. */
export function lightOf(hit: Hit): HTMLSpanElement[] {
  const mark = lightMarks[hit.light];
  return mark ? [element('span', { class: `mark small ${mark[0]}` }, mark[1])] : [];
}
