export const nodeWidth = 186;
export const nodeHeight = 34;

/** The picture as a script knows it: its nodes, and what is connected with what. */
export interface GraphNode {
  readonly element: SVGElement;
  x: number;
  y: number;
  /** Where the picture was drawn with it. */
  readonly home: { readonly x: number; readonly y: number };
  readonly title: string;
  readonly product: string;
  readonly domain: string;
  readonly archetype: string;
  readonly status: string;
  readonly light: string;
  readonly sources: number[];
  readonly consumers: number[];
}

export interface GraphEdge {
  readonly element: SVGPathElement;
  readonly from: number;
  readonly to: number;
  readonly home: string;
}

export interface Picture {
  readonly svg: SVGSVGElement;
  readonly view: SVGGElement;
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** Reads the picture out of its file. */
export function readPicture(svg: SVGSVGElement): Picture | null {
  const view = svg.querySelector<SVGGElement>('.graph-view');
  const [, , width, height] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
  if (!view || !width || !height) return null;
  const nodes = [...svg.querySelectorAll<SVGElement>('[data-node]')].map((element): GraphNode => {
    const [x, y] = /translate\(([\d.]+) ([\d.]+)\)/.exec(element.getAttribute('transform') ?? '')?.slice(1).map(Number) ?? [];
    return {
      element,
      x: x ?? 0,
      y: y ?? 0,
      home: { x: x ?? 0, y: y ?? 0 },
      title: element.querySelector('title')?.textContent ?? '',
      product: element.getAttribute('data-product') ?? '',
      domain: element.getAttribute('data-domain') ?? '',
      archetype: element.getAttribute('data-archetype') ?? '',
      status: element.getAttribute('data-status') ?? '',
      light: element.getAttribute('data-light') ?? '',
      sources: [],
      consumers: [],
    };
  });
  const edges = [...svg.querySelectorAll<SVGPathElement>('[data-from]')].map((element): GraphEdge =>
    ({ element, from: Number(element.getAttribute('data-from')), to: Number(element.getAttribute('data-to')), home: element.getAttribute('d') ?? '' }));
  for (const { from, to } of edges) {
    nodes[from]?.consumers.push(to);
    nodes[to]?.sources.push(from);
  }
  return { svg, view, width, height, nodes, edges };
}

/** All nodes that can be reached from one. */
export function reachable(picture: Picture, start: number, next: 'sources' | 'consumers'): Set<number> {
  const reached = new Set([start]);
  for (const node of reached) for (const further of picture.nodes[node]?.[next] ?? []) reached.add(further);
  return reached;
}
