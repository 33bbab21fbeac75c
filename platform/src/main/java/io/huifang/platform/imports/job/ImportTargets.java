package io.huifang.platform.imports.job;

import io.huifang.platform.csv.mapping.FieldMapping;
import io.huifang.platform.csv.mapping.ImportMapping;
import io.huifang.platform.imports.RecordSink;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;

/** What this service can import, and whether a mapping fits it. */
@ApplicationScoped
public class ImportTargets {
  @Inject @Any Instance<RecordSink<?>> sinks;

  public RecordSink<?> get(String target) {
    return sinks.stream()
        .filter(sink -> sink.target().equals(target))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.badField(
                    "mapping.target",
                    "must be one of "
                        + new TreeSet<>(sinks.stream().map(RecordSink::target).toList())));
  }

  /** The words that may stand after {@code target:}. */
  public List<String> names() {
    return sinks.stream().<String>map(RecordSink::target).sorted().toList();
  }

  /**
   * @throws ProblemException 400 naming what does not fit
   */
  public ImportMapping check(String yaml) {
    try {
      ImportMapping mapping =
          ImportMapping.parse(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
      RecordSink<?> sink = get(mapping.target());
      for (FieldMapping field : mapping.fields()) {
        if (!sink.fields().contains(field.name())) {
          throw ProblemException.badField(
              "mapping.fields." + field.name(),
              "is not a field of " + sink.target() + "; known are " + new TreeSet<>(sink.fields()));
        }
      }
      return mapping;
    } catch (IllegalArgumentException e) {
      throw ProblemException.badField("mapping", String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
