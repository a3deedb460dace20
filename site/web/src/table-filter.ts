import { counted, element, marked } from './dom';

/** Puts a field above each `table[data-filter]` that leaves only the rows which have every word typed. The attribute says what is looked for. */
export function addTableFilters(): void {
  for (const table of marked<HTMLTableElement>('table[data-filter]')) {
    const rows = [...table.tBodies].flatMap(body => [...body.rows]);
    const texts = rows.map(row => fold(row.textContent ?? ''));
    const field = element('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' });
    const status = element('span', { role: 'status', class: 'table-filter-count' });
    field.addEventListener('input', () => {
      const words = fold(field.value).split(/\s+/);
      let shown = 0;
      rows.forEach((row, index) => {
        row.hidden = !words.every(word => texts[index]?.includes(word));
        if (!row.hidden) shown++;
      });
      status.textContent = field.value.trim() === '' ? '' : `${counted(shown, 'row')} of ${rows.length}`;
    });
    const block = element('p', { class: 'table-filter' }, element('label', {}, element('span', {}, table.dataset['filter'] || 'Filter'), field), status);
    (table.closest('[data-filter-place]') ?? table.parentElement?.closest('.table-scroll') ?? table).before(block);
  }
}

/** Letters without case and accents. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
