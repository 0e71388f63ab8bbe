import { join } from 'node:path';
import { Command } from 'commander';
import { chromium, type Browser } from 'playwright-core';

interface Screen {
  readonly file: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** Those of README.md. */
const SCREENS: readonly Screen[] = [
  { file: 'map', path: '/desk?as=secretary&grid=510115006005001003', width: 1280, height: 800 },
  { file: 'today', path: '/desk/today?as=secretary', width: 1280, height: 800 },
  { file: 'phone', path: '/phone/?as=leader', width: 400, height: 800 },
];
const FOLDER = join(import.meta.dirname, '../../docs/screens');

const program = new Command('pnpm screens')
  .description('Takes the pictures of README.md, in Chinese, of a platform that runs on the sample: npx pnpm start.')
  .option('--of <url>', 'where it is', 'http://127.0.0.1:4000')
  .option('--browser <path>', 'a Chromium', process.env['CHROMIUM'] ?? 'chromium')
  .action(async ({ of, browser: executablePath }: { of: string; browser: string }) => {
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    try {
      for (const screen of SCREENS) await take(browser, of, screen);
    } finally {
      await browser.close();
    }
  });

try {
  await program.parseAsync();
} catch (error) {
  program.error(`no pictures: ${(error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''}`);
}

async function take(browser: Browser, of: string, { file, path, width, height }: Screen): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(`${of}${path}`);
  await page.getByRole('heading').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(FOLDER, `${file}.png`) });
  await page.close();
  process.stderr.write(`docs/screens/${file}.png\n`);
}
