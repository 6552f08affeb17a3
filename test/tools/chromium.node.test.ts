import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { findOrInstallChromium } from '../../tools/chromium.js';

describe('the search for a Chromium', () => {
  const { CHROME_PATH, PATH } = process.env;
  let folder: string;
  let chromium: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chromium-'));
    chromium = join(folder, 'chromium');
    writeFileSync(chromium, '#!/bin/sh\n');
    chmodSync(chromium, 0o755);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    Object.assign(process.env, { PATH });
    if (CHROME_PATH === undefined) delete process.env.CHROME_PATH;
    else process.env.CHROME_PATH = CHROME_PATH;
  });

  it('takes CHROME_PATH at its word', async () => {
    process.env.CHROME_PATH = chromium;
    assert.equal(await findOrInstallChromium(), chromium);
  });

  it('says so when CHROME_PATH leads nowhere', async () => {
    process.env.CHROME_PATH = join(folder, 'absent');
    await assert.rejects(
      findOrInstallChromium(),
      /^Error: CHROME_PATH is set to .*absent, which does not exist\.$/,
    );
  });

  it('finds one on the PATH', async () => {
    delete process.env.CHROME_PATH;
    process.env.PATH = folder;
    assert.equal(await findOrInstallChromium(), chromium);
  });

  it('passes over a file that cannot be run', async () => {
    delete process.env.CHROME_PATH;
    const other = join(folder, 'google-chrome');
    writeFileSync(other, '#!/bin/sh\n');
    chmodSync(other, 0o755);
    chmodSync(chromium, 0o644);
    process.env.PATH = folder;
    assert.equal(await findOrInstallChromium(), other);
  });
});
