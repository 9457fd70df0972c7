/**
 * A path of this site to go to after login; everything that could leave it (`//host`, `/\host`, control characters,
 * `javascript:`) becomes the start page.
 */
export function safeRedirect(target: string | null | undefined): string {
  if (!target || !/^\/(?![/\\])[^\\]*$/.test(target)) return "/";
  return /[\u0000-\u001f\u007f]/.test(target) ? "/" : target;
}
