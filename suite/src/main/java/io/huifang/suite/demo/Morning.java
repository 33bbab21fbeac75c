package io.huifang.suite.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.api.ApiFailure;
import io.huifang.suite.identity.Person;
import io.huifang.suite.launch.Stack;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Lives through some tickets as agents, customers and a specialist do, with their own logins. */
final class Morning {
  private static final int EACH = 3;
  private final Stack stack;
  private final Cast cast;
  private final Stories stories;
  private final Random dice;

  Morning(Stack stack, Cast cast, Stories stories, Random dice) {
    this.stack = stack;
    this.cast = cast;
    this.stories = stories;
    this.dice = dice;
  }

  void live() {
    int number = 0;
    Map<String, Integer> toAnswer = new LinkedHashMap<>();
    for (Person agent : cast.agents()) {
      Api desk = new Api(stack.url("ticket"), () -> stack.token(agent.username()));
      for (int i = 0; i < EACH; i++) {
        // Apart from each other, so that the fatigue rule lets every one of them be asked.
        Cast.Customer customer = cast.customers.get((number * 7) % cast.customers.size());
        Stories.Topic topic = stories.topic(dice, 4);
        Stories.Story story = topic.story(dice, customer.language());
        String ticket = open(desk, customer, topic, story, number);
        if (desk.get(ticket).ok().path("version").asInt() > 1) {
          number++;
          continue; // an earlier start got this far
        }
        if (i > 0) {
          reply(desk, ticket, story, i == 1 && number % 3 == 0);
        }
        if (i == 2) {
          resolve(desk, ticket, story);
          toAnswer.put(customer.email(), number % 2 == 0 ? 2 - number % 4 / 2 : 5);
        }
        number++;
      }
    }
    toAnswer.forEach(new SurveyReader(stack)::answer);
    long low = toAnswer.values().stream().filter(score -> score <= 2).count();
    new Callbacks(new Api(stack.url("escalation"), () -> stack.token(specialist())))
        .work((int) low / 2);
  }

  private String open(
      Api desk, Cast.Customer customer, Stories.Topic topic, Stories.Story story, int number) {
    Map<String, Object> ticket = new HashMap<>();
    ticket.put("channel", cast.channel(dice));
    ticket.put("category", topic.category());
    ticket.put("subcategory", topic.subcategory());
    ticket.put("complexity", topic.complexity());
    ticket.put("subject", story.subject());
    ticket.put("text", story.text());
    ticket.put("customer", Map.of("externalId", customer.id()));
    JsonNode opened = desk.postOnce("/api/tickets", ticket, "demo-" + number).ok();
    return "/api/tickets/" + opened.path("id").asText();
  }

  private static void reply(Api desk, String ticket, Stories.Story story, boolean ask) {
    desk.change(ticket, "/replies", Map.of("text", story.reply(), "askCustomer", ask)).ok();
  }

  private static void resolve(Api desk, String ticket, Stories.Story story) {
    desk.change(ticket, "/resolution", Map.of("text", story.solution())).ok();
  }

  private static String specialist() {
    return Person.all().stream()
        .filter(person -> person.role().equals("specialist"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The demo needs a specialist"))
        .username();
  }

  /** Calls back about half of the cases that the low answers have opened. */
  private record Callbacks(Api board) {
    private static final String OPEN = "/api/cases?state=OPEN&limit=50";
    private static final int LOOKS = 20;

    void work(int expected) {
      int turn = 0;
      for (JsonNode found : opened(expected)) {
        String path = "/api/cases/" + found.path("id").asText();
        if (turn++ % 2 == 0) {
          try {
            callBack(path);
          } catch (ApiFailure e) {
            System.out.println("  demo: a callback was not possible: " + e.getMessage());
          }
        }
      }
    }

    /** The cases that the low answers open; told by event, so they take a moment. */
    private JsonNode opened(int expected) {
      JsonNode found = board.get(OPEN).ok().path("items");
      for (int i = 0; i < LOOKS && found.size() < expected; i++) {
        try {
          Thread.sleep(500);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return found;
        }
        found = board.get(OPEN).ok().path("items");
      }
      return found;
    }

    private void callBack(String path) {
      board.change(path, "/attempts", Map.of("outcome", "NO_ANSWER")).ok();
      board
          .change(
              path,
              "/attempts",
              Map.of(
                  "outcome",
                  "REACHED",
                  "note",
                  "Apologised; agreed on the refund and a call on Friday"))
          .ok();
      board
          .change(
              path,
              "/closure",
              Map.of(
                  "rootCause", "PROCESS",
                  "touchpoint", "RESPONSE_SPEED",
                  "party", "Warehouse",
                  "answerToCustomer", "Refunded, with an apology and the reason for the delay"))
          .ok();
    }
  }
}
