import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { readTogether } from './samen-lezen.ts';

/** A world that moves on, and a reading of it that takes some turns. */
function world() {
  const state = { stand: 0, lezingen: 0 };
  const read = readTogether(
    async (naam: string) => {
      state.lezingen += 1;
      const { stand } = state;
      await turn();
      if (naam === 'stuk') throw new Error('it broke');
      return `${naam} ${stand}`;
    },
    (naam) => naam,
  );
  return { state, read };
}

it('reads twice for fifty who ask at once, and each question by itself', async () => {
  const { state, read } = world();
  const answers = await Promise.all(Array.from({ length: 50 }, () => read('a')));
  expect(new Set(answers)).toEqual(new Set(['a 0']));
  expect(state.lezingen).toBe(2);
  expect(await Promise.all([read('a'), read('b')])).toEqual(['a 0', 'b 0']);
});

it('answers nobody with what was read before it was asked', async () => {
  const { state, read } = world();
  const early = read('a');
  state.stand = 1;
  const [second, third] = [read('a'), read('a')];
  expect(await Promise.all([early, second, third])).toEqual(['a 0', 'a 1', 'a 1']);
  state.stand = 2;
  expect(await read('a')).toBe('a 2');
  expect(state.lezingen).toBe(3);
});

it('lets a reading that breaks break for who waited for it, and not for the next', async () => {
  const { state, read } = world();
  const asked = await Promise.allSettled([read('stuk'), read('stuk'), read('stuk')]);
  expect(asked.map(({ status }) => status)).toEqual(Array(3).fill('rejected'));
  expect(state.lezingen).toBe(2);
  expect(await read('a')).toBe('a 0');
});
