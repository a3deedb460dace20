/** The address of the site: scripts lie in assets/ directly below it, wherever it is served from. */
export const root = new URL('..', import.meta.url);

/** The address of a page or file of the site. */
export function address(path: string): string {
  return new URL(path, root).href;
}
