package io.huifang.survey.results.file;

import io.huifang.survey.answer.AnswerView;
import io.huifang.survey.answer.Score;
import io.huifang.survey.questionnaire.Given;
import io.huifang.survey.questionnaire.Kind;
import io.huifang.survey.questionnaire.Option;
import io.huifang.survey.questionnaire.Question;
import io.huifang.survey.results.tally.Subject;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a file: where an answer comes from, then what it says, question by question. Keys
 * head the columns, in every language the same, so that programs find them again. No names: who
 * wants to know who has answered looks at the ticket.
 */
final class Table {
  private final List<Column> columns = new ArrayList<>();

  private Table() {}

  /**
   * @param value text, number, time of the site, or null
   */
  record Column(String head, Function<AnswerView, @Nullable Object> value) {}

  /**
   * @param labels names of the free dimensions
   * @param zone in which times are told
   */
  static Table of(Subject subject, List<String> labels, ZoneId zone) {
    Table table = new Table();
    table.origin(labels, zone);
    if (subject.questionnaire() == null) {
      table.known(subject);
    } else {
      subject.questions().forEach(table::question);
    }
    return table;
  }

  List<String> heads() {
    return columns.stream().map(Column::head).toList();
  }

  List<@Nullable Object> row(AnswerView answer) {
    List<@Nullable Object> row = new ArrayList<>();
    columns.forEach(column -> row.add(column.value.apply(answer)));
    return row;
  }

  private void add(String head, Function<AnswerView, @Nullable Object> value) {
    columns.add(new Column(head, value));
  }

  private void origin(List<String> labels, ZoneId zone) {
    add("received_at", answer -> LocalDateTime.ofInstant(answer.receivedAt(), zone));
    add("questionnaire", AnswerView::questionnaire);
    add("version", AnswerView::questionnaireVersion);
    add("language", AnswerView::language);
    add("origin", answer -> answer.origin().name());
    add("ticket", answer -> first(answer.ticketNumber(), answer.ticketExternalId()));
    add("channel", answer -> answer.dims().channel());
    add("category", answer -> answer.dims().category());
    add("subcategory", answer -> answer.dims().subcategory());
    add("complexity", answer -> answer.dims().complexity());
    add("tier", answer -> answer.dims().tier());
    add("segment", answer -> answer.dims().segment());
    add("team", answer -> answer.dims().team());
    add("agent", answer -> answer.dims().agent());
    add("weight", AnswerView::weight);
    for (String label : labels) {
      add(
          "label:" + label,
          answer -> {
            Map<String, String> all = answer.dims().labels();
            return all == null ? null : all.get(label);
          });
    }
  }

  private static @Nullable Object first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }

  private void known(Subject subject) {
    for (Question question : subject.questions()) {
      if (question.kind() == Kind.SCORE) {
        add(question.key(), answer -> score(answer, question));
      }
    }
    add("nps", AnswerView::nps);
    add("solved_at_first_contact", answer -> yesNo(answer.solvedAtFirstContact()));
    add("comment", AnswerView::comment);
  }

  private static @Nullable Object score(AnswerView answer, Question question) {
    return answer.scores().stream()
        .filter(score -> score.touchpoint() == question.counts())
        .filter(score -> score.scale() == question.most())
        .map(Score::value)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String yesNo(@Nullable Boolean said) {
    return said == null ? null : said ? "yes" : "no";
  }

  private void question(Question question) {
    if (question.kind() == Kind.MATRIX) {
      for (Option row : question.options()) {
        add(
            question.key() + "." + row.key(),
            answer ->
                given(answer, question.key())
                    .filter(one -> one.part().equals(row.key()))
                    .map(Given::number)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null));
      }
    } else if (question.numeric()) {
      add(question.key(), answer -> number(answer, question.key()));
    } else {
      add(question.key(), answer -> text(answer, question.key()));
    }
  }

  private static @Nullable Object number(AnswerView answer, String key) {
    return given(answer, key).map(Given::number).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static @Nullable Object text(AnswerView answer, String key) {
    String said =
        given(answer, key)
            .map(one -> one.text() == null ? one.part() : one.text())
            .collect(Collectors.joining("; "));
    return said.isEmpty() ? null : said;
  }

  /** Where the release before has written it, what the answer itself still tells. */
  private static Stream<Given> given(AnswerView answer, String key) {
    List<Given> given = answer.given();
    return (given == null ? old(answer) : given).stream().filter(one -> one.question().equals(key));
  }

  private static List<Given> old(AnswerView answer) {
    List<Given> given = new ArrayList<>();
    answer.scores().forEach(s -> given.add(new Given(s.touchpoint().field(), "", s.value(), null)));
    if (answer.nps() != null) {
      given.add(new Given("nps", "", answer.nps(), null));
    }
    String solved = yesNo(answer.solvedAtFirstContact());
    if (solved != null) {
      given.add(new Given("solved", solved, null, null));
    }
    if (answer.comment() != null) {
      given.add(new Given("comment", "", null, answer.comment()));
    }
    return given;
  }
}
