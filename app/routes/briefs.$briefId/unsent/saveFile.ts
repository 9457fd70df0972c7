/** Lets the browser save a text as a file. */
export function saveTextFile(name: string, text: string): void {
  // the mark at the start makes Notepad and Excel read Thai as UTF-8
  saveFile(name, ["\ufeff", text], "text/plain;charset=utf-8");
}

/** Lets the browser save a value as a JSON file. */
export function saveJsonFile(name: string, value: unknown): void {
  saveFile(name, [JSON.stringify(value, null, 2)], "application/json");
}

function saveFile(name: string, parts: string[], type: string): void {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Copies a text; works without TLS, where the clipboard API is missing. False when the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement("textarea");
    field.value = text;
    field.style.position = "fixed";
    document.body.append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    return copied;
  }
}
