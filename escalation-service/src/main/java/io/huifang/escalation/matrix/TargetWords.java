package io.huifang.escalation.matrix;

import io.huifang.escalation.CaseLevel;
import io.huifang.escalation.Rota;
import io.huifang.escalation.Target;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.directory.PersonCopy;
import io.huifang.escalation.directory.TeamNames;
import io.huifang.escalation.words.Words;
import io.huifang.platform.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says in words whom a level means. */
@ApplicationScoped
public class TargetWords {
  @Inject Directory directory;
  @Inject TeamNames teams;
  @Inject Rota rota;

  /** All whom it means, the first choice first. */
  public String say(CaseLevel level, Language language) {
    return level.who().stream()
        .map(target -> say(target, language))
        .collect(Collectors.joining(" / "));
  }

  public String say(Target target, Language language) {
    String id = target.id();
    String kind = Words.in(target.kind(), language);
    if (target.kind() == Target.Kind.PERSON) {
      String person = Objects.requireNonNull(id);
      return directory.person(person).map(PersonCopy::name).orElse(person);
    }
    if (target.kind() == Target.Kind.ON_CALL && id != null) {
      return kind + " " + rota.nameOf(id).orElse(id);
    }
    if (id != null && (target.kind() == Target.Kind.TEAM || target.kind() == Target.Kind.LEAD_OF)) {
      return kind + " " + teams.all().getOrDefault(id, id);
    }
    return id == null ? kind : kind + " " + id;
  }
}
