package io.huifang.suite.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.identity.Person;
import io.huifang.suite.imports.Importer;
import io.huifang.suite.launch.DemoWorld;
import io.huifang.suite.launch.Stack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** The demo: an organisation, four weeks behind it, and a morning that is still going on. */
public final class DemoStory implements DemoWorld {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final long SEED = 20261121;

  @Override
  public void load(Stack stack) {
    Random dice = new Random(SEED);
    Cast cast = new Cast(dice);
    Api tickets = new Api(stack.url("ticket"), stack::serviceToken);
    Api surveys = new Api(stack.url("survey"), stack::serviceToken);
    organisation(tickets);
    Office office = Office.read();
    office.publish(stack);
    office.company(stack);
    Stories stories = Stories.read();
    PastWeeks past = new PastWeeks(dice, cast, stories, Instant.now());
    try {
      load(tickets, "customers", past.customers());
      Importer.Started history = begin(tickets, "tickets", past.tickets());
      load(surveys, "answers", past.answers());
      history.await(PATIENCE);
      office.segments(stack);
    } catch (IOException e) {
      throw new IllegalStateException("The demo files are damaged", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    say("a morning of live tickets, surveys and callbacks");
    new Morning(stack, cast, stories, office, dice).live();
    say("the second line, day and night");
    new SecondLine(stack).plan();
    say("the telephones of two weeks");
    new PastCalls(cast, Instant.now()).tell(tickets);
    say("voices from elsewhere");
    Voices.speak(surveys);
    say("what the manager watches");
    new Lookouts(stack).post();
  }

  @Override
  public void goOn(Stack stack) {
    Api tickets = new Api(stack.url("ticket"), stack::serviceToken);
    new Switchboard(tickets, new Cast(new Random(SEED))).open();
  }

  private static void organisation(Api tickets) {
    say("two teams and their people");
    tickets.put("/api/teams/north", Map.of("name", "North", "calendar", "office")).ok();
    tickets.put("/api/teams/south", Map.of("name", "South", "calendar", "office")).ok();
    for (Person person : Person.all()) {
      if (person.role().equals("admin")) {
        continue;
      }
      Map<String, Object> agent = new HashMap<>();
      agent.put("name", person.first() + " " + person.last());
      agent.put("email", person.email());
      agent.put("team", person.team());
      agent.put("role", person.role().toUpperCase(Locale.ROOT));
      tickets.put("/api/agents/" + person.id(), agent).ok();
    }
  }

  private static void load(Api service, String what, String file)
      throws IOException, InterruptedException {
    begin(service, what, file).await(PATIENCE);
  }

  private static Importer.Started begin(Api service, String what, String file) throws IOException {
    say(what + " of the last four weeks, by import");
    return new Importer(service, DemoStory::complain)
        .start(
            what + ".csv",
            mapping(what),
            new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
  }

  /** A demo that quietly lost rows would teach the wrong thing. */
  private static void complain(JsonNode job) {
    if (job.path("state").asText().equals("FAILED") || job.path("bad").asLong() > 0) {
      say("the import has problems: " + job);
    }
  }

  private static String mapping(String name) throws IOException {
    try (InputStream yaml = DemoStory.class.getResourceAsStream(name + ".yaml")) {
      return new String(Objects.requireNonNull(yaml).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void say(String text) {
    System.out.println("  demo: " + text);
  }
}
