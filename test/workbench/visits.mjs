/** What a person comes for. Each visit begins in a fresh window on a folder of faulty reports. */
import assert from 'node:assert/strict';

/** @typedef {import('./person.mjs').Person} Person */
/** @typedef {import('./person.mjs').Tables} Tables */
/** @typedef {(title: string) => Promise<unknown>} Picture */

const REPORT = 'tsv-青溪县林业局-2023.txt';
const THIS_YEAR = 'tsv-松岭县文化和旅游局-2023.txt';
const HAN = /\p{Script=Han}/u;

/**
 * Opens a report, looks at its problems, and repairs one.
 * @param {Person} person
 * @param {Picture} picture
 */
export async function repair(person, picture) {
  await person.open(REPORT);
  await person.seeSquiggles();
  assert.ok((await person.readProblems()).some((row) => HAN.test(row) && row.includes('ogi-report')));
  await person.goToProblem('空白');
  await picture('overview');
  await person.hideProblems();

  await person.openFixes(/填 \d/);
  await picture('quick-fix');
  const squiggles = await person.countSquiggles();
  await person.page.keyboard.press('Enter');
  await person.seeFewerSquiggles(squiggles);

  await person.goToProblem('办理结果总计');
  await person.hideProblems();
  // From the cell with the problem to the one before it, of which only the cell itself is told.
  for (let step = 0; step < 3; step++) await person.page.keyboard.press('ArrowLeft');
  assert.match(await person.readHover(), /部分公开/);
  await picture('hover');
  await person.page.keyboard.press('Escape');

  assert.match(await person.readNextProblem(), HAN);
  await picture('next-problem');
  await person.page.keyboard.press('Escape');

  await person.runCommand('Fold All');
  await person.seeNoLine('（一）予以公开');
  await picture('folded');
}

/**
 * Reads the palette and the walkthrough.
 * @param {Person} person
 * @param {Picture} picture
 */
export async function welcome(person, picture) {
  await person.open(REPORT);
  await person.seeSquiggles();
  await person.findCommand('政府信息公开年报');
  await picture('palette');
  await person.page.keyboard.press('Escape');
  await person.findCommand('新建年度报告');
  await person.page.keyboard.press('Escape');
  await person.runCommand('Welcome: Open Walkthrough');
  await person.page.keyboard.type('编写政府信息公开工作年度报告');
  await person.page.keyboard.press('Enter');
  await person.see('.gettingStartedContainer .step-title, .gettingStartedContainer .getting-started-step');
  await picture('walkthrough');
}

const APPLICATIONS = 'applications/newlyReceived';

/**
 * Looks at the tables and fills them in: with the mouse, from a spreadsheet, and by the keyboard alone.
 * @param {Person} person
 * @param {Picture} picture
 */
export async function tables(person, picture) {
  await person.open(REPORT);
  await person.seeSquiggles();
  await person.hideExplorer();
  const shown = await person.showTables();
  await picture('tables');

  const total = shown.at(`${APPLICATIONS}/total`);
  await total.hover();
  await shown.see(`td[data-cell="${APPLICATIONS}/enterprise"].addend`);
  await picture('table-view');

  await total.click();
  await person.seeCursorOn(55);
  await shown.seeFocus(`${APPLICATIONS}/total`);
  await typeFigure(person, shown);
  await pasteBlock(person, shown);
  await refuse(person, shown, picture);
}

/**
 * Goes to a blank cell by keys, fills it in, and takes that back.
 * @param {Person} person
 * @param {Tables} shown
 */
async function typeFigure(person, shown) {
  const blank = `${APPLICATIONS}/researchInstitute`;
  await person.press('Home', 'ArrowRight', 'ArrowRight');
  await shown.seeFocus(blank);
  await shown.see(`td[data-cell="${blank}"].blank`);
  await person.press('3', '0', 'Backspace', 'Enter');
  await shown.seeFigure(blank, '3');
  await shown.see('button[data-equation="applications/row-total/newlyReceived"].broken');
  await shown.seeFocus('applications/carriedOver/researchInstitute');
  await person.press('Control+Z');
  await shown.see(`td[data-cell="${blank}"].blank`);
  await shown.seeFocus('applications/carriedOver/researchInstitute');
  // Behind Escape everything is as it was.
  await person.press('F2', '9', 'Escape', 'Shift+Tab');
  await shown.seeFigure('applications/carriedOver/researchInstitute', '0');
}

/**
 * Pastes two rows of a spreadsheet as one change.
 * @param {Person} person
 * @param {Tables} shown
 */
async function pasteBlock(person, shown) {
  await person.copy('24\t6\r\n3\t1\r\n');
  await person.press('Home', 'Control+V');
  await shown.seeFigure('applications/carriedOver/naturalPerson', '24');
  await shown.seeFigure('applications/granted/enterprise', '1');
  await person.press('Control+Z');
  await shown.seeFigure('applications/carriedOver/naturalPerson', '2');
  await shown.seeFigure('applications/granted/enterprise', '2');
}

/**
 * What is no number, and a block that is too wide, change nothing; the cell says why.
 * @param {Person} person
 * @param {Tables} shown
 * @param {Picture} picture
 */
async function refuse(person, shown, picture) {
  await shown.seeFocus('applications/carriedOver/naturalPerson');
  await person.press('End', 'Control+V');
  await shown.see('td[data-cell="applications/carriedOver/total"] .told');
  await person.press('ArrowLeft', 'F2', '-', '-', 'Enter');
  await shown.see('td[data-cell="applications/carriedOver/otherOrganisation"] .told');
  await picture('table-refusal');
}

/** 表四 as Word puts it on the clipboard, with figures that are nowhere else. */
const COPIED = (() => {
  const cell = (/** @type {string} */ text, spans = '') => `<td ${spans}><p class=MsoNormal><span lang=ZH-CN>${text}</span></p></td>`;
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const rows = [
    cell('行政复议', 'colspan=5') + cell('行政诉讼', 'colspan=10'),
    outcomes.map((each) => cell(each, 'rowspan=2')).join('') + cell('未经复议直接起诉', 'colspan=5') + cell('复议后起诉', 'colspan=5'),
    [...outcomes, ...outcomes].map((each) => cell(each)).join(''),
    Array.from({ length: 15 }, (_, index) => cell(String(7010 + index))).join(''),
  ];
  return `<table class=MsoTableGrid border=1>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
})();

/**
 * Pastes a table that was copied in Word; it is written as the report's other tables are.
 * @param {Person} person
 * @param {Picture} picture
 */
export async function paste(person, picture) {
  await person.open(REPORT);
  await person.seeSquiggles();
  await person.copyTable(COPIED);
  await person.press('Control+End', 'Enter', 'Control+V');
  await person.seeLine('7024');
  await picture('pasted');
}

/**
 * Sees last year's figures beside this year's.
 * @param {Person} person
 * @param {Picture} picture
 */
export async function lastYear(person, picture) {
  await person.open(THIS_YEAR);
  await person.hideExplorer();
  const shown = await person.showTables();
  await shown.see('.last-year');
  await picture('table-last-year');
}
