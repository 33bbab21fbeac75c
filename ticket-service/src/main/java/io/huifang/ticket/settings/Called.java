package io.huifang.ticket.settings;

import io.huifang.platform.audit.trail.ThingNames;
import io.huifang.platform.frame.settings.SettingsTexts;
import io.huifang.platform.web.Glossary;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.staff.Staff;
import io.huifang.ticket.words.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What people call codes and each other, on the pages of settings. */
@ApplicationScoped
public class Called implements ThingNames {
  private static final Glossary WORDS = Glossary.beside(Words.class);
  @Inject Staff staff;
  @Inject Visitor visitor;

  /** The word for a code in the language of the page. */
  public String word(String code) {
    return WORDS.word(code, visitor.language());
  }

  /** The name of a person, the subject of the login where it is nobody of ours. */
  public String person(String id) {
    return staff.name(id);
  }

  @Override
  public Optional<String> name(String kind, String id) {
    return switch (kind) {
      case "agent", "seat" -> staff.person(id).map(person -> person.view().name());
      case "team" -> staff.team(id).map(team -> team.view().name());
      default -> Optional.empty();
    };
  }

  /** Of a condition that is left open. */
  public String anything() {
    return visitor.language().texts(SettingsTexts.class).anything();
  }
}
