package io.huifang.survey.text.page;

import io.huifang.platform.web.Visitor;
import io.huifang.survey.TeamScope;
import io.huifang.survey.beside.Names;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comments can be narrowed to, with what there is to choose from. */
@ApplicationScoped
class WordsFields {
  private static final List<String> CHANNELS =
      List.of("PHONE", "EMAIL", "CHAT", "WEB", "WECHAT", "APP");
  private static final List<String> TIERS = List.of("STANDARD", "PRIORITY", "VIP");
  @Inject Visitor visitor;
  @Inject Names names;
  @Inject TeamScope scope;

  /** Who sees one team only has no team to choose. */
  List<Field> all() {
    WordsTexts texts = visitor.language().texts(WordsTexts.class);
    List<Field> fields = new ArrayList<>();
    if (scope.team() == null) {
      List<Choice> teams =
          names.ofAllTeams().entrySet().stream()
              .map(team -> new Choice(team.getKey(), team.getValue()))
              .sorted(
                  Comparator.comparing(
                      choice -> choice.name() == null ? choice.value() : choice.name()))
              .toList();
      fields.add(new Field("team", texts.team(), teams));
    }
    fields.add(new Field("channel", texts.channel(), codes(CHANNELS)));
    fields.add(new Field("tier", texts.tier(), codes(TIERS)));
    return fields;
  }

  private static List<Choice> codes(List<String> codes) {
    return codes.stream().map(code -> new Choice(code, null)).toList();
  }

  /** A field of the form. */
  public record Field(String key, String text, List<Choice> choices) {}

  /**
   * A value of a field.
   *
   * @param name null where the code has a word of the glossary
   */
  public record Choice(String value, @Nullable String name) {}
}
