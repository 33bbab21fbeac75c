package io.huifang.survey.aside;

import io.huifang.survey.Invitation;
import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Given;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was set aside.
 *
 * @param invitation the id under which it is decided
 * @param times how often something came by this link
 * @param given what it says, by question
 */
public record AsideView(
    UUID invitation,
    Oddity reason,
    Instant receivedAt,
    int times,
    String language,
    String questionnaire,
    @Nullable UUID ticketId,
    @Nullable String ticketNumber,
    @Nullable UUID customerId,
    List<Line> given) {

  static AsideView of(Aside aside, Invitation invitation, Definition content) {
    return new AsideView(
        invitation.id(),
        aside.reason(),
        aside.receivedAt(),
        aside.times(),
        aside.language(),
        content.name().in(aside.language()),
        invitation.ticketId(),
        invitation.ticketNumber(),
        invitation.customerId(),
        aside.given().stream().map(given -> line(given, content, aside.language())).toList());
  }

  private static Line line(Given given, Definition content, String tag) {
    String asked =
        content.questions().stream()
            .filter(question -> question.key().equals(given.question()))
            .findFirst()
            .map(question -> question.text().in(tag))
            .orElse(given.question());
    String said = given.text() != null ? given.text() : given.value();
    return new Line(
        asked,
        given.number() != null && !given.part().isEmpty()
            ? given.part() + " " + given.number()
            : said);
  }

  /** One question and what came. */
  public record Line(String question, String said) {}
}
