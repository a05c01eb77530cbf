export { findingText } from './finding.ts';
export type { InvoerCode, InvoerFinding } from './finding.ts';
export { jsonLineOf } from './line-of.ts';
export { pathText } from './path.ts';
export type { InvoerPath } from './path.ts';
export { readJson } from './read-json.ts';
export { readYaml } from './read-yaml.ts';
export type { YamlValue } from './read-yaml.ts';
