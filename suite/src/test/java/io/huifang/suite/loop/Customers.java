package io.huifang.suite.loop;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.mail.Mail;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What customers do in the rehearsals. */
final class Customers {
  private static final Pattern LINK = Pattern.compile("https?://\\S+/s/[\\w-]+");
  private final Rehearsal rehearsal;

  Customers(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
  }

  static String address() {
    return "c-" + UUID.randomUUID() + "@example.org";
  }

  /** A contact with the category as its mark, so that one rehearsal can be told from another. */
  static Map<String, Object> contact(String address, String category) {
    Map<String, Object> contact = new HashMap<>();
    contact.put("channel", "PHONE");
    contact.put("category", category);
    contact.put("subject", "Charged twice");
    contact.put("text", "I was charged twice");
    contact.put(
        "customer",
        Map.of("name", "Wang Wei", "email", address, "tier", "STANDARD", "language", "en"));
    return contact;
  }

  /** From contact to resolved, by an agent of the north team. */
  String resolvedTicket(String address, String category) {
    return resolvedTicket(address, category, "en");
  }

  /** The same of a customer who speaks another language. */
  String resolvedTicket(String address, String category, String language) {
    Api desk = rehearsal.as("li.na", "ticket");
    Map<String, Object> contact = contact(address, category);
    contact.put(
        "customer",
        Map.of("name", "Wang Wei", "email", address, "tier", "STANDARD", "language", language));
    JsonNode opened = desk.post("/api/tickets", contact).ok();
    String ticket = "/api/tickets/" + opened.path("id").asText();
    desk.change(ticket, "/replies", Map.of("text", "We look into it")).ok();
    desk.change(ticket, "/resolution", Map.of("text", "Refunded")).ok();
    return opened.path("id").asText();
  }

  /** A case that an agent has asked for, as the board has it. */
  JsonNode escalated(String category) {
    String ticket = resolvedTicket(address(), category);
    rehearsal
        .as("li.na", "ticket")
        .change("/api/tickets/" + ticket, "/escalation", Map.of("text", "Call this customer"))
        .ok();
    Api cases = rehearsal.as("xu.feng", "escalation");
    return rehearsal
        .soon()
        .until(
            () -> cases.get("/api/cases?ticket=" + ticket).ok().at("/items/0"),
            one -> !one.isMissingNode());
  }

  /** A new link to the page of a ticket. */
  String statusLink(String ticket) {
    String url =
        rehearsal
            .as("li.na", "ticket")
            .post("/api/tickets/" + ticket + "/status-links", "")
            .ok()
            .path("url")
            .asText();
    return rehearsal.stack.url("ticket") + URI.create(url).getPath();
  }

  /** The link of the newest invitation to this address that is not the one known already. */
  String invitation(String address, String known) {
    Mail mail =
        rehearsal
            .stack
            .inbox()
            .await(
                address,
                m -> LINK.matcher(m.text()).find() && !link(m).equals(known),
                Duration.ofSeconds(60));
    return link(mail);
  }

  private static String link(Mail mail) {
    Matcher matcher = LINK.matcher(mail.text());
    return matcher.find() ? matcher.group() : "";
  }
}
