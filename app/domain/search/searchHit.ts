import type { Excerpt } from "./searchWords";

/** Something that was found. `item` = the item of the form (1–13), "head" or "extra", that holds the text. */
export type SearchHit =
  | { kind: "project"; link: string; title: string; code: string; fy: number }
  | { kind: "text"; link: string; title: string; code: string; item: number | "head" | "extra"; excerpt: Excerpt }
  | { kind: "organization"; link: string; title: string; managed: boolean }
  | { kind: "person"; link: string; title: string; email: string };
