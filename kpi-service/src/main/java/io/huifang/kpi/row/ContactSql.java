package io.huifang.kpi.row;

import io.huifang.kpi.catalogue.ContactGroup;
import io.huifang.kpi.question.Question;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What makes a contact {@code f} a success, and what keeps it out of a number. The threshold is one
 * of the few of the catalogue, so it can stand in the text.
 */
final class ContactSql {
  private ContactSql() {}

  static String hit(Question question) {
    return question.variant().hits().stream()
        .map(group -> "(" + is(group, question) + ")")
        .collect(Collectors.joining(" or ", "(", ")::int"));
  }

  static String reason(Question question) {
    ContactGroup out = question.variant().leavesOut();
    return out == null
        ? "f.excluded"
        : "coalesce(f.excluded, case when %s then '%s' end)".formatted(is(out, question), out);
  }

  private static String is(ContactGroup group, Question question) {
    return switch (group) {
      case ANSWERED -> "f.label = 'ANSWERED'";
      case NOT_ANSWERED -> "f.label <> 'ANSWERED'";
      case ABANDONED -> "f.label = 'ABANDONED'";
      case ANSWERED_IN_TIME -> "f.label = 'ANSWERED' and f.value <= " + threshold(question);
      case ABANDONED_IN_TIME -> "f.label = 'ABANDONED' and f.value <= " + threshold(question);
      case ABANDONED_AT_ONCE -> "f.label = 'ABANDONED' and f.value < " + ContactGroup.SHORT;
    };
  }

  private static int threshold(Question question) {
    return Objects.requireNonNull(
        question.threshold(), () -> question.metric().id() + " has no threshold");
  }
}
