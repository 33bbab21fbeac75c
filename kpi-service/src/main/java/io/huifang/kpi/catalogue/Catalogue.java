package io.huifang.kpi.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All metrics, read from {@code metrics.yaml}. */
@ApplicationScoped
public class Catalogue {
  private final Map<String, Metric> metrics = new LinkedHashMap<>();

  /** Reads the definitions, which are part of the build. */
  public Catalogue() {
    YAMLMapper yaml =
        YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    try (InputStream file = Catalogue.class.getResourceAsStream("metrics.yaml")) {
      List<Metric> read =
          yaml.readValue(Objects.requireNonNull(file), new TypeReference<List<Metric>>() {});
      read.forEach(metric -> metrics.put(metric.id(), metric));
    } catch (IOException e) {
      throw new UncheckedIOException("The metric catalogue is part of the build", e);
    }
  }

  public List<Metric> all() {
    return List.copyOf(metrics.values());
  }

  public boolean knows(String id) {
    return metrics.containsKey(id);
  }

  /**
   * @throws ProblemException 404 if unknown
   */
  public Metric known(String id) {
    Metric metric = metrics.get(id);
    if (metric == null) {
      throw ProblemException.notFound("Metric " + id);
    }
    return metric;
  }
}
