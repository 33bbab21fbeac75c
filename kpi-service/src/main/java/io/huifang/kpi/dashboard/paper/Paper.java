package io.huifang.kpi.dashboard.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.huifang.kpi.report.ReportContent;
import io.huifang.platform.language.Language;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * A report as a PDF, from a template of our own. Nothing is fetched for it, whatever stands in the
 * names that are printed; its font is ours, so that Chinese prints wherever it is made.
 */
@ApplicationScoped
public class Paper {
  private static final String REGULAR = "/fonts/NotoSansSC-Regular-subset.ttf";
  private static final String BOLD = "/fonts/NotoSansSC-Bold-subset.ttf";
  private static final int NORMAL = 400;
  private static final int HEAVY = 700;

  static {
    XRLog.setLoggingEnabled(false);
  }

  @Inject Sheets sheets;

  @Inject
  @Location("report/paper.html")
  Template template;

  /** The bytes of it. */
  public byte[] of(ReportContent content, Language language) {
    return print(sheets.of(content, language), language);
  }

  byte[] print(Sheet sheet, Language language) {
    String html =
        template
            .instance()
            .data("sheet", sheet)
            .data("lang", language.tag())
            .setLocale(language.tag())
            .render();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFont(() -> font(REGULAR), "Huifang", NORMAL, FontStyle.NORMAL, true);
    builder.useFont(() -> font(BOLD), "Huifang", HEAVY, FontStyle.NORMAL, true);
    builder.useUriResolver((base, uri) -> null);
    builder.useObjectDrawerFactory(new CourseDrawer());
    builder.useReplacementText("□");
    builder.withProducer("Huifang");
    builder.withHtmlContent(printable(html), null);
    builder.toStream(bytes);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException("A report could not be printed", e);
    }
    return bytes.toByteArray();
  }

  /** What is allowed in XML; imported names may hold anything. */
  private static String printable(String html) {
    StringBuilder clean = new StringBuilder(html.length());
    html.codePoints()
        .filter(
            c ->
                c == '\n'
                    || c >= ' '
                        && c <= 0xffff
                        && c != 0xfffe
                        && c != 0xffff
                        && !Character.isSurrogate((char) c))
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static InputStream font(String path) {
    return Objects.requireNonNull(Paper.class.getResourceAsStream(path), path);
  }
}
