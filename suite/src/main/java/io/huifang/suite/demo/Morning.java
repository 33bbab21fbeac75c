package io.huifang.suite.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.identity.Person;
import io.huifang.suite.launch.Stack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Lives through some tickets as agents, customers and a specialist do, with their own logins. */
final class Morning {
  private static final String TICKETS = "/api/tickets/";
  private static final int EACH = 3;
  private final Stack stack;
  private final Cast cast;
  private final Stories stories;
  private final Office office;
  private final Random dice;

  Morning(Stack stack, Cast cast, Stories stories, Office office, Random dice) {
    this.stack = stack;
    this.cast = cast;
    this.stories = stories;
    this.office = office;
    this.dice = dice;
  }

  void live() {
    int number = 0;
    Map<Cast.Customer, Integer> toAnswer = new LinkedHashMap<>();
    List<Callbacks.Told> open = new ArrayList<>();
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
        if (i < 2) {
          open.add(new Callbacks.Told(ticket.substring(TICKETS.length()), customer.language()));
        }
        if (i > 0) {
          reply(desk, ticket, story, i == 1 && number % 3 == 0);
        }
        if (i == 2) {
          resolve(desk, ticket, story);
          toAnswer.put(customer, number % 2 == 0 ? 2 - number % 4 / 2 : 5);
        }
        number++;
      }
    }
    SurveyReader reader = new SurveyReader(stack);
    toAnswer.forEach(
        (customer, score) ->
            reader.answer(
                customer.email(), score, stories.comment(dice, customer.language(), score)));
    new Callbacks(stack, office).live(open);
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
    return TICKETS + opened.path("id").asText();
  }

  private static void reply(Api desk, String ticket, Stories.Story story, boolean ask) {
    desk.change(ticket, "/replies", Map.of("text", story.reply(), "askCustomer", ask)).ok();
  }

  private static void resolve(Api desk, String ticket, Stories.Story story) {
    desk.change(ticket, "/resolution", Map.of("text", story.solution())).ok();
  }
}
