package io.huifang.survey.questionnaire.editing;

import io.huifang.platform.yaml.YamlFiles;
import io.huifang.survey.questionnaire.Definition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Questionnaires to begin with. */
@ApplicationScoped
public class Templates {
  private static final List<String> NAMES =
      List.of("after-service", "after-callback", "after-complaint", "after-a-call", "relationship");
  @Inject YamlFiles files;

  /** By name, in the order in which they are offered. */
  public Map<String, Definition> all() {
    Map<String, Definition> all = new LinkedHashMap<>();
    for (String name : NAMES) {
      all.put(name, read(name));
    }
    return all;
  }

  public Optional<Definition> find(String name) {
    return NAMES.contains(name) ? Optional.of(read(name)) : Optional.empty();
  }

  private Definition read(String name) {
    String path = "/questionnaires/" + name + ".yaml";
    try (InputStream in = Objects.requireNonNull(Templates.class.getResourceAsStream(path), path)) {
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return files.read(yaml, Definition.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
