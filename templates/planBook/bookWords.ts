import type { BookTexts } from "~/domain/plan/book/bookComponents";
import type { FormParts, FormWording } from "../kit/form/parts";

/** Words of a book: what was written beside the graph, else what the office's form set says. */
export function bookWords<P extends FormParts>(wording: FormWording<P>, book: BookTexts | undefined): FormWording<P> {
  return {
    list: (key) => wording.list(key),
    text: (key, slots) => {
      const written = book?.[key] ?? "";
      return written.trim() === "" ? wording.text(key, slots) : written;
    },
  };
}
