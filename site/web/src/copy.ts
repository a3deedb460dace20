import { element, marked } from './dom';

/** Gives each `[data-copy]` a button that copies the text of its `pre` or `code`, or its own. */
export function addCopyButtons(): void {
  if (!navigator.clipboard) return;
  for (const place of marked('[data-copy]')) {
    const source = place.querySelector('pre, code') ?? place;
    const text = source.textContent ?? '';
    const status = element('span', { role: 'status', class: 'visually-hidden' });
    const button = element('button', { type: 'button', class: 'copy', 'aria-label': place.dataset['copy'] || 'Copy' }, 'Copy');
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(text).then(() => say('Copied'), () => say('Not copied'));
    });
    place.append(button, status);

    function say(outcome: string): void {
      button.textContent = outcome;
      status.textContent = outcome;
      setTimeout(() => {
        button.textContent = 'Copy';
        status.textContent = '';
      }, 2000);
    }
  }
}
