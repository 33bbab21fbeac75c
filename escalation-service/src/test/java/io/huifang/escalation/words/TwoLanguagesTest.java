package io.huifang.escalation.words;

import io.huifang.escalation.CaseChange;
import io.huifang.escalation.CaseLevel;
import io.huifang.escalation.CaseState;
import io.huifang.escalation.Cause;
import io.huifang.escalation.Severity;
import io.huifang.escalation.Target;
import io.huifang.escalation.Urgency;
import io.huifang.escalation.ladder.Asked;
import io.huifang.escalation.notify.Channel;
import io.huifang.escalation.notify.DeliveryState;
import io.huifang.escalation.notify.Message;
import io.huifang.escalation.promise.Attempt;
import io.huifang.escalation.promise.Promise;
import io.huifang.escalation.promise.PromiseChanged;
import io.huifang.platform.web.Glossary;
import io.huifang.testkit.TwoLanguages;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TwoLanguagesTest {
  private final Glossary words = Glossary.beside(Words.class);

  @Test
  void everyCodeOfTheBoardHasAWord() {
    TwoLanguages.assertWords(
        words,
        Attempt.Outcome.class,
        CaseState.class,
        Cause.class,
        Promise.State.class,
        CaseLevel.Post.class,
        Severity.class,
        Urgency.class,
        Channel.class,
        DeliveryState.class,
        Message.Kind.class,
        DayOfWeek.class,
        Target.Kind.class,
        Asked.How.class);
    TwoLanguages.assertWords(words, "Tier", List.of("STANDARD", "PRIORITY", "VIP"));
    TwoLanguages.assertWords(words, "History of a case", history("CASE_", CaseChange.values()));
    TwoLanguages.assertWords(
        words, "History of a promise", history("PROMISE_", PromiseChanged.Type.values()));
  }

  @Test
  void everyTextOfAPageIsThereTwice() {
    TwoLanguages.assertTexts();
  }

  private static List<String> history(String prefix, Enum<?>[] types) {
    return Stream.of(types).map(type -> prefix + type.name()).toList();
  }
}
