import type { emblemTh } from "../th/emblem";

/** Words of the office's own picture in its documents. */
export const emblemEn = {
  "emblem.title": "Emblem in documents",
  "emblem.link": "Emblem in documents",
  "emblem.intro":
    "The office's own picture above the title: 3 cm high in MOUs, 1.5 cm on the approval slip. Without a picture documents print as before",
  "emblem.legal": "No emblem is brought along. Use a picture your office may use: state emblems are protected by law",
  "emblem.now": "Picture in use",
  "emblem.none": "No picture: documents print without an emblem",
  "emblem.size": "{width} × {height} pixels",
  "emblem.file": "PNG or JPEG picture",
  "emblem.fileHint":
    "At most 2 MB, 100–3,000 pixels a side; its content is checked and everything that is no picture is cut off",
  "emblem.save": "Use this picture",
  "emblem.remove": "Take the picture out",
  "emblem.noRight": "Only the strategy office of the area or the administrator changes the picture",
  "emblem.history": "History",
  "emblem.historySet": "{by} set a picture of {width} × {height} pixels",
  "emblem.historyRemoved": "{by} took the picture out",
  "emblem.saved": "Saved: documents exported from now on use it",
} satisfies Record<keyof typeof emblemTh, string>;
