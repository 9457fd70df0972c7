/** The picture of an office for the emblem slot: its own, none is brought along. */
export type Emblem = {
  mime: "image/png" | "image/jpeg";
  base64: string;
  widthPx: number;
  heightPx: number;
};
