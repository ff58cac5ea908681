/** The look of the page, on the screen and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --line: #c8ccd0; --head: #f2f4f6; --error: #b3261e; --warning: #8a5a00; --info: #1f5f8b; }
@media screen and (prefers-color-scheme: dark) { :root { --line: #4a4f55; --head: #2a2e33; --error: #ff8a80; --warning: #ffc166; --info: #8cc8f0; } }
body { font: 15px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; margin: 2rem auto; max-width: 76rem; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; } h3 { font-size: 1rem; margin: 0; }
.filter { border: 1px solid var(--line); border-radius: 4px; display: inline-block; margin: 0 0 1rem; padding: .2rem .8rem; }
.filter label { margin-right: 1rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; }
caption { font-weight: bold; padding: .3rem 0; text-align: left; }
th, td { border: 1px solid var(--line); padding: .2rem .5rem; text-align: left; vertical-align: bottom; }
td { text-align: right; font-variant-numeric: tabular-nums; }
thead th { background: var(--head); padding: 0; }
thead button { background: none; border: 0; color: inherit; cursor: pointer; font: inherit; font-weight: bold; padding: .3rem .5rem; text-align: left; width: 100%; }
thead .rule button { font-weight: normal; text-align: center; }
thead .rule span { display: inline-block; line-height: 1.25; max-height: 13rem; text-align: left; writing-mode: vertical-rl; }
html[lang="en"] thead .rule span { transform: rotate(180deg); }
thead .text { min-width: 14rem; } thead .number { min-width: 3rem; } thead .rule { min-width: 2rem; }
tr > :first-child { left: 0; position: sticky; background: var(--head); }
tbody th { font-weight: normal; }
thead button::after { content: " \\2195"; opacity: .4; }
th[aria-sort="ascending"] button::after { content: " \\2191"; opacity: 1; }
th[aria-sort="descending"] button::after { content: " \\2193"; opacity: 1; }
tfoot th, tfoot td { background: var(--head); font-weight: bold; }
a { color: inherit; }
a:focus-visible, button:focus-visible, input:focus-visible { outline: 2px solid var(--info); outline-offset: 1px; }
.report { border-top: 1px solid var(--line); padding: .6rem 0; break-inside: avoid-page; }
.report ul { margin: .3rem 0; padding-left: 1.2rem; }
.path, .place { opacity: .75; } .path { font-size: .85rem; margin: 0; overflow-wrap: anywhere; }
.severity { font-weight: bold; } .error, .failed { color: var(--error); } .warning { color: var(--warning); } .info { color: var(--info); }
code { font-size: .85rem; opacity: .8; }
[hidden] { display: none; }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  :root { color-scheme: light; --line: #999; --head: #eee; }
  body { font-size: 10pt; margin: 0; max-width: none; } table { font-size: 8pt; }
  th, td { padding: .1rem .2rem; } thead .text { min-width: 8rem; } thead .number, thead .rule { min-width: 0; }
  .filter, thead button::after { display: none; } thead button::after { content: none; }
  .scroll { overflow: visible; } thead { display: table-header-group; } tr { break-inside: avoid; }
  a { text-decoration: none; }
}
`;
