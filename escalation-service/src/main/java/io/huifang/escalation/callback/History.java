package io.huifang.escalation.callback;

import io.huifang.escalation.CaseChanged;
import io.huifang.escalation.compensation.CompensationKind;
import io.huifang.escalation.compensation.CompensationState;
import io.huifang.escalation.compensation.CompensationTexts;
import io.huifang.escalation.history.CaseEvent;
import io.huifang.escalation.taxonomy.Taxonomies;
import io.huifang.escalation.taxonomy.Term;
import io.huifang.escalation.words.Words;
import io.huifang.platform.language.Language;
import io.huifang.platform.web.PageTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what has happened to a case in words: what, who, when and why. */
@ApplicationScoped
class History {
  /** What the engine writes about another case. */
  private static final Pattern WITH_NUMBER = Pattern.compile("(.+) (\\(C-[0-9]+\\))");

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @Inject PageTime time;
  @Inject Taxonomies taxonomies;

  /** Whose names it takes to say it. */
  static Stream<String> people(List<CaseEvent.View> events) {
    return events.stream()
        .flatMap(event -> Stream.of(event.actor(), text(event, "from"), text(event, "to")));
  }

  /** The newest first. */
  List<Line> of(List<CaseEvent.View> events, Map<String, String> names, Language language) {
    List<Line> lines =
        new java.util.ArrayList<>(
            events.stream().map(event -> line(event, names, language)).toList());
    Collections.reverse(lines);
    return lines;
  }

  private Line line(CaseEvent.View event, Map<String, String> names, Language language) {
    CaseTexts texts = language.texts(CaseTexts.class);
    String who =
        event.actor().equals(CaseChanged.SYSTEM)
            ? texts.engine()
            : names.getOrDefault(event.actor(), stranger(event.actor(), texts));
    String note = text(event, "note");
    return new Line(
        event.type(),
        what(event, names, language, texts),
        who,
        reason(text(event, "reason"), language),
        note.isEmpty() ? "" : texts.toldBy(note),
        event.at());
  }

  /** Whoever works in no team, such as a program: its id would tell nobody anything. */
  private static String stranger(String id, CaseTexts texts) {
    return ID.matcher(id).matches() ? texts.stranger() : id;
  }

  private String what(
      CaseEvent.View event, Map<String, String> names, Language language, CaseTexts texts) {
    String word = Words.in(event.type(), language);
    String from = text(event, "from");
    String to = text(event, "to");
    return switch (event.type()) {
      case "CASE_HANDED_OVER" ->
          to.equals(event.actor())
              ? texts.took(names.getOrDefault(from, from))
              : texts.handed(names.getOrDefault(from, from), names.getOrDefault(to, to));
      case "CASE_CLOSED" ->
          more(word, taxonomies.name(Term.Kind.CAUSE, text(event, "rootCause"), language), texts);
      case "CASE_CAUSE_ADDED" -> more(word, Words.in(text(event, "cause"), language), texts);
      case "PROMISE_ATTEMPTED" -> more(word, Words.in(text(event, "outcome"), language), texts);
      case "PROMISE_MOVED" ->
          from.isEmpty() ? word : more(word, texts.wasDue(time.say(Instant.parse(from))), texts);
      case "CASE_HELD" -> {
        String until = text(event, "until");
        yield until.isEmpty()
            ? word
            : more(word, texts.heldUntil(time.say(Instant.parse(until))), texts);
      }
      case "CASE_COMPENSATION_ASKED" -> more(word, compensation(event, language), texts);
      case "CASE_COMPENSATION_TOLD" ->
          more(
              texts.detail(
                  word,
                  language
                      .texts(CompensationTexts.class)
                      .state(CompensationState.valueOf(text(event, "state")))),
              compensation(event, language),
              texts);
      case "CASE_FOLLOWED_UP" ->
          more(
              word,
              text(event, "satisfied").equals("true") ? texts.good() : texts.notGood(),
              texts);
      default -> word;
    };
  }

  private static String compensation(CaseEvent.View event, Language language) {
    CompensationTexts texts = language.texts(CompensationTexts.class);
    CompensationKind kind = CompensationKind.valueOf(text(event, "kind"));
    return texts.what(text(event, "money"), texts.kind(kind));
  }

  private static String more(String word, String detail, CaseTexts texts) {
    return detail.isEmpty() ? word : texts.detail(word, detail);
  }

  /** What the engine gives as reason has a word in both languages, what people say stays. */
  static String reason(String text, Language language) {
    Matcher about = WITH_NUMBER.matcher(text);
    return about.matches()
        ? Words.in(about.group(1), language) + " " + about.group(2)
        : Words.in(text, language);
  }

  private static String text(CaseEvent.View event, String field) {
    @Nullable Object value = event.detail().get(field);
    return value == null ? "" : value.toString();
  }

  /**
   * One change.
   *
   * @param why empty where none was given
   * @param note what else was said
   */
  public record Line(String type, String what, String who, String why, String note, Instant at) {}
}
