import { element, marked, set } from './dom';
import { choose, chosenTheme, type Theme, themes } from './themes';

const labels: Record<Theme, string> = { system: 'as the system', light: 'light', dark: 'dark' };

/** Fills `[data-theme-switch]` with a button that goes through the themes. */
export function addThemeSwitches(): void {
  for (const place of marked('[data-theme-switch]')) {
    const button = element('button', { type: 'button', class: 'theme-switch' });
    button.addEventListener('click', () => {
      const next = themes[(themes.indexOf(chosen) + 1) % themes.length] ?? 'system';
      choose(next);
      describe(next);
    });
    let chosen: Theme;
    describe(chosenTheme());
    place.replaceChildren(button);
    place.hidden = false;

    function describe(theme: Theme): void {
      chosen = theme;
      const label = `Colours: ${labels[theme]}`;
      set(button, { 'data-theme-now': theme, 'aria-label': label, title: label });
    }
  }
}
