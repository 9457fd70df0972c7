import type { planPictureTh } from "../th/planPicture";

export const planPictureEn = {
  "planPicture.title": "The plan as a picture",
  "planPicture.intro":
    "All lanes, to print on A3 landscape or to keep as a file. Drawn by this server and browser; nothing is sent elsewhere",
  "planPicture.head": "Plan graph of {area}, budget year {fy}",
  "planPicture.svg": "Save as SVG",
  "planPicture.png": "Save as PNG",
  "planPicture.pngWait": "Making the PNG…",
  "planPicture.pngFailed": "The PNG could not be made: use the SVG, or print",
  "planPicture.print": "Print A3",
  "planPicture.missing": "gap",
  "planPicture.page": "Sheet {page} of {pages}",
  "planPicture.alt": "Picture of the whole plan; the outline of the plan graph says the same in words",
  "planPicture.legend":
    "★ key project · dashed frame = something is missing · dashed line = stated in the Project Brief · figures = the area's own money, rolled up",
} satisfies Record<keyof typeof planPictureTh, string>;
