import { commentBody, MAX_COMMENT } from "~/domain/comment/commentBody";
import { AppError } from "../../../errors";

/** What somebody wrote, cleaned. Throws commentEmpty, commentTooLong. */
export function bodyOf(text: string): string {
  const body = commentBody(text);
  if (body === "") throw new AppError("commentEmpty");
  if (body.length > MAX_COMMENT) throw new AppError("commentTooLong", { max: MAX_COMMENT });
  return body;
}
