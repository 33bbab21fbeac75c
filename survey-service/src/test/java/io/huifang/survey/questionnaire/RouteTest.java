package io.huifang.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which questions come up. */
class RouteTest {
  private static final Question FIRST = Ask.overall(5);
  private static final Question WHY =
      Ask.when(Ask.oneOf("why", "slow", "rude"), "overall", "1", "2", "3");
  private static final Question HOW_LONG = Ask.when(Ask.score("how_long", 3), "why", "slow");
  private static final Definition ALL = Ask.definition(FIRST, WHY, HOW_LONG);

  private static List<String> asked(Given... given) {
    return Route.through(ALL, List.of(given)).stream().map(Question::key).toList();
  }

  @Test
  void whatHangsOnAnAnswerComesUpAfterIt() {
    assertThat(asked()).containsExactly("overall");
    assertThat(asked(Given.number(FIRST, 5))).containsExactly("overall");
    assertThat(asked(Given.number(FIRST, 2))).containsExactly("overall", "why");
    assertThat(asked(Given.number(FIRST, 2), Given.chosen(WHY, "slow")))
        .containsExactly("overall", "why", "how_long");
  }

  @Test
  void anAnswerToWhatIsNotAskedOpensNothing() {
    assertThat(asked(Given.number(FIRST, 5), Given.chosen(WHY, "slow"))).containsExactly("overall");
  }

  /** Beside a slow definition of the same: a question comes up if all that it hangs on do. */
  @Test
  void agreesWithTheDefinitionOnRandomQuestionnaires() {
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      List<Question> questions = new ArrayList<>();
      List<Given> given = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Question question = Ask.score("q" + i, 3);
        for (int c = random.nextInt(3); c > 0 && i > 0; c--) {
          question =
              Ask.when(question, "q" + random.nextInt(i), String.valueOf(1 + random.nextInt(3)));
        }
        questions.add(question);
        if (random.nextInt(4) > 0) {
          given.add(Given.number(question, 1 + random.nextInt(3)));
        }
      }
      Definition definition = Ask.definition(questions.toArray(Question[]::new));
      List<Question> expected =
          questions.stream().filter(one -> comesUp(one, definition, given)).toList();
      assertThat(Route.through(definition, given)).isEqualTo(expected);
    }
  }

  private static boolean comesUp(Question question, Definition all, List<Given> given) {
    return question.when().stream()
        .allMatch(
            condition ->
                comesUp(all.question(condition.question()).orElseThrow(), all, given)
                    && given.stream()
                        .anyMatch(
                            one ->
                                one.question().equals(condition.question())
                                    && condition.anyOf().contains(one.value())));
  }
}
