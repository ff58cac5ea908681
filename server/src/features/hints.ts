import type { Report } from '../report/model';
import { type Locale, type Message, speak } from '../rule';
import type { PlacedCell } from '../shapes/cells';
import { cellPlace, rowLabel } from '../shapes/words';
import type { Span } from '../text/span';
import { placesWithin } from './places';

/** Where column names are shown: where they are needed most, in every table, nowhere. */
export type HintMode = 'auto' | 'all' | 'off';

/** A word shown at a place of the text that is not in the text. */
export interface Hint {
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

/** The name of its column in front of every value within `range`. `auto`: in tables with a cell a line, whose columns cannot be seen. */
export function hints(report: Report, range: Span, mode: HintMode, locale: Locale): readonly Hint[] {
  if (mode === 'off') return [];
  return placesWithin(report, range)
    .filter(({ table }) => mode === 'all' || table.dialect === 'cells' || table.dialect === 'lines')
    .map((place) => ({
      offset: place.cell.span.start,
      label: speak(columnName(place), locale),
      tooltip: speak(cellPlace(place.table.id, place.row.form, place.cell.column), locale),
    }));
}

/** In 表四 three groups have the same five columns, and only with the group's name a column has one of its own. */
function columnName({ table, row, cell }: PlacedCell): Message {
  const name = table.id === 'disputes' ? `${rowLabel(row.form)}·${cell.column.label}` : cell.column.label;
  return { zh: `${name}：`, en: `${name}:` };
}
