/** Sorting and filtering. Without it the page is complete all the same. */
export const SCRIPT = `
(() => {
  'use strict';
  const table = document.getElementById('counts');
  const body = table.tBodies[0];
  const boxes = [...document.querySelectorAll('.filter input')];
  const order = [...body.rows];
  const shown = () => new Set(boxes.filter((box) => box.checked).map((box) => box.value));

  const filter = () => {
    const severities = shown();
    for (const cell of table.querySelectorAll('.count')) {
      const sum = [...severities].reduce((total, severity) => total + Number(cell.dataset[severity]), 0);
      cell.textContent = sum === 0 ? '' : String(sum);
    }
    for (const finding of document.querySelectorAll('.finding')) finding.hidden = !severities.has(finding.dataset.severity);
  };

  const sort = (head) => {
    const column = head.cellIndex;
    const text = head.classList.contains('text');
    const first = text ? 'ascending' : 'descending';
    const now = head.getAttribute('aria-sort');
    const next = now === 'none' ? first : now === first ? (text ? 'descending' : 'ascending') : 'none';
    for (const other of head.parentElement.cells) other.setAttribute('aria-sort', 'none');
    head.setAttribute('aria-sort', next);
    const value = (row) => row.cells[column].textContent;
    const compare = (a, b) => (text ? value(a).localeCompare(value(b), document.documentElement.lang) : Number(value(a)) - Number(value(b)));
    const rows = [...order];
    if (next !== 'none') rows.sort((a, b) => (next === 'ascending' ? compare(a, b) : compare(b, a)));
    body.append(...rows);
  };

  for (const box of boxes) box.addEventListener('change', filter);
  for (const head of table.tHead.rows[0].cells) head.querySelector('button').addEventListener('click', () => sort(head));
  filter();
})();
`;
