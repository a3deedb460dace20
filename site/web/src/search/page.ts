import { counted, element, set } from '../dom';
import { lights } from '../lights';
import { address } from '../site';
import { ask } from './client';
import { detailsOf, lightOf, withMarks } from './hit-text';
import { type Answer, type Facet, facets, type Filters, guessed, type Hit } from './messages';

const step = 25;
const labels: Record<Facet, string> = { kind: 'Kind', domain: 'Domain', classification: 'Classification', status: 'Status', light: 'Data' };

/** Brings `[data-search-page]` to life: its form asks while one types, with filters, and the address says what is asked. */
export function addSearchPage(): void {
  const page = document.querySelector<HTMLElement>('[data-search-page]');
  const form = page?.querySelector('form');
  const input = form?.querySelector<HTMLInputElement>('input[type=search]');
  if (!page || !form || !input) return;

  const asked = new URLSearchParams(location.search);
  const selects = new Map(facets.map(facet => [facet, element('select', { name: facet })] as const));
  const filters = element('div', { class: 'search-filters' }, ...[...selects].map(([facet, select]) =>
    element('label', {}, element('span', {}, labels[facet]), select)));
  const status = element('p', { role: 'status', class: 'search-status' });
  const list = element('ol', { class: 'search-results' });
  const more = element('button', { type: 'button', class: 'search-more', hidden: true }, 'Show more');
  page.querySelectorAll('[data-search-fallback]').forEach(fallback => fallback.remove());
  form.append(filters);
  page.append(status, list, more);

  let limit = step;
  input.value = asked.get('q') ?? '';
  // Where nobody has looked at any data, there is nothing to choose.
  const isKnown = (facet: Facet): boolean => facet !== 'light' || asked.has(facet) || (selects.get(facet)?.length ?? 0) > 1;
  for (const [facet, select] of selects) fill(select, [{ value: asked.get(facet) ?? '', label: lights[asked.get(facet) ?? ''] ?? asked.get(facet) ?? '', count: 0 }], asked.get(facet) ?? '');
  set(input, { autocomplete: 'off', spellcheck: 'false' });

  form.addEventListener('submit', event => {
    event.preventDefault();
    look();
  });
  input.addEventListener('input', look);
  filters.addEventListener('change', look);
  more.addEventListener('click', () => {
    const from = list.children.length;
    limit += step;
    find(() => list.children[from]?.querySelector('a')?.focus());
  });
  find();

  function look(): void {
    limit = step;
    find();
  }

  function find(then?: () => void): void {
    const text = input?.value.trim() ?? '';
    const chosen: Filters = Object.fromEntries([...selects].flatMap(([facet, select]) => (select.value ? [[facet, select.value]] : [])));
    const query = new URLSearchParams({ ...(text ? { q: text } : {}), ...chosen }).toString();
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
    ask({ text, filters: chosen, limit, counts: true }, answer => {
      show(answer);
      then?.();
      then = undefined;
    });
  }

  function show(answer: Answer): void {
    for (const [facet, select] of selects) {
      fill(select, answer.facets?.[facet] ?? [], select.value);
      if (select.parentElement) select.parentElement.hidden = !isKnown(facet);
    }
    list.replaceChildren(...answer.hits.map(result));
    more.hidden = answer.total <= answer.hits.length;
    status.textContent = answer.failed ? 'A part of the index cannot be loaded. Is the connection there?'
      : answer.complete && answer.total === 0 ? 'Nothing found. Try another word, fewer words, or no filter.'
      : `${counted(answer.total, 'result')}${answer.complete ? '' : ' so far…'} ${guessed[answer.guess]}`.trim();
  }
}

function fill(select: HTMLSelectElement, values: readonly { value: string; label: string; count: number }[], chosen: string): void {
  select.replaceChildren(
    element('option', { value: '' }, 'Any'),
    ...values.filter(one => one.value !== '').map(one => element('option', { value: one.value }, one.count > 0 ? `${one.label} (${one.count.toLocaleString('en')})` : one.label)));
  select.value = chosen;
}

function result(hit: Hit): HTMLLIElement {
  const title = hit.kind === 'column'
    ? element('span', { class: 'search-title' }, element('code', {}, ...withMarks(hit.title, hit.words)))
    : element('a', { class: 'search-title', href: address(hit.address) }, ...withMarks(hit.title, hit.words));
  const badges = [hit.status, hit.classification].filter(badge => badge !== '').map(badge => element('span', { class: 'search-badge', 'data-value': badge }, badge));
  return element(
    'li', { class: 'search-result', 'data-kind': hit.kind },
    element('p', { class: 'search-head' }, element('span', { class: 'search-kind' }, hit.kind), title, ...badges, ...lightOf(hit)),
    element('p', { class: 'search-details' }, detailsOf(hit)),
    ...(hit.kind === 'column' ? [columnsOf(hit)]
      : hit.description ? [element('p', { class: 'search-description' }, ...withMarks(hit.description, hit.words))] : []));
}

/** Each column of the name by itself: what it holds differs from product to product. */
function columnsOf(hit: Hit): HTMLUListElement {
  return element(
    'ul', { class: 'search-columns' },
    ...hit.columns.map(column => element(
      'li', {},
      element('a', { href: address(column.address) }, column.title, ' ', element('code', {}, column.path)),
      ...(column.classification ? [element('span', { class: 'search-badge', 'data-value': column.classification }, column.classification)] : []),
      ...(column.description ? [element('span', { class: 'search-description' }, ...withMarks(column.description, hit.words))] : []))),
    ...(hit.columnCount > 50 ? [element('li', {}, `The first 50 of ${hit.columnCount.toLocaleString('en')}`)] : []));
}
