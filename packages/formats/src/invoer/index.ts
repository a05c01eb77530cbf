export { closestNames } from './closest-names.ts';
export { findingText } from './finding.ts';
export type { InvoerCode, InvoerFinding } from './finding.ts';
export { parsePathText, pathText } from './path.ts';
export type { InvoerPath } from './path.ts';
export { createJsonPlaces, jsonLineOf, readJson } from './read-json.ts';
export { readYaml } from './read-yaml.ts';
export type { YamlValue } from './read-yaml.ts';
