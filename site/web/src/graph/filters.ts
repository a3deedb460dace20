import { element } from '../dom';
import { lights } from '../lights';
import { arrange } from './arrange';
import { type Picture, reachable } from './picture';

const archetypes: Record<string, string> = { sourceAligned: 'Source-aligned', aggregate: 'Aggregate', consumerAligned: 'Consumer-aligned' };

/** What is asked of the picture, as the address of the page says it. */
type Asked = Readonly<Record<'domain' | 'archetype' | 'status' | 'light' | 'product' | 'flow', string>>;

/**
 * The controls above the picture: they leave the nodes of a domain, an archetype, a status or a state of the data, or what is up- or downstream of a product.
 * The address says what is chosen, so that it can be passed on.
 */
export function addFilters(picture: Picture, place: HTMLElement, changed: (open: ReadonlySet<number> | null) => void): void {
  const domain = choices('Domain', 'domain', values(node => node.domain).map(key => [key, titleOf(key)]));
  const archetype = choices('Archetype', 'archetype', values(node => node.archetype).map(value => [value, archetypes[value] ?? value]));
  const status = choices('Status', 'status', values(node => node.status).map(value => [value, value]));
  const light = choices('Data', 'light', values(node => node.light).map(value => [value, lights[value] ?? value]));
  const products = element('datalist', { id: 'graph-products' }, ...values(node => node.product).map(key => element('option', { value: key })));
  const product = element('input', { name: 'product', type: 'search', list: products.id, autocomplete: 'off', spellcheck: 'false', placeholder: 'domain/product' });
  const flow = choices('Flow', 'flow', [['up', 'Where it comes from'], ['down', 'Where it goes']], 'Both ways');
  const reset = element('button', { type: 'button', class: 'graph-reset' }, 'Show all');
  const count = element('p', { role: 'status', class: 'graph-count' });
  const hasProducts = products.children.length > 0;

  const form = element('form', { class: 'graph-filters', 'aria-label': 'Filter the picture' },
    domain.label, archetype.label, ...(hasProducts ? [status.label, ...(light.select.length > 1 ? [light.label] : []), element('label', {}, element('span', {}, 'Around a product'), product), products, flow.label] : []), reset);
  place.prepend(form, count);

  const selects = { domain: domain.select, archetype: archetype.select, status: status.select, light: light.select, flow: flow.select, product };
  const start = new URLSearchParams(location.search);
  for (const [name, field] of Object.entries(selects)) field.value = start.get(name) ?? '';
  form.addEventListener('input', apply);
  form.addEventListener('submit', event => event.preventDefault());
  reset.addEventListener('click', () => {
    for (const field of Object.values(selects)) field.value = '';
    apply();
  });
  apply();

  function apply(): void {
    const asked = Object.fromEntries(Object.entries(selects).map(([name, field]) => [name, field.value.trim()])) as Asked;
    const isAll = Object.values(asked).every(value => value === '');
    const subject = subjectOf(picture, asked);
    const open = openNodes(picture, asked, subject);
    if (picture.svg.classList.contains('is-dense')) arrange(picture, subject !== null && open.has(subject) ? subject : null, open);
    const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString();
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
    picture.nodes.forEach((node, number) => node.element.classList.toggle('is-out', !open.has(number)));
    picture.edges.forEach(edge => edge.element.classList.toggle('is-out', !open.has(edge.from) || !open.has(edge.to)));
    picture.svg.classList.toggle('is-filtered', !isAll);
    for (const frame of picture.svg.querySelectorAll('.graph-domain')) {
      const key = frame.getAttribute('data-domain');
      frame.classList.toggle('is-out', !picture.nodes.some((node, number) => node.domain === key && open.has(number)));
    }
    reset.disabled = isAll;
    count.textContent = isAll ? '' : open.size === 0 ? 'Nothing in the mesh is like that.' : `${open.size.toLocaleString('en')} of ${picture.nodes.length.toLocaleString('en')} shown`;
    changed(isAll ? null : open);
  }

  function values(of: (node: Picture['nodes'][number]) => string): string[] {
    return [...new Set(picture.nodes.map(of))].filter(value => value !== '').sort();
  }

  function titleOf(key: string): string {
    return [...picture.svg.querySelectorAll('.graph-domain')].find(frame => frame.getAttribute('data-domain') === key)?.querySelector('text')?.textContent ?? key;
  }
}

function subjectOf(picture: Picture, asked: Asked): number | null {
  const subject = picture.nodes.findIndex(node => asked.product !== '' && node.product === asked.product);
  return subject < 0 ? null : subject;
}

function openNodes(picture: Picture, asked: Asked, subject: number | null): Set<number> {
  const around = subject === null ? null : new Set([
    ...(asked.flow === 'down' ? [] : reachable(picture, subject, 'sources')),
    ...(asked.flow === 'up' ? [] : reachable(picture, subject, 'consumers')),
  ]);
  return new Set([...picture.nodes.keys()].filter(number => {
    const node = picture.nodes[number];
    return node !== undefined
      && (asked.domain === '' || node.domain === asked.domain)
      && (asked.archetype === '' || node.archetype === asked.archetype)
      && (asked.status === '' || node.status === asked.status)
      && (asked.light === '' || node.light === asked.light)
      && (around === null || around.has(number));
  }));
}

function choices(title: string, name: string, values: readonly (readonly string[])[], any = 'Any') {
  const select = element('select', { name }, element('option', { value: '' }, any), ...values.map(([value, text]) => element('option', { value: value ?? '' }, text ?? '')));
  return { select, label: element('label', {}, element('span', {}, title), select) };
}
