package io.huifang.escalation.matrix.page;

import io.huifang.escalation.CaseLevel;
import io.huifang.escalation.Severity;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.directory.PersonCopy;
import io.huifang.platform.frame.settings.SettingsTexts;
import io.huifang.platform.settings.form.Option;
import io.huifang.platform.web.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What can be chosen in a rule, and what people call it. */
@ApplicationScoped
class MatrixChoices {
  @Inject Directory directory;
  @Inject Visitor visitor;

  List<Option> severities() {
    return Option.of(Stream.of(Severity.values()), texts()::severity);
  }

  List<Option> posts() {
    return Option.of(Stream.of(CaseLevel.Post.values()), texts()::post);
  }

  List<Option> tiers() {
    return List.of(
        new Option("STANDARD", texts().standard()),
        new Option("PRIORITY", texts().priority()),
        new Option("VIP", texts().vip()));
  }

  List<Option> people() {
    return directory.everybody().stream()
        .map((PersonCopy person) -> new Option(person.id(), person.name()))
        .toList();
  }

  /** What people call the value of a field. */
  String word(String field, String value) {
    if (field.equals("severity")) {
      return texts().severity(Severity.valueOf(value));
    }
    if (field.equals("tier")) {
      return tiers().stream()
          .filter(tier -> tier.value().equals(value))
          .map(Option::label)
          .findFirst()
          .orElse(value);
    }
    if (field.startsWith("post")) {
      return Arrays.stream(CaseLevel.Post.values())
          .filter(post -> post.name().equals(value))
          .map(texts()::post)
          .findFirst()
          .orElse(value);
    }
    return field.startsWith("person") ? person(value) : value;
  }

  /** The name of somebody, the id where nobody of ours has it. */
  String person(String id) {
    return directory.person(id).map(PersonCopy::name).orElse(id);
  }

  String any() {
    return visitor.language().texts(SettingsTexts.class).anything();
  }

  private MatrixTexts texts() {
    return visitor.language().texts(MatrixTexts.class);
  }
}
