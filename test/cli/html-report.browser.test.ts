import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { folderWith, ogiReport, REAL } from './support';

/** What is used here of a page in playwright. */
interface Page {
  goto(url: string): Promise<unknown>;
  on(event: 'pageerror' | 'request', listener: (value: { url?(): string }) => void): void;
  click(selector: string): Promise<void>;
  focus(selector: string): Promise<void>;
  evaluate<T>(script: string): Promise<T>;
  pdf(options: object): Promise<Uint8Array>;
  emulateMedia(options: { media: 'print'; colorScheme: 'dark' }): Promise<void>;
  readonly keyboard: { press(key: string): Promise<void> };
}
interface Browser {
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

const PLAYWRIGHT = join(__dirname, '../../.workbench/package.json');
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const EXAMPLES = join(__dirname, '../../examples/faulty');

function skipped(): string | false {
  if (CHROMIUM === undefined) return 'no Chromium on this machine';
  return existsSync(join(PLAYWRIGHT, '../node_modules/playwright-core'))
    ? false
    : 'playwright-core comes with the workbench, which is not installed';
}

describe('the HTML report in a browser', { skip: skipped() }, () => {
  let browser: Browser | undefined;
  before(async () => {
    const { chromium }: { chromium: { launch(options: object): Promise<Browser> } } = createRequire(PLAYWRIGHT)('playwright-core');
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
  });
  after(() => browser?.close());

  async function open(context: Parameters<typeof folderWith>[0]): Promise<{ page: Page; faults: string[]; requests: string[] }> {
    assert.ok(browser !== undefined);
    const cwd = folderWith(context);
    const { code } = await ogiReport(['check', EXAMPLES, '--format', 'html', '--output', 'report.html'], { cwd, core: REAL });
    assert.equal(code, 1);
    const page = await browser.newPage();
    const faults: string[] = [];
    const requests: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('request', (request) => requests.push(request.url?.() ?? ''));
    await page.goto(pathToFileURL(join(cwd, 'report.html')).href);
    return { page, faults, requests };
  }

  const totals = (page: Page): Promise<number[]> =>
    page.evaluate(`[...document.querySelectorAll('#counts tbody tr')].map((row) => Number(row.cells[2].textContent))`);
  const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
  const TOTAL = '#counts thead th:nth-child(3) button';

  it('loads nothing else and runs without a fault', async (context) => {
    const { faults, requests } = await open(context as never);
    assert.deepEqual(faults, []);
    assert.deepEqual(
      requests.filter((url) => !/^(?:file|data):/.test(url)),
      [],
    );
    assert.equal(requests.filter((url) => url.startsWith('file:')).length, 1);
  });

  it('is sorted by click: most first, then least first, then as it was', async (context) => {
    const { page } = await open(context as never);
    const original = await totals(page);
    await page.click(TOTAL);
    assert.deepEqual(await totals(page), sorted(original).reverse());
    assert.equal(await page.evaluate(`document.querySelector('#counts thead th:nth-child(3)').getAttribute('aria-sort')`), 'descending');
    await page.click(TOTAL);
    assert.deepEqual(await totals(page), sorted(original));
    await page.click(TOTAL);
    assert.deepEqual(await totals(page), original);
    assert.notDeepEqual(sorted(original), original);
  });

  it('is sorted by keyboard', async (context) => {
    const { page } = await open(context as never);
    const original = await totals(page);
    await page.focus('#counts thead th:nth-child(1) button');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.deepEqual(await totals(page), sorted(original).reverse());
  });

  it('leaves out a severity in the table and in the lists', async (context) => {
    const { page } = await open(context as never);
    const shown = (): Promise<number> => page.evaluate(`document.querySelectorAll('.finding:not([hidden])').length`);
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
    const all = await shown();
    assert.equal(sum(await totals(page)), all);
    const infos: number = await page.evaluate(`document.querySelectorAll('.finding[data-severity=info]').length`);
    assert.ok(infos > 0 && infos < all);
    await page.click('.filter input[value=info]');
    assert.equal(await shown(), all - infos);
    assert.equal(sum(await totals(page)), all - infos);
  });

  it('has on paper no controls, no colours of a dark screen, and the whole table', async (context) => {
    const { page } = await open(context as never);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const style = (selector: string, name: string, part = ''): Promise<string> =>
      page.evaluate(`getComputedStyle(document.querySelector('${selector}'), '${part}').getPropertyValue('${name}')`);
    assert.equal(await style('.filter', 'display'), 'none');
    assert.equal(await style('thead button', 'content', '::after'), 'none');
    assert.equal(await style('.severity.error', 'color'), 'rgb(179, 38, 30)');
    const [table, paper]: [number, number] = await page.evaluate(
      `[document.getElementById('counts').offsetWidth, document.documentElement.clientWidth]`,
    );
    assert.ok(table <= paper, `${table} of ${paper}`);
  });

  it('leads from a row to the findings of its report, and prints', async (context) => {
    const { page } = await open(context as never);
    await page.click('#counts tbody tr:nth-child(3) a');
    assert.equal(await page.evaluate(`document.querySelector(':target').id`), 'report-3');
    const pdf = await page.pdf({ format: 'A4', landscape: true });
    assert.equal(Buffer.from(pdf.subarray(0, 5)).toString(), '%PDF-');
  });
});
