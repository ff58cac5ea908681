/** Readies a worker for Mocha's build for browsers, which reads the address of its page; comes first in the bundle. */
if (Reflect.get(globalThis, 'location') === undefined) Object.assign(globalThis, { location: { search: '' } });
