import { select } from 'd3-selection';
import { zoom, zoomIdentity } from 'd3-zoom';
import type { Picture } from './picture';

const nodeWidth = 172;
const nodeHeight = 30;
const nearEnough = 0.62;

/** How the picture is looked at: dragging and the wheel move it, and so do the calls below. */
export interface Camera {
  zoomBy(factor: number): void;
  /** Shows certain nodes, or all. */
  show(nodes: Iterable<number> | null): void;
  /** Moves only as far as it takes to see a node. */
  reveal(node: number): void;
}

export function addCamera(picture: Picture): Camera {
  const svg = select(picture.svg);
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const behavior = zoom<SVGSVGElement, unknown>()
    .scaleExtent([1, Math.max(8, picture.width / 300)])
    .translateExtent([[-100, -100], [picture.width + 100, picture.height + 100]])
    // The wheel scrolls the page unless somebody means the picture.
    .filter((event: Event) => event.type !== 'wheel' || (event as WheelEvent).ctrlKey || picture.svg.contains(document.activeElement))
    .on('zoom', ({ transform }: { transform: { toString(): string; k: number } }) => {
      picture.view.setAttribute('transform', transform.toString());
      look(transform.k);
    });
  let scale = 1;
  svg.call(behavior);
  look(1);
  new ResizeObserver(() => look(scale)).observe(picture.svg);

  return {
    zoomBy: factor => void moving().call(behavior.scaleBy, factor),
    show(nodes) {
      const boxes = nodes === null ? [] : [...nodes].flatMap(node => picture.nodes[node] ?? []);
      if (boxes.length === 0) {
        moving().call(behavior.transform, zoomIdentity);
        return;
      }
      const left = Math.min(...boxes.map(box => box.x)) - 40;
      const top = Math.min(...boxes.map(box => box.y)) - 60;
      const width = Math.max(...boxes.map(box => box.x)) + nodeWidth + 40 - left;
      const height = Math.max(...boxes.map(box => box.y)) + nodeHeight + 40 - top;
      const k = Math.max(1, Math.min(picture.width / width, picture.height / height, picture.width / 500));
      moving().call(behavior.transform, zoomIdentity
        .translate(picture.width / 2, picture.height / 2).scale(k).translate(-(left + width / 2), -(top + height / 2)));
    },
    reveal(node) {
      const box = picture.nodes[node];
      const frame = picture.svg.getBoundingClientRect();
      const now = box?.element.getBoundingClientRect();
      if (!box || !now) return;
      const inside = now.left >= frame.left && now.right <= frame.right && now.top >= frame.top && now.bottom <= frame.bottom;
      if (!inside || !isNear()) {
        if (!isNear()) svg.call(behavior.scaleBy, nearEnough / pixels());
        moving().call(behavior.translateTo, box.x + nodeWidth / 2, box.y + nodeHeight / 2);
      }
    },
  };

  /** How many pixels a unit of the picture takes. */
  function pixels(): number {
    const frame = picture.svg.getBoundingClientRect();
    return Math.min(frame.width / picture.width, frame.height / picture.height) * scale;
  }

  function isNear(): boolean {
    return pixels() >= nearEnough;
  }

  /** From afar, names of products are a blur: the domains' stand alone. */
  function look(k: number): void {
    scale = k;
    picture.svg.classList.toggle('is-far', !isNear());
  }

  function moving() {
    // A picture that glides is nice to have; a jump says the same to those who asked for calm.
    return calm.matches ? svg : svg;
  }
}
