/** 字号: the text of the whole page, in pixels; the one thing kept besides what waits to be sent and the last home. */
const SIZES = [20, 24, 30];
const KEY = 'size';

/** As it was chosen last. */
export function beginSize(): void {
  apply(chosen());
}

/** The next larger one; the smallest after the largest. */
export function enlarge(): void {
  const next = SIZES[(SIZES.indexOf(chosen()) + 1) % SIZES.length] ?? 20;
  try {
    localStorage.setItem(KEY, String(next));
  } catch {
    // A host that keeps nothing shows it until the page is closed.
  }
  apply(next);
}

let shown = 20;

function chosen(): number {
  try {
    const kept = Number(localStorage.getItem(KEY) ?? shown);
    return SIZES.includes(kept) ? kept : shown;
  } catch {
    return shown;
  }
}

function apply(size: number): void {
  shown = size;
  document.documentElement.style.fontSize = `${size}px`;
}
