package io.huifang.escalation.callback;

import io.huifang.escalation.compensation.CompensationTexts;
import io.huifang.platform.language.Language;
import io.huifang.platform.problem.Problem;

/** Says to people why something could not be taken; the API has its documents in English. */
public final class Refusals {
  private static final String CODE = "urn:huifang:problem:";

  private Refusals() {}

  static boolean changed(Problem problem) {
    return problem.type().equals(CODE + "stale-version");
  }

  public static String sentence(Problem problem, Language language) {
    RefusalTexts texts = language.texts(RefusalTexts.class);
    return switch (problem.type().replace(CODE, "")) {
      case "stale-version" -> texts.changed();
      case "nobody-reached" -> texts.nobodyReached();
      case "no-address" -> texts.noAddress();
      case "state" -> texts.ended();
      case "no-ticket" -> language.texts(CompensationTexts.class).noTicket();
      case "not-asked" -> texts.notAsked();
      default -> problem.errors().isEmpty() ? problem.sentence(language) : field(problem, texts);
    };
  }

  private static String field(Problem problem, RefusalTexts texts) {
    return switch (problem.errors().get(0).field()) {
      case "outcome" -> texts.outcome();
      case "callAgainAt", "again" -> texts.callAgain();
      case "dueAt", "due" -> texts.dueAt();
      case "owner" -> texts.owner();
      case "rootCause" -> texts.rootCause();
      case "touchpoint" -> texts.touchpoint();
      case "party" -> texts.party();
      case "answer" -> texts.answer();
      case "reason", "withoutCall" -> texts.reason();
      case "saidBy" -> texts.tooLong("200");
      case "about" -> texts.tooLong("1000");
      case "note" -> texts.tooLong("4000");
      case "toldBy" -> texts.tooLong("200");
      case "version" -> texts.version();
      case "kind" -> texts.kind();
      case "amount" -> texts.amount();
      case "currency" -> texts.currency();
      default -> problem.sentence();
    };
  }
}
