package io.huifang.ticket.settings.segment;

import io.huifang.platform.settings.form.FormRow;
import io.huifang.platform.settings.form.FormRows;
import io.huifang.ticket.Tier;
import io.huifang.ticket.segment.SegmentRule;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules as rows of the form and back again, with what is wrong in the words of the page. */
final class SegmentFields {
  static final FormRows.Shape SHAPE =
      new FormRows.Shape(
          List.of(
              "segment",
              "tier",
              "lifetimeValue",
              "tickets",
              "ticketDays",
              "firstContactDays",
              "quietDays"),
          "segment",
          Set.of());
  private static final String MONEY = "[0-9]{1,13}(\\.[0-9]{1,2})?";
  private final SegmentTexts texts;

  SegmentFields(SegmentTexts texts) {
    this.texts = texts;
  }

  static Map<String, String> of(SegmentRule rule) {
    Map<String, String> row = new HashMap<>();
    row.put("segment", rule.segment());
    row.put("tier", text(rule.tier()));
    row.put(
        "lifetimeValue", rule.lifetimeValue() == null ? "" : rule.lifetimeValue().toPlainString());
    row.put("tickets", text(rule.tickets()));
    row.put("ticketDays", text(rule.ticketDays()));
    row.put("firstContactDays", text(rule.firstContactDays()));
    row.put("quietDays", text(rule.quietDays()));
    return row;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** The rules, of a form in which nothing is wrong; else each field says what it is. */
  List<SegmentRule> read(FormRows rows) {
    return rows.all().stream().map(this::read).filter(Objects::nonNull).toList();
  }

  private @Nullable SegmentRule read(FormRow row) {
    String segment = row.value("segment").strip();
    if (!segment.matches(SegmentRule.NAME)) {
      row.wrong("segment", texts.wrongName());
    }
    Integer tickets = number(row, "tickets", SegmentRule.MOST);
    Integer ticketDays = number(row, "ticketDays", SegmentRule.LONGEST);
    if (ticketDays != null && row.value("tickets").isBlank()) {
      row.wrong("tickets", texts.ticketsMissing());
    }
    Integer first = number(row, "firstContactDays", SegmentRule.LONGEST);
    Integer quiet = number(row, "quietDays", SegmentRule.LONGEST);
    BigDecimal value = money(row);
    Tier tier = tier(row);
    return row.errors().isEmpty()
        ? new SegmentRule(segment, first, tickets, ticketDays, value, tier, quiet)
        : null;
  }

  private @Nullable Integer number(FormRow row, String field, int most) {
    String typed = row.value(field).strip();
    if (typed.isEmpty()) {
      return null;
    }
    int number = typed.matches("[0-9]{1,5}") ? Integer.parseInt(typed) : 0;
    if (number < 1 || number > most) {
      row.wrong(field, texts.wrongNumber(most));
      return null;
    }
    return number;
  }

  private @Nullable BigDecimal money(FormRow row) {
    String typed = row.value("lifetimeValue").strip();
    if (typed.isEmpty()) {
      return null;
    }
    if (typed.matches(MONEY)) {
      return new BigDecimal(typed);
    }
    row.wrong("lifetimeValue", texts.wrongMoney());
    return null;
  }

  private @Nullable Tier tier(FormRow row) {
    String value = row.optional("tier");
    if (value == null) {
      return null;
    }
    try {
      return Tier.valueOf(value);
    } catch (IllegalArgumentException e) {
      row.wrong("tier", texts.wrongChoice());
      return null;
    }
  }
}
