/**
 * Examples without any one character, as when somebody deletes one too many. What is tried of each example in a run: line ends, tabs,
 * bars, the ends of tags, and what stands behind each, up to 500 places, which is half of them or more but in web pages; and 100 places
 * within words and numbers.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { examplesWithPlaces } from './places';
import { faults } from './properties';

describe('examples without a character', () => {
  for (const { name, text, places } of examplesWithPlaces(500, 100)) {
    it(`${name}, at ${places.length} of ${text.length} places`, () => {
      for (const at of places)
        assert.deepEqual(faults(text.slice(0, at) + text.slice(at + 1), ['placed']), [], `without the character at ${at}`);
    });
  }
});
