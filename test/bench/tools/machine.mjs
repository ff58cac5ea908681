import { cpus, loadavg, totalmem } from 'node:os';

/** Where the figures were taken. */
export function machine() {
  const cores = cpus();
  return {
    cpu: cores[0]?.model.trim() ?? 'unknown',
    cores: cores.length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    /** More than the cores, and the figures say little. */
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}
