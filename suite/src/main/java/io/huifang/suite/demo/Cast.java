package io.huifang.suite.demo;

import io.huifang.suite.identity.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The customers and agents of the demo, the same for the same seed. */
final class Cast {
  private static final int CUSTOMERS = 150;
  private static final List<String> FAMILY =
      List.of("王", "李", "张", "刘", "陈", "杨", "黄", "周", "吴", "徐", "孙", "何");
  private static final List<String> GIVEN =
      List.of("敏", "静怡", "志强", "晓雨", "文博", "婷婷", "磊", "思远", "秀英", "浩", "倩", "建国");
  private static final List<String> FIRST =
      List.of("Anna", "Marco", "Eva", "Tom", "Grace", "Liam", "Priya", "Owen", "Ines", "Ben");
  private static final List<String> LAST =
      List.of("Miller", "Rossi", "Novak", "Ashdown", "Keane", "Foster", "Raman", "Hart", "Duarte");
  private static final List<String> CHANNELS =
      List.of("PHONE", "PHONE", "CHAT", "WECHAT", "WECHAT", "EMAIL", "WEB", "APP");
  final List<Customer> customers = new ArrayList<>();
  private final List<Person> agents;

  Cast(Random dice) {
    agents = Person.all().stream().filter(person -> person.role().equals("agent")).toList();
    for (int i = 0; i < CUSTOMERS; i++) {
      boolean chinese = dice.nextInt(10) < 7;
      String full =
          chinese ? one(FAMILY, dice) + one(GIVEN, dice) : one(FIRST, dice) + " " + one(LAST, dice);
      String tier = i % 12 == 0 ? "VIP" : i % 4 == 0 ? "PRIORITY" : "STANDARD";
      String segment = i % 5 == 0 ? "NEW" : i % 12 == 0 ? "HIGH_VALUE" : "RETURNING";
      String at = i % 10 == 3 ? "@hotels.example.org" : "@example.org"; // whose people some are
      String language = chinese ? "zh-CN" : "en";
      customers.add(new Customer("demo-" + i, full, "customer" + i + at, tier, segment, language));
    }
  }

  Customer customer(Random dice) {
    return one(customers, dice);
  }

  String channel(Random dice) {
    return one(CHANNELS, dice);
  }

  Person agent(Random dice) {
    return one(agents, dice);
  }

  List<Person> agents() {
    return agents;
  }

  /** How many times as long as others somebody takes: from 0.6 to 1.7, the same every day. */
  double pace(Person agent) {
    return 0.6 + (agents.indexOf(agent) * 5 % agents.size()) * 1.1 / (agents.size() - 1);
  }

  private static <T> T one(List<T> of, Random dice) {
    return of.get(dice.nextInt(of.size()));
  }

  /** Somebody who contacts us. */
  record Customer(
      String id, String name, String email, String tier, String segment, String language) {}
}
