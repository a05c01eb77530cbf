import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runProgram } from './program.ts';

test('collects what a program writes and passes its exit code on', async () => {
  const code = 'console.log("out", process.env.ROOM); console.error("err"); process.exit(4)';
  const outcome = await runProgram(['node', '-e', code], 'collect', { ROOM: 'click' });
  expect(outcome).toMatchObject({ exitCode: 4, output: expect.stringContaining('out click') as string });
  expect(outcome.output).toContain('err');
});

test('a program that does not exist fails with 127 and its name', async () => {
  const outcome = await runProgram(['no-such-program'], 'collect');
  expect(outcome).toMatchObject({
    exitCode: 127,
    output: expect.stringContaining('no-such-program') as string,
  });
});

test('leaves no handler behind, so that a signal is the affair of what runs next', async () => {
  const before = process.listenerCount('SIGTERM');
  await Promise.all([runProgram(['true'], 'collect'), runProgram(['true'], 'collect')]);
  expect(process.listenerCount('SIGTERM')).toBe(before);
});

test('who stops the script stops the program it runs', async () => {
  const module = JSON.stringify(join(import.meta.dirname, 'program.ts'));
  const child = 'console.log(1); setInterval(() => {}, 1000)';
  const script = `import(${module}).then((m) => m.runProgram(['node', '-e', ${JSON.stringify(child)}], 'show'))`;
  const parent = spawn('node', ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  parent.stdout.once('data', () => parent.kill('SIGTERM'));
  // Both hold the same pipe: it closes, and `close` comes, only when both have ended.
  const code = await new Promise((resolve) => parent.on('close', resolve));
  expect(code).toBe(128 + 15);
});
