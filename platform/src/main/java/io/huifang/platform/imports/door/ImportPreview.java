package io.huifang.platform.imports.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.csv.mapping.FieldMapping;
import io.huifang.platform.imports.job.ImportJob;
import io.huifang.platform.imports.job.ImportTargets;
import io.huifang.platform.imports.job.ImportView;
import io.huifang.platform.imports.run.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a dry run has found out, and what somebody should think about before the import. */
@ApplicationScoped
public class ImportPreview {
  @Inject ImportTargets targets;
  @Inject ObjectMapper json;

  public View of(ImportJob job) {
    Findings findings = findings(job.preview());
    return new View(
        job.view(),
        findings.states,
        findings.earliest,
        findings.latest,
        warnings(job, findings),
        findings.sample);
  }

  private List<Warning> warnings(ImportJob job, Findings findings) {
    List<Warning> warnings = new ArrayList<>();
    ImportView counts = job.view();
    if (counts.handled() == 0) {
      warnings.add(new Warning("NO_ROWS", "the file has no rows below its header"));
    }
    if (counts.bad() > 0) {
      warnings.add(
          new Warning(
              "BAD_ROWS",
              "%,d of %,d records would not be taken".formatted(counts.bad(), counts.handled())));
    }
    if (findings.twice > 0) {
      warnings.add(
          new Warning(
              "TWICE",
              "%,d rows have an external id that stands further up in the file; the first row counts"
                  .formatted(findings.twice)));
    }
    if (counts.changed() > findings.twice) {
      warnings.add(
          new Warning(
              "CHANGED", "some records are known with other content; they stay without 'replace'"));
    }
    if (findings.good > 0) {
      for (FieldMapping field : targets.check(job.mapping()).fields()) {
        if (!findings.filled.containsKey(field.name())) {
          warnings.add(
              new Warning("NEVER_FILLED", "the field " + field.name() + " is empty in every row"));
        }
      }
    }
    return warnings;
  }

  private Findings findings(@Nullable String text) {
    try {
      return text == null ? new Findings() : json.readValue(text, Findings.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("We have written it ourselves", e);
    }
  }

  /** Something that is not wrong and may be meant otherwise. */
  public record Warning(String code, String text) {}

  /**
   * As the API shows it.
   *
   * @param states how many records would end in which state
   * @param earliest of all times in the file
   * @param sample the first records as they would look
   */
  public record View(
      ImportView job,
      Map<String, Long> states,
      @Nullable Instant earliest,
      @Nullable Instant latest,
      List<Warning> warnings,
      List<Findings.Sample> sample) {}
}
