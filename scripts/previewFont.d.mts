/** Bytes of the font with the header numbers of TH SarabunPSK. */
export function patchFont(bytes: Buffer): Buffer;
/** Writes the preview font into `folder`; the path of its fonts.conf, or null when nothing was to be done. */
export function makePreviewFont(folder: string): string | null;
