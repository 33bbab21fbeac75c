package io.huifang.survey.mail;

import io.huifang.platform.language.Language;
import io.huifang.survey.Invitation;
import io.huifang.survey.SurveyConfig;
import io.huifang.survey.customer.CustomerCopy;
import io.huifang.survey.occasion.Occasions;
import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Kind;
import io.huifang.survey.questionnaire.Option;
import io.huifang.survey.questionnaire.Piping;
import io.huifang.survey.questionnaire.Question;
import io.huifang.survey.questionnaire.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Puts together what a customer is to be written about an invitation. */
@ApplicationScoped
public class Letters {
  @Inject SurveyConfig config;
  @Inject Occasions occasions;

  @ConfigProperty(name = "huifang.zone")
  ZoneId zone;

  /**
   * Of an invitation that is asked, so that the end of its link is known.
   *
   * @param tag of the language of the questions
   * @param secret of the link
   */
  public Letter of(
      Invitation invitation, CustomerCopy customer, Definition asked, String tag, String secret) {
    Writing writing = new Writing(tag, occasions.of(invitation, asked.pipes(), tag));
    return new Letter(
        invitation.id(),
        invitation.purpose(),
        customer.at(invitation.medium()).orElseThrow(),
        customer.name(),
        invitation.ticketNumber(),
        tag,
        config.publicUrl() + "/s/" + secret,
        until(invitation, tag),
        writing.say(asked.title()),
        asked.inMail().map(writing::first).orElse(null));
  }

  private String until(Invitation invitation, String tag) {
    Instant end = Objects.requireNonNull(invitation.expiresAt(), "asked without an end");
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(Locale.forLanguageTag(Language.of(tag).tag()))
        .format(end.atZone(zone));
  }

  /** Writes in one language about one occasion. */
  private record Writing(String tag, Map<String, String> about) {
    String say(@Nullable Words words) {
      return Piping.fill(Objects.requireNonNullElse(words, Words.NONE).in(tag), about).strip();
    }

    FirstQuestion first(Question question) {
      return new FirstQuestion(
          question.key(),
          say(question.text()),
          question.values().stream()
              .map(value -> new FirstQuestion.Answer(value, label(question, value)))
              .toList(),
          say(question.low()),
          say(question.high()));
    }

    private String label(Question question, String value) {
      if (question.kind() == Kind.YES_NO) {
        LetterTexts texts = Language.of(tag).texts(LetterTexts.class);
        return value.equals("yes") ? texts.yes() : texts.no();
      }
      List<Option> options = question.options();
      return options.stream()
          .filter(option -> option.key().equals(value))
          .findFirst()
          .map(option -> say(option.text()))
          .orElse(value);
    }
  }
}
