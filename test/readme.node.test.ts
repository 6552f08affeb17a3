/** The README names everything a page may rely on: what the element's own manifest lists, and every error. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { nodesOf, parseModule } from '../tools/module-imports.js';
import { readElementManifest } from './element-manifest.js';

const readme = readFileSync('README.md', 'utf8');
const isMissing = (name: string): boolean =>
  !readme.includes(`\`${name}\``) && !readme.includes(`\`${name}(`);

describe('the README', () => {
  const element = readElementManifest();

  for (const kind of ['attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'] as const) {
    it(`names all ${kind} of the element`, () => {
      const names = element[kind].map(({ name }) => name);
      assert.ok(names.length > 0, 'the manifest lists some');
      assert.deepEqual(names.filter(isMissing), []);
    });
  }

  it('names all methods of the element', () => {
    const methods = element.members
      .filter((member) => member.kind === 'method' && member.privacy === undefined && member.static !== true)
      .map(({ name }) => name);
    assert.ok(methods.includes('connect'), 'the manifest lists them');
    assert.deepEqual(methods.filter(isMissing), []);
  });

  it('names every error', () => {
    const module = parseModule('evi-error.ts', readFileSync('src/evi-error.ts', 'utf8'));
    const union = nodesOf(module).find(ts.isUnionTypeNode)!;
    const codes = nodesOf(union)
      .filter(ts.isStringLiteral)
      .map(({ text }) => text);
    assert.ok(codes.includes('mic-denied'), 'the codes were read');
    assert.deepEqual(codes.filter(isMissing), []);
  });
});
