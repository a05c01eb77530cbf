import { JsonWalk, lineAt } from './json-walk.ts';

/**
 * Line (from 1) of the value at a path such as `regels[2].kavel` in a JSON text that was read before, or else of
 * the nearest value around it: for what a rule refuses after reading.
 */
export function jsonLineOf(text: string, veld: string): number {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const walk = new JsonWalk(json);
  walk.run();
  const path = [...veld.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([name, position]) =>
    position === undefined ? name : Number(position),
  );
  return lineAt(json, walk.offsetOf(path));
}
