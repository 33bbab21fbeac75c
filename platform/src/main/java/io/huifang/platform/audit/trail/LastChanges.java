package io.huifang.platform.audit.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.web.Glossary;
import io.huifang.platform.web.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The latest changes of one kind of thing, for the page on which it is changed. */
@Named("lastChanges")
@ApplicationScoped
public class LastChanges {
  private static final Glossary WORDS = Glossary.beside(LastChanges.class);
  private static final String CREATED = "CREATED";
  private static final Set<String> ONLY = Set.of("own", "list");
  private static final int SHOWN = 8;
  private static final int NAMES = 50;
  private static final int LONGEST = 60;
  @Inject Trail trail;
  @Inject ObjectMapper json;
  @Inject Visitor visitor;
  @Inject @Any Instance<ThingNames> names;

  /**
   * The latest first.
   *
   * @param entity which one, empty for all of this kind
   */
  public List<Line> of(String kind, String entity) {
    TrailFilter filter = new TrailFilter();
    filter.kind = kind;
    filter.entity = entity;
    return trail.page(filter, SHOWN, null).items().stream().map(this::line).toList();
  }

  /** What people called whoever did the latest change of each thing of this kind, by its id. */
  public Map<String, String> names(String kind) {
    TrailFilter filter = new TrailFilter();
    filter.kind = kind;
    Map<String, String> found = new HashMap<>();
    trail
        .page(filter, NAMES, null)
        .items()
        .forEach(entry -> found.putIfAbsent(entry.entity(), line(entry).by()));
    return found;
  }

  /** Entries with what people read in them. */
  List<TrailRow> rows(List<TrailEntry> entries) {
    return entries.stream().map(entry -> new TrailRow(entry, line(entry))).toList();
  }

  private Line line(TrailEntry entry) {
    JsonNode personal = read(entry.personal());
    String name = personal.path("@name").asText(entry.subject());
    List<String> fields = new ArrayList<>();
    if (!entry.action().equals(CREATED)) {
      fields(fields, read(entry.changes()));
      fields(fields, personal);
    }
    return new Line(entry.at(), name, entry.action(), called(entry), fields);
  }

  /** Of what there is only one, there is no name. */
  private String called(TrailEntry entry) {
    if (ONLY.contains(entry.entity())) {
      return "";
    }
    return names.stream()
        .flatMap(service -> service.name(entry.kind(), entry.entity()).stream())
        .findFirst()
        .orElse(entry.entity());
  }

  private void fields(List<String> lines, JsonNode changes) {
    changes
        .fields()
        .forEachRemaining(
            field -> {
              boolean ours = field.getKey().startsWith("@") || field.getKey().equals("version");
              if (!ours && field.getValue().isArray()) {
                lines.add(word(field.getKey()) + values(field.getValue()));
              }
            });
  }

  private String values(JsonNode change) {
    String before = text(change.path(0));
    String after = text(change.path(1));
    if (before.length() > LONGEST || after.length() > LONGEST) {
      return "";
    }
    return change.path(0).isNull() ? ": " + after : ": " + before + " → " + after;
  }

  private String text(JsonNode value) {
    return value.isNull() || value.isMissingNode()
        ? "–"
        : value.isValueNode() ? word(value.asText()) : value.toString();
  }

  private String word(String code) {
    return WORDS.word(code, visitor.language());
  }

  private JsonNode read(@Nullable String text) {
    try {
      return json.readTree(text == null ? "{}" : text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The trail is written as JSON", e);
    }
  }

  /**
   * One change.
   *
   * @param by what people call whoever did it; the subject once that was erased
   * @param entity what people call what was changed, empty if there is only one
   * @param fields what was before and after, where that is short
   */
  public record Line(Instant at, String by, String action, String entity, List<String> fields) {}
}
