import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { check } from '../check';
import { disk } from '../files/disk';
import { serve } from './server';

serve(createConnection(ProposedFeatures.all), { defer: setImmediate, check, files: disk });
