// Loaded before a program: whoever tries to reach another machine or to make code of text ends it, loudly.
const { Socket, Server } = require('node:net');
const dns = require('node:dns');
const dgram = require('node:dgram');

const ENDED = 97;

function refuse(what) {
  return () => {
    require('node:fs').writeSync(2, `NETWORK: ${what}\n`);
    process.exit(ENDED);
  };
}

Socket.prototype.connect = refuse('connect');
Server.prototype.listen = refuse('listen');
for (const name of Object.keys(dns)) if (/^(?:lookup|resolve|reverse)/.test(name)) dns[name] = refuse(`dns.${name}`);
for (const name of Object.keys(dns.promises)) if (/^(?:lookup|resolve|reverse)/.test(name)) dns.promises[name] = refuse(`dns.${name}`);
dgram.createSocket = refuse('dgram');
dgram.Socket.prototype.bind = refuse('dgram');
globalThis.fetch = refuse('fetch');
globalThis.WebSocket = refuse('WebSocket');
