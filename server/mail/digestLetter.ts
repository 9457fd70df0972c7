import type { NoticeView } from "~/domain/notice/notice";
import { translate } from "~/i18n/messages";
import { noticeSentence } from "~/i18n/noticeSentence";
import { letter } from "./letter";
import type { Mail } from "./mailer";

/** So many notices are spelled out; the rest is in the product. */
const SPELLED = 20;

/** The daily summary of unread notices of one person. `origin` is where the product is reached. */
export function digestLetter(to: Mail["to"], notices: readonly NoticeView[], origin: string): Mail {
  const count = notices.length;
  return letter(to, { key: "mail.digest.subject", values: { count } }, (locale) => {
    const lines = notices.slice(0, SPELLED).map((notice) => ({
      words: noticeSentence(notice, locale),
      href: `${origin}${notice.link}`,
    }));
    const more = count - lines.length;
    return {
      intro: translate(locale, "mail.digest.intro", { name: to.name, count }),
      lines: more > 0 ? [...lines, { words: translate(locale, "mail.digest.more", { count: more }) }] : lines,
      foot: [
        { words: translate(locale, "mail.digest.open"), href: `${origin}/notices` },
        { words: translate(locale, "mail.digest.stop"), href: `${origin}/account#preferences` },
      ],
    };
  });
}
