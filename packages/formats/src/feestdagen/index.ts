export { readFeestdagen } from './feestdagen-yaml.ts';
