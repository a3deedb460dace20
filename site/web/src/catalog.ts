import { addCopyButtons } from './copy';
import { addSearchBoxes } from './search/box';
import { addSearchPage } from './search/page';
import { addTableFilters } from './table-filter';
import { addThemeSwitches } from './theme-switch';

// Every page reads without any of this; each line adds a convenience where the page has marked a place for it.
addThemeSwitches();
addSearchBoxes();
addSearchPage();
addCopyButtons();
addTableFilters();

if (document.querySelector('[data-graph]')) void import('./graph/graph').then(graph => graph.addGraphs());
