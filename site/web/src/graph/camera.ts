import { select } from 'd3-selection';
import { zoom, zoomIdentity } from 'd3-zoom';
import { type Picture, nodeHeight, nodeWidth } from './picture';

/** From so many pixels for a unit of the picture, the names of products can be read. */
const readable = 0.6;

/** How the picture is looked at: dragging and the wheel move it, and so do these. */
export interface Camera {
  zoomBy(factor: number): void;
  /** Shows certain nodes, or with none all. */
  show(nodes: Iterable<number>): void;
  /** Moves only as far as it takes to read a node. */
  reveal(node: number): void;
}

export function addCamera(picture: Picture): Camera {
  const svg = select(picture.svg);
  let scale = 1;
  const behavior = zoom<SVGSVGElement, unknown>()
    .scaleExtent([1, Math.max(6, picture.width / 250)])
    .extent([[0, 0], [picture.width, picture.height]])
    .translateExtent([[-80, -80], [picture.width + 80, picture.height + 80]])
    // The wheel scrolls the page unless somebody means the picture.
    .filter((event: Event) => (event instanceof WheelEvent ? event.ctrlKey || picture.svg.contains(document.activeElement) : true))
    .on('zoom', ({ transform }: { transform: { toString(): string; k: number } }) => {
      picture.view.setAttribute('transform', transform.toString());
      scale = transform.k;
      look();
    });
  svg.call(behavior).on('dblclick.zoom', null);
  new ResizeObserver(look).observe(picture.svg);

  return {
    zoomBy: factor => svg.call(behavior.scaleBy, factor),
    show(nodes) {
      const boxes = [...nodes].flatMap(node => picture.nodes[node] ?? []);
      if (boxes.length === 0) {
        svg.call(behavior.transform, zoomIdentity);
        return;
      }
      const left = Math.min(...boxes.map(box => box.x)) - 40;
      const top = Math.min(...boxes.map(box => box.y)) - 60;
      const width = Math.max(...boxes.map(box => box.x)) + nodeWidth + 40 - left;
      const height = Math.max(...boxes.map(box => box.y)) + nodeHeight + 40 - top;
      const k = Math.max(1, Math.min(picture.width / width, picture.height / height, picture.width / 600));
      svg.call(behavior.transform, zoomIdentity
        .translate(picture.width / 2, picture.height / 2).scale(k).translate(-(left + width / 2), -(top + height / 2)));
    },
    reveal(node) {
      const box = picture.nodes[node];
      if (!box || (pixels() >= readable && isInside(box.element))) return;
      if (pixels() < readable) svg.call(behavior.scaleTo, scale * readable / pixels());
      svg.call(behavior.translateTo, box.x + nodeWidth / 2, box.y + nodeHeight / 2);
    },
  };

  function isInside(element: Element): boolean {
    const frame = picture.svg.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
  }

  /** How many pixels a unit of the picture takes. */
  function pixels(): number {
    const frame = picture.svg.getBoundingClientRect();
    return Math.min(frame.width / picture.width, frame.height / picture.height) * scale;
  }

  /** From afar the names of products are a blur, and those of the domains stand alone. */
  function look(): void {
    picture.svg.classList.toggle('is-far', pixels() < readable);
  }
}
