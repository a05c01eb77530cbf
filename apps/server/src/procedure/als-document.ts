/**
 * Answers a dossier as the document that it is. What was recorded is shown whole: a serializer made from the schema would
 * leave out, or refuse to answer, what the schema does not know. Tests hold the documents to their schemas (ADR 0099).
 */
export function alsDocument(): (answer: unknown) => string {
  return (answer) => JSON.stringify(answer);
}
