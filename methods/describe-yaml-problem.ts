const plainWords: Record<string, string> = {
  DUPLICATE_KEY: 'This key stands twice in the same group. Keep one of them.',
  TAB_AS_INDENT: 'The line is indented with a tab. Use spaces.',
  BAD_INDENT: 'The line is indented differently from the lines it belongs with, or a bracket is not closed.',
  MISSING_CHAR: 'A quotation mark, a bracket or a colon is missing here or on a line above.',
  BLOCK_AS_IMPLICIT_KEY: 'A text with a colon followed by a space must stand in quotes.',
  MULTILINE_IMPLICIT_KEY: 'A key must stand on one line and end with a colon. Is a colon missing, or is a text not indented?',
  BAD_SCALAR_START: 'A text cannot begin with this sign. Put the text in quotes.',
  BLOCK_IN_FLOW: 'A list written with dashes cannot stand inside brackets.',
  MULTIPLE_DOCS: 'Three dashes (---) begin a second document. A method file is one document: remove them.',
  TAG_RESOLVE_FAILED: 'A value that starts with ! must stand in quotes.',
  UNEXPECTED_TOKEN: 'This line does not fit with the lines above it. Look for a missing colon, dash or quotation mark.',
  BAD_DQ_ESCAPE: 'A backslash inside double quotes must be written twice.',
};

/** What the YAML parser found, in plain words; the parser's own words when the code is a rare one. */
export function describeYamlProblem(code: string, message: string): string {
  if (message.includes('call stack')) return 'The file cannot be read as YAML: it is nested too deeply.';
  return plainWords[code] ?? `The file cannot be read as YAML here: ${message}.`;
}
