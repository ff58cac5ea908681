// Loaded before a program: writes down every file and folder that it opens, into the file that `OGI_READ` names.
const fs = require('node:fs');
const { fileURLToPath } = require('node:url');

const list = fs.openSync(process.env.OGI_READ, 'a');
const write = fs.writeSync;

function noted(original) {
  return function (path, ...rest) {
    if (typeof path === 'string' || path instanceof URL) write(list, `${path instanceof URL ? fileURLToPath(path) : path}\n`);
    return original.call(this, path, ...rest);
  };
}

for (const name of ['readFileSync', 'openSync', 'readdirSync', 'opendirSync', 'readFile', 'open', 'readdir', 'createReadStream'])
  fs[name] = noted(fs[name]);
for (const name of ['readFile', 'open', 'readdir', 'opendir']) fs.promises[name] = noted(fs.promises[name]);
