package io.huifang.suite.mail;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The two pages of the inbox. Whatever comes from a mail is escaped. */
final class InboxPage {
  private static final String STYLE =
      """
      body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;
        color:#1c2430;background:#fff}
      table{width:100%;border-collapse:collapse}td,th{text-align:left;padding:.4rem .6rem;
        border-bottom:1px solid #d9dee5;overflow-wrap:anywhere}
      pre{white-space:pre-wrap;background:#f4f6f8;padding:1rem;overflow-wrap:anywhere}
      iframe{width:100%;height:34rem;border:1px solid #d9dee5}a{color:#0b57b0}
      input,button{font:inherit;padding:.3rem .6rem}
      """;

  private InboxPage() {}

  static String list(List<Mail> mails, @Nullable String to) {
    String rows =
        mails.stream()
            .map(
                mail ->
                    "<tr><td>%s</td><td>%s</td><td><a href=\"/mail/%d\">%s</a></td></tr>"
                        .formatted(
                            time(mail),
                            escape(mail.to()),
                            mail.id(),
                            escape(mail.subject().isBlank() ? "(no subject)" : mail.subject())))
            .collect(Collectors.joining("\n"));
    String table =
        mails.isEmpty()
            ? "<p>No mail yet. What the services send appears here.</p>"
            : "<table><tr><th>Received</th><th>To</th><th>Subject</th></tr>" + rows + "</table>";
    return page(
        "Inbox",
        """
        <form><label>To <input name="to" type="search" value="%s"></label> <button>Show</button>
        <a href="/">Everybody</a></form>
        """
                .formatted(escape(to == null ? "" : to))
            + table);
  }

  static String show(Mail mail) {
    String html =
        mail.html().isBlank()
            ? ""
            // Links must leave the frame, which is not allowed to run or load anything.
            : "<h2>HTML</h2><iframe title=\"HTML part\" sandbox=\"allow-popups"
                + " allow-popups-to-escape-sandbox\" srcdoc=\""
                + escape("<base target=\"_blank\">" + mail.html())
                + "\"></iframe>";
    String text =
        mail.text().isBlank() ? "" : "<h2>Text</h2><pre>" + linked(mail.text()) + "</pre>";
    return page(
        mail.subject(),
        "<p><a href=\"/\">Inbox</a></p><p>From %s<br>To %s<br>%s</p>"
                .formatted(escape(mail.from()), escape(mail.to()), time(mail))
            + html
            + text);
  }

  static String missing() {
    return page("Not here", "<p>No such mail. <a href=\"/\">Inbox</a></p>");
  }

  private static String page(String title, String body) {
    return """
    <!doctype html><html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <title>%s</title><style>%s</style></head><body><h1>%s</h1>
    %s
    </body></html>
    """
        .formatted(escape(title), STYLE, escape(title), body);
  }

  private static String time(Mail mail) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
        .withZone(ZoneId.systemDefault())
        .format(mail.receivedAt());
  }

  private static String linked(String text) {
    // Escaping comes first, so an address can end at the first character that was escaped.
    return escape(text)
        .replaceAll(
            "https?://[^\\s&]+(&amp;[^\\s&]+)*", "<a href=\"$0\" rel=\"noreferrer\">$0</a>");
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
