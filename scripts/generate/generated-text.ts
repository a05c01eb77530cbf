/** A text that is made and never written by hand: a whole file, or a marked section of a document. */
export type GeneratedText = {
  readonly path: string;
  readonly section?: string;
  readonly make: () => string | Promise<string>;
};

/** Puts a made text between the markers of its section. Markers that are missing are a defect of the document. */
export function replaceSection(document: string, section: string, text: string): string {
  const begin = `<!-- generated: ${section} (npm run generate) -->`;
  const end = `<!-- end of ${section} -->`;
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The markers ${begin} and ${end} are missing`);
  return `${document.slice(0, from)}${begin}\n\n${text}\n\n${document.slice(to)}`;
}

/** The file as it should be, given the file as it is. */
export async function renew({ section, make }: GeneratedText, current: string): Promise<string> {
  const text = await make();
  return section === undefined ? text : replaceSection(current, section, text);
}
