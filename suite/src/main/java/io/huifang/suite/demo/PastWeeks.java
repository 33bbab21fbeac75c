package io.huifang.suite.demo;

import io.huifang.suite.identity.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Writes four weeks of a contact centre as the CSV files that another system would export. */
final class PastWeeks {
  private static final ZoneId SITE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final int DAYS = 28;
  private final StringBuilder tickets =
      new StringBuilder(
          "ticket,at,state,holder_team,holder,subject,channel,category,subcategory,complexity,tier,segment,customer,"
              + "team,agent,opened,responded,resolved,closed,reopens,transfers,sla_met\n");
  private final StringBuilder answers =
      new StringBuilder(
          "answer,ticket,at,language,overall,nps,solved,comment,channel,category,subcategory,"
              + "team,agent,tier\n");
  private final Random dice;
  private final Cast cast;
  private final Stories stories;
  private final Weather weather;
  private int count;

  /** Team and agent who have the ticket at the step that is written. */
  private String[] holder = {"", ""};

  PastWeeks(Random dice, Cast cast, Stories stories, Instant now) {
    this.dice = dice;
    this.cast = cast;
    this.stories = stories;
    LocalDate today = now.atZone(SITE).toLocalDate();
    weather = new Weather(today);
    for (int back = DAYS; back >= 1; back--) {
      day(today.minusDays(back), now);
    }
  }

  String tickets() {
    return tickets.toString();
  }

  String answers() {
    return answers.toString();
  }

  String customers() {
    StringBuilder file = new StringBuilder("id,name,email,phone,tier,language\n");
    for (int i = 0; i < cast.customers.size(); i++) {
      Cast.Customer c = cast.customers.get(i);
      String phone = String.format("+86 10 5555 %04d", i);
      row(file, c.id(), c.name(), c.email(), phone, c.tier(), c.language());
    }
    return file.toString();
  }

  private void day(LocalDate date, Instant now) {
    int contacts = weather.contacts(date) + dice.nextInt(8);
    for (int i = 0; i < contacts; i++) {
      // Two humps, before and after lunch, as contact centres see them.
      double hour = (dice.nextBoolean() ? 10.5 : 15.5) + dice.nextGaussian() * 1.6;
      Instant opened = date.atStartOfDay(SITE).toInstant().plusSeconds(Math.round(hour * 3600));
      ticket(date, opened, now);
    }
  }

  private void ticket(LocalDate date, Instant opened, Instant now) {
    Cast.Customer customer = cast.customer(dice);
    Stories.Topic topic = stories.topic(dice, weather.failing(date));
    Person agent = cast.agent(dice);
    double pace = cast.pace(agent) * weather.slowness(date);
    boolean slowTeam = "south".equals(agent.team());
    Instant responded = opened.plusSeconds(20 + exponential(pace * (slowTeam ? 420 : 150)));
    Instant waits = responded.plusSeconds(60 + exponential(600));
    boolean asked = dice.nextInt(4) == 0;
    Instant back = asked ? waits.plusSeconds(exponential(5400)) : waits;
    Instant resolved =
        back.plusSeconds(300 + exponential(pace * (topic.complex() ? 21_600 : 4_200)));
    int transfers = dice.nextInt(6) == 0 ? 1 : 0;
    boolean reopened = dice.nextInt(topic.failing() ? 3 : 18) == 0;
    Instant end = reopened ? resolved.plusSeconds(3_600 + exponential(14_400)) : resolved;
    Instant closed = end.plus(Duration.ofDays(3));
    if (end.isAfter(now)) {
      return;
    }
    boolean over = closed.isBefore(now);
    boolean met = Duration.between(opened, end).toHours() < (topic.complex() ? 24 : 4);
    String id = "DEMO-" + (++count);
    String[] fixed = {
      topic.story(dice, customer.language()).subject(),
      cast.channel(dice),
      topic.category(),
      topic.subcategory(),
      topic.complexity(),
      customer.tier(),
      customer.segment(),
      customer.id(),
      String.valueOf(agent.team()),
      agent.id(),
      TIME.format(opened),
      TIME.format(responded),
      TIME.format(end),
      over ? TIME.format(closed) : "",
      reopened ? "1" : "0",
      String.valueOf(transfers),
      String.valueOf(met)
    };
    // it lies in the queue of a team until somebody takes it, or hands it to the right team first
    String other = slowTeam ? "north" : "south";
    boolean astray = transfers > 0;
    holder = new String[] {astray ? other : String.valueOf(agent.team()), ""};
    step(id, opened, "NEW", fixed);
    holder = new String[] {String.valueOf(agent.team()), agent.id()};
    step(id, between(opened, responded, 0.7), "OPEN", fixed);
    if (asked) {
      step(id, waits, "PENDING_CUSTOMER", fixed);
      step(id, back, "OPEN", fixed);
    }
    if (topic.complex() && count % 5 < 3) {
      step(id, between(back, resolved, 0.2), "PENDING_INTERNAL", fixed);
      step(id, between(back, resolved, 0.85), "OPEN", fixed);
    }
    step(id, resolved, "RESOLVED", fixed);
    if (reopened) {
      step(id, resolved.plusSeconds(3_000), "OPEN", fixed);
      step(id, end, "RESOLVED", fixed);
    }
    if (over) {
      step(id, closed, "CLOSED", fixed);
    }
    if (dice.nextInt(10) < 3) {
      Duration all = Duration.between(opened, end);
      answer(id, end.plusSeconds(3_600), customer, agent, fixed, all, reopened, now);
    }
  }

  private void answer(
      String ticket,
      Instant at,
      Cast.Customer customer,
      Person agent,
      String[] fixed,
      Duration all,
      boolean reopened,
      Instant now) {
    if (at.isAfter(now)) {
      return;
    }
    // Slow and reopened tickets please less: the demo should reward looking for causes.
    double mood = 4.7 - all.toMinutes() / 400.0 - (reopened ? 1.2 : 0) + dice.nextGaussian() * 0.7;
    int overall = (int) Math.max(1, Math.min(5, Math.round(mood)));
    int nps = (int) Math.max(0, Math.min(10, Math.round(mood * 2 + dice.nextGaussian())));
    String comment = stories.comment(dice, customer.language(), overall);
    row(
        answers,
        "A-" + ticket,
        ticket,
        TIME.format(at),
        customer.language(),
        String.valueOf(overall),
        String.valueOf(nps),
        String.valueOf(!reopened),
        comment,
        fixed[1],
        fixed[2],
        fixed[3],
        agent.team(),
        agent.id(),
        customer.tier());
  }

  private void step(String id, Instant at, String state, String[] fixed) {
    String[] cells = new String[fixed.length + 5];
    cells[0] = id;
    cells[1] = TIME.format(at);
    cells[2] = state;
    System.arraycopy(holder, 0, cells, 3, 2);
    System.arraycopy(fixed, 0, cells, 5, fixed.length);
    row(tickets, cells);
  }

  private static Instant between(Instant from, Instant to, double part) {
    return from.plusSeconds(Math.round(Duration.between(from, to).toSeconds() * part));
  }

  private long exponential(double meanSeconds) {
    return Math.round(-Math.log(1 - dice.nextDouble()) * meanSeconds);
  }

  private static void row(StringBuilder file, @Nullable String... cells) {
    for (int i = 0; i < cells.length; i++) {
      file.append(i == 0 ? "" : ",").append(quoted(cells[i] == null ? "" : cells[i]));
    }
    file.append('\n');
  }

  /** As RFC 4180 has it: people write commas. */
  private static String quoted(String cell) {
    return cell.matches("[^\",\\r\\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
