import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Hints, placeWindow } from '../../../server/src/report/bind/window';
import { GridField } from '../../../server/src/report/grids/field';

const NO_HINTS: Hints = { like: undefined, padded: true, holds: () => false };

/** Fields written as `_ 1 2`: `_` is blank. */
function place(fields: string, width: number, hints: Partial<Hints> = {}): string {
  const rest = fields.split(' ').map((each, i) => {
    const text = each === '_' ? '' : each;
    const span = { start: i, end: i };
    return new GridField(span, span, text);
  });
  const window = placeWindow(rest, width, { ...NO_HINTS, ...hints });
  return window === undefined
    ? 'none'
    : `${window.start}${window.certain ? '!' : '?'}${window.extra.length > 0 ? ` extra ${window.extra.join()}` : ''}`;
}

describe('which fields behind a label are its values', () => {
  it('as many fields as columns: all of them', () => assert.equal(place('_ 2 _', 3), '0!'));
  it('fewer fields than columns: none', () => assert.equal(place('1 2', 3), 'none'));
  it('written from the first column to the last: just these', () => assert.equal(place('_ 1 2 3 _', 3), '1!'));
  it('blank at an end: behind merged labels the last place that holds all', () => assert.equal(place('_ 1 2 _', 3), '1?'));
  it('blank at an end, no merged labels: the first place', () => assert.equal(place('_ 1 2 _', 3, { padded: false }), '0?'));
  it('rows of the same build show the place', () => assert.equal(place('_ 1 2 _', 3, { like: 0 }), '0?'));
  it('a place that would lose a number is not taken', () => assert.equal(place('1 2 _ _', 3, { like: 1 }), '0!'));
  it('a sum that holds shows the place', () => assert.equal(place('_ 1 1 _', 3, { holds: ([first]) => first?.text === '' }), '0?'));
  it('nothing else known: the likely place', () => assert.equal(place('_ 1 2 _', 3, { likely: 0 }), '0?'));
  it('a number too many: the last ones are the values', () => assert.equal(place('0 1 2 3', 3), '1? extra 0'));
  it('a number too many: those whose sum holds are the values', () => {
    assert.equal(place('1 2 3 0', 3, { holds: (fields) => fields[2]?.text === '3' }), '0? extra 3');
  });
});
