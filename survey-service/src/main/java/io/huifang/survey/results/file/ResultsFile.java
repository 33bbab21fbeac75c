package io.huifang.survey.results.file;

import io.huifang.platform.audit.Audit;
import io.huifang.platform.paging.Page;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.survey.answer.Answer;
import io.huifang.survey.answer.AnswerView;
import io.huifang.survey.results.cut.Cut;
import io.huifang.survey.results.cut.Dimension;
import io.huifang.survey.results.stream.AnswerStream;
import io.huifang.survey.results.stream.Counted;
import io.huifang.survey.results.stream.Shown;
import io.huifang.survey.results.tally.Subject;
import io.huifang.survey.results.tally.Subjects;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a cut as CSV or as a workbook. Written slice by slice, each read in a transaction
 * of its own: who is slow to take it holds no connection, and a million rows need no more memory
 * than a thousand. Who takes one is in the audit trail.
 */
@ApplicationScoped
public class ResultsFile {
  /** What a sheet of a spreadsheet can hold, with its head and a last line. */
  static final int MOST = 1_000_000;

  private static final int SLICE = 1_000;
  @Inject AnswerStream stream;
  @Inject Counted counted;
  @Inject Subjects subjects;
  @Inject Audit audit;

  /** As what it is wanted. */
  public enum Format {
    CSV,
    XLSX
  }

  /**
   * @param format csv or xlsx; csv if it is left out
   * @throws ProblemException 400 for another format, 404 for a questionnaire that is not there
   */
  @Transactional
  public Response of(Cut cut, Shown shown, @Nullable String format) {
    Format wanted =
        Objects.requireNonNullElse(
            Params.oneOf(
                "format", Format.class, format == null ? null : format.toUpperCase(Locale.ROOT)),
            Format.CSV);
    Subject subject = subjects.of(cut);
    List<String> labels =
        counted.dimensions(cut).stream().filter(Dimension::isLabel).map(Dimension::name).toList();
    Table table = Table.of(subject, labels, cut.zone());
    Page<AnswerView> first = slice(cut, shown, null);
    note(cut, wanted);
    StreamingOutput file = out -> write(out, wanted, table, cut, shown, first);
    String name = Objects.requireNonNullElse(cut.questionnaire(), "answers");
    String end = wanted.name().toLowerCase(Locale.ROOT);
    return Response.ok(file, wanted == Format.CSV ? CsvPaper.TYPE : WorkbookPaper.TYPE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9_-]", "_") + "." + end + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Which answers, by the names of the filters: their values may be people. */
  private void note(Cut cut, Format format) {
    Map<String, Object> open = new TreeMap<>();
    open.put("format", format.name());
    open.put(
        "filters",
        cut.only().keySet().stream().map(Dimension::key).collect(Collectors.joining(" ")));
    if (cut.from() != null) {
      open.put("from", cut.from());
    }
    if (cut.to() != null) {
      open.put("to", cut.to());
    }
    audit.note("results", Objects.requireNonNullElse(cut.questionnaire(), "all"), "EXPORTED", open);
  }

  private Page<AnswerView> slice(Cut cut, Shown shown, @Nullable String cursor) {
    Page<Answer> page = stream.page(cut, shown, SLICE, cursor);
    return new Page<>(page.items().stream().map(Answer::view).toList(), page.next());
  }

  private void write(
      OutputStream out, Format format, Table table, Cut cut, Shown shown, Page<AnswerView> first)
      throws IOException {
    // closed on the way out only: a file that breaks off must not arrive as a complete one
    Paper paper = format == Format.CSV ? new CsvPaper(out) : new WorkbookPaper(out);
    paper.row(table.heads());
    Page<AnswerView> slice = first;
    for (int written = slice.items().size(); ; written += slice.items().size()) {
      for (AnswerView answer : slice.items()) {
        paper.row(table.row(answer));
      }
      paper.flush();
      String next = slice.next();
      if (next == null) {
        break;
      }
      if (written >= MOST) {
        paper.row(List.of("... there are more than " + MOST + " answers"));
        break;
      }
      slice = QuarkusTransaction.requiringNew().call(() -> slice(cut, shown, next));
    }
    paper.close();
  }
}
