import 'mocha/mocha';
import { TIMEOUT_MS } from './mocha';

mocha.setup({ ui: 'bdd', timeout: TIMEOUT_MS, forbidOnly: true, bail: true, reporter: 'spec' });
