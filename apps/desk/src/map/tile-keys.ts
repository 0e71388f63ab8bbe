/** By the key: along the order of the tiles, or up and down. */
const MOVES: Readonly<Record<string, readonly [along: number, down: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
  Home: [-Infinity, 0],
  End: [Infinity, 0],
};

/** The tile to which a key leads from that of the code `at`; undefined for any other key. */
export function nextTile(box: HTMLElement, at: string | undefined, key: string): HTMLElement | undefined {
  const [along, down] = MOVES[key] ?? [0, 0];
  if (along === 0 && down === 0) return undefined;
  const tiles = [...box.querySelectorAll<HTMLElement>('button.tile')];
  const here = tiles.findIndex((tile) => tile.dataset['code'] === at);
  const from = tiles[here];
  if (down === 0 || from === undefined) return tiles[Math.max(0, Math.min(tiles.length - 1, here + along))];
  return nearest(from, tiles, down);
}

/** Of those above or below, the one that is least far away, rows first. */
function nearest(from: HTMLElement, tiles: readonly HTMLElement[], down: number): HTMLElement {
  const { left, top } = from.getBoundingClientRect();
  let [best, least] = [from, Infinity];
  for (const tile of tiles) {
    const place = tile.getBoundingClientRect();
    const rows = (place.top - top) * down;
    const far = rows < place.height / 2 ? Infinity : rows * 4 + Math.abs(place.left - left);
    if (far < least) [best, least] = [tile, far];
  }
  return best;
}
