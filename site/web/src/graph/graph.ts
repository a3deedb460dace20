import { element, marked, set } from '../dom';
import { addCamera, type Camera } from './camera';
import { addFilters } from './filters';
import { type GraphNode, type Picture, readPicture } from './picture';
import { type Direction, neighbour } from './walk';

const arrows: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/** Turns the image in each `[data-graph]` into a picture to walk through; where that fails, the image stays. */
export async function addGraphs(): Promise<void> {
  for (const place of marked('[data-graph]')) {
    const image = place.querySelector('img');
    const svg = image && await load(image.src);
    const picture = svg && readPicture(svg);
    if (!picture) continue;
    image.replaceWith(svg);
    enliven(picture, place);
  }
}

async function load(source: string): Promise<SVGSVGElement | null> {
  const response = await fetch(source).catch(() => null);
  if (!response?.ok) return null;
  // The page styles the picture itself, and allows no other styles.
  const text = (await response.text()).replace(/<style>[^<]*<\/style>/, '');
  const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  return root instanceof SVGSVGElement ? document.importNode(root, true) : null;
}

function enliven(picture: Picture, place: HTMLElement): void {
  const camera = addCamera(picture);
  place.classList.add('is-live');
  let open: ReadonlySet<number> | null = null;
  let current = -1;

  picture.nodes.forEach((node, number) => {
    set(node.element, { tabindex: '-1' });
    node.element.addEventListener('pointerenter', () => light(number));
    node.element.addEventListener('pointerleave', () => light(document.activeElement === node.element ? number : null));
    node.element.addEventListener('focus', () => {
      light(number);
      hold(number);
    });
    node.element.addEventListener('blur', () => light(null));
  });
  for (const link of picture.svg.querySelectorAll('.graph-domain-link')) set(link, { tabindex: '-1' });
  picture.svg.addEventListener('keydown', event => onKey(event));
  place.append(controls(camera), element('p', { class: 'graph-help' },
    'Drag to move, Ctrl and the wheel to zoom. With the keyboard: right to a consumer, left to a source, up and down to neighbours, + and - to zoom, 0 for all, Enter to open.'));
  addFilters(picture, place, shown => {
    open = shown;
    camera.show(shown ?? []);
    hold(firstOf(picture, shown));
  });

  function isOpen(node: number): boolean {
    return open === null || open.has(node);
  }

  /** One node at a time is a stop of the Tab key. */
  function hold(number: number): void {
    set(picture.nodes[current]?.element ?? picture.svg, { tabindex: picture.nodes[current] ? '-1' : undefined });
    current = number;
    if (picture.nodes[number]) set(picture.nodes[number].element, { tabindex: '0' });
  }

  function light(number: number | null): void {
    const node = number === null ? undefined : picture.nodes[number];
    picture.svg.classList.toggle('has-lit', node !== undefined);
    const near = new Set(node ? [number, ...node.sources, ...node.consumers] : []);
    picture.nodes.forEach((other, place) => other.element.classList.toggle('is-lit', near.has(place)));
    picture.edges.forEach(edge => edge.element.classList.toggle('is-lit', node !== undefined && (edge.from === number || edge.to === number)));
  }

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = arrows[event.key];
    if (direction) {
      const next = neighbour(picture, current, direction, isOpen);
      if (next !== null) go(next);
    } else if (event.key === '+' || event.key === '=') camera.zoomBy(1.4);
    else if (event.key === '-') camera.zoomBy(1 / 1.4);
    else if (event.key === '0') camera.show(open ?? []);
    else if (event.key === 'Enter') follow();
    else return;
    event.preventDefault();
  }

  function follow(): void {
    const page = picture.nodes[current]?.element.getAttribute('href');
    if (page) location.assign(page);
  }

  function go(number: number): void {
    picture.nodes[number]?.element.focus({ preventScroll: true });
    camera.reveal(number);
  }
}

/** Where the Tab key enters: at the product that the address names, else at the top left. */
function firstOf(picture: Picture, open: ReadonlySet<number> | null): number {
  const asked = new URLSearchParams(location.search).get('product');
  const named = picture.nodes.findIndex(node => asked !== null && node.product === asked);
  if (named >= 0) return named;
  const corner = (node: GraphNode | undefined) => (node ? node.x + node.y : Infinity);
  return [...(open ?? picture.nodes.keys())].reduce((first, node) => (corner(picture.nodes[node]) < corner(picture.nodes[first]) ? node : first), -1);
}

function controls(camera: Camera): HTMLElement {
  const button = (text: string, label: string, act: () => void) => {
    const made = element('button', { type: 'button', 'aria-label': label, title: label }, text);
    made.addEventListener('click', act);
    return made;
  };
  return element('div', { class: 'graph-controls' },
    button('+', 'Zoom in', () => camera.zoomBy(1.5)),
    button('−', 'Zoom out', () => camera.zoomBy(1 / 1.5)),
    button('⤢', 'Show all', () => camera.show([])));
}
