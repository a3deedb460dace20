import { type GraphNode, nodeHeight, nodeWidth, type Picture } from './picture';

const columnGap = 90;
const rowGap = 12;

/**
 * Brings what lies around a product together, where a large picture has it far apart: a column for each step that it is away,
 * what it comes from on the left and where it goes on the right. Without a product, everything stands where it stood.
 */
export function arrange(picture: Picture, subject: number | null, open: ReadonlySet<number>): void {
  const places = subject === null ? null : placesAround(picture, subject, open);
  picture.svg.classList.toggle('is-arranged', places !== null);
  picture.nodes.forEach((node, number) => {
    const place = places?.get(number) ?? node.home;
    node.x = place.x;
    node.y = place.y;
    node.element.setAttribute('transform', `translate(${place.x} ${place.y})`);
  });
  for (const edge of picture.edges) {
    const [from, to] = [picture.nodes[edge.from], picture.nodes[edge.to]];
    if (from && to) edge.element.setAttribute('d', places?.has(edge.from) && places.has(edge.to) ? curve(from, to) : edge.home);
  }
}

function placesAround(picture: Picture, subject: number, open: ReadonlySet<number>): Map<number, { x: number; y: number }> {
  const steps = new Map([[subject, 0]]);
  for (const [next, sign] of [['sources', -1], ['consumers', 1]] as const) {
    const reached = [subject];
    for (const node of reached) {
      for (const further of picture.nodes[node]?.[next] ?? []) {
        if (steps.has(further) || !open.has(further)) continue;
        steps.set(further, (node === subject ? 0 : steps.get(node) ?? 0) + sign);
        reached.push(further);
      }
    }
  }
  const columns = new Map<number, number[]>();
  for (const [node, step] of steps) columns.set(step, [...columns.get(step) ?? [], node]);
  const first = Math.min(...columns.keys());
  const left = (picture.width - (Math.max(...columns.keys()) - first + 1) * (nodeWidth + columnGap) + columnGap) / 2;
  const places = new Map<number, { x: number; y: number }>();
  for (const [step, column] of columns) {
    const top = (picture.height - column.length * (nodeHeight + rowGap) + rowGap) / 2;
    column.forEach((node, row) => places.set(node, { x: left + (step - first) * (nodeWidth + columnGap), y: top + row * (nodeHeight + rowGap) }));
  }
  return places;
}

function curve(from: GraphNode, to: GraphNode): string {
  const [x1, y1, x2, y2] = [from.x + nodeWidth, from.y + nodeHeight / 2, to.x, to.y + nodeHeight / 2];
  const bend = Math.max(30, Math.abs(x2 - x1) / 2);
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}
