package io.huifang.platform.imports.page;

import io.huifang.platform.csv.CsvFileException;
import io.huifang.platform.imports.door.ImportPreview;
import io.huifang.platform.imports.door.ImportService;
import io.huifang.platform.imports.file.ImportLimits;
import io.huifang.platform.imports.file.ImportParts;
import io.huifang.platform.imports.job.ImportJob;
import io.huifang.platform.imports.job.ImportJobs;
import io.huifang.platform.imports.job.ImportTargets;
import io.huifang.platform.problem.Problem;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.web.Glossary;
import io.huifang.platform.web.PageTime;
import io.huifang.platform.web.Visitor;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages of imports show. */
@ApplicationScoped
public class ImportPages {
  private static final Glossary WORDS = Glossary.beside(ImportPages.class);
  private static final int PART = 2 << 20;
  @Inject ImportService imports;
  @Inject ImportJobs jobs;
  @Inject ImportParts parts;
  @Inject ImportTargets targets;
  @Inject ImportLimits limits;
  @Inject ImportPreview previews;
  @Inject PageTime time;
  @Inject Visitor visitor;

  @Inject
  @Location("platform/import.html")
  Template one;

  /** Keeps the file with a mapping that is guessed from it. */
  UUID received(String fileName, String target, byte[] file) {
    try {
      FileSample sample = FileSample.of(() -> new ByteArrayInputStream(file), limits);
      if (sample.header().isEmpty()) {
        throw ProblemException.badField("file", "is empty, there is nothing to import");
      }
      String mapping = new MappingGuess(sample, targets.get(target), time.site()).yaml();
      UUID id = imports.announce(fileName, mapping);
      for (int n = 0; n * PART < file.length; n++) {
        int end = Math.min(file.length, (n + 1) * PART);
        imports.part(id, n, java.util.Arrays.copyOfRange(file, n * PART, end));
      }
      return id;
    } catch (CsvFileException | IOException e) {
      throw ProblemException.badField("file", "cannot be read: " + e.getMessage());
    }
  }

  /**
   * @param typed a mapping that was not accepted, null to show the one that is kept
   * @param errors what is wrong with it
   */
  @Transactional
  public String show(UUID id, @Nullable String typed, List<Problem.FieldError> errors) {
    ImportJob job = jobs.known(id);
    return one.data("job", job.view())
        .data("mapping", typed == null ? job.mapping() : typed)
        .data("errors", errors)
        .data("editable", job.state().waitsForStart())
        .data("sample", job.state().waitsForStart() ? sample(id) : List.<List<String>>of())
        .data("preview", previews.of(job))
        .data("percent", job.view().percent())
        .data("time", time)
        .data("words", WORDS)
        .data("language", visitor.language())
        .render();
  }

  /** Header and first rows. */
  private List<List<String>> sample(UUID id) {
    long count = parts.sum(id).parts();
    if (count == 0) {
      return List.of();
    }
    try {
      FileSample sample = FileSample.of(() -> parts.open(id, count), limits);
      List<List<String>> rows = new java.util.ArrayList<>();
      rows.add(sample.header());
      rows.addAll(sample.first(5));
      return rows;
    } catch (CsvFileException | IOException e) {
      return List.of();
    }
  }
}
