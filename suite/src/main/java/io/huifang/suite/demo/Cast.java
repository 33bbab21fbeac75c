package io.huifang.suite.demo;

import io.huifang.suite.identity.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The customers and topics of the demo, the same for the same seed. */
final class Cast {
  private static final int CUSTOMERS = 150;
  private static final List<String> FAMILY =
      List.of("王", "李", "张", "刘", "陈", "杨", "黄", "Miller", "Rossi", "Novak");
  private static final List<String> GIVEN =
      List.of("伟", "芳", "秀英", "敏", "静", "强", "磊", "Anna", "Marco", "Eva");
  private static final List<Topic> TOPICS =
      List.of(
          new Topic("账单 billing", "重复扣款 charged twice", false),
          new Topic("账单 billing", "发票 invoice", false),
          new Topic("物流 delivery", "延迟 late", false),
          new Topic("物流 delivery", "破损 damaged", true),
          new Topic("售后 returns", "退货 return", false),
          new Topic("产品 product", "无法使用 does not work", true),
          new Topic("账户 account", "登录 sign-in", false));
  private static final List<String> CHANNELS =
      List.of("PHONE", "PHONE", "CHAT", "WECHAT", "WECHAT", "EMAIL", "WEB", "APP");
  final List<Customer> customers = new ArrayList<>();
  private final List<Person> agents;

  Cast(Random dice) {
    agents = Person.all().stream().filter(person -> person.role().equals("agent")).toList();
    for (int i = 0; i < CUSTOMERS; i++) {
      int name = dice.nextInt(FAMILY.size());
      boolean chinese = name < 7;
      String full =
          chinese
              ? FAMILY.get(name) + GIVEN.get(dice.nextInt(7))
              : GIVEN.get(7 + dice.nextInt(3)) + " " + FAMILY.get(name);
      String tier = i % 12 == 0 ? "VIP" : i % 4 == 0 ? "PRIORITY" : "STANDARD";
      String segment = i % 5 == 0 ? "NEW" : i % 12 == 0 ? "HIGH_VALUE" : "RETURNING";
      customers.add(
          new Customer(
              "demo-" + i,
              full,
              "customer" + i + "@example.org",
              tier,
              segment,
              chinese ? "zh-CN" : "en"));
    }
  }

  Customer customer(Random dice) {
    return customers.get(dice.nextInt(customers.size()));
  }

  Topic topic(Random dice) {
    return TOPICS.get(dice.nextInt(TOPICS.size()));
  }

  String channel(Random dice) {
    return CHANNELS.get(dice.nextInt(CHANNELS.size()));
  }

  Person agent(Random dice) {
    return agents.get(dice.nextInt(agents.size()));
  }

  List<Person> agents() {
    return agents;
  }

  /** Somebody who contacts us. */
  record Customer(
      String id, String name, String email, String tier, String segment, String language) {
    boolean chinese() {
      return language.startsWith("zh");
    }
  }

  /** What it is about. */
  record Topic(String category, String subcategory, boolean complex) {
    String complexity() {
      return complex ? "COMPLEX" : "STANDARD";
    }
  }
}
