package io.huifang.escalation.oncall.page;

import io.huifang.platform.problem.Problem;
import io.huifang.platform.web.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Why something was not done, in the language of the reader. */
@ApplicationScoped
class RefusalWords {
  @Inject Visitor visitor;

  String of(Problem problem) {
    OnCallTexts texts = visitor.language().texts(OnCallTexts.class);
    if (!problem.errors().isEmpty()) {
      return switch (problem.errors().get(0).field()) {
        case "person", "askedOf" -> texts.wrongPerson();
        case "shift" -> texts.notMine();
        case "from", "to" -> texts.wrongTime();
        default -> texts.wrongText();
      };
    }
    return switch (problem.type().replaceFirst(".*:", "")) {
      case "swap-decided" -> texts.decided();
      case "swap-over" -> texts.over();
      case "shift-changed" -> texts.changed();
      case "too-many-overrides", "too-many-absences" -> texts.full();
      case "forbidden" -> texts.notYours();
      case "not-found" -> texts.notThere();
      default -> problem.sentence(visitor.language());
    };
  }
}
