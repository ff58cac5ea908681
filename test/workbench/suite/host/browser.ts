/** What VS Code calls inside its extension host that is a worker; the tests are in the same bundle, ahead of it. */
import { runMocha } from './mocha';

export function run(): Promise<void> {
  return runMocha((done) => mocha.run(done));
}
