/** The version of a package as it is installed. */
import { readFileSync } from 'node:fs';

export function packageVersion(name: string): string {
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
    version: string;
  };
  return version;
}
