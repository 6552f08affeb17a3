/**
 * Finds the Chromium that tests and measurements run in, and installs one where there is none: Debian's own package
 * when that is possible, else a build for testing. It must never leave the caller guessing: it returns a path that
 * exists, or throws one sentence that says what to install.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import {
  Browser,
  ChromeReleaseChannel,
  computeSystemExecutablePath,
  detectBrowserPlatform,
  getInstalledBrowsers,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';

const commandNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const cacheFolder = join(homedir(), '.cache', 'puppeteer');

const remedy =
  'No Chromium was found and none could be installed: install Chromium or Chrome (on Debian: apt-get install chromium), or set CHROME_PATH to an executable.';

/** @returns the path of a Chromium or Chrome; `CHROME_PATH` is taken at its word when it exists */
export async function findOrInstallChromium(): Promise<string> {
  const wanted = process.env.CHROME_PATH;
  if (wanted !== undefined) {
    if (!existsSync(wanted)) throw new Error(`CHROME_PATH is set to ${wanted}, which does not exist.`);
    return wanted;
  }
  const found = findOnPath() ?? findWhereInstallersPutIt() ?? (await findInCache());
  if (found !== undefined) return found;
  console.log('No Chromium found, installing one …');
  try {
    return isDebianAsRoot() ? installDebianPackage() : await installBuildForTesting();
  } catch (cause) {
    throw new Error(remedy, { cause });
  }
}

function findOnPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return commandNames.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** macOS and Windows keep applications off the PATH. */
function findWhereInstallersPutIt(): string | undefined {
  try {
    return computeSystemExecutablePath({ browser: Browser.CHROME, channel: ChromeReleaseChannel.STABLE });
  } catch {
    return undefined; // It throws when Chrome is not there, which is an answer.
  }
}

async function findInCache(): Promise<string | undefined> {
  const installed = await getInstalledBrowsers({ cacheDir: cacheFolder });
  return installed.find(({ browser }) => browser === Browser.CHROME)?.executablePath;
}

function isDebianAsRoot(): boolean {
  const release = '/etc/os-release';
  return (
    process.getuid?.() === 0 && existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'))
  );
}

function installDebianPackage(): string {
  const aptGet = (...words: string[]): void => {
    execFileSync('apt-get', words, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  };
  aptGet('update');
  aptGet('install', '-y', '--no-install-recommends', 'chromium');
  const path = findOnPath();
  if (path === undefined)
    throw new Error('The package chromium was installed, but put no chromium on the PATH.');
  return path;
}

async function installBuildForTesting(): Promise<string> {
  const platform = detectBrowserPlatform();
  if (platform === undefined) throw new Error('There is no Chrome for this operating system.');
  const buildId = await resolveBuildId(Browser.CHROME, platform, 'stable');
  const { executablePath } = await install({
    browser: Browser.CHROME,
    buildId,
    platform,
    cacheDir: cacheFolder,
  });
  execFileSync(executablePath, ['--version']); // Throws when the system libraries it needs are missing.
  return executablePath;
}
