package io.huifang.escalation.notify.send;

import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.Urgency;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.directory.PersonCopy;
import io.huifang.escalation.notify.Message;
import io.huifang.escalation.notify.channel.Letter;
import io.huifang.platform.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Finds words for messages when they are sent. No event says which language somebody reads, so they
 * speak each of those that are set, one after the other.
 */
@ApplicationScoped
class Wording {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int ALL = 100;
  @Inject Directory directory;

  @ConfigProperty(name = "huifang.escalation.public-url")
  String publicUrl;

  @ConfigProperty(name = "huifang.escalation.zone", defaultValue = "Asia/Shanghai")
  ZoneId zone;

  @ConfigProperty(name = "huifang.escalation.staff-languages", defaultValue = "zh-CN,en")
  List<String> languages;

  /** One line with the number of the case. */
  String title(EscalationCase subject, Message message) {
    return each(texts -> title(texts, message), " / ") + ": " + subject.number();
  }

  /**
   * A text for somebody here: what was said stands in it, and the link.
   *
   * @param acknowledge a link that needs no login, empty if there is none
   */
  String text(EscalationCase subject, Message message, Optional<String> acknowledge) {
    String words = each(texts -> text(texts, subject, message), "\n") + "\n\n" + link(subject);
    return acknowledge
        .map(link -> words + "\n\n" + each(StaffTexts::acknowledgeHere, " ") + "\n" + link + "\n")
        .orElse(words + "\n");
  }

  String several(int many) {
    return each(texts -> texts.several(many), " / ");
  }

  String link(EscalationCase subject) {
    return address("/board/cases/" + subject.id());
  }

  String address(String path) {
    return publicUrl + path;
  }

  String reminder(int percent) {
    return each(texts -> texts.reminder(percent), " / ");
  }

  String callBy(Instant due) {
    return each(texts -> texts.callBy(time(due)), "\n");
  }

  private String time(Instant at) {
    return TIME.withZone(zone).format(at) + " " + zone;
  }

  /** For others than people here: nothing of what was said. */
  Letter letter(Delivery delivery, EscalationCase subject) {
    Message message = delivery.message();
    List<String> lines =
        languages().flatMap(texts -> lines(texts, subject, message)).distinct().toList();
    return new Letter(
        delivery.id().toString(),
        message.kind().type(),
        delivery.toldAt(),
        message.urgency(),
        title(subject, message),
        lines,
        link(subject),
        each(StaffTexts::open, " / "),
        data(delivery, subject));
  }

  /** To try an endpoint with. */
  Letter test(String id, String endpoint, Instant now) {
    return new Letter(
        id,
        "test",
        now,
        Urgency.LOW,
        each(StaffTexts::test, " / "),
        languages().map(texts -> texts.testText(endpoint)).toList(),
        publicUrl + "/board",
        each(StaffTexts::open, " / "),
        Map.of("endpoint", endpoint));
  }

  private Map<String, Object> data(Delivery delivery, EscalationCase subject) {
    Message message = delivery.message();
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("id", subject.id().toString());
    about.put("number", subject.number());
    about.put("cause", subject.cause().name());
    about.put("severity", subject.severity().name());
    about.put("level", delivery.level());
    about.put("team", subject.team());
    about.put("url", link(subject));
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("case", about);
    data.put("person", message.person());
    data.put("urgency", message.urgency().name());
    if (message.due() != null) {
      data.put("due", message.due().toString());
    }
    if (message.percent() != null) {
      data.put("percent", message.percent());
    }
    return data;
  }

  private static String title(StaffTexts texts, Message message) {
    return switch (message.kind()) {
      case YOURS -> texts.yours();
      case ACKNOWLEDGE -> texts.acknowledge();
      case PROMISE_SOON, PROMISE_LATE ->
          texts.reminder(Objects.requireNonNullElse(message.percent(), ALL));
      case ON_HOLD -> texts.onHold();
      case ANSWER_FAILED -> texts.notDelivered();
    };
  }

  private String text(StaffTexts texts, EscalationCase subject, Message message) {
    String said = message.words();
    return switch (message.kind()) {
      case YOURS ->
          texts.because(
              texts.cause(subject.cause()),
              said == null || said.isBlank() ? subject.reason() : said);
      case ANSWER_FAILED -> texts.deliverYourself(Objects.requireNonNullElse(said, ""));
      default -> withoutWords(texts, subject, message);
    };
  }

  private Stream<String> lines(StaffTexts texts, EscalationCase subject, Message message) {
    String owner =
        directory.person(message.person()).map(PersonCopy::name).orElse(message.person());
    return Stream.of(withoutWords(texts, subject, message), texts.ownedBy(owner));
  }

  private String withoutWords(StaffTexts texts, EscalationCase subject, Message message) {
    Instant due = message.due();
    String by = due == null ? "" : time(due);
    return switch (message.kind()) {
      case YOURS -> texts.cause(subject.cause());
      case ACKNOWLEDGE -> due == null ? texts.acknowledgeSoon() : texts.acknowledgeBy(by);
      case PROMISE_SOON, PROMISE_LATE ->
          due == null ? texts.cause(subject.cause()) : texts.callBy(by);
      case ON_HOLD -> texts.nobodyOnCall();
      case ANSWER_FAILED -> texts.notDelivered();
    };
  }

  private Stream<StaffTexts> languages() {
    return languages.stream().map(tag -> Language.of(tag.strip()).texts(StaffTexts.class));
  }

  private String each(Function<StaffTexts, String> text, String between) {
    return languages().map(text).collect(Collectors.joining(between));
  }
}
