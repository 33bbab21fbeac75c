package io.huifang.kpi.dashboard.coverage;

import io.huifang.kpi.shift.CoverageWish;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is wanted of the day, as it stands in the address: what makes no sense is as it usually is.
 *
 * @param fields by name
 */
public record Aim(Map<String, String> fields) {
  private static final Map<String, String> USUAL =
      Map.of("share", "80", "within", "20", "occupancy", "85", "shrinkage", "30", "patience", "");
  static final List<String> NAMES =
      List.of("share", "within", "occupancy", "shrinkage", "patience");

  static Aim of(Map<String, List<String>> query, Validator validator) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String name : NAMES) {
      List<String> given = query.get(name);
      String text = given == null || given.isEmpty() ? "" : given.get(0).strip();
      // a number with an exponent of a thousand digits is a small text
      boolean number = text.matches("\\d{1,6}(\\.\\d{1,3})?");
      fields.put(name, number ? text : USUAL.getOrDefault(name, ""));
    }
    Aim aim = new Aim(fields);
    for (ConstraintViolation<CoverageWish> wrong : validator.validate(aim.wish())) {
      String name = wrong.getPropertyPath().toString();
      fields.put(name, USUAL.getOrDefault(name, ""));
    }
    return aim;
  }

  public String get(String name) {
    return fields.getOrDefault(name, "");
  }

  /** Only what is not as usual, for links. */
  Map<String, List<String>> query() {
    Map<String, List<String>> query = new LinkedHashMap<>();
    fields.forEach(
        (name, value) -> {
          if (!value.equals(USUAL.get(name))) {
            query.put(name, List.of(value));
          }
        });
    return query;
  }

  CoverageWish wish() {
    CoverageWish wish = new CoverageWish();
    wish.share = new BigDecimal(get("share"));
    wish.within = new BigDecimal(get("within")).intValue();
    wish.occupancy = new BigDecimal(get("occupancy"));
    wish.shrinkage = new BigDecimal(get("shrinkage"));
    wish.patience = get("patience").isEmpty() ? null : new BigDecimal(get("patience"));
    return wish;
  }

  /** The names of the fields of the form. */
  public Set<String> names() {
    return fields.keySet();
  }
}
