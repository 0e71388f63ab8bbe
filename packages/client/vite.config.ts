import { defineConfig } from 'vite';

/** One file that a mini-program requires. Older phones know less than Chromium 80, so for them it is said in older words. */
export default defineConfig({
  build: {
    target: 'es2018',
    outDir: 'bundle',
    lib: { entry: 'src/mini-program.ts', formats: ['cjs'], fileName: () => 'mini-program.cjs' },
  },
});
