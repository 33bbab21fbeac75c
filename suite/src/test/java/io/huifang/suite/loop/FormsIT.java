package io.huifang.suite.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.suite.api.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The pages' forms with what no browser sends, and with texts as long as people write them. */
class FormsIT {
  private static final List<String> BAD =
      List.of(
          "",
          "%%%",
          "text=%%%&version=%%%",
          "text=%",
          "text=%00&version=0",
          "text=x&version=x",
          "text=x&version=" + "9".repeat(40),
          "text=x&version=-1",
          "=&=&&",
          "text",
          "overall=9&nps=-1&solved=perhaps",
          "outcome=NO_SUCH&rootCause=NO_SUCH&due=yesterday&version=0",
          "text=%ED%A0%80&version=0",
          "text=" + "x".repeat(200_000) + "&version=0");
  private final Rehearsal rehearsal = Rehearsal.get();
  private final Customers customers = new Customers(rehearsal);
  private final Customers people = new Customers(rehearsal);
  private final List<String> wrong = new ArrayList<>();

  @Test
  void customers() throws Exception {
    String address = Customers.address();
    String ticket = people.resolvedTicket(address, "forms-" + UUID.randomUUID());
    Http.Answer entered = Http.get(customers.statusLink(ticket), form());
    assertThat(entered.status()).isEqualTo(303);
    String status = rehearsal.stack.url("ticket") + entered.location();
    Map<String, String> visitor = new HashMap<>(form());
    visitor.put("Cookie", entered.cookies().get(0).replaceFirst(";.*", ""));
    String survey = people.invitation(address, "");
    for (String form : BAD) {
      for (String url :
          List.of(status + "/messages", survey, survey + "0", status + "0/messages")) {
        judge(url + " <- ", form, Http.send("POST", url, visitor, form));
      }
    }
    assertThat(wrong).isEmpty();
    String text = "长".repeat(4000) + UUID.randomUUID();
    Http.Answer answer = Http.send("POST", status + "/messages", visitor, "text=" + encode(text));
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    assertThat(rehearsal.as("li.na", "ticket").get("/api/tickets/" + ticket + "/messages").body())
        .contains(text);
  }

  @Test
  void desk() {
    Api desk = rehearsal.as("li.na", "ticket");
    String category = "forms-" + UUID.randomUUID();
    String id =
        desk.post("/api/tickets", Customers.contact(Customers.address(), category))
            .ok()
            .path("id")
            .asText();
    String page = "/desk/tickets/" + id;
    SignedIn agent = new SignedIn(rehearsal, "li.na", "ticket", "/desk");
    for (String action :
        List.of("reply", "note", "take", "assign", "transfer", "resolve", "escalate", "no-such")) {
      for (String form : BAD) {
        judge(action + " <- ", form, agent.post(page + "/" + action, form, Map.of()));
      }
    }
    for (String target : List.of("/desk?cursor=x", "/desk?view=x", "/desk/tickets/x", page + "0")) {
      judge(target, "", agent.get(target));
    }
    assertThat(wrong).isEmpty();
    String text = "长".repeat(6000) + UUID.randomUUID();
    long version = Long.parseLong(desk.get("/api/tickets/" + id).etag().replaceAll("\\D", ""));
    Http.Answer answer =
        agent.post(page + "/reply", "version=" + version + "&text=" + encode(text), Map.of());
    assertThat(answer.location()).contains(page);
    assertThat(desk.get("/api/tickets/" + id + "/messages").body()).contains(text);

    Map<String, String> foreign = Map.of("Origin", "https://evil.example");
    Http.Answer refused = agent.post(page + "/note", "text=x", foreign);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.type()).startsWith("text/html");
  }

  @Test
  void board() {
    Api desk = rehearsal.as("li.na", "ticket");
    String ticket = people.resolvedTicket(Customers.address(), "forms-" + UUID.randomUUID());
    desk.change("/api/tickets/" + ticket, "/escalation", Map.of("text", "Look at it")).ok();
    Api cases = rehearsal.as("xu.feng", "escalation");
    String of = "/api/cases?ticket=" + ticket;
    String id =
        rehearsal
            .soon()
            .until(() -> cases.get(of).ok().at("/items/0/id").asText(), found -> !found.isEmpty());
    SignedIn specialist = new SignedIn(rehearsal, "xu.feng", "escalation", "/board");
    for (String action :
        List.of("attempt", "compensation", "move", "take", "hand", "close", "no-such")) {
      for (String form : BAD) {
        String path = "/board/cases/" + id + "/" + action;
        judge(action + " <- ", form, specialist.post(path, form, Map.of()));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private void judge(String what, String form, Http.Answer answer) {
    boolean page = answer.status() < 400 || answer.type().startsWith("text/html");
    if (answer.status() >= 500 || answer.status() == 401 || !page) {
      wrong.add(what + form.substring(0, Math.min(60, form.length())) + " -> " + answer);
    }
  }

  private static Map<String, String> form() {
    return Map.of("Content-Type", Http.FORM, "Accept", "text/html", "Accept-Language", "zh-CN");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
