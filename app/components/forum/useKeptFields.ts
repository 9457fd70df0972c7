import { useCallback, useEffect, useRef, type RefObject } from "react";

type Typed = Record<string, string>;

/** Storage of this tab; null where a browser keeps nothing: people can type all the same. */
function store(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

const isTyped = (field: unknown): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
  (field instanceof HTMLInputElement && field.type !== "hidden") ||
  field instanceof HTMLTextAreaElement ||
  field instanceof HTMLSelectElement;

/**
 * Keeps what is typed into the fields of a form on the device until it was sent: a change of phase and back, a lock or a
 * reload does not lose it. `key` names the form; undefined = nothing is kept. `forget` is called when it was sent.
 */
export function useKeptFields(key: string | undefined): {
  form: RefObject<HTMLFormElement>;
  keep: () => void;
  forget: () => void;
} {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const kept = key === undefined ? null : store()?.getItem(key);
    if (!kept || !form.current) return;
    for (const [name, value] of Object.entries(JSON.parse(kept) as Typed)) {
      const field = form.current.elements.namedItem(name);
      if (isTyped(field)) field.value = value;
    }
  }, [key]);
  const keep = useCallback(() => {
    if (key === undefined || !form.current) return;
    const fields = [...form.current.elements].filter(isTyped);
    const typed: Typed = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
    try {
      store()?.setItem(key, JSON.stringify(typed));
    } catch {
      // a full store: what is typed stands in the form only
    }
  }, [key]);
  const forget = useCallback(() => void (key !== undefined && store()?.removeItem(key)), [key]);
  return { form, keep, forget };
}
