/** `Content-Disposition` of a download; the Thai name travels as UTF-8, an old client gets a plain one. */
export function contentDisposition(fileName: string): string {
  const ending = fileName.slice(fileName.lastIndexOf("."));
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return `attachment; filename="document${ending}"; filename*=UTF-8''${encoded}`;
}
