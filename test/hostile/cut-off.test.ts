/**
 * Examples cut off anywhere, as when a paste or a download breaks off. What is tried of each example in a run: in front of and behind
 * line ends, tabs, bars and tags, up to 500 places, which is half of them or more but in web pages; and 100 places within words and
 * numbers.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { examplesWithPlaces } from './places';
import { faults } from './properties';

describe('examples cut off', () => {
  for (const { name, text, places } of examplesWithPlaces(500, 100)) {
    it(`${name}, at ${places.length} of ${text.length} places`, () => {
      for (const at of places) assert.deepEqual(faults(text.slice(0, at), ['placed']), [], `cut off at ${at}`);
    });
  }
});
