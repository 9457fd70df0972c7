import { useCallback, useEffect, useState } from "react";

/** A random id made by the phone: whatever is sent with it twice counts once. */
export function newClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    if (value === "") localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // a browser that stores nothing still lets people type
  }
}

/** What a kept text says, when it can be read as such. */
function parsed<Value>(kept: string | null, isOne: (value: unknown) => value is Value): Value | null {
  try {
    const value: unknown = kept === null ? null : JSON.parse(kept);
    return isOne(value) ? value : null;
  } catch {
    return null;
  }
}

/**
 * A choice that is kept on the phone until it was sent, as it was made: `first` where nothing is kept. `forget` is called
 * when it was sent.
 */
export function useDraftOf<Value>(
  key: string,
  first: Value,
  isOne: (value: unknown) => value is Value,
): { value: Value; set: (next: Value) => void; forget: () => void } {
  const [value, setValue] = useState(first);
  useEffect(() => {
    const kept = parsed(read(key), isOne);
    if (kept !== null) setValue(kept);
  }, [key, isOne]);
  const set = useCallback(
    (next: Value) => {
      setValue(next);
      write(key, JSON.stringify(next));
    },
    [key],
  );
  const forget = useCallback(() => write(key, ""), [key]);
  return { value, set, forget };
}

/** A text that is kept on the phone until it was sent: a change of phase, a lock or a reload does not lose it. */
export function useDraft(key: string): [string, (text: string) => void] {
  const [text, setText] = useState("");
  useEffect(() => setText(read(key) ?? ""), [key]);
  const set = useCallback(
    (next: string) => {
      setText(next);
      write(key, next);
    },
    [key],
  );
  return [text, set];
}
