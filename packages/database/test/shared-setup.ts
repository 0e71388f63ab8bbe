import type { TestProject } from 'vitest/node';

interface Started {
  provide(project: TestProject): void;
  end(): Promise<void>;
}

/** Each project loads the files of its globalSetup for itself, but in one process: what all of them use stands here. */
const run: typeof globalThis & { testSetups?: Map<string, { readonly started: Promise<Started>; users: number }> } =
  globalThis;

/** A globalSetup that starts something for the first project, and ends it with the last. */
export function sharedSetup(name: string, start: () => Promise<Started>) {
  return async (project: TestProject): Promise<() => Promise<void>> => {
    const setups = (run.testSetups ??= new Map());
    const shared = setups.get(name) ?? { started: start(), users: 0 };
    setups.set(name, shared);
    shared.users++;
    const { provide, end } = await shared.started;
    provide(project);
    return async () => {
      if (--shared.users > 0) return;
      setups.delete(name);
      await end();
    };
  };
}
