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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
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
    if (id == null) {
      return kind;
    }
    return switch (target.kind()) {
      case PERSON -> directory.person(id).map(PersonCopy::name).orElse(id);
      case ON_CALL -> kind + " " + rota.nameOf(id).orElse(id);
      case TEAM, LEAD_OF -> kind + " " + teams.all().getOrDefault(id, id);
      default -> kind + " " + id;
    };
  }

  /** The same of very many: what teams and schedules are called is looked up once. */
  public Map<Target, String> sayAll(Collection<Target> targets, Language language) {
    Map<String, String> named = teams.all();
    Map<String, String> schedules = rota.schedules();
    Map<Target, String> said = new LinkedHashMap<>();
    for (Target target : targets) {
      String kind = Words.in(target.kind(), language);
      String id = target.id();
      said.put(
          target,
          id == null
              ? kind
              : switch (target.kind()) {
                case ON_CALL -> kind + " " + schedules.getOrDefault(id, id);
                case TEAM, LEAD_OF -> kind + " " + named.getOrDefault(id, id);
                default -> say(target, language);
              });
    }
    return said;
  }
}
