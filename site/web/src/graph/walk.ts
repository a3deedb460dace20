import type { Picture } from './picture';

export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * Where an arrow key leads from a node: right to who consumes it, left to what it consumes, the nearest of them first;
 * up and down to its neighbours in the picture. Null where there is nobody.
 */
export function neighbour(picture: Picture, from: number, direction: Direction, isOpen: (node: number) => boolean): number | null {
  const start = picture.nodes[from];
  if (!start) return null;
  const isAcross = direction === 'left' || direction === 'right';
  const candidates = isAcross
    ? (direction === 'left' ? start.sources : start.consumers)
    : [...picture.nodes.keys()].filter(node => direction === 'up' ? below(node) < 0 : below(node) > 0);
  let nearest: number | null = null;
  let least = Infinity;
  for (const node of candidates) {
    const other = picture.nodes[node];
    if (!other || node === from || !isOpen(node)) continue;
    const distance = isAcross ? Math.abs(other.y - start.y) : Math.abs(other.y - start.y) + 3 * Math.abs(other.x - start.x);
    if (distance < least) [nearest, least] = [node, distance];
  }
  return nearest;

  function below(node: number): number {
    return (picture.nodes[node]?.y ?? 0) - (start?.y ?? 0);
  }
}
