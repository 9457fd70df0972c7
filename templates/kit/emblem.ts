import type { DocModel, Picture } from "./model";
import { centred } from "./paragraphs";

/** The office's own picture as a view carries it: `data` is base64. */
export type Emblem = Omit<Picture, "heightCm" | "alt">;

/** Words for whoever cannot see the picture. */
const ALT = "ตราของหน่วยงาน";

/** A document with the office's own picture above its title, `heightCm` high; without a picture as it was. */
export function withEmblem(model: DocModel, emblem: Emblem | undefined, heightCm: number | undefined): DocModel {
  if (!emblem || heightCm === undefined) return model;
  const picture = { ...emblem, heightCm, alt: ALT };
  return { ...model, blocks: [centred("", { picture, after: 6, keepNext: true }), ...model.blocks] };
}
