/** What a person comes for. Each visit begins in a fresh window on a folder of faulty reports. */
import assert from 'node:assert/strict';

/** @typedef {import('./person.mjs').Person} Person */
/** @typedef {(title: string) => Promise<unknown>} Picture */

const REPORT = 'tsv-青溪县林业局-2023.txt';
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
