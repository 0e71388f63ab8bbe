/** Lets so many run at once; the others wait for their turn, in order. Mini-programs refuse an eleventh request. */
export function turns(atOnce: number): <Done>(run: () => Promise<Done>) => Promise<Done> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (run) => {
    // Whoever ends hands its place over, so that nobody who comes meanwhile takes it.
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running--;
      else next();
    }
  };
}
