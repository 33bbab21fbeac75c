package io.huifang.survey.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.survey.Dims;
import io.huifang.survey.Purpose;
import io.huifang.survey.rules.RuleCheck.Flaw;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which rule decides, and which one never can. */
class RuleCheckTest {
  private static final Condition PHONE = is("channel", "PHONE");
  private static final Condition VIP = is("tier", "VIP");

  @Test
  void theFirstThatMatchesDecides() {
    AskRule vips = rule("vips", Purpose.TICKET, PHONE, VIP);
    AskRule all = rule("all", Purpose.TICKET);
    List<AskRule> rules = List.of(vips, all);
    assertThat(AskRule.first(rules, facts("PHONE", "VIP")).orElseThrow().name()).isEqualTo("vips");
    assertThat(AskRule.first(rules, facts("CHAT", "VIP")).orElseThrow().name()).isEqualTo("all");
    assertThat(AskRule.first(List.of(vips), facts("CHAT", "VIP"))).isEmpty();
    assertThat(AskRule.first(List.of(rule("talks", Purpose.CONTACT)), facts("PHONE", null)))
        .isEmpty();
  }

  @Test
  void whatIsNotKnownIsNoneOfTheValues() {
    Facts nothing = facts(null, null);
    assertThat(PHONE.holds(nothing)).isFalse();
    assertThat(Condition.oneOf("channel", List.of("PHONE", "CHAT")).holds(nothing)).isFalse();
    assertThat(Condition.noneOf("channel", List.of("PHONE")).holds(nothing)).isTrue();
    assertThat(Condition.noneOf("channel", List.of("PHONE")).holds(facts("PHONE", null))).isFalse();
  }

  @Test
  void everyFactCanBeAskedFor() {
    Dims dims = new Dims("a", "b", "c", "d", "e", "f", "g", "h", Map.of("brand", "i"));
    Facts facts = new Facts(Purpose.TICKET, dims, "STAFF", true, "en");
    assertThat(Facts.NAMES).allSatisfy(name -> assertThat(facts.of(name)).isNotNull());
    assertThat(is("label.brand", "i").holds(facts)).isTrue();
    assertThat(is("reopened", "true").holds(facts)).isTrue();
    assertThat(is("language", "en").holds(facts)).isTrue();
  }

  @Test
  void nobodyIsAskedAfterALinkForEverybody() {
    assertThat(flaws(rule("posters", Purpose.LINK))).containsExactly(Flaw.NO_TRIGGER);
  }

  @Test
  void aRuleBehindOneThatTakesEverythingIsNeverReached() {
    assertThat(flaws(rule("all", Purpose.TICKET), rule("vips", Purpose.TICKET, VIP)))
        .containsExactly(Flaw.NEVER_REACHED);
    assertThat(flaws(rule("all", Purpose.TICKET), rule("talks", Purpose.CONTACT, VIP))).isEmpty();
    assertThat(
            flaws(
                rule("voice", Purpose.TICKET, Condition.oneOf("channel", List.of("PHONE", "CHAT"))),
                rule("vip calls", Purpose.TICKET, PHONE, VIP)))
        .containsExactly(Flaw.NEVER_REACHED);
    assertThat(
            flaws(
                rule("not mail", Purpose.TICKET, Condition.noneOf("channel", List.of("EMAIL"))),
                rule("calls", Purpose.TICKET, PHONE)))
        .containsExactly(Flaw.NEVER_REACHED);
    assertThat(
            flaws(
                rule("vip calls", Purpose.TICKET, PHONE, VIP),
                rule("calls", Purpose.TICKET, PHONE)))
        .isEmpty();
  }

  @Test
  void conditionsThatExcludeEachOtherMatchNothing() {
    assertThat(flaws(rule("both", Purpose.TICKET, PHONE, is("channel", "CHAT"))))
        .containsExactly(Flaw.CONTRADICTION);
    assertThat(
            flaws(
                rule(
                    "never", Purpose.TICKET, PHONE, Condition.noneOf("channel", List.of("PHONE")))))
        .containsExactly(Flaw.CONTRADICTION);
    assertThat(
            flaws(
                rule(
                    "one of them",
                    Purpose.TICKET,
                    Condition.oneOf("channel", List.of("PHONE", "CHAT")),
                    Condition.noneOf("channel", List.of("PHONE")))))
        .isEmpty();
  }

  @Test
  void saysWhatElseIsWrong() {
    assertThat(flaws(rule("a", Purpose.TICKET, VIP), rule("a", Purpose.TICKET)))
        .containsExactly(Flaw.NAME_TWICE);
    assertThat(flaws(rule("a", Purpose.TICKET, is("weather", "fine"))))
        .containsExactly(Flaw.UNKNOWN_FACT);
    assertThat(flaws(rule("a", Purpose.CONTACT, is("openedBy", "STAFF"))))
        .containsExactly(Flaw.FACT_NOT_CARRIED);
    assertThat(
            flaws(
                rule(
                    "a",
                    Purpose.TICKET,
                    new Condition("tier", Condition.Is.IS, List.of("A", "B")))))
        .containsExactly(Flaw.ONE_VALUE);
  }

  /** What a replica of the release before would do with it, and what its rules are for us. */
  @Test
  void theOldFormSaysTheSame() {
    Rule old =
        new Rule(
            Purpose.TICKET,
            true,
            40,
            30,
            7,
            List.of("PHONE"),
            List.of(),
            List.of(Rule.OpenedBy.STAFF));
    Rule cases = new Rule(Purpose.CASE, false, 100, 0, 0, List.of(), List.of(), List.of());
    List<AskRule> read = OldForm.read(List.of(old, cases));
    assertThat(OldForm.write(read, Fatigue.NONE)).containsExactly(old, cases);
    AskRule first = read.get(0);
    assertThat(first.matches(facts("CHAT", null))).isTrue();
    assertThat(first.asks(facts("CHAT", null))).isFalse();
    assertThat(first.asks(facts(null, null))).isFalse();
    assertThat(first.asks(facts("PHONE", null))).isTrue();
    assertThat(OldForm.write(List.of(rule("talks", Purpose.CONTACT)), Fatigue.NONE))
        .allMatch(rule -> !rule.enabled());
  }

  private static List<Flaw> flaws(AskRule... rules) {
    return RuleCheck.flaws(List.of(rules)).stream().map(RuleCheck.Found::flaw).toList();
  }

  private static Condition is(String fact, String value) {
    return new Condition(fact, Condition.Is.IS, List.of(value));
  }

  private static Facts facts(String channel, String tier) {
    Dims dims = new Dims(channel, null, null, null, tier, null, null, null, null);
    return new Facts(Purpose.TICKET, dims, "CUSTOMER", false, null);
  }

  private static AskRule rule(String name, Purpose trigger, Condition... conditions) {
    return new AskRule(
        name,
        trigger,
        true,
        List.of(conditions),
        List.of(),
        "service",
        100,
        List.of(),
        0,
        null,
        null,
        null,
        null,
        null);
  }
}
