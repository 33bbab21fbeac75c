package io.huifang.survey.feedback.onward;

import io.huifang.survey.feedback.Feedback;
import io.huifang.survey.feedback.NewFeedback;
import io.huifang.survey.feedback.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** What siblings are asked: see their API. */
@ApplicationScoped
class Requests {
  private static final List<String> CHANNELS =
      List.of("PHONE", "CHAT", "EMAIL", "WEB", "APP", "WECHAT");
  private static final Pattern ADDRESS =
      Pattern.compile("[^@\\s<>\",;]+@[^@\\s<>\",;]+\\.[^@\\s]+");
  private static final Pattern DIAL = Pattern.compile("\\+?[0-9 ()/-]{3,40}");
  private static final int LONGEST_SUBJECT = 120;
  private static final int LONGEST_REASON = 1500;

  Map<String, Object> ticket(Feedback feedback) {
    NewFeedback told = feedback.asTold();
    Map<String, Object> ticket = new LinkedHashMap<>();
    ticket.put("channel", channel(told));
    ticket.put("category", Objects.requireNonNullElse(told.category(), "other"));
    ticket.put("subcategory", told.subcategory());
    ticket.put("subject", subject(feedback));
    ticket.put("text", told.text().isBlank() ? null : told.text());
    ticket.put("openedBy", told.source() == Source.STAFF ? "STAFF" : "CUSTOMER");
    ticket.put("team", told.team());
    if (told.author().customerId() != null) {
      ticket.put("customerId", told.author().customerId());
    } else {
      ticket.put("customer", customer(told.author()));
    }
    return ticket;
  }

  /** Without the ticket, of which the errand knows. */
  Map<String, Object> escalation(Feedback feedback) {
    String reason = feedback.number() + ": " + feedback.words();
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("reason", cut(reason, LONGEST_REASON));
    request.put("severity", feedback.severity());
    return request;
  }

  private static String channel(NewFeedback told) {
    String channel = Objects.requireNonNullElse(told.channel(), "");
    if (CHANNELS.contains(channel)) {
      return channel;
    }
    return switch (told.source()) {
      case MAIL -> "EMAIL";
      case CALLBACK -> "PHONE";
      default -> "WEB";
    };
  }

  private static String subject(Feedback feedback) {
    String line = feedback.asTold().heading().strip().replaceAll("\\s+", " ");
    return feedback.number() + (line.isEmpty() ? "" : " " + cut(line, LONGEST_SUBJECT));
  }

  private static Map<String, Object> customer(NewFeedback.Author author) {
    Map<String, Object> customer = new LinkedHashMap<>();
    customer.put("name", author.name());
    String contact = author.contact();
    if (contact != null && ADDRESS.matcher(contact).matches()) {
      customer.put("email", contact);
    } else if (contact != null && DIAL.matcher(contact).matches()) {
      customer.put("phone", contact);
    }
    return customer;
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most) + "…";
  }
}
