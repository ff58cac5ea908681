/** The looks of a page, on the screen and on A4 paper. Everything is in the page: it needs nothing from anywhere. */
export const STYLE = `
body { margin: 0 auto; max-width: 60em; padding: 1em; color: #000; background: #fff; font: 1.1em/1.8 FangSong_GB2312, FangSong, STFangsong, "Noto Serif CJK SC", serif; }
h1 { font: 1.6em/1.5 "FZXiaoBiaoSong-B05S", "方正小标宋简体", STZhongsong, SimSun, serif; text-align: center; }
h2, h3, h4, b.h2, b.h3 { font-size: 1em; font-weight: normal; margin: 0.8em 0 0.2em; text-indent: 2em; }
h2, b.h2 { font-family: SimHei, "Noto Sans CJK SC", sans-serif; }
h3, b.h3 { font-family: KaiTi_GB2312, KaiTi, STKaiti, serif; }
p { margin: 0; text-align: justify; text-indent: 2em; overflow-wrap: anywhere; }
p.note { text-align: center; text-indent: 0; }
p.signature { text-align: right; text-indent: 0; margin-right: 4em; }
div.table { overflow-x: auto; margin: 0.6em 0; }
table { border-collapse: collapse; width: 100%; font-size: 0.75em; line-height: 1.4; }
caption { font-weight: bold; padding: 0.3em; }
th, td { border: 1px solid #000; padding: 0.2em 0.3em; text-align: center; font-weight: normal; min-width: 1.6em; }
tbody th[scope=row] { text-align: left; }
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 16pt; }
  div.table { overflow: visible; }
  table { font-size: 9.5pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  h2, h3, h4, caption { break-after: avoid; }
}
`;
