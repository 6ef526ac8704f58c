/** A lead's campaign for tests: a sample with a unit of its own, and departments on other PCs. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, start, type Host, type Language } from './host';
import type { Page } from '@playwright/test';

/** As much of the board as tests look at. */
export interface Board {
  campaign: { id: string };
  units: {
    unit: { id: string; name: string };
    state: string;
    disagreements: number;
    coverage: { num: number; den: number };
    work: {
      submission: { wall_time: string } | null;
      send_back: { comments: { text: string }[]; due_on: string | null } | null;
      extension_decided: { granted: boolean; until: string } | null;
    };
  }[];
  disagreements: number;
}

/** A pack as it was written. */
export interface Written {
  file: string;
  check_number: string;
  sha256: string;
  media_log: string;
}

interface Line {
  id: string;
  standing: string;
}

interface Sheet {
  items: Line[];
  gates: { id: string }[];
}

/** Makes a place known to a host as if somebody had picked it. */
export async function picked(host: Host, path: string): Promise<{ id: string }> {
  await host.pick(path);
  const places = await host.rpc<{ id: string }[]>('pick_place', {
    purpose: 'open_book',
    suggested_name: null,
  });
  const [place] = places;
  if (!place) throw new Error(`${path} was not picked`);
  return { id: place.id };
}

/** A lead with a sample of some units and one more, of which nothing is answered. */
export class Campaign {
  constructor(
    readonly host: Host,
    readonly unit: string,
  ) {}

  static async begin(host: Host, units = 3): Promise<Campaign> {
    await host.rpc('create_sample', { policy: 'nishimoro', units, seed: 7, place: null });
    const { id } = await host.rpc<{ id: string }>('add_unit', {
      campaign: null,
      name: '新しい課',
      parent: '総務部',
      organ: 'board_of_directors',
      roles: ['unit_head', 'staff'],
      zones: [],
      persons: [],
      assets: [],
      headcount: 8,
    });
    return new Campaign(host, id);
  }

  /** How the campaign stands. */
  board(): Promise<Board> {
    return this.host.rpc<Board>('overview', { campaign: null });
  }

  /** How the unit of one's own stands. */
  async row(): Promise<Board['units'][number]> {
    const row = (await this.board()).units.find(({ unit }) => unit.id === this.unit);
    if (!row) throw new Error('the unit is on the board');
    return row;
  }

  /** A new folder of this test. */
  folder(name: string): string {
    const folder = join(this.host.folder, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  /** Writes the unit's request into a folder. */
  async request(folder: string): Promise<string> {
    const place = await picked(this.host, folder);
    const [written] = await this.host.rpc<Written[]>('write_requests', {
      campaign: null,
      units: [this.unit],
      place,
      sealed: false,
    });
    if (!written) throw new Error('a request was written');
    return join(folder, written.file);
  }
}

/** A department on a PC of its own, by the commands that its window uses. */
export class Department {
  constructor(
    readonly host: Host,
    readonly unit: string,
  ) {}

  /** Opens a request. */
  static async open(host: Host, request: string, name: string): Promise<Department> {
    const opened = await host.rpc<{ pack: { unit: string } }>('open_pack', {
      place: await picked(host, request),
      book: await picked(host, join(host.folder, name)),
    });
    return new Department(host, opened.pack.unit);
  }

  /** Answers everything with one mark, but some of it with another. */
  async answer(value: string, other: { from: number; value: string } | null, author: string) {
    const at = { campaign: null, unit: this.unit };
    for (const gate of (await this.sheet()).gates) {
      await this.host.rpc('put_gate', { ...at, gate: gate.id, yes: true, author });
    }
    const open = (await this.sheet()).items.filter((line) => line.standing === 'unanswered');
    const answers = open.map((line, index) => {
      const mark = other && index >= other.from ? other.value : value;
      return { item: line.id, input: { value: mark, remarks: `${author}の回答` } };
    });
    await this.host.rpc('put_answers', { ...at, person: null, answers, author });
  }

  /** Submits, and writes what is handed in into a folder. */
  async submit(folder: string): Promise<Written> {
    await this.host.rpc('submit_unit', {
      campaign: null,
      unit: this.unit,
      note: '急ぎ提出します',
      author: null,
    });
    return this.host.rpc<Written>('write_pack', {
      kind: 'submission',
      campaign: null,
      unit: null,
      person: null,
      place: await picked(this.host, folder),
      confidentiality: null,
    });
  }

  private sheet(): Promise<Sheet> {
    return this.host.rpc<Sheet>('unit_sheet', { campaign: null, unit: this.unit, person: null });
  }
}

/** Opens a part of the campaign page by mouse. */
export async function openView(
  page: Page,
  host: Host,
  view: number,
  language: Language = 'ja',
): Promise<void> {
  await start(page, host, language);
  await page.locator('header nav button').nth(1).click();
  const tab = page.locator('.campaign nav button').nth(view);
  await tab.click();
  await expect(tab).toHaveAttribute('aria-current', 'page');
}

/** Presses Tab until what has the focus reads so. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < 200; step += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const node = document.activeElement;
      const label = node instanceof HTMLInputElement ? node.labels?.[0]?.textContent : '';
      return (label || node?.getAttribute('aria-label') || node?.textContent || '').trim();
    });
    seen.push(here.slice(0, 20));
    if (name.test(here)) return;
  }
  throw new Error(`no way to ${name} by keyboard: ${seen.join(' | ')}`);
}

/** The files of a folder. */
export function files(folder: string): string[] {
  return readdirSync(folder).sort();
}
