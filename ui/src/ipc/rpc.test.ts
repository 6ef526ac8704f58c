import { afterEach, describe, expect, it } from 'vitest';
import { carryBy, NOT_WELL_FORMED, rpc } from './rpc';

const sent: unknown[] = [];

carryBy({
  call: (_, payload) => {
    sent.push(payload);
    return Promise.resolve({});
  },
  listen: () => () => undefined,
});

afterEach(() => sent.splice(0));

describe('what the page hands over', () => {
  it('is sent where every text is whole', async () => {
    await rpc('set_locale', { locale: '\u{20bb7}' });
    expect(sent, 'a rare character is a character').toEqual([{ locale: '𠮷' }]);
  });

  it('is refused by name where a character is cut in half', async () => {
    const half = '\u{20bb7}'.slice(0, 1);
    const call = rpc('set_locale', { locale: `吉${half}` });
    await expect(call, 'the page can say what to do').rejects.toMatchObject({
      code: NOT_WELL_FORMED,
    });
    expect(sent, 'the program never sees bytes that it cannot read').toEqual([]);
  });
});
