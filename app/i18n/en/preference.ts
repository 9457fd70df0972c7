import type { preferenceTh } from "../th/preference";

export const preferenceEn = {
  "preference.title": "Display and notices",
  "preference.theme": "Colours",
  "preference.theme.system": "As the device",
  "preference.theme.light": "Light",
  "preference.theme.dark": "Dark",
  "preference.textSize": "Text size",
  "preference.textSize.normal": "Normal",
  "preference.textSize.large": "Large (125 %)",
  "preference.textSize.larger": "Larger (150 %)",
  "preference.textSize.largest": "Largest (200 %)",
  "preference.looped": "Thai letters with loops",
  "preference.loopedHint": "Easier for readers used to the type of official documents",
  "preference.digest": "Mail me a summary of unread notices once a day",
  "preference.digestOn": "At most one mail each morning, only when there is something new and unread",
  "preference.digestOff": "This server has no mail set up; notices appear in the product only",
  "preference.save": "Save settings",
} satisfies Record<keyof typeof preferenceTh, string>;
