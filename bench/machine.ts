/** The machine the bench ran on, in words: figures mean nothing without it. */
import { cpus, totalmem, type } from 'node:os';

export function describeMachine(): string {
  const all = cpus();
  const model = all[0]?.model.trim() ?? 'an unknown processor';
  return `${all.length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()}, Node ${process.versions.node}`;
}
