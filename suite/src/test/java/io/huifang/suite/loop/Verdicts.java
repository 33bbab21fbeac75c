package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether answers to bad requests are such that a program can go on with them. */
final class Verdicts {
  private static final Pattern OUR_CLASSES =
      Pattern.compile("io\\.huifang|\\bjavax?\\.|\\bjakarta\\.|\\borg\\.[a-z]|com\\.fasterxml");
  private final List<String> wrong = new ArrayList<>();
  private int asked;

  /**
   * @param refused whether nothing but a refusal is right; else anything is but a failure of ours
   */
  void judge(String what, Http.Answer answer, boolean refused) {
    asked++;
    if (answer.status() >= 500 || (refused && answer.status() < 400)) {
      wrong(what, "", answer);
    } else if (answer.status() >= 400 && !fault(answer).isEmpty()) {
      wrong(what, fault(answer), answer);
    }
  }

  private void wrong(String what, String fault, Http.Answer answer) {
    String told = answer.toString();
    wrong.add(
        what.substring(0, Math.min(120, what.length()))
            + " -> "
            + fault
            + " "
            + told.substring(0, Math.min(300, told.length())));
  }

  /** What a problem document lacks, empty if nothing. */
  static String fault(Http.Answer answer) {
    if (!answer.type().startsWith("application/problem+json")) {
      return "no problem document";
    }
    try {
      JsonNode problem = new ObjectMapper().readTree(answer.body());
      boolean complete =
          !problem.path("type").asText().isBlank()
              && !problem.path("title").asText().isBlank()
              && problem.path("status").asInt() == answer.status();
      return !complete
          ? "incomplete"
          : OUR_CLASSES.matcher(answer.body()).find() ? "names our classes" : "";
    } catch (IOException e) {
      return "not JSON";
    }
  }

  void report() {
    System.out.printf("  %d bad requests, %d answered wrongly%n", asked, wrong.size());
    assertThat(String.join("\n", wrong)).isEmpty();
  }
}
