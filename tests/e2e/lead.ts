/** A lead who sends requests: what departments' tests begin with. */
import { join } from 'node:path';
import type { Host } from './host';

/** A campaign of the lead with one unit, and its request as a file. */
export class Lead {
  private requests = 0;

  private constructor(
    readonly host: Host,
    readonly unit: string,
  ) {}

  /** Makes the lead's book with one unit. */
  static async make(host: Host, unitName = '総務課'): Promise<Lead> {
    await host.rpc('create_book', {
      place: await host.place('new_book', join(host.folder, '集計台帳')),
      checklist: 'nishimoro',
      fiscal_year: 2026,
      organization: '西諸広域行政事務組合',
      campaign_name: '令和8年度 第1回自己点検',
      deadline: '2026-06-30',
      options: { contact: { name: '情報政策課 髙﨑', telephone: '内線123', mail: 'joho@example.jp' } },
    });
    const { id } = await host.rpc<{ id: string }>('add_unit', {
      campaign: null,
      name: unitName,
      parent: null,
      organ: 'board_of_directors',
      roles: ['unit_head', 'staff'],
      zones: [],
      persons: [],
      assets: [],
      headcount: 8,
    });
    return new Lead(host, id);
  }

  /** Writes the request of the newest campaign and leaves the lead's book; gives the file. */
  async request(): Promise<string> {
    this.requests += 1;
    const file = join(this.host.folder, `依頼_総務課_${this.requests}.tenken`);
    const place = await this.host.place('pack_file', file);
    await this.host.rpc('write_requests', { campaign: null, units: [this.unit], place });
    await this.host.rpc('close_book', {});
    return file;
  }

  /** Goes back to the lead's book for another campaign. */
  async nextYear(): Promise<void> {
    const place = await this.host.place('open_book', join(this.host.folder, '集計台帳'));
    await this.host.rpc('open_book', { place, read_only: false });
    await this.host.rpc('create_campaign', {
      checklist: 'nishimoro',
      fiscal_year: 2027,
      name: '令和9年度 第1回自己点検',
      copy_units: true,
    });
  }

  /** Opens a request as the unit does, where the plan proposes, by commands alone. */
  async open(file: string): Promise<void> {
    const place = await this.host.place('pack', file);
    const plan = await this.host.rpc<{ book: { id: string } }>('plan_open_pack', { place });
    await this.host.rpc('open_pack', { place, book: { id: plan.book.id } });
  }

  /** Answers what is left of the unit's sheet, but for the first questions. */
  async answerBut(open: number): Promise<void> {
    const at = { campaign: null, unit: this.unit };
    for (const gate of (await this.sheet()).gates) {
      await this.host.rpc('put_gate', { ...at, gate: gate.id, yes: true, author: null });
    }
    const left = (await this.sheet()).items.filter((line) => line.standing === 'unanswered');
    const answers = left
      .slice(open)
      .map((line) => ({ item: line.id, input: { value: 'implemented' } }));
    await this.host.rpc('put_answers', { ...at, person: null, answers, author: null });
  }

  /** The unit's sheet as the program has it. */
  sheet(): Promise<UnitSheet> {
    return this.host.rpc<UnitSheet>('unit_sheet', { campaign: null, unit: this.unit, person: null });
  }
}

/** Of a sheet, what these tests look at. */
export interface UnitSheet {
  items: {
    id: string;
    number: number;
    standing: string;
    answer: { value: string; copied_from: string | null; reason: string | null } | null;
  }[];
  gates: { id: string; yes: boolean | null }[];
  previous: { item: string; answer: { record: string } }[];
  work: { state: string };
}
