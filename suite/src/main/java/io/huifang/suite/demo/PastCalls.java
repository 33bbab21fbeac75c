package io.huifang.suite.demo;

import io.huifang.suite.api.Api;
import io.huifang.suite.identity.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The telephones of the last two weeks and of today until now, a day as it always is for the same
 * date: told again, it is the same.
 */
final class PastCalls {
  static final List<String> QUEUES = List.of("Hotline", "Hotline", "Billing", "Technical help");
  private static final ZoneId SITE = ZoneId.of("Asia/Shanghai");
  private static final int DAYS = 14;
  private static final int BATCH = 200;
  private final Cast cast;
  private final Instant now;
  private final Weather weather;

  PastCalls(Cast cast, Instant now) {
    this.cast = cast;
    this.now = now;
    weather = new Weather(now.atZone(SITE).toLocalDate());
  }

  void tell(Api tickets) {
    List<Map<String, Object>> calls = new ArrayList<>();
    for (int back = DAYS; back >= 0; back--) {
      day(weather.today().minusDays(back), calls);
    }
    for (int from = 0; from < calls.size(); from += BATCH) {
      List<Map<String, Object>> some = calls.subList(from, Math.min(calls.size(), from + BATCH));
      tickets.post("/api/contacts/batch", some).ok();
    }
  }

  private void day(LocalDate date, List<Map<String, Object>> calls) {
    Random dice = new Random(date.toEpochDay());
    for (int i = 0; i < weather.contacts(date) * 3; i++) {
      double hour = (dice.nextBoolean() ? 10.5 : 15.5) + dice.nextGaussian() * 1.8;
      Instant at = date.atStartOfDay(SITE).toInstant().plusSeconds(Math.round(hour * 3600));
      Map<String, Object> call = call("demo-call-" + date + "-" + i, date, at, dice);
      if (at.isBefore(now.minus(Duration.ofMinutes(15)))) {
        calls.add(call);
      }
    }
  }

  private Map<String, Object> call(String id, LocalDate date, Instant at, Random dice) {
    Person agent = cast.agent(dice);
    double slow = 1 + (weather.slowness(date) - 1) / 2;
    int wait = (int) (-Math.log(1 - dice.nextDouble()) * 14 * slow);
    int patience = (int) (-Math.log(1 - dice.nextDouble()) * 240);
    boolean machine = dice.nextInt(12) == 0;
    Map<String, Object> call = new HashMap<>();
    call.put("externalId", id);
    call.put("channel", dice.nextInt(4) == 0 ? "CHAT" : "PHONE");
    call.put("queue", QUEUES.get(dice.nextInt(QUEUES.size())));
    call.put("handle", handle(cast, dice));
    call.put("offeredAt", at.toString());
    int talk = (int) (60 + -Math.log(1 - dice.nextDouble()) * 200 * cast.pace(agent));
    boolean held = dice.nextInt(5) == 0;
    boolean moved = dice.nextInt(11) == 0;
    if (machine) {
      call.put("outcome", "SELF_SERVED");
    } else if (wait > patience) {
      call.put("outcome", wait > 90 && patience % 3 == 0 ? "CALLBACK_ASKED" : "ABANDONED");
      call.put("waitSeconds", patience);
    } else {
      call.put("outcome", "ANSWERED");
      call.put("agent", agent.id());
      call.put("waitSeconds", wait);
      call.put("talkSeconds", talk);
      call.put("holdSeconds", held ? talk / 6 : 0);
      call.put("wrapUpSeconds", 15 + talk / 10);
      call.put("transfers", moved ? 1 : 0);
    }
    return call;
  }

  /** A customer for most, a number that nobody knows for some. */
  static String handle(Cast cast, Random dice) {
    return dice.nextInt(6) == 0
        ? "138 0000 %04d".formatted(dice.nextInt(10_000))
        : cast.customer(dice).id();
  }
}
