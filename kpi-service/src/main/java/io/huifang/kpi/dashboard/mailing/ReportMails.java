package io.huifang.kpi.dashboard.mailing;

import io.huifang.kpi.dashboard.paper.Paper;
import io.huifang.kpi.dashboard.paper.Sheet;
import io.huifang.kpi.dashboard.paper.SheetTexts;
import io.huifang.kpi.dashboard.paper.Sheets;
import io.huifang.kpi.report.ReportContent;
import io.huifang.kpi.report.ReportKind;
import io.huifang.kpi.report.Reports;
import io.huifang.platform.frame.Sites;
import io.huifang.platform.id.Ids;
import io.huifang.platform.language.Language;
import io.huifang.platform.mail.MailFile;
import io.huifang.platform.mail.MailFiles;
import io.huifang.platform.mail.MailSettled;
import io.huifang.platform.mail.Mails;
import io.huifang.platform.mail.OutgoingMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Mails of reports: the numbers in the text, the whole as a PDF, which is printed when the mail
 * leaves. At most once to each address: nobody needs a report twice.
 */
@ApplicationScoped
public class ReportMails implements MailFiles {
  /** A report that is older is no news. */
  private static final Duration STALE = Duration.ofDays(5);

  private static final String PDF = "application/pdf";
  @Inject Recipients recipients;
  @Inject MailBook book;
  @Inject Mails mails;
  @Inject Sheets sheets;
  @Inject Paper paper;
  @Inject Reports reports;
  @Inject Sites sites;
  @Inject Clock clock;

  /** In the transaction that has made the report; who has it already gets no other. */
  void write(ReportContent content, Instant now) {
    for (Recipient recipient : recipients.all()) {
      UUID id = Ids.next();
      if (recipient.wants(content.kind()) && book.first(id, content, recipient, now)) {
        Language language = Language.of(recipient.language());
        Sheet sheet = sheets.of(content, language);
        mails.send(
            new OutgoingMail(
                    id,
                    recipient.address(),
                    sheet.title() + ", " + sheet.range(),
                    text(sheet, content, language),
                    null,
                    id + "@reports.huifang",
                    now.plus(STALE))
                .enclosing(true)
                .atMostOnce());
      }
    }
  }

  private String text(Sheet sheet, ReportContent content, Language language) {
    SheetTexts texts = language.texts(SheetTexts.class);
    StringBuilder text = new StringBuilder();
    text.append(texts.mailHello(sheet.title(), sheet.range())).append("\n\n");
    text.append(sheet.summary()).append("\n\n");
    for (Sheet.Figure figure : sheet.figures()) {
      text.append(figure.name()).append(": ").append(figure.value());
      if (!figure.range().isEmpty()) {
        text.append(" (").append(figure.range()).append("; ").append(figure.n()).append(')');
      }
      if (!figure.verdict().isEmpty()) {
        text.append(", ").append(figure.verdict());
      }
      text.append(", ").append(texts.before(figure.before())).append('\n');
    }
    String link = sites.kpi() + "/reports/" + content.kind().key() + "/" + content.first();
    return text.append('\n')
        .append(texts.mailAttached())
        .append('\n')
        .append(texts.mailLink(link))
        .append("\n\n")
        .append(texts.mailWhy())
        .append('\n')
        .toString();
  }

  @Override
  public List<MailFile> of(UUID mail) {
    return book.find(mail)
        .flatMap(
            entry ->
                reports
                    .kept(entry.kind(), entry.first())
                    .map(
                        content ->
                            List.of(
                                new MailFile(
                                    name(entry.kind(), content),
                                    PDF,
                                    paper.of(content, Language.of(entry.language()))))))
        .orElse(List.of());
  }

  /** What the file is called. */
  public static String name(ReportKind kind, ReportContent content) {
    return "huifang-" + kind.key() + "-" + content.first() + ".pdf";
  }

  void onEnd(@Observes MailSettled end) {
    book.settle(end.mail(), MailState.valueOf(end.outcome().name()), clock.instant());
  }
}
