import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { LISTS, wordKey } from './vocabulary';

const LOCALES = join(import.meta.dirname, '../../../locales');
const SOURCES = join(import.meta.dirname, '..');
const OURS = /^(window|.*-screen|vocabulary(-audit)?)\.ftl$/;

interface Message {
  file: string;
  variables: string[];
}

function messages(locale: string): Map<string, Message> {
  const found = new Map<string, Message>();
  for (const file of readdirSync(join(LOCALES, locale)).filter((name) => OURS.test(name))) {
    const text = readFileSync(join(LOCALES, locale, file), 'utf8');
    const errors = new FluentBundle(locale).addResource(new FluentResource(text));
    expect(errors, `${locale}/${file} holds a key twice`).toEqual([]);
    for (const entry of text.split(/\n(?=[a-z])/)) {
      const key = /^([a-z][a-z0-9-]*) = /.exec(entry)?.[1];
      if (!key) continue;
      expect(found.has(key), `${key} stands in two files`).toBe(false);
      const variables = [...entry.matchAll(/\{\s*\$([a-z_]+)/g)].map((match) => match[1] ?? '');
      found.set(key, { file, variables: [...new Set(variables)].sort() });
    }
  }
  return found;
}

function sources(folder = SOURCES): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.(svelte|ts)$/.test(entry.name) && !entry.name.endsWith('.test.ts')
      ? [readFileSync(path, 'utf8')]
      : [];
  });
}

const ja = messages('ja');
const en = messages('en');
const code = sources().join('\n');

describe('the words of the screen', () => {
  it('are the same keys with the same variables in both languages', () => {
    expect([...en.keys()].sort()).toEqual([...ja.keys()].sort());
    for (const [key, message] of ja) expect(en.get(key), key).toEqual(message);
  });

  it('exist for every key that a page names', () => {
    const named = [...code.matchAll(/\bt\(\s*'([a-z0-9-]+)'/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((key) => !ja.has(key))).toEqual([]);
  });

  it('exist for every value that a page offers', () => {
    const keys = Object.entries(LISTS).flatMap(([list, values]) =>
      values.map((value: string) => wordKey(list, value)),
    );
    expect(keys.filter((key) => !ja.has(key))).toEqual([]);
  });

  it('are all used by a page', () => {
    const families = [...code.matchAll(/\bt\(\s*`([a-z0-9-]+)\$\{/g)].map((match) => match[1] ?? '');
    const unused = [...ja]
      .filter(([, message]) => !message.file.startsWith('vocabulary'))
      .map(([key]) => key)
      .filter((key) => !code.includes(`'${key}'`))
      .filter((key) => !families.some((family) => key.startsWith(family)));
    expect(unused).toEqual([]);
  });
});
