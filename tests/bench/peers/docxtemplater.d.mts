/** Fills a DOCX with `{name}` and `{#rows}…{/rows}` in its text. */
export function fill(template: Uint8Array, data: Readonly<Record<string, unknown>>): Uint8Array;
