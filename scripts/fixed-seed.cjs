// Property tests try the same cases in every run of `npm test`, so that a red run can be repeated.
// Other cases are tried with another seed: OGI_SEED=42 npm run test:fast
require('fast-check').configureGlobal({ seed: Number(process.env.OGI_SEED ?? 20211) });
