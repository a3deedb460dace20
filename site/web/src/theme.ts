// Runs before the first paint, so that nobody who chose a theme sees the other one flash by.
import { chosenTheme, show } from './themes';

show(chosenTheme());
