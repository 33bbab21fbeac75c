package io.huifang.kpi.dashboard.staffing;

import io.huifang.kpi.staffing.StaffingWish;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the form: what was typed in, or what is usual.
 *
 * @param fields by name
 */
public record Typed(Map<String, String> fields) {
  /** A half hour of a small service, so that the page shows something at once. */
  private static final Map<String, String> USUAL =
      Map.of(
          "contacts", "100",
          "minutes", "30",
          "handling", "180",
          "share", "80",
          "within", "20",
          "occupancy", "85",
          "shrinkage", "30",
          "patience", "",
          "agents", "");

  /** In the order of the form. */
  static final List<String> NAMES =
      List.of(
          "contacts",
          "minutes",
          "handling",
          "share",
          "within",
          "occupancy",
          "shrinkage",
          "patience",
          "agents");

  static Typed of(Map<String, List<String>> query) {
    Map<String, String> fields = new HashMap<>();
    for (String name : NAMES) {
      List<String> given = query.get(name);
      String text = given == null || given.isEmpty() ? null : given.get(0).strip();
      fields.put(name, Objects.requireNonNullElseGet(text, () -> USUAL.getOrDefault(name, "")));
    }
    return new Typed(fields);
  }

  public String get(String name) {
    return Objects.requireNonNullElse(fields.get(name), "");
  }

  /**
   * As a question.
   *
   * @throws NumberFormatException for what is no number, or none of a usual length
   */
  StaffingWish wish() {
    StaffingWish wish = new StaffingWish();
    wish.contacts = number("contacts");
    wish.minutes = number("minutes").intValueExact();
    wish.handling = number("handling");
    wish.share = number("share");
    wish.within = number("within").intValueExact();
    wish.occupancy = number("occupancy");
    wish.shrinkage = number("shrinkage");
    wish.patience = get("patience").isEmpty() ? null : number("patience");
    wish.agents = get("agents").isEmpty() ? null : whole("agents");
    return wish;
  }

  private @Nullable Integer whole(String name) {
    return number(name).intValueExact();
  }

  private BigDecimal number(String name) {
    String text = get(name);
    // a number with an exponent of a thousand digits is a small text
    if (!text.matches("\\d{1,6}(\\.\\d{1,3})?")) {
      throw new NumberFormatException(name);
    }
    return new BigDecimal(text);
  }
}
