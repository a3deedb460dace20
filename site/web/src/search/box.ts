import { counted, element, marked, set } from '../dom';
import { address } from '../site';
import { ask, prepare } from './client';
import { detailsOf, lightOf, withMarks } from './hit-text';
import { type Answer, guessed, type Hit } from './messages';

const most = 8;

/** Makes each `form[data-search]` show what it finds while one types: a combobox with a list, as the ARIA patterns describe it. */
export function addSearchBoxes(): void {
  marked<HTMLFormElement>('form[data-search]').forEach((form, number) => {
    const input = form.querySelector<HTMLInputElement>('input[type=search], input[name=q]');
    if (input) enhance(form, input, `search-${number}`);
  });
  focusBySlash();
}

function enhance(form: HTMLFormElement, input: HTMLInputElement, id: string): void {
  const list = element('div', { id: `${id}-list`, role: 'listbox', class: 'search-list', 'aria-label': 'What was found' });
  const note = element('p', { class: 'search-note' });
  const popup = element('div', { class: 'search-popup', hidden: true }, list, note);
  const status = element('p', { role: 'status', class: 'visually-hidden' });
  form.append(popup, status);
  form.classList.add('search-box');
  set(input, {
    role: 'combobox', autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false',
    'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id,
  });

  let options: HTMLAnchorElement[] = [];
  let active = -1;
  let asked = 0;

  input.addEventListener('focus', () => void prepare());
  input.addEventListener('input', look);
  input.addEventListener('keydown', onKey);
  form.addEventListener('focusout', event => {
    if (!form.contains(event.relatedTarget as Node | null)) close();
  });
  // A click on an option must not take the focus from the field before the link is followed.
  list.addEventListener('mousedown', event => event.preventDefault());

  function look(): void {
    const text = input.value.trim();
    if (text === '') {
      close();
      return;
    }
    const question = ++asked;
    ask({ text, filters: {}, limit: most, counts: false }, answer => {
      if (question === asked && document.activeElement === input) show(text, answer);
    });
  }

  function show(text: string, answer: Answer): void {
    const chosen = options[active]?.href;
    options = answer.hits.map((hit, place) => option(hit, `${id}-${place}`, text));
    list.replaceChildren(...options);
    list.hidden = options.length === 0;
    note.textContent = noteOn(answer);
    if (answer.total > options.length) {
      note.append(' ', element('a', { href: `${form.action}?q=${encodeURIComponent(text)}`, tabindex: -1 }, 'Show all'));
    }
    status.textContent = answer.complete ? (note.textContent || counted(answer.total, 'result')) : '';
    popup.hidden = false;
    set(input, { 'aria-expanded': String(options.length > 0) });
    activate(options.findIndex(one => one.href === chosen));
  }

  function noteOn(answer: Answer): string {
    if (answer.failed && answer.total === 0) return 'The index cannot be loaded. Is the connection there?';
    if (!answer.complete && answer.total === 0) return 'Looking…';
    if (answer.total === 0) return 'Nothing found. Try another word, or fewer.';
    return [guessed[answer.guess], answer.total > most ? `${answer.total.toLocaleString('en')} results.` : ''].filter(part => part !== '').join(' ');
  }

  /** Closes the list for good: an answer that is still on its way finds nobody who asked. */
  function close(): void {
    asked++;
    popup.hidden = true;
    options = [];
    list.replaceChildren();
    activate(-1);
    set(input, { 'aria-expanded': 'false' });
  }

  function activate(place: number): void {
    options[active]?.setAttribute('aria-selected', 'false');
    active = place;
    const option = options[active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    set(input, { 'aria-activedescendant': option?.id });
  }

  function onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const open = !popup.hidden && options.length > 0;
    switch (event.key) {
      case 'ArrowDown':
        if (open) activate(active + 1 < options.length ? active + 1 : -1);
        else look();
        break;
      case 'ArrowUp':
        if (!open) return;
        activate(active < 0 ? options.length - 1 : active - 1);
        break;
      case 'Enter': {
        const option = options[active];
        if (!open || !option) return;
        location.assign(option.href);
        break;
      }
      case 'Escape':
        if (popup.hidden) input.value = '';
        close();
        break;
      default:
        return;
    }
    event.preventDefault();
  }
}

function option(hit: Hit, id: string, text: string): HTMLAnchorElement {
  const href = hit.kind !== 'column' ? address(hit.address)
    : hit.columnCount === 1 && hit.columns[0] ? address(hit.columns[0].address)
    : address(`search/?q=${encodeURIComponent(hit.title)}&kind=column`);
  return element(
    'a', { id, href, role: 'option', tabindex: -1, 'aria-selected': 'false', class: 'search-option', 'data-kind': hit.kind },
    element('span', { class: 'search-kind' }, hit.kind),
    element('span', { class: 'search-title' }, ...withMarks(hit.title || text, hit.words)),
    element('span', { class: 'search-details' }, detailsOf(hit), ' ', ...lightOf(hit)));
}

/** A slash goes to the field, as on many sites; not while one types elsewhere. */
function focusBySlash(): void {
  document.addEventListener('keydown', event => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]')) return;
    const input = document.querySelector<HTMLInputElement>('[data-search-page] input[type=search], form[data-search] input');
    if (!input) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
