package io.huifang.survey.questionnaire.check;

import static io.huifang.survey.questionnaire.check.Finding.What.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.survey.questionnaire.Ask;
import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Given;
import io.huifang.survey.questionnaire.Kind;
import io.huifang.survey.questionnaire.Question;
import io.huifang.survey.questionnaire.Route;
import io.huifang.survey.questionnaire.Touchpoint;
import io.huifang.survey.questionnaire.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is found in a questionnaire before it is published. */
class CheckTest {
  private static final Question OVERALL = Ask.overall(5);

  private static List<Finding.What> found(Question... questions) {
    return Check.of(Ask.definition(questions), null).stream().map(Finding::what).toList();
  }

  @Test
  void nothingIsWrongWithAPlainOne() {
    assertThat(found(OVERALL, Ask.of("comment", Kind.TEXT))).isEmpty();
  }

  @Test
  void scalesAndOptions() {
    assertThat(found(Ask.overall(4))).containsExactly(POINTS);
    assertThat(found(OVERALL, Ask.oneOf("one", "a"))).containsExactly(TOO_FEW_OPTIONS);
    assertThat(found(OVERALL, Ask.oneOf("one", "a", "a"))).containsExactly(SAME_KEY);
    assertThat(found(OVERALL, Ask.oneOf("one", "a", "B!"))).containsExactly(BAD_KEY);
    assertThat(found(OVERALL, Ask.of("m", Kind.MATRIX))).containsExactly(TOO_FEW_OPTIONS);
  }

  @Test
  void keys() {
    assertThat(found(OVERALL, Ask.score("overall", 5))).containsExactly(SAME_KEY);
    assertThat(found(OVERALL, Ask.score("lang", 5))).containsExactly(BAD_KEY);
    assertThat(found(OVERALL, Ask.score("<b>", 5))).containsExactly(BAD_KEY);
    assertThat(found()).containsExactly(NO_QUESTION);
  }

  @Test
  void whatOthersCountIsThereOnce() {
    Question twice = Ask.question("again", Kind.STARS, null, List.of(), Touchpoint.OVERALL);
    assertThat(found(OVERALL, twice)).containsExactly(COUNTS_TWICE);
    assertThat(found(Ask.of("one", Kind.NPS), Ask.of("two", Kind.NPS)))
        .containsExactly(TWO_RECOMMENDATIONS);
    Question effort = Ask.question("effort", Kind.CES, null, List.of(), Touchpoint.RESULT);
    assertThat(found(OVERALL, effort)).containsExactly(COUNTS_FOR_NOTHING);
    assertThat(found(Ask.of("comment", Kind.TEXT))).containsExactly(NO_OVERALL);
  }

  @Test
  void conditionsLookBackAtWhatCanBeAnswered() {
    Question text = Ask.of("said", Kind.TEXT);
    assertThat(found(OVERALL, Ask.when(text, "nobody", "1"))).containsExactly(CONDITION_ON_UNKNOWN);
    assertThat(found(Ask.when(text, "overall", "1"), OVERALL)).containsExactly(CONDITION_ON_LATER);
    assertThat(found(OVERALL, Ask.when(text, "said", "1"))).containsExactly(CONDITION_ON_LATER);
    assertThat(found(OVERALL, Ask.when(text, "overall", "6")))
        .containsExactly(CONDITION_ON_NO_ANSWER);
    assertThat(found(OVERALL, Ask.when(text, "overall"))).containsExactly(CONDITION_ON_NO_ANSWER);
    assertThat(found(OVERALL, text, Ask.when(Ask.score("more", 5), "said", "x")))
        .containsExactly(CONDITION_ON_WORDS);
  }

  @Test
  void whatCanNeverComeUpIsFoundThroughOthersToo() {
    Question low = Ask.when(Ask.oneOf("low", "a", "b"), "overall", "1", "2");
    Question never = Ask.when(Ask.when(Ask.score("never", 5), "low", "a"), "overall", "5");
    assertThat(found(OVERALL, low, never)).containsExactly(UNREACHABLE);
    Question several = Ask.someOf("several", "x", "y");
    Question both = Ask.when(Ask.when(Ask.score("both", 5), "several", "x"), "several", "y");
    assertThat(found(OVERALL, several, both)).isEmpty();
  }

  @Test
  void textsAreWrittenInAllLanguagesAndPipeWhatIsKnown() {
    Definition half =
        new Definition(
            Words.of("名称", "Name"),
            Words.of("{customer}，您好", "Hello {customer}, about {secret}"),
            null,
            null,
            List.of("zh-CN", "en", "fr"),
            List.of(OVERALL));
    List<Finding> found = Check.of(half, null);
    assertThat(found).contains(Finding.of(UNKNOWN_PLACE, null, "{secret}"));
    assertThat(found).filteredOn(one -> one.what() == NOT_WRITTEN).hasSize(3);
  }

  @Test
  void trendsGoOnWhereTheScaleStays() {
    Definition before = Ask.definition(OVERALL, Ask.score("speed", 5));
    Definition now = Ask.definition(Ask.overall(7), Ask.of("speed", Kind.STARS));
    assertThat(Check.of(now, before))
        .extracting(Finding::what)
        .containsExactly(OTHER_SCALE, OTHER_KIND);
  }

  /** Beside trying all answers: what the check lets through comes up for somebody. */
  @Test
  void agreesWithTryingEverything() {
    Random random = new Random(11);
    for (int round = 0; round < 400; round++) {
      List<Question> questions = new ArrayList<>(List.of(Ask.overall(3)));
      for (int i = 1; i < 5; i++) {
        Question question = Ask.score("q" + i, 3);
        for (int c = random.nextInt(3); c > 0; c--) {
          String on = random.nextInt(i) == 0 ? "overall" : "q" + (1 + random.nextInt(i));
          if (!on.equals("q" + i)) {
            question = Ask.when(question, on, String.valueOf(1 + random.nextInt(3)));
          }
        }
        questions.add(question);
      }
      Definition all = Ask.definition(questions.toArray(Question[]::new));
      Set<String> reached = new HashSet<>();
      for (int n = 0; n < 243; n++) {
        List<Given> given = new ArrayList<>();
        int rest = n;
        for (Question question : questions) {
          given.add(Given.number(question, 1 + rest % 3));
          rest /= 3;
        }
        Route.through(all, given).forEach(question -> reached.add(question.key()));
      }
      Set<String> unreachable = new HashSet<>();
      for (Finding finding : Check.of(all, null)) {
        if (finding.what() == UNREACHABLE) {
          unreachable.add(finding.question());
        }
      }
      Set<String> never = new HashSet<>(questions.stream().map(Question::key).toList());
      never.removeAll(reached);
      assertThat(unreachable).isEqualTo(never);
    }
  }
}
