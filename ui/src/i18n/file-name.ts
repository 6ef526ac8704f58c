/** File names made of what people call things. */

/** The text without what no system keeps in a file name; the program checks the name again. */
export function fileName(text: string): string {
  // Control characters are what the pattern is for.
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_').trim();
}
