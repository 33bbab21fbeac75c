package io.huifang.platform.mail.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody wrote, without the mail of ours that was quoted. Cut is only where a mail answers
 * one, and where nothing would be left, all of it is kept: rather too much than too little.
 */
final class WrittenText {
  private static final int LONGEST = 20_000;

  /** The line that our services put above what they quote, see the texts of their mails. */
  private static final Pattern OURS =
      Pattern.compile("-- Please reply above this line --.*|—— 回复请写在这一行以上 ——.*");

  /** "On ... wrote:", by the programs that people use. */
  private static final Pattern ATTRIBUTION =
      Pattern.compile(
          "((On|At) .{6,120} wrote|.{0,40}于.{6,80}写道|在 ?.{6,120}写道)[:：]", Pattern.CASE_INSENSITIVE);

  private static final Pattern DIVIDER =
      Pattern.compile(
          "-{2,}\\s*(Original Message|原始邮件|回复的原邮件|Replied Message|Forwarded message)\\s*-{2,}.*",
          Pattern.CASE_INSENSITIVE);

  /** The first two lines of a header that was copied into the text. */
  private static final Pattern FROM = Pattern.compile("(From|发件人)[:：].*");

  private static final Pattern NEXT =
      Pattern.compile("(Sent|Date|To|Subject|发送时间|日期|收件人|主题)[:：].*");
  private static final String SIGNATURE = "-- ";

  private final String[] lines;
  private final List<String> kept = new ArrayList<>();

  private WrittenText(String text) {
    lines = text.split("\n", -1);
  }

  /**
   * @param answer whether the mail names one that came before
   */
  static String of(String mail, boolean answer) {
    String whole = clean(mail);
    String text = answer ? new WrittenText(whole).withoutQuotation() : whole;
    return shortened(tidy(text.isBlank() ? whole : text));
  }

  /** The same without a signature, which is cut where nothing is quoted too. */
  static String unsigned(String mail, boolean answer) {
    String whole = clean(mail);
    String text = answer ? new WrittenText(whole).withoutQuotation() : beforeSignature(whole);
    return shortened(tidy(text.isBlank() ? whole : text));
  }

  private static String beforeSignature(String text) {
    int at = ("\n" + text).indexOf("\n" + SIGNATURE + "\n");
    return at < 0 ? text : text.substring(0, at);
  }

  private String withoutQuotation() {
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i];
      boolean marked = line.startsWith(">");
      String bare = line.replaceFirst("^[>\\s]+", "").strip();
      if (!marked && (endsHere(i, bare) || line.equals(SIGNATURE))) {
        break;
      }
      if (!marked && !ATTRIBUTION.matcher(bare).matches()) {
        kept.add(line);
      }
    }
    return String.join("\n", kept);
  }

  /** Whether all that follows is quoted, without signs in front of its lines. */
  private boolean endsHere(int at, String bare) {
    String next = at + 1 < lines.length ? lines[at + 1].strip() : "";
    return OURS.matcher(bare).matches()
        || DIVIDER.matcher(bare).matches()
        || (FROM.matcher(bare).matches() && NEXT.matcher(next).matches())
        || (ATTRIBUTION.matcher(bare).matches() && !quotedBelow(at));
  }

  private boolean quotedBelow(int at) {
    for (int i = at + 1; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        return lines[i].startsWith(">");
      }
    }
    return false;
  }

  private static String tidy(String text) {
    return text.replaceAll("[ \t]+\n", "\n").replaceAll("\n{3,}", "\n\n").strip();
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : cut(text, LONGEST - 2) + " …";
  }

  /** Its beginning, without half a letter at the end. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    boolean half = Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, half ? longest - 1 : longest);
  }

  /** Line ends alike, without signs that no text has and that PostgreSQL does not store. */
  static String clean(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
  }
}
