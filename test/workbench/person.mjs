/** What a person does in the workbench, with mouse and keyboard, waiting for what is seen. */

/** @typedef {import('../../scripts/workbench/browser.mjs').Page} Page */

/** The selectors that the workbench's own smoke tests use for what a person sees. */
const SEEN = {
  workbench: '.monaco-workbench .part.editor',
  file: '.explorer-folders-view .monaco-list-row',
  line: '.monaco-editor .view-line',
  squiggle: '.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning',
  problems: '.markers-panel .monaco-list-row',
  filter: '.viewpane-filter input, .markers-panel-action-filter input',
  filtered: '.viewpane-filter-badge:not(.hidden)',
  marker: '.monaco-editor .peekview-widget .marker-widget, .monaco-editor .marker-widget',
  menu: '.action-widget .monaco-list-row',
  hover: '.monaco-editor .monaco-hover-content',
  input: '.quick-input-widget input',
  choice: '.quick-input-list .monaco-list-row',
  cursor: '.monaco-editor .line-numbers.active-line-number',
};

/**
 * Runs inside the page: fills an input without the keyboard, which would write into whatever has the focus meanwhile.
 * @param {Element} input
 * @param {string} text
 */
function enter(input, text) {
  if (!(input instanceof HTMLInputElement)) throw new TypeError('not an input');
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

export class Person {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    page.setDefaultTimeout(45_000);
  }

  /** @param {string} url */
  async arrive(url) {
    await this.page.goto(url);
    await this.page.locator(SEEN.workbench).first().waitFor();
  }

  /**
   * Opens a file of the explorer, which shows the folder's first level.
   * @param {string} name
   */
  async open(name) {
    await this.page.locator(SEEN.file, { hasText: name }).first().dblclick();
    await this.page.locator(SEEN.line).first().waitFor();
  }

  async seeSquiggles() {
    await this.page.locator(SEEN.squiggle).first().waitFor();
  }

  countSquiggles() {
    return this.page.locator(SEEN.squiggle).count();
  }

  /** @param {number} before */
  async seeFewerSquiggles(before) {
    await this.page.waitForFunction(({ selector, count }) => document.querySelectorAll(selector).length < count, {
      selector: SEEN.squiggle,
      count: before,
    });
  }

  /** Shows the Problems panel and reads it. */
  async readProblems() {
    if ((await this.page.locator(SEEN.problems).count()) === 0) await this.page.keyboard.press('Control+Shift+M');
    // The row of the file comes before those of its problems.
    await this.page.locator(SEEN.problems, { hasText: 'ogi-report' }).first().waitFor();
    const rows = await this.page.locator(SEEN.problems).allInnerTexts();
    return rows.map((row) => row.replace(/\s+/g, ' ').trim());
  }

  /**
   * Goes to the first problem in the Problems panel that contains a text, and leaves the panel open.
   * @param {string} text
   */
  async goToProblem(text) {
    const filter = this.page.locator(SEEN.filter).first();
    if ((await this.page.locator(SEEN.filter).count()) === 0) await this.readProblems();
    // A panel that has only just been shown sets its filter anew, once.
    while (!(await this.narrowed(filter, text)));
    await this.page.locator(SEEN.problems, { hasText: text }).locator('.marker-icon').first().dblclick();
    await filter.evaluate(enter, '');
    // Away from the row, over which there would be a hint.
    await this.page.mouse.move(0, 0);
    await this.page.waitForFunction((badge) => document.querySelector(badge) === null, SEEN.filtered);
    await this.page.keyboard.press('Control+1');
  }

  /**
   * Whether the panel keeps the filter and comes to show only what contains the text.
   * @param {import('../../scripts/workbench/browser.mjs').Locator} filter
   * @param {string} text
   */
  async narrowed(filter, text) {
    await filter.evaluate(enter, text);
    const seen = { ...SEEN, text };
    await this.page.waitForFunction(({ filter, filtered, text }) => {
      const input = document.querySelector(filter);
      return document.querySelector(filtered) !== null || (input instanceof HTMLInputElement && input.value !== text);
    }, seen);
    return (await this.page.locator(SEEN.filtered).count()) > 0;
  }

  /** Shows the tables beside the text by the button over the editor. */
  async showTables() {
    await this.page.locator('.editor-actions .action-label[aria-label="查看表格"]').first().click();
    const tables = new Tables(this.page);
    await tables.see('table.disputes td.cell');
    return tables;
  }

  /**
   * Copies a text, as from another program.
   * @param {string} text
   */
  copy(text) {
    return this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  }

  /**
   * Copies a table, as from Word: as HTML, and as a text in which it cannot be known again.
   * @param {string} html
   */
  copyTable(html) {
    return this.page.evaluate((copied) => {
      const blob = (/** @type {string} */ type, /** @type {string} */ content) => new Blob([content], { type });
      return navigator.clipboard.write([
        new ClipboardItem({ 'text/html': blob('text/html', copied), 'text/plain': blob('text/plain', 'no table') }),
      ]);
    }, html);
  }

  /** @param {string} text waits until a line shows it */
  async seeLine(text) {
    await this.page.waitForFunction(
      ({ selector, wanted }) => [...document.querySelectorAll(selector)].some((line) => line.textContent?.includes(wanted)),
      { selector: SEEN.line, wanted: text },
    );
  }

  /**
   * Waits until the cursor of the text is there.
   * @param {number} line
   */
  async seeCursorOn(line) {
    await this.page.locator(SEEN.cursor, { hasText: new RegExp(`^${line}$`) }).waitFor();
  }

  async hideExplorer() {
    await this.page.keyboard.press('Control+B');
  }

  /** @param {string[]} keys */
  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async hideProblems() {
    await this.page.keyboard.press('Control+J');
  }

  /** Goes to the next problem by F8 and reads what is said of it. */
  async readNextProblem() {
    await this.page.keyboard.press('F8');
    const widget = this.page.locator(SEEN.marker).first();
    await widget.waitFor();
    return (await widget.textContent()).replace(/\s+/g, ' ').trim();
  }

  /**
   * Opens the menu of quick fixes at the cursor, where it offers this.
   * @param {RegExp} offer
   */
  async openFixes(offer) {
    await this.page.keyboard.press('Control+.');
    await this.page.locator(SEEN.menu, { hasText: offer }).first().waitFor();
  }

  /** Shows the hover at the cursor and reads it. */
  async readHover() {
    await this.page.keyboard.press('Control+K');
    await this.page.keyboard.press('Control+I');
    const hover = this.page.locator(SEEN.hover).first();
    await hover.waitFor();
    return hover.textContent();
  }

  /**
   * Finds a command in the palette, without running it.
   * @param {string} text
   */
  async findCommand(text) {
    await this.page.keyboard.press('F1');
    await this.page.locator(SEEN.input).first().waitFor();
    await this.page.keyboard.type(text);
    await this.page.locator(SEEN.choice, { hasText: text }).first().waitFor();
  }

  /** @param {string} text the whole name of a command */
  async runCommand(text) {
    await this.findCommand(text);
    await this.page.keyboard.press('Enter');
  }

  /** @param {string} text waits until no line shows it */
  async seeNoLine(text) {
    await this.page.waitForFunction(
      ({ selector, wanted }) => [...document.querySelectorAll(selector)].every((line) => !line.textContent?.includes(wanted)),
      { selector: SEEN.line, wanted: text },
    );
  }

  /** @param {string} selector */
  async see(selector) {
    await this.page.locator(selector).first().waitFor();
  }

  /**
   * Takes a picture once nothing fades in or out any more.
   * @param {string} path
   */
  async picture(path) {
    await this.page.waitForFunction(
      () => document.getAnimations().every(({ playState, effect }) => playState !== 'running' || effect?.getTiming().iterations !== 1),
      undefined,
    );
    return this.page.screenshot({ path });
  }
}

/** The table view, a page within the page. */
export class Tables {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.frame = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  /** @param {string} selector */
  async see(selector) {
    await this.frame.locator(selector).first().waitFor();
  }

  /** @param {string} cell */
  at(cell) {
    return this.frame.locator(`td[data-cell="${cell}"]`);
  }

  /**
   * Waits until a cell shows a figure.
   * @param {string} cell
   * @param {string} figure
   */
  async seeFigure(cell, figure) {
    await this.frame.locator(`td[data-cell="${cell}"] .value`, { hasText: new RegExp(`^${figure}$`) }).waitFor();
  }

  /**
   * Waits until the keyboard is at a cell.
   * @param {string} cell
   */
  async seeFocus(cell) {
    await this.see(`td[data-cell="${cell}"]:focus`);
  }
}
