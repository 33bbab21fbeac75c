package io.huifang.platform.imports.job;

import io.huifang.platform.csv.mapping.FieldMapping;
import io.huifang.platform.csv.mapping.ImportMapping;
import io.huifang.platform.csv.mapping.StepMapping;
import io.huifang.platform.imports.RecordFields;
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
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What this service can import, and whether a mapping fits it. */
@ApplicationScoped
public class ImportTargets {
  private static final int MOST_LABELS = 20;
  @Inject @Any Instance<RecordSink<?>> sinks;
  @Inject Clock clock;

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
          ImportMapping.parse(
              new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), clock);
      RecordSink<?> sink = get(mapping.target());
      fit("mapping.fields.", mapping.fields(), sink, sink.fields());
      if (mapping.fields().stream().filter(f -> RecordFields.isLabel(f.name())).count()
          > MOST_LABELS) {
        throw ProblemException.badField("mapping.fields", "has more than 20 labels");
      }
      StepMapping steps = mapping.steps();
      if (steps != null) {
        fit("mapping.steps.fields.", steps.fields(), sink, sink.stepFields());
      }
      return mapping;
    } catch (IllegalArgumentException e) {
      throw ProblemException.badField("mapping", String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fit(
      String path, List<FieldMapping> fields, RecordSink<?> sink, Set<String> known) {
    for (FieldMapping field : fields) {
      String name = field.name();
      if (!known.contains(name) && !(sink.takesLabels() && RecordFields.isLabel(name))) {
        throw ProblemException.badField(
            path + name,
            "is not a field of "
                + sink.target()
                + "; known are "
                + new TreeSet<>(known)
                + (sink.takesLabels() ? ", and labels.name for further dimensions" : ""));
      }
      String type = sink.types().getOrDefault(name, "text");
      if (!field.resultType().equals(type)) {
        throw ProblemException.badField(
            path + name, "must have type: " + type + ", not " + field.resultType());
      }
    }
  }
}
