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
import java.util.function.UnaryOperator;
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
    return say(
        target, language, id -> rota.nameOf(id).orElse(id), id -> teams.all().getOrDefault(id, id));
  }

  /** The same of very many: what teams and schedules are called is looked up once. */
  public Map<Target, String> sayAll(Collection<Target> targets, Language language) {
    Map<String, String> named = teams.all();
    Map<String, String> schedules = rota.schedules();
    Map<Target, String> said = new LinkedHashMap<>();
    for (Target target : targets) {
      said.put(
          target,
          say(
              target,
              language,
              id -> schedules.getOrDefault(id, id),
              id -> named.getOrDefault(id, id)));
    }
    return said;
  }

  private String say(
      Target target,
      Language language,
      UnaryOperator<String> schedule,
      UnaryOperator<String> team) {
    String id = target.id();
    String kind = Words.in(target.kind(), language);
    if (id == null) {
      return kind;
    }
    return switch (target.kind()) {
      case PERSON -> directory.person(id).map(PersonCopy::name).orElse(id);
      case ON_CALL -> kind + " " + schedule.apply(id);
      case TEAM, LEAD_OF -> kind + " " + team.apply(id);
      default -> kind + " " + id;
    };
  }
}
