/** The weight of files as a network sees them: as they are, and in the two forms servers send them in. Pure. */
import { brotliCompressSync, gzipSync } from 'node:zlib';

export interface Weight {
  raw: number;
  gzip: number;
  brotli: number;
}

/** In bytes; every file is compressed by itself, at the highest level. */
export function weigh(files: readonly Buffer[]): Weight {
  const sum = (size: (file: Buffer) => number) => files.reduce((total, file) => total + size(file), 0);
  return {
    raw: sum(({ length }) => length),
    gzip: sum((file) => gzipSync(file, { level: 9 }).length),
    brotli: sum((file) => brotliCompressSync(file).length),
  };
}
