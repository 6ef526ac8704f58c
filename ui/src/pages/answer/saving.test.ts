import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnswerInput, Saved, SavedItem, WireError } from '../../ipc/generated';
import { RETRY_MS, Saving, TYPING_PAUSE_MS, type SaveState } from './saving';

const input = (value: string, remarks: string | null = null): AnswerInput => ({
  value,
  reason: null,
  improvement: null,
  improve_by: null,
  exception: null,
  remarks,
});

const DISK_FULL: WireError = { code: 'disk_full', message: 'full', hint: 'free some', at: {} };

/** A program whose answers come when the test says so. */
class Program {
  readonly calls: string[] = [];
  private readonly open: { resolve: (at: string) => void; reject: (error: WireError) => void }[] = [];

  private call(line: string): Promise<string> {
    this.calls.push(line);
    return new Promise((resolve, reject) => this.open.push({ resolve, reject }));
  }
  put = async (item: string, said: AnswerInput): Promise<SavedItem> =>
    ({ saved_at: await this.call(`put ${item} ${said.value} ${said.remarks ?? ''}`.trim()) }) as SavedItem;
  draft = async (item: string, typed: AnswerInput | null): Promise<Saved> => ({
    saved_at: await this.call(`draft ${item} ${typed?.remarks ?? 'discard'}`),
  });
  async answer(at = '10:24'): Promise<void> {
    this.open.shift()?.resolve(at);
    await vi.advanceTimersByTimeAsync(0);
  }
  async refuse(): Promise<void> {
    this.open.shift()?.reject(DISK_FULL);
    await vi.advanceTimersByTimeAsync(0);
  }
}

describe('saving', () => {
  let program: Program;
  let saving: Saving;
  let state: SaveState;
  let refused: Map<string, WireError | undefined>;

  beforeEach(() => {
    vi.useFakeTimers();
    program = new Program();
    refused = new Map();
    state = { kind: 'idle' };
    saving = new Saving(program, {
      state: (now) => (state = now),
      answered: () => undefined,
      drafted: () => undefined,
      refused: (item, error) => refused.set(item, error),
    });
  });
  afterEach(() => vi.useRealTimers());

  it('sends one draft when the typing pauses, within 400 ms', async () => {
    saving.typed('A', input('partial', '研'));
    await vi.advanceTimersByTimeAsync(TYPING_PAUSE_MS - 1);
    saving.typed('A', input('partial', '研修'));
    expect(program.calls).toEqual([]);
    await vi.advanceTimersByTimeAsync(TYPING_PAUSE_MS);
    expect(program.calls).toEqual(['draft A 研修']);
    expect(TYPING_PAUSE_MS).toBeLessThanOrEqual(400);
  });

  it('says saved only after the answer of the command', async () => {
    saving.said('A', input('implemented'));
    expect(state.kind).toBe('saving');
    await program.answer('10:24');
    expect(state).toEqual({ kind: 'saved', at: '10:24' });
  });

  it('is not saved while somebody is typing', async () => {
    saving.said('A', input('implemented'));
    await program.answer();
    saving.typed('A', input('implemented', 'x'));
    expect(state.kind).toBe('saving');
    expect(saving.unsaved()).toBe(true);
  });

  it('keeps the requests of one item in order, and the last state wins', async () => {
    saving.said('A', input('implemented'));
    saving.said('A', input('partial'));
    saving.said('A', input('not_implemented'));
    expect(program.calls).toEqual(['put A implemented']);
    await program.answer();
    expect(program.calls).toEqual(['put A implemented', 'put A not_implemented']);
    await program.answer();
    expect(program.calls).toHaveLength(2);
    expect(state.kind).toBe('saved');
  });

  it('does not make one item wait for another', () => {
    saving.said('A', input('implemented'));
    saving.said('B', input('partial'));
    expect(program.calls).toEqual(['put A implemented', 'put B partial']);
  });

  it('never lets a draft stand for an answer that was said', async () => {
    saving.said('A', input('implemented'));
    saving.said('A', input('partial'));
    saving.keep('A', input('partial', '途中'));
    saving.keep('A', input('partial', '途中まで'));
    await program.answer();
    await program.answer();
    await program.answer();
    expect(program.calls).toEqual(['put A implemented', 'put A partial', 'draft A 途中まで']);
  });

  it('lets an answer stand for all that was typed before', async () => {
    saving.typed('A', input('partial', 'old'));
    saving.said('A', input('partial', 'new'));
    await vi.advanceTimersByTimeAsync(TYPING_PAUSE_MS);
    expect(program.calls).toEqual(['put A partial new']);
  });

  it('keeps what could not be saved, says so, and tries again', async () => {
    saving.said('A', input('partial', '理由'));
    await program.refuse();
    expect(state).toEqual({ kind: 'failed', error: DISK_FULL });
    expect(refused.get('A')).toEqual(DISK_FULL);
    expect(saving.unsaved()).toBe(true);
    await vi.advanceTimersByTimeAsync(RETRY_MS);
    expect(program.calls).toEqual(['put A partial 理由', 'put A partial 理由']);
    await program.answer();
    expect(state.kind).toBe('saved');
    expect(refused.get('A')).toBeUndefined();
  });

  it('tries the newest state after a failure, not the one that failed', async () => {
    saving.said('A', input('partial'));
    await program.refuse();
    saving.said('A', input('implemented'));
    expect(program.calls).toEqual(['put A partial', 'put A implemented']);
    await program.answer();
    await vi.advanceTimersByTimeAsync(RETRY_MS * 2);
    expect(program.calls).toHaveLength(2);
  });

  it('keeps a failed answer before the draft that follows it', async () => {
    saving.said('A', input('partial'));
    saving.keep('A', input('partial', '続き'));
    await program.refuse();
    await vi.advanceTimersByTimeAsync(RETRY_MS);
    await program.answer();
    await program.answer();
    expect(program.calls).toEqual(['put A partial', 'put A partial', 'draft A 続き']);
  });

  it('flushes what is typed without waiting for the pause', async () => {
    saving.typed('A', input('partial', '閉じる直前'));
    const flushed = saving.flush();
    expect(program.calls).toEqual(['draft A 閉じる直前']);
    await program.answer();
    await expect(flushed).resolves.toBeUndefined();
    expect(saving.unsaved()).toBe(false);
  });

  it('runs other commands about an item in their turn', async () => {
    saving.typed('A', input('partial', 'x'));
    const attached = saving.run('A', async () => {
      program.calls.push('attach A');
      return { saved_at: '10:25' };
    });
    expect(program.calls).toEqual(['draft A x']);
    await program.answer();
    await expect(attached).resolves.toEqual({ saved_at: '10:25' });
    expect(program.calls).toEqual(['draft A x', 'attach A']);
  });

  it('hands a refused command back to who asked, and goes on', async () => {
    const attached = saving.run('A', () => Promise.reject(DISK_FULL));
    await expect(attached).rejects.toEqual(DISK_FULL);
    saving.said('A', input('implemented'));
    expect(program.calls).toEqual(['put A implemented']);
  });
});
