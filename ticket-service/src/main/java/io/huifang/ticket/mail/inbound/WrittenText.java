package io.huifang.ticket.mail.inbound;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What somebody wrote, without the mail that was quoted below and without the signature. */
final class WrittenText {
  private static final int LONGEST = 20_000;

  /** First lines of a quotation, by the programs that people use; and the line of our own mails. */
  private static final Pattern QUOTATION =
      Pattern.compile(
          "-- Please reply above this line --.*|—— 回复请写在这一行以上 ——.*"
              + "|-{2,}\\s*(Original Message|原始邮件|Forwarded message)\\s*-{2,}.*"
              + "|_{20,}"
              + "|(On .{6,120} wrote|.{0,40}于.{6,80}写道)[:：]"
              + "|发件人[:：].{1,200}|From: .{1,200}@.{1,200}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SIGNATURE = Pattern.compile("--\\s?");

  private WrittenText() {}

  static String of(String mail) {
    List<String> kept = new ArrayList<>();
    for (String line : clean(mail).split("\n", -1)) {
      String bare = line.replaceFirst("^[>\\s]+", "").strip();
      if (QUOTATION.matcher(bare).matches() || SIGNATURE.matcher(line).matches()) {
        break;
      }
      if (!line.startsWith(">")) {
        kept.add(line.stripTrailing());
      }
    }
    String text = String.join("\n", kept).replaceAll("\n{3,}", "\n\n").strip();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 2) + " …";
  }

  /** Line ends alike, without signs that no text has and that PostgreSQL does not store. */
  static String clean(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
  }
}
