package io.huifang.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.id.Ids;
import io.huifang.platform.storage.FirstColumn;
import io.huifang.platform.transaction.TransactionTail;
import io.huifang.survey.Dims;
import io.huifang.survey.Medium;
import io.huifang.survey.Purpose;
import io.huifang.survey.questionnaire.Given;
import io.huifang.survey.questionnaire.Questionnaire;
import io.huifang.survey.questionnaire.Touchpoint;
import io.huifang.testkit.ServiceEnvironment;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What our own statement writes is what Hibernate writes. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class AnswerRowsTest {
  private static final Instant NOW = Instant.parse("2026-03-04T01:02:03.456789Z");
  private static final Questionnaire.Key ASKED = new Questionnaire.Key("service", 1);
  @Inject Answers answers;
  @Inject TransactionTail tail;
  @Inject EntityManager entities;

  private static Answer full() {
    AnswerSubject subject =
        new AnswerSubject(
            null,
            null,
            Purpose.TICKET,
            UUID.nameUUIDFromBytes(new byte[] {1}),
            "T-000042",
            "of its source",
            UUID.nameUUIDFromBytes(new byte[] {2}),
            UUID.nameUUIDFromBytes(new byte[] {3}),
            UUID.nameUUIDFromBytes(new byte[] {4}),
            new Dims(
                "PHONE",
                "billing",
                "refund",
                "COMPLEX",
                "VIP",
                "new",
                "north",
                "agent-li",
                Map.of("区域 \"北\"", "华北", "plan", "{a,b}")));
    AnswerInput input =
        new AnswerInput(
            List.of(new Score(Touchpoint.OVERALL, 5, 4), new Score(Touchpoint.RESULT, 7, 6)),
            9,
            true,
            "等了两天。\n\"Fine\" it's {over}, \\ all of it 😀",
            List.of(
                new Given("overall", "", 4, null),
                new Given("parts", "speed", 3, null),
                new Given("why", "", null, "a, \"b\""),
                new Given("again", "yes", null, null)));
    AnswerCapture capture =
        new AnswerCapture(NOW, "zh-CN", ASKED, null, new BigDecimal("1.250"), Medium.SMS);
    return new Answer(Ids.next(), 1, subject, capture, input, List.of("律师", "sue"));
  }

  private static Answer bare() {
    AnswerSubject subject = AnswerSubject.byLink(Dims.NONE);
    UUID loop = UUID.nameUUIDFromBytes(new byte[] {5});
    return new Answer(
        Ids.next(),
        1,
        new AnswerSubject(
            null, null, subject.purpose(), null, null, null, null, null, loop, Dims.NONE),
        new AnswerCapture(NOW, "en", ASKED, "agent-li", null, Medium.LINK),
        new AnswerInput(List.of(), null, null, null, List.of()),
        List.of());
  }

  @Test
  void everyColumnIsTheSame() {
    for (List<Answer> two : List.of(List.of(full(), full()), List.of(bare(), bare()))) {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                tail.rows(AnswerRows.class, AnswerRows::new).add(two.get(0));
                answers.persist(two.get(1));
              });
      assertThat(stored(two.get(0))).isEqualTo(stored(two.get(1)));
      assertThat(stored(two.get(0)).get(0)).contains(":02:03.456789");
      entities.clear();
      assertThat(answers.findById(two.get(0).id()).view())
          .usingRecursiveComparison()
          .ignoringFields("id")
          .isEqualTo(answers.findById(two.get(1).id()).view());
    }
  }

  /** The row without its id, and its scores. */
  private List<String> stored(Answer answer) {
    return FirstColumn.of(
        entities
            .createNativeQuery(
                "select cast(to_jsonb(a) - 'id' as text) from answer a where id = :id union all"
                    + " select touchpoint || ' ' || scale || ' ' || value from answer_score"
                    + " where answer_id = :id order by 1 desc")
            .setParameter("id", answer.id()),
        String.class);
  }
}
